"""What can befall an unpacking: full disks, a cancel, a kill, another window."""

import contextlib
import errno
import os
import random
import signal
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from helperkit.delivery.unpack import LIMITS, plan, unpack
from helperkit.delivery.unpack.writing.staging import Staging
from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.disks import real_disk

ROOT = Path(__file__).parents[2]


def run(*command, cwd):
    subprocess.run(command, cwd=cwd, check=True, capture_output=True)


def contents(folder):
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


@pytest.fixture
def archive(tmp_path_factory):
    """A small product in a plain ZIP."""
    path = tmp_path_factory.mktemp("archive") / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("Book/words.txt", "words " * 999)
        made.writestr("Book/pages/noise.bin", random.Random(1).randbytes(99_999))
    return path


def test_places_that_cannot_take_it(archive, tmp_path):
    for into in (tmp_path / "not there", archive):
        with pytest.raises(Problem) as caught:
            unpack(archive, into, "Book", Watch())
        assert caught.value.name is ProblemName.FOLDER_GONE
    with pytest.raises(Problem) as caught:
        unpack(tmp_path / "no.zip", tmp_path, "Book", Watch())
    assert caught.value.name is ProblemName.FILE_GONE
    with pytest.raises(Problem) as caught:
        plan(tmp_path)
    assert caught.value.name is ProblemName.UNKNOWN_PARCEL


@pytest.fixture
def small_disk(tmp_path):
    """A real disk of 24 MiB."""
    with real_disk(tmp_path, 24) as disk:
        yield disk


def test_disk_full_is_seen_before_the_first_byte(small_disk, tmp_path):
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("a", bytes(12 << 20))
    seen = []
    with pytest.raises(Problem) as caught:
        unpack(archive, small_disk, "Book", Watch(seen.append))
    assert caught.value.name is ProblemName.DISK_FULL
    assert caught.value.evidence.note == "before"
    # What stays free counts too: whoever makes exactly so much room is not refused again.
    assert caught.value.evidence.wanted_bytes == (12 << 20) + LIMITS.spare
    assert seen == []
    assert list(small_disk.iterdir()) == []


def test_disk_filled_by_someone_else_in_the_middle(small_disk, tmp_path):
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("a", bytes(6 << 20))

    def fill(progress):
        with contextlib.suppress(OSError), (small_disk / "other").open("wb") as other:
            while True:
                other.write(bytes(1 << 20))

    with pytest.raises(Problem) as caught:
        unpack(archive, small_disk, "Book", Watch(fill))
    assert caught.value.name is ProblemName.DISK_FULL
    assert caught.value.evidence.errno == errno.ENOSPC
    assert caught.value.evidence.wanted_bytes == 6 << 20
    assert [p.name for p in small_disk.iterdir()] == ["other"]


def test_a_disk_that_may_only_be_read(small_disk, archive):
    run("mount", "-o", "remount,ro", str(small_disk), cwd=small_disk.parent)
    with pytest.raises(Problem) as caught:
        unpack(archive, small_disk, "Book", Watch())
    assert caught.value.name is ProblemName.FOLDER_NOT_ALLOWED
    assert caught.value.evidence.errno == errno.EROFS


@pytest.fixture(scope="session")
def long_work(tmp_path_factory):
    """Archives that take a while: slow to decode, or many small files."""
    place = tmp_path_factory.mktemp("long")
    (place / "Book").mkdir()
    words = random.Random(3).choices([b"%d " % n for n in range(3000)], k=3_000_000)
    (place / "Book" / "long.txt").write_bytes(b"".join(words))
    for kind, options in {
        "zip": ["-tzip", "-mx1"],
        "7z": ["-mx1"],
        "old.zip": ["-tzip", "-mx1", "-mem=ZipCrypto", "-ppw"],
    }.items():
        run("7zz", "a", *options, f"long.{kind}", "Book", cwd=place)
    return place


@pytest.mark.parametrize("kind", ["zip", "7z", "old.zip"])
def test_cancel_ends_soon_and_leaves_nothing(kind, long_work, tmp_path):
    watch = Watch(lambda progress: asked.set())
    asked = threading.Event()
    ended = []

    def work():
        try:
            unpack(long_work / f"long.{kind}", tmp_path, "Book", watch, password="pw")
        except Cancelled:
            ended.append("cancelled")

    thread = threading.Thread(target=work)
    thread.start()
    assert asked.wait(20)
    watch.cancel()
    thread.join(1)
    assert ended == ["cancelled"]
    assert list(tmp_path.iterdir()) == []


CHILD = """
import sys
from pathlib import Path
from helperkit.delivery.unpack import unpack
from helperkit.delivery.work import Watch
def told(progress):
    print(progress.done, flush=True)
    if progress.done:
        sys.stdin.read()
unpack(Path(sys.argv[1]), Path(sys.argv[2]), "Book", Watch(told))
"""


@pytest.mark.parametrize("kind", ["zip", "7z"])
def test_killed_in_the_middle_then_again(kind, long_work, tmp_path):
    """SIGKILL while bytes are on the disk: no final name, and the next one tidies up."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    archive = long_work / f"long.{kind}"
    command = [sys.executable, "-c", CHILD, str(archive), str(tmp_path)]
    (tmp_path / ".helperkit").mkdir()
    (tmp_path / ".helperkit" / "download.part").write_text("of another part of the program")
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
    ) as child:
        assert int(child.stdout.readline()) > 0
        # While it lives, a second window leaves its staging alone.
        assert unpack(archive, tmp_path, "Other", Watch()).folder.name == "Other"
        assert len([p for p in (tmp_path / ".helperkit").iterdir() if p.is_dir()]) == 1
        child.send_signal(signal.SIGKILL)
    assert not (tmp_path / "Book").exists()
    assert len([p for p in (tmp_path / ".helperkit").iterdir() if p.is_dir()]) == 1
    got = unpack(archive, tmp_path, "Book", Watch())
    assert contents(got.folder) == contents(tmp_path / "Other")
    assert [p.name for p in (tmp_path / ".helperkit").iterdir()] == ["download.part"]


def test_two_at_once_get_two_folders(archive, tmp_path):
    got = []
    threads = [
        threading.Thread(target=lambda: got.append(unpack(archive, tmp_path, "Book", Watch())))
        for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(g.folder.name for g in got) == ["Book", *(f"Book ({n})" for n in range(2, 7))]
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(g.folder.name for g in got)


def test_many_tidy_one_folder_at_the_same_moment(tmp_path):
    """Whoever comes when the last one has just tidied its home away makes it anew."""
    errors = []

    def come_and_go():
        try:
            for _ in range(150):
                with Staging(tmp_path) as staging:
                    (staging.content / "file").touch()
        except BaseException as error:  # noqa: BLE001 - shown below
            errors.append(error)

    threads = [threading.Thread(target=come_and_go) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert errors == []
    assert list(tmp_path.iterdir()) == []


def test_importing_it_is_cheap():
    rooms = ", ".join(f"helperkit.delivery.{room}" for room in ("unpack", "inspect", "open"))
    code = f"import sys, {rooms}\n"
    code += "heavy = 'py7zr', 'pypdf', 'puremagic', 'requests', 'inflate64', 'Cryptodome'\n"
    code += "print([m for m in heavy if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"
