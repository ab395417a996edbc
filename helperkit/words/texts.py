"""The texts of one language: finds a message in the Fluent files and fills it in.

Files are cut into their messages until one that is asked for is found, only that is parsed, and
Fluent's resolver (with its plural rules) is loaded only for a message that chooses between forms.
So the first screen costs a few parsed lines. Source: https://projectfluent.org/fluent/guide/
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fluent.syntax import FluentParser, ast

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

Value = str | int

FIRST = frozenset({"window", "common", "journey"})  # these have what a first screen needs
_MESSAGE = re.compile(r"^(?=[a-zA-Z][\w-]* *=)", re.MULTILINE)


class NoSuchText(LookupError):
    """The language has no such message or attribute: a fault in `assets/words`."""


class Texts:
    """The messages of one folder of Fluent files."""

    def __init__(self, folder: Path, locale: str) -> None:
        self._locale = locale
        self._sources: dict[str, str] = {}
        self._unread = sorted(folder.glob("*.ftl"), key=lambda file: (file.stem in FIRST, file))
        self._parsed: dict[str, ast.Message] = {}
        self._bundle: FluentBundle | None = None

    @property
    def names(self) -> frozenset[str]:
        """The names of all messages."""
        while self._unread:
            self._read_one()
        return frozenset(self._sources)

    def _read_one(self) -> None:
        """Cut the next file into its messages."""
        text = self._unread.pop().read_text(encoding="utf-8")
        for block in _MESSAGE.split(text)[1:]:
            self._sources.setdefault(block[: block.index("=")].strip(), block)

    def _holds(self, name: str) -> bool:
        """Return whether there is such a message; files are read until it is found."""
        while name not in self._sources and self._unread:
            self._read_one()
        return name in self._sources

    def attributes(self, name: str) -> frozenset[str]:
        """Return the names of a message's attributes."""
        return frozenset(attribute.id.name for attribute in self._message(name).attributes)

    def has(self, name: str, attribute: str = "") -> bool:
        """Return whether there is such a text."""
        return self._holds(name) and (not attribute or attribute in self.attributes(name))

    def text(self, name: str, attribute: str = "", /, **values: Value) -> str:
        """Return a text with the values filled in. Raises `NoSuchText`."""
        pattern = self._pattern(name, attribute)
        plain = _plain(pattern, values)
        return self._resolved(name, attribute, values) if plain is None else plain

    def _message(self, name: str) -> ast.Message:
        if name not in self._parsed:
            if not self._holds(name):
                raise NoSuchText(name)
            entry = FluentParser().parse_entry(self._sources[name])
            if not isinstance(entry, ast.Message):
                raise NoSuchText(f"{name} is not well formed")
            self._parsed[name] = entry
        return self._parsed[name]

    def _pattern(self, name: str, attribute: str) -> ast.Pattern:
        message = self._message(name)
        if not attribute:
            pattern = message.value
        else:
            found = (a.value for a in message.attributes if a.id.name == attribute)
            pattern = next(found, None)
        if pattern is None:
            raise NoSuchText(f"{name}.{attribute}" if attribute else name)
        return pattern

    def _resolved(self, name: str, attribute: str, values: dict[str, Value]) -> str:
        from fluent.runtime import FluentBundle

        if self._bundle is None:
            self._bundle = FluentBundle([self._locale], use_isolating=False)
        self._add(name, self._bundle)
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise NoSuchText(name)
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise NoSuchText(f"{name}.{attribute}: {errors[0]}")
        return str(text)

    def _add(self, name: str, bundle: "FluentBundle") -> None:
        """Give the resolver a message, and those that it speaks of."""
        if bundle.has_message(name):
            return
        message = self._message(name)
        bundle.add_resource(ast.Resource([message]))
        for other in _spoken_of(message):
            self._add(other, bundle)


def _plain(pattern: ast.Pattern, values: dict[str, Value]) -> str | None:
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


def _spoken_of(node: Any) -> Iterator[str]:
    """Yield the names of the messages that a part of a message refers to."""
    if isinstance(node, ast.MessageReference):
        yield node.id.name
    elif isinstance(node, ast.BaseNode):
        for value in vars(node).values():
            yield from _spoken_of(value)
    elif isinstance(node, list):
        for value in node:
            yield from _spoken_of(value)
