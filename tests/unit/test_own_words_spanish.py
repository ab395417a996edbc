"""What Spanish customers say in their own words. The sentences are by the examples' own writer."""

import tomllib
from pathlib import Path

import pytest

from helperkit.assets import asset
from helperkit.journey.events import Sight
from helperkit.words.load import Words
from helperkit.words.understanding import NONE, Understanding
from tests.unit.test_own_words import RIGHT, WRONG

PATH = asset("words/es/sights.toml")
TOLD = tomllib.loads(PATH.read_text(encoding="utf-8"))
UNDERSTAND = Understanding(PATH)
HELD_APART = Path(__file__).parents[1] / "own_words_es" / "held_apart.toml"
SAID = [
    (sight, text)
    for sight, texts in tomllib.loads(HELD_APART.read_text(encoding="utf-8")).items()
    for text in texts
]


def test_there_are_enough_of_each():
    assert set(TOLD["sights"]) == set(Sight)
    assert min(map(len, TOLD["sights"].values())) >= 30
    assert {sight for sight, _ in SAID} == {*Sight, NONE}


def test_no_sentence_is_among_the_examples():
    groups = [*TOLD["sights"].values(), TOLD["none"]["other"]]
    examples = {tuple(UNDERSTAND._words(text)) for texts in groups for text in texts}
    assert [text for _, text in SAID if tuple(UNDERSTAND._words(text)) in examples] == []


@pytest.mark.parametrize("sight", Sight)
def test_an_example_means_its_sight(sight):
    for text in TOLD["sights"][sight]:
        assert UNDERSTAND(text).sights[:1] == (sight,), text


def test_most_are_understood_and_hardly_any_wrong():
    told = [(sight, UNDERSTAND(text)) for sight, text in SAID]
    seen = [(sight, found) for sight, found in told if sight != NONE]
    sure = sum(found.sights[:1] == (sight,) and found.sure for sight, found in seen)
    wrong = sum(found.sure and found.sights[0] != sight for sight, found in told)
    assert sure / len(seen) >= RIGHT
    assert wrong / len(told) <= WRONG


@pytest.mark.parametrize(
    "text",
    [
        "Hola, buenas tardes, pide una contraseña",
        "Buenos días:\npide una contraseña.\nUn saludo,\nMaría",
        "Estimada señora López: pide una contraseña. Muchas gracias, Ana",
        "PIDE UNA CONTRASENA!!!",
        "pide una contarseña",
    ],
)
def test_greetings_accents_and_typing_mistakes_do_not_matter(text):
    assert UNDERSTAND(text) == UNDERSTAND("pide una contraseña")
    assert UNDERSTAND(text).sure


def test_the_words_of_the_language_understand():
    assert Words("es").understand("pide una contraseña")[0][0] is Sight.ASKS_PASSWORD
    assert not Words("es").understand("it asks for something with letters")[1]
