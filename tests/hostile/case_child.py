"""A window that stores cases as fast as it can, and says what was acknowledged, until it is killed.

Arguments: the home, a number of its own, and what it does: "many" stores new cases and changes
them; "one" changes the case that is named next, always based on what it read last.
"""

import itertools
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from helperkit.agent.cases.model import Product, begun, ticked
from helperkit.agent.cases.store import Conflict, Store

NOW = datetime(2026, 6, 10, tzinfo=UTC)
CHANGES = 3  # of each new case


def say(*words: object) -> None:
    """Write a line at once: a pipe takes so short a one whole or not at all."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def many(store: Store, number: str) -> None:
    """Store new cases with changes; each line is a case's id and the marks it has by now."""
    for count in itertools.count():
        case = begun(NOW, Product(7, "Garden Notes"))
        for change in range(1 + CHANGES):
            case = store.put(ticked(case, f"{number}-{count}-{change}", NOW))
            say(case.id, *case.said)


def one(store: Store, number: str, name: str, times: int) -> None:
    """Add marks of its own to one case, based on what was read last: a conflict is settled."""
    case = store.get(name)
    assert case is not None
    for count in range(times):
        mark = f"{number}-{count}"
        settles: list[int] = []
        wished = ticked(case, mark, NOW)
        while True:
            try:
                case = store.put(wished, settles)
                break
            except Conflict as told:
                settles += [b.number for b in store.beside(name) if b.case == told.mine]
                wished = ticked(told.theirs, mark, NOW)
        say("kept", mark)


def blind(store: Store, number: str, name: str, times: int) -> None:
    """Add marks without ever looking again: what the other window did is not known here."""
    case = store.get(name)
    assert case is not None
    for count in range(times):
        mark = f"{number}-{count}"
        try:
            case = store.put(ticked(case, mark, NOW))
            say("kept", mark)
        except Conflict as told:
            assert store.get(name) is not None
            case = told.theirs
            say("beside", mark)


def main() -> None:
    """Do what the arguments say."""
    home, number, what, *rest = sys.argv[1:]
    with Store(Path(home)) as store:
        say("open")
        sys.stdin.readline()  # all begin at once
        if what == "many":
            many(store, number)
        else:
            {"one": one, "blind": blind}[what](store, number, rest[0], int(rest[1]))


if __name__ == "__main__":
    main()
