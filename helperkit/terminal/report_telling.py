"""What an agent is told of a report in the terminal: the answer first, then the reasons."""

import json as json_text
from collections import deque
from collections.abc import Callable, Iterator

import msgspec

from helperkit.diagnostics.read import Bundle
from helperkit.diagnostics.verdict import comparing, signature
from helperkit.journey.screen import Screen
from helperkit.terminal.plain import one_line
from helperkit.words.load import Words
from helperkit.words.reports import Reported, ReportWords

MOST_LINES = 40  # of what happened, in the terminal; JSON has all
MOST_SCREENS = 25


class Telling:
    """Tells one report."""

    def __init__(self, bundle: Bundle, before: Bundle | None, words: Words) -> None:
        self._bundle = bundle
        self._text: Callable[..., str] = words.text
        self._told = Reported(bundle, before)
        self._say = ReportWords(self._told, words)

    def for_people(self, *, reply: bool) -> Iterator[str]:
        """Yield the lines: the verdict, what it is, what changed, notes, timeline, screens."""
        yield from map(one_line, self._for_people(reply=reply))

    def _for_people(self, *, reply: bool) -> Iterator[str]:
        text = self._text
        yield from self._meant()
        yield from self._changed()
        if reply:
            yield from ("", text("read-heading-reply"), "", *self._reply())
        yield ""
        yield from self._say.about()
        parts = {
            "notes": self._say.notes(),
            "timeline": self._happened(),
            "screens": self._screens(),
        }
        for name, lines in parts.items():
            found = list(lines)
            if found:
                yield from ("", text(f"read-heading-{name}"), *found)

    def _meant(self) -> Iterator[str]:
        """Yield the verdict: what it is, what to say, what to try, why, what else it may be."""
        text, said = self._text, self._say.advice()
        yield text("read-likely" if self._told.verdict.sure else "read-possible", what=said.what)
        yield from ("", text("read-say", say=said.say))
        yield text("read-next", next=said.next)
        yield from ("", text("read-why"), *_points(said.why))
        others = (("maybe", self._say.maybe()), ("ruled-out", self._say.ruled_out()))
        for name, lines in others:
            if lines:
                yield from ("", text(f"read-{name}"), *_points(lines))

    def _reply(self) -> tuple[str, ...]:
        written = self._say.reply()
        before = self._say.to_do(written)
        todo = ("", *before) if before else ()
        return (written.subject, "", *written.body.rstrip().split("\n"), *todo)

    def _changed(self) -> Iterator[str]:
        """Yield what is better, worse and else than in the earlier report."""
        found = self._say.changes()
        if found is None:
            return
        yield from ("", self._text("read-heading-changes"), found.lead)
        for heading, lines in found.parts:
            yield from (heading, *_points(lines))
        if found.nothing:
            yield found.nothing

    def _happened(self) -> Iterator[str]:
        text, entries = self._text, self._told.entries
        if not entries:
            yield text("read-nothing-happened")
            return
        if not self._say.times_are_known():
            yield text("read-no-times")
        left = len(entries) - MOST_LINES
        if left > 0:
            yield text("read-earlier-lines", count=left)
        for moment in self._say.happened(MOST_LINES):
            if moment.gap:
                yield f"       {moment.gap}"
            if moment.day:
                yield moment.day
            yield f"{moment.time:5}  {moment.said}"

    def _screens(self) -> Iterator[str]:
        text, replay = self._text, self._told.replay
        yield from self._say.of_screens()
        if not self._say.has_screens():
            return
        newest: deque[tuple[int, Screen]] = deque(maxlen=MOST_SCREENS)
        count = 0
        for position, screen in replay.changes():
            newest.append((position, screen))
            count += 1
        if count > len(newest):
            yield text("read-earlier-screens", count=count - len(newest))
        for position, screen in newest:
            yield f"{position:5}  {self._say.heading(screen)}"
        if replay.cut:
            yield text("read-screens-cut")

    def as_json(self) -> Iterator[str]:
        """Yield all of it, one JSON line each."""
        bundle, replay = self._bundle, self._told.replay
        told = {name: getattr(bundle, name) for name in ("manifest", "recorded", "sealed", "size")}
        yield from self._verdict_as_json()
        yield json_line("Report", **told, version_differs=bundle.version_differs)
        for note in bundle.notes:
            yield json_line("Note", **msgspec.structs.asdict(note))
        yield from self._changed_as_json()
        for fact in bundle.facts:
            yield json_line("Fact", **msgspec.to_builtins(fact))
        for replaced in bundle.receipt:
            yield json_line("Replaced", **msgspec.structs.asdict(replaced))
        for entry in self._told.entries:
            yield json_line("Happened", **msgspec.structs.asdict(entry))
        for position, screen in replay.changes():
            around = {
                "next_problem": replay.next_problem(position),
                "previous_problem": replay.previous_problem(position),
            }
            heading = self._say.heading(screen)
            yield json_line("Screen", position=position, heading=heading, screen=screen, **around)
        yield json_line("Summary", text=bundle.summary)

    def _changed_as_json(self) -> Iterator[str]:
        if (found := self._told.compared) is not None:
            yield json_line("Compared", order=found.order, seconds=found.seconds)
            for change in found.changes:
                told = {"side": change.side, "said": comparing.said(change, self._text)}
                yield json_line("Change", of=change.text, values=dict(change.values), **told)

    def _verdict_as_json(self) -> Iterator[str]:
        found, said = self._told.verdict, self._say.advice()
        yield json_line(
            "Verdict",
            cause=found.cause,
            likelihood=found.first.likelihood,
            signature=signature(self._bundle, found),
            **msgspec.structs.asdict(said),
            findings=found.findings,
        )
        written = self._say.reply()
        yield json_line("Reply", subject=written.subject, body=written.body.rstrip())


def _points(lines: tuple[str, ...]) -> Iterator[str]:
    return (f"   • {line}" for line in lines)


def json_line(kind: str, /, **told: object) -> str:
    """Return an event as one line of JSON."""
    return json_text.dumps({"type": kind} | msgspec.to_builtins(told, str_keys=True))
