"""From a report to its row: what is told, what is never kept, and what a hostile one can do."""

import os
from datetime import date, datetime

import msgspec
import pytest

from helperkit.agent.reports.lines import Telling
from helperkit.diagnostics.inbox.folder import Found, look
from helperkit.diagnostics.inbox.reading import Task, read_task, row_of_bytes
from helperkit.diagnostics.inbox.row import NEVER_READ, Row
from helperkit.diagnostics.read import read_bundle
from helperkit.diagnostics.verdict import signature, verdict
from helperkit.journey.events import OrderRead
from helperkit.journey.order import Trust
from helperkit.performer.in_time import in_time
from helperkit.words.load import Words
from tests.each import each
from tests.hostile.bundles.base import EVENTS, facts, journal, json, report
from tests.hostile.bundles.rows import all_rows
from tests.hostile.bundles.seals import ours, sealed

MADE = 1_790_007_600.0  # 2026-09-21T15:00:00Z, some minutes after the reports of `base`


def test_a_report_gives_its_row():
    content = report(told={"id": "ab12"})
    row, bundle = row_of_bytes(content, kept=MADE), read_bundle(content)
    assert row.refusal == ""
    assert (row.report, row.size, row.sealed) == ("ab12", len(content), False)
    assert (row.system, row.system_version) == ("linux", "12")
    assert (row.made, row.made_day) == (datetime(2026, 9, 21, 14, 20), date(2026, 9, 21))
    assert (row.cause, row.signature) == (verdict(bundle).cause, signature(bundle))
    assert (row.events, row.problems, row.minutes) == (len(EVENTS), 1, 6)
    assert row.trust == "card"


@pytest.mark.parametrize(
    ("trust", "number", "product"),
    [("card", 12, 12), ("untrusted_card", 12, 0), ("link", 12, 0), ("card", 5_000, 0)],
)
def test_only_a_card_that_is_believed_names_a_product(trust, number, product):
    changes = {"trust": Trust(trust), "number": number}
    events = [
        msgspec.structs.replace(e, order=msgspec.structs.replace(e.order, **changes))
        if isinstance(e, OrderRead)
        else e
        for e in EVENTS
    ]
    row = row_of_bytes(report({"journal.jsonl": journal(events), "state.json": None}))
    assert (row.trust, row.product) == (trust, product)
    assert bool(row.product_name) is (trust == "card")


def test_a_sealed_report_and_the_one_beside_it_have_one_key():
    content = report()
    row = row_of_bytes(sealed(content), [str(ours()[0])])
    assert row.sealed
    assert row.key == row_of_bytes(content).key
    assert row_of_bytes(sealed(content), [str(ours()[1])]).refusal == "sealed"


@pytest.mark.parametrize(
    ("made", "day"),
    [
        ("2026-09-21T23:30:00-08:00", date(2026, 9, 21)),  # the customer's day
        ("2099-01-01T00:00:00+00:00", None),  # after it came
        ("1970-01-01T00:00:00+00:00", None),
        ("0001-01-01T00:00:00+23:59", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_day_that_cannot_be_is_no_day(made, day):
    row = row_of_bytes(report(told={"made": made}), kept=MADE + 86_400)
    assert row.made_day == day
    assert (row.made is None) is (day is None)


def test_a_clock_that_was_wrong_is_set_right_where_the_shop_told_the_time():
    wrong = facts()
    clock = {"fact": "server_clock", "why": "w", "seconds_ahead": 864_000}
    wrong["facts"] = [*wrong["facts"], clock]
    content = report({"facts.json": json(wrong)}, told={"made": "2026-09-21T16:20:00+02:00"})
    assert row_of_bytes(content, kept=MADE).made_day == date(2026, 9, 11)


@pytest.fixture(scope="module")
def telling():
    return Telling(Words().text)


@each("name", all_rows())
def test_whatever_a_file_holds_it_is_a_row_and_a_line_of_the_list(name, telling):
    row = row_of_bytes(all_rows()[name].make(), [str(ours()[0])])
    assert row.refusal != NEVER_READ, row.error
    assert msgspec.json.decode(msgspec.json.encode(row), type=Row) == row
    texts = [v for v in msgspec.structs.asdict(row).values() if isinstance(v, str)]
    assert all(len(text) <= 200 and text.isprintable() for text in texts)
    line = telling.line(Found("/inbox/a.helperreport", "p", 9, 1), row)
    assert line.title
    assert line.group_title
    assert "\n" not in line.title + line.more


def test_a_file_that_cannot_be_read_is_a_row(tmp_path):
    row = read_task(Task(str(tmp_path / "gone"), "p", 0.0), [])
    assert (row.refusal, row.place, row.key) == ("unreadable", "p", "unread-p")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes lie in folders here")
def test_a_pipe_that_took_the_place_of_a_file_is_a_row(tmp_path):
    os.mkfifo(tmp_path / "a.helperreport")
    read = in_time(lambda: read_task(Task(str(tmp_path / "a.helperreport"), "p", 0), ()), 10)
    assert (read.place, read.refusal) == ("p", "unreadable")


def test_no_name_of_a_file_is_kept(tmp_path):
    (tmp_path / "Anna Muster").mkdir()
    path = tmp_path / "Anna Muster" / "Anna's trouble.helperreport"
    path.write_bytes(report())
    (found,) = look(tmp_path).found
    row = read_task(Task(found.path, found.place, 0.0), [])
    assert "Anna" not in repr(row) + found.place


def test_only_reports_are_looked_at_and_links_are_not_followed(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "b.helperreport").write_bytes(b"x")
    folder = tmp_path / "in"
    (folder / "deep" / "er").mkdir(parents=True)
    for name in ("a.helperreport", "deep/er/B.HELPERREPORT.AGE", "notes.txt", "deep/c.age"):
        (folder / name).write_bytes(b"x")
    (folder / "link").symlink_to(outside)
    (folder / "loop").symlink_to(folder)
    (folder / "l.helperreport").symlink_to(outside / "b.helperreport")
    there = look(folder)
    names = {one.path[len(str(folder)) + 1 :] for one in there.found}
    assert names == {"a.helperreport", "deep/er/B.HELPERREPORT.AGE", "deep/c.age"}
    assert there.whole
