"""The type checker proves that every step has a screen and every effect a performer.

Each test adds one that has neither to a copy of the program, and wants mypy to say where it is
missing.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import helperkit

SOURCE = Path(helperkit.__file__).parent
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "main")  # two at once would lock one another out
CACHE = Path(__file__).parents[2] / ".mypy_cache" / "copies" / WORKER
CHECKED = (
    "journey/model.py",
    "journey/screens.py",
    "journey/screens_problem.py",
    "journey/work.py",
    "performer/deeds.py",
    "performer/perform.py",
)


@pytest.fixture
def copy(tmp_path):
    """The parts of the program that know steps and effects, to be changed."""
    for part in ("journey", "performer", "delivery", "product", "phone"):
        if (SOURCE / part).is_dir():
            leave = shutil.ignore_patterns("__pycache__")
            shutil.copytree(SOURCE / part, tmp_path / "helperkit" / part, ignore=leave)
    shutil.copy(SOURCE / "__init__.py", tmp_path / "helperkit")
    shutil.copy(SOURCE.parent / "pyproject.toml", tmp_path)
    return tmp_path / "helperkit"


def missing(copy):
    """Return the files in which mypy finds a case missing, each with its message."""
    environment = {name: value for name, value in os.environ.items() if name != "MYPYPATH"}
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--cache-dir", str(CACHE), "--follow-imports=silent"]
        + [f"helperkit/{name}" for name in CHECKED],
        cwd=copy.parent,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert not checked.stderr, checked.stderr
    *errors, total = checked.stdout.splitlines()
    assert total.startswith(("Found", "Success")), checked.stdout
    return {
        line.split(":")[0].removeprefix("helperkit/"): line for line in errors if "note" not in line
    }


def write(path, *pairs):
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def test_as_it_is_nothing_is_missing(copy):
    assert missing(copy) == {}


def test_a_step_needs_a_screen(copy):
    write(
        copy / "journey" / "model.py",
        (
            "Step = Union[",
            'class Dawdling(BaseStep, frozen=True):\n    """New."""\n\n\nStep = Union[',
        ),
        ("    WelcomeBack,\n]", "    WelcomeBack,\n    Dawdling,\n]"),
    )
    found = missing(copy)
    assert "Dawdling" in found["journey/screens.py"]
    assert "assert_never" in found["journey/screens.py"]


def test_a_working_step_needs_its_work(copy):
    write(
        copy / "journey" / "model.py",
        (
            "Step = Union[",
            'class Dawdling(BaseStep, frozen=True):\n    """New."""\n\n'
            "    attempt: Count = 0\n\n\nStep = Union[",
        ),
        ("    WelcomeBack,\n]", "    WelcomeBack,\n    Dawdling,\n]"),
        ("Working = (\n", "Working = (\n    Dawdling |\n"),
    )
    found = missing(copy)
    assert "assert_never" in found["journey/work.py"]
    assert "assert_never" in found["journey/screens.py"]


@pytest.mark.parametrize(
    ("union", "field", "place"),
    [
        ("Deed = ", "", "performer/deeds.py"),
        ("Work = (\n    ", "    attempt: int\n", "performer/perform.py"),
    ],
)
def test_an_effect_needs_a_performer(copy, union, field, place):
    new = f'class Dance(_Effect, frozen=True):\n    """New."""\n\n{field}\n\n'
    effects = copy / "journey" / "effects.py"
    write(effects, ("Work = (\n", f"{new}Work = (\n"))
    write(effects, (union, f"{union}Dance | "))
    found = missing(copy)[place]
    assert "assert_never" in found
    assert "Dance" in found
