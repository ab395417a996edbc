"""A report goes to the one server that the card names, over a safe line, or nowhere."""

import random
import ssl
import threading

import pytest

from helperkit.delivery.download.line.ways import Ways
from helperkit.delivery.upload.sending import MOST_TRIES, Manner, Outgoing, send
from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.loopback import closed_port
from tests.hostile.upload_server import TUS, UploadServer

REPORT = random.Random(6).randbytes(1500)
NAME = "Helper Kit report.helperreport.age"
QUICK = Manner(patience=2.0, first_rest=0.0, practice=True)
STRAIGHT = Ways(lambda _: ("",))
TRIES = MOST_TRIES


def bring(server, *, content=REPORT, manner=QUICK, watch=None, **more):
    return send(Outgoing(content, NAME, server.address), watch or Watch(), manner, **more)


def refused(server, **more):
    with pytest.raises(Problem) as caught:
        bring(server, **more)
    return caught.value


@pytest.mark.parametrize(
    "where", ["http://127.0.0.1:9/reports", "https://evil.example/r", "//evil.example/r"]
)
@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_a_report_follows_nobody_to_another_server(where, method):
    with UploadServer() as server:

        def lead(asked, wire, line):
            if asked.method == method:
                wire.head("307 Go", TUS, f"Location: {where}", "Content-Length: 0")
            return asked.method == method

        server.fault = lead
        assert refused(server).evidence.note == "elsewhere"
        assert server.content == b""


def test_a_redirect_within_the_server_keeps_the_method():
    with UploadServer() as server:

        def lead(asked, wire, line):
            if asked.target != "/reports":
                return False
            wire.head("308 Moved", TUS, "Location: /new", "Content-Length: 0")
            return True

        server.fault = lead
        assert bring(server) == "A-17"
        assert server.methods == ["POST", "POST", "PATCH"]


@pytest.mark.parametrize(
    "place", ["https://evil.example/1", "http://user:secret@127.0.0.1/1", "", "/" + "x" * 4000]
)
def test_an_upload_lies_on_the_same_server(place):
    with UploadServer() as server:
        server.place = place
        assert refused(server).evidence.note in {"elsewhere", "location"}
        assert server.content == b""


def test_a_kept_place_on_another_server_is_not_asked():
    caught = []
    with UploadServer() as server, UploadServer() as other:
        bring(other, keep=caught.append)
        other.asked.clear()
        assert bring(server, kept=caught[-1]) == "A-17"
        assert other.asked == []
        assert server.content == REPORT


@pytest.mark.parametrize("receipt", ["<b>1</b>", "x" * 41, "1\x07", "", "☎"])
def test_a_receipt_that_cannot_be_shown_is_none(receipt):
    with UploadServer() as server:
        field = f"Report-Receipt: {receipt}".encode().decode("latin-1")
        server.state = lambda: (f"Upload-Offset: {len(server.content)}", field)
        assert bring(server) == ""
        assert server.content == REPORT


def test_headers_that_never_end_are_a_stall():
    with UploadServer() as server:

        def trickle(asked, wire, line):
            wire.raw(b"HTTP/1.1 201 Created\r\nX: ")
            while not server.ended.is_set():
                wire.raw(b"x")
                wire.pause(0.05)
            return True

        server.fault = trickle
        manner = Manner(patience=0.3, first_rest=0.0, practice=True)
        assert refused(server, manner=manner).name in {ProblemName.SLOW, ProblemName.SERVER_BUSY}


def test_a_body_without_an_end_is_not_read():
    with UploadServer() as server:

        def flood(asked, wire, line):
            if asked.method != "POST":
                return False
            server.begun, server.length = 1, len(REPORT)
            wire.head("201 Created", TUS, f"Location: {server.place}")
            while not server.ended.is_set():
                wire.raw(b"x" * 65536)
            return True

        server.fault = flood
        assert bring(server) == "A-17"
        assert server.content == REPORT


def test_it_can_be_stopped_while_the_server_is_silent():
    with UploadServer() as server:
        asked_now = threading.Event()

        def silent(asked, wire, line):
            asked_now.set()
            wire.hold()
            return True

        server.fault = silent
        watch = Watch()
        stopper = threading.Thread(target=lambda: (asked_now.wait(20), watch.cancel()))
        stopper.start()
        manner = Manner(patience=60.0, first_rest=0.0, practice=True)
        with pytest.raises(Cancelled):
            bring(server, watch=watch, manner=manner)
        stopper.join()


@pytest.mark.parametrize(
    "address",
    [
        "http://shop.example/reports",
        "http://127.0.0.1:1/reports",
        "ftp://shop.example/",
        "https://user:secret@shop.example/",
        "https://shop.example/#a",
        "https:///reports",
        "https://shop.example/a b",
        "",
    ],
)
def test_nothing_goes_over_a_line_that_others_can_read(address):
    with pytest.raises(Problem) as caught:
        send(Outgoing(REPORT, NAME, address), Watch(), Manner(first_rest=0.0))
    assert caught.value.evidence.note == "address"


def test_a_certificate_that_nobody_signed_stops_it(wrong_tls):
    with UploadServer(tls=wrong_tls) as server:
        problem = refused(server, manner=Manner(patience=2.0, first_rest=0.0))
        assert problem.name is ProblemName.CONNECTION_NOT_SAFE
        assert server.content == b""


@pytest.fixture
def wrong_tls(tmp_path):
    import trustme

    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    return context


def test_a_server_that_is_not_there_is_named():
    address = f"http://127.0.0.1:{closed_port()}/reports"
    with pytest.raises(Problem) as caught:
        send(Outgoing(REPORT, NAME, address), Watch(), QUICK)
    assert caught.value.name is ProblemName.SERVER_NOT_FOUND
