"""What `helperkit inspect` says of a file: true, whole sentences, a word for every kind."""

import os
import sys

import pytest

from helperkit.delivery.inspect import Inspection, inspect
from helperkit.delivery.pdf.facts import Lock, PdfFacts
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import Problem, ProblemName
from helperkit.terminal.seen import lines_of
from helperkit.words.load import Words
from tests.unit.inspect_samples import KINDS, STUBS, pdf

WORDS = Words()


def said(seen):
    return list(lines_of(WORDS, seen))


def looked(folder, name, content):
    path = folder / name
    path.write_bytes(content)
    return inspect(path)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_friendly_name(kind):
    name = WORDS.text(f"thing-{kind}")
    assert name.startswith(("a ", "an "))
    assert len(name.split()) <= 8
    assert not name.isupper()
    assert kind is Kind.UNKNOWN or name != WORDS.text("thing-unknown")


@pytest.mark.parametrize("name", [name for name in KINDS if name not in STUBS])
def test_what_is_said_of_each_kind(name, tmp_path):
    content, kind = KINDS[name]
    seen = looked(tmp_path, name, content)
    lines = said(seen)
    assert lines[0] == f"This is {WORDS.text(f'thing-{kind}')}."
    assert all(len(line.split()) <= 15 and "{" not in line for line in lines)
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize(("pages", "line"), [(1, "It has one page."), (2, "It has 2 pages.")])
def test_how_many_pages(pages, line, tmp_path):
    assert line in said(looked(tmp_path, "a.pdf", pdf(pages)))


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_word_for_many(kind):
    many = WORDS.text(f"inspect-many-{kind}")
    assert len(many.split()) <= 7
    assert not many.startswith(("a ", "an "))


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("best.m3u", "a list of songs"),
        ("best.M3U8", "a list of songs"),
        ("best.pls", "a list of songs"),
        ("anna.vcf", "an address card"),
        ("anna.ics", "a date for a calendar"),
        ("anna.txt", "a short text"),
    ],
)
def test_some_texts_have_a_name_of_their_own(name, what, tmp_path):
    assert said(looked(tmp_path, name, b"Anna\n"))[0] == f"This is {what}."


@pytest.mark.parametrize(
    "note",
    [
        *("drm", "encrypted", "file-inside", "macros", "program-inside"),
        *("too-long", "too-big"),
    ],
)
@pytest.mark.parametrize("system", ["windows", "macos", "linux", "android", "ios", "java", "dos"])
def test_every_word_of_the_codes_own_has_a_sentence(note, system, tmp_path):
    facts = PdfFacts(
        whole=None,
        lock=Lock.CERTIFICATE,
        there=40,
        scripts=True,
        launches=True,
        embedded=True,
        right_to_left=True,
    )
    seen = Inspection(
        path=tmp_path,
        kind=Kind.PDF,
        size=1,
        whole=None,
        safe=True,
        note=note,
        made_for=system,
        processors=("arm64",),
        seconds=61.0,
        pdf=facts,
    )
    lines = said(seen)
    assert len(lines) == 13
    assert "It is 1 min 1 s long." in lines
    assert "About 40 of 100 parts are here." in lines


def test_what_is_broken_or_disguised_is_not_called_safe(tmp_path):
    safe = WORDS.text("inspect-safe", safe="yes")
    cut = looked(tmp_path, "a.pdf", pdf()[:400])
    false = looked(tmp_path, "b.pdf", b"MZ" + bytes(200))
    page = looked(tmp_path, "c.pdf", b"<!doctype html><title>Sign in</title>")
    assert safe in said(looked(tmp_path, "d.pdf", pdf()))
    assert not any(safe in said(seen) for seen in (cut, false, page))


@pytest.mark.skipif(os.name != "posix", reason="leave as POSIX has it")
def test_a_file_that_may_not_be_read_is_named(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf())
    path.chmod(0)
    as_root = os.geteuid() == 0
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    if as_root:
        os.seteuid(65_534)
    try:
        with pytest.raises(Problem) as caught:
            inspect(path)
    finally:
        if as_root:
            os.seteuid(0)
    assert caught.value.name is ProblemName.FOLDER_NOT_ALLOWED


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as POSIX has them")
def test_links_pipes_and_devices(tmp_path):
    (tmp_path / "book.pdf").write_bytes(pdf())
    (tmp_path / "link.pdf").symlink_to("book.pdf")
    (tmp_path / "dead.pdf").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe.pdf")
    assert inspect(tmp_path / "link.pdf").pages == 2
    for path in (tmp_path / "dead.pdf", tmp_path / "pipe.pdf", tmp_path / "gone.pdf", "/dev/zero"):
        with pytest.raises(Problem) as caught:
            inspect(tmp_path / path)
        assert caught.value.name is not ProblemName.UNKNOWN
