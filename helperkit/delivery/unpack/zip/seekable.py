"""What is not one file, and is read like one."""

import io
import os
from abc import abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import Buffer


class Seekable(io.RawIOBase):
    """So many bytes that can only be read; those who know where they lie add `fill`."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.size = size
        self._at = 0

    @abstractmethod
    def fill(self, at: int, view: memoryview) -> int:
        """Write bytes from a place into the view, and return how many; less only at the end."""

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """Return the place that is read next."""
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place."""
        origin = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self.size}[whence]
        self._at = max(0, origin + offset)
        return self._at

    def readinto(self, buffer: "Buffer") -> int:
        """Fill the buffer as far as there is something. Raises as `fill`."""
        view = memoryview(buffer).cast("B")
        done = self.fill(self._at, view[: max(0, self.size - self._at)])
        self._at += done
        return done
