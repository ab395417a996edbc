"""Sizes and times in words, at their borders."""

import pytest

from helperkit.assets import asset
from helperkit.words.amounts import size_text, time_text
from helperkit.words.texts import Texts

NO_BREAK = "\u00a0"  # no line ends between a number and its unit
TEXTS = Texts(asset("words/en"), "en")
MINUTE, HOUR = 60, 3600


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (2, "2 bytes"),
        (999, "999 bytes"),
        (1_000, "1 KB"),
        (1_499, "1.5 KB"),
        (9_940, "9.9 KB"),
        (9_960, "10 KB"),
        (10_000, "10 KB"),
        (12_400, "12 KB"),
        (999_499, "999 KB"),
        (999_500, "1 MB"),
        (999_999, "1 MB"),
        (1_000_000, "1 MB"),
        (6_200_000, "6.2 MB"),
        (9_949_999, "9.9 MB"),
        (9_950_001, "10 MB"),
        (999_499_999, "999 MB"),
        (999_999_999, "1 GB"),
        (1_000_000_000, "1 GB"),
        (2_400_000_000, "2.4 GB"),
        (4_700_000_000_000, "4,700 GB"),
    ],
)
def test_a_size(size, said):
    assert size_text(TEXTS, size) == said.replace(" ", NO_BREAK)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "Less than one minute left."),
        (44, "Less than one minute left."),
        (45, "About one minute left."),
        (89, "About one minute left."),
        (90, "About 2 minutes left."),
        (110, "About 2 minutes left."),
        (9 * MINUTE, "About 9 minutes left."),
        (10 * MINUTE, "About 10 minutes left."),
        (12 * MINUTE, "About 10 minutes left."),
        (13 * MINUTE, "About 15 minutes left."),
        (54 * MINUTE, "About 55 minutes left."),
        (55 * MINUTE, "About one hour left."),
        (90 * MINUTE - 1, "About one hour left."),
        (90 * MINUTE, "About 2 hours left."),
        (149 * MINUTE, "About 2 hours left."),
        (151 * MINUTE, "About 3 hours left."),
        (26 * HOUR, "About 26 hours left."),
    ],
)
def test_a_time(seconds, said):
    assert time_text(TEXTS, seconds) == said


def test_less_time_is_never_said_as_more():
    """Whatever the seconds, the sentences come in one order as the time runs down."""
    told = [time_text(TEXTS, seconds) for seconds in range(5 * HOUR, -1, -1)]
    changes = [text for text, before in zip(told, ["", *told], strict=False) if text != before]
    assert len(changes) == len(set(changes))


def test_a_size_never_has_more_than_three_digits_until_thousands_of_gigabytes():
    for power in range(3, 12):
        for near in range(-600, 601, 7):
            number = size_text(TEXTS, 10**power + near).split()[0]
            assert len(number.replace(".", "")) <= 3, number
