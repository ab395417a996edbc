"""What a rule is: it finds what must not leave in a text, and says why and from where it knows."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import msgspec


class Known(msgspec.Struct, frozen=True):
    """What is known of this computer's person, so that it can be found in any text."""

    user: str = ""  # the name of the account
    full_name: str = ""
    hosts: tuple[str, ...] = ()  # this computer's names, former ones too
    home: str = ""  # the account's folder


class Span(NamedTuple):
    """A place in a text, and what kind of thing stands there: a pseudonym's word."""

    start: int
    end: int
    kind: str


Find = Callable[[str, Known], Iterator[Span]]


class Rule(msgspec.Struct, frozen=True):
    """One rule. `why` names a text in `assets/words`.

    A text is looked at only where it may have something for this rule: any of the characters
    `needs` (none for any text), any of the `words` (in small letters; none for any text), and so
    many `digits`.
    """

    name: str
    why: str
    source: str
    find: Find
    needs: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    digits: int = 0
    published: bool = False  # it looks at what a seller publishes of itself, too
