"""Some of a host's addresses are dead (RFC 8305), on real sockets."""

import errno
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from helperkit.delivery.download.line import race as racing
from helperkit.delivery.download.line.causes import line_cause
from helperkit.delivery.download.line.line import Line
from helperkit.delivery.download.line.race import interleave, race
from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.problems import ProblemName
from tests.hostile.loopback import closed_port, silent_address

V4, V6 = socket.AF_INET, socket.AF_INET6
Address = tuple[Any, ...]


def found(family: int, address: Any) -> Address:
    """Return an address as getaddrinfo gives it."""
    return (family, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", address)


def refusing() -> Address:
    return found(V4, ("127.0.0.1", closed_port()))


NO_WAY = found(V4, ("255.255.255.255", 80))  # a place that TCP cannot reach: no route


class Hosts:
    """Makes addresses, and keeps them as they are."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack

    def listening(self, host: str = "127.0.0.1", family: int = V4) -> socket.socket:
        return self._stack.enter_context(socket.create_server((host, 0), family=family))

    def live(self, host: str = "127.0.0.1", family: int = V4) -> Address:
        return found(family, self.listening(host, family).getsockname())

    def silent(self, host: str = "127.0.0.1", family: int = V4) -> Address:
        return found(family, silent_address(self._stack, host, family))


@pytest.fixture
def hosts() -> Iterator[Hosts]:
    with ExitStack() as stack:
        yield Hosts(stack)


def run(addresses: list[Address], seconds: float = 20.0, heed: Any = lambda _: None) -> Any:
    with race(addresses, until=time.monotonic() + seconds, heed=heed) as sock:
        return sock.getpeername()


@pytest.fixture
def no_delay_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an attempt begin because another failed, never because time has passed."""
    monkeypatch.setattr(racing, "ATTEMPT_SECONDS", 3600.0)


def test_families_take_turns_and_keep_their_order() -> None:
    six, four = [(V6, n) for n in range(3)], [(V4, n) for n in range(2)]
    assert interleave([*six, *four]) == [six[0], four[0], six[1], four[1], six[2]]
    assert interleave([*four, *six]) == [four[0], six[0], four[1], six[1], six[2]]
    assert interleave(four) == four


def test_dead_ipv6_beside_live_ipv4(hosts: Hosts) -> None:
    live = hosts.live()
    assert run([hosts.silent("::1", V6), live]) == live[4]


def test_many_dead_ones_before_the_live_one(hosts: Hosts) -> None:
    live = hosts.live()
    dead = [hosts.silent(), hosts.silent("::1", V6), refusing(), NO_WAY, hosts.silent()]
    assert run([*dead, live]) == live[4]


def test_the_preferred_one_wins_if_it_answers(hosts: Hosts) -> None:
    first = hosts.live("::1", V6)
    assert run([first, hosts.live()])[:2] == first[4][:2]


@pytest.mark.usefixtures("no_delay_ends")
@pytest.mark.parametrize("dead", [refusing, lambda: NO_WAY])
def test_after_a_failure_the_next_begins_at_once(hosts: Hosts, dead: Callable[[], Address]) -> None:
    live = hosts.live()
    assert run([dead(), live]) == live[4]


def test_after_a_late_failure_the_next_begins_at_once(
    hosts: Hosts, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent, live = hosts.silent(), hosts.live()
    with ExitStack() as soon_closed:
        failing = Hosts(soon_closed).silent()

        def heed(_: float) -> None:
            if racing.ATTEMPT_SECONDS < 1:  # the first waits: only the second begins by itself
                monkeypatch.setattr(racing, "ATTEMPT_SECONDS", 3600.0)
            elif time.monotonic() > began + 0.5:
                soon_closed.close()  # what asks it once more, after a second, is refused

        began = time.monotonic()
        assert run([silent, failing, live], heed=heed) == live[4]


@pytest.mark.usefixtures("no_delay_ends")
def test_a_live_one_behind_a_silent_one_needs_the_delay(hosts: Hosts) -> None:
    with pytest.raises(TimeoutError):  # so the tests above see what they say
        run([hosts.silent(), hosts.live()], seconds=1)


def test_a_family_that_this_computer_lacks(hosts: Hosts) -> None:
    live = hosts.live()
    assert run([found(9999, ("x", 1)), live]) == live[4]


def test_all_dead_tells_what_tells_most(hosts: Hosts) -> None:
    silent = hosts.silent()
    for addresses, error in (
        ([refusing(), NO_WAY], ConnectionRefusedError),
        ([NO_WAY, refusing()], ConnectionRefusedError),
        ([refusing(), silent], ConnectionRefusedError),
        ([silent, NO_WAY], TimeoutError),
        ([], TimeoutError),
    ):
        with pytest.raises(error):
            run(addresses, seconds=0.6)
    with pytest.raises(OSError, match="connect") as caught:
        run([NO_WAY])
    assert caught.value.errno == errno.ENETUNREACH


@pytest.mark.skipif(sys.platform != "linux", reason="counts open files in /proc")
def test_losers_are_closed(hosts: Hosts) -> None:
    addresses = [hosts.silent(), hosts.silent(), refusing(), hosts.live()]

    def opened() -> int:
        return sum(1 for _ in Path("/proc/self/fd").iterdir())

    before = opened()
    run(addresses)
    assert opened() == before
    with pytest.raises(ConnectionRefusedError):
        run(addresses[:3], seconds=0.6)
    assert opened() == before

    class Enough(Exception):
        pass

    def stop(_: float) -> None:
        raise Enough

    with pytest.raises(Enough):
        run(addresses[:2], heed=stop)
    assert opened() == before


# Through a line ---------------------------------------------------------------------------


@pytest.fixture
def resolve(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[Address]], None]:
    def give(addresses: list[Address]) -> None:
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: addresses)

    return give


Resolve = Callable[[list[Address]], None]


def test_a_dead_family_is_not_even_noticed(hosts: Hosts, resolve: Resolve) -> None:
    noticed: list[int] = []
    live = hosts.live()
    resolve([hosts.silent("::1", V6), live])
    line = Line(Watch(), 60, lambda: noticed.append(1))
    with line.connect("shop.example", 80, [(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)]) as sock:
        assert sock.getpeername() == live[4]
        assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        assert sock.gettimeout() == 60
    line.close()
    assert not noticed  # it would have been after two seconds


@pytest.mark.parametrize(
    ("kinds", "name", "note"),
    [
        (["silent", "silent"], ProblemName.SERVER_NOT_FOUND, "no_answer"),
        (["silent", "refusing"], ProblemName.SERVER_NOT_FOUND, "refused"),
        (["no_way", "refusing"], ProblemName.SERVER_NOT_FOUND, "refused"),
        (["refusing", "no_way"], ProblemName.SERVER_NOT_FOUND, "refused"),
        (["no_way", "silent"], ProblemName.SERVER_NOT_FOUND, "no_answer"),
        (["no_way"], ProblemName.OFFLINE, "no_route"),
    ],
)
def test_all_dead_gives_the_right_cause(
    hosts: Hosts,
    resolve: Resolve,
    monkeypatch: pytest.MonkeyPatch,
    kinds: list[str],
    name: ProblemName,
    note: str,
) -> None:
    monkeypatch.setattr("helperkit.delivery.download.line.causes.has_route", lambda: True)
    make = {"silent": hosts.silent, "refusing": refusing, "no_way": lambda: NO_WAY}
    resolve([make[kind]() for kind in kinds])
    with pytest.raises(OSError, match=r".") as caught:
        Line(Watch(), 0.8, lambda: None).connect("shop.example", 80)
    cause = line_cause(caught.value, "", began=False)
    assert cause is not None
    assert (cause.problem, cause.note) == (name, note)


def test_silence_without_any_way_out_is_being_offline(
    hosts: Hosts, resolve: Resolve, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve([hosts.silent()])
    with pytest.raises(TimeoutError) as caught:
        Line(Watch(), 0.4, lambda: None).connect("shop.example", 80)
    monkeypatch.setattr("helperkit.delivery.download.line.causes.has_route", lambda: False)
    cause = line_cause(caught.value, "", began=False)
    assert cause is not None
    assert (cause.problem, cause.note) == (ProblemName.OFFLINE, "no_route")


def test_no_name_server_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    end = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: end.wait(30) and [])
    with pytest.raises(socket.gaierror) as caught:
        Line(Watch(), 0.5, lambda: None).connect("shop.example", 80)
    end.set()
    cause = line_cause(caught.value, "", began=False)
    assert cause is not None
    assert (cause.problem, cause.note) == (ProblemName.OFFLINE, "name")


@pytest.mark.parametrize(
    ("stop", "error"), [("cancel", Cancelled), ("cut", ConnectionAbortedError)]
)
def test_stopping_while_all_are_silent(
    hosts: Hosts, resolve: Resolve, stop: str, error: type[BaseException]
) -> None:
    resolve([hosts.silent(), hosts.silent("::1", V6)])
    watch = Watch()
    line = Line(watch, 3600, lambda: None)
    timer = threading.Timer(0.3, watch.cancel if stop == "cancel" else line.cut)
    timer.start()
    with pytest.raises(error):
        line.connect("shop.example", 80)
    timer.join()


def test_a_line_that_was_cut_connects_no_more(hosts: Hosts, resolve: Resolve) -> None:
    resolve([hosts.live()])
    line = Line(Watch(), 60, lambda: None)
    line.cut()
    with pytest.raises(ConnectionAbortedError):
        line.connect("shop.example", 80)
    line.close()


def test_a_name_that_is_never_given_is_asked_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *host, **_: asked.append(host) or [])
    for host in ("shop.practice.invalid", "SHOP.INVALID."):
        with pytest.raises(socket.gaierror) as caught:
            racing.find_addresses(host, 80, until=time.monotonic() + 5, heed=lambda _: None)
        assert caught.value.errno == socket.EAI_NONAME
    assert asked == []
    racing.find_addresses("invalid.example", 80, until=time.monotonic() + 5, heed=lambda _: None)
    assert len(asked) == 1
