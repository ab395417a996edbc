"""Reads 7z archives: py7zr knows the header and the coders, the loop over the bytes is ours.

py7zr's own extraction decodes file by file and feeds the whole stream to the decoder meanwhile;
taking each solid block in even pieces is faster, keeps memory small and can stop at any piece.
"""

import lzma
import stat
import struct
import sys
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO

import brotli  # type: ignore[import-untyped]  # its makers ship no types
from py7zr import SevenZipFile
from py7zr.archiveinfo import HeaderStreamsInfo, SignatureHeader
from py7zr.compressor import SevenZipDecompressor, SupportedMethods
from py7zr.exceptions import ArchiveError, PasswordRequired, UnsupportedCompressionMethodError
from py7zr.properties import COMPRESSION_METHOD

from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.reader import Form, Member, Sink
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import Problem, ProblemName

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

# What py7zr and the decoders below it raise over bytes that make no sense.
_DAMAGE = (
    ArchiveError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    TypeError,
    ValueError,
    brotli.error,
    lzma.LZMAError,
    struct.error,
    zlib.error,
    zstd.ZstdError,
)
_PIECE = 8 << 20  # unpacked bytes at once: a tenth of a second of LZMA
_READ = 1 << 16
_MOST_HEADER = 32 << 20
_MOST_DICTIONARY = 1 << 30
_MOST_CYCLES = 21  # two to this power; 7-Zip writes 19, py7zr would take seconds from 22 on
# Without PPMd: its library (pyppmd 1.3.1) ends the whole process over some damaged streams.
_KNOWN = frozenset(known["id"] for known in SupportedMethods.methods) - {COMPRESSION_METHOD.PPMD}
_ENCODED_HEADER = b"\x17"
_UNIX_1601 = 116_444_736_000_000_000  # 1970 in the tenths of microseconds since 1601


class SmallReader:
    """One open 7z archive. Raises DAMAGED, PASSWORD, TOO_BIG_INSIDE, UNKNOWN_PARCEL."""

    kind = Kind.SEVEN_ZIP

    def __init__(self, file: BinaryIO, password: str) -> None:
        self._file = file
        self.members: tuple[Member, ...] = ()
        self.locked = _is_header_locked(file) and not password
        if self.locked:
            return
        file.seek(0)
        try:
            self._archive = SevenZipFile(file, password=password or None)
            files = self._archive.files
            self._blocks = _blocks(files)
            self.members = _members(files, self._archive.header.files_info)
        except UnsupportedCompressionMethodError as error:
            raise refuse(ProblemName.UNKNOWN_PARCEL, "method") from error
        except MemoryError as error:
            raise refuse(ProblemName.TOO_BIG_INSIDE, "memory") from error
        except (*_DAMAGE, PasswordRequired) as error:
            if _is_header_locked(file):
                raise refuse(ProblemName.PASSWORD, "wrong") from error
            raise _damaged(error) from error

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def pour(self, sink: Sink, password: str) -> None:
        """Give empty files first, then one solid block after another."""
        for number, file in enumerate(self._archive.files):
            if file.emptystream and (empty := sink.begin(number)) is not None:
                empty.end()
        proved = False
        for folder, numbers in self._blocks:
            locked = SupportedMethods.needs_password(folder.coders)
            try:
                self._pour_block(folder, numbers, sink, password)
            except Problem as problem:
                if locked and not proved and problem.name is ProblemName.DAMAGED:
                    raise refuse(ProblemName.PASSWORD, "wrong") from problem
                raise
            proved = proved or locked

    def _pour_block(self, folder: Any, numbers: list[int], sink: Sink, password: str) -> None:
        pieces = self._pieces(folder, sum(self.members[n].size for n in numbers), password)
        piece = memoryview(b"")
        for number in numbers:
            outlet = sink.begin(number)
            left = self.members[number].size
            crc = 0
            while left > 0:
                sink.check()
                if not piece:
                    piece = memoryview(next(pieces))
                part, piece = bytes(piece[:left]), piece[left:]
                left -= len(part)
                crc = zlib.crc32(part, crc)
                if outlet is not None:
                    outlet.write(part)
            said = self._archive.files[number].crc32
            if said is not None and said != crc:
                raise refuse(ProblemName.DAMAGED, "crc")
            if outlet is not None:
                outlet.end()

    def _pieces(self, folder: Any, total: int, password: str) -> Iterator[bytes | bytearray]:
        """Yield a block's bytes; DAMAGED when they end early."""
        start, packed = self._place(folder)
        try:
            decoder = SevenZipDecompressor(
                folder.coders, packed, folder.unpacksizes, folder.crc, password or None, _READ
            )
            self._file.seek(start)
            while total > 0:
                before = decoder.consumed
                piece = decoder.decompress(self._file, min(total, _PIECE))
                if piece:
                    total -= len(piece)
                    yield piece
                elif decoder.consumed == before:
                    raise refuse(ProblemName.DAMAGED, "short")
        except PasswordRequired as error:
            raise refuse(ProblemName.PASSWORD, "needed") from error
        except MemoryError as error:
            raise refuse(ProblemName.TOO_BIG_INSIDE, "memory") from error
        except _DAMAGE as error:
            raise _damaged(error) from error

    def _place(self, folder: Any) -> tuple[int, int]:
        """Return where a block's packed bytes begin in the file, and how many there are."""
        streams = self._archive.header.main_streams
        packs = streams.packinfo
        number = 0
        for other in streams.unpackinfo.folders:
            if other is folder:
                break
            number += len(other.packed_indices)
        if number >= len(packs.packsizes):
            raise refuse(ProblemName.DAMAGED, "header")
        start = self._archive.afterheader + packs.packpos + packs.packpositions[number]
        return start, packs.packsizes[number]


def _damaged(error: BaseException) -> Problem:
    return refuse(ProblemName.DAMAGED, "bytes", error=type(error).__name__)


def _is_header_locked(file: BinaryIO) -> bool:
    """Look at the outer header: whether the list is locked, and whether it is sane to read it."""
    try:
        file.seek(0)
        signature = SignatureHeader.retrieve(file)
        end = file.seek(0, 2)
        start = 32 + signature.nextheaderofs
        if start + signature.nextheadersize > end:
            raise refuse(ProblemName.DAMAGED, "truncated")
        file.seek(start)
        header = BytesIO(file.read(min(signature.nextheadersize, _MOST_HEADER)))
        if header.read(1) != _ENCODED_HEADER:
            return False
        folders = HeaderStreamsInfo.retrieve(header).unpackinfo.folders
    except _DAMAGE as error:
        raise _damaged(error) from error
    for folder in folders:
        _check_coders(folder.coders)
        if any(size > _MOST_HEADER for size in folder.unpacksizes):
            raise refuse(ProblemName.TOO_BIG_INSIDE, "header")
    return any(SupportedMethods.needs_password(folder.coders) for folder in folders)


def _check_coders(coders: list[dict[str, Any]]) -> None:
    """Refuse what cannot be read, and what asks for absurd memory or time."""
    for coder in coders:
        method = coder["method"]
        properties = coder["properties"] or b""
        if method not in _KNOWN or coder["numinstreams"] != 1:
            raise refuse(ProblemName.UNKNOWN_PARCEL, "method")
        if _dictionary(method, properties) > _MOST_DICTIONARY:
            raise refuse(ProblemName.TOO_BIG_INSIDE, "dictionary")
        locked = method == COMPRESSION_METHOD.CRYPT_AES256_SHA256
        if locked and properties and _MOST_CYCLES < properties[0] & 0x3F < 0x3F:
            raise refuse(ProblemName.TOO_BIG_INSIDE, "cycles")


def _dictionary(method: bytes, properties: bytes) -> int:
    if method == COMPRESSION_METHOD.LZMA2 and properties:
        bits = properties[0]
        return 0xFFFFFFFF if bits >= 40 else (2 | bits & 1) << (bits // 2 + 11)
    if method == COMPRESSION_METHOD.LZMA and len(properties) >= 5:
        return int.from_bytes(properties[1:5], "little")
    return 0


def _blocks(files: Any) -> list[tuple[Any, list[int]]]:
    blocks: dict[int, tuple[Any, list[int]]] = {}
    for number, file in enumerate(files):
        if not file.emptystream:
            if file.folder is None:
                raise refuse(ProblemName.DAMAGED, "header")
            blocks.setdefault(id(file.folder), (file.folder, []))[1].append(number)
    for folder, _ in blocks.values():
        _check_coders(folder.coders)
    return list(blocks.values())


def _members(files: Any, info: Any) -> tuple[Member, ...]:
    members = []
    empties = iter(info.emptyfiles)
    for file in files:
        # An entry without bytes is a folder, unless it is listed among the empty files.
        is_empty_file = file.emptystream and next(empties, False)
        is_folder = file.is_directory or (file.emptystream and not is_empty_file)
        members.append(
            Member(
                name=file.filename,
                size=0 if file.emptystream else file.uncompressed,
                form=_form(file, is_folder=is_folder),
                encrypted=file.folder is not None
                and SupportedMethods.needs_password(file.folder.coders),
                runnable=bool((file.posix_mode or 0) & 0o111),
                modified=_modified(file.lastwritetime),
            )
        )
    return tuple(members)


def _form(file: Any, *, is_folder: bool) -> Form:
    if file.is_symlink or file.is_junction:
        return Form.LINK
    if file.st_fmt not in (None, 0, stat.S_IFREG, stat.S_IFDIR):
        return Form.DEVICE
    return Form.FOLDER if is_folder else Form.FILE


def _modified(filetime: int | None) -> float | None:
    if filetime is None or filetime <= _UNIX_1601:
        return None
    seconds = (filetime - _UNIX_1601) / 10_000_000
    return seconds if seconds < 1 << 33 else None
