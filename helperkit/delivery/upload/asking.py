"""One request with a body, over the same lines, proxies and trust as every download."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import msgspec

from helperkit.delivery.download.line.line import Line
from helperkit.delivery.download.line.session import Session
from helperkit.delivery.download.line.ways import Ways
from helperkit.delivery.work import Watch

PIECE = 16 * 1024  # bytes given to the line at once


class Reply(msgspec.Struct, frozen=True):
    """A server's answer without its body, which nobody reads: it may never end."""

    status: int
    fields: Mapping[str, str]


class Body:
    """The bytes from `start` on, as http.client reads them. `sent` hears how far it came."""

    def __init__(self, content: bytes, start: int, watch: Watch, sent: Callable[[int], None]):
        self._content, self._at = memoryview(content), start
        self._start, self._watch, self._sent = start, watch, sent

    def __len__(self) -> int:
        """Return the length that requests announces."""
        return len(self._content) - self._start

    def read(self, most: int = -1) -> bytes:
        """Return the next piece. Raises `Cancelled`."""
        self._watch.check()
        self._sent(self._at)
        count = min(PIECE, most) if most > 0 else PIECE
        piece = bytes(self._content[self._at : self._at + count])
        self._at += len(piece)
        return piece


class Request(msgspec.Struct, frozen=True):
    """What is asked. `body` gives the bytes from their beginning, once for each way."""

    method: str
    url: str
    fields: dict[str, str]
    body: Callable[[], Body | None]


class _Sender(Session):
    """A session for one request, as often as ways have to be tried."""

    def __init__(self, line: Line, ways: Ways, request: Request) -> None:
        super().__init__(line, ways)
        self.method = request.method
        self._body = request.body

    def body(self) -> Body | None:
        return self._body()


@contextmanager
def line_for(watch: Watch, patience: float, waiting: Callable[[], None]) -> Iterator[Line]:
    """Give a line that is cut when the work is cancelled."""
    line = Line(watch, patience, waiting)
    try:
        with watch.when_cancelled(line.cut):
            yield line
    finally:
        line.close()


def ask(line: Line, ways: Ways, request: Request) -> Reply:
    """Send a request and return what came back. Raises what the line raises, and `Problem`."""
    with _Sender(line, ways, request) as session:
        response = session.ask(request.url, request.fields)
        response.close()
        return Reply(response.status_code, response.headers)
