"""All archives of the corpus, and what our program makes of one."""

import msgspec

from helperkit.delivery.unpack import unpack
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem
from tests.hostile.corpus import others, sevens, tars, zips
from tests.hostile.corpus.goods import sums, tree_of

ROWS = {row.name: row for row in (*zips.ROWS, *sevens.ROWS, *tars.ROWS, *others.ROWS)}


class Ours(msgspec.Struct, frozen=True):
    """What our program made of one archive."""

    tree: dict[str, int | None]  # CRC-32 by path; None for an empty folder
    problem: Problem | None = None

    def is_right(self, row):
        """Whether it is what the row wants."""
        if row.problems or self.problem is not None:
            return self.problem is not None and self.problem.name in row.problems
        found = self.tree
        if not row.folders:
            found = {name: crc for name, crc in found.items() if crc is not None}
        return found == row.wanted


def ours(row, archive, into):
    """Unpack by our program. Raises what nobody foresaw."""
    into.mkdir()
    try:
        got = unpack(archive, into, "Out", Watch(), password=row.password)
    except Problem as problem:
        return Ours(sums(tree_of(into)), problem)
    assert [path.name for path in into.iterdir()] == ["Out"]
    assert set(got.files) == {n for n, body in tree_of(got.folder).items() if body is not None}
    return Ours(sums(tree_of(got.folder, links=True)))
