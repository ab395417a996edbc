"""Which file to open first."""

import re
from collections.abc import Sequence
from os.path import commonpath
from pathlib import Path

from helperkit.delivery.inspect.facts import Inspection
from helperkit.journey.kinds import Kind

_SAYS_SO = re.compile(
    r"^[\W\d_]*(start[ _-]*here|start[ _-]*me|read[ _-]*(me|this)[ _-]*first|open[ _-]*(me|this)"
    r"[ _-]*first|begin[ _-]*here|open[ _-]*me|first[ _-]*read[ _-]*me)\b|^start$",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"read[ _-]*me|licen[cs]e|copyright|credits|changelog|thank|\b(extras?|bonus(es)?)(\b|_)",
    re.IGNORECASE,
)
_READABLE = (
    Kind.PDF,
    Kind.EPUB,
    Kind.EBOOK,
    Kind.VIDEO,
    Kind.DOCUMENT,
    Kind.SLIDES,
    Kind.SPREADSHEET,
    Kind.SOUND,
    Kind.WEB_PAGE,
    Kind.PICTURE,
    Kind.TEXT,
    Kind.FONT,
    Kind.SCORE,
    # What a machine or another program reads: last, for instructions lie beside it.
    Kind.SEWING,
    Kind.KNITTING,
    Kind.CUT,
    Kind.MODEL,
    Kind.BRUSH,
    Kind.PRESET,
    Kind.SAMPLES,
    Kind.PROJECT,
)
_LAST = (
    Kind.ZIP,
    Kind.SEVEN_ZIP,
    Kind.TAR,
    Kind.COMPRESSED,
    Kind.OTHER_ARCHIVE,
    Kind.LICENCE,
    Kind.UNKNOWN,
    Kind.PROGRAM_WINDOWS,
    Kind.PROGRAM_MAC,
    Kind.PROGRAM_LINUX,
    Kind.PROGRAM_PHONE,
)
_IN_ORDER = frozenset({Kind.VIDEO, Kind.SOUND, Kind.WEB_PAGE})


def start_with(inspections: Sequence[Inspection]) -> int | None:
    """Return the place of the file to open first; None when none can be.

    The rule: a file that says so itself ("Start here", "Read me first"); else by kind in the
    order of `_READABLE`, files beside the matter (read-me, licence, extras) after all others, and
    what is locked after those; within a kind the one nearest to the top, then for films, sounds
    and web pages the first by name ("index" before all), for everything else the largest.
    Archives, then programs, only when there is nothing else; a file with a problem, a script or a
    shortcut never.
    """
    depths = [len(item.path.parts) for item in inspections]
    top = min(depths, default=0)
    folders = [item.path.parent for item in inspections]
    common = len(Path(commonpath(folders)).parts) if folders else 0
    ranked = [
        (_rank(item, item.path.parts[common:-1], depths[place] - top, place), place)
        for place, item in enumerate(inspections)
        if item.problem is None and item.kind in _READABLE + _LAST
    ]
    return min(ranked)[1] if ranked else None


def _rank(
    item: Inspection, below: tuple[str, ...], depth: int, place: int
) -> tuple[int, int, int, int, int]:
    name = Path(item.path.name).stem
    kinds = _READABLE + _LAST
    kind = kinds.index(item.kind)
    if item.kind in _READABLE and item.safe:
        beside = any(map(_BESIDE.search, (*below, name)))
        group = 3 if item.protected else 0 if _SAYS_SO.search(name) else 2 if beside else 1
    else:
        group = 4
    in_order = -1 if name.lower() == "index" else place
    within = in_order if item.kind in _IN_ORDER else -item.size
    return group, kind, depth, within, place
