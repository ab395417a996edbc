"""The list of what is in a tar archive: its members, and where the bytes of each one lie."""

import contextlib

import msgspec
from msgspec.structs import replace

from helperkit.delivery.unpack.plan import LIMITS, check_size, refuse
from helperkit.delivery.unpack.reader import Form, Member
from helperkit.delivery.unpack.single.spool import Spool
from helperkit.delivery.unpack.tar import pax, sparse
from helperkit.delivery.unpack.tar.bodies import SMALL, Body, Pouring
from helperkit.delivery.unpack.tar.cursor import Cursor
from helperkit.delivery.unpack.tar.header import BLOCK, ZEROS, Header, header_of
from helperkit.journey.problems import Problem, ProblemName

_MOST_EXTRA = 8 << 20  # bytes of a long name or an extended header
_MOST_EXTRAS = 32  # headers before one member
_MOST_COPIES = 50  # hard links to one big file: all are open while it is written

_FOLDERS = frozenset(b"5D")
_LINKS = frozenset(b"2")
_DEVICES = frozenset(b"346")
_HARD = ord("1")


class _Extra(msgspec.Struct):
    """What headers before a member's own say of it."""

    name: bytes | None = None
    link: bytes | None = None
    size: int | None = None
    modified: float | None = None
    found: list[tuple[bytes, bytes]] = []


class Index:
    """Goes through an archive once.

    Raises DAMAGED, TOO_BIG_INSIDE, UNKNOWN_PARCEL. With `save`, what comes behind the first
    damage is not listed, and `torn` says what was wrong.
    """

    def __init__(
        self, cursor: Cursor, size: int, method: str, *, save: bool, spool: Spool | None = None
    ) -> None:
        self.members: list[Member] = []
        self.bodies: list[Body] = []
        self.torn: Problem | None = None
        self._cursor = cursor
        self._size = size  # of the archive
        self._method = method
        self._spool = spool
        self._files: dict[bytes, Body] = {}  # by name, for the hard links
        try:
            while self._is_one_more():
                if len(self.members) > LIMITS.entries:
                    raise refuse(ProblemName.TOO_BIG_INSIDE, "entries")
            # What is behind the end is only read so that a compressed stream proves itself.
            while cursor.skip(1 << 30):
                pass
        except Problem as problem:
            if not save or problem.name is not ProblemName.DAMAGED or not self.members:
                raise
            self.torn = problem
            if method and self.bodies:  # no checksum vouches for the last bytes that came
                self.bodies[-1].cut = True

    def _is_one_more(self) -> bool:
        extra = _Extra()
        zeros = 0
        for _ in range(_MOST_EXTRAS):
            block = self._cursor.take(BLOCK)
            while block == ZEROS and zeros == 0:  # one alone does not end an archive
                zeros += 1
                block = self._cursor.take(BLOCK)
            if not block.strip(b"\0"):
                return False
            header = header_of(block) if len(block) == BLOCK else None
            if header is None and zeros:
                return False
            if header is None:
                raise refuse(ProblemName.DAMAGED, "header" if len(block) == BLOCK else "short")
            if not self._is_extra(header, extra):
                self._add(header, extra)
                return True
        raise refuse(ProblemName.TOO_BIG_INSIDE, "headers")

    # Headers before a member's own ----------------------------------------------------------

    def _is_extra(self, header: Header, extra: _Extra) -> bool:
        """Read a header that only tells of the next one; False for a member's own."""
        match header.type:
            case b"L":
                extra.name = self._text(header)
            case b"K":
                extra.link = self._text(header)
            case b"x" | b"X":
                self._read_pax(self._content(header), extra)
            case b"g" | b"V" | b"N":  # for all members, a volume's name, old long names
                self._content(header)
            case b"M":
                raise refuse(ProblemName.UNKNOWN_PARCEL, "volume")
            case _:
                return False
        return True

    def _content(self, header: Header) -> bytes:
        if not 0 <= header.size <= _MOST_EXTRA:
            raise refuse(ProblemName.DAMAGED, "size")
        content = self._take(-(-header.size // BLOCK) * BLOCK)
        return content[: header.size]

    def _text(self, header: Header) -> bytes:
        return self._content(header).partition(b"\0")[0]

    def _take(self, length: int) -> bytes:
        content = self._cursor.take(length)
        if len(content) < length:
            raise refuse(ProblemName.DAMAGED, "short")
        return content

    @staticmethod
    def _read_pax(content: bytes, extra: _Extra) -> None:
        extra.found = pax.records(content)
        keys = dict(extra.found)
        extra.name = keys.get(b"GNU.sparse.name", keys.get(b"path", extra.name)) or extra.name
        extra.link = keys.get(b"linkpath", extra.link) or extra.link
        if keys.get(b"size"):
            extra.size = pax.whole_number(keys[b"size"])
        if b"mtime" in keys:
            extra.modified = pax.seconds(keys[b"mtime"])

    # Members --------------------------------------------------------------------------------

    def _add(self, header: Header, extra: _Extra) -> None:
        raw = header.name if extra.name is None else extra.name
        kind = header.type[0]
        stored = header.size if extra.size is None else extra.size
        if stored < 0:
            raise refuse(ProblemName.DAMAGED, "size")
        form = _form(kind, raw, stored)
        size = 0
        body = None
        if kind == _HARD and not self._has_content(stored):
            link = header.link if extra.link is None else extra.link
            body = self._linked(link)
            form = Form.FILE if body is not None else Form.LINK
        elif form is Form.FILE:
            body = self._body(header, extra, stored)
        if body is not None:
            size = body.size
            body.members.append(len(self.members))
            self._files[_plain(raw)] = body
        else:
            self._files.pop(_plain(raw), None)
        name, is_guess = _decoded(raw)
        self.members.append(
            Member(
                name=name,
                size=size,
                form=form,
                runnable=form is Form.FILE and bool(header.mode & 0o111),
                modified=header.modified if extra.modified is None else extra.modified,
                method=self._method,
                raw_name=raw if is_guess else b"",
            )
        )
        if body is None:
            if kind == ord("D"):  # GNU's list of what a folder held
                self._pass(stored)
        elif body.members[0] == len(self.members) - 1:
            self._pass_body(body)

    def _body(self, header: Header, extra: _Extra, stored: int) -> Body:
        """Return where a file's bytes lie; the cursor stands before them then."""
        if header.type == b"S":
            stretches, size = sparse.of_old_gnu(header.block, self._take)
        elif (found := dict(extra.found)).get(b"GNU.sparse.major") == b"1":
            stretches, used = sparse.of_content(self._take)
            stored -= used
            size = pax.whole_number(found.get(b"GNU.sparse.realsize", b""))
        elif (known := sparse.of_pax(extra.found)) is not None:
            stretches, size = known
        else:
            return self._new(Body(self._cursor.at, stored, [], stored))
        stretches = sparse.checked(stretches, size, stored)
        check_size(size, self._size)  # holes cost an archive nothing
        return self._new(Body(self._cursor.at, stored, [], size, stretches))

    def _new(self, body: Body) -> Body:
        self.bodies.append(body)
        return body

    def _pass_body(self, body: Body) -> None:
        try:
            if self._spool is None:
                self._pass(body.stored)
            else:
                self._keep(body, self._spool)
        except Problem:
            body.cut = True
            for number in body.members:  # nobody knows whether that size was true
                self.members[number] = replace(self.members[number], size=0)
            raise

    def _pass(self, stored: int) -> None:
        if self._cursor.skip(stored + -stored % BLOCK) < stored:
            raise refuse(ProblemName.DAMAGED, "short")  # only padding may be missing at the end

    def _keep(self, body: Body, spool: Spool) -> None:
        with contextlib.closing(spool.open(len(self.bodies) - 1)) as file:
            pouring = Pouring(body, (file,))
            pouring.pour(self._cursor.parts(body.stored))
            pouring.end()
        self._cursor.skip(-body.stored % BLOCK)

    # Hard links -----------------------------------------------------------------------------

    def _linked(self, link: bytes) -> Body | None:
        """Return the body of an earlier file that a hard link names."""
        body = self._files.get(_plain(link))
        if body is None or (body.stored > SMALL and len(body.members) > _MOST_COPIES):
            return None
        return body

    def _has_content(self, stored: int) -> bool:
        """Whether a hard link brings the file's bytes again, as POSIX allows.

        Others write the size without the bytes; then the next block is a header, or the end.
        """
        if not stored:
            return False
        following = self._cursor.peek(BLOCK)
        return bool(following.strip(b"\0")) and header_of(following) is None


def _form(kind: int, raw: bytes, stored: int) -> Form:
    if kind in _FOLDERS:
        return Form.FOLDER
    if kind in _LINKS:
        return Form.LINK
    if kind in _DEVICES:
        return Form.DEVICE
    if raw.endswith(b"/") and not stored:  # the way of V7
        return Form.FOLDER
    return Form.FILE  # kinds that nobody knows are files (POSIX)


def _plain(name: bytes) -> bytes:
    """Return a name as it is compared with a hard link's."""
    return b"/".join(part for part in name.split(b"/") if part not in {b"", b"."})


def _decoded(raw: bytes) -> tuple[str, bool]:
    """Return a name's letters, and whether they are a guess."""
    try:
        return raw.decode(), False
    except UnicodeDecodeError:
        return raw.decode("cp437"), True
