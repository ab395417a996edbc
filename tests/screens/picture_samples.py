"""Pictures for the tests of our own window for pictures."""

import struct
import zlib
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from helperkit.gui.viewers.pictures import PictureViewer
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from tests.screens.faces import Bot
from tests.screens.viewer_tools import around

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">{}</svg>'
RED = '<rect width="20" height="10" fill="#ff0000"/>'


def plain(path: Path, colour: str = "#336699", size: QSize = QSize(60, 40)) -> Path:  # noqa: B008
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return path


def bomb(path: Path, side: int) -> None:
    """Write a small PNG that says it is very large, and is."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    packing = zlib.compressobj(9)
    rows = b"".join(packing.compress(bytes(1 + side * 3)) for _ in range(side)) + packing.flush()
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def refusal(qtbot: Bot, path: Path, home: Path) -> object:
    """Return what a viewer says that cannot show a picture."""
    viewer = PictureViewer(Thing(str(path), "P", Kind.PICTURE), around(home))
    said: list[object] = []
    viewer.refused.connect(said.append)
    qtbot.waitUntil(lambda: bool(said))
    viewer.close()
    return said[0]
