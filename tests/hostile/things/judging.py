"""Whether our inspection says what is right of a file, and the figures of many."""

import time

import msgspec

from helperkit.delivery.inspect import Inspection, inspect
from tests.hostile.things.twins import Twin


class Figures(msgspec.Struct, frozen=True):
    """What came of all files so far. Every kind counts; a wholeness only where somebody knows."""

    all: int = 0
    kinds: int = 0
    judged: int = 0
    wholes: int = 0
    crashes: int = 0
    slowest: float = 0.0
    wrong: tuple[str, ...] = ()

    def meets_bars(self, memory: int) -> bool:
        """Whether nothing is worse than what was promised; memory in MiB."""
        return (
            self.kinds >= self.all * 0.99
            and self.wholes >= self.judged * 0.98
            and not self.crashes
            and self.slowest < 5
            and memory <= 300
        )


def judge(twin: Twin, figures: Figures) -> Figures:
    """Look at one file, and add what came of it."""
    began = time.monotonic()
    try:
        found: Inspection | None = inspect(twin.path, sums=True)
    except Exception as error:  # noqa: BLE001 - that is what is counted
        found, trouble = None, repr(error)
    took = time.monotonic() - began
    wrong = figures.wrong
    kind = found is not None and found.kind is twin.kind
    whole = found is not None and (twin.right is None or found.whole in twin.right)
    if found is None:
        wrong += (f"{twin.name}: CRASH {trouble}",)
    elif not kind or not whole:
        wrong += (f"{twin.name}: {found.kind} {found.format} whole={found.whole} {found.note}",)
    return Figures(
        figures.all + 1,
        figures.kinds + kind,
        figures.judged + (twin.right is not None),
        figures.wholes + (twin.right is not None and whole),
        figures.crashes + (found is None),
        max(figures.slowest, took),
        wrong,
    )
