"""What a report tells of the shop: its clock, and the way to it where that was asked for."""

import json
import threading
import time
import zipfile
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import msgspec
import pytest
import trustme

from helperkit.delivery.download import download
from helperkit.delivery.download.line.ways import Ways, system_proxies
from helperkit.delivery.work import Watch
from helperkit.diagnostics.collect.server_clock import server_clock
from helperkit.diagnostics.facts import (
    Facts,
    Probe,
    ServerClock,
    Step,
)
from helperkit.journey.answers import OrderRead, PlaceProposed, ProgramStarted
from helperkit.journey.events import LinkFound, LinkPasted, WentOn
from helperkit.journey.journal import encode
from helperkit.journey.model import State
from helperkit.journey.order import Order, System, Trust
from helperkit.journey.steps import Getting
from helperkit.performer.probing import probe, probes
from helperkit.performer.server_date import FILE, ServerDate
from helperkit.performer.surroundings import Asked, facts_of
from tests.end_to_end.journeys import helperkit
from tests.hostile.certificates import presenting
from tests.hostile.fault_server import says, serve, shop
from tests.hostile.loopback import closed_port


def test_the_newest_date_of_a_shop_is_remembered(tmp_path):
    hour_behind = format_datetime(datetime.now(UTC) - timedelta(hours=1), usegmt=True)
    served = serve(b"PK\5\6" + bytes(18), extra=(f"Date: {hour_behind}",))
    home = tmp_path / "home"
    assert server_clock(home) == ServerClock()
    with shop(served) as server:
        ways = Ways(system_proxies, heard=ServerDate(home).heard)
        download(server.url(), tmp_path, Watch(), ways=ways)
    told = server_clock(home)
    assert abs(told.seconds_ahead - 3600) < 60
    assert 0 <= told.seconds_ago < 60
    assert [path.name for path in home.iterdir()] == [FILE]


@pytest.mark.parametrize("date", ["", "yesterday", "Waltraud, 99 Foo 2026 99:99:99 GMT"])
def test_a_date_that_is_none_is_not_remembered(tmp_path, date):
    ServerDate(tmp_path).heard(date)
    assert list(tmp_path.iterdir()) == []


def test_what_was_heard_is_written_seldom_and_by_any_thread(tmp_path):
    heard = ServerDate(tmp_path).heard
    now = format_datetime(datetime.now(UTC), usegmt=True)
    heard(now)
    (tmp_path / FILE).unlink()
    threads = [threading.Thread(target=heard, args=(now,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not (tmp_path / FILE).exists()  # the same again is no news
    heard(format_datetime(datetime.now(UTC) + timedelta(days=3), usegmt=True))
    assert server_clock(tmp_path, now=time.time()).seconds_ahead < -200_000


def test_a_home_that_cannot_be_written_costs_nothing(tmp_path):
    (tmp_path / "file").write_text("")
    ServerDate(tmp_path / "file").heard(format_datetime(datetime.now(UTC), usegmt=True))
    (tmp_path / FILE).write_text(json.dumps({"seconds_ahead": "x"}))
    with pytest.raises(msgspec.ValidationError):
        server_clock(tmp_path)  # a fact that is not known, in a report


def test_a_probe_of_a_shop_that_is_there():
    asked = []

    def answer(question, wire):
        asked.append(question)
        wire.head("302 Found", "Location: https://elsewhere.example/", "Content-Length: 0")

    with shop(answer) as server:
        told = probe(server.url("").rstrip("/"))
    assert (told.reached, told.safe, told.by_proxy) == (Step.THERE, False, False)
    assert (told.addresses, told.addresses_6) == (1, 0)
    assert told.milliseconds >= 0
    assert len(asked) == 1  # nobody else is asked, wherever it points to


def test_a_probe_of_a_shop_that_is_not_safe():
    authority = trustme.CA()  # one that nobody knows
    with shop(says("200 OK"), presenting(authority.issue_cert("127.0.0.1"))) as server:
        told = probe(f"https://127.0.0.1:{server.port}")
    assert (told.reached, told.safe, told.note) == (Step.SAFETY, False, "unknown_issuer")


def test_a_probe_that_leads_nowhere():
    told = probe(f"http://127.0.0.1:{closed_port()}")
    assert (told.reached, told.safe) == (Step.WAY, None)
    nameless = probe("https://nobody.invalid")
    assert (nameless.reached, nameless.addresses) == (Step.NAME, 0)


def test_only_so_many_hosts_are_probed_and_only_when_asked(tmp_path):
    with ExitStack() as stack:
        servers = [stack.enter_context(shop(says("200 OK"))) for _ in range(5)]
        urls = tuple(server.url() for server in servers)
        state = State(Getting(Order(Trust.LINK, urls=urls), str(tmp_path)))
        facts = facts_of(state, Asked(tmp_path, probe=True)).facts
    found = [fact for fact in facts if isinstance(fact, Probe)]
    assert [fact.reached for fact in found] == [Step.THERE] * 3
    assert list(probes((), None)) == []


def test_the_command_asks_the_shop_only_with_its_flag(tmp_path):
    home, to = tmp_path / "home", tmp_path / "r.helperreport"
    (home / "journeys").mkdir(parents=True)
    with shop(says("200 OK")) as server:
        order = Order(Trust.LINK, urls=(server.url(),))
        begun = (ProgramStarted(System.LINUX), WentOn(), WentOn(), LinkFound())
        read = (LinkPasted(server.url()), OrderRead(1, order), WentOn())
        placed = (PlaceProposed(2, str(tmp_path), 10**9), WentOn())
        journal = b"".join(map(encode, (*begun, *read, *placed)))
        (home / "journeys" / "x.jsonl").write_bytes(journal)
        asked = []
        for words in ((), ("--probe",)):
            to.unlink(missing_ok=True)
            done = helperkit(home, "report", "--to", str(to), *words)
            assert done.returncode == 0, done.stderr
            asked.append(len(server.asked))
    assert asked == [0, 1]
    with zipfile.ZipFile(to) as archive:
        facts = msgspec.json.decode(archive.read("facts.json"), type=Facts).facts
    (told,) = [fact for fact in facts if isinstance(fact, Probe)]
    assert (told.reached, told.host) == (Step.THERE, "127.0.0.1")
