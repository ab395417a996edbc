"""Bytes that prove wrong, and calls that go on from what another left."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from helperkit.journey.problems import ProblemName
from tests.hostile.download_calls import CONTENT, KIB, MIB, SHA256, fetch, part, problem
from tests.hostile.fault_server import Asked, Wire, in_turn, says, serve, shop


def test_wrong_hash_gets_one_fresh_try_and_leaves_nothing(tmp_path: Path) -> None:
    flipped = CONTENT[:-9] + b"?" + CONTENT[-8:]
    with shop(in_turn(serve(flipped), serve(CONTENT))) as server:
        assert fetch(server.url(), tmp_path, sha256=SHA256).verified
    (tmp_path / "book.zip").unlink()
    with shop(serve(flipped)) as server:
        told = problem(server.url(), tmp_path, sha256=SHA256)
    assert (told.name, told.evidence.note) == (ProblemName.DAMAGED, "same-twice")
    assert len(server.asked) == 2
    assert list(tmp_path.iterdir()) == []


def test_wrong_size_leaves_good_bytes_alone(tmp_path: Path) -> None:
    size = len(CONTENT)
    error = says("200 OK", b"sorry", "Content-Type: text/plain")
    with shop(in_turn(serve(CONTENT, stop_after=MIB), error)) as server:
        told = problem(server.url(), tmp_path, size=size)
    assert (told.name, told.evidence.note, told.evidence.got_bytes) == (
        ProblemName.DAMAGED,
        "size",
        5,
    )
    assert part(tmp_path) == CONTENT[:MIB]


def test_empty_file_is_no_file(tmp_path: Path) -> None:
    with shop(serve(b"")) as server:
        assert problem(server.url(), tmp_path).name is ProblemName.DAMAGED
        assert fetch(server.url(), tmp_path, size=0).size == 0  # unless nothing was promised


def test_endless_body_is_capped_by_the_known_size(tmp_path: Path) -> None:
    def endless(_: Asked, wire: Wire) -> None:
        wire.head("200 OK")
        while not wire._server.ended.is_set():
            wire.send(CONTENT)

    with shop(endless) as server:
        assert problem(server.url(), tmp_path, size=5 * MIB).name is ProblemName.DAMAGED


def test_changed_bytes_on_the_disk_are_found(tmp_path: Path) -> None:
    login = says("401 Sign In")
    with shop(in_turn(serve(CONTENT, stop_after=MIB), login, serve(CONTENT))) as server:
        assert problem(server.url(), tmp_path, sha256=SHA256).name is ProblemName.LOGIN_PAGE
        path = next((tmp_path / ".helperkit").glob("*.part"))
        path.write_bytes(b"?" + path.read_bytes()[1:])
        assert fetch(server.url(), tmp_path, sha256=SHA256).verified
    assert [asked.start for asked in server.asked][2:] == [MIB - 8 * KIB, 0]


@pytest.mark.parametrize("torn", [b"", b'{"version":1,"kept":{"dur', b'{"version":99}', b"[]"])
def test_torn_journal_means_from_the_start(tmp_path: Path, torn: bytes) -> None:
    with shop(in_turn(serve(CONTENT, stop_after=MIB), says("401 No"), serve(CONTENT))) as server:
        problem(server.url(), tmp_path)
        next((tmp_path / ".helperkit").glob("*.json")).write_bytes(torn)
        assert fetch(server.url(), tmp_path).sha256 == SHA256
    assert server.asked[2].start == 0


def test_several_calls_are_one_download(tmp_path: Path) -> None:
    answers: list[Callable[[Asked, Wire], None]] = []
    for _ in range(2):
        answers += [serve(CONTENT, stop_after=MIB), says("401 No")]
    with shop(in_turn(*answers, serve(CONTENT))) as server:
        for _ in range(2):
            assert problem(server.url(), tmp_path).name is ProblemName.LOGIN_PAGE
        assert fetch(server.url(), tmp_path).sha256 == SHA256
    assert server.sent <= 1.05 * len(CONTENT)


def test_a_zip_without_its_end_is_never_whole_however_often_it_ends_there(tmp_path: Path) -> None:
    """No length, no hash: the shop breaks off at the same byte every time."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("book.txt", CONTENT[: 200 * KIB])
    whole = held.getvalue()

    def breaks_off(_: Asked, wire: Wire) -> None:
        wire.head("200 OK")
        wire.send(whole[: 150 * KIB])

    with shop(breaks_off) as server:
        assert problem(server.url(), tmp_path).name is ProblemName.SLOW
    assert [path.name for path in tmp_path.iterdir()] == [".helperkit"]
    with shop(serve(whole)) as server:
        assert fetch(server.url(), tmp_path).path.read_bytes() == whole
