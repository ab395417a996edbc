"""Whether a file is a tar archive, or one compressed stream, and the reader that opens it."""

import io
from pathlib import PurePath
from typing import BinaryIO

from helperkit.delivery.unpack.reader import Reader
from helperkit.delivery.unpack.single.reader import SingleReader
from helperkit.delivery.unpack.single.streams import PACKINGS, packing_of, pieces
from helperkit.delivery.unpack.tar.header import BLOCK, is_tar
from helperkit.delivery.unpack.tar.reader import PackedTarReader, PlainTarReader
from helperkit.journey.problems import Problem


def open_stream(file: BinaryIO, archive: str, *, save: bool = False) -> Reader | None:
    """Return the reader of a tar archive or a compressed file; None where it is neither.

    `archive` is the file's name. Raises as `PlainTarReader` and `SingleReader`.
    """
    file.seek(0)
    head = file.read(BLOCK)
    if is_tar(head):
        return PlainTarReader(file, save=save)
    packing = packing_of(head)
    if packing is None:
        return None
    size = file.seek(0, io.SEEK_END)
    inner = b""
    try:
        for piece in pieces(file, packing, size):
            inner += piece
            if len(inner) >= 2 * BLOCK:
                break
    except Problem:
        if packing.name == "LZMA" and not inner:  # its sign is weak: so it was something else
            return None
        if not inner:
            raise
    empty = inner[: 2 * BLOCK] == bytes(2 * BLOCK) and _is_called_tar(archive)
    if is_tar(inner) or empty:
        return PackedTarReader(file, packing, save=save)
    return SingleReader(file, packing, archive)


def _is_called_tar(name: str) -> bool:
    *_, before, ending = ["", "", *PurePath(name).name.lower().split(".")]
    short = {ending for packing in PACKINGS for ending in packing.endings if ending[0] == "t"}
    return before == "tar" or ending in short
