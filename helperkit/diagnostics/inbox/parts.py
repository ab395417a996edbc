"""A table of many Parquet files, its parts: each is written once, whole, and never changed.

A part appears by a rename, so whoever reads the folder sees it whole or not at all. Many parts
become one by writing that one and then removing the others: who is killed in between leaves rows
twice, and all who read count the newest row of a key alone.
"""

import os
import re
import secrets
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_type_hints

import duckdb
import msgspec

from helperkit.files import sync_folder

MOST_PARTS = 24  # of a table; more of them are made into one
ENDING = ".parquet"
_NAME = re.compile(r"part-\d+-")  # its run; what others put there has names of their own
_BEGUN = ".begun-"  # such names are passed over by DuckDB, Spark and the others
_SQL: dict[Any, str] = {
    str: "VARCHAR",
    int: "BIGINT",
    int | None: "BIGINT",
    bool: "BOOLEAN",
    bool | None: "BOOLEAN",
    date | None: "DATE",
    datetime | None: "TIMESTAMP",
    tuple[str, ...]: "VARCHAR[]",
}


def connect() -> duckdb.DuckDBPyConnection:
    """Return a DuckDB of its own, in memory, that fetches nothing from anywhere."""
    return duckdb.connect(
        config={"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
    )


class Parts:
    """A table of structs of one kind. Of rows with the same `key` the newest `run` counts."""

    def __init__(self, folder: Path, kind: type[msgspec.Struct], key: str) -> None:
        self._folder = folder
        self._key = key
        self._columns = {name: _SQL[hint] for name, hint in get_type_hints(kind).items()}

    def names(self) -> list[str]:
        """Return the paths of the parts that are whole, the oldest first."""
        try:
            there = self._folder.glob(f"part-*{ENDING}")
            return sorted(str(path) for path in there if _NAME.match(path.name) and path.is_file())
        except OSError:
            return []

    def add(self, rows: Sequence[msgspec.Struct], run: int) -> None:
        """Write rows as a part of its own. Raises OSError."""
        if not rows:
            return
        shape = msgspec.json.encode([self._columns]).decode()
        with connect() as base:
            self._write(
                base,
                f"SELECT unnest(from_json($1, '{shape}'), max_depth := 2)",
                [msgspec.json.encode(rows).decode()],
                run,
            )

    def newest(self) -> int:
        """Return the newest run that wrote a part, 0 where there is none."""
        return max((int(Path(name).name.split("-")[1]) for name in self.names()), default=0)

    def load(
        self, base: duckdb.DuckDBPyConnection, table: str, columns: Sequence[str] = ()
    ) -> None:
        """Make a table of the rows that count, of these columns or of all. Raises OSError."""
        for left in (2, 1, 0):
            names = self.names()
            try:
                chosen = self._all(names, columns)
                base.execute(f"CREATE OR REPLACE TEMP TABLE {table} AS {chosen}", names)
            except duckdb.Error as error:
                if not left or names == self.names():  # else another run made one of many
                    raise OSError(f"the store cannot be read: {type(error).__name__}") from error
            else:
                return

    def compact(self, run: int, *, most: int = MOST_PARTS) -> None:
        """Make one part of many. Raises OSError."""
        names = self.names()
        if len(names) <= most:
            return
        with connect() as base:
            self._write(base, self._all(names), names, run)
        for name in names:
            with suppress(OSError):  # somebody reads it, on Windows: the next time it goes
                Path(name).unlink()

    def sweep(self) -> None:
        """Remove what runs that were cut off had begun."""
        for path in self._folder.glob(f"{_BEGUN}*"):
            with suppress(OSError):
                path.unlink()

    def _all(self, names: Sequence[str], wanted: Sequence[str] = ()) -> str:
        columns = ", ".join(f"NULL::{kind} AS {name}" for name, kind in self._columns.items())
        shape = f"SELECT {columns} WHERE false"
        if names:  # of an older version, with fewer columns; of a newer one, with more
            listed = ", ".join(f"${number}" for number in range(1, len(names) + 1))
            shape += (
                f" UNION ALL BY NAME SELECT * FROM read_parquet([{listed}], union_by_name := true)"  # noqa: S608 - ours
            )
        chosen = ", ".join(wanted or self._columns)
        return (
            f"SELECT {chosen} FROM ({shape})"  # noqa: S608 - ours
            f" QUALIFY row_number() OVER (PARTITION BY {self._key} ORDER BY run DESC) = 1"
        )

    def _write(
        self, base: duckdb.DuckDBPyConnection, query: str, values: Sequence[str], run: int
    ) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        ending = f"{run:08d}-{secrets.token_hex(8)}{ENDING}"
        begun = self._folder / f"{_BEGUN}{ending}"
        try:
            base.execute(f"CREATE TEMP TABLE made AS {query}", values)
            quoted = str(begun).replace("'", "''")
            base.execute(f"COPY made TO '{quoted}' (FORMAT parquet, COMPRESSION zstd)")
            with begun.open("rb+") as file:
                os.fsync(file.fileno())
            begun.replace(self._folder / f"part-{ending}")
        except duckdb.Error as error:
            raise OSError(f"the store cannot be written: {type(error).__name__}") from error
        finally:
            begun.unlink(missing_ok=True)
        sync_folder(self._folder)
