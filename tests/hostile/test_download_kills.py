"""Killed, stopped, torn, twice at once: a download always goes on, and is never wrong."""

import random
import shutil
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from helperkit.delivery.download import settle
from tests.hostile.customers import Customers
from tests.hostile.download_calls import KIB, MIB, TAG
from tests.hostile.fault_server import Answer, Asked, Wire, begin, in_turn, says, serve, shop
from tests.hostile.kill_child import DONE
from tests.hostile.outcome import OVERLAP, STAGING, attempt, complaints, kept, names, room
from tests.hostile.parcels import parcel

PATIENT = {"patience": 5.0}
HELD = {**PATIENT, "hold": True}  # as the program does: nobody may be killed between two records
KILLS = 160
LANES, KILLS_OF_A_LANE = 8, 5  # and these on long downloads, where bytes are synced meanwhile


@pytest.fixture(scope="module")
def customers() -> Iterator[Customers]:
    with Customers() as crowd:
        yield crowd


@pytest.fixture
def folder() -> Iterator[Path]:
    with TemporaryDirectory(dir=room()) as name:
        yield Path(name)


def may_be(folder: Path, content: bytes) -> None:
    """Assert that nothing but the whole file, or nothing, lies under the final name."""
    for name in names(folder) - {STAGING}:
        assert name == "book.zip"
        assert (folder / name).read_bytes() == content
    there, claimed = kept(folder)
    assert content.startswith(there)
    # Once the file was moved, its journal outlives the part.
    assert len(there) == claimed or "book.zip" in names(folder)


def ends_well(url: str, folder: Path, content: bytes) -> None:
    """Assert that one more call gives the file, and leaves nothing else."""
    outcome = attempt(url, folder, **HELD)
    assert outcome.received is not None, outcome.words
    assert outcome.received.path == folder / "book.zip"
    assert outcome.received.path.read_bytes() == content
    settle(folder, url)
    assert names(folder) == {"book.zip"}


class Reached:
    """An honest shop that notes when it has sent so many bytes, and there may hold."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.stop = len(content)
        self.there = threading.Event()

    def __call__(self, asked: Asked, wire: Wire) -> None:
        body = begin(asked, wire, self.content, TAG)
        wire.send(body[: self.stop])
        self.there.set()
        if self.stop < len(body):
            wire.hold()


def test_killed_at_random_moments(customers: Customers, folder: Path) -> None:
    """After bytes of the shop's choice, after random times, and while the file is being placed."""
    chance, content = random.Random(17), parcel(600 * KIB, 1)
    answer = Reached(content)
    never = threading.Event()
    with shop(answer) as server:
        for number in range(KILLS):
            how = chance.choice(("bytes", "time", "end"))
            answer.there.clear()
            answer.stop = chance.randrange(len(content)) if how == "bytes" else len(content)
            customer = customers.start(server.url(), folder, **HELD)
            if how != "time":
                customer.wait_for(answer.there)
            never.wait({"bytes": 0, "time": 0.05, "end": 0.012}[how] * chance.random())
            customer.kill()
            may_be(folder, content)
            if "book.zip" in names(folder) or number % 8 == 7:
                answer.stop = len(content)
                ends_well(server.url(), folder, content)
                (folder / "book.zip").unlink()


def test_killed_before_each_change_of_the_disk(customers: Customers) -> None:
    content = parcel(20 * KIB, 1)
    for hold in (False, True):
        with shop(serve(content)) as server:
            number, ended = 0, -signal.SIGKILL
            while ended == -signal.SIGKILL:
                number += 1
                with TemporaryDirectory(dir=room()) as name:
                    folder, settings = Path(name), {**PATIENT, "hold": hold}
                    customer = customers.start(server.url(), folder, die_at=number, **settings)
                    ended = customer.wait()
                    may_be(folder, content)
                    was_placed, asked = "book.zip" in names(folder), len(server.asked)
                    recorded = any((folder / STAGING).glob("*.json"))
                    if recorded or not was_placed:  # else it had ended, but for the empty folder
                        ends_well(server.url(), folder, content)
                        assert not was_placed or len(server.asked) == asked
                    assert recorded or not hold or ended != DONE
            assert ended == DONE
            assert number > 20


def test_killed_again_and_again_it_goes_on_from_what_was_synced(customers: Customers) -> None:
    """Each kill loses what was not synced; what was is asked for never again."""
    content, pace = parcel(32 * MIB, 1), 200 * KIB

    def paced(asked: Asked, wire: Wire) -> None:
        body = begin(asked, wire, content, TAG)
        for at in range(0, len(body), pace):  # 4 MiB a second
            wire.send(body[at : at + pace])
            wire.pause(0.05)

    def lane(number: int) -> int:
        chance, never = random.Random(number), threading.Event()
        with TemporaryDirectory(dir=room()) as name, shop(paced) as server:
            folder, synced = Path(name), 0
            for _ in range(KILLS_OF_A_LANE):
                customer = customers.start(server.url(), folder, **PATIENT)
                never.wait(chance.uniform(0.9, 1.6))
                customer.kill()
                may_be(folder, content)
                _, claimed = kept(folder)
                assert claimed >= synced
                assert not server.asked or server.asked[-1].start == max(0, synced - OVERLAP)
                synced = claimed
            server.answer = serve(content)
            ends_well(server.url(), folder, content)
            assert server.asked[-1].start == max(0, synced - OVERLAP)
            # A sync comes after 4 MiB, at the latest: more than that, and what is on the way
            # between shop and disk, is never lost.
            assert server.sent <= len(content) + KILLS_OF_A_LANE * 6 * MIB
        return synced

    with ThreadPoolExecutor(LANES) as pool:
        assert sum(pool.map(lane, range(LANES))) >= LANES * 4 * MIB


# Torn and damaged ------------------------------------------------------------------------------


def half_kept(folder: Path, content: bytes) -> Path:
    """Leave half of a download in the folder; return its journal."""
    half = serve(content, stop_after=len(content) // 2)
    with shop(in_turn(half, says("404 Gone"))) as server:
        attempt(server.url(), folder, **PATIENT, kept_as="http://127.0.0.1/book.zip")
    (journal,) = (folder / STAGING).glob("*.json")
    return journal


def with_other_journals(
    folder: Path, content: bytes, others: Callable[[bytes], Iterator[bytes]]
) -> None:
    """Go on from half a download under each of these journals."""
    journal = half_kept(folder / "half", content)
    with shop(serve(content)) as server:
        for number, other in enumerate(others(journal.read_bytes())):
            here = folder / str(number)
            shutil.copytree(folder / "half", here)
            (here / STAGING / journal.name).write_bytes(other)
            outcome = attempt(server.url(), here, **PATIENT, kept_as="http://127.0.0.1/book.zip")
            assert complaints(outcome, (content,)) == [], other
            assert outcome.received is not None, (outcome.words, other)
            assert names(here) == {outcome.received.path.name}
            shutil.rmtree(here)


@pytest.fixture
def started(folder: Path) -> Path:
    (folder / "half").mkdir()
    return folder


def test_journal_torn_at_every_byte(started: Path) -> None:
    def torn(journal: bytes) -> Iterator[bytes]:
        for length in range(len(journal)):
            yield journal[:length]

    with_other_journals(started, parcel(40 * KIB, 1), torn)


def test_journal_with_any_byte_damaged(started: Path) -> None:
    def damaged(journal: bytes) -> Iterator[bytes]:
        chance = random.Random(3)
        for at in range(len(journal)):
            digits = journal[at : at + 1].isdigit()
            byte = chance.choice(b"0123456789") if digits else chance.randrange(256)
            yield journal[:at] + bytes([byte]) + journal[at + 1 :]

    with_other_journals(started, parcel(40 * KIB, 1), damaged)


# Stopped, and twice ----------------------------------------------------------------------------


def stopping(content: bytes, there: threading.Event, on: threading.Event, *, reset: bool) -> Answer:
    def answer(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", f"Content-Length: {len(content)}", 'ETag: "v1"')
        wire.send(content[: len(content) // 2])
        there.set()
        on.wait(20)
        if reset:
            wire.reset()
        else:
            wire.send(content[len(content) // 2 :])

    return answer


@pytest.mark.parametrize("reset", [False, True])
def test_sleep_and_wake(customers: Customers, folder: Path, reset: bool) -> None:
    """The computer sleeps in the middle: the shop has hung up meanwhile, or goes on."""
    content = parcel(300 * KIB, 1)
    there, on = threading.Event(), threading.Event()
    answer = stopping(content, there, on, reset=reset)
    with shop(in_turn(answer, serve(content))) as server:
        customer = customers.start(server.url(), folder, **PATIENT)
        assert there.wait(20)
        customer.signal(signal.SIGSTOP)
        on.set()
        customer.signal(signal.SIGCONT)
        assert customer.wait() == DONE
        assert server.sent <= 1.05 * len(content)
    assert names(folder) == {"book.zip"}
    assert (folder / "book.zip").read_bytes() == content


@pytest.mark.parametrize("killed", ["nobody", "first", "second"])
def test_two_at_once(customers: Customers, folder: Path, killed: str) -> None:
    """Two windows fetch one thing into one folder; one of them may be killed."""
    content = parcel(300 * KIB, 1)
    half = len(content) // 2
    there, on = threading.Semaphore(0), threading.Event()

    def answer(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", f"Content-Length: {len(content)}", 'ETag: "v1"')
        wire.send(content[:half])
        there.release()
        on.wait(20)
        wire.send(content[half:])

    with shop(answer) as server:
        windows = {}
        for which in ("first", "second"):
            windows[which] = customers.start(server.url(), folder, **PATIENT)
            assert there.acquire(timeout=20)
        if killed != "nobody":
            windows.pop(killed).kill()
        on.set()
        assert {window.wait() for window in windows.values()} == {DONE}
        server.answer = serve(content)
        if killed != "nobody":
            assert attempt(server.url(), folder, **PATIENT).received is not None
    assert names(folder) == {"book.zip", "book (2).zip"}
    assert all(path.read_bytes() == content for path in folder.iterdir())


# Figures ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("reset", [False, True])
def test_fourteen_cuts_cost_one_per_cent(folder: Path, reset: bool) -> None:
    content = parcel(16 * MIB, 1)
    cut = serve(content, stop_after=len(content) // 15, reset=reset)
    with shop(in_turn(*[cut] * 14, serve(content))) as server:
        ends_well(server.url(), folder, content)
        assert len(server.asked) == 15
        assert server.sent <= 1.01 * len(content)
