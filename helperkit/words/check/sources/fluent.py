"""The texts of Fluent files: each message and attribute in every form that it can take.

Forms are taken in turn and not all combined, so their number grows with the length of a file.
"""

import re
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from typing import Any

from fluent.syntax import FluentParser, ast

from helperkit.assets import asset
from helperkit.words.check.model import Kind
from helperkit.words.check.sources.found import Text, Waiver, waivers

_MOST_FORMS = 200
_PACE = re.compile(r"\s*\|\s*(?:yes|pause|wait|stay)\s*$")
_NONE, _AVOID = "none", "avoid"
Form = tuple[str, int]  # a text, and the character of the file where it begins


class Unreadable(ValueError):
    """A part of the file is not well formed; the line comes with it."""

    def __init__(self, line: int, said: str) -> None:
        super().__init__(said)
        self.line = line


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(asset("words/kinds.toml").read_text(encoding="utf-8"))


def kind_of(file: str, message: str, part: str) -> str:
    """Return the kind of a text by where it stands. `file` is without its ending."""
    rows = (
        row["kind"]
        for row in _table()["order"]
        if fnmatchcase(file, row["file"])
        and fnmatchcase(message, row["message"])
        and (fnmatchcase(part, row["part"]) if row["part"] else not part)
    )
    return str(next(rows, _NONE))


def is_skipped(name: str) -> bool:
    """Return whether a file of this name holds no text for people."""
    return name in _table()["skip"]


def texts_of(source: str, shown: str, file: str, language: str) -> Iterator[Text]:
    """Yield every text of a Fluent file. Raises `Unreadable`.

    `shown` names the file for people, `file` for the table of kinds: "agent/getting".
    """
    tree = FluentParser(with_spans=True).parse(source)
    messages = {one.id.name: one for one in tree.body if isinstance(one, ast.Message)}
    forms = _Forms(messages, language)
    for entry in tree.body:
        if isinstance(entry, ast.Junk):
            line = _line(source, _start(entry))
            raise Unreadable(line, str(entry.annotations[0].message) if entry.annotations else "")
        if not isinstance(entry, ast.Message):
            continue
        waived = _waived(source, entry)
        parts = [("", entry.value), *((a.id.name, a.value) for a in entry.attributes)]
        for part, pattern in parts:
            kind = kind_of(file, entry.id.name, part)
            if pattern is None or kind in (_NONE, _AVOID):
                continue
            name = f"{entry.id.name}.{part}" if part else entry.id.name
            yield from _texts(
                forms,
                pattern,
                source,
                Text("", Kind(kind), shown, 0, 1, name, part, f"{shown}:{entry.id.name}", waived),
            )


def _texts(forms: "_Forms", pattern: ast.Pattern, source: str, like: Text) -> Iterator[Text]:
    seen = set()
    for form, place in forms.of(pattern):
        for number, line in enumerate(_lines(form, like.kind)):
            if line not in seen:
                seen.add(line)
                at = place if number == 0 else max(place, source.find(line[:20], place))
                begin = source.rfind("\n", 0, at) + 1
                yield Text(
                    line,
                    like.kind,
                    like.file,
                    _line(source, at),
                    at - begin + 1,
                    like.name,
                    like.part,
                    like.group,
                    like.waivers,
                )


def _lines(form: str, kind: Kind) -> Iterator[str]:
    """Yield what is read as one: what agents say is said line by line."""
    if kind is not Kind.SAID:
        yield form.strip()
        return
    for line in form.splitlines():
        bare = _PACE.sub("", line).strip()
        if bare:
            yield bare


def _waived(source: str, entry: ast.Message) -> tuple[Waiver, ...]:
    if entry.comment is None:
        return ()
    first = _line(source, _start(entry.comment))
    return waivers(enumerate((entry.comment.content or "").splitlines(), start=first))


def _start(node: Any) -> int:
    """Return the character where a node begins; the parser was asked for it."""
    return int(node.span.start)


def _line(source: str, at: int) -> int:
    return source.count("\n", 0, at) + 1


class _Forms:
    """Every form of a pattern, with stand-ins for what is filled in later."""

    def __init__(self, messages: dict[str, ast.Message], language: str) -> None:
        self._messages = messages
        table = _table()
        self._known: dict[str, str] = table["stand_ins"].get(language, {})
        self._other: str = table["stand_ins"]["other"].get(language, "")

    def of(self, pattern: ast.Pattern, deep: int = 0) -> list[Form]:
        """Return the forms; of several choices in one pattern the n-th forms go together."""
        parts = [self._of_element(element, deep) for element in pattern.elements]
        most = min(max((len(part) for part in parts), default=1), _MOST_FORMS)
        found = []
        for number in range(most):
            chosen = [part[min(number, len(part) - 1)] for part in parts]
            longest = max(
                (one for one in chosen if one[0].strip()),
                default=("", 0),
                key=lambda one: one[1] if len(pattern.elements) > 1 else 0,
            )
            at = chosen[0][1] if len(parts) > 1 and len(parts[0]) == 1 and most == 1 else longest[1]
            joined = "".join(text for text, _ in chosen)
            found.append((joined.replace("““", "“").replace("””", "”"), at))
        return found

    def _of_element(self, element: Any, deep: int) -> list[Form]:
        if isinstance(element, ast.TextElement):
            return [(element.value, _start(element))]
        expression = element.expression
        at = _start(element)
        if isinstance(expression, ast.SelectExpression) and deep < 5:
            return [
                form for variant in expression.variants for form in self.of(variant.value, deep + 1)
            ]
        if isinstance(expression, ast.VariableReference):
            return [(self._stand_in(expression.id.name), at)]
        if isinstance(expression, ast.StringLiteral):
            return [(expression.parse()["value"], at)]
        if isinstance(expression, ast.MessageReference) and deep < 5:
            named = self._messages.get(expression.id.name)
            if expression.id.name in self._known or named is None or named.value is None:
                return [(self._stand_in(expression.id.name), at)]
            return [(text, at) for text, _ in self.of(named.value, deep + 1)[:1]]
        return [(self._other, at)]

    def _stand_in(self, name: str) -> str:
        if name in self._known:
            return self._known[name]
        return "Go on" if name.startswith("choice-") or name == "main" else self._other
