"""What the two processes say to each other: short messages, each after its length."""

from typing import IO

import msgspec

COMMAND = "look-into-pdf"
READY = b""  # said once, by the process that looks, when it has everything that it needs
_LENGTH = 4  # bytes of the number before each message


class Asked(msgspec.Struct, frozen=True):
    """A file to look into, and the seconds for it."""

    path: bytes  # as the system has it: a name need not be UTF-8
    seconds: float


def send(pipe: IO[bytes], message: bytes) -> None:
    """Write one message. Raises OSError where nobody hears it any more."""
    pipe.write(len(message).to_bytes(_LENGTH, "big") + message)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """Return the next message; None where there will be none."""
    head = pipe.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    length = int.from_bytes(head, "big")
    message = pipe.read(length)
    return message if len(message) == length else None
