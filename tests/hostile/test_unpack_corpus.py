"""The corpus: archives by many programs, each unpacked for real, each file byte for byte.

`python -m tests.hostile.corpus` compares with other programs.
"""

import pytest

from tests.hostile.corpus.bench import has, made
from tests.hostile.corpus.rows import ROWS, ours


@pytest.fixture(scope="module")
def common(tmp_path_factory):
    return tmp_path_factory.mktemp("goods")


def test_it_is_as_large_as_was_promised():
    assert len(ROWS) >= 200


@pytest.mark.parametrize("name", ROWS)
def test_it_opens_right_or_is_named(name, common, tmp_path):
    row = ROWS[name]
    if not has(row.needs):
        pytest.skip(f"{row.needs} is not here")
    archive = made(row, tmp_path, common)
    before = archive.read_bytes()
    got = ours(row, archive, tmp_path / "into")
    assert got.is_right(row), (got.problem and got.problem.evidence, got.tree)
    assert archive.read_bytes() == before
    if got.problem is not None:
        assert list((tmp_path / "into").iterdir()) == []
