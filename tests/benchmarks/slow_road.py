"""A slow road to a shop: a program of its own that passes bytes on, late and a little at a time.

    python tests/benchmarks/slow_road.py PORT EACH TOTAL DELAY

PORT is the shop's; EACH and TOTAL are bytes a second for each connection and for all together, 0
for no limit; DELAY is in seconds, each way. The port to use instead is printed. It passes on what
a lossy line lets through: there too, each connection is held down on its own (RFC 5681).
"""

import asyncio
import socket
import sys
import time

STEP = 0.05  # seconds of bytes that go on at once
LARGEST = 256 * 1024
SMALL_BUFFER = 64 * 1024  # what the system holds for a connection hides no bytes from the limit


class Bucket:
    """Lets so many bytes a second through; 0 lets all through."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self._free_at = 0.0  # when the next byte may go

    @property
    def most(self) -> int:
        """How many bytes may go at once."""
        return max(1, min(LARGEST, int(self.rate * STEP))) if self.rate else LARGEST

    async def pass_on(self, count: int) -> None:
        """Wait until so many bytes may go."""
        if not self.rate:
            return
        now = time.monotonic()
        self._free_at = max(self._free_at, now) + count / self.rate
        await asyncio.sleep(self._free_at - now)


class Road:
    """The way to one shop."""

    def __init__(self, port: int, each: int, total: int, delay: float) -> None:
        self._port = port
        self._each = each
        self._total = Bucket(total)
        self._delay = delay

    async def serve(self) -> None:
        server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        print(server.sockets[0].getsockname()[1], flush=True)
        await server.serve_forever()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(2 * self._delay)  # the hands that TCP shakes
        try:
            theirs, to_shop = await asyncio.open_connection(
                "127.0.0.1", self._port, limit=SMALL_BUFFER
            )
        except OSError:
            writer.close()
            return
        limited = bool(self._each or self._total.rate)
        if limited:
            sock: socket.socket = writer.get_extra_info("socket")
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SMALL_BUFFER)
            writer.transport.set_write_buffer_limits(SMALL_BUFFER)
        asking = asyncio.create_task(self._carry(reader, to_shop, ()))
        await self._carry(theirs, writer, (Bucket(self._each), self._total))
        asking.cancel()
        to_shop.close()

    async def _carry(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        buckets: tuple[Bucket, ...],
    ) -> None:
        """Carry bytes one way until either end goes away, a delay late at the beginning."""
        late = self._delay
        try:
            while block := await reader.read(min((b.most for b in buckets), default=LARGEST)):
                if late:
                    await asyncio.sleep(late)
                    late = 0.0
                for bucket in buckets:
                    await bucket.pass_on(len(block))
                writer.write(block)
                await writer.drain()
        except OSError:
            pass
        finally:
            writer.close()


def main(port: str, each: str, total: str, delay: str) -> None:
    asyncio.run(Road(int(port), int(each), int(total), float(delay)).serve())


if __name__ == "__main__":
    main(*sys.argv[1:])
