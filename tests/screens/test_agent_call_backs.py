"""The page of call-backs: what is overdue says so, two versions are kept, a refusal is a line."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from helperkit.agent.cases.model import Case, Product, When, begun, noted, planned
from helperkit.agent.cases.store import Store
from helperkit.agent.follow_up.case_list import LONGEST
from helperkit.agent.window import AgentWindow
from helperkit.words.load import Words
from tests.screens.agent_tools import today
from tests.screens.faces import Bot

NOW = datetime.now(UTC)


def kept(home: Path, name: str, days: int) -> Case:
    case = planned(begun(NOW, Product(7, name)), When(today() + timedelta(days)), NOW)
    with Store(home) as store:
        return store.put(case)


def opened(qtbot: Bot, home: Path) -> AgentWindow:
    window = AgentWindow(Words(), home)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.show_section(1)
    return window


def test_who_waits_too_long_stands_first_and_says_so(qtbot: Bot, tmp_path: Path) -> None:
    kept(tmp_path, "Old Songs", 4)
    kept(tmp_path, "Garden Notes", -3)
    page = opened(qtbot, tmp_path).call_backs
    qtbot.waitUntil(lambda: page.list.count() == 2)
    assert "Garden Notes" in page.list.item(0).text()
    assert "Waits too long" in page.list.item(0).text()
    assert "Waits too long" not in page.list.item(1).text()
    page.search.line.setText("songs")
    page.refresh()
    qtbot.waitUntil(lambda: page.list.count() == 1)
    assert "Old Songs" in page.list.item(0).text()


def test_whose_time_has_just_come_is_due_now(qtbot: Bot, tmp_path: Path) -> None:
    just = datetime.now() - timedelta(minutes=1)
    with Store(tmp_path) as store:
        when = When(just.date(), just.time().replace(microsecond=0))
        store.put(planned(begun(NOW, Product(7, "Old Songs")), when, NOW))
    window = opened(qtbot, tmp_path)
    page = window.call_backs
    qtbot.waitUntil(lambda: page.list.count() == 1)
    assert "Due now" in page.list.item(0).text()
    assert page.case._stands.text().endswith("Due now")
    assert page.waiting == 1


def test_the_note_says_who_is_called_in_the_list_and_above_the_screen(
    qtbot: Bot, tmp_path: Path
) -> None:
    with Store(tmp_path) as store:
        case = noted(begun(NOW, Product(7, "Old Songs")), "Mrs Lane, " + "her mobile, " * 20, NOW)
        store.put(planned(case, When(today()), NOW))
    page = opened(qtbot, tmp_path).call_backs
    qtbot.waitUntil(lambda: page.list.count() == 1)
    about, note, _when = page.list.item(0).text().split("\n")
    assert about == "Old Songs"
    assert note.startswith("Mrs Lane")
    assert len(note) <= LONGEST
    assert page.case.note.y() < page.case.then.y()


def test_of_two_changes_at_once_both_are_kept(qtbot: Bot, tmp_path: Path) -> None:
    case = kept(tmp_path, "Garden Notes", 0)
    page = opened(qtbot, tmp_path).call_backs
    qtbot.waitUntil(lambda: page.case.case is not None)
    with Store(tmp_path) as store:
        store.put(noted(case, "theirs", NOW))
    page.case.changed.emit(noted(case, "mine", NOW), ())
    qtbot.waitUntil(page.case.versions.isVisible)
    assert "Both versions are kept" in page._told.text()
    page.case.versions.other.click()
    qtbot.waitUntil(page.case.versions.isHidden)
    with Store(tmp_path) as store:
        assert [one.note for one in store.every().cases] == ["mine"]


def test_a_store_that_cannot_be_used_is_a_line(qtbot: Bot, tmp_path: Path) -> None:
    (tmp_path / "cases").write_text("a file where the folder should be")
    page = opened(qtbot, tmp_path).call_backs
    qtbot.waitUntil(page.told.isVisible)
    assert page._told.text()


@pytest.mark.parametrize("year", [1970, 1980, 2300])
def test_a_case_of_a_day_when_the_clock_was_wrong_is_shown_whole(
    qtbot: Bot, tmp_path: Path, year: int
) -> None:
    then = datetime(year, 6, 1, 12, tzinfo=UTC)
    with Store(tmp_path) as store:
        case = store.put(begun(then, Product(7, "Garden Notes")))
    page = opened(qtbot, tmp_path).call_backs
    qtbot.waitUntil(lambda: page.case.case == case)
    assert str(year) in " ".join(text.text() for text in page.case.history._lines)
