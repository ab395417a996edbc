"""The closed list of causes, and how a finding about one is written.

A cause is finer than a problem: a problem is what a customer can be told in the middle of a
journey, a cause is what an agent can act on with the whole report at hand.
"""

from enum import IntEnum, StrEnum

import msgspec


class Cause(StrEnum):
    """Why a journey did not go well. Each has its texts: `verdict-…`, `reply-…`.

    Of causes that weigh the same the one that stands first here comes first: in each group the
    special ones stand before the general ones.
    """

    # The way to the shop
    CLOCK_WRONG = "clock_wrong"
    GUARD_READS_ALONG = "guard_reads_along"
    COMPANY_READS_ALONG = "company_reads_along"
    CERTIFICATE_EXPIRED = "certificate_expired"
    CERTIFICATE_WRONG_NAME = "certificate_wrong_name"
    CERTIFICATE_UNKNOWN = "certificate_unknown"
    OPEN_WAY = "open_way"
    PROXY_SIGN_IN = "proxy_sign_in"
    PROXY_DEAD = "proxy_dead"
    PORTAL = "portal"
    LOGIN_PAGE = "login_page"
    CHECK_PAGE = "check_page"
    OFFLINE = "offline"
    DROPS_AT_SAME_BYTE = "drops_at_same_byte"
    SLOW_LINE = "slow_line"
    SERVER_BUSY = "server_busy"
    SERVER_BROKEN = "server_broken"
    WAY_BLOCKED = "way_blocked"
    SERVER_SILENT = "server_silent"
    SERVER_NOT_FOUND = "server_not_found"
    # The link and the card
    LINK_USED_UP = "link_used_up"
    LINK_EXPIRED = "link_expired"
    LINK_UNREADABLE = "link_unreadable"
    PROGRAM_OLD = "program_old"
    CARD_EXPIRED = "card_expired"
    CARD_UNREADABLE = "card_unreadable"
    FILE_GONE_AT_SHOP = "file_gone_at_shop"
    FILE_CHANGED_AT_SHOP = "file_changed_at_shop"
    # The computer
    ONLINE_ONLY = "online_only"
    PATH_TOO_LONG = "path_too_long"
    NAME_CLASH = "name_clash"
    DISK_FULL = "disk_full"
    FOLDER_GONE = "folder_gone"
    FOLDER_NOT_ALLOWED = "folder_not_allowed"
    GUARD_TOOK_FILE = "guard_took_file"
    FILE_MOVED = "file_moved"
    FILE_BUSY = "file_busy"
    MEMORY_SHORT = "memory_short"
    # The parcel
    PAGE_AS_FILE = "page_as_file"
    UNFINISHED = "unfinished"
    EMPTY_PARCEL = "empty_parcel"
    DAMAGED_AT_SOURCE = "damaged_at_source"
    DAMAGED_ON_THE_WAY = "damaged_on_the_way"
    PART_MISSING = "part_missing"
    PASSWORD_CAPS_LOCK = "password_caps_lock"
    PASSWORD_KEYBOARD = "password_keyboard"
    PASSWORD_OTHER = "password_other"
    PASSWORD_WANTED = "password_wanted"  # none was put in yet
    UNSAFE_PARCEL = "unsafe_parcel"
    TOO_BIG_INSIDE = "too_big_inside"
    UNKNOWN_PARCEL = "unknown_parcel"
    # What was in it
    SHOP_LOCK = "shop_lock"
    FILE_PASSWORD = "file_password"
    UNSAFE_FILE = "unsafe_file"
    SYSTEM_GUARD = "system_guard"
    WRONG_PROCESSOR = "wrong_processor"
    WRONG_SYSTEM = "wrong_system"
    OTHER_PRODUCT = "other_product"
    WRONG_PROGRAM = "wrong_program"
    NO_PROGRAM = "no_program"
    NEEDS_SHOWING = "needs_showing"  # the file is there and fine, and only needs a hint
    # The program itself, or nothing at all
    WINDOW_HUNG = "window_hung"
    OWN_CRASH = "own_crash"
    STOPPED_MIDWAY = "stopped_midway"
    ALL_WELL = "all_well"
    NOT_KNOWN = "not_known"


class Likelihood(StrEnum):
    """How sure a finding is."""

    LIKELY = "likely"
    POSSIBLE = "possible"
    RULED_OUT = "ruled_out"


class Weight(IntEnum):
    """How much a line of evidence says for its cause. The ranking adds them up.

    Each is more than two of the one before it: no heap of hints outweighs what the work saw.
    """

    AGAINST = -1  # it cannot be this: the cause is ruled out, whatever else speaks for it
    FITS = 1  # it goes with it, and with much else
    TOLD = 3  # the customer said so
    MEASURED = 7  # something of this computer, measured when the report was made
    NAMED = 15  # the work ended with a problem of this name
    SEEN = 31  # the work saw the cause itself: a note, a status, a number of the system


Value = str | int
MOST_QUOTED = 120  # characters


class Line(msgspec.Struct, frozen=True):
    """One line of evidence. `text` names a text, `evidence-…`; `values` are what it quotes."""

    text: str
    weight: Weight
    values: tuple[tuple[str, Value], ...] = ()


class Finding(msgspec.Struct, frozen=True):
    """What a report says about one cause."""

    cause: Cause
    likelihood: Likelihood
    evidence: tuple[Line, ...]
    score: int = 0


LIKELY_FROM = Weight.NAMED


def finding(cause: Cause, *lines: Line | None) -> Finding | None:
    """Weigh lines of evidence; None where there are none.

    Anything against it rules a cause out. Else the weights are added: from `LIKELY_FROM` on it is
    likely, below that possible.
    """
    there = tuple(line for line in lines if line is not None)
    if not there:
        return None
    if against := tuple(line for line in there if line.weight is Weight.AGAINST):
        return Finding(cause, Likelihood.RULED_OUT, against)
    score = sum(line.weight for line in there)
    likelihood = Likelihood.LIKELY if score >= LIKELY_FROM else Likelihood.POSSIBLE
    return Finding(cause, likelihood, there, score)


def line(text: str, weight: Weight, **values: Value) -> Line:
    """Return a line of evidence; the texts of `assets/words` are called `evidence-{text}`.

    A value of more than `MOST_QUOTED` characters is cut: a report may hold any, and a text takes
    no more than a thousand.
    """
    quoted = ((name, cut(value)) for name, value in values.items())
    return Line(f"evidence-{text}", weight, tuple(quoted))


def cut(value: Value) -> Value:
    """Return a value of at most `MOST_QUOTED` characters."""
    if isinstance(value, int) or len(value) <= MOST_QUOTED:
        return value
    return value[: MOST_QUOTED - 1] + "…"
