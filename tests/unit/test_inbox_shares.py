"""The arithmetic of the inbox: intervals that hold what they promise, and changes that are real."""

import random

import pytest

from helperkit.diagnostics.inbox.change import Bin, change, version_order
from helperkit.diagnostics.inbox.shares import difference, lift, share, surely_more


def bins(*pairs):
    return [Bin(str(number), count, of) for number, (count, of) in enumerate(pairs)]


def test_a_share_is_as_wilson_s_paper_has_it():
    one = share(10, 100)
    assert (round(one.low, 4), round(one.high, 4)) == (0.0552, 0.1744)  # R: prop.test(…, F)
    assert share(0, 20).low == 0
    assert share(20, 20).high == 1
    assert (share(0, 0).low, share(0, 0).high) == (0, 1)


def test_a_difference_is_as_newcombe_s_paper_has_it():
    low, high = difference(share(48, 80), share(56, 70))  # his table II, (a), method 10
    assert (round(low, 4), round(high, 4)) == (0.0524, 0.3339)


def test_a_lift_s_interval_is_exact():
    one = lift(both=8, one=10, other=500, of=1_000)  # binom.test(8, 10): 0.4439 to 0.9748
    assert (round(one.low / 2, 4), round(one.high / 2, 4)) == (0.4439, 0.9748)
    assert one.times == pytest.approx(1.6)


@pytest.mark.parametrize("both", [3, 6, 9, 12, 20, 29, 30])
@pytest.mark.parametrize("looks", [1, 40])
def test_the_short_way_says_the_same_as_the_interval(both, looks):
    assert surely_more(both, 30, 300, 1_000, looks) is (
        lift(both, 30, 300, 1_000, looks).low > 1 and both > 9
    )


def test_intervals_hold_the_truth_as_often_as_they_say():
    chance = random.Random(5)
    held = {"share": 0, "lift": 0}
    rounds = 600
    for _ in range(rounds):
        hits = sum(chance.random() < 0.07 for _ in range(150))
        one = share(hits, 150)
        held["share"] += one.low <= 0.07 <= one.high
        both = sum(chance.random() < 0.5 for _ in range(40))  # the truth is 0.5 / 0.25 = 2 times
        seen = lift(both, 40, 1_000, 4_000)
        held["lift"] += seen.low <= 2 <= seen.high
    assert min(held.values()) >= 0.93 * rounds


def test_many_looks_make_wider():
    assert share(10, 100, looks=100).high > share(10, 100).high
    assert lift(8, 10, 500, 1_000, looks=100).low < lift(8, 10, 500, 1_000).low


def test_a_jump_is_found_where_it_is():
    found = change(bins((5, 500), (4, 500), (6, 500), (60, 500), (70, 500)))
    assert found is not None
    assert (found.enough, found.since) == (True, "3")
    assert (found.before.count, found.before.of) == (15, 1_500)
    assert (found.after.count, found.after.of) == (130, 1_000)
    assert 0 < found.more_low < 0.12 < found.more_high
    assert 50 < found.extra < 120


def test_what_stays_the_same_or_falls_is_no_change():
    assert change(bins((50, 500), (52, 500), (49, 500), (51, 500))) is None
    assert change(bins((100, 500), (100, 500), (5, 500), (5, 500))) is None


def test_too_few_is_said():
    assert change(bins((0, 9), (5, 9))).enough is False  # too few reports on each side
    assert change(bins((0, 500), (7, 500))).enough is False  # too few of the cause
    assert change([]).enough is False


def test_chance_alone_seldom_makes_a_change():
    """Fifteen causes over six versions with nothing in them, fifty pages: at most a few say so."""
    chance = random.Random(8)

    def nothing():
        return bins(*((sum(chance.random() < 0.03 for _ in range(300)), 300) for _ in range(6)))

    pages = 0
    for _ in range(50):
        found = [change(nothing(), looks=15) for _ in range(15)]
        pages += any(one is not None and one.enough for one in found)
    assert pages <= 5


def test_versions_are_in_the_order_of_their_numbers():
    told = ["1.10", "1.9", "1.9-rc1", "2.0", "1.9.1", "odd", "1.2"]
    ordered = ["odd", "1.2", "1.9-rc1", "1.9", "1.9.1", "1.10", "2.0"]
    assert sorted(told, key=version_order) == ordered
