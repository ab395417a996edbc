"""Ends without end, room that is asked for twice, journals that cannot be written."""

import itertools
from pathlib import Path

import pytest

from helperkit.delivery.download.keeping.staging import STAGING
from helperkit.delivery.inspect.proof import is_all_there
from helperkit.journey.problems import ProblemName
from tests.hostile.disks import small_disk
from tests.hostile.download_calls import CONTENT, KIB, MIB, SHA256, fetch, part, problem
from tests.hostile.fault_server import Asked, Wire, in_turn, serve, shop


def test_a_file_stamped_anew_each_time_and_without_its_end_is_received_twice_only(
    tmp_path: Path,
) -> None:
    numbers = itertools.count()

    def stamped(_: Asked, wire: Wire) -> None:
        body = b"%PDF-1.4\n" + str(next(numbers)).encode() + bytes(20 * KIB)
        wire.head("200 OK", f"Content-Length: {len(body)}")
        wire.send(body)

    with shop(stamped) as server:
        assert fetch(server.url("/book.pdf"), tmp_path).size > 20 * KIB
    assert len(server.asked) == 2


@pytest.mark.parametrize("ranges", [True, False])
def test_room_that_is_set_aside_is_not_asked_for_again(tmp_path: Path, ranges: bool) -> None:
    """A disk with room for the file, but not for it and what is left of it."""
    cut = serve(CONTENT, stop_after=MIB)
    with small_disk(tmp_path, size=4) as disk:
        if not disk.is_mount():
            pytest.skip("no disk of its own may be made here")
        with shop(in_turn(cut, serve(CONTENT, ranges=ranges))) as server:
            assert fetch(server.url(), disk).sha256 == SHA256


def test_a_journal_that_cannot_be_written_costs_nothing_that_was_safe(tmp_path: Path) -> None:
    with shop(gone) as server:
        server.answer = in_turn(serve(CONTENT, stop_after=2 * MIB), gone)
        assert problem(server.url(), tmp_path).name is ProblemName.FILE_GONE
        journal = next((tmp_path / STAGING).glob("*.json"))
        blocked = journal.with_suffix(".new")
        blocked.mkdir()
        server.answer = in_turn(serve(CONTENT, stop_after=MIB), gone)
        assert problem(server.url(), tmp_path).name is ProblemName.FOLDER_NOT_ALLOWED
        assert part(tmp_path)[: 2 * MIB] == CONTENT[: 2 * MIB]
        blocked.rmdir()
        before = server.sent
        server.answer = serve(CONTENT)
        assert fetch(server.url(), tmp_path).sha256 == SHA256
    assert server.sent - before <= len(CONTENT) - 2 * MIB + 16 * KIB


def gone(_: Asked, wire: Wire) -> None:
    wire.head("404 Not Found", "Content-Length: 0")


def test_a_pdf_made_for_the_web_is_whole_by_its_length(tmp_path: Path) -> None:
    """It has an end mark near its beginning too."""
    head = b"%PDF-1.4\n1 0 obj\n<< /Linearized 1 /L 5000 >>\nendobj\n%%EOF\n"
    path = tmp_path / "part"
    path.write_bytes(head)
    assert is_all_there(path) is False
    whole = head + bytes(5000 - len(head) - 5) + b"%%EOF"
    path.write_bytes(whole)
    assert is_all_there(path) is True
    signed_later = whole + b"\n" + bytes(4000)
    path.write_bytes(signed_later)
    assert is_all_there(path) is False
    path.write_bytes(signed_later + b"%%EOF\n")
    assert is_all_there(path) is True


def test_the_length_of_something_else_is_not_that_of_the_pdf(tmp_path: Path) -> None:
    path = tmp_path / "part"
    path.write_bytes(b"%PDF-1.4\n1 0 obj\n<< /L 7 >>\nendobj\n" + bytes(5000) + b"%%EOF")
    assert is_all_there(path) is True
