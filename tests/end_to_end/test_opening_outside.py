"""Handing over on a Linux desktop: real entries and databases, and the real xdg-open."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from helperkit.delivery.open import open_file
from helperkit.delivery.opening.programs import programs_for
from helperkit.journey.problems import Problem, ProblemName
from tests.end_to_end.own_desktop import associate, desk, entry
from tests.hostile.pdf_maker import with_catalog

__all__ = ["desk"]  # a fixture

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("update-mime-database") is None,
    reason="needs a Linux with shared-mime-info",
)


def found(name):
    programs = programs_for(Path(name))
    return None if programs is None else [program.called for program in programs]


def test_programs_are_found_by_the_type_of_the_name(desk):
    entry(desk, "stitch.desktop", "application/x-stitches", name="Stitcher")
    entry(desk, "kitchen.desktop", "text/x-recipe;text/x-other")
    entry(desk, "words.desktop", "text/plain")
    assert found("Rose.PES") == ["stitch.desktop"]
    assert found("pie.recipe") == ["kitchen.desktop", "words.desktop"]  # a recipe is a text too
    assert found("a.quilt") == ["stitch.desktop"]
    assert found("note.txt") == ["words.desktop"]
    assert found("a.nobody-knows") is None
    assert found("README") is None
    assert programs_for(Path("a.pes"))[0].name == "Stitcher"


def test_an_older_name_of_a_type_counts(desk):
    entry(desk, "old.desktop", "application/x-old-stitches")
    entry(desk, "new.desktop", "application/x-stitches")
    associate(desk, "[Default Applications]\napplication/x-stitches=new.desktop\n")
    assert found("a.pes") == ["new.desktop"]


def test_what_cannot_start_is_no_program(desk):
    kind = "application/x-stitches"
    entry(desk, "gone.desktop", kind, command="/no/such/program %f")
    entry(desk, "try.desktop", kind, more="TryExec=no-such-program")
    entry(desk, "hidden.desktop", kind, more="Hidden=true")
    entry(desk, "torn.desktop", kind, command="'cat %f")
    entry(desk, "empty.desktop", kind, command="")
    (desk / "share/applications/link.desktop").write_text(
        f"[Desktop Entry]\nType=Link\nMimeType={kind};\nExec=cat\n"
    )
    assert found("a.pes") == []
    entry(desk, "sub/folder.desktop", kind)
    assert found("a.pes") == ["sub-folder.desktop"]


def test_a_users_entry_hides_that_of_the_system(desk, monkeypatch):
    kind = "application/x-stitches"
    entry(desk, "stitch.desktop", kind)
    (desk / "own/applications").mkdir(parents=True)
    (desk / "own/applications/stitch.desktop").write_text("[Desktop Entry]\nHidden=true\n")
    shutil.copytree(desk / "share/mime", desk / "own/mime")
    monkeypatch.setenv("XDG_DATA_DIRS", str(desk / "share"))
    assert found("a.pes") == ["stitch.desktop"]
    monkeypatch.setenv("XDG_DATA_HOME", str(desk / "own"))
    assert found("a.pes") == []


def test_what_a_user_chose_comes_first(desk):
    kind = "application/x-stitches"
    for called in ("a.desktop", "b.desktop", "c.desktop"):
        entry(desk, called, kind)
    entry(desk, "other.desktop", "x/y")
    associate(
        desk,
        f"[Default Applications]\n{kind}=gone.desktop;c.desktop\n"
        f"[Added Associations]\n{kind}=other.desktop;\n[Removed Associations]\n{kind}=a.desktop;\n",
    )
    assert found("a.pes") == ["c.desktop", "b.desktop", "other.desktop"]
    assert [p.usual for p in programs_for(Path("a.pes"))] == [True, False, False]
    associate(desk, f"[Default Applications]\n{kind}=b.desktop\n", "x-generic-mimeapps.list")
    assert found("a.pes")[0] == "b.desktop"


def test_nobody_can_tell_without_a_desktop_or_from_within_a_box(desk, monkeypatch):
    assert found("a.pes") is None
    entry(desk, "words.desktop", "text/plain")
    assert found("a.pes") == []
    monkeypatch.setenv("SNAP", "/snap/helperkit/1")
    assert found("a.pes") is None


@pytest.mark.skipif(shutil.which("xdg-open") is None, reason="needs xdg-utils")
def test_no_program_names_the_free_one(desk):
    entry(desk, "stitch.desktop", "application/x-stitches")
    for name, content, expected in (
        ("song.flac", b"fLaC\0\0\0\x22" + bytes(50), ("VLC", "https://www.videolan.org/vlc/")),
        ("words.txt", b"words", ("", "")),
    ):
        path = desk / name
        path.write_bytes(content)
        with pytest.raises(Problem) as caught:
            open_file(path)
        problem = caught.value
        assert (problem.name, problem.evidence.note) == (ProblemName.NO_PROGRAM, "association")
        assert (problem.program.name, problem.page) == expected


def test_a_pdf_that_would_start_a_program_is_not_handed_over(desk):
    path = desk / "book.pdf"
    path.write_bytes(with_catalog(b"/OpenAction<</S/Launch/F(calc.exe)>>"))
    with pytest.raises(Problem) as caught:
        open_file(path)
    assert (caught.value.name, caught.value.evidence.note) == (ProblemName.UNSAFE_FILE, "launch")


@pytest.mark.skipif(shutil.which("xdg-open") is None, reason="needs xdg-utils")
def test_the_real_opener_starts_the_real_program(desk):
    """xdg-open reads the entry, and starts what stands there with the very file."""
    shown = desk / "shown"
    os.mkfifo(shown)
    script = desk / "viewer"
    script.write_text(f'#!/bin/sh\nprintf "%s|" "$#" "$1" > "{shown}"\ncat -- "$1" >> "{shown}"\n')
    script.chmod(0o755)
    entry(desk, "words.desktop", "text/plain", command=f"{script} %f")
    associate(desk, "[Default Applications]\ntext/plain=words.desktop\n")
    path = desk / "notes of 'me', 100%.txt"
    path.write_text("what was bought")
    reader = os.open(shown, os.O_RDONLY | os.O_NONBLOCK)
    try:
        open_file(path)
        os.set_blocking(reader, True)
        said = b""
        while not said.endswith(b"bought"):
            piece = os.read(reader, 4096)
            assert piece
            said += piece
    finally:
        os.close(reader)
    assert said.decode() == f"1|{path}|what was bought"
