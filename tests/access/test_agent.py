"""The agent's window, pane by pane, in every theme: letters, edges, targets, focus, Tab, 200 %.

Its buttons stand as near as DESIGN's 8-px grid. What Qt writes itself (the editor, and the lines
of the list of reports) is not measured here; what is scrolled away is measured where it is seen.
"""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from helperkit.agent.cases.model import Report, When
from helperkit.agent.mirror import MirrorView
from helperkit.gui.theme import Look
from tests.access.breaking import Deaf
from tests.access.checks import Check
from tests.access.colours import Focus, check_edges, check_letters
from tests.access.places import APART, apart
from tests.access.seen import View, box_in, says, watched
from tests.hostile.bundles.base import report
from tests.screens.agent_tools import kept, opened, today
from tests.screens.test_agent_layout import PANES, settled

LOOKS = (Look.LIGHT, Look.DARK, Look.HIGH)
MANY = 80  # more stops than any pane has


class AgentView(View):
    """The agent's window as it is seen; the caller's screen in it is looked at on its own."""

    @property
    def roots(self) -> list[QWidget]:
        """The window, as it is scrolled now."""
        return [self.window]

    def draw(self) -> None:
        """Draw it, and forget what was written where nobody sees it whole."""
        super().draw()
        seen = set(self.all(QWidget))
        self.written = [one for one in self.written if one.widget in seen]

    def _whole(self, widget: QWidget) -> bool:
        return widget.visibleRegion().boundingRect() == widget.rect()

    def all(self, *kinds: type[QWidget]) -> list[QWidget]:
        """Return what is shown and seen whole of these kinds, but for the caller's screen."""
        mirrors = self.window.findChildren(MirrorView)
        found = [w for w in super().all(*kinds) if self._whole(w) and w is not self.window]
        return [w for w in found if not any(m is w or m.isAncestorOf(w) for m in mirrors)]

    def rest(self) -> None:
        """Let nothing have the focus."""
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.clearFocus()


def check_agent_targets(view: View) -> list[str]:
    """Find what is smaller than 48 px, or nearer than 8 px to another."""
    targets = [(w, box_in(w, view.window)) for w in view.targets()]
    found = [
        f"{w.size().toTuple()} px: {says(w)}"
        for w, box in targets
        if min(box.width(), box.height()) < 48
    ]
    for number, (one, here) in enumerate(targets):
        for other, there in targets[number + 1 :]:
            if (gap := apart(here, there)) < APART:
                found.append(f"{gap} px between {says(one)} and {says(other)}")
    return found


def check_agent_tab(view: View) -> list[str]:
    """Find a trap, and another way back than there; the caller's screen is one stop of many."""
    bar = view.window.bar
    first = bar.menu if bar.menu.isVisible() else bar.tabs[0]
    ways: list[list[str]] = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        first.setFocus()
        stops: list[QWidget | None] = []
        while len(stops) < MANY and (not stops or stops[-1] is not first):
            QTest.keyClick(QApplication.focusWidget() or view.window, key)
            stops.append(QApplication.focusWidget())
        if stops[-1] is not first:
            return [f"{key.name} never comes back from {says(stops[-1] or view.window)}"]
        ours = [says(w) for w in stops[:-1] if w is not None and not isinstance(w, MirrorView)]
        ways.append(ours)
    there, back = ways
    return [] if there == back[::-1] else [f"there by {there}, back by {back}"]


@pytest.mark.parametrize("zoom", [100, 200])
def test_everyone_can_use_every_pane(qtbot: Any, tmp_path: Path, zoom: int) -> None:
    (tmp_path / "Report.helperreport").write_bytes(report())
    late = (When(today() - timedelta(1)),)
    kept(tmp_path, "The Great Book of Knitting Patterns", -1, reminders=late)
    kept(tmp_path, "Old Songs", 3, origin=Report("Report.helperreport", "", "offline"))
    window = opened(qtbot, tmp_path)
    window.set_zoom(zoom)
    window.resize(1340, 1000)
    qtbot.waitUntil(window.reminding.line.isVisible)
    found, focus = [], Focus()
    with watched() as draws:
        view = AgentView(window, draws)
        for pane in PANES:
            pane(qtbot, window)
            settled(qtbot, window)
            for look in LOOKS:
                window.choose_look(look)
                view.rest()
                view.draw()
                checks = [check_letters, check_edges, focus.check]
                checks += [check_agent_targets, check_agent_tab] if look is Look.LIGHT else []
                for check in checks:
                    found += [
                        f"{pane.__name__} {look} {check.__name__}: {it}" for it in check(view)
                    ]
    assert found == []


Breaks = Callable[[Any], object]
BROKEN: dict[str, tuple[Check, str, Breaks]] = {
    "a low button": (check_agent_targets, "40) px", lambda bar: bar.bigger.setMaximumHeight(40)),
    "buttons near each other": (
        check_agent_targets,
        "7 px between",
        lambda bar: bar.tabs[0].resize(bar.tabs[0].width() + 1, 48),
    ),
    "a trap": (check_agent_tab, "never", lambda bar: Deaf(bar.look, Qt.Key.Key_Tab)),
    "no way back": (check_agent_tab, "never", lambda bar: Deaf(bar.look, Qt.Key.Key_Backtab)),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_found(qtbot: Any, tmp_path: Path, name: str) -> None:
    check, fault, breaks = BROKEN[name]
    window = opened(qtbot, tmp_path)
    with watched() as draws:
        view = AgentView(window, draws)
        settled(qtbot, window)
        assert check(view) == []
        breaks(window.bar)
        (found,) = check(view)
        assert fault in found
