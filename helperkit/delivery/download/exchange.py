"""One question to the server, through all its redirects, up to the first byte of the body."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import quote, urldefrag, urljoin, urlsplit

import requests
from urllib3.exceptions import HTTPError

from helperkit.delivery.download.answer import Answer, BadAnswer, read_answer
from helperkit.delivery.download.line import Line, Stalled
from helperkit.delivery.download.refusals import LOOKED_AT
from helperkit.delivery.download.session import (
    NO_PROXY,
    is_loopback,
    open_session,
    require_usable_proxy,
)
from helperkit.journey.problems import Evidence, Problem, ProblemName

MOST_REDIRECTS = 12
SMALLEST_READ, LARGEST_READ = 16 * 1024, 1024 * 1024
CHUNKED_READ = 64 * 1024

_ASCII = "".join(map(chr, range(128)))  # all that stands in a link as it is

_LOGIN_PATH = re.compile(
    r"(?:^|[/._-])(?:log-?in|sign-?in|sso|auth|account|session)s?(?:$|[/._-])", re.I
)


def readable_url(url: str) -> str:
    """Return the link without blanks around it and without fragment.

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
    return text


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
        self.url = response.url or ""
        self.to_login = to_login  # a redirect led to what looks like a sign-in page

    def chunks(self) -> Iterator[bytes]:
        """Yield the body as it comes, undecoded.

        A read takes about a quarter second of bytes. A body that ends before its stated length
        raises; one without a stated end just ends.
        """
        # A short read in the middle of a chunk is an error to http.client: no early ends there.
        early = not self.answer.chunked
        self._line.begin_body(may_end_early=early)
        if self.answer.length == 0:
            return
        amount = SMALLEST_READ if early else CHUNKED_READ
        while True:
            self._line.begin_read()
            chunk = self._response.raw.read(amount, decode_content=False)
            if not chunk:
                return
            yield chunk
            if early:
                amount = min(max(2 * len(chunk), SMALLEST_READ), LARGEST_READ)

    def close(self) -> None:
        """End the connection, whatever is still on it."""
        self._response.close()

    def beginning(self) -> bytes:
        """Read the first part of a refusal's body, as far as it comes."""
        read = b""
        try:
            for chunk in self.chunks():
                read += chunk
                if len(read) >= LOOKED_AT:
                    break
        except (OSError, HTTPError, Stalled):
            pass  # the status is answer enough
        return read[:LOOKED_AT]


@contextmanager
def ask_server(
    url: str, fields: dict[str, str], line: Line, saw_date: Callable[[str], None]
) -> Iterator[Reply]:
    """Ask, follow redirects, and give the answer; the connection ends with the block.

    `saw_date` hears each server's Date. Raise `Problem` for a redirect that leads nowhere.
    """
    with open_session(line) as session:
        reply = _follow(session, url, fields, line, saw_date)
        try:
            yield reply
        finally:
            reply.close()


def _follow(
    session: requests.Session,
    url: str,
    fields: dict[str, str],
    line: Line,
    saw_date: Callable[[str], None],
) -> Reply:
    to_login = False
    for _ in range(MOST_REDIRECTS):
        line.begin_request()
        require_usable_proxy(url)
        response = session.get(
            url,
            headers=fields,
            stream=True,
            allow_redirects=False,  # requests would read each redirect's body, however long
            proxies=NO_PROXY if is_loopback(url) else None,
            timeout=None,  # the line has a clock of its own
        )
        saw_date(response.headers.get("Date", ""))
        if not response.is_redirect:
            return _reply(response, line, to_login=to_login)
        response.close()
        session.close()  # a connection for each question: one kept open may be dead by now
        url = readable_url(_target(url, response.headers["Location"]))
        to_login = to_login or bool(_LOGIN_PATH.search(urlsplit(url).path))
    raise Problem(
        ProblemName.FILE_GONE,
        Evidence(where="download", http_status=response.status_code, note="redirect_loop"),
    )


def _target(url: str, location: str) -> str:
    """Return where a redirect leads. Raise `Problem`.

    Letters that are not ASCII come as http.client reads all headers, in Latin-1; meant is the
    UTF-8 of most servers, or else bytes, as browsers take them.
    """
    sent = location.encode("latin-1")
    try:
        text = sent.decode()
    except UnicodeDecodeError:
        text = quote(sent, safe=_ASCII)
    try:
        return urljoin(url, text)
    except ValueError as error:
        raise _unreadable("redirect") from error


def _reply(response: requests.Response, line: Line, *, to_login: bool) -> Reply:
    try:
        answer = read_answer(response.status_code, response.raw.headers.items())
    except BadAnswer:
        response.close()
        raise
    return Reply(response, answer, line, to_login=to_login)
