"""7z archives written byte by byte (7-Zip's "7zFormat.txt"): headers that lie, count and loop."""

import struct
import zlib

BODY = b"evil"
SIZES = (len(BODY),)
_HEADER, _FILES, _PACK, _UNPACK, _SUB = 1, 5, 6, 7, 8


def number(value):
    """Return a number as 7z writes it."""
    if value < 0x80:
        return bytes([value])
    return b"\xff" + struct.pack("<Q", value)


def archive(header, body=BODY):
    """Return an archive around a header, with true checksums."""
    start = struct.pack("<2QL", len(body), len(header), zlib.crc32(header))
    return b"7z\xbc\xaf\x27\x1c\0\4" + struct.pack("<L", zlib.crc32(start)) + start + body + header


def folder(*coders, binds=b"", packed=b"", count=None):
    return number(len(coders) if count is None else count) + b"".join(coders) + binds + packed


COPY = b"\x01\x00"  # one coder, simple, called "0"
SPLIT = b"\x14\x03\x03\x01\x1b" + number(4) + number(1)  # BCJ2: four streams in, one out


def names(*texts):
    told = b"\0" + b"".join(text.encode("utf-16-le") + b"\0\0" for text in texts)
    return b"\x11" + number(len(told)) + told


def header(
    folders=None,
    sizes=None,
    files=1,
    properties=None,
    place=0,
    packs=SIZES,
    count_of_folders=None,
    count_of_packs=None,
    sub=b"",
):
    folders = [folder(COPY)] if folders is None else folders
    sizes = SIZES if sizes is None else sizes
    made = bytes([_HEADER, 4, _PACK]) + number(place)
    made += number(len(packs) if count_of_packs is None else count_of_packs)
    made += b"\x09" + b"".join(map(number, packs)) + b"\0"
    made += bytes([_UNPACK, 0x0B])
    made += number(len(folders) if count_of_folders is None else count_of_folders) + b"\0"
    made += b"".join(folders) + b"\x0c" + b"".join(map(number, sizes)) + b"\0"
    made += bytes([_SUB]) + sub + b"\0" + b"\0"
    made += bytes([_FILES]) + number(files) + (names("a.txt") if properties is None else properties)
    return made + b"\0\0"


def bind(into, out):
    return number(into) + number(out)


HUGE = (1 << 31, 1 << 40, (1 << 63) - 1, (1 << 64) - 1)
HEADERS = {
    "plain": header(),
    "no coders": header([folder()]),
    "more coders than can be": header([folder(*[COPY] * 33, binds=b"".join(
        bind(n, n + 1) for n in range(32)))], (4,) * 33),
    "32 coders in a chain": header([folder(*[COPY] * 32, binds=b"".join(
        bind(n, n + 1) for n in range(31)))], (4,) * 32),
    "a coder that feeds itself": header([folder(COPY, COPY, binds=bind(0, 0))], (4, 4)),
    "a bind to a stream that is not there": header([folder(COPY, COPY, binds=bind(7, 9))], (4, 4)),
    "a coder of unknown kind": header([folder(b"\x04\x7f\x7f\x7f\x7f")]),
    "a coder with a name of 15 letters": header([folder(b"\x0f" + b"\1" * 15)]),
    "BCJ2 out of itself": header([folder(SPLIT, SPLIT, COPY, binds=b"".join(
        bind(n, n % 2) for n in range(7)))], (4, 4, 4)),
    "names without an end": header(properties=b"\x11" + number(7) + b"\0a\0b\0c\0"),
    "names elsewhere": header(properties=b"\x11\x01\x01"),
    "fewer names than files": header(files=3, properties=names("a")),
    "more names than files": header(files=1, properties=names("a", "b", "c")),
    "no names at all": header(properties=b""),
    "names of nothing": header(properties=names("")),
    "a name of half a pair": header(
        properties=b"\x11" + number(7) + b"\0" + b"\x3d\xd8a\0\0\0"),
    "a name with a zero further on": header(properties=names("a\0../evil")),
    "a name out of it": header(properties=names("../../evil")),
    "an absolute name": header(properties=names("/tmp/evil")),
    "properties that reach beyond": header(properties=b"\x11" + number(1 << 20) + b"\0a\0\0\0"),
    "properties of unknown kind": header(properties=b"\x7e" + number(3) + b"abc" + names("a")),
    "properties in dozens": header(properties=b"\x19\0" * 40_000 + names("a")),
    "a checksum of nothing": header(sub=b"\x0a\1" + bytes(4)),
    "more streams than bytes": header(sub=b"\x0d" + number(3) + b"\x09\2\2", files=3,
                                      properties=names("a", "b", "c")),
    "streams longer than their folder": header(sub=b"\x0d" + number(2) + b"\x09\x7f", files=2,
                                               properties=names("a", "b")),
    "a packed stream behind the end": header(place=1 << 30),
    "a packed stream before the start": header(place=(1 << 64) - 32),
    "a packed stream over the header": header(place=2, packs=(60,), sizes=(60,)),
    "nothing but a header": b"\1\0",
    "a header of zeros": bytes(2000),
    "a packed header in itself": b"\x17\x06\0\1\x09\x20\0\x07\x0b\1\0\1\1\0\x0c\x20\0\0",
    "an archive's properties without end": b"\1\2" + b"\x7e\1a" * 9999,
} | {
    f"{what} of {count:#x}": made(count)
    for count in HUGE
    for what, made in {
        "files": lambda n: header(files=n),
        "folders": lambda n: header(count_of_folders=n),
        "packed streams": lambda n: header(count_of_packs=n),
        "coders": lambda n: header([folder(COPY, count=n)]),
        "a file": lambda n: header(sizes=(n,)),
        "a packed stream": lambda n: header(packs=(n,)),
        "streams in a folder": lambda n: header(sub=b"\x0d" + number(n)),
        "a coder's settings": lambda n: header([folder(b"\x21\0" + number(n))]),
        "streams of a coder": lambda n: header([folder(b"\x11\0" + number(n) + number(1))]),
    }.items()
}  # fmt: skip
_DICTIONARIES = {
    "LZMA": b"\x23\x03\x01\x01\x05\x5d" + struct.pack("<L", 0xFFFFFFFF),
    "LZMA2": b"\x21\x21\x01\x28",
    "PPMd": b"\x23\x03\x04\x01\x05\x06" + struct.pack("<L", 0xFFFFFFDB),
    "AES": b"\x24\x06\xf1\x07\x01\x02\x7e\x00",
    "BZip2": b"\x23\x04\x02\x02\x05\xff\xff\xff\xff\xff",
    "Delta": b"\x21\x03\x01\xff",
}
HEADERS |= {f"{name} of absurd settings": header([folder(coder)])
            for name, coder in _DICTIONARIES.items()}  # fmt: skip


def attacks(attack):
    """Yield each as an attack."""
    for name, made in HEADERS.items():
        ends = frozenset({"done"}) if name == "plain" else frozenset()
        yield attack(f"7z header: {name}", "x.7z", lambda bench, made=made: archive(made),
                     ends=ends, password="pw")  # fmt: skip
