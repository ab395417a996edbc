"""What the customer saw: the screens, drawn again from the journal by the program's own `screen`.

A screen is drawn when it is asked for, so that a long journal costs nothing until then.
"""

import time
from collections.abc import Iterator

from helperkit.diagnostics.history import History
from helperkit.diagnostics.read.bundle import Bundle
from helperkit.journey.model import State, Stopped
from helperkit.journey.screen import Screen
from helperkit.journey.screens import screen

MOST_SECONDS = 2.0  # of the processor, for all screens of a journal


class Replay:
    """The screens of a report, by position: 0 is before the first event, one more after each."""

    def __init__(self, bundle: Bundle) -> None:
        self.cut = False
        self._history: History = bundle.history
        states = self._history.states
        self.problems = tuple(
            position
            for position, state in enumerate(states)
            if isinstance(state.step, Stopped)
            and not (position and _is_same_problem(states[position - 1], state))
        )

    def __len__(self) -> int:
        return len(self._history.states)

    def state(self, position: int) -> State:
        """Return the state at a position. Raises IndexError."""
        if position < 0:
            raise IndexError(position)
        return self._history.states[position]

    def screen(self, position: int) -> Screen | None:
        """Return the screen at a position; None where a stranger's state cannot be drawn.

        Raises IndexError.
        """
        state = self.state(position)
        try:
            return screen(state)
        except Exception:  # noqa: BLE001 - a state that was made up may fit no screen
            return None

    def next_problem(self, position: int) -> int | None:
        """Return where the next problem after this position came up."""
        return next((there for there in self.problems if there > position), None)

    def previous_problem(self, position: int) -> int | None:
        """Return where the problem before this position came up."""
        return next((there for there in reversed(self.problems) if there < position), None)

    def changes(self, seconds: float = MOST_SECONDS) -> Iterator[tuple[int, Screen]]:
        """Yield each screen of another name than the one before, with its position.

        After so many seconds the rest is left out, and `cut` says so.
        """
        shown, deadline = "", time.thread_time() + seconds
        for position in range(len(self)):
            if position and self.state(position) is self.state(position - 1):
                continue
            if time.thread_time() > deadline:
                self.cut = True
                return
            drawn = self.screen(position)
            if drawn is not None and drawn.name != shown:
                shown = drawn.name
                yield position, drawn


def _is_same_problem(before: State, after: State) -> bool:
    one, other = before.step, after.step
    return isinstance(one, Stopped) and isinstance(other, Stopped) and one == other
