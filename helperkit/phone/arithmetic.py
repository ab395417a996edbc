"""From five numbers to six words' numbers and back, with the check that finds what was misheard.

Each place has an affine scramble of its own, so that equal values do not give equal words. The
check is a weighted sum over the words themselves, so that two swapped ones never go unseen.
"""

from collections.abc import Sequence

from helperkit.phone.field128 import over, times

PLACES = 6
# Frozen: an agent's program and a caller's may be of different years.
_FACTORS = (19, 77, 44, 101, 58)
_SHIFTS = (5, 88, 51, 120, 37)
_WEIGHTS = (1, 2, 4, 8, 16, 32)  # all different, none zero
_SUM = 93  # not zero: six times the first word is no code


def scrambled(symbols: Sequence[int]) -> tuple[int, ...]:
    """Return the six words' numbers for five symbols, the check word last."""
    words = [
        times(factor, symbol) ^ shift
        for factor, symbol, shift in zip(_FACTORS, symbols, _SHIFTS, strict=True)
    ]
    return (*words, over(_SUM ^ _sum(words), _WEIGHTS[-1]))


def symbols_of(words: Sequence[int]) -> tuple[int, ...]:
    """Return the five symbols of six words' numbers, whether they fit together or not."""
    parts = zip(_FACTORS, words, _SHIFTS, strict=False)
    return tuple(over(word ^ shift, factor) for factor, word, shift in parts)


def symbol_of(word: int, place: int = 0) -> int:
    """Return the symbol of one word alone at its place, 0 to 4."""
    return over(word ^ _SHIFTS[place], _FACTORS[place])


def fits(words: Sequence[int]) -> bool:
    """Return whether the check word agrees with the others."""
    return _sum(words) == _SUM


def wanted_at(words: Sequence[int], place: int) -> int:
    """Return the one word that fits at a place, where all the others are right."""
    others = [0 if at == place else word for at, word in enumerate(words)]
    return over(_SUM ^ _sum(others), _WEIGHTS[place])


def _sum(words: Sequence[int]) -> int:
    total = 0
    for weight, word in zip(_WEIGHTS, words, strict=False):
        total ^= times(weight, word)
    return total
