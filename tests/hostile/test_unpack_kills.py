"""SIGKILL in the middle of each format: nothing under the final name, and again it goes well.

The real command is killed while its files grow. Each of its writes is held up a little by strace,
so that the moment is not missed on a fast machine.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import py7zr
import pytest

from helperkit.delivery.work import Watch
from tests.end_to_end.journeys import command, environment, helperkit, outcome

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("strace") is None, reason="made for Linux, with strace"
)
RAR = Path(__file__).parent / "archives/rar/volumes.tar.xz"
MIB = 1 << 20
WORD = "tulip7"
TRIES = 5  # where it was done before it could be killed


@pytest.fixture(scope="module")
def goods(tmp_path_factory):
    """A product of 15 MiB, half of it noise."""
    folder = tmp_path_factory.mktemp("goods") / "Course"
    rnd = random.Random(8)
    for number in range(5):
        path = folder / f"Part {number}" / f"Lesson {number}.mp4"
        path.parent.mkdir(parents=True)
        path.write_bytes(rnd.randbytes(3 * MIB // 2) + b"lesson " * (3 * MIB // 14))
    return folder


def by(*words):
    """Return what makes an archive by a program; it must make the name it is asked for."""

    def make(goods, out):
        told = [str(out) if word == "OUT" else word for word in words]
        subprocess.run(told, cwd=goods, check=True, capture_output=True)
        return out

    return make


def split_zip(goods, out):
    by("zip", "-qr", "-s", "2m", "OUT", ".")(goods, out)
    assert len(list(out.parent.glob("*.z0*"))) > 2
    return out


def parts_of_7z(goods, out):
    by("7zz", "a", "-mx1", "-v2m", "OUT", ".")(goods, out)
    return out.with_name(f"{out.name}.001")


def by_py7zr(goods, out):
    """A 7z that the program cannot read: of Zstandard."""
    with py7zr.SevenZipFile(out, "w", filters=[{"id": py7zr.FILTER_ZSTD, "level": 1}]) as made:
        made.writeall(goods, ".")
    return out


def in_zip(make, inner):
    def nested(goods, out):
        with zipfile.ZipFile(out, "w") as made:
            made.write(make(goods, out.with_name(inner)), inner)
        return out

    return nested


def rar(_, out):
    with tarfile.open(RAR) as volumes:
        volumes.extractall(out.parent, filter="data")
    return out.with_name("rar5-vols.part1.rar")


FORMATS = {
    "zip": ("x.zip", by("7zz", "a", "-tzip", "-mx1", "OUT", ".")),
    "zip, one file": ("x.zip", by("7zz", "a", "-tzip", "-mx1", "OUT", "Part 0")),
    "zip with AES": (
        "x.zip",
        by("7zz", "a", "-tzip", "-mx1", "-mem=AES256", f"-p{WORD}", "OUT", "."),
    ),
    "zip with PPMd": ("x.zip", by("7zz", "a", "-tzip", "-mm=PPMd", "OUT", ".")),
    "split zip": ("x.zip", split_zip),
    "7z": ("x.7z", by("7zz", "a", "-mx1", "OUT", ".")),
    "7z with a password": ("x.7z", by("7zz", "a", "-mx1", f"-p{WORD}", "-mhe=on", "OUT", ".")),
    "7z in parts": ("x.7z", parts_of_7z),
    "7z by py7zr": ("x.7z", by_py7zr),
    "tar": ("x.tar", by("tar", "-cf", "OUT", ".")),
    "tar.gz": ("x.tar.gz", by("tar", "-czf", "OUT", ".")),
    "tar.zst": ("x.tar.zst", by("tar", "--zstd", "-cf", "OUT", ".")),
    "iso": ("x.iso", by("genisoimage", "-quiet", "-R", "-o", "OUT", ".")),
    "rar": ("x.rar", rar),
    "zip in a zip": ("x.zip", in_zip(by("7zz", "a", "-tzip", "OUT", "."), "in.zip")),
    "tar.gz in a zip": ("x.zip", in_zip(by("tar", "-czf", "OUT", "."), "in.tar.gz")),
    "7z in a zip": ("x.zip", in_zip(by("7zz", "a", "-mx1", "OUT", "."), "in.7z")),
}
LOCKED = {"zip with AES", "7z with a password"}
# When: at the first byte, in the midst, and in the archive within the archive.
MOMENTS = {
    name: ("inside" if " in a zip" in name else "first" if number % 2 else "midst")
    for number, name in enumerate(FORMATS)
}


@pytest.mark.parametrize("name", FORMATS)
def test_killed_in_the_middle_then_again(name, goods, tmp_path):
    called, make = FORMATS[name]
    (tmp_path / "from").mkdir()
    archive = make(goods, tmp_path / "from" / called)
    (tmp_path / "temporary").mkdir()
    (tmp_path / "word").write_text(WORD)
    home, to = tmp_path / "home", tmp_path / "to"
    told = ["unpack", str(archive), "--to", str(to), "--json"]
    if name in LOCKED:
        told += ["--password-file", str(tmp_path / "word")]
    whole = sum(path.stat().st_size for path in goods.rglob("*") if path.is_file())
    wanted = {"first": 1, "midst": whole // 3, "inside": 1}[MOMENTS[name]]
    wanted = min(wanted, 200_000) if name == "rar" else wanted
    assert any(_is_killed(told, home, to, wanted, MOMENTS[name]) for _ in range(TRIES))
    assert [path.name for path in to.iterdir()] == [".helperkit"]
    assert _grown(to, "first") > 0
    assert list((tmp_path / "temporary").iterdir()) == []

    done = helperkit(home, *told)
    assert (done.returncode, outcome(done)["outcome"]) == (0, "done"), done.stderr
    (folder,) = to.iterdir()
    got = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    if name == "rar":
        assert {name: len(content) for name, content in got.items()} == RAR_SIZES
        return
    only = goods / "Part 0" if name == "zip, one file" else goods
    assert got == {path.name: path.read_bytes() for path in only.rglob("*") if path.is_file()}
    assert sorted(map(str, outcome(done)["files"])) == sorted(
        str(path) for path in folder.rglob("*") if path.is_file()
    )


RAR_SIZES = {"bigfile.txt": 205_000, "smallfile.txt": 2050}


def _is_killed(told, home, to, wanted, moment):
    """Start the command, kill it when enough was written; False where it came to its end."""
    log = home.parent / "strace.log"
    slowly = ("-e", "trace=write", "-e", "inject=write:delay_exit=30000")
    words = ["strace", "-D", "-f", "-qq", "--seccomp-bpf", "-o", str(log), *slowly]
    with subprocess.Popen(
        [*words, *command(*told)],
        env=environment(home) | {"TMPDIR": str(home.parent / "temporary")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as child:
        while _grown(to, moment) < wanted and child.poll() is None:
            Watch().wait(0.001)
        child.send_signal(signal.SIGKILL)
    if child.returncode == -signal.SIGKILL:
        return True
    shutil.rmtree(to)
    return False


def _grown(to, moment):
    """Return how many bytes lie in the staging; "inside": of the archive within the archive."""
    where = "content-*" if moment == "inside" else "*"
    total = 0
    for folder in to.glob(f".helperkit/unpack-*/{where}"):
        for place, _, names in os.walk(folder):
            for name in names:
                try:
                    total += os.stat(os.path.join(place, name)).st_size  # noqa: PTH116, PTH118
                except FileNotFoundError:  # moved to its place meanwhile
                    continue
    return total
