"""The innermost loop of a download: from one socket into one buffer, and little else."""

import socket
import time

import msgspec


class Gathered(msgspec.Struct, frozen=True):
    """How many bytes came, whether the other side ended them, and what broke the line."""

    count: int
    ended: bool = False
    error: OSError | None = None


def gather(sock: socket.socket, buffer: memoryview, seconds: float) -> Gathered:
    """Receive until the buffer is full, the time is over, or the socket times out.

    TLS gives at most 16 KiB at once, so whatever can be done once a read is done elsewhere. Bytes
    that came before an error are in the buffer, and are counted.
    """
    receive, clock = sock.recv_into, time.monotonic
    count, size, until = 0, len(buffer), clock() + seconds
    try:
        while count < size:
            came = receive(buffer[count:])
            if not came:
                return Gathered(count, ended=True)
            count += came
            if clock() > until:
                break
    except TimeoutError:
        pass
    except OSError as error:
        return Gathered(count, error=error)
    return Gathered(count)
