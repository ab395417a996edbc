"""The glossary: which words are explained, where they stand, and how."""

import functools

import pytest

from helperkit.assets import asset
from helperkit.words.glossary import Glossary
from helperkit.words.load import Words
from helperkit.words.teaching import Teaching
from helperkit.words.texts import NoSuchText
from tests.unit.test_another import pairs
from tests.unit.test_wording import HARDEST, JARGON, MOST_IN_SENTENCE, grade, sentences, words_of

MOST = 20  # words of an explanation
FORMS = {
    "zip": ("ZIP file", "ZIP files", "ZIP"),
    "file": ("file", "files"),
    "button": ("right mouse button",),
    "downloads": ("Downloads",),
}
GLOSSARY = Glossary(FORMS)


@functools.cache
def teaching(language="en"):
    return Teaching(Words(language))


def found(text, taken=()):
    return [
        (one.term, text[one.start : one.start + one.length]) for one in GLOSSARY.find(text, taken)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A ZIP file has files in it.", [("zip", "ZIP file"), ("file", "files")]),
        ("Files are here. A file is there.", [("file", "Files")]),
        ("profile, filed, file-like", [("file", "file")]),
        ("It is in Downloads.", [("downloads", "Downloads")]),
        ("He downloads it.", []),
        ("Press “ZIP file” now, then the file.", [("file", "file")]),
        ("Choose File in the list.", []),  # a label
        ("Use the right mouse button.", [("button", "right mouse button")]),
        ("🦊 a file", [("file", "file")]),
        ("", []),
    ],
)
def test_words_are_found_where_they_stand(text, words):
    assert found(text) == words


def test_what_was_explained_before_is_not_again():
    assert found("A ZIP file and a file", {"file"}) == [("zip", "ZIP file")]


def test_without_words_nothing_is_found():
    assert Glossary({}).find("A ZIP file") == ()


def test_another_language_has_its_own():
    glossary = Glossary({"file": ("archivo", "archivos"), "folder": ("carpeta",)})
    text = "Los archivos están en “archivo”. Carpeta: aquí."
    assert [one.term for one in glossary.find(text)] == ["file", "folder"]


def test_every_term_is_explained_shortly_and_with_a_picture():
    assert len(teaching().terms) >= 20
    for name in teaching().terms:
        term = teaching().term(name)
        assert len(words_of(term.says)) <= MOST, term
        assert grade(term.says) <= HARDEST, term
        assert not JARGON.search(term.says.replace("Downloads", "")), term
        for sentence in sentences(term.says):
            assert len(words_of(sentence)) <= MOST_IN_SENTENCE, term
        assert asset(f"pictures/{term.picture}.svg").exists(), term
        assert teaching().forms(name), term


def test_no_explanation_needs_its_own_word():
    for name in teaching().terms:
        own = [one for one in teaching().find(teaching().term(name).says) if one.term == name]
        assert own == [] or name in {"link", "downloads"}, name


def test_every_term_stands_on_some_screen():
    seen = {
        one.term
        for page, other in pairs()
        for text in (page.body, other.text)
        for one in teaching().find(text)
    }
    assert set(teaching().terms) - seen == set()


def test_few_words_of_a_screen_are_underlined():
    """More would not be quiet any more."""
    for page, other in pairs():
        for text in (page.body, other.text):
            assert len(teaching().find(text)) <= 4, text


def test_the_trial_language_finds_the_same_words():
    text = Words("pseudo").text("unpack.body", packing="zip")
    assert [one.term for one in teaching("pseudo").find(text)] == ["zip"]


def test_a_word_that_is_not_there_is_said():
    with pytest.raises(NoSuchText):
        teaching().term("no-such-word")
