"""The texts of one language: finds a message in the Fluent files and fills it in.

Files are cut into their messages until one that is asked for is found, only that is parsed, and
Fluent's resolver (with its plural rules) is loaded only for a message that chooses between forms.
So the first screen costs a few parsed lines. Source: https://projectfluent.org/fluent/guide/

Work in threads writes reports and tells how far it is while the window asks for its own texts: one
is answered at a time.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

from fluent.syntax import FluentParser, ast

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle
    from fluent.runtime.resolver import Message

Value = str | int
Reference = ast.MessageReference | ast.VariableReference
Filled = Value | float | date  # Fluent writes numbers and days as the language does (by Babel)

REGIONS = {"en": "en-GB"}  # where a language's days are written in more than one way
FIRST = frozenset({"window", "common", "journey"})  # these have what a first screen needs
_MESSAGE = re.compile(r"^(?=[a-zA-Z][\w-]* *=)", re.MULTILINE)


class NoSuchText(LookupError):
    """The language has no such message or attribute: a fault in `assets/words`."""


class Texts:
    """The messages of one folder of Fluent files: of all, or of those with such names.

    What is missing is said in the `source`'s words: a missing text is a fault that tests find, but
    at run time a word in English is better than none.
    """

    def __init__(
        self, folder: Path, locale: str, source: "Texts | None" = None, files: str = "*.ftl"
    ) -> None:
        self._locale = locale
        self._source = source
        self._one = RLock()
        self._sources: dict[str, str] = {}
        self._of_file: dict[str, frozenset[str]] = {}
        self._unread = sorted(folder.glob(files), key=lambda file: (file.stem in FIRST, file))
        self._parsed: dict[str, ast.Message] = {}
        self._bundle: FluentBundle | None = None
        self._asked: dict[str, frozenset[str]] = {}  # the values that messages in it ask for

    @property
    def names(self) -> frozenset[str]:
        """The names of all messages."""
        with self._one:
            while self._unread:
                self._read_one()
        own = frozenset(self._sources)
        return own if self._source is None else own | self._source.names

    def names_of(self, file: str) -> frozenset[str]:
        """Return the names of a file's messages, and read only that one; none without a file."""
        with self._one:
            if file not in self._of_file:
                self._read_one(file)
            return self._of_file.get(file, frozenset())

    def _read_one(self, wished: str = "") -> None:
        """Cut the next file into its messages: the wished one, where it is not read yet."""
        at = next((n for n, path in enumerate(self._unread) if path.stem == wished), -1)
        if at < 0 and (wished or not self._unread):
            return
        path = self._unread.pop(at)
        blocks = _MESSAGE.split(path.read_text(encoding="utf-8"))[1:]
        named = {block[: block.index("=")].strip(): block for block in blocks}
        self._of_file[path.stem] = frozenset(named)
        self._sources = named | self._sources

    def _holds(self, name: str) -> bool:
        """Return whether there is such a message; files are read until it is found.

        One that is named like a file, such as "glossary-zip", is looked for in that one first.
        """
        if name not in self._sources:
            self._read_one(name.partition("-")[0])
        while name not in self._sources and self._unread:
            self._read_one()
        return name in self._sources

    def attributes(self, name: str) -> frozenset[str]:
        """Return the names of a message's attributes."""
        source = self._source
        found = source.attributes(name) if source is not None and source.has(name) else frozenset()
        with self._one:
            own = self._message(name) if self._holds(name) else None
        if own is not None:
            found |= {attribute.id.name for attribute in own.attributes}
        elif not found and (source is None or not source.has(name)):
            raise NoSuchText(name)
        return found

    def has(self, name: str, attribute: str = "") -> bool:
        """Return whether there is such a text."""
        with self._one:
            if self._holds(name) and (not attribute or self._own_pattern(name, attribute)):
                return True
        return self._source is not None and self._source.has(name, attribute)

    def text(self, name: str, attribute: str = "", /, **values: Filled) -> str:
        """Return a text with the values filled in. Raises `NoSuchText`."""
        with self._one:
            pattern = self._own_pattern(name, attribute) if self._holds(name) else None
            if pattern is not None:
                plain = _plain(pattern, values)
                return self._resolved(name, attribute, values) if plain is None else plain
        if self._source is None:
            raise NoSuchText(f"{name}.{attribute}" if attribute else name)
        return self._source.text(name, attribute, **values)

    def _message(self, name: str) -> ast.Message:
        if name not in self._parsed:
            if not self._holds(name):
                if self._source is None:
                    raise NoSuchText(name)
                with self._source._one:
                    return self._source._message(name)  # spoken of in a message of ours
            entry = _parsed(self._sources[name])
            if not isinstance(entry, ast.Message):
                raise NoSuchText(f"{name} is not well formed")
            self._parsed[name] = entry
        return self._parsed[name]

    def make_ready(self, name: str) -> None:
        """Prepare a message before it is asked for; one that is not there is passed over."""
        with self._one:
            if own := self._holds(name):
                self._compiled(name)
        if not own and self._source is not None:
            self._source.make_ready(name)

    def _own_pattern(self, name: str, attribute: str) -> ast.Pattern | None:
        message = self._message(name)
        if not attribute:
            return message.value
        return next((a.value for a in message.attributes if a.id.name == attribute), None)

    def _resolved(self, name: str, attribute: str, values: dict[str, Filled]) -> str:
        message, bundle = self._compiled(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise NoSuchText(name)
        # Each value that is handed over is wrapped: only those that are asked for.
        asked = {key: value for key, value in values.items() if key in self._asked[name]}
        text, errors = bundle.format_pattern(pattern, asked)
        if errors:
            raise NoSuchText(f"{name}.{attribute}: {errors[0]}")
        return str(text)

    def _compiled(self, name: str) -> "tuple[Message, FluentBundle]":
        """Return a message as the resolver has it, and that."""
        if self._bundle is None:
            from fluent.runtime import FluentBundle

            self._bundle = FluentBundle(
                [REGIONS.get(self._locale, self._locale)], use_isolating=False
            )
        self._add(name, self._bundle)
        return self._bundle.get_message(name), self._bundle

    def _add(self, name: str, bundle: "FluentBundle") -> frozenset[str]:
        """Give the resolver a message and those that it speaks of; return what values they ask."""
        if name not in self._asked:
            message = self._message(name)
            bundle.add_resource(ast.Resource([message]))
            self._asked[name] = frozenset(_named_in(message, ast.VariableReference))
            for other in _named_in(message, ast.MessageReference):
                self._asked[name] |= self._add(other, bundle)
        return self._asked[name]


@cache
def _parsed(source: str) -> ast.EntryType:
    """Return a message. Parsed once: a language that is chosen again has the same ones."""
    return FluentParser().parse_entry(source)


def _plain(pattern: ast.Pattern, values: dict[str, Filled]) -> str | None:
    """Return the text when it is made of plain words and given texts alone, else None."""
    parts: list[str] = []
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            parts.append(element.value)
            continue
        expression = element.expression
        value = (
            values.get(expression.id.name)
            if isinstance(expression, ast.VariableReference)
            else None
        )
        if not isinstance(value, str):
            return None
        parts.append(value)
    return "".join(parts)


def _named_in(node: Any, kind: type[Reference]) -> Iterator[str]:
    """Yield the names of the messages, or of the values, that a part of a message refers to."""
    if isinstance(node, kind):
        yield node.id.name
    elif isinstance(node, ast.BaseNode):
        for value in vars(node).values():
            yield from _named_in(value, kind)
    elif isinstance(node, list):
        for value in node:
            yield from _named_in(value, kind)
