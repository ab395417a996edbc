"""What every effect is."""

import msgspec


class Request(msgspec.Struct, frozen=True, tag=True):
    """Something that the journey asks of the world."""
