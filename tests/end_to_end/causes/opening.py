"""Journeys that end at the opening, and what a customer says that they see."""

import io
import shutil
import struct
import subprocess
import zipfile
from pathlib import Path

from helperkit.delivery.opening.here import own_processor
from helperkit.diagnostics.verdict import Cause
from helperkit.practice.parcels import product_files
from tests.end_to_end.causes.makers import BOOK, Scene, into, stored
from tests.end_to_end.causes.travel import Told
from tests.end_to_end.own_desktop import TYPES
from tests.hostile.fault_server import serve
from tests.unit.inspect_samples import pdf

_MACHINES = {"x86_64": 62, "arm64": 183}  # e_machine of elf(5)


def _program(processor: str) -> bytes:
    """A real Linux program, that says of itself that it is for this processor."""
    path = shutil.which("true")
    assert path is not None
    whole = bytearray(Path(path).read_bytes())
    struct.pack_into("<H", whole, 18, _MACHINES[processor])
    return bytes(whole)


def _sold(scene: Scene, name: str, body: bytes, **customer: object) -> Told:
    packed = stored(name, body)
    return scene.travel(
        scene.card(scene.server(serve(packed)).url(), packed, start=name), **customer
    )


def _tells(sight: str, *more: str) -> dict[str, list[str]]:
    """Press what says that it is not to be seen, and what is seen in its place."""
    return {"check": ["cannot-see"], "tell_us": [f"sight-{sight}"], **{name: [] for name in more}}


@into(Cause.NO_PROGRAM)
def nobody_knows_this_kind(scene: Scene) -> Told:
    return scene.practise("no_program")


@into(Cause.UNSAFE_FILE)
def a_program_is_dressed_as_a_book(scene: Scene) -> Told:
    return scene.practise("unsafe_file")


@into(Cause.WRONG_SYSTEM)
def a_program_for_windows(scene: Scene) -> Told:
    return scene.practise("wrong_system")


@into(Cause.WRONG_PROCESSOR)
def a_program_for_another_processor(scene: Scene) -> Told:
    other = "arm64" if own_processor() == "x86_64" else "x86_64"
    return _sold(scene, "planner", _program(other))


@into(Cause.SYSTEM_GUARD)
def a_customer_says_that_the_system_stops_a_program(scene: Scene) -> Told:
    press: dict[str, object] = {"check": ["cannot-see"]}
    press["tell_us"] = [("tell", "a blue window says windows protected your pc")]
    press["start_linux_2"] = ["go-on"]  # once; the second time it says what helps
    return _sold(scene, "planner", _program(own_processor()), presses=press, until="start_linux_2")


@into(Cause.SHOP_LOCK)
def a_book_with_adobes_lock(scene: Scene) -> Told:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", "<container/>")
        book.writestr("META-INF/encryption.xml", '<EncryptionMethod Algorithm="aes128"/>')
        book.writestr("META-INF/rights.xml", '<r xmlns="http://ns.adobe.com/adept"/>')
    return _sold(scene, "Garden Notes.epub", out.getvalue())


@into(Cause.FILE_PASSWORD)
def a_locked_book(scene: Scene) -> Told:
    return _sold(scene, BOOK, pdf(password="tulip7", owner="rose"))


@into(Cause.FILE_PASSWORD)
def a_customer_says_that_the_book_asks_for_a_password(scene: Scene) -> Told:
    return scene.practise("", presses=_tells("asks-password"), until="asks_password")


@into(Cause.OTHER_PRODUCT)
def a_customer_sees_another_product(scene: Scene) -> Told:
    return scene.practise("not_expected", presses=_tells("other-product"), until="told_us")


@into(Cause.NEEDS_SHOWING)
def a_customer_sees_too_small_letters(scene: Scene) -> Told:
    press: dict[str, object] = {"check": ["cannot-see"]}
    press["tell_us"] = [("tell", "the letters are much too small for me to read")]
    return scene.practise("", presses=press, until="small_letters")


@into(Cause.WRONG_PROGRAM)
def a_program_shows_strange_signs(scene: Scene) -> Told:
    share, config = scene.folder / "share", scene.folder / "config"
    (share / "mime/packages").mkdir(parents=True)
    (share / "mime/packages/test.xml").write_text(TYPES)
    (share / "applications").mkdir()
    config.mkdir()
    subprocess.run(["update-mime-database", share / "mime"], check=True, capture_output=True)
    for called in ("one", "two"):
        (share / "applications" / f"{called}.desktop").write_text(
            f"[Desktop Entry]\nType=Application\nName={called}\nExec=cat %f\n"
            "MimeType=application/x-stitches;\n"
        )
    # On such a desktop xdg-open asks file(1), where there is one, which takes it for a text.
    (config / "mimeapps.list").write_text(
        "[Default Applications]\napplication/x-stitches=one.desktop\ntext/plain=one.desktop\n"
    )
    for name, value in {
        "XDG_DATA_HOME": str(share),
        "XDG_DATA_DIRS": str(scene.folder / "none"),
        "XDG_CONFIG_HOME": str(config),
        "XDG_CONFIG_DIRS": str(scene.folder / "none"),
        "XDG_CURRENT_DESKTOP": "X-Generic",
        "DISPLAY": ":77",
    }.items():
        scene.environ.setenv(name, value)
    stitches = b"#PES0001" + bytes(4_000)
    return _sold(scene, "Rose.pes", stitches, presses=_tells("strange-signs"))


@into(Cause.DAMAGED_ON_THE_WAY)
def a_customer_of_a_plain_link_says_that_it_is_broken(scene: Scene) -> Told:
    body = stored(BOOK, product_files()[BOOK])
    press: dict[str, object] = {"check": ["cannot-see"]}
    press["tell_us"] = [("tell", "it says the file is damaged and cannot be opened")]
    return scene.travel(scene.server(serve(body)).url(), presses=press, until="says_broken")
