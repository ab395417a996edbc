"""The language of the terminal: asked for, kept, or the system's."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from helperkit.__main__ import _language
from helperkit.words.languages import keep
from helperkit.words.load import Words
from helperkit.words.medium import Medium


def told(home: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the command with its own home, in an environment that names no language but these."""
    plain = {name: value for name, value in os.environ.items() if name not in {"LANGUAGE", "LANG"}}
    unset = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LC_MESSAGES"}
    env = {name: value for name, value in plain.items() if name not in unset}
    env |= {"HELPERKIT_HOME": str(home), "PYTHONUTF8": "1", **more}
    command = [sys.executable, "-m", "helperkit", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=env, check=False
    )


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_text("A rose is a rose.\n", encoding="utf-8")
    return path


def safe_in(language: str) -> str:
    return Words(language, Medium.COMMAND).text("inspect-safe", safe="yes")


def test_it_is_the_system_s_the_kept_or_the_asked_for(tmp_path: Path, text: Path) -> None:
    home, look = tmp_path / "home", ("inspect", str(text))
    assert safe_in("en") in told(home, *look).stdout
    assert safe_in("es") in told(home, *look, LANG="es_MX.UTF-8").stdout
    assert safe_in("en") in told(home, *look, LANG="fr_FR.UTF-8").stdout
    assert safe_in("en") in told(home, "--language", "en", *look, LANG="es_MX.UTF-8").stdout
    assert safe_in("es") in told(home, *look, "--language=es").stdout
    keep(home, "es")
    assert safe_in("es") in told(home, *look).stdout


def test_one_that_is_not_there_is_wrong_use(tmp_path: Path, text: Path) -> None:
    for arguments in ((), ("inspect", str(text))):
        refused = told(tmp_path / "home", "--language", "xx", *arguments)
        assert refused.returncode == 2
        assert "'xx'" in refused.stderr
        assert "en, es" in refused.stderr


def test_the_whole_practice_is_walked_in_it(tmp_path: Path) -> None:
    walked = told(tmp_path / "home", "--language", "es", "practice", "--yes", "--to", str(tmp_path))
    assert walked.returncode == 0, walked.stderr
    words = Words("es", Medium.KEYS)
    assert words.text("hello.heading") in walked.stdout
    assert words.text("terminal-safe-practice") in walked.stdout
    assert words.text("done.heading") in walked.stdout
    assert "Hello" not in walked.stdout


@pytest.mark.parametrize(
    ("arguments", "language", "others"),
    [
        ([], "", []),
        (["--language", "es"], "es", []),
        (["--language=es", "a.helpercard"], "es", ["a.helpercard"]),
        (["get", "x", "--language", "es", "--yes"], "es", ["get", "x", "--yes"]),
        (["--language"], "", ["--language"]),
        (["--help"], "", ["--help"]),
    ],
)
def test_the_language_is_taken_from_the_arguments(
    arguments: list[str], language: str, others: list[str]
) -> None:
    assert _language(arguments) == (language, others)
