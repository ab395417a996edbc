"""The follow-up message and the words of cases: there for everything, short, plain, no promise."""

import re
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean

import pytest

import helperkit
from helperkit.agent.cases.due import Standing
from helperkit.agent.cases.letter import WRITTEN_TO, follow_up, language_of
from helperkit.agent.cases.model import Outcome, Product, begun, outcome_of, tried
from helperkit.agent.cases.refusal import Refusal
from helperkit.assets import asset
from helperkit.journey.order import Support
from helperkit.words.load import Words
from helperkit.words.texts import Texts
from tests.unit.test_verdict_words import BLAME
from tests.unit.test_wording import (
    HARDEST,
    HARDEST_MEAN,
    JARGON,
    MOST_IN_BODY,
    MOST_IN_SENTENCE,
    PROMISES,
    grade,
    sentences,
    words_of,
)

NOW = datetime(2026, 6, 10, tzinfo=UTC)
SUPPORT = Support("The Garden Shop", "0808 157 0100", "from 9 to 6")
WORDS = Words()
TEXTS = Texts(asset("words/en"), "en")
SOURCE = asset("words/en/cases.ftl").read_text(encoding="utf-8")
NAMES = re.findall(r"^([a-z][\w-]*) =", SOURCE, re.M)
LETTERS = [(outcome, named) for outcome in sorted(WRITTEN_TO) for named in ("Garden Notes", "")]


def letter(outcome, name="Garden Notes", support=SUPPORT, words=WORDS):
    return follow_up(tried(begun(NOW, Product(7, name)), outcome, NOW), support, words.text)


@pytest.mark.parametrize(("outcome", "named"), LETTERS)
def test_a_letter_is_short_plain_and_promises_nothing(outcome, named):
    found = letter(outcome, named)
    for sentence in sentences(found.subject + "\n" + found.body):
        assert len(words_of(sentence)) <= MOST_IN_SENTENCE, sentence
    ours = found.body.replace(SUPPORT.hours, "")
    for check in (JARGON, BLAME, PROMISES):
        assert check.search(ours) is None, found.body
    assert not re.search(r"\bnone\b|[{}$]", found.subject + found.body)
    happened, do = found.body.split("\n\n")[1:3]
    assert len(words_of(f"{happened} {do}")) <= MOST_IN_BODY + len(words_of(named))


def test_letters_are_easy_to_read():
    grades = {
        outcome: grade(" ".join(letter(outcome).body.split("\n\n")[1:4])) for outcome in WRITTEN_TO
    }
    assert {name: round(g, 1) for name, g in grades.items() if g > HARDEST} == {}
    assert mean(grades.values()) <= HARDEST_MEAN


@pytest.mark.parametrize("outcome", sorted(WRITTEN_TO))
def test_a_letter_says_all_in_one_order(outcome):
    found = letter(outcome)
    do = WORDS.text(f"follow-up-{outcome.value.replace('_', '-')}.do")
    parts = ["Hello", "Garden Notes", do, "0808 157 0100", "from 9 to 6", "The Garden Shop"]
    if outcome is Outcome.SOLVED_HAPPY:
        assert "Garden Notes works" in found.body
    places = [found.body.index(part) for part in parts]
    assert places == sorted(places)


def test_what_no_card_says_is_not_said():
    bare = letter(Outcome.OPEN, "", Support())
    assert "call" not in bare.body
    assert bare.subject == "How did it go?"
    assert bare.body.endswith("Your shop\n")
    assert "from 9" not in letter(Outcome.OPEN, support=Support(hours="from 9 to 6")).body


def test_a_letter_quotes_no_links_and_no_lines():
    found = letter(Outcome.OPEN, "Win\n<b>now</b> https://x.example/y")
    assert "x.example" not in found.subject + found.body
    assert "<" not in found.body
    assert "Win now" in found.subject


def test_nobody_writes_to_who_does_not_want_it_any_more():
    with pytest.raises(ValueError, match="want"):
        letter(Outcome.NOT_NEEDED)


@pytest.mark.parametrize("language", ["pseudo", "rtl"])
def test_letters_can_be_had_in_the_trial_languages(language):
    assert len(letter(Outcome.SOLVED, words=Words(language)).body) > 100


@pytest.mark.parametrize(
    ("told", "spoken"), [("de_AT", "de"), ("pt_BR", "pt_BR"), ("fr", "en"), ("", "en")]
)
def test_the_letter_is_in_the_customer_s_language(told, spoken):
    assert language_of(begun(NOW, language=told), {"en", "de", "pt_BR"}) == spoken


def test_the_two_questions_give_the_outcome():
    assert outcome_of(solved=True, happy=True) is Outcome.SOLVED_HAPPY
    assert outcome_of(solved=True, happy=False) is outcome_of(solved=True) is Outcome.SOLVED
    assert outcome_of(solved=False, happy=True) is Outcome.NOT_SOLVED
    assert WORDS.text("cases-ask-solved").endswith("?")
    assert WORDS.text("cases-ask-happy").endswith("?")


def test_everything_has_its_words_and_no_words_are_left_over():
    def dashed(kind):
        return {value.value.replace("_", "-") for value in kind}

    outcomes = dashed(Outcome)
    built = {f"follow-up-{name}" for name in dashed(WRITTEN_TO)}
    built |= {f"cases-outcome-{name}" for name in outcomes}
    built |= {f"cases-standing-{name}" for name in dashed(Standing) | {"done"}}
    built |= {f"cases-refused-{name}" for name in dashed(Refusal)}
    columns = ("product", "about", "standing", "when", "outcome", "id")
    built |= {f"cases-column-{name}" for name in columns}
    assert built <= set(NAMES)
    folder = Path(helperkit.__file__).parent / "agent"
    code = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    asked = {"cases-ask-solved", "cases-ask-happy"}  # of the window
    assert {n for n in NAMES if n not in built and f'"{n}"' not in code} == asked


def test_agents_read_short_sentences_too():
    for line in SOURCE.splitlines():
        said = line.partition("= ")[2] or line.partition("] ")[2]
        if said and not line.startswith("#"):
            assert all(len(words_of(one)) <= MOST_IN_SENTENCE for one in sentences(said)), line
