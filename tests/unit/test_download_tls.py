"""TLS in memory, against ssl's own server end: nothing lost, no false end, no endless wait."""

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest
import trustme

from helperkit.delivery.download.line.tls import AT_ONCE, TlsSocket

RECORD = 16 * 1024
CONTENT = bytes(range(256)) * (3 * AT_ONCE // 256)


class Ends:
    """Both ends of one connection; theirs is plain memory, so that a test says what is sent."""

    def __init__(self, version: ssl.TLSVersion) -> None:
        authority = trustme.CA()
        ours, theirs = ssl.create_default_context(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.configure_trust(ours)
        authority.issue_cert("localhost").configure_cert(theirs)
        theirs.maximum_version = version
        near, self.wire = socket.socketpair()
        near.settimeout(10)
        self._heard, self._said = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.server = theirs.wrap_bio(self._heard, self._said, server_side=True)
        self.tls = TlsSocket(near, ours, "localhost")
        shaking = threading.Thread(target=self.tls.do_handshake)
        shaking.start()
        while True:
            with suppress(ssl.SSLWantReadError):
                self.server.do_handshake()
                break
            self.wire.sendall(self._said.read())
            self._heard.write(self.wire.recv(RECORD))
        self.wire.sendall(self._said.read())
        shaking.join()

    def seal(self, content: bytes) -> bytes:
        """Return content as it goes over the wire."""
        for at in range(0, len(content), RECORD):
            self.server.write(content[at : at + RECORD])
        return self._said.read()

    def goodbye(self) -> bytes:
        with suppress(ssl.SSLWantReadError):
            self.server.unwrap()
        return self._said.read()

    def opened(self) -> bytes:
        """Return what the server's end reads now."""
        self._heard.write(self.wire.recv(RECORD))
        return self.server.read(RECORD)

    def send(self, wire: bytes, *, ended: bool = True) -> threading.Thread:
        """Send in a thread of its own, for it may be more than the wire holds."""

        def run() -> None:
            with suppress(OSError):
                self.wire.sendall(wire)
                if ended:
                    self.wire.shutdown(socket.SHUT_WR)

        sending = threading.Thread(target=run)
        sending.start()
        return sending

    def close(self) -> None:
        self.wire.close()
        self.tls.close()


@pytest.fixture(params=[ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def ends(request: pytest.FixtureRequest) -> Iterator[Ends]:
    made = Ends(request.param)
    yield made
    made.close()


def take(ends: Ends, size: int) -> bytes:
    """Return all that comes until the end, received with this much room at a time."""
    got, buffer = bytearray(), bytearray(size)
    while count := ends.tls.recv_into(buffer):
        got += buffer[:count]
    return bytes(got)


@pytest.mark.parametrize("size", [1000, RECORD, 3 * RECORD + 1, len(CONTENT)])
def test_all_comes_whatever_the_room_and_ends_with_the_goodbye(ends: Ends, size: int) -> None:
    sending = ends.send(ends.seal(CONTENT) + ends.goodbye())
    assert take(ends, size) == CONTENT
    assert ends.tls.recv_into(bytearray(1)) == 0  # and goes on to be the end
    sending.join()


def test_much_comes_at_once(ends: Ends) -> None:
    few = CONTENT[: 4 * RECORD]
    ends.send(ends.seal(few), ended=False).join()
    assert ends.tls.recv_into(bytearray(AT_ONCE)) == len(few)


@pytest.mark.parametrize("cut", [0, 1, 5, 100, RECORD])
def test_an_end_without_goodbye_is_an_error_after_all_that_came(ends: Ends, cut: int) -> None:
    wire = ends.seal(CONTENT[:RECORD])
    ends.send(wire + ends.seal(CONTENT[RECORD : 2 * RECORD])[:cut]).join()
    buffer = bytearray(4 * RECORD)
    assert ends.tls.recv_into(buffer) == RECORD
    assert buffer[:RECORD] == CONTENT[:RECORD]
    for _ in range(2):
        with pytest.raises(ssl.SSLEOFError):
            ends.tls.recv_into(buffer)


def test_bytes_before_a_forged_record_are_not_lost(ends: Ends) -> None:
    good, forged = ends.seal(CONTENT[:RECORD]), bytearray(ends.seal(CONTENT[:RECORD]))
    forged[100] ^= 1
    ends.send(good + bytes(forged) + ends.seal(CONTENT)[: 4 * RECORD], ended=False).join()
    buffer = bytearray(4 * RECORD)
    assert ends.tls.recv_into(buffer) == RECORD
    assert buffer[:RECORD] == CONTENT[:RECORD]
    for _ in range(2):
        with pytest.raises(ssl.SSLError, match=r"(?i)mac"):
            ends.tls.recv_into(buffer)


def test_half_a_record_that_drips_does_not_wait_past_the_timeout(ends: Ends) -> None:
    wire, over = ends.seal(CONTENT[:RECORD]), threading.Event()

    def drip() -> None:
        for at in range(200):  # for four seconds
            if over.wait(0.02):
                return
            ends.wire.sendall(wire[at : at + 1])

    ends.tls.settimeout(0.2)
    dripping = threading.Thread(target=drip)
    dripping.start()
    began = time.monotonic()
    with pytest.raises(TimeoutError):
        ends.tls.recv_into(bytearray(1))
    assert time.monotonic() - began < 3
    over.set()
    dripping.join()


def test_a_timeout_loses_nothing(ends: Ends) -> None:
    wire = ends.seal(CONTENT[:RECORD])
    ends.tls.settimeout(0.05)
    ends.wire.sendall(wire[:9000])
    with pytest.raises(TimeoutError):
        ends.tls.recv_into(bytearray(RECORD))
    ends.wire.sendall(wire[9000:])
    buffer = bytearray(RECORD)
    assert ends.tls.recv_into(buffer) == RECORD
    assert buffer == CONTENT[:RECORD]


def test_what_is_sent_arrives_while_bytes_come(ends: Ends) -> None:
    ends.wire.sendall(ends.seal(b"before"))
    assert ends.tls.recv(3) == b"bef"
    ends.tls.sendall(b"a question")
    assert ends.opened() == b"a question"
    assert ends.tls.recv(100) == b"ore"


def test_its_file_keeps_it_open(ends: Ends) -> None:
    with ends.tls.makefile("rb") as file:
        ends.tls.close()
        ends.wire.sendall(ends.seal(b"line\n"))
        assert file.readline() == b"line\n"
        assert ends.tls.fileno() >= 0
    assert ends.tls.fileno() < 0


def test_the_certificate_and_the_version_are_shown(ends: Ends) -> None:
    assert ends.tls.getpeercert()
    assert ends.tls.version() in {"TLSv1.2", "TLSv1.3"}
