"""Whether a program is for this very computer, known before anything is tried."""

from pathlib import Path

import pytest

from helperkit.delivery.inspect import inspect
from helperkit.delivery.inspect.facts import Inspection
from helperkit.delivery.opening.fitting import misfit_of, problem_here
from helperkit.delivery.opening.here import own_processor, own_system
from helperkit.journey.kinds import Kind
from helperkit.journey.order import System
from helperkit.journey.problems import ProblemName
from helperkit.journey.screens_problem import MISFITS
from helperkit.practice.parcels import parcel_for

WINDOWS, MAC, LINUX = System.WINDOWS, System.MACOS, System.LINUX
PROGRAMS = {
    "exe": (Kind.PROGRAM_WINDOWS, "windows"),
    "dos": (Kind.PROGRAM_WINDOWS, "dos"),
    "app": (Kind.PROGRAM_MAC, "macos"),
    "elf": (Kind.PROGRAM_LINUX, "linux"),
    "rpm": (Kind.PROGRAM_LINUX, "linux"),
    "apk": (Kind.PROGRAM_PHONE, "android"),
    "ipa": (Kind.PROGRAM_PHONE, "ios"),
}


def found(form, *processors, problem=None):
    kind, made_for = PROGRAMS.get(form, (Kind.PDF, ""))
    return Inspection(
        *(Path("Planner"), kind, 9, True, False),
        problem=problem,
        format=form,
        made_for=made_for,
        processors=processors,
    )


@pytest.mark.parametrize(
    ("system", "processor", "form", "processors", "misfit"),
    [
        (WINDOWS, "x86_64", "exe", ("x86_64",), None),
        (WINDOWS, "x86_64", "exe", ("x86",), None),
        (WINDOWS, "x86_64", "exe", ("arm64",), "needs-x86_64"),
        (WINDOWS, "x86_64", "exe", (), None),
        (WINDOWS, "x86_64", "dos", (), "too-old"),
        (WINDOWS, "x86", "dos", (), None),
        (WINDOWS, "", "dos", (), None),
        (WINDOWS, "x86", "exe", ("x86_64",), "needs-x86"),
        (WINDOWS, "arm64", "exe", ("x86_64",), None),
        (WINDOWS, "arm64", "exe", ("ia64",), "needs-arm64"),
        (WINDOWS, "", "exe", ("arm64",), None),
        (WINDOWS, "x86_64", "app", ("x86_64",), ""),
        (WINDOWS, "x86_64", "apk", ("x86_64",), "android"),
        (MAC, "arm64", "app", ("x86_64",), None),
        (MAC, "x86_64", "app", ("arm64",), "needs-x86_64"),
        (MAC, "x86_64", "app", ("x86_64", "arm64"), None),
        (MAC, "arm64", "app", ("x86", "powerpc"), "too-old"),
        (MAC, "x86_64", "app", ("powerpc", "x86_64"), None),
        (MAC, "arm64", "ipa", (), "ios"),
        (MAC, "arm64", "exe", ("x86_64",), ""),
        (LINUX, "x86_64", "elf", ("x86",), None),
        (LINUX, "x86_64", "elf", ("arm64",), "needs-x86_64"),
        (LINUX, "arm64", "elf", ("x86_64",), "needs-arm64"),
        (LINUX, "arm", "elf", ("arm64",), "needs-arm"),
        (LINUX, "x86", "rpm", ("x86_64",), None),
        (LINUX, "arm64", "rpm", ("x86_64",), "needs-arm64"),
        (LINUX, "x86_64", "pdf", (), None),
    ],
)
def test_what_a_computer_takes(system, processor, form, processors, misfit):
    assert misfit_of(found(form, *processors), system, processor) == misfit
    assert misfit in MISFITS | {None, ""}


@pytest.mark.parametrize("first", [ProblemName.UNSAFE_FILE, ProblemName.LOGIN_PAGE])
def test_a_disguise_is_said_first_and_damage_last(first):
    assert own_system() is not System.OTHER
    assert own_processor()
    foreign = "exe" if own_system() is not WINDOWS else "app"
    assert problem_here(found(foreign, problem=first)) == (first, "")
    damaged = found(foreign, problem=ProblemName.DAMAGED)
    assert problem_here(damaged) == (ProblemName.WRONG_SYSTEM, "")
    assert problem_here(found("pdf", problem=ProblemName.DAMAGED)) == (ProblemName.DAMAGED, "")
    assert problem_here(found("pdf")) == (None, "")


def test_the_practice_program_is_whole_and_for_another_computer(tmp_path):
    import io
    import zipfile

    body = parcel_for("wrong_system").body
    with zipfile.ZipFile(io.BytesIO(body)) as parcel:
        name = next(name for name in parcel.namelist() if "Planner" in name)
        path = tmp_path / name
        path.write_bytes(parcel.read(name))
    seen = inspect(path)
    assert (seen.whole, seen.problem) == (True, None)
    assert problem_here(seen)[0] is ProblemName.WRONG_SYSTEM


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("setup.sh", b"#!/bin/sh\necho hello\n", "script"),
        ("Your book.url", b"[InternetShortcut]\r\nURL=https://shop.example/\r\n", "shortcut"),
    ],
)
def test_what_nobody_can_see_through_is_refused_at_once(
    tmp_path: Path, name: str, content: bytes, word: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert problem_here(inspect(path)) == (ProblemName.UNSAFE_FILE, word)
