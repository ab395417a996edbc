"""The lines of a folder's list: a report each, in words, grouped by what they are about."""

from bisect import bisect_left, insort
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import msgspec

from helperkit.diagnostics.inbox.folder import Found
from helperkit.diagnostics.inbox.row import Row
from helperkit.diagnostics.verdict import Cause
from helperkit.diagnostics.verdict.advice import name_of
from helperkit.diagnostics.verdict.plain import step_said
from helperkit.journey.order import System
from helperkit.words.letters import line as plain_line
from helperkit.words.reports import dashed

BETWEEN = " · "


class Line(msgspec.Struct, frozen=True, gc=False):
    """One report of the list. `group` is the same for those about the same thing."""

    path: str
    place: str
    group: str
    group_title: str
    group_more: str
    title: str
    more: str
    at: float  # when it was made, or else written here, in Unix seconds
    sought: str  # all that it can be found by, in small letters


class Head(msgspec.Struct, frozen=True, gc=False):
    """What stands above the reports of a group."""

    title: str
    more: str


class Telling:
    """Puts rows into words. Fluent is asked once for each word of a closed list."""

    def __init__(self, text: Callable[..., str]) -> None:
        self._cause = cache(lambda cause: text(f"verdict-{name_of(cause)}"))
        self._refusal = cache(lambda why: text(f"read-refused-{dashed(why)}"))
        self._step = cache(lambda step: step_said(step, text))
        self._system = cache(lambda family: text("agent-reports-system", family=family))
        self._program = cache(lambda version: text("agent-reports-version", version=version))
        self._text = cache(text)

    def line(self, found: Found, row: Row | None = None) -> Line:
        """Return the line of a file; without a row it was not read yet."""
        name = plain_line(Path(found.path).name)
        if row is None or row.refusal:
            return self._unread(found, name, row)
        made = row.made.replace(tzinfo=UTC) if row.made is not None else None
        cause = self._cause(Cause(row.cause))
        system = self._system(row.system if row.system in frozenset(System) else "other")
        said = made.astimezone().strftime("%Y-%m-%d, %H:%M") if made is not None else ""
        title = BETWEEN.join(part for part in (said, row.product_name) if part) or name
        of_program = self._program(row.version) if row.version else ""
        release = f"{system} {row.system_version}".strip()
        more = BETWEEN.join(part for part in (release, of_program, name) if part)
        step = row.signature.split("|")[1].rpartition(".")[2]
        return Line(
            path=found.path,
            place=found.place,
            group=row.signature,
            group_title=cause,
            group_more=BETWEEN.join((self._step(step), system)),
            title=title,
            more=more,
            at=made.timestamp() if made is not None else found.mtime_ns / 1e9,
            sought=f"{title} {more} {cause} {row.problem}".casefold(),
        )

    def _unread(self, found: Found, name: str, row: Row | None) -> Line:
        said = self._text("agent-reports-not-read-yet")
        if row is not None:
            said = self._refusal("never_read" if row.error else row.refusal)
        kept = datetime.fromtimestamp(found.mtime_ns / 1e9, UTC).astimezone()
        return Line(
            path=found.path,
            place=found.place,
            group=f"~{row.refusal}" if row is not None else "~",
            group_title=said,
            group_more="",
            title=name,
            more=kept.strftime("%Y-%m-%d, %H:%M"),
            at=found.mtime_ns / 1e9,
            sought=f"{name} {said}".casefold(),
        )


class Groups:
    """Lines by what they are about, each group in order at all times: the newest first.

    So ten thousand lines are shown again at hardly any cost when some of them are known better.
    """

    def __init__(self) -> None:
        self._lines: dict[str, Line] = {}  # by place
        self._groups: dict[str, list[Line]] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def put(self, line: Line) -> None:
        """Take a line, in place of the one of the same file."""
        self.drop(line.place)
        self._lines[line.place] = line
        insort(self._groups.setdefault(line.group, []), line, key=_newest_first)

    def drop(self, place: str) -> None:
        """Forget the line of a file, if there is one."""
        old = self._lines.pop(place, None)
        if old is not None:
            members = self._groups[old.group]
            del members[bisect_left(members, _newest_first(old), key=_newest_first)]
            if not members:
                del self._groups[old.group]

    def entries(self, asked: str, counted: Callable[[int], str]) -> list[Head | Line]:
        """Return heads and lines, the largest group first; only lines with all words asked for.

        Files that could not be read, and those that were not yet, come after the others.
        `counted` says how many reports there are.
        """
        words = asked.casefold().split()
        groups = {
            name: [m for m in members if all(word in m.sought for word in words)]
            if words
            else members
            for name, members in self._groups.items()
        }
        entries: list[Head | Line] = []
        for name in sorted(groups, key=lambda one: (one.startswith("~"), -len(groups[one]), one)):
            members = groups[name]
            if members:
                first = members[0]
                more = (counted(len(members)), first.group_more)
                entries.append(Head(first.group_title, BETWEEN.join(part for part in more if part)))
                entries += members
        return entries


def _newest_first(line: Line) -> tuple[float, str]:
    return -line.at, line.path
