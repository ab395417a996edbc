"""The type checker proves that every step has a screen and every effect a performer.

What has neither is added to a copy of the program, and mypy has to say where it is missing.
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


STEP = 'class {}(BaseStep, frozen=True):\n    """New."""\n{}\n\n'
EFFECT = 'class {}(_Effect, frozen=True):\n    """New."""\n{}\n\n'
ATTEMPT = "\n    attempt: int = 0\n"


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
    """Return what mypy says of each file."""
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
    told = {}
    for line in errors:
        name = line.split(":")[0].removeprefix("helperkit/")
        told[name] = f"{told.get(name, '')}{line}\n"
    return told


def write(path, *pairs):
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def test_a_step_needs_a_screen_and_its_work_and_an_effect_a_performer(copy):
    assert missing(copy) == {}
    write(
        copy / "journey" / "model.py",
        (
            "Step = Union[",
            STEP.format("Dawdling", "") + STEP.format("Pacing", ATTEMPT) + "Step = Union[",
        ),
        ("    WelcomeBack,\n]", "    WelcomeBack,\n    Dawdling,\n    Pacing,\n]"),
        ("Working = (\n", "Working = (\n    Pacing |\n"),
    )
    effects = EFFECT.format("Dance", "") + EFFECT.format("Jig", ATTEMPT)
    write(copy / "journey" / "effects.py", ("Work = (\n", f"{effects}Work = (\n"))
    write(copy / "journey" / "effects.py", ("Deed = ", "Deed = Dance | "))
    write(copy / "journey" / "effects.py", ("Work = (\n    ", "Work = (\n    Jig | "))
    told = missing(copy)
    for file, names in (
        ("journey/screens.py", ("Dawdling", "Pacing")),
        ("journey/work.py", ("Pacing",)),
        ("performer/deeds.py", ("Dance",)),
        ("performer/perform.py", ("Jig",)),
    ):
        assert "assert_never" in told[file]
        for name in names:
            assert name in told[file], told[file]
