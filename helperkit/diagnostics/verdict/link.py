"""Causes in the link, the card, and in what the shop has behind them."""

import re

from helperkit import __version__
from helperkit.diagnostics.verdict.case import Case, Trouble
from helperkit.diagnostics.verdict.causes import Cause, Finding, Weight, finding, line
from helperkit.diagnostics.verdict.seeing import (
    Analyser,
    else_noted,
    general,
    named,
    noted,
    notes,
    special,
)
from helperkit.journey.problems import ProblemName as P
from helperkit.journey.steps import Getting

FORMAT = "format"
CHANGED = ("same-twice", "size", "mirror", "restarts")


def is_changed(trouble: Trouble) -> bool:
    """Whether the server itself has other bytes than those that were promised.

    It sent the very same wrong bytes twice, or a file of another size, or another one each time.
    """
    return isinstance(trouble.before, Getting) and trouble.evidence.note in CHANGED


def file_changed_at_shop(case: Case) -> Finding | None:
    """The file at the shop is not, or is no longer, the one that the card was written for."""
    trouble = case.trouble
    if trouble is None or trouble.problem not in {P.DAMAGED, P.SLOW} or not is_changed(trouble):
        return None
    got, wanted = trouble.evidence.got_bytes, trouble.evidence.wanted_bytes
    sizes = None
    if got is not None and wanted is not None and got != wanted:
        sizes = line("bytes", Weight.FITS, got=got, wanted=wanted)
    return finding(Cause.FILE_CHANGED_AT_SHOP, named(trouble), noted(trouble), sizes)


def program_old(case: Case) -> Finding | None:
    """The card was written for a newer program; a report of an older program alone says little."""
    trouble = case.trouble
    if trouble is None:
        return None
    if trouble.problem is P.CARD_UNREADABLE:
        if trouble.evidence.note == FORMAT:
            return finding(Cause.PROGRAM_OLD, named(trouble), noted(trouble))
        return None if trouble.over else finding(Cause.PROGRAM_OLD, else_noted(trouble))
    if trouble.over or not is_older(case.wrote, __version__):
        return None
    return finding(Cause.PROGRAM_OLD, line("older", Weight.FITS, version=case.wrote))


def is_older(one: str, other: str) -> bool:
    """Whether a version has smaller numbers than another."""
    numbers = [tuple(map(int, re.findall(r"\d{1,6}", version)[:4])) for version in (one, other)]
    return bool(numbers[0]) and numbers[0] < numbers[1]


def file_gone_at_shop(case: Case) -> Finding | None:
    """The shop has no file at that address, or leads in a circle."""
    trouble = case.trouble
    if trouble is None or trouble.problem is not P.FILE_GONE:
        return None
    if not isinstance(trouble.before, Getting):
        return None
    return finding(Cause.FILE_GONE_AT_SHOP, named(trouble), noted(trouble))


ANALYSERS: tuple[Analyser, ...] = (
    general(Cause.LINK_EXPIRED, P.LINK_EXPIRED),
    general(Cause.LINK_USED_UP, P.LINK_USED_UP),
    general(Cause.LINK_UNREADABLE, P.LINK_UNREADABLE),
    special(Cause.CARD_EXPIRED, P.CARD_UNREADABLE, notes("expired")),
    general(Cause.CARD_UNREADABLE, P.CARD_UNREADABLE, notes(FORMAT, "expired")),
    program_old,
    file_gone_at_shop,
    file_changed_at_shop,
)
