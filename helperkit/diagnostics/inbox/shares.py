"""Shares and how sure they are: plain arithmetic on counts, nothing learnt.

Intervals are for 95 of 100 cases, for all `looks` at once: who looks at a hundred shares finds a
surprising one by chance, so each of them has to be surer (Bonferroni).
"""

from collections.abc import Callable
from math import exp, lgamma, log, log1p, sqrt
from statistics import NormalDist

import msgspec

CERTAINTY = 0.95
_HALVINGS = 40
_NOTHING = 1e-12


class Share(msgspec.Struct, frozen=True):
    """`count` of `of`: the share, and the interval that holds the true one."""

    count: int
    of: int
    share: float
    low: float
    high: float


class Lift(msgspec.Struct, frozen=True):
    """How many times as often as elsewhere on the whole, and the interval. 1 is as often."""

    times: float
    low: float
    high: float


def width(looks: int = 1) -> float:
    """Return how many standard errors an interval reaches, when so many are looked at."""
    return NormalDist().inv_cdf(1 - (1 - CERTAINTY) / (2 * max(1, looks)))


def share(count: int, of: int, looks: int = 1) -> Share:
    """Return a share with its interval. Source: Wilson 1927."""
    if not of:
        return Share(count, of, 0.0, 0.0, 1.0)
    z, p = width(looks), count / of
    middle = p + z * z / (2 * of)
    reach = z * sqrt(p * (1 - p) / of + z * z / (4 * of * of))
    whole = 1 + z * z / of
    low, high = (middle - reach) / whole, (middle + reach) / whole
    return Share(count, of, p, max(0.0, min(low, p)), min(1.0, max(high, p)))


def difference(before: Share, after: Share) -> tuple[float, float]:
    """Return the interval of how much larger a share became. Source: Newcombe 1998, method 10."""
    more = after.share - before.share
    down = sqrt((after.share - after.low) ** 2 + (before.high - before.share) ** 2)
    up = sqrt((after.high - after.share) ** 2 + (before.share - before.low) ** 2)
    return more - down, more + up


def lift(both: int, one: int, other: int, of: int, looks: int = 1) -> Lift:
    """Return how much more often two things meet than if they had nothing to do with each other.

    `both` of `of` have the two, `one` and `other` each of them. Of the `one`, the share that has
    the `other` is measured, with the exact interval, beside the share that has it among all.
    Source: Clopper and Pearson 1934.
    """
    elsewhere = other / of
    risk = (1 - CERTAINTY) / (2 * max(1, looks))
    low = _where(lambda p: _at_least(both, one, p), risk) if both else 0.0
    high = _where(lambda p: 1 - _at_least(both + 1, one, p), risk, falls=True)
    return Lift(both / one / elsewhere, low / elsewhere, high / elsewhere)


def surely_more(both: int, one: int, other: int, of: int, looks: int = 1) -> bool:
    """Return whether the lower end of a lift is above 1, by one sum in place of a search."""
    risk = (1 - CERTAINTY) / (2 * max(1, looks))
    return both * of > one * other and _at_least(both, one, other / of) < risk


def _where(chance: Callable[[float], float], wanted: float, *, falls: bool = False) -> float:
    """Return the share at which a chance, that rises with it or falls, is the wanted one."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if (chance(middle) > wanted) is falls:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _at_least(count: int, of: int, p: float) -> float:
    """Return how likely it is that so many of `of` have what each has with the chance `p`."""
    if count <= 0:
        return 1.0
    if count > of or p <= 0:
        return 0.0
    if p >= 1:
        return 1.0
    if count <= of * p:  # the shorter side
        return 1 - _at_least(of - count + 1, of, 1 - p)
    ways = lgamma(of + 1) - lgamma(count + 1) - lgamma(of - count + 1)
    term = exp(ways + count * log(p) + (of - count) * log1p(-p))
    total = 0.0
    for number in range(count, of + 1):
        total += term
        if term < total * _NOTHING:
            break
        term *= (of - number) / (number + 1) * p / (1 - p)
    return min(1.0, total)
