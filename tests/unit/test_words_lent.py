"""A language whose agents' texts are not written yet lends those of English."""

import shutil
import sys
from pathlib import Path

import pytest

from helperkit.assets import asset
from helperkit.words.languages import has_scripts, has_texts
from helperkit.words.load import Words
from helperkit.words.script import script_of
from tests.screens.gallery import gallery


@pytest.fixture
def unwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A frozen program that also speaks Breton, to customers alone."""
    words = asset("words/en")
    there = tmp_path / "assets" / "words"
    shutil.copytree(words, there / "en")
    shutil.copytree(words, there / "br", ignore=shutil.ignore_patterns("agent"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    return "br"


def test_scripts_are_lent(unwritten: str) -> None:
    own = Words(unwritten)
    assert has_texts(unwritten)
    assert not has_scripts(unwritten)
    for shown in list(gallery().values())[::20]:
        assert script_of(shown, own, own) == script_of(shown, Words(), own)


@pytest.mark.parametrize("language", ["en", "rtl", "pseudo"])
def test_what_is_there_is_known(language: str) -> None:
    assert has_texts(language)
    assert has_scripts(Words(language).locale)


def test_what_is_not_there_is_known() -> None:
    assert not has_texts("tlh")
    assert not has_scripts("tlh")
