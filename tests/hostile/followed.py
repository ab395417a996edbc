"""A course that is unpacked while it is downloaded, and a shop that keeps its end apart."""

import io
import random
import threading
import zipfile
from pathlib import Path
from typing import Any

from helperkit.delivery.download import download
from helperkit.delivery.unpack.early import EarlyUnpacking
from helperkit.delivery.work import Watch
from tests.hostile.download_calls import KIB, MIB
from tests.hostile.fault_server import OLD, Answer, Asked, Wire, serve
from tests.hostile.outcome import STAGING, names

PATIENCE = 5.0
PARTS = {f"Part {n}.bin": random.Random(n).randbytes(900_000) for n in range(10)}


def packed(parts: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return made.getvalue()


COURSE = packed(PARTS)
END = 66 * KIB  # what is asked for first
OTHER = packed({name: content[::-1] for name, content in PARTS.items()})


def fetch(url: str, early: EarlyUnpacking, content: bytes = COURSE, **settings: Any) -> Path:
    """Download the course, and assert that it is the right one, and that no other name appeared."""
    got = download(url, early.into, Watch(), follower=early, patience=PATIENCE, **settings)
    assert got.path.read_bytes() == content
    assert names(early.into) - {STAGING} == {"book.zip"}
    return got.path


def unpacked(early: EarlyUnpacking, archive: Path) -> dict[str, bytes] | None:
    """Let what was unpacked appear, and return it; nothing else may be left in the folder."""
    done = early.publish(archive, "Course", Watch())
    there = names(early.into)
    if done is None:
        assert there == {"book.zip"}
        return None
    assert there == {"book.zip", "Course"}
    return {path.name: path.read_bytes() for path in done.folder.iterdir()}


class Apart:
    """A shop that sends the file over its first connection, and has its own way with the end.

    The first connection waits for the question about the end, so that both are under way.
    """

    def __init__(self, end: Answer, content: bytes = COURSE, *, later: Answer | None = None):
        self.content = content
        self.end = end
        self.later = later or serve(content)
        self.asked_for_end = threading.Event()
        self.go_on = threading.Event()
        self.go_on.set()
        self._asked = 0

    def __call__(self, asked: Asked, wire: Wire) -> None:
        with wire.server.lock:
            self._asked += 1
            number = self._asked
        if number == 1:
            size = len(self.content)
            wire.head("200 OK", f"Content-Length: {size}", 'ETag: "v1"', f"Last-Modified: {OLD}")
            wire.send(self.content[:MIB])
            assert self.asked_for_end.wait(20)
            assert self.go_on.wait(20)
            wire.send(self.content[MIB:])
        elif number == 2:
            assert asked.end == len(self.content)
            self.asked_for_end.set()
            self.end(asked, wire)
        else:
            self.later(asked, wire)


def begin_end(asked: Asked, wire: Wire) -> bytes:
    """Send the headers of the very end that was asked for; return its bytes."""
    body = COURSE[asked.start : asked.end]
    span = f"Content-Range: bytes {asked.start}-{len(COURSE) - 1}/{len(COURSE)}"
    wire.head("206 Partial Content", f"Content-Length: {len(body)}", span, 'ETag: "v1"')
    return body
