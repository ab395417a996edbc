"""Asks DuckDB: how many reports there are of each cause, by version, day, system and so on.

The questions are fixed, and so is all of their SQL: nothing of a report is ever a part of it.
"""

from datetime import date
from enum import StrEnum

import msgspec

from helperkit.diagnostics.inbox.parts import connect
from helperkit.diagnostics.inbox.store import Store
from helperkit.diagnostics.verdict import Cause

NOBODY_KNOWS = ""  # the value of what a report does not tell


# Here nothing broke: the customer has it all, or only stopped on the way.
WELL = (Cause.ALL_WELL.value, Cause.STOPPED_MIDWAY.value)


class By(StrEnum):
    """What reports can be counted by."""

    CAUSE = "cause"
    PROBLEM = "problem"
    VERSION = "version"
    DAY = "day"
    SYSTEM = "system"
    PRODUCT = "product"
    SIGNATURE = "signature"


_COLUMNS = {
    By.CAUSE: "cause",
    By.PROBLEM: "problem",
    By.VERSION: "version",
    By.DAY: "coalesce(strftime(made_day, '%Y-%m-%d'), '')",
    By.SYSTEM: "system",
    By.PRODUCT: "CASE WHEN product > 0 THEN product::VARCHAR ELSE '' END",
    By.SIGNATURE: "signature",
}

_OF_REPORTS = (
    *("refusal", "cause", "problem", "version", "made_day", "system", "product", "product_name"),
    "signature",
)
_OF_FILES = ("key", "refusal", "gone")


class Only(msgspec.Struct, frozen=True):
    """Which reports are counted: of one system, of one product; "" for all."""

    system: str = ""
    product: str = ""


class Totals(msgspec.Struct, frozen=True):
    """How many there are. `refused` by why, of the files that are there; `copies` of reports."""

    reports: int
    well: int
    no_day: int
    earlier: int  # than the day that was asked for, or of no day
    first: str
    last: str
    files: int
    gone: int
    copies: int
    refused: tuple[tuple[str, int], ...]


Table = dict[str, dict[str, int]]  # by value, then by cause


class Counts:
    """The reports of a store, from a day on, loaded once. Raises OSError."""

    def __init__(self, store: Store, since: date | None = None) -> None:
        self._base = connect()
        store.reports.load(self._base, "every", _OF_REPORTS)
        store.files.load(self._base, "files", _OF_FILES)
        self._base.execute("SET enable_external_access = false")
        self._base.execute(
            "CREATE TEMP TABLE reports AS SELECT * FROM every"
            " WHERE refusal = '' AND ($1 IS NULL OR made_day >= $1)",
            [since],
        )

    def totals(self) -> Totals:
        """Return how many there are of everything."""
        ask = self._base.execute
        told = ask(
            "SELECT count(*), count(*) FILTER (list_contains($1, cause)),"
            " count(*) FILTER (made_day IS NULL), min(made_day), max(made_day) FROM reports",
            [list(WELL)],
        ).fetchall()[0]
        every = ask("SELECT count(*) FROM every WHERE refusal = ''").fetchall()[0][0]
        files = ask(
            "SELECT count(*) FILTER (NOT gone), count(*) FILTER (gone),"
            " count(*) FILTER (refusal = '') - count(DISTINCT key) FILTER (refusal = '') FROM files"
        ).fetchall()[0]
        refused = ask(
            "SELECT refusal, count(*) FROM files WHERE refusal <> '' AND NOT gone"
            " GROUP BY refusal ORDER BY 2 DESC, 1"
        ).fetchall()
        return Totals(
            reports=told[0],
            well=told[1],
            no_day=told[2],
            earlier=every - told[0],
            first=str(told[3] or ""),
            last=str(told[4] or ""),
            files=files[0],
            gone=files[1],
            copies=files[2],
            refused=tuple(refused),
        )

    def by(self, by: By, only: Only = Only()) -> Table:  # noqa: B008 - it is frozen
        """Return how many reports there are of each value and cause."""
        found = self._base.execute(
            f"SELECT {_COLUMNS[by]} AS value, cause, count(*) FROM reports"  # noqa: S608 - ours
            f" WHERE ($1 = '' OR system = $1) AND ($2 = '' OR {_COLUMNS[By.PRODUCT]} = $2)"
            " GROUP BY ALL ORDER BY ALL",
            [only.system, only.product],
        )
        table: Table = {}
        for value, cause, count in found.fetchall():
            table.setdefault(value, {})[cause] = count
        return table

    def product_names(self) -> dict[str, str]:
        """Return what each product is called most often."""
        found = self._base.execute(
            "SELECT product::VARCHAR, mode(product_name) FROM reports WHERE product > 0 GROUP BY 1"
        )
        return {number: name or "" for number, name in found.fetchall()}

    def close(self) -> None:
        """Let go of it."""
        self._base.close()
