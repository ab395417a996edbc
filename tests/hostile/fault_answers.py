"""The small language of the fault matrix: what a shop answers, said of any file.

A `Step` makes one answer from the scene; places in a body are a part of it (0.5) or bytes from
its beginning (or, negative, from its end).
"""

import gzip
import ssl
from collections.abc import Callable, Mapping
from email.utils import formatdate
from functools import cache
from pathlib import Path
from time import time

import msgspec

from tests.hostile.download_calls import PAGE
from tests.hostile.fault_server import Answer, Asked, Wire, head, in_turn, says, serve

HTML = "Content-Type: text/html; charset=utf-8"
TAG = '"v1"'
YOUNG = "Date: Mon, 06 Jan 2020 10:00:20 GMT"  # the Last-Modified of `serve` is 20 s old


class Scene(msgspec.Struct, frozen=True):
    """What the answers of one row may know."""

    content: bytes  # the file
    other: bytes  # another version of it, of the same size
    near: bytes  # the file with one byte changed near its beginning
    folder: Path  # where the customer wants it
    certificates: Mapping[str, ssl.SSLContext]

    @property
    def packed(self) -> bytes:
        """The file under gzip."""
        return squeezed(self.content)


@cache
def squeezed(content: bytes) -> bytes:
    """Return a body under gzip."""
    return gzip.compress(content, 1, mtime=0)


Step = Callable[[Scene], Answer]
Place = float | int


def place(at: Place, content: bytes) -> int:
    """Return a place in a body in bytes."""
    if isinstance(at, float):
        return int(len(content) * at)
    return at if at >= 0 else len(content) + at


def honest(which: str = "content", **settings: object) -> Step:
    """The file as it should be."""
    return lambda scene: serve(getattr(scene, which), **settings)  # type: ignore[arg-type]  # of `serve`


def cut(at: Place, which: str = "content", **settings: object) -> Step:
    """An honest answer of which only a part comes."""

    def step(scene: Scene) -> Answer:
        content = getattr(scene, which)
        return serve(content, stop_after=place(at, content), **settings)  # type: ignore[arg-type]  # of `serve`

    return step


def status(line: str, *fields: str, body: bytes = b"") -> Step:
    """A refusal, or whatever has a small body."""
    return lambda _: says(line, body, *fields)


def page(*fields: str, body: bytes = PAGE) -> Step:
    """A web page in place of the file."""
    return status("200 OK", HTML, *fields, body=body)


def by_path(path: str, there: Step, elsewhere: Step) -> Step:
    """One answer under one path, another under every other."""

    def step(scene: Scene) -> Answer:
        one, other = there(scene), elsewhere(scene)
        return lambda asked, wire: (one if asked.target.startswith(path) else other)(asked, wire)

    return step


def moved(to: str) -> Step:
    """A redirect."""
    return status("302 Found", f"Location: {to}")


def careless(which: str, etag: str) -> Step:
    """A server that knows ranges but not If-Range."""

    def step(scene: Scene) -> Answer:
        plain = serve(getattr(scene, which), etag=etag)

        def answer(asked: Asked, wire: Wire) -> None:
            asked.fields.pop("if-range", None)
            plain(asked, wire)

        return answer

    return step


def unconditional(scene: Scene) -> Answer:
    """A server that answers 200 to any If-Range, the tag unchanged, but knows plain ranges."""

    def answer(asked: Asked, wire: Wire) -> None:
        serve(scene.content, ranges="if-range" not in asked.fields)(asked, wire)

    return answer


def torn_head(last: str) -> Step:
    """Headers that are cut just after these letters; the body never comes."""

    def step(scene: Scene) -> Answer:
        def answer(_: Asked, wire: Wire) -> None:
            length = f"Content-Length: {len(scene.content)}"
            whole = head("200 OK", "Server: torn", f"ETag: {TAG}", length)
            wire.raw(whole[: whole.index(last.encode()) + len(last)])

        return answer

    return step


def torn_redirect(_: Scene) -> Answer:
    """A redirect that is cut before it says where to."""
    return lambda _, wire: wire.raw(head("302 Found", "Server: torn")[:-2])


# Bodies ----------------------------------------------------------------------------------------


def to_close(at: Place | None = None, which: str = "content", *fields: str) -> Step:
    """A body without a length, which ends where the connection is closed."""

    def step(scene: Scene) -> Answer:
        content = getattr(scene, which)

        def answer(_: Asked, wire: Wire) -> None:
            wire.head("200 OK", *fields)
            wire.send(content if at is None else content[: place(at, content)])

        return answer

    return step


def chunked(
    at: Place | None = None,
    *fields: str,
    chunk: int = 60_000,
    torn: bytes = b"",
    begun: int = 0,
    ends: bool = True,
) -> Step:
    """A body in chunks; `at`: so much of it; `torn`: then these bytes; `ends`: then its end.

    `begun`: after what is torn, so many bytes more of the body.
    """

    def step(scene: Scene) -> Answer:
        content = scene.content if at is None else scene.content[: place(at, scene.content)]

        def answer(_: Asked, wire: Wire) -> None:
            wire.head("200 OK", "Transfer-Encoding: chunked", f"ETag: {TAG}", *fields)
            for begin in range(0, len(content), chunk):
                piece = content[begin : begin + chunk]
                wire.raw(b"%x\r\n" % len(piece))
                wire.send(piece)
                wire.raw(b"\r\n")
            wire.raw(torn or (b"0\r\n\r\n" if ends else b""))
            wire.send(scene.content[len(content) : len(content) + begun])

        return answer

    return step


def claims(length: Callable[[int], tuple[str, ...]], *fields: str) -> Step:
    """The whole file under Content-Lengths of the row's choice."""

    def step(scene: Scene) -> Answer:
        lengths = [f"Content-Length: {one}" for one in length(len(scene.content))]

        def answer(_: Asked, wire: Wire) -> None:
            wire.head("200 OK", *lengths, *fields)
            wire.send(scene.content)

        return answer

    return step


def part(
    says_start: Callable[[int], str],
    sends_from: int = 0,
    *fields: str,
    more: bytes = b"",
    grown: int = 0,
) -> Step:
    """A 206 whose Content-Range (of the right start) and body are of the row's choice."""

    def step(scene: Scene) -> Answer:
        def answer(asked: Asked, wire: Wire) -> None:
            end = len(scene.content) + grown
            stated = says_start(asked.start).format(start=asked.start, last=end - 1, total=end)
            body = scene.content[max(0, asked.start + sends_from) : end] + more
            ranged = [f"Content-Range: bytes {stated}"] if stated else []
            wire.head("206 Partial Content", f"Content-Length: {len(body)}", *ranged, *fields)
            wire.send(body)

        return answer

    return step


def packed(at: Place | None = None, *fields: str) -> Step:
    """The file under gzip, that nobody asked for."""

    def step(scene: Scene) -> Answer:
        body = scene.packed
        sent = body if at is None else body[: place(at, body)]

        def answer(_: Asked, wire: Wire) -> None:
            wire.head("200 OK", f"Content-Length: {len(body)}", "Content-Encoding: gzip", *fields)
            wire.send(sent)

        return answer

    return step


def less_than_asked(scene: Scene) -> Answer:
    """A part that is said to end before the file does, and does."""

    def answer(asked: Asked, wire: Wire) -> None:
        start, size = asked.start, len(scene.content)
        end = (start + size) // 2
        ranged = f"Content-Range: bytes {start}-{end - 1}/{size}"
        wire.head("206 Partial Content", f"Content-Length: {end - start}", ranged, f"ETag: {TAG}")
        wire.send(scene.content[start:end])

    return answer


def short_part(scene: Scene) -> Answer:
    """A part that ends too soon, though properly: its last chunk comes."""

    def answer(asked: Asked, wire: Wire) -> None:
        end = len(scene.content)
        ranged = f"Content-Range: bytes {asked.start}-{end - 1}/{end}"
        wire.head("206 Partial Content", "Transfer-Encoding: chunked", ranged, f"ETag: {TAG}")
        some = scene.content[asked.start : (asked.start + end) // 2]
        wire.raw(b"%x\r\n" % len(some))
        wire.send(some)
        wire.raw(b"\r\n0\r\n\r\n")

    return answer


def in_seconds(seconds: float) -> str:
    """Return Retry-After as a date."""
    return f"Retry-After: {formatdate(time() + seconds, usegmt=True)}"


def script(scene: Scene, steps: tuple[Step, ...]) -> Answer:
    """Make the answers of a row: one for each request in turn, the last for all the rest."""
    return in_turn(*(step(scene) for step in steps))
