"""A call back because of a report: what is known of it stands in the case, and nothing is typed."""

from datetime import timedelta
from pathlib import Path

from helperkit.agent.cases.model import Report, When
from helperkit.agent.window import AgentWindow
from tests.hostile.bundles.base import report
from tests.screens.agent_tools import becomes, choose, kept, keyboard, opened, stored, today
from tests.screens.faces import Bot


def with_report(qtbot: Bot, home: Path, name: str = "Report Größe") -> AgentWindow:
    """Return a window that shows a report, as `helperkit agent REPORT` opens it."""
    file = home / f"{name}.helperreport"
    file.write_bytes(report())
    window = opened(qtbot, home)
    with qtbot.waitSignal(window.reports.report.shown):
        window.read(file)
    return window


def test_a_call_back_is_planned_for_a_report(qtbot: Bot, tmp_path: Path) -> None:
    kept(tmp_path)
    window = with_report(qtbot, tmp_path)
    choose("Plan a call back")
    assert window.call_backs.isVisible()
    assert window.call_backs.case.plan.isAncestorOf(keyboard())
    assert len(stored(tmp_path)) == 1  # nothing is made before it is wanted
    qtbot.waitUntil(lambda: not window.call_backs._reading)
    choose("Save")
    qtbot.waitUntil(lambda: len(stored(tmp_path)) == 2)
    (case,) = (one for one in stored(tmp_path) if isinstance(one.origin, Report))
    assert isinstance(case.origin, Report)
    told = window.reports.report.told
    assert told is not None
    assert case.origin.file == "Report Größe.helperreport"
    assert case.origin.cause == told.told.verdict.cause.value
    assert case.origin.signature.startswith("hk1|")
    assert case.product.name == "Garden Notes"
    assert case.call_back == When(today() + timedelta(1))
    qtbot.waitUntil(lambda: window.call_backs.list.current == case.id)


def test_no_name_of_a_file_turns_a_line_around(qtbot: Bot, tmp_path: Path) -> None:
    kept(tmp_path, name="Garden \u202efdp.exe")
    window = with_report(qtbot, tmp_path, "Report \u202efdp")
    choose("Plan a call back")
    qtbot.waitUntil(lambda: not window.call_backs._reading)
    choose("Save")
    qtbot.waitUntil(lambda: window.call_backs.list.count() == 2)
    page = window.call_backs
    qtbot.waitUntil(lambda: ".helperreport" in page.case.history.accessibleName())
    assert "Report fdp.helperreport" in page.case.history.accessibleName()
    rows = "\n".join(page.list.item(row).text() for row in range(2))
    assert "Garden fdp.exe" in rows
    page.list.setCurrentRow(1 - page.list.currentRow())
    for line in (rows + "\n" + page.case.title.text()).split("\n"):
        assert line.isprintable()


def test_the_same_report_makes_no_second_case(qtbot: Bot, tmp_path: Path) -> None:
    window = with_report(qtbot, tmp_path)
    for _ in range(2):
        window.show_section(2)
        choose("Plan a call back")
        choose("Save")
        becomes(qtbot, tmp_path, lambda case: case.call_back)
        qtbot.waitUntil(lambda: bool(window.call_backs.due))
    assert len(stored(tmp_path)) == 1


def test_not_now_leaves_none(qtbot: Bot, tmp_path: Path) -> None:
    case = kept(tmp_path)
    window = with_report(qtbot, tmp_path)
    choose("Plan a call back")
    choose("Not now")
    qtbot.waitUntil(lambda: window.call_backs.case.case is not None)
    assert window.call_backs.case.case is not None
    assert window.call_backs.case.case.id == case.id
    assert [one.id for one in stored(tmp_path)] == [case.id]
