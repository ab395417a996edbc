"""What customers say in their own words, against sentences that the examples never saw."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from helperkit.assets import asset
from helperkit.journey.events import Sight
from helperkit.words.load import LONGEST_QUOTE, Words, quoted
from helperkit.words.understanding import NEAREST, NONE, Reason, Understanding

FOLDER = Path(__file__).parents[1] / "own_words"
PATH = asset("words/en/sights.toml")
UNDERSTAND = Understanding(PATH)
SETS = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.toml")
}
# At least so many are offered first, and at least so many of them as sure; at most so many are
# wrong though sure.
RIGHT, WRONG = 0.85, 0.03
SURE_AND_RIGHT = {
    "held_apart": RIGHT,
    "many_voices": RIGHT,
    "last_look": RIGHT,
    "blind": RIGHT,
    "new_user": RIGHT,
    "eight_people": RIGHT,
}


def sentences(*names):
    return [
        (sight, text)
        for name in names or SETS
        for sight, texts in SETS[name].items()
        for text in texts
    ]


@pytest.mark.parametrize("name", ["held_apart", "many_voices", "eight_people"])
def test_there_are_enough_of_each(name):
    assert set(SETS[name]) == {*Sight, NONE}
    assert len(Sight) >= 15
    assert min(map(len, SETS[name].values())) >= 8


def test_no_sentence_is_among_the_examples():
    told = tomllib.loads(PATH.read_text(encoding="utf-8"))
    groups = [*told["sights"].values(), told["none"]["other"]]
    examples = {words_of(text) for texts in groups for text in texts}
    assert [text for _sight, text in sentences() if words_of(text) in examples] == []


def words_of(text):
    return tuple(re.sub(r"[^a-z0-9 ]", "", text.lower()).split())


@pytest.mark.parametrize("name", SETS)
def test_most_are_understood(name):
    told = [(sight, UNDERSTAND(text)) for sight, text in sentences(name) if sight != NONE]
    right = sum(found.sights[:1] == (sight,) for sight, found in told)
    sure = sum(found.sights[:1] == (sight,) and found.sure for sight, found in told)
    assert right / len(told) >= RIGHT
    assert sure / len(told) >= SURE_AND_RIGHT[name]


@pytest.mark.parametrize(
    "names", [("held_apart",), ("many_voices",), ("eight_people",), tuple(SETS)]
)
def test_hardly_any_is_understood_wrong_and_said_to_be_sure(names):
    wrong = [
        (sight, text, found.sights[0])
        for sight, text in sentences(*names)
        if (found := UNDERSTAND(text)).sure and found.sights[0] != sight
    ]
    assert len(wrong) / len(sentences(*names)) <= WRONG, wrong


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


@pytest.mark.parametrize(
    "text",
    [
        "Hello there, it asks for a password",
        "Good morning!\nit asks for a password.\nKind regards,\nAnna",
        "Dear Mr and Mrs Bell, it asks for a password - thanks in advance, Tom",
    ],
)
def test_greetings_and_names_say_nothing(text):
    assert UNDERSTAND.reasons(text) == UNDERSTAND.reasons("it asks for a password")


def test_a_greeting_alone_stays():
    assert UNDERSTAND.reasons("Good morning!")


def test_neighbours_may_have_changed_places():
    assert UNDERSTAND.reasons("i haer no sonud") == UNDERSTAND.reasons("i hear no sound")


def test_what_is_said_just_like_an_example_is_as_near_as_can_be():
    assert UNDERSTAND.reasons("Do not run this!")[0] == Reason("guard", 1.0, "do not run this")


def test_the_same_words_mean_the_same_every_day():
    """Also where two known words are as near to one that was typed wrong: "black", "lacks"."""
    ask = (
        "from tests.unit.test_own_words import UNDERSTAND;"
        "print([r.sight for r in UNDERSTAND.reasons('the pictures lack, only tekst is ther')][:4])"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", ask],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3", "4")
    }
    assert len(said) == 1


def test_a_long_story_is_understood_by_the_part_that_counts():
    before = "my neighbour came for coffee and her dog ran about the garden all day long "
    assert UNDERSTAND(before * 8 + "it asks for a password").sights[0] is Sight.ASKS_PASSWORD


def test_no_text_is_too_long():
    assert UNDERSTAND("password " * 100_000).sights[0] is Sight.ASKS_PASSWORD


@pytest.mark.parametrize(
    "text", ["Ich sehe nur eine weiße Seite", "je vois une page blanche", "paswort xkcd qwzz brfl"]
)
def test_another_language_is_not_understood_for_sure(text):
    assert not UNDERSTAND(text).sure


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


@pytest.mark.parametrize(
    "text",
    ["it opened in the browser", "it opened in the internet", "white page that says Thank you"],
)
def test_what_may_well_be_right_is_not_taken_for_a_fault(text):
    assert not UNDERSTAND(text).sure


@pytest.mark.parametrize("text", ["windows protected your pc", "Windows protected your PC!"])
def test_the_usual_warning_of_windows_is_known(text):
    found = UNDERSTAND(text)
    assert (found.sights[0], found.sure) == (Sight.GUARD, True)


@pytest.mark.parametrize("text", ["no sound and blank page", "virus warning and disk full"])
def test_of_two_things_none_is_taken_for_sure(text):
    found = UNDERSTAND(text)
    assert len(found.sights) >= 2
    assert not found.sure


def test_no_greeting_however_odd_takes_long():
    """In a process of its own: an expression that goes back and forth would never end."""
    odd = (
        ". thanks" * 240 + " a b c d e",
        "dear a b c d " * 150 + "!",
        "-please" * 280 + " a b c d",
    )
    program = (
        "import sys\n"
        "from helperkit.assets import asset\n"
        "from helperkit.words.understanding import Understanding\n"
        "understand = Understanding(asset('words/en/sights.toml'))\n"
        "for text in sys.argv[1:]:\n"
        "    understand(text)\n"
    )
    subprocess.run([sys.executable, "-c", program, *odd], check=True, timeout=60)
