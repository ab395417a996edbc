"""What an agent is told of a report: the answer first, then what to say, then the reasons."""

import json as json_text
from collections import deque
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from helperkit.terminal.plain import one_line
from helperkit.words.load import Words

if TYPE_CHECKING:
    from helperkit.diagnostics.read import Bundle, Note
    from helperkit.diagnostics.read.timeline import Entry
    from helperkit.diagnostics.verdict import Verdict
    from helperkit.diagnostics.verdict.comparing import Comparison
    from helperkit.journey.screen import Screen

MOST_LINES = 40  # of what happened, in the terminal; JSON has all
MOST_SCREENS = 25
LONGEST_TOLD = 200  # characters of a stranger within a line
HOUR = 3_600


class Telling:
    """Tells one report."""

    def __init__(self, bundle: "Bundle", before: "Bundle | None", words: Words) -> None:
        from helperkit.diagnostics.read.replay import Replay
        from helperkit.diagnostics.read.timeline import timeline
        from helperkit.diagnostics.verdict import comparing, verdict

        self._bundle = bundle
        self._words = words
        self._text: Callable[..., str] = words.text
        self._verdict: Verdict = verdict(bundle)
        self._replay: Replay = Replay(bundle)
        self._entries: tuple[Entry, ...] = timeline(bundle)
        self._compared: Comparison | None = None
        if before is not None:
            earlier = comparing.Told(before, verdict(before))
            self._compared = comparing.compare(earlier, comparing.Told(bundle, self._verdict))

    def for_people(self, *, reply: bool) -> Iterator[str]:
        """Yield the lines: the verdict, what it is, what changed, notes, timeline, screens."""
        text, manifest = self._text, self._bundle.manifest
        yield from self._meant()
        yield from self._changed()
        if reply:
            yield from ("", text("read-heading-reply"), "", *self._reply())
        yield ""
        yield text("read-title", made=_when(manifest.made) or text("read-made-unknown"))
        version = _short(manifest.program)
        yield text("read-version", version=version) if version else text("read-version-unknown")
        if self._bundle.sealed:
            yield text("read-sealed")
        if manifest.taken_out:
            named = dict.fromkeys(map(self._words.report_line, manifest.taken_out))
            yield text("read-taken-out", parts=", ".join(f"“{name}”" for name in named))
        parts = {
            "notes": map(self._note, self._bundle.notes),
            "timeline": self._happened(),
            "screens": self._screens(),
        }
        for name, lines in parts.items():
            found = list(lines)
            if found:
                yield from ("", text(f"read-heading-{name}"), *found)

    def _meant(self) -> Iterator[str]:
        """Yield the verdict: what it is, what to say, what to try, why, what else it may be."""
        from helperkit.diagnostics.verdict import Likelihood
        from helperkit.diagnostics.verdict.advice import advice, name_of

        text, found = self._text, self._verdict
        said = advice(found, text)
        yield text("read-likely" if found.sure else "read-possible", what=said.what)
        yield from ("", text("read-say", say=said.say))
        yield text("read-next", next=said.next)
        yield from ("", text("read-why"))
        yield from (f"   • {one_line(line)}" for line in said.why)
        names: dict[Likelihood, list[str]] = {kind: [] for kind in Likelihood}
        for other in found.findings[1:]:
            names[other.likelihood].append(text(f"verdict-{name_of(other.cause)}"))
        maybe = (*names[Likelihood.LIKELY], *names[Likelihood.POSSIBLE])
        for name, others in (("maybe", maybe), ("ruled-out", names[Likelihood.RULED_OUT])):
            if others:
                yield from ("", text(f"read-{name}"))
                yield from (f"   • {other}" for other in others)

    def _reply(self) -> tuple[str, ...]:
        from helperkit.diagnostics.verdict.reply import ENCLOSED, GAP, reply

        text, written = self._text, reply(self._verdict, self._text)
        before = [text("read-fill-in", gap=GAP)] if GAP in written.body else []
        if self._verdict.cause in ENCLOSED:
            before.append(text("read-enclose"))
        todo = ("", *before) if before else ()
        return (written.subject, "", *written.body.rstrip().split("\n"), *todo)

    def _changed(self) -> Iterator[str]:
        """Yield what is better, worse and else than in the earlier report."""
        from helperkit.diagnostics.verdict.comparing import Order, Side, between, said

        found = self._compared
        if found is None:
            return
        yield from ("", self._text("read-heading-changes"), between(found, self._text))
        for side in Side:
            lines = [said(change, self._text) for change in found.changes if change.side is side]
            if lines:
                yield self._text(f"changed-heading-{side}")
                yield from (f"   • {_short(line)}" for line in lines)
        if not found.changes and found.order is not Order.SAME:
            yield self._text("changed-nothing")

    def _note(self, note: "Note") -> str:
        said = self._text(f"read-note-{dashed(note.odd)}", of=note.of)
        if note.count == 1:
            return said
        return self._text("read-note-times", note=said, count=note.count)

    def _happened(self) -> Iterator[str]:
        text = self._text
        if not self._entries:
            yield text("read-nothing-happened")
            return
        if not any(entry.at for entry in self._entries):
            yield text("read-no-times")
        left = len(self._entries) - MOST_LINES
        if left > 0:
            yield text("read-earlier-lines", count=left)
        day = ""
        for entry in self._entries[-MOST_LINES:]:
            yield from self._gap(entry)
            date, _, time = entry.at.partition("T")
            if date != day and date:
                yield date
                day = date
            yield f"{time[:5]:5}  {self._event(entry)}"

    def _event(self, entry: "Entry") -> str:
        text = self._text
        said = text(f"read-happened-{entry.name}")
        if entry.problem is not None:
            cause = text(f"report-cause-{dashed(entry.problem)}")
            said = text("read-problem-met", problem=cause)
        return said if entry.times == 1 else text("read-times", what=said, times=str(entry.times))

    def _gap(self, entry: "Entry") -> Iterator[str]:
        text, waited = self._text, entry.waited
        if waited < 0:
            yield f"       {text('read-gap-back')}"
        elif entry.days > 1:
            yield f"       {text('read-gap-days', days=entry.days)}"
        elif entry.days == 1 and waited >= 2 * HOUR:
            yield f"       {text('read-gap-next-day')}"
        elif waited >= 2 * HOUR:
            yield f"       {text('read-gap-hours', hours=round(waited / HOUR))}"
        elif waited:
            yield f"       {text('read-gap-minutes', minutes=round(waited / 60))}"

    def _screens(self) -> Iterator[str]:
        text, told = self._text, bool(self._bundle.history.events)
        if self._bundle.version_differs:
            yield text("read-other-version")
        if self._bundle.version_differs or self._bundle.recorded.last is None or not told:
            yield from self._recorded()
        if not told:
            return  # a journey begins with the greeting, and who took the rest out saw more
        newest: deque[tuple[int, Screen]] = deque(maxlen=MOST_SCREENS)
        count = 0
        for position, screen in self._replay.changes():
            newest.append((position, screen))
            count += 1
        if count > len(newest):
            yield text("read-earlier-screens", count=count - len(newest))
        for position, screen in newest:
            yield f"{position:5}  {self._heading(screen)}"
        if self._replay.cut:
            yield text("read-screens-cut")

    def _recorded(self) -> Iterator[str]:
        """Yield where it stood at the end, of a state that may be of another version."""
        from helperkit.diagnostics.summary import beneath
        from helperkit.diagnostics.verdict.plain import problem_said, step_said

        text, recorded = self._text, self._bundle.recorded
        name, problem = recorded.step, recorded.problem
        if recorded.last is not None:  # nobody asks where the report itself stood
            step, stopped = beneath(recorded.last.step)
            name, problem = type(step).__name__, stopped.problem if stopped else ""
        if name:
            yield text("read-recorded-step", step=step_said(name, text))
        if problem:
            yield text("read-recorded-problem", problem=problem_said(problem, text))

    def _heading(self, screen: "Screen") -> str:
        try:
            return _short(self._words.page(screen).heading)
        except Exception:  # noqa: BLE001 - a screen with a stranger's values may have no words
            return screen.name

    def as_json(self) -> Iterator[str]:
        """Yield all of it, one JSON line each."""
        bundle = self._bundle
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
        for entry in self._entries:
            yield json_line("Happened", **msgspec.structs.asdict(entry))
        for position, screen in self._replay.changes():
            around = {
                "next_problem": self._replay.next_problem(position),
                "previous_problem": self._replay.previous_problem(position),
            }
            heading = self._heading(screen)
            yield json_line("Screen", position=position, heading=heading, screen=screen, **around)
        yield json_line("Summary", text=bundle.summary)

    def _changed_as_json(self) -> Iterator[str]:
        from helperkit.diagnostics.verdict.comparing import said

        if (found := self._compared) is not None:
            yield json_line("Compared", order=found.order, seconds=found.seconds)
            for change in found.changes:
                told = {"side": change.side, "said": said(change, self._text)}
                yield json_line("Change", of=change.text, values=dict(change.values), **told)

    def _verdict_as_json(self) -> Iterator[str]:
        from helperkit.diagnostics.verdict import signature
        from helperkit.diagnostics.verdict.advice import advice
        from helperkit.diagnostics.verdict.reply import reply

        found = self._verdict
        said = advice(found, self._text)
        yield json_line(
            "Verdict",
            cause=found.cause,
            likelihood=found.first.likelihood,
            signature=signature(self._bundle, found),
            **msgspec.structs.asdict(said),
            findings=found.findings,
        )
        written = reply(found, self._text)
        yield json_line("Reply", subject=written.subject, body=written.body.rstrip())


def json_line(kind: str, /, **told: object) -> str:
    """Return an event as one line of JSON."""
    return json_text.dumps({"type": kind} | msgspec.to_builtins(told, str_keys=True))


def _short(text: str) -> str:
    """Return a stranger's text as a part of one line."""
    return one_line(text)[:LONGEST_TOLD]


def _when(made: str) -> str:
    """Return a moment of ISO 8601 as people write it; the text as it is where it is none."""
    try:
        return datetime.fromisoformat(made).strftime("%Y-%m-%d, %H:%M")
    except ValueError:
        return _short(made)


def dashed(word: str) -> str:
    """Return a word of the code as it stands in the names of words."""
    return str(word).replace("_", "-")
