"""Archives that attack, of all formats: nothing outside, nothing overwritten, bombs stopped.

The rows of ZIP and of tar that need no program have tests of their own; here are the others, and
the same attacks in other formats. `test_unpack_watched` runs all of them as another user.
"""

import shutil
import stat
import sys
from pathlib import Path

import pytest

from helperkit.delivery.unpack import unpack
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem
from tests.hostile.corpus.all_attacks import everything
from tests.hostile.corpus.attacks import own
from tests.hostile.corpus.bench import Bench
from tests.hostile.corpus.bombs import most
from tests.hostile.zip_maker import furnished, tree

CANARIES = ("stest1.txt", "good.txt", "evil", "way", "x.zip", "inner.zip", "Product.txt")


def written():
    """Return how many bytes this process has written, to wherever (proc(5), "io")."""
    told = Path("/proc/self/io").read_text()
    return next(int(line.split()[1]) for line in told.splitlines() if line.startswith("wchar"))


def test_they_are_as_many_as_was_promised():
    assert len(everything()) >= 350
    assert len(own()) >= 150


@pytest.mark.parametrize("name", own())
def test_nothing_gets_out(name, tmp_path):
    attack = own()[name]
    (tmp_path / "bench").mkdir()
    content = attack.make(Bench(tmp_path, tmp_path / "bench"))
    shutil.rmtree(tmp_path / "bench")
    place = furnished(tmp_path)
    for canary in CANARIES:
        (place / canary).write_text("mine")
    archive = place / attack.called
    archive.write_bytes(content)
    before = tree(tmp_path)
    counts = sys.platform == "linux" and name.startswith("bomb")
    had = written() if counts else 0
    try:
        got = unpack(archive, place, "Product", Watch(), password=attack.password)
    except Problem as problem:
        ended, evidence = problem.name.value, problem.evidence
    else:
        evidence = None
        ended = "done"
        assert got.folder == place / "Product"
        found = [path for path in got.folder.rglob("*") if not path.is_dir()]
        assert {path.relative_to(got.folder).as_posix() for path in found} == set(got.files)
        for path in got.folder.rglob("*"):
            mode = path.lstat().st_mode
            assert stat.S_ISREG(mode) or stat.S_ISDIR(mode)
            assert mode & 0o7022 == 0
        shutil.rmtree(got.folder)
    assert evidence is None or (evidence.where == "unpack" and evidence.note)
    assert not attack.ends or ended in attack.ends
    assert tree(tmp_path) == before
    if counts:
        assert written() - had <= 1.1 * most(len(content))


@pytest.mark.skipif(sys.platform != "linux", reason="it measures memory by Linux's own means")
def test_archives_changed_by_chance():
    """`python -m tests.hostile.fuzz_unpack 20000` goes on from here."""
    from tests.hostile.fuzz_unpack import run  # which Windows cannot import

    ended, wrong = run(0, 500)
    assert wrong == []
    assert sum(ended.values()) == 500
    assert len(ended) > 15
    assert ended["done"] > 50
