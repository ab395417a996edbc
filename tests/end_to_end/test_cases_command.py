"""`helperkit cases`: who is to be called back, in words, as JSON and as a table."""

import csv
import json
import subprocess
import sys
import zipfile
from datetime import UTC, datetime, time, timedelta

import msgspec
import pytest

from helperkit.__main__ import main
from helperkit.agent.cases.model import (
    Call,
    Outcome,
    Product,
    Report,
    When,
    begun,
    finished,
    noted,
    planned,
)
from helperkit.agent.cases.opening import NAME, folder_of
from helperkit.agent.cases.origins import case_of_report
from helperkit.agent.cases.store import Conflict, Store
from helperkit.diagnostics.read import read_bundle
from tests.own_process import ROOT

NOW = datetime.now(UTC)
NOTE = "rings after six"


def today():
    """Return the day of now: a run may last past midnight."""
    return datetime.now().date()


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HELPERKIT_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def cases(home):
    """Four cases: two to call today, one later, one done; and a change that lies beside one."""

    def made(name, origin=None, days=None, at=None):
        case = begun(NOW, Product(7, name), origin)
        return planned(case, None if days is None else When(today() + timedelta(days), at), NOW)

    call = Call(("drum", "candle", "sun", "moon", "boat", "key"), "problem_slow", "slow")
    every = {
        "late": noted(made("Old Songs", call, -3, time(9)), NOTE, NOW),
        "today": made("Garden Notes", Report("a.helperreport", "hk1|a", "link_expired"), 0),
        "coming": made("Film Course", None, 5, time(14, 30)),
        "done": finished(made("Knitting"), Outcome.SOLVED_HAPPY, NOW),
    }
    with Store(home) as store:
        kept = {name: store.put(case) for name, case in every.items()}
        kept["today"] = store.put(noted(kept["today"], "theirs", NOW))
        with pytest.raises(Conflict):
            store.put(noted(every["today"], "mine", NOW))
    return kept


def run(capsys, *arguments):
    status = main(["cases", *map(str, arguments)])
    told = capsys.readouterr()
    return status, told.out, told.err


def as_json(capsys, *arguments):
    status, out, _ = run(capsys, "--json", *arguments)
    *lines, last = map(json.loads, out.splitlines())
    return status, lines, last


def test_the_list_says_who_comes_first(cases, home, capsys):
    status, out, _ = run(capsys)
    assert status == 0
    at = [out.index(name) for name in ("Old Songs", "Garden Notes", "Film Course")]
    assert at == sorted(at)
    for said in (
        "3 cases.",
        "Waits too long",
        "Today",
        "Later",
        "14:30",
        "The link’s time is over.",
    ):
        assert said in out, said
    assert cases["today"].id in out.partition("Both versions are kept: ")[2]
    assert "Knitting" not in out
    assert NOTE not in out


def test_which_cases_are_told(cases, capsys):
    def products(*arguments):
        return [line["product"]["name"] for line in as_json(capsys, *arguments)[1]]

    assert products() == ["Old Songs", "Garden Notes", "Film Course"]
    assert products("--today") == ["Old Songs", "Garden Notes"]
    assert products("--all") == ["Old Songs", "Garden Notes", "Film Course", "Knitting"]
    assert products("--find", "garden") == ["Garden Notes"]
    assert products("--find", "candle") == ["Old Songs"]
    assert products("--all", "--find", "knit") == ["Knitting"]
    assert products("--find", "knit") == []


def test_json_has_each_case_whole_but_for_its_note(cases, capsys):
    status, lines, last = as_json(capsys, "--all")
    assert status == 0
    assert last == {"outcome": "done", "problem": None, "files": []}
    standings = ["overdue", "today", "coming", "done"]
    assert [line["standing"] for line in lines] == standings
    assert [line["to_settle"] for line in lines] == [False, True, False, False]
    assert all(line["type"] == "Case" and "note" not in line for line in lines)
    _, lines, _ = as_json(capsys, "--with-note")
    around = ("type", "standing", "until", "reminds", "to_settle")
    told = [{n: v for n, v in line.items() if n not in around} for line in lines]
    expected = [cases[name] for name in ("late", "today", "coming")]
    assert told == json.loads(msgspec.json.encode(expected))


def test_a_reminder_that_is_due_is_told(home, capsys):
    with Store(home) as store:
        case = begun(NOW, Product(7, "Garden Notes"))
        store.put(
            planned(case, When(today() + timedelta(30)), NOW, (When(today() - timedelta(1)),))
        )
    status, out, _ = run(capsys, "--today")
    assert status == 0
    assert "Garden Notes" in out
    assert "Reminders that are due now: 1" in out


def test_a_table_is_written_to_a_free_name(cases, tmp_path, capsys):
    wanted = tmp_path / "cases.csv"
    wanted.write_text("mine")
    status, _, last = as_json(capsys, "--csv", wanted, "--excel")
    written = tmp_path / "cases (2).csv"
    assert (status, last["files"]) == (0, [str(written)])
    assert wanted.read_text() == "mine"
    assert written.read_bytes().startswith(b"\xef\xbb\xbf")
    with written.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["product"] for row in rows] == ["Old Songs", "Garden Notes", "Film Course"]
    assert "note" not in rows[0]
    assert NOTE.encode() not in written.read_bytes()
    run(capsys, "--csv", tmp_path / "noted.csv", "--with-note")
    assert NOTE.encode() in (tmp_path / "noted.csv").read_bytes()


def test_a_table_that_cannot_be_written(cases, tmp_path, capsys):
    status, _, last = as_json(capsys, "--csv", tmp_path / "no" / "cases.csv")
    assert (status, last["problem"], last["files"]) == (1, "folder_not_allowed", [])


def test_nothing_yet(home, capsys):
    status, out, _ = run(capsys)
    assert (status, out.strip()) == (0, "There are no cases here.")


def test_a_broken_list_is_named_and_put_aside(cases, home, capsys):
    (folder_of(home) / NAME).write_bytes(b"broken" * 3000)
    status, out, err = run(capsys, "--json")
    assert status == 1
    assert json.loads(out)["problem"] == "damaged"
    assert "put it aside" in err
    assert str(next(home.glob("broken cases *"))) in err
    assert run(capsys)[0] == 0


def test_a_newer_list_is_named(cases, home, capsys):
    with Store(home) as store:
        store._base.execute("PRAGMA user_version = 99")
    status, _, last = as_json(capsys)
    assert (status, last["problem"]) == (1, "not_expected")
    assert "A newer Helper Kit" in run(capsys)[1]


def test_no_report_tells_of_cases(cases, home, tmp_path, capsys):
    assert main(["report", "--to", str(tmp_path / "r.helperreport")]) == 0
    with zipfile.ZipFile(tmp_path / "r.helperreport") as report:
        told = b"".join(report.read(name) for name in report.namelist())
    assert len(told) > 1000
    for private in (NOTE, "candle", "Old Songs", cases["late"].id):
        assert private.encode() not in told


def test_a_real_report_becomes_a_case(home, tmp_path, capsys):
    file = tmp_path / "r.helperreport"
    assert main(["report", "--to", str(file)]) == 0
    case, _support = case_of_report(str(file), read_bundle(file), NOW)
    with Store(home) as store:
        kept = store.put(case)
    capsys.readouterr()
    assert kept.origin.file == "r.helperreport"
    assert as_json(capsys)[1][0]["origin"]["signature"].startswith("hk1|")


def test_wrong_use(home, capsys):
    assert run(capsys, "--today", "--all")[0] == 2
    assert run(capsys, "more")[0] == 2
    assert not home.exists()


def test_it_is_listed_and_knows_no_window(home):
    helped = subprocess.run(
        [sys.executable, "-m", "helperkit", "--help"], cwd=ROOT, capture_output=True, check=True
    )
    assert b"\n  cases " in helped.stdout
    code = (
        "import sys; from helperkit.__main__ import main; status = main(['cases', '--json'])\n"
        "assert not any(name.startswith('PySide6') for name in sys.modules); sys.exit(status)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)


def test_a_product_without_a_name_is_said_as_in_the_window(home, capsys):
    with Store(home) as store:
        store.put(planned(begun(NOW, Product(7)), When(today() + timedelta(1)), NOW))
    _, out, _ = run(capsys)
    assert "Product number 7 (no card here)" in out
