"""How often to try before a cause is told."""

from enum import IntEnum


class Patience(IntEnum):
    """How many times to try without progress before a cause becomes a problem."""

    NONE = 1
    LITTLE = 3
    MUCH = 6
