"""The boring loop: an event comes, the state turns, the effects go out, the screen is shown."""

from collections import deque
from collections.abc import Callable

import msgspec

from helperkit.journey.effects import Effect
from helperkit.journey.events import PASSING, Event
from helperkit.journey.model import State
from helperkit.journey.screen import Screen
from helperkit.journey.screens import screen
from helperkit.journey.update import update
from helperkit.phone.fields import steady


class Session:
    """One journey under way. Not for several threads: events of the work are brought to it.

    `record` gets every milestone before its effects go out, so that a journal never knows less
    than what was done, and before it the newest progress, so that a replay gives the same state.
    `perform` gets each effect; `show` gets the screen when it has changed.
    """

    def __init__(
        self,
        state: State,
        *,
        record: Callable[[Event], None],
        perform: Callable[[Effect], None],
        show: Callable[[Screen], None],
    ) -> None:
        self.state = state
        self.screen = screen(state)
        self._record = record
        self._perform = perform
        self._show = show
        self._waiting: deque[Event] = deque()
        self._passed: Event | None = None
        self._turning = False

    def send(self, event: Event) -> None:
        """Take an event. One that an effect sends at once waits until this turn is over."""
        self._waiting.append(event)
        if self._turning:
            return
        self._turning = True
        try:
            while self._waiting:
                self._turn(self._waiting.popleft())
        finally:
            self._turning = False

    def _turn(self, event: Event) -> None:
        state, effects = update(self.state, event)
        if state is self.state and not effects:
            return
        if isinstance(event, PASSING):
            self._passed = event
        else:
            self._record_milestone(event)
        self.state = state
        shown, self.screen = self.screen, _with_steady_words(self.screen, screen(state))
        try:
            if self.screen != shown:
                self._show(self.screen)
        finally:  # a renderer's slip must not cost the work
            for effect in effects:
                self._perform(effect)

    def _record_milestone(self, event: Event) -> None:
        passed, self._passed = self._passed, None
        if passed is not None:
            self._record(passed)
        self._record(event)


def _with_steady_words(shown: Screen, now: Screen) -> Screen:
    """Return the new screen with the words of before, where only progress would change them."""
    return msgspec.structs.replace(now, code=steady(shown.code, now.code))
