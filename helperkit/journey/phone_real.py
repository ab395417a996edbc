"""Whether a code is one that a caller's screen can really have at its foot."""

from helperkit.journey.phone_state import state_of
from helperkit.journey.screens import screen
from helperkit.phone.fields import Code


def is_real(code: Code) -> bool:
    """Return whether the screen of a code has that very code: its parts go together.

    Six words that fit by chance mostly name a screen and a step that never meet.
    """
    state = state_of(code)
    return state is not None and screen(state).code == code
