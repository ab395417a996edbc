"""What many reports say: what breaks most, since when it does, and for whom."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from helperkit.diagnostics.inbox.change import Bin, Change, change, version_order
from helperkit.diagnostics.inbox.counting import NOBODY_KNOWS, WELL, By, Counts, Only, Table, Totals
from helperkit.diagnostics.inbox.shares import Lift, Share, lift, share, surely_more

FEWEST_TOGETHER = 5  # reports of a cause and a group, to say more than how many there are
MOST_HEADLINES = 5
MOST_LOOKED_AT = 15  # causes, to find out whether they are news
OVER = (By.VERSION, By.DAY)  # what a change can be since
WHOM = (By.SYSTEM, By.PRODUCT)


class Meeting(msgspec.Struct, frozen=True):
    """A cause and a group that meet more often than by chance. `extra`: so many more at least."""

    cause: str
    by: By
    value: str
    count: int  # of the cause in the group
    of: int  # of the group
    lift: Lift
    extra: int


class Since(msgspec.Struct, frozen=True):
    """Since when there is more of a cause, and among whom that was counted: "" is everybody."""

    cause: str
    by: By
    change: Change
    only: Only = Only()


class Group(msgspec.Struct, frozen=True):
    """A line of the table that was asked for. `name`: of a product.

    `cause`: the one that stands out most in it, where one does, else the one with most reports.
    """

    value: str
    name: str
    share: Share
    cause: str = ""
    cause_count: int = 0
    lift: Lift | None = None
    enough: bool = True


class Headline(msgspec.Struct, frozen=True):
    """A cause with what stands out about it: since when, for which system, of which product."""

    cause: str
    share: Share
    version: Change | None = None
    day: Change | None = None
    system: Meeting | None = None
    product: Meeting | None = None

    @property
    def is_news(self) -> bool:
        """Whether it began at a version or on a day that can be named."""
        return self.version is not None or self.day is not None


class Answers(msgspec.Struct, frozen=True):
    """All answers at once. Every list begins with what matters most."""

    totals: Totals
    by: By
    headlines: tuple[Headline, ...]
    most: tuple[tuple[str, Share], ...]  # what breaks most, without those where all is well
    since: tuple[Since, ...]
    whom: tuple[Meeting, ...]
    too_few: tuple[str, ...]  # causes with too few reports to say since when
    groups: tuple[Group, ...]
    product_names: dict[str, str]
    days: tuple[tuple[str, int, int], ...]  # reports and those of the first headline
    versions: tuple[tuple[str, int, int], ...]


def answer(counts: Counts, by: By = By.CAUSE) -> Answers:
    """Return what the reports say, and the table by `by`."""
    return _Answering(counts).all(by)


class _Answering:
    def __init__(self, counts: Counts) -> None:
        self._counts = counts
        self._totals = counts.totals()
        self._tables = {one: counts.by(one) for one in (*OVER, *WHOM)}
        causes: Counter[str] = Counter()
        for row in self._tables[By.SYSTEM].values():
            causes.update(row)
        self._causes = causes

    def all(self, by: By) -> Answers:
        """Return everything."""
        whom = self._whom()
        since, too_few = self._since(whom)
        headlines = self._headlines(since, whom)
        shown = headlines[0].cause if headlines else ""
        return Answers(
            totals=self._totals,
            by=by,
            headlines=headlines,
            most=tuple((cause, self._share(count)) for cause, count in self._broken()),
            since=since,
            whom=whom,
            too_few=too_few,
            groups=self._groups(by),
            product_names=self._counts.product_names(),
            days=_shown(self._tables[By.DAY], By.DAY, shown),
            versions=_shown(self._tables[By.VERSION], By.VERSION, shown),
        )

    def _broken(self) -> list[tuple[str, int]]:
        broken = [(cause, count) for cause, count in self._causes.items() if cause not in WELL]
        return sorted(broken, key=lambda one: (-one[1], one[0]))

    def _share(self, count: int) -> Share:
        return share(count, self._totals.reports)

    def _since(self, whom: Iterable[Meeting]) -> tuple[tuple[Since, ...], tuple[str, ...]]:
        """Return all changes, and the causes with too few reports: the only place they come from.

        Among those whom a cause meets its beginning is seen most clearly: among all, versions that
        were out at the same time blur it. Where those are too few to say, all reports are asked.
        """
        found: list[Since] = []
        too_few: list[str] = []
        for cause, _count in self._broken():
            met = {m.by: m.value for m in reversed(tuple(whom)) if m.cause == cause}
            only = Only(met.get(By.SYSTEM, ""), met.get(By.PRODUCT, ""))
            looked = [self._change(cause, by, only) for by in OVER]
            found += [one for one in looked if one is not None and one.change.enough]
            if all(one is not None and not one.change.enough for one in looked):
                too_few.append(cause)
        found.sort(key=lambda one: (-one.change.extra, one.cause, one.by))
        return tuple(found), tuple(too_few)

    def _change(self, cause: str, by: By, only: Only) -> Since | None:
        looks = len(self._broken()) * len(OVER)
        if only != Only():
            among = change(_bins(self._counts.by(by, only), by, cause), looks)
            if among is not None and among.enough:
                return Since(cause, by, among, only)
        every = change(_bins(self._tables[by], by, cause), looks)
        return None if every is None else Since(cause, by, every)

    def _whom(self) -> tuple[Meeting, ...]:
        found = [m for by in WHOM for m in meetings(self._tables[by], by, self._causes)]
        return tuple(sorted(found, key=_by_extra))

    def _headlines(
        self, since: tuple[Since, ...], whom: tuple[Meeting, ...]
    ) -> tuple[Headline, ...]:
        """Return what is new first, then what breaks most."""
        telling = [*(one.cause for one in since), *(one.cause for one in whom)]
        causes = dict.fromkeys([*telling, *(cause for cause, _count in self._broken())])
        looked = [self._headline(cause, since, whom) for cause in [*causes][:MOST_LOOKED_AT]]
        news = [one for one in looked if one.is_news]
        often = {cause: place for place, (cause, _count) in enumerate(self._broken())}
        rest = sorted((o for o in looked if not o.is_news), key=lambda one: often[one.cause])
        return tuple([*news, *rest][:MOST_HEADLINES])

    def _headline(
        self, cause: str, since: tuple[Since, ...], whom: tuple[Meeting, ...]
    ) -> Headline:
        ours = {by: next((m for m in whom if (m.cause, m.by) == (cause, by)), None) for by in WHOM}
        began = {one.by: one.change for one in since if one.cause == cause}
        return Headline(
            cause,
            self._share(self._causes[cause]),
            began.get(By.VERSION),
            began.get(By.DAY),
            ours[By.SYSTEM],
            ours[By.PRODUCT],
        )

    def _groups(self, by: By) -> tuple[Group, ...]:
        table = self._tables[by] if by in self._tables else self._counts.by(by)
        names = self._counts.product_names() if by is By.PRODUCT else {}
        telling = (
            []
            if by in (By.CAUSE, By.PROBLEM, By.SIGNATURE)
            else [*meetings(table, by, self._causes)]
        )
        telling.sort(key=_by_extra)
        groups = []
        for value, row in table.items():
            out = next((m for m in telling if m.value == value), None)
            broken = {c: n for c, n in row.items() if c not in WELL} or row
            most = min(broken, key=lambda cause: (-broken[cause], cause))
            groups.append(
                Group(
                    value,
                    names.get(value, ""),
                    self._share(sum(row.values())),
                    out.cause if out else most,
                    out.count if out else broken[most],
                    out.lift if out else None,
                    sum(row.values()) >= FEWEST_TOGETHER,
                )
            )
        if by in OVER:
            return tuple(sorted(groups, key=lambda group: _order(by, group.value)))
        return tuple(sorted(groups, key=lambda group: (-group.share.count, group.value)))


def meetings(table: Table, by: By, causes: Counter[str]) -> list[Meeting]:
    """Return the groups in which a cause is surely more often than elsewhere."""
    of = sum(causes.values())
    sizes = {value: sum(row.values()) for value, row in table.items() if value != NOBODY_KNOWS}
    cells = [
        (cause, value, count)
        for value in sizes
        for cause, count in table[value].items()
        if cause not in WELL and count >= FEWEST_TOGETHER
    ]
    found = []
    for cause, value, count in cells:
        if surely_more(count, causes[cause], sizes[value], of, len(cells)):
            seen = lift(count, causes[cause], sizes[value], of, len(cells))
            extra = int(count - count / seen.low)
            found.append(Meeting(cause, by, value, count, sizes[value], seen, extra))
    return found


def _by_extra(one: Meeting) -> tuple[int, float, str, str]:
    return -one.extra, -one.lift.low, one.cause, one.value


def _order(by: By, value: str) -> tuple[object, ...]:
    return version_order(value) if by is By.VERSION else (value,)


def _bins(table: Table, by: By, cause: str) -> list[Bin]:
    known = sorted((v for v in table if v != NOBODY_KNOWS), key=lambda value: _order(by, value))
    return [Bin(value, table[value].get(cause, 0), sum(table[value].values())) for value in known]


def _shown(table: Table, by: By, cause: str) -> tuple[tuple[str, int, int], ...]:
    return tuple((one.name, one.of, one.count) for one in _bins(table, by, cause))
