"""Apple disk images (UDIF, zlib) around a file system, as hdiutil writes them."""

import plistlib
import struct
import zlib

_SECTOR = 512
_RUN = 2048 * _SECTOR


def dmg(image, partition="whole disk (Apple_ISO : 0)"):
    """Return a disk image of one partition."""
    image += bytes(-len(image) % _SECTOR)
    packed = b""
    runs = []
    for at in range(0, len(image), _RUN):
        piece = zlib.compress(image[at : at + _RUN])
        sectors = len(image[at : at + _RUN]) // _SECTOR
        place = (at // _SECTOR, sectors, len(packed), len(piece))
        runs.append(struct.pack(">2L4Q", 0x80000005, 0, *place))
        packed += piece
    sectors = len(image) // _SECTOR
    runs.append(struct.pack(">2L4Q", 0xFFFFFFFF, 0, sectors, 0, len(packed), 0))
    table = b"mish" + struct.pack(">L3Q2L24x", 1, 0, sectors, 0, 2056, 0) + _crc(image)
    table += struct.pack(">L", len(runs)) + b"".join(runs)
    block = {"Attributes": "0x0050", "Data": table, "ID": "0", "Name": partition}
    lists = plistlib.dumps({"resource-fork": {"blkx": [block], "plst": []}})
    end = b"koly" + struct.pack(">3L5Q2L16x", 4, 512, 1, 0, 0, len(packed), 0, 0, 1, 1)
    end += _crc(packed) + struct.pack(">2Q120x", len(packed), len(lists))
    end += _crc(struct.pack(">L", zlib.crc32(image))) + struct.pack(">LQ12x", 1, sectors)
    return packed + lists + end


def _crc(content):
    return struct.pack(">3L124x", 2, 32, zlib.crc32(content))
