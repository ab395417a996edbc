"""How much is left empty in a card, and between its parts."""

from enum import Enum


class Air(Enum):
    """How much is left empty."""

    FULL = 1
    LESS = 2
    LITTLE = 3


PART = {Air.FULL: 1.0, Air.LESS: 0.75, Air.LITTLE: 0.6}  # of the distances between the parts
ABOVE = {Air.FULL: 1.0, Air.LESS: 0.7, Air.LITTLE: 0.5}  # of that to the card's edge
