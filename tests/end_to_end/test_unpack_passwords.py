"""A password that is nearly right opens the parcel; one that is not is a problem."""

import subprocess

import pytest

from helperkit.delivery.unpack import plan, unpack
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName

SECRET = "Rose-17"
LOCKED = {
    "aes.zip": ("-tzip", "-mem=AES256"),
    "old.zip": ("-tzip", "-mem=ZipCrypto"),
    "plain.7z": (),
    "names.7z": ("-mhe=on",),
}


@pytest.fixture(params=LOCKED)
def archive(request, tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_bytes(b"lesson %d " % number * 500)
    names = [f"{number}.txt" for number in range(3)]
    command = ["7zz", "a", f"-p{SECRET}", *LOCKED[request.param], request.param, *names]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    return tmp_path / request.param


@pytest.mark.parametrize("typed", [SECRET, f" {SECRET}\u00a0", "rOSE-17", "Rose–17", "Rose-l7"])
def test_what_was_meant_opens_it(archive, tmp_path, typed):
    into = tmp_path / "to"
    into.mkdir()
    assert len(plan(archive, password=typed).entries) == 3
    done = unpack(archive, into, "Lessons", Watch(), password=typed)
    assert done.files == ("0.txt", "1.txt", "2.txt")
    assert (done.folder / "2.txt").read_bytes() == b"lesson 2 " * 500
    assert [path.name for path in into.iterdir()] == ["Lessons"]


def test_another_one_does_not(archive, tmp_path):
    into = tmp_path / "to"
    into.mkdir()
    with pytest.raises(Problem) as caught:
        unpack(archive, into, "Lessons", Watch(), password="Tulip-17")
    assert caught.value.name is ProblemName.PASSWORD
    assert list(into.iterdir()) == []
