"""How common a word is, by wordfreq (Apache-2.0; its lists CC BY-SA 4.0)."""

import functools
from collections.abc import Callable

_LIST = "small"  # the words that occur at least once in a million


@functools.cache
def frequency(locale: str) -> Callable[[str], float] | None:
    """Return a function from a word to its frequency on Zipf's scale; None: not installed.

    On the scale 4 is ten times in a million words. Source: Van Heuven and others 2014.
    """
    try:
        from wordfreq import get_frequency_dict
    except ImportError:
        return None
    from math import log10

    known = get_frequency_dict(locale, _LIST)

    def zipf(word: str) -> float:
        found = known.get(word, 0.0)
        return log10(found) + 9 if found else 0.0

    zipf("the")
    return zipf
