"""The practice shop's end for reports: it takes them by the tus protocol 1.0, into memory.

Source: https://tus.io/protocols/resumable-upload (core protocol, and the extension "creation").
"""

import threading
from http.server import BaseHTTPRequestHandler

WHERE = "/reports"
LONGEST = 1 << 20  # bytes of one report
MOST = 100  # reports that are kept
PIECE = 64 * 1024
FIRST_RECEIPT = 1001


class Upload:
    """One report on its way."""

    def __init__(self, length: int, about: str, receipt: int) -> None:
        self.length, self.about, self.receipt = length, about, receipt
        self.content = b""
        self.busy = threading.Lock()

    @property
    def whole(self) -> bool:
        """Whether all of it came."""
        return len(self.content) == self.length


class ReportsDesk:
    """All reports that came since the shop opened."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._uploads: dict[str, Upload] = {}

    @property
    def received(self) -> list[Upload]:
        """The reports that came whole."""
        with self._lock:
            return [upload for upload in self._uploads.values() if upload.whole]

    def begin(self, length: int, about: str) -> str | None:
        """Return where a new report goes; None where the desk is full."""
        with self._lock:
            if len(self._uploads) >= MOST:
                return None
            number = FIRST_RECEIPT + len(self._uploads)
            path = f"{WHERE}/{number}"
            self._uploads[path] = Upload(length, about, number)
            return path

    def at(self, path: str) -> Upload | None:
        """Return the report that goes there."""
        with self._lock:
            return self._uploads.get(path)


def answer_upload(caller: BaseHTTPRequestHandler, desk: ReportsDesk) -> None:
    """Answer one request about a report."""
    if caller.headers.get("Tus-Resumable") != "1.0.0":
        return _say(caller, 412, {"Tus-Version": "1.0.0"})
    if caller.command == "POST" and caller.path == WHERE:
        return _begin(caller, desk)
    upload = desk.at(caller.path)
    if upload is None:
        return _say(caller, 404)
    if caller.command == "PATCH":
        return _add(caller, upload)
    if caller.command == "HEAD":
        return _say(caller, 200, _state(upload) | {"Cache-Control": "no-store"})
    return _say(caller, 405)


def _begin(caller: BaseHTTPRequestHandler, desk: ReportsDesk) -> None:
    length = _number(caller, "Upload-Length")
    if length is None:
        return _say(caller, 400)
    if length > LONGEST:
        return _say(caller, 413)
    path = desk.begin(length, caller.headers.get("Upload-Metadata", ""))
    return _say(caller, 503) if path is None else _say(caller, 201, {"Location": path})


def _add(caller: BaseHTTPRequestHandler, upload: Upload) -> None:
    if not upload.busy.acquire(blocking=False):  # an earlier line is still at it
        return _say(caller, 423)
    try:
        if _number(caller, "Upload-Offset") != len(upload.content):
            return _say(caller, 409)
        left = min(_number(caller, "Content-Length") or 0, upload.length - len(upload.content))
        while left:
            piece = caller.rfile.read1(min(PIECE, left))
            if not piece:
                caller.close_connection = True
                return None  # what came is kept
            upload.content += piece
            left -= len(piece)
        return _say(caller, 204, _state(upload))
    finally:
        upload.busy.release()


def _state(upload: Upload) -> dict[str, str]:
    fields = {"Upload-Offset": str(len(upload.content)), "Upload-Length": str(upload.length)}
    return fields | ({"Report-Receipt": str(upload.receipt)} if upload.whole else {})


def _number(caller: BaseHTTPRequestHandler, name: str) -> int | None:
    text = caller.headers.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None


def _say(caller: BaseHTTPRequestHandler, status: int, fields: dict[str, str] | None = None) -> None:
    caller.send_response(status)
    caller.send_header("Tus-Resumable", "1.0.0")
    for name, value in (fields or {}).items():
        caller.send_header(name, value)
    if status != 204:
        caller.send_header("Content-Length", "0")
    if status >= 400:
        caller.close_connection = True  # its body was not read
    caller.end_headers()
