"""Reading reports in the agent's window, against its bars.

    python -m tests.benchmarks.agent_reports [REPORTS]

From opening a report to its verdict on the screen (at most 300 ms), of a usual and of the longest
journey. Of a folder with so many different reports (10,000): until the list can be used, and the
longest the window stood still while it fills, is scrolled and searched (at most 2 s and 50 ms); a
second time with the rows that were kept. Run it under Xvfb with QT_QPA_PLATFORM=xcb.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

import helperkit.gui  # noqa: F401 - before any module of PySide6, see there

# isort: split
from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from helperkit.agent.reports.page import ReportsPage
from helperkit.gui.theme import Style
from helperkit.journey.journal import encode
from helperkit.words.load import Words
from tests.benchmarks.read import long_report
from tests.hostile.bundles.base import BEGAN, EVENTS, report

ROUNDS = 15
SIZE = (1340, 900)
CUTS = (4, 6, 9, 10, 11, 13)  # events after which the report was made


class Watch:
    """Runs the window's events, and notes the longest turn in milliseconds."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.longest = 0.0

    def until(self, done: Callable[[], bool], also: Callable[[], None] = lambda: None) -> float:
        """Run until it is done, and return the seconds; `also` is done before each turn."""
        begun = time.perf_counter()
        while not done():
            before = time.perf_counter()
            also()
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            QCoreApplication.sendPostedEvents()
            self.longest = max(self.longest, 1000 * (time.perf_counter() - before))
            time.sleep(0.001)
        return time.perf_counter() - begun


def many(count: int, folder: Path) -> None:
    """Write so many different reports: of other days, computers and journeys."""
    chance = random.Random(7)
    for number in range(count):
        cut = chance.choice(CUTS)
        begun = BEGAN - chance.randrange(10_000_000)
        journal = b"".join(encode(e, begun + 30 * n) for n, e in enumerate(EVENTS[:cut]))
        made = time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime(begun + 600))
        system = {"fact": "system", "why": "w", "family": "linux", "version": str(number % 90)}
        facts = msgspec.json.encode({"schema": 1, "facts": [system]})
        items = {"journal.jsonl": journal, "state.json": None, "facts.json": facts}
        content = report(items, told={"made": made, "id": f"{number:016x}"})
        (folder / f"Report {number:06d}.helperreport").write_bytes(content)


def verdicts(watch: Watch, page: ReportsPage, folder: Path) -> None:
    """Time the opening of reports."""
    for name, content in (("a usual report", report()), ("10,000 events", long_report(10_000))):
        file = folder / f"{len(content)}.helperreport"
        file.write_bytes(content)
        taken, whole = [], []
        for _ in range(ROUNDS):
            seen: list[float] = []
            ready: list[float] = []
            begun = time.perf_counter()
            page.report.seen.connect(lambda seen=seen: seen.append(time.perf_counter()))
            page.report.shown.connect(lambda ready=ready: ready.append(time.perf_counter()))
            page.open(file)
            watch.until(lambda ready=ready: bool(ready))
            taken.append(1000 * (seen[0] - begun))
            whole.append(1000 * (ready[0] - begun))
            page.report.seen.disconnect()
            page.report.shown.disconnect()
        print(
            f"{name}: verdict on the screen after {statistics.median(taken):.0f} ms"
            f" (longest {max(taken):.0f}), all of it after {statistics.median(whole):.0f} ms"
        )


def folders(app: QApplication, page: ReportsPage, folder: Path, count: int) -> None:
    """Time the list of a folder, the first time and with kept rows."""
    view, bar = page.folder, page.folder.list.verticalScrollBar()
    for time_of in ("first time", "second time"):
        watch = Watch(app)
        page.open(folder)
        usable = watch.until(lambda: view.model.matches == count)
        print(f"{time_of}: {count} reports listed after {usable:.2f} s", end="; ")

        def scroll() -> None:
            bar.setValue((bar.value() + 700) % max(1, bar.maximum()))

        rest = watch.until(lambda: not view.is_reading, scroll)
        print(f"all read after {usable + rest:.1f} s, longest stall {watch.longest:.0f} ms")
    watch, turns = Watch(app), iter(range(300))
    watch.until(lambda: next(turns, None) is None, scroll)
    print(f"scrolling: longest stall {watch.longest:.1f} ms")
    watch, typed = Watch(app), iter("internet linux 2026")

    def type_on() -> None:
        view.search.setText(view.search.text() + next(typed, ""))

    turns = iter(range(25))
    watch.until(lambda: next(turns, None) is None, type_on)
    print(f"searching as one types: longest stall {watch.longest:.1f} ms")


def main(count: int) -> None:
    """Print the figures."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "reports"
        folder.mkdir()
        many(count, folder)
        page = ReportsPage(Style(), Words(), Path(place))
        page.resize(*SIZE)
        page.show()
        app.processEvents()
        verdicts(Watch(app), page, Path(place))
        folders(app, page, folder, count)
        page.stop()


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 10_000)
