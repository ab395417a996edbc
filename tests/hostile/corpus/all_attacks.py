"""All archives that attack, with the rows of the tables that other tests keep."""

from functools import cache

from tests.hostile import test_unpack_refused as zip_refused
from tests.hostile import test_unpack_tamed as zip_tamed
from tests.hostile import test_unpack_tar_refused as tar_refused
from tests.hostile import test_unpack_tar_tamed as tar_tamed
from tests.hostile import test_unpack_zip_rows as zip_rows
from tests.hostile.corpus.attacks import Attack, own
from tests.hostile.tar_maker import END, GOOD


@cache
def everything() -> dict[str, Attack]:
    """Return all attacks that there are."""
    return own() | {attack.name: attack for attack in _tables()}


def _tables():
    tables = {
        "zip": ("x.zip", {n: row[0] for n, row in zip_refused.REFUSED.items()}),
        "zip tamed": ("x.zip", {n: row[0] for n, row in zip_tamed.TAMED.items()}),
        "zip row": ("x.zip", {n: row[0] for n, row in zip_rows.TAMED.items()}),
        "zip row refused": ("x.zip", {n: row[0] for n, row in zip_rows.REFUSED.items()}),
        "tar": ("x.tar", {n: GOOD + row[0] + END for n, row in tar_refused.REFUSED.items()}),
        "tar tamed": ("x.tar", {n: GOOD + row[0] + END for n, row in tar_tamed.TAMED.items()}),
    }
    for table, (called, rows) in tables.items():
        for name, content in rows.items():
            yield Attack(f"{table}: {name}", called, lambda bench, content=content: content)
