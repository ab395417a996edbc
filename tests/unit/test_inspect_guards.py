"""What alone shows that a file was harmed: each guard where nothing else would notice."""

import struct
import zlib
from pathlib import Path

import pytest

from helperkit.delivery.inspect import inspect
from helperkit.journey.kinds import Kind
from tests.unit.inspect_samples import EPUB, MP4, box, boxed, png

ARCHIVES = Path(__file__).parents[1] / "hostile/archives/rar"
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def whole(folder, name, content):
    path = folder / name
    path.write_bytes(content)
    return inspect(path).whole


def test_a_png_is_known_by_the_sum_of_every_chunk(tmp_path):
    """A remark beside the picture: nothing is packed in it, so only its sum tells."""
    words = b"Title\0The garden"
    chunk = struct.pack(">L", len(words)) + b"tEXt" + words
    sign = struct.pack(">L", zlib.crc32(b"tEXt" + words))
    before, after = png()[:33], png()[33:]
    assert whole(tmp_path, "a.png", before + chunk + sign + after) is True
    for place in range(8, len(chunk)):
        changed = bytearray(chunk)
        changed[place] ^= 1
        assert whole(tmp_path, "a.png", before + bytes(changed) + sign + after) is False


def test_a_png_with_too_few_rows_is_not_whole(tmp_path):
    rows = zlib.compress(b"\0\xff" * 7)
    few = b"".join(
        struct.pack(">L", len(body)) + name + body + struct.pack(">L", zlib.crc32(name + body))
        for name, body in (
            (b"IHDR", struct.pack(">2L5B", 8, 8, 8, 0, 0, 0, 0)),
            (b"IDAT", rows),
            (b"IEND", b""),
        )
    )
    assert whole(tmp_path, "a.png", png()[:8] + few) is False


def test_a_box_of_a_film_that_leads_out_of_the_file(tmp_path):
    assert whole(tmp_path, "a.mp4", MP4 + box(b"free", bytes(9))) is True
    assert whole(tmp_path, "a.mp4", MP4 + box(b"free", bytes(9))[:-1]) is False
    assert whole(tmp_path, "a.mp4", MP4 + struct.pack(">L4s", 4, b"free")) is False


def test_a_box_of_a_film_that_leads_out_of_its_parent(tmp_path):
    inner = box(b"trak", box(b"mdia", bytes(0)))
    longer = struct.pack(">L", len(inner) + 8) + inner[4:]
    rest = box(b"mdat", bytes(64))
    start = box(b"ftyp", b"isom\0\0\0\0")
    assert whole(tmp_path, "a.mp4", start + box(b"moov", inner) + rest) is True
    assert whole(tmp_path, "a.mp4", start + box(b"moov", longer) + rest) is False


def old_office(sectors):
    """An old document of so many sectors behind its table and its directory."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<H", header, 30, 9)
    struct.pack_into("<2L", header, 44, 1, 1)  # one table; the directory is sector 1
    struct.pack_into("<2L", header, 68, END, 0)
    struct.pack_into("<109L", header, 76, 0, *[FREE] * 108)
    chain = [TABLE, END, *range(3, 2 + sectors), END]
    table = struct.pack("<128L", *chain, *[FREE] * (128 - len(chain)))
    folder = bytearray(512)
    for at, name in ((0, "Root Entry"), (128, "WordDocument")):
        raw = (name + "\0").encode("utf-16-le")
        folder[at : at + len(raw)] = raw
        struct.pack_into("<H", folder, at + 64, len(raw))
    struct.pack_into("<L", folder, 128 + 116, 2)
    return bytes(header) + table + bytes(folder) + b"w" * 512 * sectors


@pytest.mark.parametrize("cut", [1, 511, 512, 1024])
def test_the_last_sector_of_an_old_document(cut, tmp_path):
    content = old_office(6)
    assert whole(tmp_path, "a.doc", content) is True
    assert whole(tmp_path, "a.doc", content[:-cut]) is False


@pytest.mark.parametrize("name", ["rar5-crc", "rar5-blake", "rar3-solid"])
def test_the_headers_of_a_rar_tell_without_unpacking(name, tmp_path):
    content = (ARCHIVES / f"{name}.rar").read_bytes()
    assert whole(tmp_path, "a.rar", content) is True
    for cut in (1, 4, 7, len(content) // 2):
        assert whole(tmp_path, "a.rar", content[:-cut]) is False
    start = 8 if name.startswith("rar5") else 7
    for place in range(start, start + 12):  # the first header, with its sum
        changed = bytearray(content)
        changed[place] ^= 4
        assert whole(tmp_path, "a.rar", bytes(changed)) is not True


def test_what_a_box_says_twice_must_be_the_same(tmp_path):
    """A bit that says "locked", at one of the two places where it stands."""
    content = bytearray(boxed(**EPUB))
    assert whole(tmp_path, "a.epub", bytes(content)) is True
    at = content.rindex(b"PK\1\2") + 8
    content[at] ^= 1
    assert whole(tmp_path, "a.epub", bytes(content)) is False


def strange_film(handler):
    """A film of one track in a packing that nobody knows, and one of sound."""

    def track(sort, codec):
        about = box(b"hdlr", bytes(8) + sort + bytes(12))
        table = box(b"stbl", box(b"stsd", bytes(8) + box(codec, bytes(20))))
        return box(b"trak", box(b"mdia", about + box(b"minf", table)))

    tracks = track(handler, b"zzzz") + track(b"soun", b"mp4a")
    return box(b"ftyp", b"isom\0\0\0\0") + box(b"moov", tracks) + box(b"mdat", bytes(64))


@pytest.mark.parametrize(("handler", "kind"), [(b"vide", Kind.VIDEO), (b"text", Kind.SOUND)])
def test_a_film_in_an_unknown_packing_is_no_sound(handler, kind, tmp_path):
    (tmp_path / "a.mp4").write_bytes(strange_film(handler))
    assert inspect(tmp_path / "a.mp4").kind is kind
