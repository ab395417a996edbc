"""Archives that 7-Zip's program unpacks for us, made by other programs, unpacked for real."""

import random
import shutil
import subprocess
import tarfile
import zlib
from pathlib import Path

import pytest

from helperkit.delivery.unpack import plan, unpack
from helperkit.delivery.unpack.seven_zip.program import program
from helperkit.delivery.work import Watch
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.dmg_maker import dmg

RAR = Path(__file__).parents[1] / "hostile/archives/rar"
STEST = 0xC5B7E6A2  # the CRC-32 of the two files in most of RAR's own
TWO = {"stest1.txt": STEST, "stest2.txt": STEST}
SMALL = {
    "dir1/file1.txt": 0xE229F704,
    "dir2/file2.txt": 0xC904A4C7,
    "with space/long fn.txt": 0x71B7247D,
    "üȵĩöḋè/file.txt": 0x2FEC89C1,
}
MEMBERS = {
    "seektest": TWO,
    "rar3-solid": TWO,
    "rar3-subdirs": SMALL,
    "rar3-symlink-unix": {"data.txt": 0xE6C1C582},
    "rar5-crc": TWO,
    "rar5-blake": TWO,
    "rar5-hlink": {f"stest{n}.txt": STEST for n in (1, 2, 3)},
    "rar5-dups": {f"stest{n}.txt": STEST for n in range(1, 10)},
    "rar5-solid": TWO,
    "rar5-subdirs": SMALL,
    "rar5-symlink-unix": {"data.txt": 0xE6C1C582},
    "rar5-symlink-win": {"content/file.txt": 0x35F39D4D},
}
LOCKED = ("rar5-psw", "rar5-psw-blake", "rar5-hpsw")
BIG = {"bigfile.txt": 0x509AD74C, "smallfile.txt": 0xD08A1F86}


def run(*command, cwd):
    subprocess.run(command, cwd=cwd, check=True, capture_output=True)


def checksums(folder):
    files = [path for path in folder.rglob("*") if not path.is_dir()]
    assert not any(path.is_symlink() for path in files)
    return {path.relative_to(folder).as_posix(): zlib.crc32(path.read_bytes()) for path in files}


def unpacked(archive, into, password="", save=False):
    got = unpack(archive, into, "Product", Watch(), password=password, save=save)
    assert set(got.files) == set(checksums(got.folder))
    return checksums(got.folder)


def refused(archive, into, password=""):
    with pytest.raises(Problem) as caught:
        unpack(archive, into, "Product", Watch(), password=password)
    assert not (into / "Product").exists()
    return caught.value.name, caught.value.evidence.note


@pytest.fixture
def product(tmp_path):
    folder = tmp_path / "from/Book"
    (folder / "Bilder").mkdir(parents=True)
    (folder / "Lesson 1.txt").write_text("one " * 5000)
    (folder / "Bilder/b.bin").write_bytes(random.Random(1).randbytes(300_000))
    (folder / "empty.txt").touch()
    return folder


@pytest.fixture
def volumes(tmp_path):
    with tarfile.open(RAR / "volumes.tar.xz") as archive:
        archive.extractall(tmp_path / "volumes", filter="data")
    return tmp_path / "volumes"


def test_the_program_is_the_one_that_we_know():
    assert program() is not None


@pytest.mark.parametrize("name", MEMBERS)
def test_rar(name, tmp_path):
    assert unpacked(RAR / f"{name}.rar", tmp_path) == MEMBERS[name]


@pytest.mark.parametrize("name", LOCKED)
def test_locked_rar(name, tmp_path):
    archive = RAR / f"{name}.rar"
    planned = plan(archive)
    assert planned.needs_password
    assert bool(planned.entries) is (name != "rar5-hpsw")
    assert refused(archive, tmp_path) == (ProblemName.PASSWORD, "needed")
    assert refused(archive, tmp_path, "xyz") == (ProblemName.PASSWORD, "wrong")
    assert unpacked(archive, tmp_path, "password") == TWO


def test_damage_in_a_locked_rar_without_open_checksums_is_noticed(tmp_path):
    content = bytearray((RAR / "rar5-psw.rar").read_bytes())
    content[-1000] ^= 1  # in the second file, which is stored: only its length would be right
    (tmp_path / "x.rar").write_bytes(content)
    assert refused(tmp_path / "x.rar", tmp_path, "password")[0] is ProblemName.DAMAGED
    assert refused(tmp_path / "x.rar", tmp_path, "xyz") == (ProblemName.PASSWORD, "wrong")


@pytest.mark.parametrize("first", ["rar3-old.rar", "rar3-vols.part1.rar", "rar5-vols.part1.rar"])
def test_rar_in_volumes(first, volumes, tmp_path):
    assert unpacked(volumes / first, tmp_path) == BIG


@pytest.mark.parametrize("opened", ["rar3-vols.part2.rar", "rar5-vols.part3.rar", "rar3-old.r00"])
def test_any_volume_of_a_rar_opens_it(opened, volumes, tmp_path):
    assert unpacked(volumes / opened, tmp_path) == BIG


@pytest.mark.parametrize(
    ("opened", "missing"),
    [
        ("rar5-vols.part1.rar", "rar5-vols.part2.rar"),
        ("rar5-vols.part1.rar", "rar5-vols.part3.rar"),
        ("rar5-vols.part2.rar", "rar5-vols.part1.rar"),
        ("rar3-vols.part3.rar", "rar3-vols.part2.rar"),
        ("rar3-old.rar", "rar3-old.r00"),
        ("rar3-old.r01", "rar3-old.rar"),
    ],
)
def test_a_missing_volume_of_a_rar_is_named(opened, missing, volumes, tmp_path):
    (volumes / missing).unlink()
    with pytest.raises(Problem) as caught:
        plan(volumes / opened)
    assert caught.value.name is ProblemName.UNKNOWN_PARCEL
    assert (caught.value.evidence.note, caught.value.part) == ("volume-missing", missing)


def test_a_volume_of_a_rar_under_another_name_is_said_to_be_one(volumes, tmp_path):
    (volumes / "rar5-vols.part1.rar").rename(tmp_path / "song.bin")
    assert refused(tmp_path / "song.bin", tmp_path) == (ProblemName.UNKNOWN_PARCEL, "split")


@pytest.mark.parametrize("number", [1, 2, 3])
def test_7z_in_volumes(number, product, tmp_path):
    run("7zz", "a", "-v100k", str(tmp_path / "x.7z"), "Book", cwd=product.parent)
    expected = checksums(product)
    assert unpacked(tmp_path / f"x.7z.00{number}", tmp_path) == expected


def test_a_missing_volume_of_a_7z_is_named(product, tmp_path):
    run("7zz", "a", "-v100k", str(tmp_path / "x.7z"), "Book", cwd=product.parent)
    (tmp_path / "x.7z.002").unlink()
    assert refused(tmp_path / "x.7z.001", tmp_path)[0] is ProblemName.UNKNOWN_PARCEL


@pytest.mark.parametrize("head", [b"MZ", b"\x7fELF"])
@pytest.mark.parametrize("name", ["rar5-crc", "seektest", "7z"])
def test_self_extracting(name, head, product, tmp_path):
    if name == "7z":
        run("7zz", "a", str(tmp_path / "x.7z"), "Book", cwd=product.parent)
        archive, expected = tmp_path / "x.7z", checksums(product)
    else:
        archive, expected = RAR / f"{name}.rar", MEMBERS[name]
    signs = b"Rar!\x1a\x07\0" + b"Rar!\x1a\x07\1\0" + b"7z\xbc\xaf\x27\x1c"  # in the program itself
    before = head + bytes(5000) + signs + random.Random(2).randbytes(90_000)
    (tmp_path / "setup.exe").write_bytes(before + archive.read_bytes())
    (tmp_path / "bare.exe").write_bytes(before)
    assert refused(tmp_path / "bare.exe", tmp_path) == (ProblemName.UNKNOWN_PARCEL, "format")
    assert unpacked(tmp_path / "setup.exe", tmp_path) == expected


@pytest.mark.parametrize("options", [["-R", "-J"], ["-R"], ["-udf"]])
def test_images_of_disks(options, product, tmp_path):
    run("genisoimage", *options, "-o", str(tmp_path / "x.iso"), "Book", cwd=product.parent)
    got = unpacked(tmp_path / "x.iso", tmp_path)
    assert sorted(got.values()) == sorted(checksums(product).values())
    (tmp_path / "x.dmg").write_bytes(dmg((tmp_path / "x.iso").read_bytes()))
    shutil.rmtree(tmp_path / "Product")
    if "-udf" not in options:
        assert unpacked(tmp_path / "x.dmg", tmp_path) == got


@pytest.mark.parametrize("options", [[], ["-z"]])
def test_cabinets(options, product, tmp_path):
    names = ["Lesson 1.txt", "Bilder/b.bin", "empty.txt"]
    run("gcab", "-c", *options, str(tmp_path / "x.cab"), *names, cwd=product)
    assert unpacked(tmp_path / "x.cab", tmp_path) == checksums(product)


def test_a_cabinet_that_goes_on_in_another_is_refused(product, tmp_path):
    run("gcab", "-c", str(tmp_path / "x.cab"), "Lesson 1.txt", cwd=product)
    content = bytearray((tmp_path / "x.cab").read_bytes())
    content[30] |= 2  # "there is a next one": its name would be a path of the archive's choice
    (tmp_path / "x.cab").write_bytes(content)
    assert refused(tmp_path / "x.cab", tmp_path) == (ProblemName.UNKNOWN_PARCEL, "split")


@pytest.mark.parametrize("name", ["-o.7z", "@list.7z", "a*.7z", "a\nb.7z", "Grüße 日本.7z", "-- x"])
def test_what_an_archive_is_called_means_nothing(name, product, tmp_path):
    run("7zz", "a", str(tmp_path / "x.7z"), "Book", cwd=product.parent)
    run("7zz", "a", str(tmp_path / "ab.7z"), "Book/empty.txt", cwd=product.parent)
    (tmp_path / "x.7z").rename(tmp_path / name)
    assert plan(tmp_path / name).kind is Kind.SEVEN_ZIP
    assert unpacked(tmp_path / name, tmp_path) == checksums(product)


@pytest.mark.parametrize("options", [[], ["-mhe=on"], ["-ms=off"], ["-m0=Copy"], ["-m0=PPMd"]])
@pytest.mark.parametrize("password", ["Grüße 日本 42", ' "quoted" -p@x ', "-"])
def test_passwords_of_7z(options, password, product, tmp_path):
    archive = tmp_path / "x.7z"
    run("7zz", "a", f"-p{password}", *options, str(archive), "Book", cwd=product.parent)
    assert refused(archive, tmp_path) == (ProblemName.PASSWORD, "needed")
    assert refused(archive, tmp_path, "wrong") == (ProblemName.PASSWORD, "wrong")
    assert unpacked(archive, tmp_path, password) == checksums(product)


def test_damage_is_not_taken_for_a_wrong_password(product, tmp_path):
    archive = tmp_path / "x.7z"
    run("7zz", "a", "-psecret", "-ms=off", "-mx=0", str(archive), "Book", cwd=product.parent)
    content = bytearray(archive.read_bytes())
    content[200_000] ^= 1  # in the large one
    archive.write_bytes(content)
    assert refused(archive, tmp_path, "secret")[0] is ProblemName.DAMAGED
    assert refused(archive, tmp_path, "other") == (ProblemName.PASSWORD, "wrong")


# What is whole --------------------------------------------------------------------------------


@pytest.mark.parametrize("solid", [True, False])
@pytest.mark.parametrize("method", ["Copy", "LZMA2", "PPMd"])
def test_what_is_whole_is_saved(method, solid, tmp_path):
    folder = tmp_path / "from"
    folder.mkdir()
    for number in range(8):
        (folder / f"{number} x.bin").write_bytes(random.Random(number).randbytes(50_000))
    archive = tmp_path / "x.7z"
    options = [f"-m0={method}", f"-ms={'on' if solid else 'off'}", "-mhc=off"]
    run("7zz", "a", *options, str(archive), ".", cwd=folder)
    content = bytearray(archive.read_bytes())
    for at in (130_000, 280_000):  # in the third and in the sixth
        content[at : at + 300] = bytes(300)
    archive.write_bytes(content)
    assert refused(archive, tmp_path)[0] is ProblemName.DAMAGED
    got = unpack(archive, tmp_path, "Saved", Watch(), save=True)
    whole = checksums(folder)
    saved = checksums(got.folder)
    assert saved.items() <= whole.items()
    assert set(got.missing) == set(whole) - set(saved)
    assert set(got.missing) >= {"2 x.bin", "5 x.bin"}
    if method != "PPMd" or not solid:  # LZMA2 keeps noise as it is: what is behind is whole
        assert len(saved) == 6
    else:
        assert {"0 x.bin", "1 x.bin"} <= set(saved)


def test_what_is_whole_of_a_torn_rar_is_saved(volumes, tmp_path):
    torn = tmp_path / "x.rar"
    torn.write_bytes((RAR / "rar3-subdirs.rar").read_bytes()[:200])
    assert refused(torn, tmp_path)[0] is ProblemName.DAMAGED
    got = unpack(torn, tmp_path, "Saved", Watch(), save=True)
    assert 0 < len(checksums(got.folder)) < 4
    assert set(checksums(got.folder).values()) <= set(SMALL.values())
