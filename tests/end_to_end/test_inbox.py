"""`helperkit inbox`: from a folder of real reports to what they say, in words and as JSON."""

import functools
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pyrage
import pytest

from helperkit.__main__ import main
from helperkit.diagnostics.inbox.page import BEGINNING
from helperkit.diagnostics.inbox.store import Store
from helperkit.diagnostics.inbox.taking_in import take_in
from helperkit.diagnostics.verdict import Cause
from tests.benchmarks.inbox_reports import journeys, many
from tests.end_to_end.causes.makers import MAKERS
from tests.hostile.bundles.base import report

ROOT = Path(__file__).parents[2]
WALKED = (  # some quick journeys, each into another cause
    Cause.GUARD_TOOK_FILE,
    Cause.LINK_EXPIRED,
    Cause.LINK_USED_UP,
    Cause.DISK_FULL,
    Cause.PORTAL,
    Cause.SERVER_BUSY,
    Cause.ALL_WELL,
)


@functools.cache
def walked():
    chosen = {maker.cause: maker for maker in reversed(MAKERS) if maker.cause in WALKED}
    return journeys(chosen.values())


@pytest.fixture(scope="module")
def key():
    return pyrage.x25519.Identity.generate()


@pytest.fixture(scope="module")
def folder(tmp_path_factory, key):
    made = tmp_path_factory.mktemp("reports")
    told = many(1_200, made, walked(), recipient=str(key.to_public()), often=0.35)
    assert told.planted > 15
    return made


@pytest.fixture(scope="module")
def store(tmp_path_factory, folder, key):
    """A store that has read it all once, by two processes."""
    made = tmp_path_factory.mktemp("store")
    taken = take_in(folder, Store(made), identities=[str(key)], processes=2)
    assert taken.read == taken.files == 1_200
    return made


@pytest.fixture
def run(tmp_path, monkeypatch, capfd):
    monkeypatch.setenv("HELPERKIT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "140")

    def go(*arguments):
        status = main(["inbox", *map(str, arguments)])
        told = capfd.readouterr()
        return status, told.out, told.err

    return go


def lines_of(out):
    lines = [json.loads(line) for line in out.splitlines()]
    assert lines[-1].keys() >= {"outcome", "problem", "files"}
    return lines


def of(lines, kind):
    return [line for line in lines if line.get("type") == kind]


def test_what_was_planted_in_real_reports_is_named_first(run, folder, store):
    status, out, _err = run(folder, "--store", store, "--json")
    lines = lines_of(out)
    assert (status, lines[-1]["outcome"]) == (0, "done")
    (read,) = of(lines, "Read")
    assert read["read"] == 0
    first = of(lines, "Headline")[0]
    assert first["cause"] == "guard_took_file"
    assert first["version"]["since"] == "1.3"
    assert first["system"]["value"] == "windows"
    assert first["product"]["value"] == "12"
    assert of(lines, "Since")[0]["cause"] == of(lines, "Whom")[0]["cause"] == "guard_took_file"
    (totals,) = of(lines, "Totals")
    assert totals["reports"] + sum(n for _why, n in totals["refused"]) + totals["copies"] == 1_200


def test_people_read_it_in_words(run, folder, store):
    status, out, err = run(folder, "--store", store, "--by", "product")
    assert (status, err) == (0, "")
    news = "New since version 1.3: The guard program took the file away."
    assert out.index(news) < out.index("What breaks most") < out.index("By product")
    assert "Above all with Garden Planner (12)" in out
    assert "The link was used as often as it may be." in out
    assert "Not read: " in out
    assert max(map(len, out.splitlines())) < 160


@pytest.mark.parametrize(
    "by", ["cause", "problem", "version", "day", "system", "product", "signature"]
)
def test_every_question_is_answered(run, folder, store, by):
    _status, out, _err = run(folder, "--store", store, "--by", by, "--json")
    groups = of(lines_of(out), "Group")
    assert groups
    assert {group["by"] for group in groups} == {by}


def test_from_a_day_on(run, folder, store):
    _status, out, _err = run(folder, "--store", store, "--since", "2026-08-01", "--json")
    (totals,) = of(lines_of(out), "Totals")
    assert totals["first"] >= "2026-08-01"
    assert totals["earlier"] > 300


def test_the_page_replaces_an_older_one_of_ours_and_nothing_else(run, folder, store, tmp_path):
    wanted = tmp_path / "reports.html"
    wanted.write_text("What somebody else wrote")
    for _ in range(2):
        status, out, _err = run(folder, "--store", store, "--html", wanted, "--json")
        assert status == 0
        assert lines_of(out)[-1]["files"] == [str(tmp_path / "reports (2).html")]
    assert wanted.read_text() == "What somebody else wrote"
    page = (tmp_path / "reports (2).html").read_text(encoding="utf-8")
    assert page.startswith(BEGINNING)
    assert "Garden Planner (12)" in page
    assert (
        sorted(p.name for p in tmp_path.glob("*"))
        == ["home", "reports (2).html", "reports.html"][
            -2 if not (tmp_path / "home").exists() else 0 :
        ]
    )


def test_a_page_that_cannot_be_written_is_a_named_problem(run, folder, store, tmp_path):
    status, out, _err = run(
        folder, "--store", store, "--html", tmp_path / "none" / "p.html", "--json"
    )
    assert (status, lines_of(out)[-1]["problem"]) == (1, "folder_not_allowed")


def test_without_a_store_it_is_kept_in_the_program_s_own_folder(run, tmp_path):
    mail = tmp_path / "mail"
    mail.mkdir()
    (mail / "a.helperreport").write_bytes(report())
    for read in (1, 0):
        _status, out, _err = run(mail, "--json")
        (told,) = of(lines_of(out), "Read")
        assert told["read"] == read
        assert Path(told["store"]).parent == tmp_path / "home" / "inbox"
    assert [path.name for path in mail.iterdir()] == ["a.helperreport"]


def test_sealed_ones_need_the_key(run, tmp_path, key):
    mail = tmp_path / "mail"
    mail.mkdir()
    (mail / "a.helperreport.age").write_bytes(pyrage.encrypt(report(), [key.to_public()]))
    _status, out, _err = run(mail)
    assert "This report is sealed. None of your keys opens it." in out
    keys = tmp_path / "keys.txt"
    keys.write_text(f"# the shop's\n{key}\n")
    _status, out, _err = run(mail, "--identity", keys, "--json")
    assert of(lines_of(out), "Totals")[0]["reports"] == 1
    keys.write_text("# nothing\n")
    assert run(mail, "--identity", keys)[0] == 2


def test_without_the_extra_it_says_what_to_add(run, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "duckdb", None)  # as where it is not installed
    status, out, err = run(tmp_path)
    assert (status, err) == (2, "")
    assert "DuckDB" in out
    assert 'pip install "helperkit[fleet]"' in out


@pytest.mark.parametrize("wrong", [["none"], ["."], []])
def test_wrong_use(run, tmp_path, wrong):
    (tmp_path / "file").write_text("x")
    arguments = [tmp_path / "none"] if wrong == ["none"] else [tmp_path / "file"] if wrong else []
    assert run(*arguments)[0] == 2
    assert run(tmp_path, "--by", "customer")[0] == 2
    assert run(tmp_path, "--since", "tuesday")[0] == 2


def test_a_store_that_cannot_be_used_is_said(run, tmp_path):
    (tmp_path / "mail").mkdir()
    (tmp_path / "file").write_text("x")
    status, out, _err = run(tmp_path / "mail", "--store", tmp_path / "file" / "store")
    assert status == 1
    assert "cannot be used" in out


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_in_the_middle_its_workers_end_and_the_next_run_has_it_all(
    tmp_path, folder, key, run
):
    command = [sys.executable, "-m", "helperkit", "inbox", str(folder), "--json"]
    kept = tmp_path / "store"
    environ = {**os.environ, "HELPERKIT_HOME": str(tmp_path / "home")}
    running = subprocess.Popen(
        [*command, "--store", str(kept)],
        cwd=ROOT, env=environ, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    assert b"Read so far" in running.stderr.readline()
    workers = psutil.Process(running.pid).children(recursive=True)
    running.send_signal(signal.SIGKILL)
    running.wait()
    running.stderr.close()
    _gone, alive = psutil.wait_procs(workers, timeout=30)
    assert alive == []
    keys = tmp_path / "keys.txt"
    keys.write_text(str(key))
    _status, out, _err = run(folder, "--store", kept, "--identity", keys, "--json")
    (totals,) = of(lines_of(out), "Totals")
    assert totals["reports"] + sum(n for _why, n in totals["refused"]) + totals["copies"] == 1_200
