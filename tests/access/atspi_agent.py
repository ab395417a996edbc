"""What an agent's window shows at work: on a call, at a case, with a report, in practice."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from helperkit.agent.window import AgentWindow
from tests.hostile.bundles.base import report
from tests.screens import agent_tools


class Moment(msgspec.Struct, frozen=True):
    """A section, what is done there, and when that is to be seen."""

    section: int
    do: Callable[[AgentWindow, Path], object] = lambda _window, _home: None
    seen: Callable[[AgentWindow], object] = lambda _window: True


def _read(window: AgentWindow, home: Path) -> None:
    path = home / "Report.helperreport"
    path.write_bytes(report())
    window.reports.report.shown.connect(lambda: window.setProperty("read", True))
    window.read(path)


MOMENTS = {
    "nobody calls": Moment(0),
    "on a call": Moment(0, lambda window, _: agent_tools.call(window)),
    "a case": Moment(1, seen=lambda window: window.call_backs.case.case is not None),
    "no report": Moment(2),
    "a report": Moment(2, _read, lambda window: window.property("read")),
    "before practice": Moment(3),
    "somebody rings": Moment(3, lambda window, _: window.practise("damaged", 4)),
    "their screen is found": Moment(3, lambda window, _: agent_tools.find_screen(window)),
    "nothing written": Moment(4),
    "something written": Moment(
        4,
        lambda window, _: window.writing.editor.change_to("Our server is slow. We send it agian."),
        lambda window: window.writing.list.marks,
    ),
}
