"""An archive in an archive, and an archive of which only a part is whole."""

import random
import subprocess
import zipfile

import pytest

from helperkit.delivery.unpack import unpack
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName


def contents(folder):
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def pack(name, *files, cwd):
    subprocess.run(["7zz", "a", name, *files], cwd=cwd, check=True, capture_output=True)


@pytest.fixture
def into(tmp_path):
    folder = tmp_path / "to"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("endings", [("zip",), ("7z", "zip"), ("zip", "7z", "zip")])
def test_the_only_archive_inside_is_unpacked_too(tmp_path, into, endings):
    (tmp_path / "book.pdf").write_bytes(b"%PDF a book")
    (tmp_path / "notes.txt").write_bytes(b"notes")
    pack("0.zip", "book.pdf", "notes.txt", cwd=tmp_path)
    last = "0.zip"
    for level, ending in enumerate(endings, start=1):
        pack(f"{level}.{ending}", last, cwd=tmp_path)
        last = f"{level}.{ending}"
    done = unpack(tmp_path / last, into, "Book", Watch())
    assert contents(done.folder) == {"book.pdf": b"%PDF a book", "notes.txt": b"notes"}
    assert done.files == ("book.pdf", "notes.txt")
    assert [p.name for p in into.iterdir()] == ["Book"]


def test_it_ends_after_three_levels(tmp_path, into):
    (tmp_path / "a.txt").write_bytes(b"a")
    pack("0.zip", "a.txt", cwd=tmp_path)
    for level in range(1, 5):
        pack(f"{level}.zip", f"{level - 1}.zip", cwd=tmp_path)
    done = unpack(tmp_path / "4.zip", into, "Nest", Watch())
    assert done.files == ("0.zip",)


def test_two_archives_inside_stay_as_they_are(tmp_path, into):
    (tmp_path / "a.txt").write_bytes(b"a")
    pack("one.zip", "a.txt", cwd=tmp_path)
    pack("two.zip", "a.txt", cwd=tmp_path)
    pack("both.zip", "one.zip", "two.zip", cwd=tmp_path)
    assert unpack(tmp_path / "both.zip", into, "B", Watch()).files == ("one.zip", "two.zip")


@pytest.mark.parametrize("name", ["book.epub", "text.docx", "program.jar"])
def test_a_product_that_is_a_zip_inside_is_left_alone(tmp_path, into, name):
    with zipfile.ZipFile(tmp_path / name, "w") as product:
        product.writestr("mimetype", "application/epub+zip")
    with zipfile.ZipFile(tmp_path / "p.zip", "w") as parcel:
        parcel.write(tmp_path / name, name)
    assert unpack(tmp_path / "p.zip", into, "P", Watch()).files == (name,)


def test_an_inner_archive_that_is_none_stays_as_it_is(tmp_path, into):
    with zipfile.ZipFile(tmp_path / "p.zip", "w") as parcel:
        parcel.writestr("inner.zip", b"no archive at all")
    done = unpack(tmp_path / "p.zip", into, "P", Watch())
    assert contents(done.folder) == {"inner.zip": b"no archive at all"}
    assert [p.name for p in into.iterdir()] == ["P"]


def test_a_bomb_one_level_down_is_seen(tmp_path, into):
    with zipfile.ZipFile(tmp_path / "inner.zip", "w", zipfile.ZIP_DEFLATED) as bomb:
        for number in range(4):
            bomb.writestr(f"{number}.bin", bytes(50 << 20))
    with zipfile.ZipFile(tmp_path / "p.zip", "w", zipfile.ZIP_DEFLATED) as parcel:
        parcel.write(tmp_path / "inner.zip", "inner.zip")
    with pytest.raises(Problem) as caught:
        unpack(tmp_path / "p.zip", into, "P", Watch())
    assert caught.value.name is ProblemName.TOO_BIG_INSIDE
    assert list(into.iterdir()) == []


@pytest.mark.parametrize("mib", [30, 60])
def test_the_levels_share_one_limit(tmp_path, into, mib):
    """60 MiB are believed of anything, but not once on each level."""
    with zipfile.ZipFile(tmp_path / "inner.zip", "w") as inner:  # stored: the outer one packs it
        inner.writestr("zeros.bin", bytes(mib << 20))
    with zipfile.ZipFile(tmp_path / "p.zip", "w", zipfile.ZIP_DEFLATED) as parcel:
        parcel.write(tmp_path / "inner.zip", "inner.zip")
    if mib == 30:
        assert unpack(tmp_path / "p.zip", into, "P", Watch()).files == ("zeros.bin",)
        return
    with pytest.raises(Problem) as caught:
        unpack(tmp_path / "p.zip", into, "P", Watch())
    assert caught.value.name is ProblemName.TOO_BIG_INSIDE
    assert caught.value.evidence.wanted_bytes > 2 * 60 << 20
    assert list(into.iterdir()) == []


# What is whole ------------------------------------------------------------------------------


@pytest.fixture
def damaged(tmp_path):
    """A ZIP of which one member of four is damaged."""
    path = tmp_path / "d.zip"
    rnd = random.Random(4)
    whole = {f"{n}.bin": rnd.randbytes(50_000) for n in range(4)}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in whole.items():
            archive.writestr(name, content)
        at = archive.getinfo("2.bin").header_offset + 1000
    content = bytearray(path.read_bytes())
    content[at : at + 4] = bytes(255 - byte for byte in content[at : at + 4])
    path.write_bytes(content)
    return path, whole


def test_damage_is_a_problem_and_leaves_nothing(damaged, into):
    with pytest.raises(Problem) as caught:
        unpack(damaged[0], into, "D", Watch())
    assert caught.value.name is ProblemName.DAMAGED
    assert list(into.iterdir()) == []


def test_what_is_whole_can_be_saved(damaged, into):
    path, whole = damaged
    done = unpack(path, into, "D", Watch(), save=True)
    del whole["2.bin"]
    assert contents(done.folder) == whole
    assert done.files == tuple(whole)
    assert done.missing == ("2.bin",)


def test_where_nothing_is_whole_nothing_appears(tmp_path, into):
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", b"a" * 100)
    content = path.read_bytes().replace(b"a" * 100, b"b" * 100)
    path.write_bytes(content)
    with pytest.raises(Problem) as caught:
        unpack(path, into, "X", Watch(), save=True)
    assert caught.value.name is ProblemName.DAMAGED
    assert list(into.iterdir()) == []


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_what_came_of_a_zip_that_was_cut_can_be_saved(tmp_path, into, share):
    rnd = random.Random(6)
    whole = {f"Lesson {n}.mp4": rnd.randbytes(40_000) for n in range(10)}
    path = tmp_path / "cut.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in whole.items():
            archive.writestr(name, content)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    with pytest.raises(Problem) as caught:
        unpack(path, into, "Cut", Watch())
    assert caught.value.name is ProblemName.DAMAGED
    done = unpack(path, into, "Cut", Watch(), save=True)
    got = contents(done.folder)
    assert len(got) == int(10 * share)
    assert all(whole[name] == content for name, content in got.items())
    assert done.missing == (f"Lesson {len(got)}.mp4",)


def test_a_member_whose_header_is_damaged_is_missing_alone(tmp_path, into):
    path = tmp_path / "d.zip"
    whole = {f"{n}.txt": b"text %d" % n for n in range(5)}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in whole.items():
            archive.writestr(name, content)
        at = archive.getinfo("3.txt").header_offset
    content = bytearray(path.read_bytes())
    content[at : at + 4] = b"XXXX"
    path.write_bytes(content)
    done = unpack(path, into, "D", Watch(), save=True)
    del whole["3.txt"]
    assert contents(done.folder) == whole
    assert done.missing == ("3.txt",)


def test_saving_does_not_let_a_bomb_through(tmp_path, into):
    path = tmp_path / "b.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("1.txt", b"0" * 100_000)
        archive.writestr("2.txt", b"0" * 100_000)
        second, first = archive.getinfo("2.txt"), archive.getinfo("1.txt")
        second.header_offset = first.header_offset
    content = path.read_bytes()
    path.write_bytes(content.replace(b"2.txt", b"1.txt"))
    with pytest.raises(Problem) as caught:
        unpack(path, into, "B", Watch(), save=True)
    assert caught.value.name is ProblemName.TOO_BIG_INSIDE
    assert list(into.iterdir()) == []
