"""The tables of the cases, and the way from each older version to this one.

A case lies in one row as JSON, beside what is asked for by itself: so a new field needs no new
table. A step is never changed after it was published; a change of the tables is a new step.
"""

import sqlite3
from collections.abc import Sequence

from helperkit.agent.cases.refusal import CasesRefused, Refusal

APPLICATION = 0x48_4B_43_31  # "HKC1", in the file's header: https://sqlite.org/fileformat2.html

# Step n leads from version n to n + 1.
STEPS: tuple[tuple[str, ...], ...] = (
    (
        # `found` has the words that a search looks at; `revision` grows with each change.
        """CREATE TABLE cases (
            id TEXT PRIMARY KEY, revision INTEGER NOT NULL, done INTEGER NOT NULL,
            changed TEXT NOT NULL, found TEXT NOT NULL, body TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX cases_open ON cases (id) WHERE NOT done",
        # Changes that were made to an older revision, until somebody settles them.
        """CREATE TABLE beside (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (id, body)
        ) STRICT""",
    ),
)


def bring_up(base: sqlite3.Connection, steps: Sequence[Sequence[str]] = STEPS) -> None:
    """Make the tables those of this version, in one transaction.

    Raises `CasesRefused` (NEWER, or BROKEN for a base of something else) and sqlite3.Error.
    """
    if _number(base, "user_version") == len(steps):
        _refuse_foreign(base)
        return
    base.execute("BEGIN IMMEDIATE")
    try:
        version = _number(base, "user_version")
        if version or base.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            _refuse_foreign(base)
        if version > len(steps):
            raise CasesRefused(Refusal.NEWER)
        for step in steps[version:]:
            for statement in step:
                base.execute(statement)
        base.execute(f"PRAGMA application_id = {APPLICATION}")
        base.execute(f"PRAGMA user_version = {len(steps)}")
        base.execute("COMMIT")
    except BaseException:
        if base.in_transaction:  # SQLite may have ended it by itself, as on a full disk
            base.execute("ROLLBACK")
        raise


def _refuse_foreign(base: sqlite3.Connection) -> None:
    if _number(base, "application_id") != APPLICATION:
        raise CasesRefused(Refusal.BROKEN)


def _number(base: sqlite3.Connection, pragma: str) -> int:
    return int(base.execute(f"PRAGMA {pragma}").fetchone()[0])
