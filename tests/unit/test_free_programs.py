"""The list of free programs: signed, official, and one for each kind that we do not show."""

import pytest
from Cryptodome.PublicKey import ECC

from helperkit.assets import asset
from helperkit.delivery.opening.free import (
    PURPOSE,
    FreeProgram,
    ListRefused,
    carried,
    free_program,
    read_list,
)
from helperkit.delivery.opening.signature import is_signed, sign
from helperkit.journey.kinds import Kind
from helperkit.journey.order import System
from installers.sign_free_programs import main

KEY = ECC.generate(curve="ed25519")
PRIVATE = KEY.export_key(format="PEM")
PUBLIC = KEY.public_key().export_key(format="raw").hex()
GOOD = b"""format = 1
[[program]]
name = "A"
maker = "B"
address = "https://a.example/get"
why = "c"
kinds = ["video"]
systems = ["linux"]
"""


def test_our_list_is_signed_by_us():
    programs = read_list(*carried())
    assert len({program.name for program in programs}) == len(programs) > 5
    for program in programs:
        assert program.address.startswith("https://")
        assert program.why.endswith(".")


@pytest.mark.parametrize("system", [System.WINDOWS, System.MACOS, System.LINUX])
def test_what_we_do_not_show_has_a_program(system):
    for kind in (Kind.DOCUMENT, Kind.SPREADSHEET, Kind.SLIDES, Kind.VIDEO, Kind.SOUND, Kind.EPUB):
        assert isinstance(free_program(kind, "", system), FreeProgram)
    assert free_program(Kind.SCRIPT, "sh", system) is None
    assert free_program(Kind.VIDEO, "mp4", System.OTHER) is None


def test_an_ending_comes_before_a_kind():
    assert free_program(Kind.PICTURE, "svg", System.LINUX).name == "Inkscape"
    assert free_program(Kind.PICTURE, "psd", System.LINUX).name == "GIMP"
    assert free_program(Kind.PDF, "pdf", System.MACOS) is None


def test_every_changed_bit_is_refused():
    text, signature = carried()
    for at in range(0, len(text), 97):
        changed = bytearray(text)
        changed[at] ^= 1
        with pytest.raises(ListRefused):
            read_list(bytes(changed), signature)
    for wrong in ("", "00" * 64, "no hex", signature[:-3], "f" + signature[1:-1] + "é"):
        with pytest.raises(ListRefused):
            read_list(text, wrong)


def test_a_signature_is_for_one_purpose_and_of_one_key():
    signature = sign(GOOD, PURPOSE, PRIVATE)
    assert read_list(GOOD, signature, PUBLIC)[0].name == "A"
    with pytest.raises(ListRefused):
        read_list(GOOD, sign(GOOD, "product card 1", PRIVATE), PUBLIC)
    with pytest.raises(ListRefused):
        read_list(GOOD, signature)  # another's key, not ours
    assert not is_signed(GOOD, PURPOSE, signature, "00" * 32)
    assert not is_signed(GOOD, PURPOSE, signature, "short")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"https://", b"http://"),
        (b"a.example/get", b"a.example/get.exe?x=1"),
        (b"a.example", b"a.example:99@evil.example"),
        (b"format = 1", b"format = 2"),
        (b'"video"', b'"no such kind"'),
        (b'["linux"]', b"[]"),
        (b"why", b"reason"),
        (b"format", b"= format"),
        (b"format", b"\xff"),
    ],
)
def test_even_a_signed_list_has_to_be_well_formed(old, new):
    text = GOOD.replace(old, new, 1)
    with pytest.raises(ListRefused):
        read_list(text, sign(text, PURPOSE, PRIVATE), PUBLIC)


def test_a_list_that_is_not_ours_names_nothing(tmp_path, monkeypatch):
    import helperkit.assets

    folder = tmp_path / "free_programs"
    folder.mkdir()
    (folder / "programs.toml").write_bytes(GOOD)
    (folder / "programs.sig").write_text(sign(GOOD, PURPOSE, PRIVATE))
    monkeypatch.setattr(helperkit.assets, "_root", lambda: tmp_path)
    assert free_program(Kind.VIDEO, "", System.LINUX) is None


def test_signing_with_a_new_key(tmp_path, monkeypatch, capsys):
    import helperkit.assets

    folder = tmp_path / "free_programs"
    folder.mkdir()
    (folder / "programs.toml").write_bytes(GOOD)
    monkeypatch.setattr(helperkit.assets, "_root", lambda: tmp_path)
    key = tmp_path / "key.pem"
    assert main([str(key), "--new"]) == 0
    assert key.stat().st_mode & 0o77 == 0
    public = capsys.readouterr().out.split()[-1]
    text, signature = carried()
    assert read_list(text, signature, public)[0].name == "A"
    with pytest.raises(FileExistsError):
        main([str(key), "--new"])


def test_no_private_key_lies_beside_the_list():
    for path in asset("free_programs").iterdir():
        assert b"PRIVATE" not in path.read_bytes()
