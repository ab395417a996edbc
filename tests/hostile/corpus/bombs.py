"""Archives that grow without end: each is to be stopped before 1.1 times the limit."""

import bz2
import gzip
import io
import lzma
import struct
import zipfile
import zlib

from helperkit.delivery.unpack.plan import LIMITS
from tests.hostile.tar_maker import END, header, octal
from tests.hostile.zip_maker import Item, zipped

try:
    from compression import zstd
except ImportError:  # before Python 3.14
    from backports import zstd

MIB = 1 << 20
ZEROS = bytes(16 * MIB)
TIMES = 10
BIG = frozenset({"too_big_inside"})
NAMED = frozenset({"too_big_inside", "damaged"})
PRESSES = {
    "gz": lambda content: gzip.compress(content, 9),
    "bz2": bz2.compress,
    "xz": lambda content: lzma.compress(content, preset=0),
    "zst": zstd.compress,
}


def most(size):
    """Return how many bytes may come out of an archive of so many bytes."""
    return max(LIMITS.ratio_from, size * LIMITS.ratio)


def _zeros(ending):
    """Return 160 MiB of zeros, pressed: the same stream again and again."""
    return PRESSES[ending](ZEROS) * TIMES


def _tar(ending):
    """Return a tar of one huge file, and one that goes on for ever."""
    size = TIMES * len(ZEROS)
    begin = header(name=b"zeros", size=octal(size, 12))
    press = PRESSES[ending]
    return press(begin) + _zeros(ending) + press(END)


def _tar_of_many(ending):
    """Return a tar of many files, of which none is huge."""
    one = header(name=b"zeros", size=octal(len(ZEROS), 12)) + ZEROS
    return PRESSES[ending](one) * TIMES + PRESSES[ending](END)


def _seven(*options):
    def make(bench):
        folder = bench.place / "from"
        folder.mkdir()
        for number in range(8):
            with (folder / f"{number}").open("wb") as file:
                file.truncate(len(ZEROS))
        bench.run("7zz", "a", "-mx=1", *options, bench.place / "x.bomb", ".", cwd=folder)
        return (bench.place / "x.bomb").read_bytes()

    return make


def _zip(count, inner=b""):
    """Return a ZIP of zeros, or of the same archive many times."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(count):
            archive.writestr(f"{number}.zip" if inner else f"{number}", inner or ZEROS)
    return file.getvalue()


def _lying_zip(said):
    """Return a ZIP whose one member gives more than its header says."""
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = press.compress(ZEROS) + press.flush()
    return zipped(Item("a", body, method=8, size=said, crc=zlib.crc32(ZEROS)))


def _quoted(levels):
    """Return many names for the same bytes: each local header is quoted by the one before."""
    kernel = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = kernel.compress(ZEROS[: 4 * MIB]) + kernel.flush()
    items = [Item(f"{n}", b"", method=8) for n in range(levels)]
    lengths = [len(item.local()) for item in items]
    out = bytearray()
    places = []
    for number in range(levels):
        places.append(len(out))
        left = sum(lengths[number + 1 :]) + 5 * (levels - number - 1) + len(body)
        item = Item(f"{number}", b"", method=8, packed=left, size=4 * MIB, crc=1)
        out += item.local()
        if number < levels - 1:
            size = lengths[number + 1]
            out += struct.pack("<BHH", 0, size, size ^ 0xFFFF)
    out += body
    start = len(out)
    for number, place in enumerate(places):
        left = len(body) + sum(lengths[number + 1 :]) + 5 * (levels - number - 1)
        out += Item(f"{number}", b"", method=8, packed=left, size=4 * MIB, crc=1).central(place)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, levels, levels, len(out) - start, start, 0)
    return bytes(out + end)


def attacks(attack):
    """Yield each as an attack."""
    for ending in PRESSES:
        yield attack(
            f"bomb: {ending}",
            f"zeros.{ending}",
            lambda bench, ending=ending: _zeros(ending),
            ends=BIG,
        )
        yield attack(
            f"bomb: tar.{ending}",
            f"x.tar.{ending}",
            lambda bench, ending=ending: _tar(ending),
            ends=BIG,
        )
    yield attack(
        "bomb: tar.zst of many files", "x.tar.zst", lambda bench: _tar_of_many("zst"), ends=BIG
    )
    yield attack("bomb: zip", "x.zip", lambda bench: _zip(8), ends=BIG)
    yield attack(
        "bomb: zip of zips", "x.zip", lambda bench: _zip(40, _zip(2)), ends=frozenset({"done"})
    )
    yield attack("bomb: zip in a zip", "x.zip", lambda bench: _zip(1, _zip(8)), ends=BIG)
    yield attack(
        "bomb: gz in a zip",
        "x.zip",
        lambda bench: zipped(Item("zeros.gz", _zeros("gz"))),
        ends=NAMED,
    )
    yield attack("bomb: zip in gz", "x.zip.gz", lambda bench: gzip.compress(_zip(8)), ends=BIG)
    yield attack("bomb: quoted headers", "x.zip", lambda bench: _quoted(60), ends=BIG)
    for said in (0, 1, 4096, 15 * MIB):
        yield attack(
            f"bomb: zip that says {said}",
            "x.zip",
            lambda bench, said=said: _lying_zip(said),
            ends=BIG,
        )
    for name, options in {
        "7z": ("-t7z",),
        "7z not solid": ("-t7z", "-ms=off"),
        "7z PPMd": ("-t7z", "-m0=PPMd"),
        "zip PPMd": ("-tzip", "-mm=PPMd"),
        "zip BZip2": ("-tzip", "-mm=BZip2"),
        "zip LZMA": ("-tzip", "-mm=LZMA"),
    }.items():
        yield attack(f"bomb: {name}", "x.bomb", _seven(*options), "7zz", ends=BIG)
