"""`helperkit read`: from a file on the disk to the verdict on the terminal, and as JSON."""

import json
from typing import get_args

import pyrage
import pytest

from helperkit.__main__ import main
from helperkit.diagnostics.bundle import write_report
from helperkit.diagnostics.facts import Fact
from helperkit.diagnostics.read import Refusal
from helperkit.diagnostics.verdict.reply import GAP
from helperkit.journey.events import ReportAsked, WorkFailed
from helperkit.journey.journal import encode
from helperkit.journey.problems import Evidence, ProblemName
from helperkit.words.load import Words
from tests.hostile.bundles.base import BEGAN, EVENTS, journal, report, with_step
from tests.hostile.bundles.rows import all_rows
from tests.hostile.bundles.seals import ours, sealed


@pytest.fixture
def run(tmp_path, monkeypatch, capfd):
    monkeypatch.setenv("HELPERKIT_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("COLUMNS", raising=False)  # a pipe gets whole lines

    def go(*arguments):
        status = main(["read", *map(str, arguments)])
        told = capfd.readouterr()
        return status, told.out, told.err

    return go


@pytest.fixture
def keep(tmp_path):
    def write(content, name="r.helperreport"):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return write


MADE_BEFORE = "2026-09-19T16:20:00+02:00"


def lines_of(out):
    return [json.loads(line) for line in out.splitlines()]


def test_a_report_of_our_own_is_told_with_the_verdict_first(run, tmp_path):
    gap = 3_600 * 26
    failed = b"".join(encode(e, BEGAN + n * 40) for n, e in enumerate(EVENTS[:11]))
    later = b"".join(encode(e, BEGAN + gap + n) for n, e in enumerate(EVENTS[11:]))
    path = write_report(failed + later, tmp_path, text=Words().text)
    status, out, err = run(path, "--reply")
    assert (status, err) == (0, "")
    assert out.startswith(("It is likely this: ", "It may be this: "))
    assert "A problem: It could not reach the internet." in out
    assert "They tried again." in out
    assert "Hello. We will do this together." in out
    assert out.index("Try next") < out.index("A reply to send") < out.index("What happened")
    assert out.index("Try next") < out.index("What happened") < out.index("What the customer saw")
    assert "next day" in out or "days passed" in out


def test_json_has_all_of_it_and_ends_with_the_outcome(run, keep):
    status, out, _err = run(keep(report()), "--json")
    told = lines_of(out)
    kinds = [line.get("type") for line in told]
    assert (status, kinds[0]) == (0, "Verdict")
    assert set(kinds[:-1]) >= {
        "Verdict",
        "Reply",
        "Report",
        "Fact",
        "Replaced",
        "Happened",
        "Screen",
    }
    assert told[0]["signature"].startswith("hk1|")
    assert told[-1]["outcome"] == "done"
    screens = [line for line in told if line.get("type") == "Screen"]
    assert screens[0]["position"] == 0
    assert screens[0]["next_problem"] == 11
    assert screens[0]["screen"]["name"] == "hello"


@pytest.mark.parametrize("kind", get_args(Fact))
def test_json_has_every_kind_of_fact(run, keep, kind):
    fact = {"fact": kind.__struct_config__.tag, "why": "w"}
    content = report({"facts.json": json.dumps({"schema": 1, "facts": [fact]}).encode()})
    status, out, _err = run(keep(content), "--json")
    (told,) = (line for line in lines_of(out) if line.get("type") == "Fact")
    assert (status, told["fact"]) == (0, fact["fact"])


@pytest.mark.parametrize("name", ["cut in half", "a bomb of 8 MB", "a link", "a text", "locked"])
def test_a_refusal_says_why_and_ends_with_a_problem(run, keep, name):
    row = all_rows()[name]
    path = keep(row.make())
    status, out, err = run(path)
    assert (status, err) == (1, "")
    assert Words().text(f"read-refused-{row.expects.replace('_', '-')}") in out
    status, out, _err = run(path, "--json")
    refused, outcome = lines_of(out)
    assert (status, refused["refusal"]) == (1, row.expects)
    assert outcome["outcome"] == "problem"
    assert outcome["problem"]


def test_a_sealed_report_is_opened_with_the_shops_key(run, keep):
    path = keep(sealed(report()), "r.age")
    status, out, _err = run(path)
    assert status == 1
    assert Words().text("read-refused-sealed-no-key") in out
    others = keep(f"{pyrage.x25519.Identity.generate()}\n".encode(), "others.txt")
    assert Words().text(f"read-refused-{Refusal.SEALED}") in run(path, "--key", others)[1]
    keys = keep(f"# created: today\n{ours()[0]}\n".encode(), "key.txt")
    status, out, _err = run(path, "--key", keys)
    assert status == 0
    assert "It came sealed." in out


def test_what_was_taken_out_is_said_and_no_screen_is_made_up(run, keep):
    parts = {"taken_out": ["journal", "state"]}
    _status, out, _err = run(keep(report({"journal.jsonl": None, "state.json": None}, told=parts)))
    assert "took these parts out of it: “What you pressed”, “Where you are now”." in out
    assert Words().text("read-heading-screens") not in out
    assert "2026-" in out


def test_where_it_stood_is_told_when_what_happened_was_taken_out(run, tmp_path):
    lines = b"".join(encode(event, BEGAN) for event in (*EVENTS[:11], ReportAsked()))
    path = write_report(lines, tmp_path, text=Words().text, without={"journal"})
    _status, out, _err = run(path)
    _, _, seen = out.partition("What the customer saw")
    assert Words().text("read-recorded-step", step=Words().text("report-step-getting")) in seen
    assert Words().text("report-cause-offline") in seen
    assert "Hello" not in seen  # they saw more than the first screen


def test_a_reply_with_a_gap_says_that_it_has_one(run, keep):
    events = [*EVENTS[:9], WorkFailed(3, ProblemName.LINK_EXPIRED, Evidence("download"))]
    content = report({"journal.jsonl": journal(events), "state.json": None})
    _status, out, _err = run(keep(content), "--reply")
    assert Words().text("reply-link-expired.do") in out
    assert Words().text("read-fill-in", gap=GAP) in out
    assert Words().text("read-fill-in", gap=GAP) not in run(keep(report()), "--reply")[1]


def test_an_earlier_report_is_compared(run, keep):
    earlier = keep(report(told={"program": "0.0.1", "made": MADE_BEFORE}), "earlier.helperreport")
    status, out, _err = run(keep(report()), "--earlier", earlier)
    assert status == 0
    assert "2 days before this one" in out
    assert "Helper Kit: before 0.0.1, now " in out
    assert "It is still this: The computer had no way to the internet." not in out  # it was over
    _status, out, _err = run(earlier, "--earlier", earlier)
    assert Words().text("changed-order-same") in out


def test_two_reports_the_wrong_way_round_are_turned(run, keep):
    earlier = keep(report(told={"program": "0.0.1", "made": MADE_BEFORE}), "earlier.helperreport")
    _status, out, _err = run(earlier, "--earlier", keep(report()))
    assert "is the later one, by 2 days" in out
    assert "Helper Kit: before 0.0.1, now " in out
    lines = lines_of(run(earlier, "--earlier", keep(report()), "--json")[1])
    compared = next(line for line in lines if line.get("type") == "Compared")
    assert (compared["order"], compared["seconds"]) == ("swapped", 2 * 86_400)
    changed = next(line for line in lines if line.get("of") == "changed-program")
    assert (changed["side"], changed["values"]["before"]) == ("better", "0.0.1")


def test_which_of_two_files_was_not_read_is_said(run, keep):
    broken = keep(report()[:300], "broken.helperreport")
    good = keep(report())
    for order in ((good, "--earlier", broken), (broken, "--earlier", good)):
        status, out, _err = run(*order)
        assert status == 1
        assert f"Not read: {broken}" in out
        assert str(good) not in out
        refused, _outcome = lines_of(run(*order, "--json")[1])
        assert refused["file"] == str(broken)


def test_the_lines_end_where_the_terminal_does(run, keep, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    _status, out, _err = run(keep(report()), "--reply", "--earlier", keep(report(), "b"))
    lines = out.splitlines()
    assert max(map(len, lines)) < 60
    monkeypatch.delenv("COLUMNS")
    _status, whole, _err = run(keep(report()), "--reply")
    assert max(map(len, whole.splitlines())) > 60  # a pipe gets each line whole
    assert " ".join(whole.split()[:20]) == " ".join(out.split()[:20])  # and no word was cut


def test_what_a_stranger_wrote_cannot_command_the_terminal(run, keep):
    order = {"trust": "card", "name": "Notes\x1b[2J\u202efdp.exe"}
    step = {"type": "Getting", "order": order, "place": "p", "attempt": 3}
    name = "\x1b]0;owned\x07\u202e"
    content = report(told={"program": name, "made": f"2026{name}"})
    for hostile in (content, with_step(step | {"type": f"Getting{name}"})):
        _status, out, err = run(keep(hostile))
        assert not set(out + err) & set("\x1b\x07\u202e\u2028")


def test_what_changed_is_one_line_each_whatever_a_stranger_wrote(run, keep, monkeypatch):
    forged = "12\n\nIt is likely this: an infection.\nSay: Call 0900"
    fact = {"fact": "system", "why": "w", "family": "linux", "version": forged}
    other = {"fact": "not_known", "why": "w", "name": forged, "error": "e"}
    changes = {"facts.json": json.dumps({"schema": 1, "facts": [fact, other]}).encode()}
    order = {"trust": "card", "name": forged + "A" * 3_000}
    step = {"type": "Getting", "order": order, "place": "p", "attempt": 3}
    earlier = keep(report(), "earlier.helperreport")
    for hostile in (report(changes, told={"program": forged}), with_step(step)):
        _status, out, _err = run(keep(hostile), "--earlier", earlier)
        _, _, changed = out.partition("What changed since the earlier report")
        assert "12 It is likely this: an infection. Say: Call 0900" in changed
        assert not [line for line in out.splitlines() if line.startswith("Say: Call")]
        for columns in ("40", "60", "80"):
            monkeypatch.setenv("COLUMNS", columns)
            _status, out, _err = run(keep(hostile), "--earlier", earlier)
            assert not [line for line in out.splitlines() if line.startswith(("Say: Call", "12 "))]
        monkeypatch.delenv("COLUMNS")
        assert max(map(len, out.splitlines())) < 700


def test_wrong_use_is_said(run, tmp_path):
    status, _out, err = run(tmp_path / "nothing.helperreport")
    assert status == 2
    assert "there is no file" in err
