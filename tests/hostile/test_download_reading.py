"""Bodies read past http.client: where they end, and how long a chunk is good."""

import pytest

from helperkit.delivery.download.body import Cut
from helperkit.delivery.download.line.exchange import ask_server
from helperkit.delivery.download.line.line import Line
from helperkit.delivery.work import Watch
from tests.hostile.fault_server import Asked, Wire, serve, shop

CONTENT = bytes(range(256)) * 16384


def read(url: str, most_at_once: int = 0) -> bytes:
    line = Line(Watch(), 60, lambda: None)
    try:
        with ask_server(url, {}, line, lambda _: None) as reply:
            reply.most_at_once = most_at_once or reply.most_at_once
            return b"".join(map(bytes, reply.chunks()))
    finally:
        line.close()


@pytest.mark.parametrize("most_at_once", [0, 1000, 64 * 1024])
def test_whole(most_at_once: int) -> None:
    with shop(serve(CONTENT)) as server:
        assert read(server.url(), most_at_once) == CONTENT


def test_more_than_the_stated_length_is_left_on_the_line() -> None:
    def some(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", "Content-Length: 5")
        wire.send(b"12345678")

    with shop(some) as server:
        assert read(server.url(), most_at_once=3) == b"12345"


def test_less_than_the_stated_length_is_a_cut() -> None:
    def some(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", "Content-Length: 8")
        wire.send(b"12345")

    with shop(some) as server, pytest.raises(Cut):
        read(server.url())


def test_without_a_length_the_close_ends_it() -> None:
    def some(_: Asked, wire: Wire) -> None:
        wire.head("200 OK")
        wire.send(CONTENT)

    with shop(some) as server:
        assert read(server.url()) == CONTENT


def test_an_answer_that_can_have_no_body_has_none() -> None:
    def some(_: Asked, wire: Wire) -> None:
        wire.head("204 No Content")
        wire.hold()

    with shop(some) as server:
        assert read(server.url()) == b""


def test_a_chunk_kept_too_long_is_no_longer_there() -> None:
    line = Line(Watch(), 60, lambda: None)
    with shop(serve(CONTENT)) as server:
        with ask_server(server.url(), {}, line, lambda _: None) as reply:
            chunks = reply.chunks()
            first = next(chunks)
            next(chunks)
            with pytest.raises(ValueError, match="released"):
                bytes(first)
        line.close()
