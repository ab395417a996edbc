"""Older files of cases are read for ever, and brought up with all that is in them."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, time

import msgspec
import pytest

from helperkit.agent.cases.model import (
    Call,
    Outcome,
    Product,
    When,
    begun,
    planned,
    ticked,
    tried,
)
from helperkit.agent.cases.opening import NAME, folder_of
from helperkit.agent.cases.schema import APPLICATION, STEPS, bring_up
from helperkit.agent.cases.store import Store

NOW = datetime(2026, 6, 10, 7, 30, tzinfo=UTC)


def base_of(home):
    return closing(sqlite3.connect(folder_of(home) / NAME, isolation_level=None))


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def home(tmp_path, store):
    return tmp_path / "home"


# What version 1 has written. A test for ever: these lines are never changed.
WRITTEN_1 = """
CREATE TABLE cases (
            id TEXT PRIMARY KEY, revision INTEGER NOT NULL, done INTEGER NOT NULL,
            changed TEXT NOT NULL, found TEXT NOT NULL, body TEXT NOT NULL
        ) STRICT;
CREATE INDEX cases_open ON cases (id) WHERE NOT done;
CREATE TABLE beside (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (id, body)
        ) STRICT;
INSERT INTO cases VALUES ('00112233445566ff', 3, 0, '2026-06-10T07:30:00.000000+00:00',
 'garden notes', '{"id":"00112233445566ff","opened":"2026-06-10T07:30:00Z","changed":
"2026-06-10T07:30:00Z","product":{"number":7,"name":"Garden Notes"},"origin":{"type":"call",
"words":["drum",""],"screen":"problem_link_expired","problem":"link_expired"},"language":"de",
"said":["script-hello.say"],"note":"","outcome":"no_answer","call_back":{"day":"2026-06-12",
"at":"09:30:00"},"reminders":[{"when":{"day":"2026-06-12"},"told":false}],"done":false,
"revision":3}');
INSERT INTO cases VALUES ('ffeeddccbbaa0099', 1, 1, '2026-06-10T07:30:00.000000+00:00',
 '', '{"id":"ffeeddccbbaa0099","opened":"2026-06-10T07:30:00Z","changed":
"2026-06-10T07:30:00Z","product":{"number":0,"name":""},"origin":{"type":"report","file":
"a.helperreport","signature":"hk1|a","cause":"offline"},"language":"","said":[],"note":"x",
"outcome":"solved_happy","call_back":null,"reminders":[],"done":true,"revision":1}');
PRAGMA application_id = 1212891953;
PRAGMA user_version = 1;
"""


def test_what_version_1_wrote_is_read_for_ever(tmp_path):
    folder_of(tmp_path).mkdir()
    with base_of(tmp_path) as base:
        base.executescript(WRITTEN_1)
    with Store(tmp_path) as store:
        call, report = sorted(store.every().cases, key=lambda case: case.id)
    spoken = Call(("drum", ""), "problem_link_expired", "link_expired")
    case = ticked(begun(NOW, Product(7, "Garden Notes"), spoken, "de"), "script-hello.say", NOW)
    back, reminder = When(date(2026, 6, 12), time(9, 30)), When(date(2026, 6, 12))
    case = planned(tried(case, Outcome.NO_ANSWER, NOW), back, NOW, (reminder,))
    assert call == msgspec.structs.replace(case, id="00112233445566ff", revision=3)
    assert (report.outcome, report.done, report.note) == (Outcome.SOLVED_HAPPY, True, "x")


def test_the_first_step_is_never_changed(store, home):
    with base_of(home) as base, closing(sqlite3.connect(":memory:")) as written:
        written.executescript(WRITTEN_1)
        asked = "SELECT name, sql FROM sqlite_schema ORDER BY name"
        assert base.execute(asked).fetchall() == written.execute(asked).fetchall()
        for pragma in ("user_version", "application_id"):
            assert (
                base.execute(f"PRAGMA {pragma}").fetchone()
                == written.execute(f"PRAGMA {pragma}").fetchone()
            )


NEXT = (*STEPS, ("ALTER TABLE cases ADD COLUMN team TEXT NOT NULL DEFAULT 'ours'",))


def test_an_older_file_is_brought_up_with_all_that_is_in_it(store, home):
    case = store.put(begun(NOW))
    with base_of(home) as base:
        bring_up(base, NEXT)
        assert base.execute("SELECT id, team FROM cases").fetchall() == [(case.id, "ours")]
        assert base.execute("PRAGMA user_version").fetchone()[0] == len(NEXT)
        bring_up(base, NEXT)  # nothing more to do


def test_a_step_that_fails_leaves_the_file_as_it_was(store, home):
    case = store.put(begun(NOW))
    broken = (*NEXT, ("UPDATE cases SET team = 'theirs'", "ALTER TABLE nobody RENAME TO somebody"))
    with base_of(home) as base:
        with pytest.raises(sqlite3.OperationalError):
            bring_up(base, broken)
        assert not base.in_transaction
        assert base.execute("PRAGMA user_version").fetchone()[0] == 1
    assert store.get(case.id) == case


def test_two_that_bring_up_at_once_do_it_once(tmp_path):
    def opened():
        return closing(sqlite3.connect(tmp_path / "x", isolation_level=None))

    with opened() as one, opened() as two:
        one.execute("PRAGMA journal_mode = WAL")
        bring_up(one)
        bring_up(two)
        assert two.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
