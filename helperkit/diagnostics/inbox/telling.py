"""The answers in words: sentences and tables, the same for the terminal and the page."""

from collections.abc import Iterator, Sequence

import msgspec

from helperkit.diagnostics.inbox.answers import Answers, Group, Headline, Meeting, Since
from helperkit.diagnostics.inbox.counting import NOBODY_KNOWS, By, Only
from helperkit.diagnostics.inbox.row import NEVER_READ
from helperkit.diagnostics.inbox.shares import Lift, Share
from helperkit.diagnostics.read import Refusal
from helperkit.diagnostics.summary import Text
from helperkit.diagnostics.verdict import Cause
from helperkit.diagnostics.verdict.advice import name_of
from helperkit.diagnostics.verdict.plain import problem_of
from helperkit.journey.order import System
from helperkit.journey.problems import ProblemName

_SMALL = 0.1


class Told(msgspec.Struct, frozen=True):
    """A table in words."""

    name: str
    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Telling:
    """Tells answers."""

    def __init__(self, answers: Answers, text: Text) -> None:
        self.answers = answers
        self._text = text

    def lead(self, since: str = "") -> Iterator[str]:
        """Yield how many reports there are, and what was not counted."""
        text, totals = self._text, self.answers.totals
        yield text("inbox-lead", count=totals.reports) if totals.reports else text("inbox-none")
        if totals.first:
            yield text("inbox-days", first=totals.first, last=totals.last)
        if totals.well:
            yield text("inbox-well", count=totals.well)
        for name, count in (
            ("copies", totals.copies),
            ("no-day", totals.no_day),
            ("gone", totals.gone),
        ):
            if count:
                yield text(f"inbox-{name}", count=self.number(count))
        if since and totals.earlier:
            yield text("inbox-earlier", since=since, count=self.number(totals.earlier))

    def headline(self, one: Headline) -> tuple[str, tuple[str, ...]]:
        """Return what stands out about a cause, and the sentences beneath."""
        text, what = self._text, self.cause(one.cause)
        count, of = self.number(one.share.count), self.number(one.share.of)
        lines = [text("inbox-headline-count", count=count, of=of, share=percent(one.share.share))]
        lines += [
            text(
                f"inbox-headline-{meeting.by}",
                value=self.value(meeting.by, meeting.value),
                times=times(meeting.lift.times),
            )
            for meeting in (one.system, one.product)
            if meeting is not None
        ]
        change = one.version or one.day
        if change is not None and change.before is not None and change.after is not None:
            before, after = percent(change.before.share), percent(change.after.share)
            among = self._among(one.cause, By.VERSION if one.version is not None else By.DAY)
            lines.append(text("inbox-headline-change", among=among, before=before, after=after))
        if one.version is not None:
            return text("inbox-news-version", since=one.version.since, what=what), tuple(lines)
        if one.day is not None:
            return text("inbox-news-day", since=one.day.since, what=what), tuple(lines)
        return text("inbox-often", what=what), tuple(lines)

    def _among(self, cause: str, by: By) -> str:
        """Return whether a change was counted among all, or among those whom the cause meets."""
        found = (one for one in self.answers.since if (one.cause, one.by) == (cause, by))
        return "all" if any(one.only == Only() for one in found) else "those"

    def tables(self) -> tuple[Told, ...]:
        """Return all tables; one without rows says so in its note."""
        return (self.most(), self.since(), self.whom(), self.groups(), self.refused())

    def most(self) -> Told:
        """Return what breaks most."""
        rows = [(self.cause(cause), *_shared(part, self)) for cause, part in self.answers.most]
        return self._told("most", ("what", "reports", "share", "between"), rows)

    def since(self) -> Told:
        """Return since when things break more often."""
        rows = [self._since(one) for one in self.answers.since]
        return self._told("since", ("what", "since", "among", "before", "after", "extra"), rows)

    def whom(self) -> Told:
        """Return for whom things break."""
        rows = [self._meeting(one) for one in self.answers.whom]
        return self._told("whom", ("what", "whom", "reports", "times", "between", "extra"), rows)

    def groups(self) -> Told:
        """Return the table that was asked for."""
        by = self.answers.by
        rows = [self._group(by, group) for group in self.answers.groups]
        alone = by in (By.CAUSE, By.SIGNATURE)
        columns = ("what", "reports", "share", "between")
        if not alone:
            columns = (*columns, "cause", "cause-reports", "times")  # type: ignore[assignment]  # longer
        told = self._told(f"by-{by}", columns, [row[: len(columns)] for row in rows])
        return msgspec.structs.replace(told, note="" if alone else self._text("inbox-by-note"))

    def refused(self) -> Told:
        """Return how many files were not read, and why."""
        rows = [
            (self.refusal(why), self.number(count)) for why, count in self.answers.totals.refused
        ]
        return self._told("refused", ("why", "files"), rows)

    def too_few(self) -> str:
        """Return the causes with too few reports, in a sentence; "" for none."""
        few = [self.cause(cause) for cause in self.answers.too_few]
        return self._text("inbox-too-few", causes=" ".join(few)) if few else ""

    def number(self, count: int) -> str:
        """Return a number as people read it."""
        return self._text("inbox-number", count=count)

    def cause(self, cause: str) -> str:
        """Return a cause in words; one of another version as it stands."""
        if cause not in set(Cause):
            return cause
        return self._text(f"verdict-{name_of(Cause(cause))}")

    def refusal(self, why: str) -> str:
        """Return a refusal in words."""
        if why == NEVER_READ:
            return self._text("inbox-never-read")
        return self._text(f"read-refused-{why.replace('_', '-')}") if why in set(Refusal) else why

    def value(self, by: By, value: str) -> str:
        """Return a value of a column in words."""
        text = self._text
        if value == NOBODY_KNOWS:
            return text("inbox-unknown")
        if by is By.SYSTEM and value in set(System):
            return text(f"inbox-system-{value}")
        if by is By.PRODUCT:
            if name := self.answers.product_names.get(value, ""):
                return text("inbox-product", name=name, number=value)
            return text("inbox-product-number", number=value)
        if by is By.PROBLEM:
            return problem_of(value, text) if value in set(ProblemName) else value
        return self.cause(value) if by is By.CAUSE else value

    def between(self, one: Share) -> str:
        """Return the interval of a share."""
        return self._text("inbox-between", low=percent(one.low), high=percent(one.high))

    def between_times(self, one: Lift) -> str:
        """Return the interval of a lift."""
        return self._text("inbox-between", low=times(one.low), high=times(one.high))

    def began(self, one: Since) -> str:
        """Return since which version or day."""
        since = one.change.since
        return self._text("inbox-since-version", since=since) if one.by is By.VERSION else since

    def _since(self, one: Since) -> tuple[str, ...]:
        sides = [s for s in (one.change.before, one.change.after) if s is not None]
        parts = [self._of(side.count, side.of) for side in sides]
        among = ((By.SYSTEM, one.only.system), (By.PRODUCT, one.only.product))
        whom = ", ".join(self.value(by, value) for by, value in among if value)
        whom = whom or self._text("inbox-everybody")
        return self.cause(one.cause), self.began(one), whom, *parts, self.number(one.change.extra)

    def _of(self, count: int, of: int) -> str:
        said = {"count": self.number(count), "of": self.number(of)}
        return self._text("inbox-of", **said, share=percent(count / of))

    def _meeting(self, one: Meeting) -> tuple[str, ...]:
        return (
            self.cause(one.cause),
            self.value(one.by, one.value),
            self._of(one.count, one.of),
            times(one.lift.times),
            self.between_times(one.lift),
            self.number(one.extra),
        )

    def _group(self, by: By, group: Group) -> tuple[str, ...]:
        few = self._text("inbox-few")
        return (
            self.value(by, group.value),
            *_shared(group.share, self),
            self.cause(group.cause) if group.enough else few,
            self.number(group.cause_count) if group.enough else "",
            times(group.lift.times) if group.lift is not None else "",
        )

    def _told(self, name: str, columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Told:
        text = self._text
        note = f"inbox-{name}.none" if not rows and name in {"since", "whom"} else ""
        if not note and name in {"most", "since", "whom"}:
            note = f"inbox-{name}.note"
        return Told(
            name,
            text(f"inbox-{name}"),
            text(note) if note else "",
            tuple(text(f"inbox-column-{column}") for column in columns),
            tuple(rows),
        )


def percent(share: float) -> str:
    """Return a share as people read it: "4.5 %", "23 %"."""
    whole = share * 100
    return f"{whole:.0f} %" if share >= _SMALL or not share else f"{whole:.1f} %"


def times(lift: float) -> str:
    """Return how many times as often."""
    return f"{lift:.0f}" if lift >= 10 else f"{lift:.1f}"


def _shared(part: Share, telling: Telling) -> tuple[str, ...]:
    return telling.number(part.count), percent(part.share), telling.between(part)
