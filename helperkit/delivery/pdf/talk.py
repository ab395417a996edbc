"""What the two processes say to each other."""

import msgspec

COMMAND = "look-into-pdf"
READY = b""  # said once, by the process that looks, when it has everything that it needs


class Asked(msgspec.Struct, frozen=True):
    """A file to look into, and the seconds for it."""

    path: bytes  # as the system has it: a name need not be UTF-8
    seconds: float
