"""AES in WinZip's counter mode, twelve times as fast as the library's own.

The counter is little-endian and begins with 1, which only a slow path of pycryptodomex knows. But
the same counter blocks serve every file: encrypted in one call they are the keystream.
"""

from functools import cache

_BLOCK = 16
_BLOCKS = 1 << 16  # in one stretch: the two lowest bytes of the counter go round
_STRETCH = _BLOCKS * _BLOCK


class Keystream:
    """Takes the bytes of one member in order; all chunks but the last are whole blocks."""

    def __init__(self, key: bytes) -> None:
        from Cryptodome.Cipher import AES

        self._encrypt = AES.new(key, AES.MODE_ECB).encrypt
        self._counter = 1
        self._stretch = 0
        self._blocks: bytes | bytearray = _first_stretch()

    def decrypt(self, stored: bytes) -> bytearray:
        """Return the packed bytes of the next stored ones."""
        from Cryptodome.Util.strxor import strxor

        count = -(-len(stored) // _BLOCK)
        stream = bytearray(count * _BLOCK)
        view, done = memoryview(stream), 0
        while done < count:
            stretch, first = divmod(self._counter, _BLOCKS)
            blocks = self._stretched(stretch)
            some = min(count - done, _BLOCKS - first)
            self._encrypt(
                memoryview(blocks)[first * _BLOCK : (first + some) * _BLOCK],
                output=view[done * _BLOCK : (done + some) * _BLOCK],
            )
            self._counter += some
            done += some
        view.release()
        del stream[len(stored) :]
        strxor(stream, stored, output=stream)  # type: ignore[arg-type]  # it takes any buffer
        return stream

    def _stretched(self, stretch: int) -> bytes | bytearray:
        """Return 65,536 blocks whose counters agree in all but the two lowest bytes."""
        if stretch != self._stretch:
            if isinstance(self._blocks, bytes):
                self._blocks = bytearray(self._blocks)
            before = self._stretch.to_bytes(_BLOCK - 2, "little")
            for place, byte in enumerate(stretch.to_bytes(_BLOCK - 2, "little"), start=2):
                if byte != before[place - 2]:
                    self._blocks[place::_BLOCK] = bytes([byte]) * _BLOCKS
            self._stretch = stretch
        return self._blocks


@cache
def _first_stretch() -> bytes:
    blocks = bytearray(_STRETCH)
    blocks[0::_BLOCK] = bytes(range(256)) * 256
    blocks[1::_BLOCK] = b"".join(bytes([high]) * 256 for high in range(256))
    return bytes(blocks)
