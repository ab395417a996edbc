"""A report on paper: the same words as on the page, as blocks, then as Markdown or HTML.

What a stranger wrote stands there as plain text: it can be no heading, no link and no picture.
"""

import html
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

import msgspec

from helperkit.words.load import Words
from helperkit.words.reports import ReportWords

MOST_MOMENTS = 1_000
# What means something anywhere; at the beginning of a line; within an address.
_MARKS = re.compile(
    r"([\\`*_{}\[\]#<>~$^@]|&(?=[#\w])|^[-+=:]|(?<=\w)[.:](?=[^\W\d]|/)|(?<=[^\W\d])\.(?=\w))"
)
_NUMBERED = re.compile(r"^(\d+)([.)])")


class Kind(StrEnum):
    """What a block is. The values are HTML's names."""

    TITLE = "h1"
    HEADING = "h2"
    TEXT = "p"
    POINT = "li"


class Block(msgspec.Struct, frozen=True):
    """A paragraph of the document."""

    kind: Kind
    text: str


def blocks(told: ReportWords, words: Words, subject: str, body: str) -> Iterator[Block]:
    """Yield the document: the verdict first, then the reasons. `body` is the reply as it is now."""
    text, said = words.text, told.advice()
    yield Block(Kind.TITLE, text("agent-reports-document"))
    sure = "read-likely" if told.told.verdict.sure else "read-possible"
    yield Block(Kind.TEXT, text(sure, what=said.what))
    yield Block(Kind.TEXT, text("read-say", say=said.say))
    yield Block(Kind.TEXT, text("read-next", next=said.next))
    changes = told.changes()
    changed: list[str] = []
    if changes is not None:
        points = (f"{said}: {line}" for said, lines in changes.parts for line in lines)
        changed = [line for line in (changes.lead, *points, changes.nothing) if line]
    happened = (
        " ".join(part for part in (m.gap, m.day, m.time, m.said) if part)
        for m in told.happened(MOST_MOMENTS)
    )
    parts: tuple[tuple[str, Iterable[str]], ...] = (
        ("read-why", said.why),
        ("read-maybe", told.maybe()),
        ("read-ruled-out", told.ruled_out()),
        ("read-heading-changes", changed),
        ("agent-reports-about", told.about()),
        ("read-heading-notes", told.notes()),
        ("read-heading-timeline", happened),
        ("agent-reports-facts", told.facts()),
        ("agent-reports-receipt", told.receipt()),
    )
    for name, lines in parts:
        found = list(lines)
        if found:
            yield Block(Kind.HEADING, text(name))
            yield from (Block(Kind.POINT, line) for line in found)
    yield Block(Kind.HEADING, text("read-heading-reply"))
    yield from (Block(Kind.TEXT, part) for part in (subject, *body.split("\n")) if part.strip())


def markdown(parts: Iterable[Block]) -> str:
    """Return the document as Markdown (CommonMark 0.31)."""
    begun = {Kind.TITLE: "# ", Kind.HEADING: "## ", Kind.TEXT: "", Kind.POINT: "- "}
    lines: list[str] = []
    before: Kind | None = None
    for part in parts:
        if before is not None and not before is part.kind is Kind.POINT:
            lines.append("")
        lines.append(f"{begun[part.kind]}{_escaped(part.text)}")
        before = part.kind
    return "\n".join(lines) + "\n"


def as_html(parts: Iterable[Block], *, right_to_left: bool) -> str:
    """Return the document as HTML, without anything that could be loaded."""
    direction = "rtl" if right_to_left else "ltr"
    body: list[str] = []
    listed = False
    for part in parts:
        if (part.kind is Kind.POINT) != listed:
            listed = not listed
            body.append("<ul>" if listed else "</ul>")
        body.append(f"<{part.kind} dir={direction}>{html.escape(part.text)}</{part.kind}>")
    body.append("</ul>" if listed else "")
    return "".join(body)


def _escaped(text: str) -> str:
    line = _MARKS.sub(r"\\\1", " ".join(text.split("\n")).strip())
    return _NUMBERED.sub(r"\1\\\2", line)
