"""Every kind under every ending: what does not fit is stopped, and what fits is not."""

import pytest

from helperkit.delivery.endings import KIND_OF_ENDING
from helperkit.delivery.inspect import inspect
from helperkit.journey.kinds import MARKED, Kind
from helperkit.journey.problems import ProblemName
from tests.unit.inspect_samples import KINDS, STUBS

STOPS = {ProblemName.UNSAFE_FILE, ProblemName.LOGIN_PAGE, ProblemName.DAMAGED}
# One true content for each, by the name under which it is honest.
CONTENTS = (
    *("book.pdf", "book.epub", "a.docx", "a.xlsx", "a.pptx", "a.zip", "a.png", "a.wav", "a.mp3"),
    *(
        "a.mp4",
        "a.mkv",
        "a.ttf",
        "a.7z",
        "a.rar",
        "a.exe",
        "tool",
        "a.deb",
        "mac",
        "a.pkg",
        "a.lnk",
    ),
    *("noending", "a.jar", "a.doc", "a.msi"),
)
# Innocent pairs, written down here apart from the code: a sound may lie in a film's container …
INNOCENT = {
    Kind.VIDEO: {Kind.SOUND},
    Kind.SOUND: {Kind.VIDEO},
    Kind.EPUB: {Kind.EBOOK},
}
# … and some programs' own files are ZIP archives, PDFs or pictures inside, and nothing else.
INNER = {
    Kind.ZIP: {Kind.PROJECT, Kind.DOCUMENT, Kind.SPREADSHEET, Kind.SLIDES, Kind.BRUSH, Kind.EBOOK}
    | {Kind.SCORE, Kind.PRESET, Kind.MODEL, Kind.PICTURE, Kind.CUT, Kind.TEXT}
    | {Kind.PROGRAM_WINDOWS, Kind.PROGRAM_PHONE, Kind.PROGRAM_LINUX, Kind.SCRIPT},
    Kind.PDF: {Kind.PROJECT},
    Kind.PICTURE: {Kind.BRUSH, Kind.PICTURE},
    Kind.OTHER_ARCHIVE: {Kind.EBOOK, Kind.PROGRAM_WINDOWS},
    Kind.SEVEN_ZIP: {Kind.PROGRAM_WINDOWS},
}
# Endings of programs that are plain archives inside, or that run an archive behind themselves.
OWN_BOXES = {
    "exe",
    "snap",
    "xapk",
    "apk",
    "apks",
    "aab",
    "msix",
    "appx",
    "msixbundle",
    "appxbundle",
}
OWN_BOXES |= {"gadget", "xpi", "zxp", "crx"}
PLAIN_DOCUMENTS = {"docx", "xlsx", "pptx", "odt", "ods", "odp", "epub", "jpg", "png", "txt", "pdf"}


@pytest.mark.parametrize("name", CONTENTS)
def test_a_wrong_ending_is_stopped(name, tmp_path):
    content, kind = KINDS[name]
    let_through = []
    for ending, promised in KIND_OF_ENDING.items():
        if promised in {kind, Kind.UNFINISHED} | INNOCENT.get(kind, set()):
            continue
        path = tmp_path / f"thing.{ending}"
        path.write_bytes(content)
        found = inspect(path)
        path.unlink()
        innocent = promised in INNER.get(kind, set()) and ending not in PLAIN_DOCUMENTS
        if innocent and (promised not in MARKED or ending in OWN_BOXES):
            continue
        stopped = found.safe is False or (found.problem in STOPS)
        if not stopped:
            let_through.append((ending, found.kind, found.format))
    assert let_through == []


PROGRAMS = {"a.exe": "exe", "a.lnk": "lnk", "noending": "sh", "a.jar": "jar", "a.msi": "msi"}


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_double_ending_is_stopped(name, tmp_path):
    harmless = [end for end, kind in KIND_OF_ENDING.items() if kind not in MARKED]
    for ending in harmless:
        path = tmp_path / f"book.{ending}.{PROGRAMS[name]}"
        path.write_bytes(KINDS[name][0])
        found = inspect(path)
        path.unlink()
        assert (found.safe, found.problem) == (False, ProblemName.UNSAFE_FILE), ending


def test_an_honest_ending_is_not_stopped(tmp_path):
    for name, (content, kind) in KINDS.items():
        if kind not in {Kind.EMPTY, Kind.UNFINISHED} and name not in STUBS:
            path = tmp_path / name
            path.write_bytes(content)
            assert inspect(path).problem is None, name
