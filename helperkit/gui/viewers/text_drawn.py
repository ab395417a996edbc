"""The pictures of a leaf: each is decoded once, the first at once, and more of them in a thread."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from helperkit.gui.viewers.aside import aside
from helperkit.gui.viewers.raster import kind_of
from helperkit.gui.viewers.text_pictures import Look, look_at

# Of one leaf, so that the window never waits long, and its pictures fit into the memory:
AT_ONCE = 25_000_000  # dots that are decoded before the leaf is shown
_MOST_SHOWN = 60_000_000  # dots
_MOST_READ = 96 << 20  # bytes
_MOST_TAGS = 20_000  # of drawings, that are looked through
_DRAWN = 48  # a byte of a drawing takes as long to look through as so many of others


class Pictures(QObject):
    """Gives pictures by their numbers. Those that take long are blank until `came`."""

    came = Signal(int, QImage)

    def __init__(self, fetch: Callable[[int], bytes]) -> None:
        super().__init__()
        self._fetch = fetch
        self._of: tuple[object, int, float] = (None, 0, 1.0)
        self._clear()

    def _clear(self) -> None:
        self._kept: dict[int, QImage] = {}
        self._waiting: deque[tuple[int, Look]] = deque()
        self._at_once, self._shown, self._read = AT_ONCE, _MOST_SHOWN, _MOST_READ
        self._tags = _MOST_TAGS

    def begin(self, leaf: object, width: int, sharpness: float) -> None:
        """Forget the pictures of another leaf, or of another width (px)."""
        if self._of[0] is not leaf or self._of[1:] != (width, sharpness):
            self._of = (leaf, width, sharpness)
            self._clear()

    def image(self, number: int) -> QImage:
        """Return a picture; a null one where there is none, or no room for it any more."""
        if number not in self._kept:
            self._kept[number] = self._first(number)
        return self._kept[number]

    def _first(self, number: int) -> QImage:
        content = self._fetch(number) if self._read > 0 else b""
        drawn = not kind_of(content)
        self._tags -= content.count(b"<") if drawn else 0
        self._read -= len(content) * (_DRAWN if drawn else 1)
        look = (
            None if drawn and min(self._tags, self._read) < 0 else look_at(content, *self._of[1:])
        )
        if look is None or self._shown < look.size.width() * look.size.height():
            return QImage()
        self._shown -= look.size.width() * look.size.height()
        if look.work <= self._at_once:
            self._at_once -= look.work
            return look.image()
        self._waiting.append((number, look))
        if len(self._waiting) == 1:
            self._go_on()
        return look.blank()

    def _go_on(self) -> None:
        """Decode the first that waits, in a thread, and then the next."""
        waiting = self._waiting
        number, look = waiting[0]

        def done(image: QImage | Exception) -> None:
            if waiting is not self._waiting:
                return  # another leaf is shown by now
            if isinstance(image, QImage) and not image.isNull():
                self._kept[number] = image
                self.came.emit(number, image)
            waiting.popleft()
            if waiting:
                self._go_on()

        aside(self, look.image, done)
