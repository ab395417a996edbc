"""The pages that were drawn last, within bounds."""

from collections import OrderedDict

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

MOST = 96_000_000  # bytes


class KeptImages(OrderedDict[int, tuple[QSize, QImage]]):
    """Each page with the size that was wished for, and what came. The oldest goes first."""

    def put(self, page: int, size: QSize, image: QImage, *, least: int) -> None:
        """Keep a page; of the others as many as there is room for, and so many at least."""
        self[page] = size, image
        self.move_to_end(page)
        kept = sum(one.sizeInBytes() for _, one in self.values())
        while kept > MOST and len(self) > least:
            _, (_, old) = self.popitem(last=False)
            kept -= old.sizeInBytes()
