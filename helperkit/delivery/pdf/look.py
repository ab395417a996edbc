"""Looks into a PDF with pypdf. Runs in a process of its own: nothing here is safe from a bomb."""

import logging
import re
import struct
import sys
import time
import zlib
from typing import Any, BinaryIO, cast

import Cryptodome.Cipher.AES
import Cryptodome.Cipher.ARC4
import Cryptodome.Util.Padding
from msgspec.structs import replace

from helperkit.delivery.pdf.ends import Ends, ends_of
from helperkit.delivery.pdf.facts import Damage, Lock, PdfFacts

# pypdf asks for pycryptodome by its other name; without it, it can read no AES.
sys.modules["Crypto"] = Cryptodome
for _part in ("Cipher", "Cipher.AES", "Cipher.ARC4", "Util", "Util.Padding"):
    sys.modules[f"Crypto.{_part}"] = sys.modules[f"Cryptodome.{_part}"]

from pypdf import PasswordType, PdfReader  # noqa: E402 - it looks for ciphers when imported
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError  # noqa: E402
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject  # noqa: E402

from helperkit.delivery.pdf.acts import Acts, look_at_bytes, value_of  # noqa: E402
from helperkit.delivery.pdf.sweep import sweep  # noqa: E402

_TITLE = 120
_FOR_ALL = 0.4  # of the time: the objects that are not seen by then stay unseen
_FOR_BYTES = 0.7  # of the time: and so long is looked for signs in the bytes in their place
_OFTEN = 256  # pages between two looks at the clock
_RIGHT_TO_LEFT = re.compile(r"(ar|he|iw|fa|ur|yi|ps|dv|ug|ckb|syr)\b", re.IGNORECASE)  # ISO 639
# What pypdf raises over a file that makes no sense, beside its own errors.
_DAMAGE = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)


class _TooLong(Exception):
    """There is no time for more."""


class _Mended(logging.Handler):
    """Hears whether pypdf had to mend something: it says so in its log alone."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = False

    def emit(self, record: logging.LogRecord) -> None:
        """Note that there was something."""
        self.heard = self.heard or record.levelno >= logging.WARNING


_mended = _Mended()
logging.getLogger("pypdf").addHandler(_mended)
logging.getLogger("pypdf").propagate = False


def look(file: BinaryIO, seconds: float) -> PdfFacts:
    """Return what is known of a PDF after so many seconds at most. Raises OSError.

    The clock is looked at between objects: one object can take longer, and is for the other
    process to end.
    """
    began = time.monotonic()
    ends = ends_of(file)
    if not ends.header:
        return PdfFacts(whole=False, damage=Damage.HEADER)
    try:
        facts = _read(file, began, seconds, ends)
    except _TooLong:
        facts = PdfFacts(whole=None, note="too-long")
    except LimitReachedError:
        facts = PdfFacts(whole=None, note="too-big")
    except DependencyError:
        facts = PdfFacts(whole=None, note="encrypted", lock=Lock.USER)
    except _DAMAGE:
        damage = Damage.PAGES if ends.table else Damage.XREF
        facts = PdfFacts(whole=False, damage=damage)
    if facts.pages is None:  # its objects were not gone through
        facts = _with_bytes(facts, file, began + seconds)
    if not ends.end:  # pypdf would mend a cut file without a word
        return replace(facts, whole=False, damage=Damage.END, mendable=False, there=ends.there)
    return facts


def _read(file: BinaryIO, began: float, seconds: float, ends: Ends) -> PdfFacts:
    _mended.heard = False
    try:
        reader = PdfReader(cast("Any", file), strict=False)
    except NotImplementedError:  # it is locked in another way than by a password
        return PdfFacts(whole=None, note="encrypted", lock=Lock.CERTIFICATE)
    lock = Lock.NONE
    if reader.is_encrypted:
        # Most locked PDFs open with an empty password: only printing or changing them is locked.
        if reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            return PdfFacts(whole=None, note="encrypted", lock=Lock.USER)
        lock = Lock.OWNER
    root = reader.root_object
    pages, sound = _pages(reader, root, began + seconds)
    mended = _mended.heard or not ends.table
    times = began + seconds * _FOR_ALL, began + seconds * _FOR_BYTES
    seen = sweep(reader, times, _DAMAGE, mended=mended or not sound)
    if not (pages and sound):
        damage = Damage.PAGES
    elif seen.broken:
        damage = Damage.STREAMS
    else:
        damage = Damage.XREF if mended else Damage.NONE
    return PdfFacts(
        whole=damage is Damage.NONE,
        pages=pages,
        title=_title(reader),
        lock=lock,
        damage=damage,
        mendable=damage is Damage.XREF,
        scripts=seen.acts.told(seen.acts.scripts),
        launches=seen.acts.told(seen.acts.launches),
        embedded=seen.acts.embedded,
        right_to_left=_right_to_left(root),
    )


def _with_bytes(facts: PdfFacts, file: BinaryIO, until: float) -> PdfFacts:
    """Return the facts with what the bytes alone say of one whose objects could not be read.

    What a lock hides nobody sees: that nothing was found there says nothing.
    """
    acts = Acts()
    all_seen = look_at_bytes(file, acts, until) and facts.lock is Lock.NONE
    acts.unseen = acts.unseen or not all_seen
    return replace(
        facts,
        scripts=acts.told(acts.scripts),
        launches=acts.told(acts.launches),
        embedded=acts.embedded,
    )


def _pages(reader: PdfReader, root: DictionaryObject, until: float) -> tuple[int, bool]:
    """Return how many pages there are, and whether the tree that they hang on holds together."""
    waiting: list[Any] = [root.raw_get("/Pages") if "/Pages" in root else None]
    seen: set[int] = set()
    pages, sound, looked = 0, True, 0
    while waiting:
        looked += 1
        if looked % _OFTEN == 0:
            reader.resolved_objects.clear()
            if time.monotonic() > until:
                raise _TooLong
        node = waiting.pop()
        if isinstance(node, IndirectObject):
            if node.idnum in seen:  # a loop, or a page that hangs on two branches
                sound = False
                continue
            seen.add(node.idnum)
            node = node.get_object()
        if not isinstance(node, DictionaryObject):
            sound = False
            continue
        kids = value_of(node, "/Kids")
        if isinstance(kids, ArrayObject):
            waiting.extend(reversed(list(list.__iter__(kids))))
        elif value_of(node, "/Type") in {None, "/Page"}:
            pages += 1
            sound = sound and _is_there(reader, node)
        else:
            sound = False
    tree = value_of(root, "/Pages")
    said = value_of(tree, "/Count") if isinstance(tree, DictionaryObject) else None
    return pages, sound and not (isinstance(said, int) and said > pages)


def _is_there(reader: PdfReader, page: DictionaryObject) -> bool:
    """Whether the table knows where the contents of a page lie; a page may have none."""
    contents = page.raw_get("/Contents") if "/Contents" in page else None
    parts = list.__iter__(contents) if isinstance(contents, ArrayObject) else (contents,)
    return all(
        part.idnum in reader.xref.get(part.generation, {}) or part.idnum in reader.xref_objStm
        for part in parts
        if isinstance(part, IndirectObject)
    )


def _title(reader: PdfReader) -> str:
    try:
        title = reader.metadata.title if reader.metadata else None
    except _DAMAGE:
        return ""
    kept = "".join(sign if sign.isprintable() else " " for sign in str(title or ""))
    return " ".join(kept.split())[:_TITLE]


def _right_to_left(root: DictionaryObject) -> bool:
    """Whether it is read from right to left, as its settings or its language say."""
    try:
        wishes = value_of(root, "/ViewerPreferences")
        if isinstance(wishes, DictionaryObject) and "/Direction" in wishes:
            return str(wishes["/Direction"]) == "/R2L"
        return bool(_RIGHT_TO_LEFT.match(str(value_of(root, "/Lang") or "")))
    except _DAMAGE:
        return False
