"""The store of cases: what is put is there, two changes are both kept, and older files are read."""

import sqlite3
import stat
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta

import msgspec
import pytest

from helperkit.agent.cases.model import (
    LONGEST_NOTE,
    Call,
    Outcome,
    Product,
    Report,
    When,
    begun,
    finished,
    noted,
    planned,
    reopened,
    ticked,
    tried,
)
from helperkit.agent.cases.opening import NAME, folder_of
from helperkit.agent.cases.refusal import CasesRefused, Refusal
from helperkit.agent.cases.store import Conflict, Store

NOW = datetime(2026, 6, 10, 7, 30, tzinfo=UTC)
CALL = Call(("drum", "candle", "", "moon", "boat", "key"), "problem_link_expired", "link_expired")


def later(minutes=1):
    return NOW + timedelta(minutes=minutes)


def base_of(home):
    return closing(sqlite3.connect(folder_of(home) / NAME, isolation_level=None))


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def home(tmp_path, store):
    return tmp_path / "home"


def test_a_whole_case_comes_back_as_it_was(store, home):
    case = begun(NOW, Product(7, "Garden Notes"), CALL, "de")
    case = ticked(noted(case, "rings after six — Gärtner", NOW), "script-hello.say", NOW)
    case = planned(case, When(date(2026, 6, 12), time(9, 30)), NOW, (When(date(2026, 6, 12)),))
    kept = store.put(case)
    assert kept == msgspec.structs.replace(case, revision=1)
    with Store(home) as other:
        assert other.get(case.id) == kept
        assert other.open_cases().cases == (kept,)


def test_a_case_goes_its_way(store):
    case = store.put(
        begun(NOW, Product(7, "Garden Notes"), Report("a.helperreport", "hk1|x", "offline"))
    )
    case = store.put(tried(case, Outcome.NO_ANSWER, later()))
    case = store.put(finished(case, Outcome.SOLVED_HAPPY, later(2)))
    assert store.open_cases().cases == ()
    assert store.every().cases == (case,)
    again = store.put(reopened(case, later(3)))
    assert (again.revision, again.outcome, again.done) == (4, Outcome.SOLVED_HAPPY, False)
    assert store.open_cases().cases == (again,)


def test_to_store_the_same_once_more_changes_nothing(store):
    """As a window does that was killed before it knew."""
    case = begun(NOW)
    kept = store.put(case)
    assert store.put(case) == kept
    changed = noted(kept, "once", later())
    assert store.put(changed) == store.put(changed)
    assert store.get(case.id).revision == 2
    assert store.to_settle() == frozenset()


def test_a_change_to_an_older_revision_is_told_and_both_are_kept(store, home):
    case = store.put(begun(NOW))
    with Store(home) as other:
        theirs = other.put(noted(other.get(case.id), "theirs", later()))
    mine = noted(case, "mine", later(2))
    with pytest.raises(Conflict) as told:
        store.put(mine)
    assert (told.value.mine, told.value.theirs) == (mine, theirs)
    with pytest.raises(Conflict):
        store.put(mine)  # once more, and yet it lies there once
    assert store.get(case.id) == theirs
    assert [one.case for one in store.beside(case.id)] == [mine]
    assert store.to_settle() == {case.id}
    settled = store.put(
        noted(theirs, "theirs, mine", later(3)), [one.number for one in store.beside(case.id)]
    )
    assert settled.revision == 3
    assert store.beside(case.id) == ()
    assert store.to_settle() == frozenset()


def test_a_conflict_is_settled_only_by_a_change_that_went_well(store):
    case = store.put(begun(NOW))
    store.put(noted(case, "theirs", later()))
    for note in ("mine", "mine too"):
        with pytest.raises(Conflict):
            store.put(noted(case, note, later()), [one.number for one in store.beside(case.id)])
    assert [one.case.note for one in store.beside(case.id)] == ["mine", "mine too"]


def test_a_case_whose_list_was_put_aside_is_stored_anew(store):
    case = msgspec.structs.replace(begun(NOW), revision=5)
    assert store.put(noted(case, "still here", later())).revision == 6


def test_another_window_s_change_shows(store, home):
    before = store.stamp()
    assert store.stamp() == before
    with Store(home) as other:
        other.put(begun(NOW))
    assert store.stamp() != before


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("garden", {"call", "report"}),
        ("GARDEN notes", {"call"}),
        ("7", {"call"}),
        ("candle", {"call"}),
        ("link_expired", {"call"}),
        ("offline", {"report"}),
        ("gartner", {"call"}),
        ("Gärtner six", {"call"}),
        ("straße", {"report"}),
        ("STRASSE", {"report"}),
        ("garden piano", set()),
        ("notes drum", {"call"}),  # two words, wherever they stand
        ("notes\n7", {"call"}),
        ("%", set()),
        ("_", {"call"}),  # a sign like any other: of link_expired
        ("'; DROP TABLE cases; --", set()),
        ("", {"call", "report"}),
        ("   ", {"call", "report"}),
        ("garden " * 3000, {"call", "report"}),  # a whole letter was pasted
        ("garden " * 3000 + "piano", set()),
    ],
)
def test_search(store, words, found):
    call = store.put(noted(begun(NOW, Product(7, "Garden Notes"), CALL), "Gärtner, after six", NOW))
    report = Report("strasse.helperreport", "hk1|a", "offline")
    other = store.put(begun(NOW, Product(8, "Garden Songs"), report))
    names = {call.id: "call", other.id: "report"}
    assert {names[case.id] for case in store.search(words).cases} == found


def test_a_search_sees_changes(store):
    case = store.put(noted(begun(NOW), "before", NOW))
    store.put(noted(case, "after", later()))
    assert store.search("before").cases == ()
    assert len(store.search("after").cases) == 1


def test_the_newest_change_comes_first(store):
    cases = [store.put(begun(later(minute))) for minute in (3, 1, 2)]
    assert [case.id for case in store.every().cases] == [cases[i].id for i in (0, 2, 1)]


def test_one_bad_row_hides_no_other(store, home):
    good, bad = store.put(begun(NOW)), store.put(begun(NOW))
    with base_of(home) as base:
        base.execute("UPDATE cases SET body = '{\"id\":' WHERE id = ?", (bad.id,))
    found = store.every()
    assert (found.cases, found.unread) == ((good,), 1)
    with pytest.raises(CasesRefused) as told:
        store.put(noted(bad, "x", NOW))
    assert told.value.refusal is Refusal.BROKEN
    with Store(home) as other:  # and it holds nobody up
        assert other.put(noted(good, "x", later())) == store.get(good.id)


def test_only_its_owner_can_look_into_it(store, home):
    store.put(begun(NOW))
    for path in (folder_of(home), *folder_of(home).iterdir()):
        assert not stat.S_IMODE(path.stat().st_mode) & 0o077, path


def test_it_is_as_safe_as_it_says(store, home):
    pragma = {
        name: store._base.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "fullfsync", "secure_delete", "busy_timeout")
    }
    assert pragma.pop("busy_timeout") >= 5_000
    assert pragma == {"journal_mode": "wal", "synchronous": 2, "fullfsync": 1, "secure_delete": 1}


def test_a_note_that_was_wiped_out_is_gone(tmp_path):
    with Store(tmp_path) as store:
        for _ in range(30):
            store.put(noted(begun(NOW), "another note " * 20, NOW))
        case = store.put(noted(begun(NOW), "a very private word " * 20, NOW))
    with Store(tmp_path) as store:
        store.put(noted(case, "", later()))
    inside = b"".join(path.read_bytes() for path in folder_of(tmp_path).iterdir())
    assert b"private word" not in inside
    assert case.id.encode() in inside


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "ABC"},
        {"id": ""},
        {"opened": datetime(2026, 1, 1)},  # without a zone
        {"note": "x" * (LONGEST_NOTE + 1)},
        {"done": True},
        {"done": True, "outcome": Outcome.SOLVED, "call_back": When(date(2026, 1, 1))},
    ],
)
def test_what_cannot_be_is_no_case(wrong):
    with pytest.raises(ValueError, match=r"needed|done"):
        msgspec.structs.replace(begun(NOW), **wrong)


def test_of_a_report_s_file_only_its_name_is_kept():
    for path in ("/home/anna/a.helperreport", "C:\\Users\\Anna\\a.helperreport"):
        assert begun(NOW, origin=Report(path)).origin == Report("a.helperreport")


def test_a_long_note_is_cut():
    assert len(noted(begun(NOW), "x" * 9_999, NOW).note) == LONGEST_NOTE


def test_a_bad_row_beside_a_case_hides_no_other(store, tmp_path):
    case = store.put(begun(NOW))
    store.put(noted(case, "theirs", NOW))
    with pytest.raises(Conflict):
        store.put(noted(case, "mine", NOW))
    with base_of(tmp_path / "home") as base:
        base.execute("INSERT INTO beside (id, body) VALUES (?, 'no case')", (case.id,))
    assert [one.case.note for one in store.beside(case.id)] == ["mine"]
