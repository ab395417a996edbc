"""`helperkit read`: a report for support, told to an agent: the answer first, then the reasons."""

import json as json_text
from collections import deque
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from helperkit.journey.problems import ProblemName
from helperkit.terminal.outcome import DONE, PROBLEM, Told
from helperkit.terminal.plain import one_line
from helperkit.words.load import Medium, Words

if TYPE_CHECKING:
    from helperkit.diagnostics.read import Bundle, Note
    from helperkit.diagnostics.read.compare import Change
    from helperkit.diagnostics.read.timeline import Entry
    from helperkit.diagnostics.verdict import Verdict
    from helperkit.journey.screen import Screen

MOST_LINES = 40  # of what happened, in the terminal; JSON has all
MOST_SCREENS = 25
LONGEST_TOLD = 200  # characters of a stranger within a line
MOST_KEY_BYTES = 1 << 16
HOUR = 3_600

# As what a refusal ends the command, for programs that know the closed list of problems.
REFUSED = {
    "unreadable": ProblemName.FILE_GONE,
    "empty": ProblemName.NOT_EXPECTED,
    "too_large": ProblemName.TOO_BIG_INSIDE,
    "not_a_report": ProblemName.NOT_EXPECTED,
    "sealed": ProblemName.PASSWORD,
    "seal_broken": ProblemName.DAMAGED,
    "broken": ProblemName.DAMAGED,
    "locked": ProblemName.PASSWORD,
    "unsafe": ProblemName.UNSAFE_PARCEL,
    "too_much": ProblemName.TOO_BIG_INSIDE,
}


def read_one(
    file: Path, *, earlier: Path | None, keys: Path | None, as_json: bool, reply: bool
) -> int:
    """Read a report, tell what it means, and return the exit status.

    `earlier` is another report of the same customer, to compare with; `keys` a file of age's
    secret keys, one a line.
    """
    from helperkit.diagnostics.read import BundleRefused, read_bundle

    told, words = Told(json=as_json), Words(medium=Medium.COMMAND)
    try:
        identities = keys_of(keys)
        bundle = read_bundle(file, identities)
        before = read_bundle(earlier, identities) if earlier is not None else None
    except BundleRefused as error:
        refusal = error.refusal
        told.event(_line("Refused", refusal=refusal.value))
        said = "sealed-no-key" if refusal.value == "sealed" and not keys else _dashed(refusal)
        told.say(words.text(f"read-refused-{said}"))
        told.end(done=False, problem=REFUSED[refusal], files=[])
        return PROBLEM
    telling = _Telling(bundle, before, words)
    if as_json:
        for line in telling.as_json():
            told.event(line)
    else:
        told.say("\n".join(telling.for_people(reply=reply)))
    told.end(done=True, problem=None, files=[str(file)])
    return DONE


def keys_of(file: Path | None) -> tuple[str, ...]:
    """Return the keys of a file as age-keygen writes it: one a line, "#" begins a comment."""
    if file is None:
        return ()
    with file.open("rb") as opened:
        text = opened.read(MOST_KEY_BYTES).decode("utf-8", "replace")
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


class _Telling:
    """Tells one report."""

    def __init__(self, bundle: "Bundle", before: "Bundle | None", words: Words) -> None:
        from helperkit.diagnostics.read.compare import compare
        from helperkit.diagnostics.read.replay import Replay
        from helperkit.diagnostics.read.timeline import timeline
        from helperkit.diagnostics.verdict import verdict

        self._bundle = bundle
        self._words = words
        self._text: Callable[..., str] = words.text
        self._verdict: Verdict = verdict(bundle)
        self._replay: Replay = Replay(bundle)
        self._entries: tuple[Entry, ...] = timeline(bundle)
        self._changes: tuple[Change, ...] | None = compare(before, bundle) if before else None

    def for_people(self, *, reply: bool) -> Iterator[str]:
        """Yield the lines: the verdict, what it is, what changed, notes, timeline, screens."""
        text, manifest = self._text, self._bundle.manifest
        yield from self._meant()
        if reply:
            yield from ("", text("read-heading-reply"), "", *self._reply())
        yield ""
        yield text("read-title", made=_when(manifest.made) or text("read-made-unknown"))
        yield text("read-version", version=_short(manifest.program))
        if self._bundle.sealed:
            yield text("read-sealed")
        if manifest.taken_out:
            yield text("read-taken-out", parts=_short(", ".join(manifest.taken_out)))
        parts = {
            "changes": self._changed(),
            "notes": map(self._note, self._bundle.notes),
            "timeline": self._happened(),
            "screens": self._screens(),
        }
        for name, lines in parts.items():
            found = list(lines)
            if found:
                yield from ("", text(f"read-heading-{name}"), *found)

    def _meant(self) -> Iterator[str]:
        """Yield the verdict: what it is, why, what to say, what to try, what else it may be."""
        from helperkit.diagnostics.verdict import Likelihood
        from helperkit.diagnostics.verdict.advice import advice, name_of

        text, found = self._text, self._verdict
        said = advice(found, text)
        yield text("read-likely" if found.sure else "read-possible", what=said.what)
        yield from (f"   • {one_line(line)}" for line in said.why)
        yield text("read-say", say=said.say)
        yield text("read-next", next=said.next)
        names: dict[Likelihood, list[str]] = {kind: [] for kind in Likelihood}
        for other in found.findings[1:]:
            names[other.likelihood].append(text(f"verdict-{name_of(other.cause)}"))
        maybe = (*names[Likelihood.LIKELY], *names[Likelihood.POSSIBLE])
        for name, others in (("maybe", maybe), ("ruled-out", names[Likelihood.RULED_OUT])):
            if others:
                yield text(f"read-{name}")
                yield from (f"   • {other}" for other in others)

    def _reply(self) -> tuple[str, ...]:
        from helperkit.diagnostics.verdict.reply import GAP, reply

        written = reply(self._verdict, self._text)
        open_end = ("", self._text("read-fill-in", gap=GAP)) if GAP in written.body else ()
        return (written.subject, "", written.body.rstrip(), *open_end)

    def _changed(self) -> Iterator[str]:
        if self._changes is None:
            return
        none = self._text("read-none")
        for change in self._changes:
            sides = {"before": _short(change.before) or none, "after": _short(change.after) or none}
            yield self._text("read-change", of=_short(change.of), **sides)
        if not self._changes:
            yield self._text("read-nothing-changed")

    def _note(self, note: "Note") -> str:
        said = self._text(f"read-note-{_dashed(note.odd)}", of=note.of)
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
            cause = text(f"report-cause-{_dashed(entry.problem)}")
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
        text, recorded = self._text, self._bundle.recorded
        if self._bundle.version_differs:
            yield text("read-other-version")
        if self._bundle.version_differs or recorded.last is None:
            for name in ("step", "problem"):
                if value := getattr(recorded, name):
                    yield text(f"read-recorded-{name}", **{name: value})
        if not self._bundle.history.events and recorded.last is None:
            return  # nobody knows which: a journey begins with the greeting, and this told nothing
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
        yield _line("Report", **told, version_differs=bundle.version_differs)
        for note in bundle.notes:
            yield _line("Note", **msgspec.structs.asdict(note))
        for change in self._changes or ():
            yield _line("Change", **msgspec.structs.asdict(change))
        for fact in bundle.facts:
            yield _line("Fact", **msgspec.to_builtins(fact))
        for replaced in bundle.receipt:
            yield _line("Replaced", **msgspec.structs.asdict(replaced))
        for entry in self._entries:
            yield _line("Happened", **msgspec.structs.asdict(entry))
        for position, screen in self._replay.changes():
            around = {
                "next_problem": self._replay.next_problem(position),
                "previous_problem": self._replay.previous_problem(position),
            }
            heading = self._heading(screen)
            yield _line("Screen", position=position, heading=heading, screen=screen, **around)
        yield _line("Summary", text=bundle.summary)

    def _verdict_as_json(self) -> Iterator[str]:
        from helperkit.diagnostics.verdict import signature
        from helperkit.diagnostics.verdict.advice import advice

        found = self._verdict
        said = advice(found, self._text)
        yield _line(
            "Verdict",
            cause=found.cause,
            likelihood=found.first.likelihood,
            signature=signature(self._bundle, found),
            **msgspec.structs.asdict(said),
            findings=found.findings,
        )
        subject, _, body, *_ = self._reply()
        yield _line("Reply", subject=subject, body=body)


def _line(kind: str, **told: object) -> str:
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


def _dashed(word: str) -> str:
    return str(word).replace("_", "-")
