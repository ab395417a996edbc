"""A report in words for an agent, part by part: the terminal and the agent's window say the same.

Nothing of the report is believed or obeyed: a stranger's text is a part of one line, and cut.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import datetime

import msgspec

from helperkit.diagnostics.fact_words import apart_said, way_of
from helperkit.diagnostics.fact_words import said as fact_said
from helperkit.diagnostics.facts import Clock
from helperkit.diagnostics.read import Bundle, Note
from helperkit.diagnostics.read.replay import Replay
from helperkit.diagnostics.read.timeline import Entry, timeline
from helperkit.diagnostics.summary import beneath
from helperkit.diagnostics.verdict import Likelihood, Verdict, comparing, verdict
from helperkit.diagnostics.verdict.advice import Advice, advice, name_of
from helperkit.diagnostics.verdict.plain import problem_said, step_said
from helperkit.diagnostics.verdict.reply import ENCLOSED, GAP, Reply, reply
from helperkit.journey.screen import Screen
from helperkit.words.load import Words
from helperkit.words.texts import NoSuchText

LONGEST_TOLD = 200  # characters of a stranger within a line
HOUR = 3_600
_BREAKS = re.compile("[\t\n]+")  # the reader left no other controls


class Moment(msgspec.Struct, frozen=True):
    """One thing that happened, as it is told. `position` is that of the screen it led to.

    `gap` says what passed before it, `day` is given where another one began, `time` the clock's;
    each is "" where there is nothing to say.
    """

    said: str
    position: int
    time: str = ""
    day: str = ""
    gap: str = ""


class Changes(msgspec.Struct, frozen=True):
    """What changed since an earlier report: what is said first, then lines below headings."""

    lead: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    nothing: str = ""


class Reported:
    """One report, with what it means. What it takes to find that out is done here, and no words."""

    def __init__(self, bundle: Bundle, before: Bundle | None = None) -> None:
        self.bundle = bundle
        self.verdict: Verdict = verdict(bundle)
        self.replay = Replay(bundle)
        self.entries: tuple[Entry, ...] = timeline(bundle)
        self.compared: comparing.Comparison | None = None
        if before is not None:
            earlier = comparing.Told(before, verdict(before))
            self.compared = comparing.compare(earlier, comparing.Told(bundle, self.verdict))


class ReportWords:
    """Tells a report in one language."""

    def __init__(self, told: Reported, words: Words) -> None:
        self.told = told
        self._words = words
        self._text: Callable[..., str] = words.text

    # What it means

    def advice(self) -> Advice:
        """Return what it is, what to say, what to try next, and why."""
        return advice(self.told.verdict, self._text)

    def maybe(self) -> tuple[str, ...]:
        """Return what it may be as well, the likely first."""
        return (*self._others(Likelihood.LIKELY), *self._others(Likelihood.POSSIBLE))

    def ruled_out(self) -> tuple[str, ...]:
        """Return what it is not."""
        return self._others(Likelihood.RULED_OUT)

    def _others(self, likelihood: Likelihood) -> tuple[str, ...]:
        others = (f for f in self.told.verdict.findings[1:] if f.likelihood is likelihood)
        return tuple(self._text(f"verdict-{name_of(other.cause)}") for other in others)

    # What to answer

    def reply(self) -> Reply:
        """Return the reply, in the language of these words."""
        return reply(self.told.verdict, self._text)

    def to_do(self, written: Reply) -> tuple[str, ...]:
        """Return what an agent has to do before the reply is sent."""
        text = self._text
        before = [text("read-fill-in", gap=GAP)] if GAP in written.body else []
        if self.told.verdict.cause in ENCLOSED:
            before.append(text("read-enclose"))
        return tuple(before)

    # What kind of report it is

    def about(self) -> Iterator[str]:
        """Yield when it was made, by which version, how it came, what was taken out."""
        text, manifest = self._text, self.told.bundle.manifest
        yield text("read-title", made=when(manifest.made) or text("read-made-unknown"))
        version = short(manifest.program)
        yield text("read-version", version=version) if version else text("read-version-unknown")
        if self.told.bundle.sealed:
            yield text("read-sealed")
        if manifest.taken_out:
            named = dict.fromkeys(map(self._words.report_line, manifest.taken_out))
            yield text("read-taken-out", parts=", ".join(f"“{name}”" for name in named))

    def notes(self) -> Iterator[str]:
        """Yield what is odd about it."""
        return map(self._note, self.told.bundle.notes)

    def _note(self, note: Note) -> str:
        said = self._text(f"read-note-{dashed(note.odd)}", of=note.of)
        if note.count == 1:
            return said
        return self._text("read-note-times", note=said, count=note.count)

    def facts(self) -> Iterator[str]:
        """Yield what is known of the customer's computer, a sentence each."""
        for fact in self.told.bundle.facts:
            known = self._clock(fact) if isinstance(fact, Clock) else None
            yield from map(short, fact_said(fact, self._text) if known is None else known)

    def _clock(self, fact: Clock) -> tuple[str, ...] | None:
        """Return how their clock stands to the one here; None where nobody knows.

        Where both show the same there is nothing to say.
        """
        try:
            here = datetime.fromisoformat(self.told.bundle.manifest.made).astimezone().utcoffset()
        except (ValueError, OverflowError, OSError):
            return None
        apart = fact.minutes_ahead - round(here.total_seconds() / 60) if here is not None else 0
        if not apart:
            return ()
        said = apart_said(apart, self._text)
        return (self._text("read-clock", way=way_of(apart), apart=said),)

    def receipt(self) -> Iterator[str]:
        """Yield what the customer's program replaced before it wrote the report, and how often."""
        counts: dict[str, int] = {}
        for replaced in self.told.bundle.receipt:
            rule = replaced.rule.removeprefix("declared-")  # the field said so, and no rule
            counts[rule] = counts.get(rule, 0) + replaced.count
        for rule, count in counts.items():
            yield self._replaced(rule, count)

    def _replaced(self, rule: str, count: int) -> str:
        for name in (f"read-replaced-{rule}", f"report-replaced-{rule}"):  # one said to the agent
            try:
                return self._text(name, count=count)
            except NoSuchText:
                continue
        return self._text("told-unknown")  # of another version, or a stranger's word

    # What changed

    def changes(self) -> Changes | None:
        """Return what changed since the earlier report; None where there is none."""
        found, text = self.told.compared, self._text
        if found is None:
            return None
        parts = []
        for side in comparing.Side:
            of_side = (change for change in found.changes if change.side is side)
            lines = tuple(short(comparing.said(change, text)) for change in of_side)
            if lines:
                parts.append((text(f"changed-heading-{side}"), lines))
        same = bool(found.changes) or found.order is comparing.Order.SAME
        nothing = "" if same else text("changed-nothing")
        return Changes(comparing.between(found, text), tuple(parts), nothing)

    # What happened

    def times_are_known(self) -> bool:
        """Return whether it tells when anything happened."""
        return any(entry.at for entry in self.told.entries)

    def happened(self, most: int) -> Iterator[Moment]:
        """Yield the newest of what happened, so many at most."""
        day = ""
        for entry in self.told.entries[-most:]:
            date, _, time = entry.at.partition("T")
            new = date if date != day else ""
            day = date or day
            said, gap = self._event(entry), self._gap(entry)
            yield Moment(said, entry.position + entry.times, time[:5], new, gap)

    def led_to(self, position: int) -> str:
        """Return when and how the screen of a position came up; "" for the first one."""
        at = bisect_left(self.told.entries, position, key=lambda entry: entry.position) - 1
        if at < 0:
            return ""
        entry = self.told.entries[at]
        return f"{entry.at.partition('T')[2][:5]} {self._event(entry)}".strip()

    def _event(self, entry: Entry) -> str:
        text = self._text
        said = text(f"read-happened-{entry.name}")
        if entry.problem is not None:
            cause = text(f"report-cause-{dashed(entry.problem)}")
            said = text("read-problem-met", problem=cause)
        return said if entry.times == 1 else text("read-times", what=said, times=str(entry.times))

    def _gap(self, entry: Entry) -> str:
        text, waited = self._text, entry.waited
        if waited < 0:
            return text("read-gap-back")
        if entry.days > 1:
            return text("read-gap-days", days=entry.days)
        if entry.days == 1 and waited >= 2 * HOUR:
            return text("read-gap-next-day")
        if waited >= 2 * HOUR:
            return text("read-gap-hours", hours=round(waited / HOUR))
        return text("read-gap-minutes", minutes=round(waited / 60)) if waited else ""

    # What the customer saw

    def has_screens(self) -> bool:
        """Return whether it tells of any.

        A journey begins with the greeting, and who took the rest out saw more.
        """
        return bool(self.told.bundle.history.events)

    def of_screens(self) -> Iterator[str]:
        """Yield what to know before the screens: of which version, and where it stood."""
        text, bundle = self._text, self.told.bundle
        if bundle.version_differs:
            yield text("read-other-version")
        if bundle.version_differs or bundle.recorded.last is None or not self.has_screens():
            yield from self._recorded()

    def _recorded(self) -> Iterator[str]:
        """Yield where it stood at the end, of a state that may be of another version."""
        text, recorded = self._text, self.told.bundle.recorded
        name, problem = recorded.step, recorded.problem
        if recorded.last is not None:  # nobody asks where the report itself stood
            step, stopped = beneath(recorded.last.step)
            name, problem = type(step).__name__, stopped.problem if stopped else ""
        if name:
            yield text("read-recorded-step", step=step_said(name, text))
        if problem:
            yield text("read-recorded-problem", problem=problem_said(problem, text))

    def heading(self, screen: Screen) -> str:
        """Return a screen's heading; its name where a stranger's values have no words."""
        try:
            return short(self._words.page(screen).heading)
        except Exception:  # noqa: BLE001 - a screen with a stranger's values may have no words
            return screen.name


def refusal(name: str, text: Callable[..., str]) -> str:
    """Return why a file was not read, by the name of its refusal."""
    return text(f"read-refused-{dashed(name)}")


def short(text: str) -> str:
    """Return a stranger's text as a part of one line."""
    return _BREAKS.sub(" ", text)[:LONGEST_TOLD]


def when(made: str) -> str:
    """Return a moment of ISO 8601 as people write it; the text as it is where it is none."""
    try:
        return datetime.fromisoformat(made).strftime("%Y-%m-%d, %H:%M")
    except ValueError:
        return short(made)


def dashed(word: str) -> str:
    """Return a word of the code as it stands in the names of words."""
    return str(word).replace("_", "-")
