"""The screen of a problem: what its words depend on. What can be done is in `remedies`."""

from helperkit.journey.events import ProgramChosen, SavingAsked
from helperkit.journey.kinds import FOR_A_MACHINE, MARKED, Kind
from helperkit.journey.model import Step, Stopped, order_of
from helperkit.journey.problems import SAME_TWICE, Evidence, ProblemName
from helperkit.journey.remedies import OF_PARTS, OWN_PAGES, REPORT, TRIED, choices_of, saving_of
from helperkit.journey.screen import BACK, TYPED, Item, Screen, Value, quiet
from helperkit.journey.screens_getting import place_items
from helperkit.journey.steps import (
    CheckingFile,
    Getting,
    Got,
    ProposingPlace,
    Reading,
    Ready,
    Unpacking,
)
from helperkit.journey.steps_after import FindAgain, OfferShortcut
from helperkit.journey.stopped import (
    as_it_was_sent,
    is_empty,
    is_unfinished,
    lost_own,
    salvageable,
    shown_safely,
)

P = ProblemName
UNFINISHED = "unfinished"  # the note of a file that is still on its way
FOLDER = "folder"  # the note of a folder that was given for a file
BUSY = frozenset({429, 503})  # the statuses by which a server says that it is (RFC 6585, 9110)
# Causes of an unsafe way that have words of their own: by `Evidence.note`.
OWN_CAUSES = frozenset({"expired", "wrong_name", "guard", "company", "downgrade"})
DISGUISED = "disguised"  # its name does not fit what is in it
NAMED = frozenset(Kind) - MARKED - {Kind.UNKNOWN, Kind.EMPTY, Kind.UNFINISHED}  # said as it is
LOCKS = frozenset({"drm", "drm-kindle", "drm-adobe", "drm-apple", "drm-lcp"})  # a shop's own
DANGERS = frozenset(
    {"script", "shortcut", "launch", "unseen", "macros"}
)  # what is unsafe without any disguise
# Why a program does not run here, where it is for another computer: by the note.
MISFITS = frozenset(
    {
        *("android", "ios", "too-old"),
        *("needs-x86_64", "needs-x86", "needs-arm64", "needs-arm"),
    }
)


def draw(step: Stopped) -> Screen:
    """Return the screen of a problem. Its field is asked for where the problem can use one."""
    choices = choices_of(step)
    if salvageable(step) is not None and all(choice.name != "save-whole" for choice in choices):
        choices = (*choices, quiet("save-whole", SavingAsked()))
    if REPORT.sends not in {choice.sends for choice in choices}:
        choices = (*choices, REPORT)
    choices = (*choices, BACK)
    asks = next((c.asks for c in choices if c.asks in TYPED), None)
    return Screen(
        f"problem_{step.problem.value}",
        "explain_time" if is_unfinished(step) else f"problem_{step.problem.value}",
        values=_values(step),
        choices=choices,
        field=asks,
        items=_items(step),
        problem=step.problem,
    )


def told_by(evidence: Evidence, page: str = "") -> dict[str, Value]:
    """Return what the words of a problem take from what was seen."""
    note = evidence.note
    return {
        "cause": note if note in OWN_CAUSES else "unknown",
        "issuer": evidence.issuer,
        "login": _login(note) if page else "none",
        "busy": "yes" if evidence.http_status in BUSY else "no",
        "proxy": "yes" if note == "proxy" else "no",
        "asks": "once" if not note else "again" if note == TRIED else "otherwise",
        "parts": "yes" if note.startswith(OF_PARTS) else "no",
        "whole": _whole(evidence),
        "danger": note if note in DANGERS else DISGUISED,
        "lock": note if note in LOCKS else "none",
        "misfit": note if note in MISFITS else "system",
    }


def _whole(evidence: Evidence) -> str:
    """Return what is known of a damaged file: "yes" where it is whole, and the shop's is broken."""
    if is_empty(evidence):
        return "empty"
    return {UNFINISHED: UNFINISHED, SAME_TWICE: "yes"}.get(evidence.note, "no")


def _login(note: str) -> str:
    """Return what came in the file's place: the shop's sign-in page, or which other one."""
    return note if note in OWN_PAGES else "shop"


def _items(step: Stopped) -> tuple[Item, ...]:
    """Return which programs could be tried, where room is missing, or which part of a parcel is."""
    if step.openers:
        return tuple(
            Item(opener.name, "program_here", "opening", ProgramChosen(index))
            for index, opener in enumerate(step.openers)
        )
    if step.program.name:
        return (Item(step.page, "program_page", "kind_web_page"),)
    if step.part:
        return (Item(step.part, "part", "kind_unfinished"),)
    if step.problem is P.DISK_FULL and isinstance(step.before, Getting | Unpacking):
        return place_items(step.before.place)
    return ()


def _values(step: Stopped) -> dict[str, Value]:
    """Return what the words of some problems depend on."""
    order = order_of(step.before)
    values: dict[str, Value] = {
        **told_by(step.evidence, step.page),
        "met": "folder" if step.evidence.note == FOLDER else _met(step.before),
        "link": "known" if order is not None and order.urls else "none",
        "save": saving_of(step),
        "hint": _hint(step.before),
        "program": step.program.name,
        "maker": step.program.maker,
        "made_for": _met_file(step.before)[0].value,
        "here": len(step.openers),
        "opener": next((opener.name for opener in step.openers), ""),
    }
    if as_it_was_sent(step) and not is_empty(step.evidence):
        values["whole"] = "yes"
    if lost_own(step):
        values["met"] = "own"
    if is_unfinished(step):
        values["whole"] = "unfinished"
    kind, name = _met_file(step.before)
    if step.problem is P.UNSAFE_FILE and values["danger"] == DISGUISED and kind in NAMED:
        values |= {"danger": "named", "called": name, "thing": kind.value}
        if shown_safely(step):
            values["danger"] = "shown"
    if isinstance(step.before, Ready) and kind is Kind.UNFINISHED:
        values["whole"] = "inside"
    if isinstance(step.before, Ready) and kind is Kind.UNKNOWN:
        values["known"] = "no"
    if kind in FOR_A_MACHINE:
        values["known"] = kind.value
    if step.missing is not None:
        values["missing"] = step.missing
    return values


def _met_file(before: Step) -> tuple[Kind, str]:
    """Return of which kind the file is that was met, and its own name."""
    match before:
        case Ready(box=box, chosen=chosen):
            thing = box.things[chosen]
            return thing.kind, thing.path.replace("\\", "/").rpartition("/")[2]
        case Got(parcel=parcel):
            return parcel.kind, parcel.name
        case _:
            return Kind.UNKNOWN, ""


def _hint(before: Step) -> str:
    """Return what is said of a password that did not fit: not all of it at once."""
    second = isinstance(before, Unpacking) and before.tries and before.tries % 2 == 0
    return "second" if second else "first"


def _met(before: Step) -> str:
    """Return at which work a problem was met: the same cause may ask for other words."""
    match before:
        case Reading():
            return "reading"
        case Getting():
            return "getting"
        case ProposingPlace():
            return "place"
        case CheckingFile():
            return "checking"
        case Unpacking():
            return "unpacking"
        case Ready() | Got():
            return "opening"
        case OfferShortcut():
            return "shortcut"
        case FindAgain():
            return "sheet"
        case _:
            return "elsewhere"
