"""What customers say in their own words, against sentences that the examples never saw."""

import re
import tomllib
from pathlib import Path

import pytest

from helperkit.assets import asset
from helperkit.journey.events import Sight
from helperkit.words.load import LONGEST_QUOTE, Words, quoted
from helperkit.words.understanding import NEAREST, NONE, Understanding

FOLDER = Path(__file__).parents[1] / "own_words"
PATH = asset("words/en/sights.toml")
UNDERSTAND = Understanding(PATH)
HELD_APART = tomllib.loads((FOLDER / "held_apart.toml").read_text(encoding="utf-8"))
RIGHT, WRONG = 0.85, 0.03  # at least, at most


def sentences():
    return [(sight, text) for sight, texts in HELD_APART.items() for text in texts]


def test_there_are_enough_of_each():
    assert set(HELD_APART) == {*Sight, NONE}
    assert len(Sight) >= 15
    assert min(map(len, HELD_APART.values())) >= 8


def test_no_sentence_is_among_the_examples():
    told = tomllib.loads(PATH.read_text(encoding="utf-8"))
    groups = [*told["sights"].values(), told["none"]["other"]]
    examples = {words_of(text) for texts in groups for text in texts}
    for name in ("held_apart", "last_look"):
        apart = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
        assert [t for texts in apart.values() for t in texts if words_of(t) in examples] == []


def words_of(text):
    return tuple(re.sub(r"[^a-z0-9 ]", "", text.lower()).split())


def test_most_are_understood():
    told = [(sight, UNDERSTAND(text)) for sight, text in sentences() if sight != NONE]
    right = sum(found.sights[:1] == (sight,) for sight, found in told)
    sure = sum(found.sights[:1] == (sight,) and found.sure for sight, found in told)
    assert right / len(told) >= RIGHT
    assert sure / len(told) >= RIGHT


def test_hardly_any_is_understood_wrong_and_said_to_be_sure():
    wrong = [
        (sight, text, found.sights[0])
        for sight, text in sentences()
        if (found := UNDERSTAND(text)).sure and found.sights[0] != sight
    ]
    assert len(wrong) / len(sentences()) <= WRONG, wrong


@pytest.mark.parametrize("sight", Sight)
def test_an_example_means_its_sight(sight):
    told = tomllib.loads(PATH.read_text(encoding="utf-8"))["sights"]
    for text in told[sight]:
        assert UNDERSTAND(text).sights[:1] == (sight,), text


@pytest.mark.parametrize("text", ["", "   ", "???", "👍", "the of and", "\x00\x1b[2J", "مرحبا"])
def test_what_says_nothing_is_not_understood(text):
    found = UNDERSTAND(text)
    assert (found.sights, found.sure) == ((), False)


def test_marks_capitals_and_typing_mistakes_do_not_matter():
    plain = UNDERSTAND("it asks for a password")
    assert plain.sure
    for text in (
        "IT ASKS FOR A PASSWORD!!!",
        "it, asks. for a: pássword",
        "it asks for a passwrod",
    ):
        assert UNDERSTAND(text) == plain


def test_a_long_story_is_understood_by_the_part_that_counts():
    before = "my neighbour came for coffee and her dog ran about the garden all day long "
    assert UNDERSTAND(before * 8 + "it asks for a password").sights[0] is Sight.ASKS_PASSWORD


def test_no_text_is_too_long():
    assert UNDERSTAND("password " * 100_000).sights[0] is Sight.ASKS_PASSWORD


def test_where_it_is_not_sure_the_nearest_are_offered():
    for _sight, text in sentences():
        found = UNDERSTAND(text)
        assert len(found.sights) <= NEAREST
        assert len(set(found.sights)) == len(found.sights)


def test_every_answer_has_its_reason():
    first = UNDERSTAND.reasons("windows says it is a virus")[0]
    assert first.sight == Sight.GUARD
    assert first.example in tomllib.loads(PATH.read_text(encoding="utf-8"))["sights"]["guard"]
    assert 0 < first.nearness <= 1


def test_the_words_of_a_language_understand():
    sights, sure = Words().understand("it asks for a password")
    assert (sights[0], sure) == (Sight.ASKS_PASSWORD, True)
    assert Words("rtl").understand("") == ((), False)


def test_a_quote_is_one_short_plain_line():
    assert quoted(" it\nsays\t\x1b[2Jno \u202eexe.fdp ") == "it says [2Jno exe.fdp"
    assert len(quoted("word " * 100)) <= LONGEST_QUOTE + 1
    assert quoted("word " * 100).endswith("word…")
    assert quoted("x" * 500) == "x" * LONGEST_QUOTE + "…"


@pytest.mark.parametrize("text", ["no sound and blank page", "virus warning and disk full"])
def test_of_two_things_none_is_taken_for_sure(text):
    found = UNDERSTAND(text)
    assert len(found.sights) >= 2
    assert not found.sure
