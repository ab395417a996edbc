"""Answers that do not end: silence, trickles, headers and bodies without an end."""

from tests.hostile.fault_answers import TAG, Place, Scene, Step, place
from tests.hostile.fault_server import Answer, Asked, Wire

SOON = 0.04  # seconds between the bytes of one that trickles


def stalls(at: Place, *, headers: bool = True) -> Step:
    """So much of the body, then silence; without `headers`, so much of the headers."""

    def step(scene: Scene) -> Answer:
        def answer(_: Asked, wire: Wire) -> None:
            if headers:
                wire.head("200 OK", f"Content-Length: {len(scene.content)}", f"ETag: {TAG}")
                wire.send(scene.content[: place(at, scene.content)])
            else:
                begun = b"HTTP/1.1 200 OK\r\nServer: slow\r\nContent-Length: 12"
                wire.raw(begun[: place(at, begun)])
            wire.hold()

        return answer

    return step


def trickles(scene: Scene) -> Answer:
    """A byte now and then."""

    def answer(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", f"Content-Length: {len(scene.content)}", f"ETag: {TAG}")
        while not wire.server.ended.is_set():
            wire.send(b"P")
            wire.pause(SOON)

    return answer


def endless_headers(_: Scene) -> Answer:
    """Headers that never end."""

    def answer(_: Asked, wire: Wire) -> None:
        wire.raw(b"HTTP/1.1 200 OK\r\nX: ")
        while not wire.server.ended.is_set():
            wire.raw(b"y")
            wire.pause(SOON)

    return answer


def endless_body(*fields: str) -> Step:
    """A body that never ends."""

    def step(scene: Scene) -> Answer:
        def answer(_: Asked, wire: Wire) -> None:
            wire.head("200 OK", *fields)
            while not wire.server.ended.is_set():
                wire.send(scene.content + scene.other)

        return answer

    return step


def endless_trailers(scene: Scene) -> Answer:
    """A whole body in chunks, and after it trailers that never end."""

    def answer(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", "Transfer-Encoding: chunked", f"ETag: {TAG}")
        wire.raw(b"%x\r\n" % len(scene.content))
        wire.send(scene.content)
        wire.raw(b"\r\n0\r\n")
        while not wire.server.ended.is_set():
            wire.raw(b"X: y\r\n" * 1000)

    return answer
