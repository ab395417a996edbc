"""Quotation marks, as each language has them: other ones within those around."""

from itertools import chain

_ENGLISH = (("“", "”"), ("‘", "’"))
# A language's outer pair, and the pair within it.
_MARKS = {"es": (("«", "»"), ("“", "”"))}
_PAIRS = tuple(chain(_ENGLISH[:1], _MARKS["es"][:1]))  # those that texts are written with
_OPENING, _CLOSING = ({pair[at] for pair in _PAIRS} for at in (0, 1))


def quoted(said: str, language: str) -> str:
    """Return what is said within marks."""
    first, last = _MARKS.get(language, _ENGLISH)[0]
    return f"{first}{inside(said, language)}{last}"


def inside(said: str, language: str) -> str:
    """Return what is said as it stands within marks: its own marks are the other ones."""
    pairs = _MARKS.get(language, _ENGLISH)
    depth, signs = 0, []
    for sign in said:
        if sign in _OPENING:
            depth += 1
            signs.append(pairs[depth % 2][0])
        elif sign in _CLOSING and depth:
            signs.append(pairs[depth % 2][1])
            depth -= 1
        else:
            signs.append(sign)
    return "".join(signs)
