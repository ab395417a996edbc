"""Days put together into as many columns as a picture can show."""

from collections.abc import Callable, Sequence
from datetime import date

from helperkit.diagnostics.inbox.page.plots import Column

MOST_COLUMNS = 60
WEEK = 7
_FAR_OFF = 0.005  # of the reports, on each side: one wrong clock must not stretch the picture


def spans(days: Sequence[tuple[str, int, int]]) -> list[Column]:
    """Return columns by day, else by week, else by month, of days with reports and a part."""
    kept = _within(days)
    if not kept:
        return []
    first, last = (date.fromisoformat(one[0]) for one in (kept[0], kept[-1]))
    length = (last - first).days + 1
    if length <= MOST_COLUMNS:
        names = [date.fromordinal(first.toordinal() + n).isoformat() for n in range(length)]
        return _columns(kept, names, lambda day: day.isoformat())
    if length <= MOST_COLUMNS * WEEK:
        begun = first.toordinal() - first.weekday()
        names = [
            date.fromordinal(at).isoformat() for at in range(begun, last.toordinal() + 1, WEEK)
        ]
        return _columns(
            kept, names, lambda day: date.fromordinal(day.toordinal() - day.weekday()).isoformat()
        )
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return _columns(kept, [f"{at // 12}-{at % 12 + 1:02}" for at in months], lambda d: f"{d:%Y-%m}")


def _within(days: Sequence[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    every = sum(count for _day, count, _part in days)
    kept, before = [], 0
    for one in days:
        if before + one[1] > every * _FAR_OFF and before < every * (1 - _FAR_OFF):
            kept.append(one)
        before += one[1]
    return kept


def _columns(
    days: Sequence[tuple[str, int, int]], names: Sequence[str], name: Callable[[date], str]
) -> list[Column]:
    found = {one: [0, 0] for one in names}
    for day, count, part in days:
        sums = found[name(date.fromisoformat(day))]
        sums[0] += count
        sums[1] += part
    return [Column(one, count, part) for one, (count, part) in found.items()]
