"""The practice shop: it opens on loopback, sells Garden Notes, and can have one problem."""

import hashlib
import os
import shutil
import ssl
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from helperkit.assets import asset
from helperkit.journey.problems import ProblemName
from helperkit.practice.card import card_text
from helperkit.practice.parcels import PASSWORD, build_big, parcel_for
from helperkit.practice.uploads import WHERE, Upload
from helperkit.practice.wire import Counter, Goods

SECONDS = 6  # for the whole, at the default pace
SLOWEST = 4096.0  # bytes a second: what is slower looks like a stall
TICK = 0.05  # seconds: how soon a closing shop stops listening
NO_ROOM = 50 * 10**12  # bytes; nobody who practises has so much room

OF_FOLDERS = frozenset({ProblemName.FOLDER_NOT_ALLOWED, ProblemName.FOLDER_GONE})
PRACTICE_PROBLEMS: frozenset[ProblemName] = frozenset(
    {
        ProblemName.OFFLINE,
        ProblemName.SLOW,
        ProblemName.SERVER_BUSY,
        ProblemName.SERVER_NOT_FOUND,
        ProblemName.CONNECTION_NOT_SAFE,
        ProblemName.PROXY_SIGN_IN,
        ProblemName.LOGIN_PAGE,
        ProblemName.LINK_EXPIRED,
        ProblemName.LINK_USED_UP,
        ProblemName.LINK_UNREADABLE,
        ProblemName.CARD_UNREADABLE,
        ProblemName.FILE_GONE,
        ProblemName.DISK_FULL,
        ProblemName.DAMAGED,
        ProblemName.PASSWORD,
        ProblemName.UNSAFE_PARCEL,
        ProblemName.TOO_BIG_INSIDE,
        ProblemName.UNKNOWN_PARCEL,
        ProblemName.NO_PROGRAM,
        ProblemName.UNSAFE_FILE,
        ProblemName.WRONG_SYSTEM,
        ProblemName.NOT_EXPECTED,
    }
    # Windows neither closes a folder to its owner so simply, nor lets go of one in use.
    | (OF_FOLDERS if os.name == "posix" else frozenset())
)
DAMAGED_ONCE = "damaged_once"  # not a problem of its own: the second try arrives whole


class Setup(msgspec.Struct, frozen=True):
    """What a problem needs beside the shop, for whoever starts the journey."""

    by_link: bool = False  # give the journey `Shop.link`; the card would hide the problem
    place: Path | None = None  # the folder to keep the product in
    environment: dict[str, str] = {}  # variables to set before the download
    password: str = ""  # the one that the customer would find in the e-mail


class Shop:
    """A shop that is open within the `with` block.

    `problem` is one of PRACTICE_PROBLEMS or "damaged_once"; ValueError for any other. `port` is
    tried first, so that a link from before a crash works again. `pace` is in bytes a second, 0
    for as fast as it goes, None for about six seconds in all. `big` sells a generated parcel of
    at least that many bytes.
    """

    def __init__(
        self, *, problem: str = "", port: int = 0, pace: float | None = None, big: int = 0
    ) -> None:
        if problem and problem != DAMAGED_ONCE and problem not in PRACTICE_PROBLEMS:
            raise ValueError(problem)
        self.problem = problem
        self._wanted_port, self._wanted_pace, self._big = port, pace, big
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._counter: Counter | None = None
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        """Pack the goods and open."""
        parcel = parcel_for(self.problem)
        source: bytes | Path = parcel.body
        if self._big:
            source = self._temporary() / parcel.file
            build_big(source, self._big)
            with source.open("rb") as file:
                self.sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        else:
            self.sha256 = hashlib.sha256(parcel.body).hexdigest()
        no_room = NO_ROOM if self.problem == ProblemName.DISK_FULL else None
        self._goods = Goods(source, self.sha256, no_room)
        self.file_name, self.size = parcel.file, self._goods.size
        real_size = len(parcel.body) if not self._big else self.size
        slow = max(real_size / SECONDS, SLOWEST)
        self._pace = slow if self._wanted_pace is None else self._wanted_pace
        self._open(self._wanted_port)
        self._write_links()
        self.card_text = card_text(
            self._card_link,
            self.file_name,
            self.size,
            self.sha256,
            parcel.contents,
            kind=parcel.kind,
            password_by="email" if self.problem == ProblemName.PASSWORD else "",
            reports=f"http://127.0.0.1:{self._port}{WHERE}",
        )
        if self.problem == ProblemName.CARD_UNREADABLE:
            # A quotation mark got lost, as when somebody edits a card by hand.
            self.card_text = self.card_text.replace('Practice Shop"', "Practice Shop", 1)
        self.setup = self._set_up()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close, cut every connection, and take away what was only for the practice."""
        self._close()
        if self._folder is not None:
            self._folder.cleanup()

    @property
    def port(self) -> int:
        """The port to remember for the next start."""
        return self._port

    @property
    def reports(self) -> list[Upload]:
        """The reports that came whole."""
        return self._counter.reports.received if self._counter is not None else []

    def skip(self) -> None:
        """Send all the rest at once."""
        if self._counter is not None:
            self._counter.hurry.set()

    def mend(self) -> None:
        """End a problem of the line: from now on the shop behaves well, on the same port."""
        self.problem = ""
        self._close()
        self._open(self._port)

    def _open(self, port: int) -> None:
        try:
            counter = Counter(port, self.file_name, self._goods, self._pace, self.problem)
        except OSError:
            if not port:
                raise
            counter = Counter(0, self.file_name, self._goods, self._pace, self.problem)
        if self.problem == ProblemName.CONNECTION_NOT_SAFE:
            folder = asset("practice/not_trusted")
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(
                folder / "practice_only_certificate.pem", folder / "practice_only_key.pem"
            )
            # The handshake is left to the caller's own thread: here it would stop the counter.
            counter.socket = context.wrap_socket(
                counter.socket, server_side=True, do_handshake_on_connect=False
            )
        if self.problem == ProblemName.FOLDER_GONE:
            counter.on_the_way = self._take_place_away
        self._counter, self._port = counter, counter.server_port
        self._thread = threading.Thread(
            target=counter.serve_forever, args=(TICK,), name="practice-shop", daemon=True
        )
        self._thread.start()

    def _close(self) -> None:
        if self._counter is not None and self._thread is not None:
            self._counter.shutdown()
            self._counter.server_close()
            self._counter.hang_up()
            self._thread.join()
            self._counter = self._thread = None

    def _write_links(self) -> None:
        scheme, host = "http", f"127.0.0.1:{self._port}"
        match self.problem:
            case ProblemName.SERVER_NOT_FOUND:
                host = "shop.practice.invalid"  # RFC 6761: no such name will ever be found
            case ProblemName.PROXY_SIGN_IN:
                host = "shop.practice.example"  # never asked for: the proxy answers
            case ProblemName.CONNECTION_NOT_SAFE:
                scheme = "https"
            case _:
                pass
        self._card_link = f"{scheme}://{host}/{self.file_name}"
        self.link = self._card_link
        if self.problem == ProblemName.LINK_UNREADABLE:
            self.link = f"htp//{host}/garden notes"

    def _set_up(self) -> Setup:
        match self.problem:
            case ProblemName.LINK_UNREADABLE:
                return Setup(by_link=True)
            case ProblemName.PASSWORD:
                return Setup(password=PASSWORD)
            case ProblemName.PROXY_SIGN_IN:
                proxy = f"http://127.0.0.1:{self._port}"
                return Setup(environment={"http_proxy": proxy, "no_proxy": ""})
            case ProblemName.FOLDER_GONE:
                place = self._temporary() / "Stick"
                place.mkdir()
                return Setup(place=place)
            case ProblemName.FOLDER_NOT_ALLOWED:
                return Setup(place=self._closed_folder())
            case _:
                return Setup()

    def _temporary(self) -> Path:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="helperkit-practice-")
        return Path(self._folder.name)

    def _closed_folder(self) -> Path:
        place = self._temporary() / "Not yours"
        place.mkdir(mode=0o500)
        if os.access(place, os.W_OK):
            # For root no folder is closed, but here the system itself says no.
            return Path("/sys" if sys.platform == "linux" else "/System")
        return place

    def _take_place_away(self) -> None:
        """Pull the stick out: all that is on it goes in one instant."""
        if self.setup.place is not None:
            gone = self.setup.place.with_name("Pulled out")
            with suppress(OSError):  # Windows moves nothing that is open
                self.setup.place.rename(gone)
            shutil.rmtree(gone, ignore_errors=True)
            shutil.rmtree(self.setup.place, ignore_errors=True)
