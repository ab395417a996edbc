"""Finds the words of a text that are explained. Which they are stands in the words' own files."""

import re
from collections.abc import Collection, Mapping, Sequence

import msgspec

BEGINS = re.compile(r"(?:^|[.?!:…]\s+)[\[“„«(]*$")  # elsewhere, a capital begins a label
QUOTED = re.compile(r"[“„«][^”“»]*[”“»]")  # labels and names: they are other people's words


class Term(msgspec.Struct, frozen=True):
    """A word with its explanation."""

    name: str
    says: str
    picture: str
    lesson: str = ""  # the name of a lesson about it; "" where there is none


class Found(msgspec.Struct, frozen=True):
    """Where a word of the glossary stands in a text. `start` and `length` count characters."""

    term: str
    start: int
    length: int


class Glossary:
    """The written forms of all terms, by the names of the terms."""

    def __init__(self, forms: Mapping[str, Sequence[str]]) -> None:
        self._terms = {form: name for name, written in forms.items() for form in written}
        # The longest first: "ZIP file" is one word here, and no file.
        longest = sorted(self._terms, key=len, reverse=True)
        either = "|".join(map(_pattern, longest))
        self._either = re.compile(rf"(?<!\w)(?:{either or '(?!)'})(?!\w)")

    def find(self, text: str, taken: Collection[str] = ()) -> tuple[Found, ...]:
        """Return where each term stands first, in their order; none that is `taken` already."""
        quoted = [match.span() for match in QUOTED.finditer(text)]
        seen, found = set(taken), []
        for match in self._either.finditer(text):
            start, written = match.start(), match.group()
            name = self._terms.get(written)
            if name is None:  # a capital that its form has not
                if not BEGINS.search(text[:start]):
                    continue
                name = self._terms[written[0].lower() + written[1:]]
            if name not in seen and not any(left <= start < right for left, right in quoted):
                seen.add(name)
                found.append(Found(name, start, len(written)))
        return tuple(found)


def _pattern(form: str) -> str:
    """Return what finds a form: one in small letters also at the beginning of a sentence."""
    first, rest = form[0], re.escape(form[1:])
    begins = re.escape(first)
    return (f"[{begins}{re.escape(first.upper())}]" if form.islower() else begins) + rest
