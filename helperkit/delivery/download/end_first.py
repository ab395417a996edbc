"""The end of a file where it is fetched beside the rest, because a follower reads it first."""

import threading
import time

from helperkit.delivery.download.keeping.staging import Staging
from helperkit.delivery.download.parts import Part
from helperkit.delivery.work import Watch

# After a break of the main line, the end may come for so long, if it does not pause for too long.
MOST_SECONDS, STILL_SECONDS = 2.0, 0.5


class EndFirst:
    """The end of one file: under way, there, or given up. It belongs to the main thread."""

    def __init__(self, staging: Staging, watch: Watch) -> None:
        self._staging = staging
        self._watch = watch
        self._part: Part | None = None
        self._thread: threading.Thread | None = None
        self._start = self._total = 0

    def begin(self, part: Part, thread: threading.Thread) -> None:
        """Hear who fetches it."""
        self._part, self._thread = part, thread
        self._start, self._total = part.start, part.end

    def over(self) -> None:
        """Hear that it is a part like any other now, or none."""
        self._part = self._thread = None

    @property
    def is_missing(self) -> bool:
        """Whether some of it has not come."""
        return self._part is not None and self._part.at < self._total

    def listen(self) -> None:
        """Let it come, as long as something of it does: what is on its way would come twice.

        After that, it is a part like any other.
        """
        part, thread, at = self._part, self._thread, -1
        until = time.monotonic() + MOST_SECONDS
        while part is not None and thread is not None and thread.is_alive() and part.at > at:
            if self._watch.cancelled or time.monotonic() > until:
                break
            at = part.at
            thread.join(STILL_SECONDS)
        self.over()

    def drop(self) -> None:
        """Give up what came of it; nobody fetches it any more, and the front will bring it."""
        came = self._part.at if self._part is not None else self._start
        if self._start < came < self._total:
            self._staging.sync()
            self._staging.forget(((self._start, came),))
        self.over()
