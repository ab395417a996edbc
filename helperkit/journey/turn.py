"""What a turn of the journey gives: the next step, and what is asked of the world at once."""

import msgspec

from helperkit.journey.effects import Deed
from helperkit.journey.model import Step


class Turn(msgspec.Struct, frozen=True):
    """The step that follows, deeds to do at once, and a password on its way to the unpacking.

    The password goes from the event to the effect and is kept in no state.
    """

    step: Step
    deeds: tuple[Deed, ...] = ()
    password: str = ""
