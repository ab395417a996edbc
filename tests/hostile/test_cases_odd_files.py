"""What is no file of ours, under a name of ours: refused at once, and left as it is."""

import os
import stat
import subprocess
import sys

import pytest

from helperkit.agent.cases.opening import LOG, NAME, SHARED
from helperkit.agent.cases.refusal import Refusal
from helperkit.agent.cases.store import Store
from tests.hostile.disks import as_nobody
from tests.hostile.test_cases_disks import others
from tests.hostile.test_cases_refused import contents, filled, refused
from tests.own_process import ROOT

__all__ = ["others"]  # a fixture
SECONDS = 20  # a process that hangs ends the test; a refusal takes none of them
OPEN = "import sys; from pathlib import Path; from tests.hostile.test_cases_odd_files import told"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")


def told(home):
    """Print how the list of a home is refused."""
    print(refused(home).refusal.value)


def refused_in_time(home):
    """Return how it is refused, in a process of its own: one that hangs must not hang the test."""
    command = [sys.executable, "-c", f"{OPEN}; told(Path(sys.argv[1]))", str(home)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=True
    )
    return Refusal(done.stdout.strip())


def pipe(place, _elsewhere):
    os.mkfifo(place)


def folder(place, _elsewhere):
    place.mkdir()


def link(place, elsewhere):
    elsewhere.write_bytes(b"")
    place.symlink_to(elsewhere)


def link_to_nothing(place, elsewhere):
    place.symlink_to(elsewhere)


@pytest.mark.parametrize("odd", [pipe, folder, link, link_to_nothing])
@pytest.mark.parametrize("name", ["cases.lock", f"cases/{NAME}"])
def test_what_is_no_file_of_ours_is_refused_at_once(tmp_path, odd, name):
    home, elsewhere = tmp_path / "home", tmp_path / "elsewhere"
    (home / "cases").mkdir(parents=True)
    odd(home / name, elsewhere)
    before = (home / name).lstat()
    assert refused_in_time(home) is Refusal.READ_ONLY
    assert stat.S_IFMT((home / name).lstat().st_mode) == stat.S_IFMT(before.st_mode)
    assert not elsewhere.exists() or elsewhere.read_bytes() == b""
    (home / name).rmdir() if odd is folder else (home / name).unlink()
    filled(home, 1)


@pytest.mark.parametrize("odd", [pipe, folder, link_to_nothing])
@pytest.mark.parametrize("name", [LOG, SHARED])
def test_beside_the_list_too_and_it_stays(tmp_path, odd, name):
    home = tmp_path / "home"
    filled(home, 2)
    before = contents(home / "cases")
    odd(home / "cases" / name, tmp_path / "elsewhere")
    assert refused_in_time(home) is Refusal.READ_ONLY
    assert contents(home / "cases") == before
    assert not (tmp_path / "elsewhere").exists()


def test_a_pipe_where_the_folder_should_be(tmp_path):
    os.mkfifo(tmp_path / "cases")
    assert refused_in_time(tmp_path) is Refusal.READ_ONLY
    assert stat.S_ISFIFO((tmp_path / "cases").stat().st_mode)


@pytest.mark.parametrize("name", ["cases.lock", f"cases/{NAME}"])
def test_a_file_that_may_not_be_read_is_refused_and_left(others, name):
    filled(others, 2)
    before = contents(others / "cases")
    (others / "cases").chmod(0o777)
    (others / "cases.lock").chmod(0o666)
    (others / "cases" / NAME).chmod(0o666)
    (others / name).chmod(0)
    with as_nobody():
        assert refused(others).refusal is Refusal.READ_ONLY
    assert contents(others / "cases") == before


def test_a_place_with_spaces_and_letters_of_all_kinds(tmp_path):
    home = tmp_path / "Größe & Übung – 日本 ü" / "with spaces"
    cases = filled(home, 3)
    with Store(home) as store:
        assert {case.id for case in store.every().cases} == {case.id for case in cases}
