"""One file compressed alone: its content, its name, and what stands behind it."""

import bz2
import gzip
import lzma
import subprocess

import pytest

from helperkit.delivery.unpack import plan, unpack
from helperkit.delivery.work import Watch
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import Problem, ProblemName

TEXT = b"A pattern for a warm hat. " * 40_000
COMMANDS = {
    "gz": ("gzip", "-c", "-n"),
    "bz2": ("bzip2", "-c"),
    "xz": ("xz", "-c"),
    "lzma": ("xz", "-c", "--format=lzma"),
    "zst": ("zstd", "-c", "-q"),
    "lz4": ("lz4", "-c", "-q"),
}


def packed(ending, content=TEXT):
    return subprocess.run(COMMANDS[ending], input=content, check=True, capture_output=True).stdout


def unpacked(archive):
    return unpack(archive, archive.parent, "Out", Watch())


@pytest.mark.parametrize("ending", COMMANDS)
def test_every_compression(ending, tmp_path):
    archive = tmp_path / f"Hat pattern.txt.{ending}"
    archive.write_bytes(packed(ending))
    planned = plan(archive)
    assert (planned.kind, planned.total) == (Kind.COMPRESSED, len(TEXT))
    got = unpacked(archive)
    assert got.files == ("Hat pattern.txt",)
    assert (got.folder / "Hat pattern.txt").read_bytes() == TEXT


@pytest.mark.parametrize("ending", ["gz", "bz2", "xz", "zst", "lz4"])
def test_several_streams_in_one(ending, tmp_path):
    archive = tmp_path / f"a.txt.{ending}"
    archive.write_bytes(packed(ending, b"one ") + packed(ending) + packed(ending, b" two"))
    assert (unpacked(archive).folder / "a.txt").read_bytes() == b"one " + TEXT + b" two"


@pytest.mark.parametrize("behind", [bytes(1000), b"junk", b"\x1f", bytes(512) + b"junk"])
@pytest.mark.parametrize("ending", ["gz", "bz2", "xz", "zst", "lz4"])
def test_what_stands_behind_is_left_alone(ending, behind, tmp_path):
    archive = tmp_path / f"a.txt.{ending}"
    archive.write_bytes(packed(ending) + behind)
    assert (unpacked(archive).folder / "a.txt").read_bytes() == TEXT


def test_xz_streams_with_padding_between(tmp_path):
    archive = tmp_path / "a.txt.xz"
    archive.write_bytes(packed("xz", b"one") + bytes(8) + packed("xz", b"two") + bytes(4))
    assert (unpacked(archive).folder / "a.txt").read_bytes() == b"onetwo"


@pytest.mark.parametrize("magic", [b"\x50", b"\x5f"])
@pytest.mark.parametrize("ending", ["zst", "lz4"])
def test_frames_without_content(ending, magic, tmp_path):
    frame = magic + b"\x2a\x4d\x18" + (5).to_bytes(4, "little") + b"hello"
    archive = tmp_path / f"a.txt.{ending}"
    archive.write_bytes(packed(ending, b"one") + frame + packed(ending, b"two"))
    assert (unpacked(archive).folder / "a.txt").read_bytes() == b"onetwo"


def test_a_file_without_a_byte(tmp_path):
    for ending in COMMANDS:
        archive = tmp_path / f"a.txt.{ending}"
        archive.write_bytes(packed(ending, b""))
        assert (unpacked(archive).folder / "a.txt").read_bytes() == b""


NAMES = [
    (b"Real name.pdf", "Real name.pdf"),
    ("Müller.pdf".encode(), "Müller.pdf"),
    ("Müller.pdf".encode("latin-1"), "Müller.pdf"),
    (b"../../evil", "x.bin"),
    (b"/etc/passwd", "x.bin"),
    (b"C:evil", "x.bin"),
    (b"a\\b", "x.bin"),
    (b"..", "x.bin"),
    (b"", "x.bin"),
    (b"CON", "_CON"),
]


@pytest.mark.parametrize(("raw", "name"), NAMES)
def test_names_in_the_gzip_header(raw, name, tmp_path):
    plain = gzip.compress(TEXT, mtime=1_600_000_000)
    archive = tmp_path / "x.bin.gz"
    extra = b"\x04\0abcd"
    flags = b"\x0c" if raw else b"\x04"
    archive.write_bytes(
        plain[:3] + flags + plain[4:10] + extra + (raw + b"\0" if raw else b"") + plain[10:]
    )
    got = unpacked(archive)
    assert got.files == (name,)
    assert (got.folder / name).read_bytes() == TEXT
    assert (got.folder / name).stat().st_mtime == 1_600_000_000


@pytest.mark.parametrize(
    ("archive", "name"),
    [("a.gz", "a"), ("a", "a"), (".gz", "gz"), ("a.b.GZ", "a.b"), ("a.bin", "a.bin")],
)
def test_names_by_the_archive(archive, name, tmp_path):
    (tmp_path / archive).write_bytes(packed("gz"))
    assert unpacked(tmp_path / archive).files == (name,)


@pytest.mark.parametrize("ending", COMMANDS)
def test_cut_short(ending, tmp_path):
    content = packed(ending)
    for cut in (len(content) // 2, len(content) - 1):
        archive = tmp_path / f"a.txt.{ending}"
        archive.write_bytes(content[:cut])
        with pytest.raises(Problem) as caught:
            unpacked(archive)
        assert caught.value.name is ProblemName.DAMAGED
        assert [p.name for p in tmp_path.iterdir()] == [archive.name]
        archive.unlink()


BOMBS = {
    "gz": lambda: gzip.compress(bytes(120 << 20), 9),
    "bz2": lambda: bz2.compress(bytes(120 << 20)),
    "xz": lambda: lzma.compress(bytes(120 << 20), preset=0),
    "zst": lambda: packed("zst", bytes(120 << 20)),
    "gz-many": lambda: gzip.compress(bytes(60 << 20), 9) * 2,
}


@pytest.mark.parametrize("kind", BOMBS)
def test_bombs(kind, tmp_path):
    archive = tmp_path / "a.bin"
    archive.write_bytes(BOMBS[kind]())
    with pytest.raises(Problem) as caught:
        unpacked(archive)
    assert caught.value.name is ProblemName.TOO_BIG_INSIDE
    assert caught.value.evidence.note == "ratio"
    assert caught.value.evidence.wanted_bytes <= 1.1 * (100 << 20)
    assert [p.name for p in tmp_path.iterdir()] == ["a.bin"]


@pytest.mark.parametrize(
    "content",
    [
        b"\x5d" + (0xFFFFFFFF).to_bytes(4, "little") + b"\xff" * 8 + bytes(40),
        lzma.compress(TEXT, lzma.FORMAT_XZ)[:6] + bytes(40),
        b"BZh9" + bytes(40),
        b"\x28\xb5\x2f\xfd" + b"\xff" * 40,
        b"\x04\x22\x4d\x18" + b"\xff" * 40,
        b"\x1f\x8b\x08" + b"\xff" * 40,
    ],
)
def test_starts_without_a_stream_are_named(content, tmp_path):
    (tmp_path / "a.bin").write_bytes(content)
    with pytest.raises(Problem) as caught:
        unpacked(tmp_path / "a.bin")
    wanted = {ProblemName.DAMAGED, ProblemName.UNKNOWN_PARCEL, ProblemName.TOO_BIG_INSIDE}
    assert caught.value.name in wanted
