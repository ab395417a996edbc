"""The next pieces of a stream are made by another thread, while these are being used."""

from collections.abc import Iterator
from contextlib import contextmanager
from queue import Queue
from threading import Event, Thread

_AHEAD = 8  # pieces that wait at the most


@contextmanager
def ahead(pieces: Iterator[bytes]) -> Iterator[Iterator[bytes]]:
    """Within the block, give the pieces; what making them raises is raised where they are taken."""
    waiting: Queue[bytes | BaseException | None] = Queue(_AHEAD)
    left = Event()
    ended = False

    def make() -> None:
        try:
            for piece in pieces:
                waiting.put(piece)
                if left.is_set():
                    break
        except BaseException as error:  # noqa: BLE001 - raised again where it belongs
            waiting.put(error)
        waiting.put(None)

    def given() -> Iterator[bytes]:
        nonlocal ended
        while (piece := waiting.get()) is not None:
            if isinstance(piece, BaseException):
                raise piece
            yield piece
        ended = True

    maker = Thread(target=make, daemon=True)
    maker.start()
    try:
        yield given()
    finally:
        left.set()
        while not ended and waiting.get() is not None:  # it may wait for a place
            pass
        maker.join()
