"""The Spanish second wordings and glossary: plain, and truly another wording than the first."""

import functools
import re
from statistics import mean

import msgspec
import pytest

from helperkit.assets import asset
from helperkit.journey.problems import ProblemName
from helperkit.words.load import Medium, Words
from helperkit.words.teaching import Teaching
from tests.unit.test_another import MOST_SHARED
from tests.unit.test_languages import MESSAGES
from tests.unit.test_spanish import (
    EASY,
    MOST_IN_BODY,
    MOST_IN_SENTENCE,
    OWN,
    TRADE,
    ease,
    written,
)
from tests.unit.test_wording import STAND_INS, sentences
from tests.unit.test_words import every_screen

MOST_IN_TERM = 20  # words of an explanation
HARDEST = 75  # of one text on the scale of `ease`; the mean has to be easier
NOT_HIS_FAULT = "sted no hizo nada mal"
PROMISES = re.compile(r"\b(siempre|nunca|seguro que|todos|se arregla|en seguida)\b", re.IGNORECASE)
NO_PROMISE = re.compile(r"casi siempre|todos la ven|como siempre|nunca vimos", re.IGNORECASE)
SMALL = frozenset(
    """
    a al algo aquí ahí allí ahora antes así aún bien cada como con cosa cuál cuando de decir del
    desde después dice diga díganos dónde donde e el él ella ellos en entonces era es esa ese eso
    esta está están estar este esto fue ha había hacer hace hacen hay hizo la las le les lo los
    luego mal más me mejor mi mismo muy nada nadie ni no nos nosotros o otra otras otro otros para
    pero poco podemos por porque por favor pregunte puede pueden que qué quien quién quiera quiere
    se sea ser si sí sin solo somos son su sus suya suyo también tan tiene todo todos todas tras un
    una unas uno unos usted va vamos van ve vez veces ver verá y ya culpa
    """.split()  # noqa: SIM905 - a list of 140 strings would be a page long
)
FACTS = re.compile(r"«[^»]*»|\d[\d.,]*\s?[KMGk]?B?\b")
ENDING = re.compile(r"(os|as|o|a|es|e|s)$")


@functools.cache
def pairs():
    """Return each way that a screen is said: its page, and its second wording."""
    words, found = Words("es"), {}
    teaching = Teaching(words)
    for one in (one for one in every_screen() if one.lesson is None):
        values = {
            name: {**STAND_INS, **OWN}.get(name, value) if value else value
            for name, value in one.values.items()
        }
        shown = msgspec.structs.replace(one, values=values)
        page, other = words.page(shown), teaching.another(shown)
        found[shown.name, page.heading, page.body, other.text] = page, other
    return tuple(found.values())


def words_in(text):
    return re.findall(r"\w+", text)


def sense_of(text):
    """Return the words that carry the sense of a text, without their endings."""
    plain = FACTS.sub(" ", text).lower()
    return {ENDING.sub("", word) for word in words_in(plain) if word not in SMALL}


def shared(one, other, facts=""):
    """Return which part of the words of the shorter text stands in the other, 0 to 1."""
    first, second = (sense_of(text) - sense_of(facts) for text in (one, other))
    return len(first & second) / max(1, min(len(first), len(second)))


def another_texts():
    for name, message in MESSAGES["es"].items():
        if name.startswith("another-"):
            for text in written(message):
                yield name, text


def test_all_forms_are_short():
    for name, text in another_texts():
        assert len(words_in(text)) <= MOST_IN_BODY, (name, text)
        for sentence in sentences(text):
            assert len(words_in(sentence)) <= MOST_IN_SENTENCE, (name, sentence)
        assert not TRADE.search(text), (name, text)
        assert not PROMISES.search(NO_PROMISE.sub("", text)), (name, text)


def test_what_is_shown_is_short_and_easy():
    assert len(pairs()) > 200
    found = {other.text: ease(other.text) for _, other in pairs()}
    for text in found:
        assert len(words_in(text)) <= MOST_IN_BODY, text
        assert not set("{}$\n") & set(text), text
        assert "  " not in text, text
        assert text.count("¿") == text.count("?"), text
    assert {text: round(value) for text, value in found.items() if value < HARDEST} == {}
    assert mean(found.values()) >= EASY + 5


def test_they_are_built_in_another_way():
    words, near = Words("es"), []
    for page, other in pairs():
        thing = str(words.values(page.screen).get("thing-words", ""))
        if shared(page.body, other.text, thing) > MOST_SHARED:
            near.append((page.screen.name, sorted(sense_of(page.body) & sense_of(other.text))))
    assert near == []


def test_the_measure_tells_synonyms_from_another_way():
    first = "Una carpeta es como un cajón. Ahí se ponen archivos para hallarlos luego."
    near = "Un cajón para archivos: póngalos ahí, en su carpeta, y hallarlos es fácil."
    far = "Piense en un estante con una etiqueta. Lo que va junto está ahí."
    assert shared(first, near) > MOST_SHARED > shared(first, far)


def test_they_blame_nobody():
    for page, other in pairs():
        if page.screen.problem:
            assert NOT_HIS_FAULT in other.text, (page.screen.name, other.text)


def test_what_has_to_be_known_is_in_both():
    told = 0
    for page, other in pairs():
        facts = set()
        if page.screen.problem is ProblemName.WRONG_SYSTEM:
            facts |= set(re.findall("«[^»]+»", page.body))
        if page.screen.name == "problem_disk_full":
            facts |= set(re.findall(r"[\d.,]+\s[KMGk]B", page.body))
        facts |= {"tulip7"} & set(words_in(page.body))
        told += len(facts)
        assert all(fact in other.text for fact in facts), (page.body, other.text)
    assert told > 8


def test_the_terminal_s_bodies_are_no_others():
    keys = Teaching(Words("es", Medium.KEYS))
    for page, other in pairs():
        assert keys.another(page.screen) == other


@pytest.mark.parametrize("name", Teaching(Words("es")).terms)
def test_a_term_is_explained_shortly(name):
    teaching = Teaching(Words("es"))
    term = teaching.term(name)
    assert len(words_in(term.says)) <= MOST_IN_TERM, term
    assert ease(term.says) >= HARDEST, term
    assert not TRADE.search(term.says), term
    for sentence in sentences(term.says):
        assert len(words_in(sentence)) <= MOST_IN_SENTENCE, term
    assert asset(f"pictures/{term.picture}.svg").exists(), term
    assert teaching.forms(name), term
    assert term.picture == Teaching(Words()).term(name).picture
    own = [one for one in teaching.find(term.says) if one.term == name]
    assert own == [], term


def test_every_term_stands_on_some_screen():
    teaching = Teaching(Words("es"))
    texts = {text for page, other in pairs() for text in (page.body, other.text)}
    found = {text: teaching.find(text) for text in texts}
    assert set(teaching.terms) - {one.term for each in found.values() for one in each} == set()
    assert {text for text, each in found.items() if len(each) > 4} == set()
