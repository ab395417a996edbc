"""The list of makers, and what each of them is given."""

import hashlib
import io
import zipfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import msgspec
import pytest
import trustme

from helperkit.diagnostics.facts import Fact
from helperkit.diagnostics.verdict import Cause
from helperkit.performer.practising import practising
from helperkit.practice.card import card_text
from helperkit.practice.parcels import Content, product_files, zip_of
from tests.end_to_end.causes.travel import Customer, Told
from tests.hostile.fault_server import Answer, FaultServer, shop

BOOK = "Garden Notes.pdf"


class Scene:
    """A folder of its own, and what is to end with the journey."""

    def __init__(self, folder: Path, stack: ExitStack, environ: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.stack = stack
        self.environ = environ

    def practise(self, problem: str, **customer: object) -> Told:
        """Walk through the practice shop's own problem."""
        place = self.folder / "My Orders"
        with practising(self.folder / "home", problem=problem, place=str(place), pace=0) as launch:
            walker = Customer(self.folder, **customer)  # type: ignore[arg-type]  # as given
            return walker.travel(launch.source, place=launch.place, name=launch.name)

    def server(self, answer: Answer, tls: object = None) -> FaultServer:
        """Return a server that runs until the end of the journey."""
        return self.stack.enter_context(shop(answer, tls))  # type: ignore[arg-type]  # as given

    def authority(self) -> trustme.CA:
        """Return an authority that this computer trusts, and no other."""
        made, path = trustme.CA(), self.folder / "ca.pem"
        made.cert_pem.write_to_path(str(path))
        for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
            self.environ.delenv(name, raising=False)
        self.environ.setenv("SSL_CERT_FILE", str(path))
        return made

    def card(self, link: str, body: bytes, file: str = "garden-notes.zip", start: str = "") -> str:
        """Write a card for a file of these bytes, and return its path."""
        contents = (Content(start, "Garden Notes", True),) if start else ()
        text = card_text(link, file, len(body), hashlib.sha256(body).hexdigest(), contents)
        return self.write("Garden Notes.helpercard", text.encode())

    def write(self, name: str, body: bytes) -> str:
        """Write a file, and return its path."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
        return str(path)

    def travel(self, source: str, *, place: str = "", **customer: object) -> Told:
        """Walk from a card, a link or a file."""
        return Customer(self.folder, **customer).travel(source, place=place)  # type: ignore[arg-type]  # as given


Make = Callable[[Scene], Told]


class Maker(msgspec.Struct, frozen=True):
    """A way into one cause. `typed`: facts of another system, typed in; they say why."""

    cause: Cause
    name: str
    make: Make
    typed: tuple[Fact, ...] = ()
    by_hand: bool = False  # some of it was typed in, for this system cannot do it

    @property
    def title(self) -> str:
        """What a test of it is called."""
        return f"{self.cause}-{self.name}" + ("-typed_in" if self.typed or self.by_hand else "")


MAKERS: list[Maker] = []


def into(cause: Cause, *typed: Fact, by_hand: bool = False) -> Callable[[Make], Make]:
    """Return what puts a maker on the list."""

    def put(make: Make) -> Make:
        MAKERS.append(Maker(cause, make.__name__, make, typed, by_hand))
        return make

    return put


def parcel(**more: bytes) -> bytes:
    """Return a whole parcel: the practice product, and more."""
    return zip_of({**product_files(), **more})


def stored(name: str, body: bytes) -> bytes:
    """Return a ZIP in which a file lies as it is, so that its bytes can be found and changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, body)
    return out.getvalue()
