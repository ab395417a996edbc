"""A case: what a customer asked about, what was said, how it ended, and when to call back.

It has no place for a name: the agent knows the customer by their own list of orders, or by the
short note, which stays on the agent's computer.
"""

import re
import secrets
from datetime import UTC, date, datetime, time
from enum import StrEnum

import msgspec

LONGEST_NOTE = 500  # characters
LONGEST_NAME = 200  # characters of a product or a file
# Of call-backs: others are slips of the hand. A computer whose battery is empty tells 1980.
FIRST_YEAR, LAST_YEAR = 1980, 2199
_ID = re.compile(r"[0-9a-f]{16}")


class Outcome(StrEnum):
    """How it stands with the customer. The value is its name in files, words and commands."""

    OPEN = "open"  # nobody knows yet
    SOLVED_HAPPY = "solved_happy"
    SOLVED = "solved"
    NOT_SOLVED = "not_solved"
    NO_ANSWER = "no_answer"
    PASSED_ON = "passed_on"  # somebody else goes on with it
    NOT_NEEDED = "not_needed"  # the customer does not want it any more


class Product(msgspec.Struct, frozen=True):
    """What was bought. `number` is that of its card, 0 where nobody knows."""

    number: int = 0
    name: str = ""


# Screens, problems and causes are kept as words: a list of them that changes in a later version
# must not make an old case unreadable.
class Call(msgspec.Struct, frozen=True, tag="call"):
    """A call: the words that were read out, and what they mean. "" for a word not heard."""

    words: tuple[str, ...] = ()
    screen: str = ""
    problem: str = ""


class Report(msgspec.Struct, frozen=True, tag="report"):
    """A report: the last part of its file's name, its signature, and the cause of its verdict."""

    file: str
    signature: str = ""
    cause: str = ""


class When(msgspec.Struct, frozen=True, omit_defaults=True):
    """A day, and perhaps a time, as the agent's own clock on the wall shows it.

    It has no zone: nine o'clock stays nine o'clock when the clocks change. Raises ValueError.
    """

    day: date
    at: time | None = None

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.day.year <= LAST_YEAR:
            raise ValueError(f"a year from {FIRST_YEAR} to {LAST_YEAR} is needed")
        if self.at is not None and self.at.tzinfo is not None:
            raise ValueError("a time of the wall's clock has no zone")


class Reminder(msgspec.Struct, frozen=True):
    """When the agent wants to be told of a case, and whether they were."""

    when: When
    told: bool = False


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """A case. `revision` counts its changes in the store; 0 is not stored yet.

    `said` are names of the script's lines that were ticked; `language` is the customer's.
    Raises ValueError for what cannot be.
    """

    id: str
    opened: datetime  # UTC
    changed: datetime  # UTC
    product: Product = Product()
    origin: Call | Report | None = None
    language: str = ""
    said: tuple[str, ...] = ()
    note: str = ""
    outcome: Outcome = Outcome.OPEN
    call_back: When | None = None
    reminders: tuple[Reminder, ...] = ()
    done: bool = False
    revision: int = 0

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise ValueError("16 hex digits are needed")
        if self.opened.utcoffset() is None or self.changed.utcoffset() is None:
            raise ValueError("a moment with a zone is needed")
        if len(self.note) > LONGEST_NOTE:
            raise ValueError("a short note is needed")
        if self.done and (self.outcome is Outcome.OPEN or self.call_back or self.reminders):
            raise ValueError("what is done has an outcome, and nothing more to do")


def begun(
    now: datetime,
    product: Product = Product(),  # noqa: B008 - it is frozen
    origin: Call | Report | None = None,
    language: str = "",
) -> Case:
    """Return a new case. Its id is there before it is stored, so storing twice makes one."""
    moment = now.astimezone(UTC)
    named = Product(product.number, product.name[:LONGEST_NAME])
    if isinstance(origin, Report):
        last = re.split(r"[/\\]", origin.file)[-1]  # the folder may tell a person's name
        origin = msgspec.structs.replace(origin, file=last[-LONGEST_NAME:])
    return Case(
        id=secrets.token_hex(8),
        opened=moment,
        changed=moment,
        product=named,
        origin=origin,
        language=language,
    )


def ticked(case: Case, line: str, now: datetime) -> Case:
    """Return the case with a line of the script ticked as said."""
    return case if line in case.said else _changed(case, now, said=(*case.said, line))


def noted(case: Case, note: str, now: datetime) -> Case:
    """Return the case with another note, cut where it is too long."""
    return _changed(case, now, note=note[:LONGEST_NOTE])


def planned(
    case: Case, call_back: When | None, now: datetime, reminders: tuple[When, ...] = ()
) -> Case:
    """Return the case, open, with when to call back and when to be reminded."""
    told = tuple(Reminder(when) for when in reminders)
    return _changed(case, now, call_back=call_back, reminders=told, done=False)


def tried(case: Case, outcome: Outcome, now: datetime) -> Case:
    """Return the case with what came of a call, while it stays open."""
    return _changed(case, now, outcome=outcome)


def finished(case: Case, outcome: Outcome, now: datetime) -> Case:
    """Return the case, done. Raises ValueError for an outcome that is none."""
    return _changed(case, now, outcome=outcome, done=True, call_back=None, reminders=())


def reopened(case: Case, now: datetime) -> Case:
    """Return the case as one that is not done, whatever came of it before."""
    return _changed(case, now, done=False)


def reminded(case: Case, of: tuple[When, ...], now: datetime) -> Case:
    """Return the case with these reminders told: they do not come again."""
    told = tuple(Reminder(one.when, told=True) if one.when in of else one for one in case.reminders)
    return _changed(case, now, reminders=told)


def outcome_of(*, solved: bool, happy: bool | None = None) -> Outcome:
    """Return the outcome from the two questions: is it solved, and is the customer happy?"""
    if not solved:
        return Outcome.NOT_SOLVED
    return Outcome.SOLVED_HAPPY if happy else Outcome.SOLVED


def _changed(case: Case, now: datetime, **fields: object) -> Case:
    return msgspec.structs.replace(case, changed=now.astimezone(UTC), **fields)
