"""The locator finds what is carried: from source, from a wheel, and frozen."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import helperkit.assets
from helperkit.assets import asset

ASK = "import sys; {prepare}; from helperkit.assets import asset; print(asset('schemas/here.json'))"


@pytest.fixture
def package(tmp_path):
    """Only the locator, somewhere else on the disk."""
    there = tmp_path / "site" / "helperkit"
    there.mkdir(parents=True)
    shutil.copy(helperkit.assets.__file__, there)
    (there / "__init__.py").touch()  # else an installed helperkit would be found before it
    return there


def found(package, prepare="pass"):
    asked = subprocess.run(
        [
            sys.executable,
            "-I",
            "-c",
            f"import sys; sys.path.insert(0, {str(package.parent)!r}); "
            + ASK.format(prepare=prepare),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    return Path(asked.stdout.strip()) if asked.returncode == 0 else asked.stderr


def carry(assets):
    (assets / "schemas").mkdir(parents=True)
    (assets / "schemas" / "here.json").write_text("{}")
    return assets / "schemas" / "here.json"


def test_from_this_source_tree():
    assert asset("practice/garden_notes").is_dir()


def test_what_is_not_carried_is_said():
    with pytest.raises(FileNotFoundError, match="no such thing"):
        asset("no such thing")


def test_from_a_source_tree(package):
    here = carry(package.parent / "assets")
    assert found(package) == here


def test_from_a_wheel(package):
    here = carry(package / "_assets")
    carry(package.parent / "assets")  # another's folder of that name beside it is not ours
    assert found(package) == here


def test_frozen_beside_the_program(package, tmp_path):
    program = tmp_path / "program" / "helperkit"
    here = carry(program.parent / "assets")
    assert found(package, f"sys.frozen = True; sys.executable = {str(program)!r}") == here


def test_frozen_in_the_bundle(package, tmp_path):
    here = carry(tmp_path / "bundle" / "assets")
    prepare = f"sys.frozen = True; sys._MEIPASS = {str(tmp_path / 'bundle')!r}"
    assert found(package, prepare) == here


def test_nothing_carried_at_all(package):
    assert "FileNotFoundError: assets" in found(package)
