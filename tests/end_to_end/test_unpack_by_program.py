"""ZIP archives that 7-Zip's program unpacks for us: PPMd, and much of the old cipher."""

import random
import subprocess
from pathlib import Path

import pytest

from helperkit.delivery.unpack import plan, unpack
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName

PACKED = {
    "ppmd": ("-mm=PPMd",),
    "ppmd and a password": ("-mm=PPMd", "-pRose", "-mem=AES256"),
    "the old cipher": ("-pRose", "-mem=ZipCrypto"),
}


@pytest.fixture
def goods(tmp_path):
    rnd = random.Random(8)
    folder = tmp_path / "goods"
    (folder / "Bilder").mkdir(parents=True)
    (folder / "empty.txt").touch()
    (folder / "text.txt").write_bytes(b"so many words " * 40_000)
    (folder / "video.mp4").write_bytes(rnd.randbytes(900_000))
    (folder / "Bilder/Äpfel.png").write_bytes(rnd.randbytes(30_000))
    (folder / ".DS_Store").write_bytes(b"junk")
    return folder


def pack(goods: Path, *options: str) -> Path:
    command = ["7zz", "a", "-tzip", *options, "../x.zip", "."]
    subprocess.run(command, cwd=goods, check=True, capture_output=True)
    return goods.parent / "x.zip"


def contents(folder):
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


@pytest.mark.parametrize("kind", PACKED)
def test_it_is_the_same(goods, tmp_path, kind):
    archive = pack(goods, *PACKED[kind])
    into = tmp_path / "to"
    into.mkdir()
    done = unpack(archive, into, "X", Watch(), password="Rose")
    wanted = contents(goods)
    del wanted[".DS_Store"]
    assert contents(done.folder) == wanted
    assert plan(archive).needs_password is ("-pRose" in PACKED[kind])


@pytest.mark.parametrize("kind", ["ppmd and a password", "the old cipher"])
def test_a_wrong_password_is_named_and_leaves_nothing(goods, tmp_path, kind):
    archive = pack(goods, *PACKED[kind])
    into = tmp_path / "to"
    into.mkdir()
    with pytest.raises(Problem) as caught:
        unpack(archive, into, "X", Watch(), password="Tulip")
    assert caught.value.name is ProblemName.PASSWORD
    assert list(into.iterdir()) == []


def test_damage_is_named_and_the_rest_can_be_saved(goods, tmp_path):
    archive = pack(goods, "-mm=PPMd")
    content = bytearray(archive.read_bytes())
    at = content.index(b"video.mp4") + 5000
    content[at] ^= 0x55
    archive.write_bytes(content)
    into = tmp_path / "to"
    into.mkdir()
    with pytest.raises(Problem) as caught:
        unpack(archive, into, "X", Watch())
    assert caught.value.name is ProblemName.DAMAGED
    assert list(into.iterdir()) == []
    done = unpack(archive, into, "X", Watch(), save=True)
    assert "video.mp4" in done.missing
    wanted = contents(goods)
    assert all(content == wanted[name] for name, content in contents(done.folder).items())
