"""Every content under every name: what runs is never offered to be opened, and nobody is wronged.

What runs is decided here by two plain lists of its own, not by the code that is tested.
"""

import msgspec
import pytest

from helperkit.delivery.endings import KIND_OF_ENDING
from helperkit.delivery.inspect import inspect
from helperkit.delivery.open import open_file
from helperkit.journey.effects import OpenThing
from helperkit.journey.events import ThingChosen, WentOn
from helperkit.journey.kinds import MARKED, Kind
from helperkit.journey.model import State
from helperkit.journey.order import Thing
from helperkit.journey.problems import Problem, ProblemName
from helperkit.journey.steps import Choose
from helperkit.journey.update import update
from tests.screens.examples import BOX
from tests.unit.inspect_samples import KINDS, STUBS, boxed

# A content that runs by itself, whatever it is called.
RUNS = {
    "a program for Windows": b"MZ" + bytes(200),
    "a program for Linux": b"\x7fELF\2\1\1" + bytes(60),
    "a program for a Mac": b"\xcf\xfa\xed\xfe" + bytes(60),
    "an installer": KINDS["a.msi"][0],
    "a package": KINDS["a.deb"][0],
    "a script": b"#!/bin/sh\nrm -r x\n",
    "a Java archive": KINDS["a.jar"][0],
    "a link of Windows": KINDS["a.lnk"][0],
    "a link of the web": KINDS["a.url"][0],
    "a link of a desktop": KINDS["a.desktop"][0],
}
# Endings by which a system would run what it is given, from the lists that mail programs refuse.
_RUN_BY_NAME = (
    "ade adp app application appref-ms bat chm cmd com cpl desktop diagcab dll dmg exe fileloc"
    " gadget hlp hta inf ins isp its jar js jse jnlp library-ms lnk mam maq mar maw msc msh msi msp"
    " mst pif pkg ppkg ps1 ps1xml ps2 psc1 py pyc pyo pyw pyz pyzw reg scf scr sct search-ms"
    " settingcontent-ms sh shb shs terminal theme themepack url vb vbe vbs vbscript webloc website"
    " ws wsb wsc wsf wsh xbap xll appimage deb rpm run command scpt workflow apk ipa flatpakref"
)
RUN_BY_NAME = _RUN_BY_NAME.split()
HARMLESS = {
    "words": b"Water the roses.\n" * 9,
    "a book": KINDS["book.epub"][0],
    "a picture": KINDS["a.png"][0],
    "a box": boxed(a="a"),
    "noise": bytes(range(256)) * 4,
}
GAPS = (" " * 40, "\u3000" * 8, "\u00a0" * 9, "\u2800" * 30, "\u3164" * 9, "\t\t\t\t")
DOTS = (".", "\uff0e", "\u2024")
LIKE = ("p\u0501f", "\u0440df", "\uff50\uff44\uff46", "p\u200bdf", "e\u0440ub", "t\u0445t")


def shapes(ending):
    """Names that end so in the eyes of a system."""
    return (
        *(f"thing.{end}" for end in (ending, ending.upper(), ending.title(), ending + ".")),
        *(f"thing.{ending}" + tail for tail in (" ", " . .", "...")),
    )


def disguised(ending):
    """Names that show people another ending than this one."""
    return (
        *(f"book.{end}.{ending}" for end in ("pdf", "PDF", "epub", "jpg", "mp4", "zip", "docx")),
        *(f"book.pdf .{ending}", f"book.pdf.v2.{ending}", f"book.jpg.1.2.{ending}"),
        *(f"book.pdf{gap}.{ending}" for gap in GAPS),
        *(f"book.pdf{gap}a.{ending}" for gap in GAPS),
        *(f"book{gap}.{ending}" for gap in GAPS),
        *(f"book{dot}pdf.{ending}" for dot in DOTS),
        *(f"book.{like}.{ending}" for like in LIKE),
        *(f"book{sign}fdp.{ending}" for sign in "\u202e\u202d\u2066\u2067\u200f\u061c"),
        f"\u202ebook.{ending}",
        f"book.pdf.{ending.upper()} .",
    )


def looked(folder, name, content):
    path = folder / name
    path.write_bytes(content)
    found = inspect(path)
    path.unlink()
    return found


STOPS = {ProblemName.UNSAFE_FILE, ProblemName.LOGIN_PAGE, ProblemName.WRONG_SYSTEM}


@pytest.fixture(autouse=True)
def no_desktop(monkeypatch):
    """Nothing is really opened here: whatever is let through meets a system without windows."""
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)


def is_let_through(found):
    """Whether a journey hands it to the system when all is pressed; our windows start nothing."""
    thing = Thing(str(found.path), found.path.name, found.kind, problem=found.problem)
    state = State(Choose(msgspec.structs.replace(BOX, things=(thing,), start=0)))
    for event in (ThingChosen(0), *[WentOn()] * 5):
        state, effects = update(state, event)
        if any(isinstance(effect, OpenThing) for effect in effects):
            return is_handed_over(found.path)
    return False


def is_handed_over(path):
    with pytest.raises(Problem) as caught:
        open_file(path)
    assert caught.value.name in STOPS | {ProblemName.NO_PROGRAM}
    return caught.value.name is ProblemName.NO_PROGRAM


def let_through(folder, name, content):
    path = folder / name
    path.write_bytes(content)
    found = inspect(path)
    passed = found.safe or is_handed_over(path) or is_let_through(found)
    path.unlink()
    return passed


@pytest.mark.parametrize("what", RUNS)
def test_what_runs_is_never_opened_whatever_it_is_called(what, tmp_path):
    names = [f"thing.{ending}" for ending in KIND_OF_ENDING]
    names += ["thing", "thing.xyz", ".thing", "thing.", *(f"book.{like}" for like in LIKE)]
    content = RUNS[what]
    assert [name for name in names if let_through(tmp_path, name, content)] == []


@pytest.mark.parametrize("what", RUNS)
def test_what_runs_and_looks_harmless_is_a_clear_stop(what, tmp_path):
    wrong = []
    for name in ("pdf", "PDF", "epub", "jpg", "mp3", "mp4", "txt", "docx", "ttf", "zip", *LIKE):
        found = looked(tmp_path, f"book.{name}", RUNS[what])
        if found.problem is not ProblemName.UNSAFE_FILE:
            wrong.append((name, found.kind, found.problem))
    assert wrong == []


@pytest.mark.parametrize("ending", RUN_BY_NAME)
def test_what_a_system_would_run_by_its_name_is_never_opened(ending, tmp_path):
    contents = {**HARMLESS, "a program for Windows": RUNS["a program for Windows"]}
    assert [
        (name, what)
        for name in shapes(ending)
        for what, content in contents.items()
        if let_through(tmp_path, name, content)
    ] == []


@pytest.mark.parametrize("ending", RUN_BY_NAME)
def test_every_disguise_of_a_name_is_a_clear_stop(ending, tmp_path):
    wrong = []
    for name in disguised(ending):
        for content in (RUNS["a program for Windows"], HARMLESS["words"]):
            found = looked(tmp_path, name, content)
            if found.problem is not ProblemName.UNSAFE_FILE or found.safe:
                wrong.append((name, found.kind, found.problem))
    assert wrong == []


HONEST = [
    name
    for name, (_, kind) in KINDS.items()
    if kind not in {Kind.EMPTY, Kind.UNFINISHED} and name not in STUBS and "." in name
]


def calm(stem, ending):
    """Names as people, shops and downloads give them."""
    return (
        *(f"{stem}.{end}" for end in (ending, ending.upper(), ending.title())),
        *(f"{stem} (2).{ending}", f"{stem} - Copy.{ending}", f"{stem}-v1.2.{ending}"),
        *(
            f"{stem}. The second one.{ending}",
            f"1. {stem}.{ending}",
            f"{stem}  two blanks.{ending}",
        ),
        *(
            f"Dr. M. Rose - {stem}.{ending}",
            f"{stem}…{ending}.{ending}",
            f"Caf\u0435 {stem}.{ending}",
        ),
        *(f"\u041a\u043d\u0438\u0433\u0430.{ending}", f"\u672c.{ending}", f"Cafe\u0301.{ending}"),
        *(
            f"\u05e1\u05e4\u05e8.{ending}",
            f"\u0643\u062a\u0627\u0628.{ending}",
            f"a&b's #1!.{ending}",
        ),
    )


@pytest.mark.parametrize("name", HONEST)
def test_nobody_is_wronged(name, tmp_path):
    content, kind = KINDS[name]
    stem, _, ending = name.rpartition(".")
    wrong = [
        (called, found.problem)
        for called in calm(stem, ending)
        for found in (looked(tmp_path, called, content),)
        if found.problem is not None or found.kind is not kind or found.safe is (kind in MARKED)
    ]
    assert wrong == []
