"""A small part of `tests.benchmarks.speech`, where there are espeak-ng and PocketSphinx."""
# ruff: noqa: E402 - what is imported below may not be there

import shutil
from collections import Counter

import pytest

for _module in ("numpy", "pocketsphinx"):
    pytest.importorskip(_module, reason="the dependency group `speech` is not installed")
if shutil.which("espeak-ng") is None:
    pytest.skip("espeak-ng is not on this computer", allow_module_level=True)

from helperkit.phone.words import WORDS
from tests.speech.apart import closest
from tests.speech.calls import RIGHT_AFTER_ONE
from tests.speech.hearing import NEARBY, Recogniser, learnt
from tests.speech.measure import dialogues, items

VOICE, SPEED = "en-us", 150


@pytest.fixture(scope="module")
def by_phone():
    return items(Recogniser("clean", learnt("clean", 60, 200)), "clean", VOICE, SPEED)


def wrong(found):
    return sum(not item.right for item in found) / len(found)


def test_nearby_the_words_are_heard():
    assert wrong(items(Recogniser(NEARBY, None), NEARBY, VOICE, SPEED, WORDS[::4])) <= 0.15


def test_over_a_telephone_line_most_words_are_heard(by_phone):
    assert wrong(by_phone) <= 0.25


def test_no_call_ends_with_a_wrong_screen(by_phone):
    """Of calls with two wrong words or more, at most one in 128 could; of these, none does."""
    found = Counter(call.outcome for call in dialogues(by_phone, 200))
    assert found.total() == 200
    assert found["wrong"] == 0
    assert sum(found[name] for name in RIGHT_AFTER_ONE) >= 0.5 * found.total()


@pytest.mark.parametrize("voice", ["en-us", "en-gb"])
def test_no_two_words_come_near_each_other_by_espeak_s_phonemes(voice):
    assert closest(voice, 1)[0] == (pytest.approx(1.25), "chili", "kiwi")
