"""When a wait is worth a line of its own, where no line can be written over."""

from helperkit.journey.order import Waiting
from helperkit.journey.screen import Progress

COME_ON = 1 << 20  # bytes: a trickle between two waits for the same thing is one wait


class Waits:
    """Remembers what was said of the waits, so that the same is not said again and again."""

    def __init__(self) -> None:
        self._said = Waiting.NO
        self._at = 0

    def news(self, progress: Progress | None) -> bool:
        """Return whether this is a wait of which nothing was said; from now on it was."""
        if progress is None or not progress.waiting:
            return False
        if progress.waiting is self._said and 0 <= progress.done - self._at < COME_ON:
            return False
        self._said, self._at = progress.waiting, progress.done
        return True
