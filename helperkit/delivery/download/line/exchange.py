"""One question to the server, through all its redirects, up to the first byte of the body."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from mmap import mmap
from urllib.parse import quote, urldefrag, urljoin, urlsplit

import requests

from helperkit.delivery.download.answers.answer import Answer, BadAnswer, read_answer
from helperkit.delivery.download.answers.pages import LOOKED_AT
from helperkit.delivery.download.answers.portals import looks_like_login
from helperkit.delivery.download.body import Cut
from helperkit.delivery.download.line.broken import LINE_ERRORS
from helperkit.delivery.download.line.line import Line
from helperkit.delivery.download.line.session import Session
from helperkit.delivery.download.line.ways import SYSTEM, Ways
from helperkit.journey.problems import Evidence, Problem, ProblemName

MOST_REDIRECTS = 12
# As much as a socket's buffer holds on a fast line: emptied at once, it costs a fifth less of the
# processor than a quarter at a time does. Memory is used as far as bytes come.
LARGEST_READ = 4 * 1024 * 1024
LARGEST_READ_TLS = 1024 * 1024  # what has arrived waits in a buffer of its own already
CHUNKED_READ = 64 * 1024
LOOK_SECONDS = 5.0  # for the words of a refusal: its status is answer enough

_ASCII = "".join(map(chr, range(128)))  # all that stands in a link as it is


def readable_url(url: str) -> str:
    """Return the link without blanks around it and without fragment; those within are encoded.

    Raise `Problem` LINK_UNREADABLE for anything but a web address.
    """
    text = urldefrag(url.strip()).url
    try:
        parts = urlsplit(text)
        _ = parts.port  # raises for a port that is no number
        text.encode()  # raises for half a letter, as a broken clipboard gives it
    except ValueError as error:
        raise _unreadable("not_a_link") from error
    if parts.scheme.lower() not in {"http", "https"}:
        raise _unreadable("not_http" if parts.scheme else "not_a_link")
    if not parts.hostname or re.search(r"[\s\x00-\x1f]", parts.netloc):
        raise _unreadable("no_host")
    return text.replace(" ", "%20")


def _unreadable(note: str) -> Problem:
    return Problem(ProblemName.LINK_UNREADABLE, Evidence(where="download", note=note))


class Reply:
    """The server's answer with its body still on the line."""

    def __init__(
        self, response: requests.Response, answer: Answer, line: Line, *, to_login: bool
    ) -> None:
        self._response = response
        self._line = line
        self.answer = answer
        self.most_at_once = LARGEST_READ  # bytes; may become less where small steps are wanted
        self.url = response.url or ""
        self.to_login = to_login  # a redirect led to what looks like a sign-in page

    def chunks(self) -> Iterator[bytes | memoryview]:
        """Yield the body as it comes, undecoded. A chunk is gone when the next one is asked for.

        A read takes about a quarter second of bytes, and `most_at_once` at the most. A body that
        ends before its stated length raises; one without a stated end just ends.
        """
        if self.answer.chunked:
            yield from self._chunked()
            return
        self._line.begin_body()
        if self._response.raw.length_remaining == 0:  # so it is too where the status allows none
            return
        left = self.answer.length
        largest = LARGEST_READ_TLS if self.url.startswith("https:") else LARGEST_READ
        buffer = memoryview(mmap(-1, min(largest, left or largest)))
        while left is None or left > 0:
            most = min(max(1, self.most_at_once), len(buffer))
            count = self._line.fill(buffer[: most if left is None else min(most, left)])
            if not count:
                if left:
                    raise Cut
                return
            if left is not None:
                left -= count
            # Released after its turn: who keeps a chunk too long hears of it.
            with buffer[:count] as chunk:
                yield chunk

    def _chunked(self) -> Iterator[bytes]:
        self._line.begin_body()
        while True:
            # What is there, and no waiting for more: http.client would throw it away with an error.
            chunk = self._response.raw.read1(CHUNKED_READ, decode_content=False)
            if not chunk:
                return
            yield chunk

    def close(self) -> None:
        """End the connection, whatever is still on it."""
        self._response.close()

    def beginning(self) -> bytes:
        """Read the first part of a refusal's body, as far as it comes soon."""
        self._line.end_within(LOOK_SECONDS)
        return what_comes(self.chunks())


def what_comes(chunks: Iterable[bytes | memoryview], read: bytes = b"") -> bytes:
    """Read on until there is enough of a page to look at, or the body or the line ends."""
    with suppress(*LINE_ERRORS):
        for chunk in chunks:
            read += chunk
            if len(read) >= LOOKED_AT:
                break
    return read[:LOOKED_AT]


@contextmanager
def ask_server(
    url: str,
    fields: dict[str, str],
    line: Line,
    saw_date: Callable[[str], None],
    *,
    ways: Ways = SYSTEM,
    proven: bool = False,
) -> Iterator[Reply]:
    """Ask, follow redirects, and give the answer; the connection ends with the block.

    `saw_date` hears each server's Date. `proven`: a hash known beforehand will judge the bytes,
    so that they may come over a line that anyone can write to. Raise `Problem` for a redirect
    that leads nowhere, or from a safe line to one that is not.
    """
    with Session(line, ways) as session:
        reply = _follow(session, url, fields, line, saw_date, proven=proven)
        try:
            yield reply
        finally:
            reply.close()


def _follow(
    session: Session,
    url: str,
    fields: dict[str, str],
    line: Line,
    saw_date: Callable[[str], None],
    *,
    proven: bool,
) -> Reply:
    to_login = False
    for _ in range(MOST_REDIRECTS):
        response = session.ask(url, fields)
        saw_date(response.headers.get("Date", ""))
        if not response.is_redirect:
            return _reply(response, line, to_login=to_login)
        response.close()
        before, url = url, _target(url, response.headers["Location"])
        if _is_safe(before) and not _is_safe(url) and not proven:
            evidence = Evidence(
                where="download", http_status=response.status_code, note="downgrade"
            )
            raise Problem(ProblemName.CONNECTION_NOT_SAFE, evidence)
        to_login = to_login or looks_like_login(url)
    raise Problem(
        ProblemName.FILE_GONE,
        Evidence(where="download", http_status=response.status_code, note="redirect_loop"),
    )


def _is_safe(url: str) -> bool:
    return urlsplit(url).scheme.lower() == "https"


def _target(url: str, location: str) -> str:
    """Return where a redirect leads. Raise `Problem` LINK_UNREADABLE for anything but the web.

    Letters that are not ASCII come as http.client reads all headers, in Latin-1; meant is the
    UTF-8 of most servers, or else bytes, as browsers take them.
    """
    sent = location.encode("latin-1")
    try:
        text = sent.decode()
    except UnicodeDecodeError:
        text = quote(sent, safe=_ASCII)
    try:
        return readable_url(urljoin(url, text))
    except (ValueError, Problem) as error:
        # The link itself was one: it is where it leads to that is none.
        raise _unreadable("redirect") from error


def _reply(response: requests.Response, line: Line, *, to_login: bool) -> Reply:
    try:
        answer = read_answer(response.status_code, response.raw.headers.items())
    except BadAnswer:
        response.close()
        raise
    return Reply(response, answer, line, to_login=to_login)
