"""A ZIP that comes without its end: unpacked by local headers until the directory is there."""

import random
import subprocess
import zipfile
from contextlib import closing

import pytest

from helperkit.delivery.unpack import unpack
from helperkit.delivery.unpack.early import LEAST, EarlyUnpacking
from helperkit.delivery.work import Watch
from tests.end_to_end.early_line import Line, contents, has_given_up, numbered, wait_until
from tests.hostile.zip_maker import Item, zipped


@pytest.fixture
def into(tmp_path):
    folder = tmp_path / "to"
    folder.mkdir()
    return folder


@pytest.fixture
def early(into):
    with closing(EarlyUnpacking(into, least=0, worth=1)) as following:
        yield following


@pytest.fixture(scope="session")
def goods(tmp_path_factory):
    """A folder that is worth it: some big files, some small ones, folders, an empty one."""
    folder = tmp_path_factory.mktemp("goods") / "in"
    rnd = random.Random(7)
    (folder / "Songs").mkdir(parents=True)
    (folder / "Nothing").mkdir()
    for number in range(6):
        noise = rnd.randbytes(300_000 + number)
        (folder / "Songs" / f"Song {number}.mp3").write_bytes(noise + b"la " * 200_000)
    (folder / "Read me.txt").write_bytes(b"hello " * 100)
    (folder / "empty.txt").touch()
    (folder / "zeros.bin").write_bytes(bytes(700_000))
    return folder


def by_python(method, *, piped):
    def make(goods, out):
        class Pipe:  # which cannot go back to write a size into a local header
            def __init__(self, file):
                self.write, self.flush = file.write, file.flush

        with out.open("wb") as file, zipfile.ZipFile(Pipe(file) if piped else file, "w") as made:
            for path in sorted(goods.rglob("*")):
                made.write(path, path.relative_to(goods), method)

    return make


def by(*command, piped=False):
    def make(goods, out):
        words = [str(out) if word == "OUT" else word for word in command]
        if piped:
            with (
                out.open("wb") as file,
                subprocess.Popen(words, cwd=goods, stdout=subprocess.PIPE) as child,
            ):
                file.write(child.stdout.read())
            assert child.returncode == 0
        else:
            subprocess.run(words, cwd=goods, check=True, capture_output=True)

    return make


MAKERS = {
    "stored": by_python(zipfile.ZIP_STORED, piped=False),
    "deflated": by_python(zipfile.ZIP_DEFLATED, piped=False),
    "deflated into a pipe": by_python(zipfile.ZIP_DEFLATED, piped=True),
    "bzip2": by_python(zipfile.ZIP_BZIP2, piped=False),
    "lzma": by_python(zipfile.ZIP_LZMA, piped=False),
    "Info-ZIP": by("zip", "-qr", "OUT", "."),
    "Info-ZIP into a pipe": by("zip", "-qr", "-", ".", piped=True),
    "bsdtar": by("bsdtar", "--format", "zip", "-cf", "OUT", "."),
    "bsdtar into a pipe": by("bsdtar", "--format", "zip", "-cf", "-", ".", piped=True),
    "7-Zip": by("7zz", "a", "-tzip", "OUT", "."),
    "7-Zip, Deflate64": by("7zz", "a", "-tzip", "-mm=Deflate64", "OUT", "."),
}
# Of these nothing can be unpacked before their end: it stands behind the bytes how many they are.
BLIND = {
    "stored into a pipe": by_python(zipfile.ZIP_STORED, piped=True),
    "bzip2 into a pipe": by_python(zipfile.ZIP_BZIP2, piped=True),
}


@pytest.mark.parametrize("maker", [*MAKERS, *BLIND])
@pytest.mark.parametrize("end", ["never", "late"])
def test_what_programs_make_is_the_same_as_in_the_plain_order(
    maker, end, goods, tmp_path, into, early
):
    archive = tmp_path / "goods.zip"
    (MAKERS | BLIND)[maker](goods, archive)
    plain = unpack(archive, tmp_path, "Plain", Watch())
    line = Line(archive, tmp_path / "x.part", early, step=50_000)
    line.bring(line.total // 2)
    assert maker in BLIND or wait_until(lambda: numbered(into))
    if end == "late":
        line.bring_end()
    line.bring_all()
    done = early.publish(line.part, "Course", Watch())
    assert done is not None
    assert contents(done.folder) == contents(plain.folder) == contents(goods)
    assert (done.files, done.warnings) == (plain.files, plain.warnings)
    times = {p.name: p.stat().st_mtime_ns for p in plain.folder.rglob("*") if p.is_file()}
    assert {p.name: p.stat().st_mtime_ns for p in done.folder.rglob("*") if p.is_file()} == times
    assert [p.name for p in into.iterdir()] == ["Course"]


def test_most_of_it_is_unpacked_before_the_last_byte(goods, tmp_path, into, early):
    archive = tmp_path / "goods.zip"
    MAKERS["Info-ZIP into a pipe"](goods, archive)
    line = Line(archive, tmp_path / "x.part", early)
    line.bring(line.total - 1)
    full = sum(path.stat().st_size > 0 for path in goods.rglob("*") if path.is_file())
    assert wait_until(lambda: len(numbered(into)) == full)
    files = {path.stat().st_ino for path in numbered(into)}
    line.bring_all()
    done = early.publish(line.part, "Course", Watch())
    assert done is not None
    # They are the same files, moved.
    assert files <= {path.stat().st_ino for path in done.folder.rglob("*")}


def test_a_directory_larger_than_the_end_that_came(tmp_path, into):
    path = tmp_path / "many.zip"
    noise = random.Random(2).randbytes(100_000)
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(20_000):
            archive.writestr(f"{'folder' * 20}/{number}.txt", b"x" * 100)
        for number in range(30):
            archive.writestr(f"{'folder' * 20}/{number}.bin", noise)
    assert path.stat().st_size > LEAST
    early = EarlyUnpacking(into)
    try:
        line = Line(path, tmp_path / "x.part", early)
        assert 0 < line.end_wanted < 1 << 20  # the directory has 3 MB
        line.bring_end()
        line.bring(line.end_from - 1)
        assert wait_until(lambda: len(numbered(into)) == 30)  # small ones are not worth it
        line.bring_all()
        done = early.publish(line.part, "Many", Watch())
    finally:
        early.close()
    assert done is not None
    assert len(done.files) == 20_030
    assert (done.folder / "29.bin").read_bytes() == noise
    assert (done.folder / "19999.txt").read_bytes() == b"x" * 100
    assert [p.name for p in into.iterdir()] == ["Many"]


def test_a_damaged_member_leaves_nothing_and_gives_its_room_back_at_once(
    goods, tmp_path, into, early
):
    archive = tmp_path / "goods.zip"
    MAKERS["deflated into a pipe"](goods, archive)
    content = bytearray(archive.read_bytes())
    with zipfile.ZipFile(archive) as made:
        member = made.getinfo("Songs/Song 3.mp3")
    content[member.header_offset + 30 + len(member.filename)] = 0xFF  # no block begins so
    archive.write_bytes(content)
    line = Line(archive, tmp_path / "x.part", early)
    line.bring(line.total - 1)
    assert wait_until(has_given_up)
    assert list(into.iterdir()) == []
    line.bring_all()
    assert early.publish(line.part, "Bad", Watch()) is None
    assert list(into.iterdir()) == []


def test_an_archive_with_a_lock_is_given_up_before_it_fills_the_disk(goods, tmp_path, into, early):
    archive = tmp_path / "goods.zip"
    by("7zz", "a", "-tzip", "-mx0", "-psecret", "OUT", ".")(goods, archive)
    line = Line(archive, tmp_path / "x.part", early)
    line.bring(line.total - 1)
    assert wait_until(has_given_up)
    assert list(into.iterdir()) == []


def test_what_was_made_of_another_s_member_is_not_taken(tmp_path, into, early):
    """One local header is skipped by the directory, one is said to be of other bytes."""
    bodies = [bytes([n]) * 100_000 for n in range(3)]
    items = [Item(f"{n}.bin", body) for n, body in enumerate(bodies)]
    skipped = zipped(*items)
    place = skipped.index(b"PK\1\2")
    first = len(items[0].central(0))
    # Without the first record of three.
    end = skipped.index(b"PK\5\6")
    shorter = bytearray(skipped[:place] + skipped[place + first :])
    at = end - first
    shorter[at + 8 : at + 12] = b"\2\0\2\0"
    shorter[at + 12 : at + 16] = (end - place - first).to_bytes(4, "little")
    archive = tmp_path / "a.zip"
    archive.write_bytes(shorter)
    line = Line(archive, tmp_path / "x.part", early)
    line.bring_all()
    done = early.publish(line.part, "A", Watch())
    assert done is not None
    assert contents(done.folder) == {"1.bin": bodies[1], "2.bin": bodies[2]}
