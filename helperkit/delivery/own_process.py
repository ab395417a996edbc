"""A process of our own for work that may go wrong or on for ever: its start, limits and talk."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from helperkit.itself import own_command

Process = subprocess.Popen[bytes]
_LENGTH = 4  # bytes of the number before each message


def start_own(
    name: str, limits: Sequence[str] = (), environment: Mapping[str, str] | None = None
) -> Process:
    """Start one of our inner commands, without a window; it hears us and answers by pipes.

    `environment`: names that are set beside those of this process. Raises OSError.
    """
    command, surroundings = own_command(name)
    return subprocess.Popen(
        limited(command, limits),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**surroundings, **(environment or {})},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def limited(command: Sequence[str | Path], limits: Sequence[str]) -> Sequence[str | Path]:
    """Have the system's own shell set the limits and become the program: it never runs without.

    `limits` as ulimit(1p) takes them. Where the system knows one of them not, or it is lower
    already, it stays as it is; Windows has none.
    """
    if os.name != "posix" or not limits:
        return command
    each = " ".join(f"'{limit}'" for limit in limits)
    shell = f'for each in {each}; do ulimit $each 2>/dev/null; done; exec "$0" "$@"'
    return ("/bin/sh", "-c", shell, *command)


def send(pipe: IO[bytes], message: bytes) -> None:
    """Write one message after its length. Raises OSError where nobody hears it any more."""
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
