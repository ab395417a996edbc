"""A disk that is full while extra connections have brought parts: what was safe stays so."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from helperkit.delivery.download.keeping.part_journal import Journal
from helperkit.delivery.download.keeping.staging import Staging
from helperkit.delivery.download.resume import Kept
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.disks import small_disk
from tests.hostile.download_calls import CONTENT, KIB, MIB, SHA256, fetch, problem
from tests.hostile.fault_server import in_turn, says, serve, shop

FRONT, AHEAD = 256 * KIB, (512 * KIB, 768 * KIB)


def fill(write: Callable[[bytes], object]) -> None:
    """Write until there is no room, to the last page."""
    for size in (64 * KIB, KIB):
        with suppress(Problem, OSError):
            while True:
                write(bytes(size))


def grow_front(staging: Staging) -> None:
    staging.write(CONTENT[FRONT : FRONT + 100 * KIB])


def grow_part(staging: Staging) -> None:
    staging.write_at(AHEAD[1], CONTENT[AHEAD[1] : AHEAD[1] + 100 * KIB], begins=False)


def pass_over(staging: Staging) -> None:
    """The front meets the part, and goes on behind it."""
    staging.write(CONTENT[FRONT : AHEAD[0]])
    staging.pass_ahead()
    staging.write(CONTENT[AHEAD[1] : AHEAD[1] + 100 * KIB])


@pytest.mark.parametrize("grow", [grow_front, grow_part, pass_over])
def test_a_full_disk_costs_nothing_that_the_journal_claims(
    tmp_path: Path, grow: Callable[[Staging], None]
) -> None:
    with small_disk(tmp_path) as disk:
        if not disk.is_mount():
            pytest.skip("no disk of its own may be made here")
        with Staging(disk, "key") as staging:
            staging.begin(Journal(name="book.zip", kept=Kept(etag='"v1"')))
            staging.write(CONTENT[:FRONT])
            staging.write_at(AHEAD[0], CONTENT[slice(*AHEAD)], begins=True)
            staging.sync(total=len(CONTENT))
            safe = staging.kept
            grow(staging)
            with (disk / "other").open("wb", buffering=0) as other:
                fill(other.write)
            with pytest.raises(Problem) as caught:
                staging.sync()
            assert caught.value.name is ProblemName.DISK_FULL
            staging.park()
        (disk / "other").unlink()
        with Staging(disk, "key") as again:
            assert again.kept.durable >= safe.durable
            assert again.kept.ahead == safe.ahead or again.kept.durable >= AHEAD[1]
            assert b"".join(again.read_kept(*AHEAD)) == CONTENT[slice(*AHEAD)]
            assert b"".join(again.read_kept()) == CONTENT[: again.kept.durable]


def test_room_that_an_earlier_call_filled_is_not_asked_for_again(tmp_path: Path) -> None:
    """A disk with room for what is missing, but not for the whole file once more."""
    gone = says("404 Not Found")
    with small_disk(tmp_path, size=4) as disk:
        if not disk.is_mount():
            pytest.skip("no disk of its own may be made here")
        with shop(in_turn(serve(CONTENT, stop_after=2 * MIB), gone)) as server:
            assert problem(server.url(), disk).name is ProblemName.FILE_GONE
            server.answer = serve(CONTENT)
            assert fetch(server.url(), disk).sha256 == SHA256
    assert server.sent <= 1.05 * len(CONTENT)
