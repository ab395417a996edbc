"""The store of the cases: a SQLite file that several windows use, and that no kill can break.

A change is made to a revision. Where somebody else was faster, the newer one stays, the change is
kept beside it, and whoever made it is told. A store belongs to the thread that opened it.
"""

import os
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from helperkit.agent.cases.lock import PATIENCE_SECONDS, alone
from helperkit.agent.cases.model import Call, Case, Report
from helperkit.agent.cases.opening import NAME, connected, folder_of
from helperkit.agent.cases.refusal import CasesRefused, Refusal, refusal_of

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Case)


class Conflict(Exception):
    """A change was made to an older revision: both are there, `mine` beside `theirs`."""

    def __init__(self, mine: Case, theirs: Case) -> None:
        super().__init__(theirs.id)
        self.mine = mine
        self.theirs = theirs


class Beside(msgspec.Struct, frozen=True):
    """A change that lies beside the newest revision until it is settled."""

    number: int
    case: Case


class Found(msgspec.Struct, frozen=True):
    """Cases that were asked for; `unread` rows were there and could not be understood."""

    cases: tuple[Case, ...]
    unread: int = 0


class Store:
    """The cases of an agent, in the folder `home`. Every method but `close` raises `CasesRefused`.

    To write, it waits for other windows, `patience` seconds at most: not where Qt draws.
    """

    def __init__(self, home: Path, patience: float = PATIENCE_SECONDS) -> None:
        self._home = home
        self._path = folder_of(home) / NAME
        self._patience = patience
        with _named():
            home.mkdir(parents=True, exist_ok=True)
            with self._alone():
                self._open()

    def _open(self) -> None:
        self._base = connected(self._home)
        self._is = self._path.stat()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back. Raises nothing."""
        # The last one copies the log: that is writing. Without a lock it is closed as well.
        with suppress(CasesRefused, OSError), self._alone():
            self._base.close()
        self._base.close()

    def put(self, case: Case, settles: Iterable[int] = ()) -> Case:
        """Store a new case, or a change, and return it with its new revision.

        When it returns, no kill and no power cut can take it back. To store the same once more
        changes nothing. `settles` are numbers of what lay beside it and is in it now. Raises
        `Conflict`; then the change is kept as well.
        """
        theirs = None
        with self._writing() as base:
            now = self._row(base, case.id)
            if now is not None and _same(now, case):
                kept = now
            elif now is not None and now.revision != case.revision:
                theirs, kept = now, case
                base.execute(
                    "INSERT OR IGNORE INTO beside (id, body) VALUES (?, ?)", (case.id, _json(case))
                )
            else:  # also what is here no more, because its list was put aside: that is no loss
                kept = msgspec.structs.replace(case, revision=case.revision + 1)
                base.execute("INSERT OR REPLACE INTO cases VALUES (?, ?, ?, ?, ?, ?)", _cells(kept))
            if theirs is None:
                base.executemany(
                    "DELETE FROM beside WHERE id = ? AND number = ?",
                    [(case.id, number) for number in settles],
                )
        if theirs is not None:
            raise Conflict(case, theirs)
        return kept

    def get(self, name: str) -> Case | None:
        """Return the newest revision of the case with this id."""
        with self._reading() as base:
            return self._row(base, name)

    def open_cases(self) -> Found:
        """Return what is not done, the newest change first."""
        return self._found("WHERE NOT done", ())

    def every(self) -> Found:
        """Return all cases, the newest change first."""
        return self._found("", ())

    def search(self, words: str) -> Found:
        """Return the cases in which each of the words stands, without regard to accents.

        Looked at are the product, the words of the call, what it was about, and the note.
        """
        asked = _ENCODER.encode(folded(words).split()).decode()
        # One value, for SQLite bears only so many terms: a whole letter may be pasted.
        missing = "SELECT 1 FROM json_each(?) AS asked WHERE NOT instr(found, asked.value)"
        return self._found(f"WHERE NOT EXISTS ({missing})", (asked,))

    def beside(self, name: str) -> tuple[Beside, ...]:
        """Return the changes that lie beside a case, the oldest first."""
        asked = "SELECT number, body FROM beside WHERE id = ? ORDER BY number"
        with self._reading() as base:
            rows = base.execute(asked, (name,)).fetchall()
            found = []
            for number, body in rows:
                with suppress(msgspec.MsgspecError):  # one bad row must not hide the others
                    found.append(Beside(number, _DECODER.decode(body)))
            return tuple(found)

    def to_settle(self) -> frozenset[str]:
        """Return the ids of the cases that changes lie beside."""
        with self._reading() as base:
            rows = base.execute("SELECT DISTINCT id FROM beside").fetchall()
            return frozenset(name for (name,) in rows)

    def stamp(self) -> tuple[int, int]:
        """Return what is another one as soon as another window has stored something."""
        with self._reading() as base:
            number = base.execute("PRAGMA data_version").fetchone()[0]
            return self._is.st_ino, int(number)

    def _alone(self) -> AbstractContextManager[None]:
        return alone(self._home / "cases.lock", self._patience)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Within the block a transaction is open; it is kept when the block ends well."""
        with _named(), self._alone():
            self._follow()
            base = self._base
            base.execute("BEGIN IMMEDIATE")
            try:
                yield base
                base.execute("COMMIT")
            except BaseException:
                if base.in_transaction:  # SQLite may have ended it by itself
                    base.execute("ROLLBACK")
                raise

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with _named():
            if self._was_put_aside():
                with self._alone():
                    self._follow()
            yield self._base

    def _follow(self) -> None:
        """Open the new file, where another window found the old one broken."""
        if self._was_put_aside():
            self._base.close()
            self._open()

    def _was_put_aside(self) -> bool:
        try:
            return not os.path.samestat(self._is, self._path.stat())
        except FileNotFoundError:
            return True

    def _row(self, base: sqlite3.Connection, name: str) -> Case | None:
        row = base.execute("SELECT body FROM cases WHERE id = ?", (name,)).fetchone()
        return None if row is None else _DECODER.decode(row[0])

    def _found(self, where: str, values: Iterable[str]) -> Found:
        asked = f"SELECT body FROM cases {where} ORDER BY changed DESC, id"  # noqa: S608 - our words
        cases, unread = [], 0
        with self._reading() as base:
            for (body,) in base.execute(asked, tuple(values)):
                try:
                    cases.append(_DECODER.decode(body))
                except msgspec.MsgspecError:  # one bad row must not hide the others
                    unread += 1
        return Found(tuple(cases), unread)


def folded(text: str) -> str:
    """Return the text as a search compares it: small letters without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _words(case: Case) -> str:
    match case.origin:
        case Call(words, screen, problem):
            origin = (*words, screen, problem)
        case Report(file, signature, cause):
            origin = (file, signature, cause)
        case None:
            origin = ()
    number = str(case.product.number or "")
    # A break between them, so that no word reaches from one into the next.
    return folded("\n".join((case.product.name, number, *origin, case.note)))


def _cells(case: Case) -> tuple[object, ...]:
    changed = case.changed.isoformat(timespec="microseconds")
    return (case.id, case.revision, int(case.done), changed, _words(case), _json(case))


def _json(case: Case) -> str:
    return _ENCODER.encode(case).decode()


def _same(stored: Case, wished: Case) -> bool:
    return msgspec.structs.replace(stored, revision=wished.revision) == wished


@contextmanager
def _named() -> Iterator[None]:
    """Within the block, give errors of the file their names."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        refusal = refusal_of(error)
        if refusal is None:
            raise
        raise CasesRefused(refusal) from error
    except msgspec.MsgspecError as error:
        raise CasesRefused(Refusal.BROKEN) from error
