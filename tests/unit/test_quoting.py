"""Quotation marks within others."""

import pytest

from helperkit.words.load import Words
from helperkit.words.quoting import inside, quoted
from helperkit.words.script import script_of
from tests.screens.gallery import gallery

OUTER = "“”«»"


@pytest.mark.parametrize(
    ("language", "said", "wanted"),
    [
        ("en", "Please press “Get it again”.", "“Please press ‘Get it again’.”"),
        ("en", "Press «Otra vez».", "“Press ‘Otra vez’.”"),
        ("en", "“It says “Stop” there.”", "“‘It says “Stop” there.’”"),
        ("en", "That’s all.", "“That’s all.”"),
        ("es", "Pulse «Otra vez».", "«Pulse “Otra vez”.»"),
        ("es", "Un pájaro.", "«Un pájaro.»"),
        ("pt", "Isso.", "“Isso.”"),
    ],
)
def test_marks_within_marks_are_the_other_ones(language: str, said: str, wanted: str) -> None:
    assert quoted(said, language) == wanted
    assert inside(said, language) == wanted[1:-1]


def test_no_line_of_any_script_has_the_same_marks_twice() -> None:
    words, spanish = Words(), Words("es")
    nested = 0
    for one in gallery().values():
        for caller in (words, spanish):
            script = script_of(one, words, caller)
            for line in (script.restate.text, *script.ask, *(line.text for line in script.say)):
                told = quoted(line, "en")
                assert not set(told[1:-1]) & set(OUTER), told
                nested += "‘" in told
    assert nested > 500
