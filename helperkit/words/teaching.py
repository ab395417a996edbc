"""What teaches beside a screen: its second wording, and the words of the glossary in it.

Nothing of it is read before it is asked for: a start does without.
"""

import re
from collections.abc import Collection

import msgspec

from helperkit.journey.screen import Screen
from helperkit.words.glossary import Found, Glossary, Term
from helperkit.words.load import Words
from helperkit.words.texts import NoSuchText

ANOTHER = "another-{}"
TERM = "glossary-"
FILE = "glossary"


class Another(msgspec.Struct, frozen=True):
    """A screen said in another way."""

    text: str
    picture: str = ""  # "" for that of the screen
    shows: str = ""  # what that picture shows, for a screen reader


class Teaching:
    """The second wordings and the glossary of the language that is spoken."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._glossaries: dict[str, Glossary] = {}  # by language: another one may be chosen

    def another(self, screen: Screen) -> Another:
        """Return the second wording of a screen. Raises `NoSuchText` where it has none."""
        name, words = ANOTHER.format(screen.name), self._words
        values = words.values(screen)
        said = re.sub(r"[ \n]+", " ", words.text(name, **values)).strip()
        if not words.has(f"{name}.draws"):
            return Another(said)
        picture = words.name(f"{name}.draws", **values)
        return Another(said, picture, words.text(f"picture-{picture}"))

    def find(self, text: str, taken: Collection[str] = ()) -> tuple[Found, ...]:
        """Return the words of a text that are explained, each where it stands first."""
        return self._glossary.find(text, taken)

    def term(self, name: str) -> Term:
        """Return a word's explanation. Raises `NoSuchText` where it has none."""
        words, message = self._words, f"{TERM}{name}"
        if message not in words.names_of(FILE):
            raise NoSuchText(message)
        lesson = words.name(f"{message}.lesson") if words.has(f"{message}.lesson") else ""
        return Term(name, words.text(message), words.name(f"{message}.draws"), lesson)

    def forms(self, name: str) -> tuple[str, ...]:
        """Return how a term is written in texts of this language."""
        written = self._words.name(f"{TERM}{name}.forms").splitlines()
        return tuple(self._words.dressed(form.strip()) for form in written if form.strip())

    @property
    def terms(self) -> tuple[str, ...]:
        """The names of all terms."""
        messages = sorted(self._words.names_of(FILE))
        return tuple(name.removeprefix(TERM) for name in messages)

    @property
    def _glossary(self) -> Glossary:
        language = self._words.language
        if language not in self._glossaries:
            self._glossaries[language] = Glossary({name: self.forms(name) for name in self.terms})
        return self._glossaries[language]
