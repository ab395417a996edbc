"""Reports are sent whole or not at all, whatever the line and the server do."""

import random

import pytest

from helperkit.delivery.download.line.ways import Ways
from helperkit.delivery.upload.kept import Kept
from helperkit.delivery.upload.sending import (
    MOST_NEW,
    MOST_TRIES,
    REQUESTS_AT_ALL,
    Manner,
    Outgoing,
    send,
)
from helperkit.delivery.work import Watch
from helperkit.journey.order import Waiting
from helperkit.journey.problems import Problem, ProblemName
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


def test_a_report_arrives_whole_and_its_number_comes_back():
    kept = []
    with UploadServer() as server:
        assert bring(server, keep=kept.append) == "A-17"
        assert server.content == REPORT
        assert server.methods == ["POST", "PATCH"]
        assert kept == [Kept(kept[0].sha256, server.url("/reports/1"))]
        first = server.asked[0].fields
        assert first["upload-length"] == "1500"
        assert first["tus-resumable"] == "1.0.0"
        assert "authorization" not in first


def test_it_goes_on_from_every_byte_where_it_can_be_cut():
    """Each byte once, and nothing twice: what the server has is asked for after each cut."""
    content = REPORT[:300]
    for cut in range(len(content)):
        with UploadServer(cut_after=(cut,)) as server:
            assert bring(server, content=content) == "A-17"
            assert server.content == content, cut
            assert server.begun == 1


def test_many_cuts_end_well_as_long_as_something_comes():
    with UploadServer(cut_after=(1,) * 40) as server:
        assert bring(server, content=REPORT[:60]) == "A-17"
        assert server.content == REPORT[:60]


def test_a_server_that_takes_a_byte_of_each_request_is_not_served_for_ever():
    with UploadServer() as server:

        def crumbs(asked, wire, line):
            if asked.method == "POST":
                return False
            server.receive(int(asked.fields["content-length"]), line, server.rest)
            told = int(asked.fields["upload-offset"]) + 1
            wire.head("204 No Content", TUS, f"Upload-Offset: {told}")
            return True

        server.fault = crumbs
        problem = refused(server)
        assert (problem.name, problem.evidence.note) == (ProblemName.SERVER_BUSY, "crumbs")
        assert len(server.asked) == REQUESTS_AT_ALL + 1  # 1500 bytes


def test_a_line_that_never_brings_a_byte_is_given_up_and_the_cause_named():
    with UploadServer(cut_after=(0,) * 100) as server:
        problem = refused(server)
        assert problem.name in {ProblemName.SLOW, ProblemName.SERVER_BUSY}
        assert problem.evidence.where == "upload"
        assert server.methods.count("PATCH") <= TRIES


def test_the_last_answer_was_lost_and_nothing_is_sent_twice():
    with UploadServer() as server:

        def lose(asked, wire, line):
            if asked.method != "PATCH" or server.content:
                return False
            server.receive(int(asked.fields["content-length"]), line, server.rest)
            wire.reset()
            return True

        server.fault = lose
        assert bring(server) == "A-17"
        assert server.methods == ["POST", "PATCH", "HEAD"]
        assert server.content == REPORT


def test_what_was_kept_is_gone_on_with():
    kept = []
    with UploadServer(cut_after=(700, 0, 0, 0, 0, 0, 0, 0)) as server:
        refused(server, keep=kept.append)
        assert len(server.content) == 700
        server.cuts.clear()
        server.asked.clear()
        assert bring(server, kept=kept[-1]) == "A-17"
        assert server.methods == ["HEAD", "PATCH"]
        assert server.asked[1].fields["content-length"] == "800"
        assert server.content == REPORT


def test_another_report_does_not_go_on_where_the_last_one_was():
    kept = []
    with UploadServer(cut_after=(700, 0, 0, 0, 0, 0, 0, 0)) as server:
        refused(server, keep=kept.append)
        server.cuts.clear()
        other = REPORT[::-1]
        assert bring(server, content=other, kept=kept[-1]) == "A-17"
        assert server.content == other


def test_a_server_that_forgot_gets_it_anew_but_not_for_ever():
    kept = Kept("", "")
    with UploadServer() as server:
        caught = []
        bring(server, keep=caught.append)
        kept = caught[-1]

        def gone(asked, wire, line):
            if asked.method == "POST":
                return False
            wire.head("404 Not Found", TUS, "Content-Length: 0")
            return True

        server.fault = gone
        problem = refused(server, kept=kept)
        assert problem.evidence.note == "forgets"
        assert server.begun == 1 + MOST_NEW


@pytest.mark.parametrize(
    "offset", ["1501", "-1", "+5", "1_0", "٣", "", "9" * 40, "0x10", "5, 5", "nan"]
)
def test_a_server_that_lies_about_the_offset_is_not_believed(offset):
    with UploadServer() as server:

        def lie(asked, wire, line):
            if asked.method != "POST":
                wire.head("200 OK", TUS, f"Upload-Offset: {offset}".encode().decode("latin-1"))
            return asked.method != "POST"

        server.fault = lie
        problem = refused(server)
        assert problem.name is ProblemName.NOT_EXPECTED
        assert len(server.asked) < 4 * TRIES


def test_a_server_that_goes_backwards_for_ever_is_given_up():
    with UploadServer() as server:

        def back(asked, wire, line):
            if asked.method == "POST":
                return False
            said = asked.fields.get("upload-offset", "0")
            wire.head("204 No Content", TUS, f"Upload-Offset: {said}")
            return True

        server.fault = back
        assert refused(server).evidence.note == "offset"
        assert len(server.asked) < 4 * TRIES


def test_more_than_was_sent_is_not_believed_of_a_new_upload():
    with UploadServer() as server:
        asked_once = []

        def ahead(asked, wire, line):
            if asked.method == "PATCH" and not asked_once:
                asked_once.append(asked)
                wire.head("409 Conflict", TUS, "Content-Length: 0")
                return True
            return False

        server.fault = ahead
        assert bring(server) == "A-17"
        assert server.content == REPORT


@pytest.mark.parametrize(
    ("status", "name", "note"),
    [
        ("401 Sign in", ProblemName.LOGIN_PAGE, "sign_in"),
        ("403 Forbidden", ProblemName.LOGIN_PAGE, "sign_in"),
        ("404 Not Found", ProblemName.NOT_EXPECTED, "gone"),
        ("405 No", ProblemName.NOT_EXPECTED, "status"),
        ("412 Version", ProblemName.NOT_EXPECTED, "version"),
        ("413 Too large", ProblemName.NOT_EXPECTED, "too_large"),
        ("200 OK", ProblemName.NOT_EXPECTED, "not_tus"),
        ("303 See other", ProblemName.NOT_EXPECTED, "redirect"),
    ],
)
def test_a_refusal_is_named_at_once(status, name, note):
    with UploadServer() as server:

        def answer(asked, wire, line):
            wire.head(status, "Location: /elsewhere", "Content-Length: 0")
            return True

        server.fault = answer
        problem = refused(server)
        assert (problem.name, problem.evidence.note) == (name, note)
        assert problem.evidence.http_status == int(status[:3])
        assert len(server.asked) == 1


@pytest.mark.parametrize("status", ["429 Busy", "503 Busy", "500 Broken", "423 Locked"])
def test_a_busy_server_is_asked_again_and_then_takes_it(status):
    seen = []
    with UploadServer() as server:

        def busy(asked, wire, line):
            if len(server.asked) > 3:
                return False
            wire.head(status, TUS, "Retry-After: 0", "Content-Length: 0")
            return True

        server.fault = busy
        assert bring(server, watch=Watch(seen.append)) == "A-17"
        assert Waiting.BUSY in {progress.waiting for progress in seen}


def test_a_server_that_asks_for_an_hour_is_told_to_the_customer():
    with UploadServer() as server:

        def busy(asked, wire, line):
            wire.head("503 Busy", TUS, "Retry-After: 3600", "Content-Length: 0")
            return True

        server.fault = busy
        assert refused(server).name is ProblemName.SERVER_BUSY
        assert len(server.asked) == 1
