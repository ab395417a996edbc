"""What the page of call-backs shows, read in the clerk's thread."""

from datetime import UTC, datetime

import msgspec

from helperkit.agent.cases.due import Line, due_list
from helperkit.agent.cases.model import Case
from helperkit.agent.cases.store import Beside, Store
from helperkit.agent.follow_up.case_list import Listed

MOST = 500  # cases in the list: more would hold up the window, and nobody looks through them


class Read(msgspec.Struct, frozen=True):
    """What the clerk read: open cases, those that are listed, and what lies beside."""

    open: tuple[Line, ...]
    listed: Listed
    beside: dict[str, tuple[Beside, ...]]
    unread: int
    more: int = 0  # that are not listed
    at: datetime = datetime.min.replace(tzinfo=UTC)  # when: it may be shown later


def read(store: Store, words: str, wanted: str, held: str = "") -> Read:
    """Read what is open, and what is listed: not more than `MOST`, and the case that is wanted.

    `held`: the case that somebody writes in. It stays, though another window has closed it.
    """
    now = datetime.now(UTC)
    found = store.open_cases()
    due = due_list(found.cases, now)
    lines, unread = due, found.unread
    done: tuple[Case, ...] = ()
    if words:
        asked = store.search(words)
        done = tuple(case for case in asked.cases if case.done)
        lines, unread = due_list(asked.cases, now), asked.unread
    count = len(lines) + len(done)
    listed = Listed(_first(lines, wanted), done[: max(0, MOST - len(lines))])
    more = count - len(listed.cases)
    closed = store.get(held) if held and held not in {case.id for case in listed.cases} else None
    if closed is not None and closed.done:
        listed = Listed(listed.due, (*listed.done, closed))
    beside = {name: store.beside(name) for name in store.to_settle()}
    return Read(due, listed, beside, unread, more, now)


def _first(lines: tuple[Line, ...], wanted: str) -> tuple[Line, ...]:
    return (*lines[:MOST], *(line for line in lines[MOST:] if line.case.id == wanted))
