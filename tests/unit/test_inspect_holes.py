"""Holes of zeros: found where a format cannot have them, and no healthy file is called broken."""

import random
import struct

import pytest

from helperkit.delivery.inspect import inspect
from helperkit.delivery.inspect.holes import LONG, holes
from helperkit.delivery.inspect.looking import Look
from helperkit.delivery.work import Watch

HOLE = 40 << 10
# Tables in which a code of zeros goes on and on, and as most cameras have them.
LEVEL = {0x00: 0, 0x10: 0}
USUAL = {0x00: 0, 0x10: 1}


def noise(length):
    return random.Random(length).randbytes(length).replace(b"\xff", b"\xfe").replace(b"\0", b"\1")


def holed(content, at, length=HOLE):
    return content[:at] + bytes(length) + content[at + length :]


def whole(folder, name, content, *, sums=True):
    path = folder / name
    path.write_bytes(content)
    return inspect(path, sums=sums).whole


def jpeg(codes, scan, frame=0xC0, spectrum=b"\0\x3f\0"):
    def segment(mark, body):
        return struct.pack(">BBH", 0xFF, mark, len(body) + 2) + body

    tables = b"".join(bytes((n, 1, *[0] * 15, first)) for n, first in codes.items())
    size = struct.pack(">BHHB3B", 8, 800, 600, 1, 1, 0x11, 0)
    parts = segment(0xC4, tables) + segment(frame, size) + segment(0xDA, b"\1\1\0" + spectrum)
    return b"\xff\xd8" + parts + scan + b"\xff\xd9"


@pytest.mark.parametrize(
    ("codes", "frame", "spectrum", "expected"),
    [
        (USUAL, 0xC0, b"\0\x3f\0", False),
        (USUAL, 0xC2, b"\1\x3f\0", False),
        ({0x00: 4, 0x10: 0}, 0xC0, b"\0\x3f\0", False),
        ({0x00: 4, 0x10: 0}, 0xC2, b"\0\0\0", False),
        (LEVEL, 0xC0, b"\0\x3f\0", None),  # a great white page is just so
        (LEVEL, 0xC2, b"\0\0\x01", None),
        (USUAL, 0xC2, b"\0\0\x10", None),  # bits as they are
        (USUAL, 0xC9, b"\0\x3f\0", None),  # no such codes at all
    ],
)
def test_a_hole_in_a_photo(codes, frame, spectrum, expected, tmp_path):
    sound = jpeg(codes, noise(200_000), frame, spectrum)
    assert whole(tmp_path, "a.jpg", sound) is True
    assert whole(tmp_path, "b.jpg", holed(sound, 100_000)) is expected
    assert whole(tmp_path, "c.jpg", holed(sound, 100_000, LONG - 1)) is True
    assert whole(tmp_path, "d.jpg", holed(sound, 100_000, len(sound))) is False


def film(codec, samples, behind=b""):
    """A film of samples, seven in a chunk; `behind`: what no sample lies in."""

    def box(name, *parts):
        body = b"".join(parts)
        return struct.pack(">L4s", len(body) + 8, name) + body

    chunks = [samples[n : n + 7] for n in range(0, len(samples), 7)]
    at, offsets = 32, []
    for chunk in chunks:
        offsets.append(at)
        at += sum(map(len, chunk))
    runs = [(1, 7, 1), (len(chunks), len(chunks[-1]), 1)]
    table = box(
        b"stbl",
        box(b"stsd", struct.pack(">2L", 0, 1), box(codec, bytes(78))),
        box(b"stsc", struct.pack(">2L", 0, 2), *(struct.pack(">3L", *run) for run in runs)),
        box(b"stsz", struct.pack(f">3L{len(samples)}L", 0, 0, len(samples), *map(len, samples))),
        box(b"stco", struct.pack(f">2L{len(offsets)}L", 0, len(offsets), *offsets)),
    )
    shown = box(b"hdlr", bytes(8), b"vide", bytes(12))
    moov = box(b"moov", box(b"trak", box(b"mdia", shown, box(b"minf", table))))
    start = box(b"ftyp", b"isom", bytes(4), b"isommp42")
    return start + box(b"mdat", *samples, behind) + moov


SAMPLES = [noise(2000 + 13 * n) for n in range(100)]


def test_a_hole_in_a_film(tmp_path):
    sound = film(b"avc1", SAMPLES)
    assert whole(tmp_path, "a.mp4", sound) is True
    for at in (1000, 20_000, 150_000):
        assert whole(tmp_path, "b.mp4", holed(sound, at)) is False


def test_a_film_whose_pictures_are_filled_up_is_not_called_broken(tmp_path):
    padded = [one + bytes(9000) for one in SAMPLES]
    assert whole(tmp_path, "a.mp4", film(b"avc1", padded)) is None


def test_silence_that_is_not_packed_is_not_called_broken(tmp_path):
    assert whole(tmp_path, "a.mov", holed(film(b"sowt", SAMPLES), 20_000, 9000)) is True
    assert whole(tmp_path, "b.mov", holed(film(b"sowt", SAMPLES), 20_000)) is None


def test_what_no_sample_lies_in_may_be_empty(tmp_path):
    assert whole(tmp_path, "a.mp4", film(b"avc1", SAMPLES, bytes(9000))) is True


FRAME = b"\xff\xfb\x90\x00" + b"s" * 413  # 128 kbit/s, 44.1 kHz


def test_a_hole_in_a_song(tmp_path):
    song = FRAME * 400
    assert whole(tmp_path, "a.mp3", song) is True
    assert whole(tmp_path, "b.mp3", holed(song, 70_000)) is False
    assert whole(tmp_path, "c.mp3", song + bytes(9000)) is None
    assert whole(tmp_path, "d.mp3", song + bytes(9000) + b"TAG" + bytes(125)) is None
    assert whole(tmp_path, "e.mp3", song + bytes(300)) is True
    said = b"Xing" + struct.pack(">2L", 2, len(song))
    first = FRAME[:36] + said + FRAME[36 + len(said) :]
    counted = first + FRAME * 399
    assert whole(tmp_path, "f.mp3", counted) is True
    assert whole(tmp_path, "g.mp3", holed(counted, 100_000, len(song) - 100_000)) is False
    assert whole(tmp_path, "h.mp3", counted + bytes(9000)) is True


def test_a_text_with_nothing_in_place_of_its_end(tmp_path):
    text = b"Water the roses early. " * 400
    assert whole(tmp_path, "a.txt", text) is None
    assert whole(tmp_path, "b.txt", holed(text, 6000, len(text) - 6000)) is False


def test_a_program_of_nothing(tmp_path):
    assert whole(tmp_path, "mac", b"\xcf\xfa\xed\xfe\x07\0\0\1" + bytes(200)) is False


def look(path, seconds=9.0):
    file = path.open("rb")
    return Look(file, b"", seconds, Watch())


def test_a_hole_across_the_edge_of_two_pieces_is_found(tmp_path):
    path = tmp_path / "a"
    size = 3 << 18
    for at in (0, (1 << 18) - 5, (1 << 18) - LONG + 1, size - LONG):
        path.write_bytes(holed(noise(size), at, LONG))
        seen = look(path)
        assert (at, at + LONG) in list(holes(seen, [(0, size)]))
        assert list(holes(seen, [(0, size)], LONG + 1)) == []
        seen.file.close()


def test_of_a_great_file_the_end_is_looked_at_and_not_all_is_read(tmp_path):
    path = tmp_path / "great"
    with path.open("wb") as file:
        file.truncate(400 << 20)
        file.seek(0)
        file.write(noise(1 << 20))
    seen = look(path)
    read = []
    seen.file = Counted(seen.file, read)
    found = list(holes(seen, [(0, seen.size)]))
    assert found[-1][1] == seen.size
    assert sum(read) < 100 << 20
    seen.file.close()
    late = look(path, 0.0)
    assert list(holes(late, [(0, late.size)])) == []
    late.file.close()


class Counted:
    """A file that notes how much is read."""

    def __init__(self, file, read):
        self._file, self._read = file, read
        self.seek, self.close = file.seek, file.close

    def read(self, length):
        self._read.append(length)
        return self._file.read(length)
