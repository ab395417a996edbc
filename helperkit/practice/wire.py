"""The practice shop's side of HTTP: ranges, a pace that can be seen, and what can go wrong.

Source: RFC 9110, sections 13.1.5 (If-Range) and 14 (ranges).
"""

import re
import socket
import threading
from base64 import b64decode
from collections.abc import Callable
from contextlib import suppress
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import Any

from helperkit.journey.problems import ProblemName
from helperkit.practice.parcels import PASSWORD
from helperkit.practice.uploads import WHERE, ReportsDesk, answer_upload

TURN = 0.05  # seconds between two slices of a paced answer
NOWHERE = "255.255.255.255"  # the system itself says: this network cannot be reached
SHARE = 5  # what happens on the way happens after one fifth
_MADE = formatdate(1_767_225_600, usegmt=True)  # 1 January 2026: no date of an answer is near
_RANGE = re.compile(r"bytes=(\d*)-(\d*)")

_EXPIRED = """<?xml version="1.0" encoding="UTF-8"?>
<Error><Code>AccessDenied</Code><Message>Request has expired</Message>\
<X-Amz-Expires>2592000</X-Amz-Expires><Expires>2026-01-31T00:00:00Z</Expires></Error>
"""
_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>
<body><h1>{title}</h1><p>{text}</p>{more}</body></html>
"""
_SIGN_IN = """<form method="post" action="/login"><label>User name <input name="user"></label>
<label>Password <input type="password" name="password"></label><button>Sign in</button></form>"""


class Goods:
    """What is sold: bytes in memory or in a file, with a size that may be a lie."""

    def __init__(self, source: bytes | Path, tag: str, size: int | None = None) -> None:
        self._source = source
        self.path = source if isinstance(source, Path) else None
        real = source.stat().st_size if isinstance(source, Path) else len(source)
        self.size = real if size is None else size
        self.tag = f'"{tag[:32]}"'  # strong: the same tag, the same bytes

    def read(self, at: int, count: int) -> bytes:
        """Return `count` bytes from `at`; zeros where the size was a lie."""
        if isinstance(self._source, Path):
            with self._source.open("rb") as file:
                file.seek(at)
                found = file.read(count)
        else:
            found = self._source[at : at + count]
        return found + bytes(count - len(found))


class Counter(ThreadingHTTPServer):
    """The shop's counter: it listens, and knows how to behave.

    `pace` is in bytes a second, 0 for as fast as it goes. `on_the_way` is called once, when a
    fifth of the goods was sent.
    """

    daemon_threads = True
    request_queue_size = 32

    def __init__(self, port: int, file: str, goods: Goods, pace: float, problem: str) -> None:
        self.file, self.goods, self.pace, self.problem = file, goods, pace, problem
        self.reports = ReportsDesk()
        self.hurry = threading.Event()  # send the rest at once
        self.closing = False
        self.unreachable = False  # the cable is out
        self.on_the_way: Callable[[], None] | None = None
        self.damage_left = {ProblemName.DAMAGED: -1, "damaged_once": 1}.get(problem, 0)
        self._callers: set[socket.socket] = set()
        self._changed = threading.Condition()
        super().__init__(("127.0.0.1", port), Answer)

    def server_bind(self) -> None:
        """Bind without asking the network what this machine is called, which can take seconds."""
        # On Windows "reuse" would let two shops share one port.
        self.allow_reuse_address = hasattr(socket, "AF_UNIX")
        TCPServer.server_bind(self)
        self.server_name, self.server_port = "127.0.0.1", int(self.server_address[1])

    def process_request(self, request: Any, client_address: Any) -> None:
        """Note who is at the counter, then serve in a thread."""
        with self._changed:
            self._callers.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Say goodbye and forget the caller."""
        super().shutdown_request(request)
        with self._changed:
            self._callers.discard(request)
            self._changed.notify_all()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep quiet: a caller who hangs up is no news here."""

    def hang_up(self, seconds: float = 5) -> None:
        """Cut every connection and wait until their threads are done."""
        self.closing = True
        self.hurry.set()
        with self._changed:
            for caller in self._callers:
                try:
                    caller.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue  # gone already
            self._changed.wait_for(lambda: not self._callers, seconds)

    def pass_share(self) -> None:
        """Let happen, once, what is to happen on the way."""
        with self._changed:
            happening, self.on_the_way = self.on_the_way, None
        if happening is not None:
            happening()

    def take_damage(self) -> bool:
        """Return whether this sending is to arrive damaged."""
        with self._changed:
            if self.damage_left > 0:
                self.damage_left -= 1
                return True
            return self.damage_left < 0


class Answer(BaseHTTPRequestHandler):
    """One caller at the counter."""

    server: Counter
    protocol_version = "HTTP/1.1"
    server_version = "PracticeShop/1"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer a request."""
        self._answer()

    def do_HEAD(self) -> None:
        """Answer a request for the head alone."""
        if self.path.startswith(WHERE):
            return answer_upload(self, self.server.reports)
        return self._answer()

    def do_POST(self) -> None:
        """Take a report; nothing else is brought to this shop."""
        if self.path.startswith(WHERE):
            return answer_upload(self, self.server.reports)
        return self._page(404, "Not found", "There is no such place.")

    do_PATCH = do_POST  # noqa: N815 - the method's name in http.server

    def log_message(self, *args: Any) -> None:
        """Keep quiet."""

    def _answer(self) -> None:
        shop = self.server
        if self.path == "/login":
            return self._page(200, "Please sign in", "This page is for members.", more=_SIGN_IN)
        match shop.problem:
            case ProblemName.PROXY_SIGN_IN if not self._signed_in():
                head = {"Proxy-Authenticate": 'Basic realm="office"'}
                return self._page(407, "Sign in", "The proxy wants a password.", head)
            case ProblemName.LINK_EXPIRED:
                return self._send(403, _EXPIRED, {"Content-Type": "application/xml"})
            case ProblemName.LINK_USED_UP:
                text = "Download limit reached. This link was used 5 of 5 times."
                return self._page(403, "Download limit reached", text)
            case ProblemName.FILE_GONE:
                return self._page(404, "Not found", "There is no such file.")
            case ProblemName.LOGIN_PAGE:
                return self._send(302, "", {"Location": "/login"})
            case ProblemName.OFFLINE if shop.unreachable:
                return self._send(302, "", {"Location": f"http://{NOWHERE}/{shop.file}"})
            case ProblemName.SERVER_BUSY:
                return self._page(503, "Busy", "Try again later.", {"Retry-After": "1"})
            case _:
                pass
        if self.path.rpartition("/")[2] == shop.file:  # a proxy is asked by the whole address
            return self._goods()
        return self._page(404, "Not found", "There is no such file.")

    def _signed_in(self) -> bool:
        """Whether the right password came, under whatever name (RFC 7617)."""
        sent = self.headers.get("Proxy-Authorization", "").removeprefix("Basic ")
        with suppress(ValueError):
            return b64decode(sent).decode().partition(":")[2] == PASSWORD
        return False

    def _page(
        self,
        status: int,
        title: str,
        text: str,
        head: dict[str, str] | None = None,
        more: str = "",
    ) -> None:
        page = _PAGE.format(title=title, text=text, more=more)
        self._send(status, page, {"Content-Type": "text/html; charset=utf-8", **(head or {})})

    def _send(self, status: int, text: str, head: dict[str, str]) -> None:
        body = text.encode()
        self.send_response(status)
        for name, value in {**head, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _goods(self) -> None:
        goods = self.server.goods
        start, end = 0, goods.size
        asked = self._asked_range(goods)
        if asked is not None:
            start, end = asked
            if start >= end:
                return self._send(416, "", {"Content-Range": f"bytes */{goods.size}"})
        self.send_response(200 if asked is None else 206)
        if asked is not None:
            self.send_header("Content-Range", f"bytes {start}-{end - 1}/{goods.size}")
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header("Content-Disposition", f'attachment; filename="{self.server.file}"')
        self.send_header("Content-Length", str(end - start))
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("ETag", goods.tag)
        self.send_header("Last-Modified", _MADE)
        self.end_headers()
        if self.command != "HEAD":
            self._stream(start, end)
        return None

    def _asked_range(self, goods: Goods) -> tuple[int, int] | None:
        """Return first byte and end (one after the last), or None for the whole."""
        found = _RANGE.fullmatch(self.headers.get("Range", ""))
        if self.headers.get("If-Range", goods.tag) not in (goods.tag, _MADE):
            return None
        if found is None or found.groups() == ("", ""):
            return None
        first, last = found.groups()
        if not first:
            return max(0, goods.size - int(last)), goods.size if int(last) else 0
        end = min(goods.size, int(last) + 1) if last else goods.size
        return int(first), end

    def _stream(self, start: int, end: int) -> None:
        shop, at = self.server, start
        share = shop.goods.size // SHARE
        spot = min(20_000, shop.goods.size // 2)
        while at < end and not shop.closing:
            slow = shop.problem == ProblemName.SLOW and at >= share
            paced = (shop.pace or slow) and not shop.hurry.is_set()
            if not paced and not shop.problem and shop.goods.path:
                with shop.goods.path.open("rb") as file:
                    self.connection.sendfile(file, at, end - at)
                return
            step = 1 if slow else max(1, int(shop.pace * TURN))
            stop = min(end, at + step if paced else at + (1 << 20))
            if at < share < stop:
                stop = share  # so that what happens there happens exactly there
            piece = shop.goods.read(at, stop - at)
            if at <= spot < stop and shop.damage_left and shop.take_damage():
                where = spot - at
                piece = piece[:where] + bytes([piece[where] ^ 1]) + piece[where + 1 :]
            self.wfile.write(piece)
            at = stop
            if at >= share:
                shop.pass_share()
            if at >= share and shop.problem == ProblemName.OFFLINE:
                shop.unreachable = True
                break
            if paced:
                shop.hurry.wait(1 if slow else TURN)
        if at < end:
            self.close_connection = True
