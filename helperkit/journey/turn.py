"""What a turn of the journey gives: the next step, and what is asked of the world at once."""

import msgspec

from helperkit.journey.effects import Deed
from helperkit.journey.model import Step


class Turn(msgspec.Struct, frozen=True):
    """The step that follows, deeds to do at once, and a secret on its way to the work.

    A secret is a password, or what a customer said in their own words. It goes from the event to
    the effect and is kept in no state.
    """

    step: Step
    deeds: tuple[Deed, ...] = ()
    secret: str = ""
