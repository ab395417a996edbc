"""When a screen came, and where the mouse was then: what was not meant for it is left away."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication


class Arrival:
    """The coming of the newest screen. `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._came: float | None = None
        self._resting: QPoint | None = None

    def note(self) -> None:
        """Another screen comes now."""
        self._came, self._resting = self._clock(), QCursor.pos()

    def just_now(self) -> bool:
        """Return whether a press may be the second one of a double-click on the last screen."""
        if self._came is None:
            return False
        return (self._clock() - self._came) * 1000 < QApplication.doubleClickInterval()

    def moved_since(self, at: QPoint) -> bool:
        """Return whether this place of the mouse is another one than then."""
        if at != self._resting:
            self._resting = None
        return self._resting is None
