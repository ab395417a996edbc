"""Pictures of numbers, as SVG: bars, columns by day, shares by version, and how much more often.

Each says in a title what it shows; all its numbers stand in a table beside it.
"""

from collections.abc import Sequence
from math import log

import msgspec

from helperkit.diagnostics.inbox.page.markup import Markup, element

WIDE = 720.0
_ROW, _BAR = 52.0, 18.0
_HIGH, _FOOT, _HEAD = 200.0, 30.0, 26.0
_ROOM = 130.0  # to the right of bars, for their numbers
_NARROWEST = 56.0  # a column whose name can be read


class Line(msgspec.Struct, frozen=True):
    """A row of a picture: its label, what is said at its end, its value and interval."""

    label: str
    said: str
    value: float
    low: float
    high: float


class Column(msgspec.Struct, frozen=True):
    """A column: its name, its height, and the part of it that is darker."""

    name: str
    value: float
    part: float = 0.0
    said: str = ""
    low: float = 0.0
    high: float = 0.0


def bars(title: str, lines: Sequence[Line]) -> Markup:
    """Return a bar for each line, with its interval."""
    most = max((line.high for line in lines), default=1) or 1
    scale = (WIDE - _ROOM) / most
    drawn: list[str] = []
    for number, line in enumerate(lines):
        top = number * _ROW
        middle = top + 34
        drawn += [
            element("text", _cut(line.label, 80), x=0, y=top + 19),
            _box("pale", 0, middle - _BAR / 2, max(2, line.value * scale), _BAR),
            _reach(line.low * scale, line.high * scale, middle),
            element("text", line.said, class_="small", x=line.high * scale + 10, y=middle + 5),
        ]
    return _picture(title, len(lines) * _ROW, drawn)


def times(title: str, lines: Sequence[Line]) -> Markup:
    """Return a mark for each line on a scale where every doubling is as wide, from 1 on."""
    most = max((line.high for line in lines), default=2)
    scale = (WIDE - _ROOM) / log(max(most, 2))
    drawn: list[str] = []
    for number, line in enumerate(lines):
        top = number * _ROW
        middle = top + 34
        ends = [log(max(1.0, one)) * scale for one in (line.low, line.value, line.high)]
        drawn += [
            element("text", _cut(line.label, 80), x=0, y=top + 19),
            _path("axis", f"M0 {middle:.1f}H{ends[0]:.1f}"),
            _reach(ends[0], ends[2], middle),
            element("circle", class_="bar", cx=ends[1], cy=middle, r=8),
            element("text", line.said, class_="small", x=ends[2] + 14, y=middle + 5),
        ]
    return _picture(title, len(lines) * _ROW, drawn)


def columns(title: str, shown: Sequence[Column], mark: str = "") -> Markup:
    """Return a column for each; a dashed line stands before the one that is called `mark`."""
    most = max((max(one.value, one.high) for one in shown), default=1) or 1
    step = min(120.0, WIDE / max(1, len(shown)))
    foot = _HEAD + _HIGH
    every = max(1, -int(-_NARROWEST * 1.6 // step))
    drawn: list[str] = []
    for number, one in enumerate(shown):
        left, width = number * step + step * 0.1, max(1.0, step * 0.8)
        height, part = one.value / most * _HIGH, one.part / most * _HIGH
        middle = left + width / 2
        drawn.append(_box("pale", left, foot - height, width, height))
        drawn.append(_box("bar", left, foot - part, width, part))
        if one.high:
            low, high = (foot - end / most * _HIGH for end in (one.low, one.high))
            drawn.append(_path("reach", f"M{middle:.1f} {low:.1f}V{high:.1f}"))
        if one.said:
            top = foot - max(one.value, one.high) / most * _HIGH - 6
            drawn.append(_centred(one.said, middle, top))
        if one.name == mark:
            drawn.append(_path("mark", f"M{left - step * 0.1:.1f} {_HEAD:.1f}V{foot:.1f}"))
        if number % every == 0:
            drawn.append(element("text", _cut(one.name, 12), class_="small", x=left, y=foot + 20))
    drawn.append(_path("axis", f"M0 {foot:.1f}H{WIDE:.1f}"))
    if not any(one.said for one in shown):
        drawn.append(element("text", f"{most:.0f}", class_="small", x=0, y=_HEAD - 8))
    return _picture(title, foot + _FOOT, drawn)


def _cut(text: str, longest: int) -> str:
    """Return as much of a text as there is room for; the table has all of it."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _picture(title: str, height: float, drawn: Sequence[str]) -> Markup:
    return element(
        "svg",
        element("title", title),
        *drawn,
        viewBox=f"0 0 {WIDE:.0f} {max(1, height):.0f}",
        role="img",
    )


def _box(kind: str, x: float, y: float, width: float, height: float) -> Markup:
    return element("rect", class_=kind, x=x, y=y, width=width, height=max(0.0, height))


def _reach(low: float, high: float, at: float) -> Markup:
    return _path("reach", f"M{low:.1f} {at - 6:.1f}v12M{low:.1f} {at:.1f}H{high:.1f}m0 -6v12")


def _path(kind: str, way: str) -> Markup:
    return element("path", class_=kind, d=way)


def _centred(said: str, x: float, y: float) -> Markup:
    return element("text", said, class_="small", x=x, y=y, text_anchor="middle")
