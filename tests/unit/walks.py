"""Walks through the journey: examples of every event, and the graph of all that can be reached.

The graph is bounded: a few example answers for each piece of work, every problem, and one example
for each shape that a state can have, see `shape`.
"""

import functools
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple, get_args

import msgspec

from helperkit.journey.effects import (
    AskForNewLink,
    Cancel,
    Effect,
    OpenPage,
    ShowInFolder,
    ShowSheet,
)
from helperkit.journey.events import (
    ByHand,
    DeedRefused,
    DownloadProgressed,
    Event,
    ExplanationAsked,
    FileChosen,
    FilePicked,
    FileReceived,
    FilesFound,
    LinkPasted,
    Lost,
    NamesChosen,
    NamesDoubted,
    NetworkReturned,
    OrderGiven,
    OrderRead,
    ParcelLocked,
    ParcelUnpacked,
    PasswordGiven,
    PlacePicked,
    PlaceProposed,
    ProgramStarted,
    ReportWritten,
    SheetMade,
    ShortcutMade,
    Sight,
    SightTold,
    SignInGiven,
    ThingChosen,
    ThingOpened,
    Topic,
    UnpackProgressed,
    WordsGiven,
    WordsUnderstood,
    WorkFailed,
)
from helperkit.journey.kinds import Kind
from helperkit.journey.model import START, State, Step, order_of, trusts
from helperkit.journey.order import Oddity, Order, Parcel, Support, Trust, Waiting
from helperkit.journey.problems import Evidence, ProblemName
from helperkit.journey.screen import FieldKind, Screen
from helperkit.journey.screens import screen
from helperkit.journey.screens_problem import OWN_CAUSES, TRIED
from helperkit.journey.steps import (
    CheckingFile,
    Getting,
    Looking,
    Opening,
    ProposingPlace,
    Reading,
    Unpacking,
)
from helperkit.journey.steps_after import Listening, MakingSheet, MakingShortcut
from helperkit.journey.update import update
from tests.screens.gallery import (
    BOOK,
    FOLDER,
    LINK,
    LOST,
    NEWEST,
    ORDER,
    OWN,
    PARCEL,
    PLACE,
    SEVEN,
    THINGS,
    WAYS,
)

SECRET = "Zwölf-Boxkämpfer-9"
WHO = "mary.of.the.office"
STRANGER = Order(
    Trust.UNTRUSTED_CARD,
    name="Your prize",
    urls=("https://stranger.example/prize.zip",),
    support=Support("Stranger", "0900 666 666", "always", "stranger@example.com"),
)
PRACTICE = msgspec.structs.replace(ORDER, trust=Trust.PRACTICE)
HERE = msgspec.structs.replace(SEVEN, was_here=True)
BAD = Parcel(
    f"{PLACE}/login.html", "login.html", PLACE, Kind.WEB_PAGE, 9, problem=ProblemName.DAMAGED
)
GIVEN = {
    FieldKind.LINK: "https://shop.example/new.zip",
    FieldKind.PASSWORD: SECRET,
    FieldKind.SIGN_IN: SECRET,
    FieldKind.WORDS: SECRET,
    FieldKind.FILE: "/home/mary/Downloads/garden-notes.zip",
    FieldKind.FOLDER: "/media/stick",
}
CLASSES: tuple[type[Event], ...] = get_args(Event)
STEP_CLASSES: tuple[type[Step], ...] = get_args(Step)

_OF_PRESSES: tuple[Event, ...] = (
    LinkPasted(GIVEN[FieldKind.LINK]),
    LinkPasted(""),
    FilePicked(GIVEN[FieldKind.FILE]),
    FilePicked(""),
    PlacePicked(GIVEN[FieldKind.FOLDER]),
    PlacePicked(""),
    PasswordGiven(SECRET),
    PasswordGiven(""),
    SignInGiven(WHO, SECRET),
    SignInGiven(),
    WordsGiven(SECRET),
    WordsGiven(),
    OrderGiven("/home/mary/Garden Notes.helpercard"),
    ProgramStarted(),
    ProgramStarted(again=True, given="card"),
    *(ProgramStarted(again=True, lost=lost) for lost in (Lost.THINGS, Lost.PARCEL)),
    *(DeedRefused(deed, PLACE) for deed in ByHand),
    *(cls(index) for cls in (FileChosen, ThingChosen, NamesChosen) for index in (-1, 0, 1, 5, 99)),
    *(SightTold(sight) for sight in Sight),
    *(ExplanationAsked(topic) for topic in Topic),
)


def failures(attempt: int) -> Iterator[WorkFailed]:
    """Yield the failing of the work, for each cause."""
    for problem in ProblemName:
        yield WorkFailed(attempt, problem)
    for note in ("sign_in", "portal", "scan"):
        yield WorkFailed(
            attempt, ProblemName.LOGIN_PAGE, Evidence(note=note), "https://shop.example/login"
        )
    for note in (*sorted(OWN_CAUSES), "self_signed"):
        yield WorkFailed(attempt, ProblemName.CONNECTION_NOT_SAFE, Evidence(note=note))
    yield WorkFailed(attempt, ProblemName.UNKNOWN_PARCEL, Evidence(note="volume"), part="x.z01")
    yield from (
        WorkFailed(attempt, ProblemName.PROXY_SIGN_IN, Evidence(note=n)) for n in (TRIED, "ntlm")
    )
    yield WorkFailed(attempt, ProblemName.DISK_FULL, missing=2_000_000)


def answers(attempt: int) -> Iterator[Event]:
    """Yield examples of every answer but the failing ones."""
    yield from (OrderRead(attempt, o) for o in (ORDER, LINK, OWN, STRANGER, PRACTICE))
    yield from (FilesFound(attempt, files) for files in ((), THINGS[:1], THINGS[:2], NEWEST))
    yield from (PlaceProposed(attempt, PLACE, free) for free in (9_000_000_000, 2_000_000, 0, None))
    yield DownloadProgressed(attempt, 5_000_000, 12_400_000, 40)
    yield DownloadProgressed(attempt, 5_000_000, waiting=Waiting.LINE)
    yield from (FileReceived(attempt, parcel) for parcel in (PARCEL, BOOK, HERE, BAD))
    yield UnpackProgressed(attempt, 3_000_000, 9_000_000, 12, 12, 41)
    yield ParcelLocked(attempt)
    yield ParcelUnpacked(attempt, FOLDER, THINGS, 1, oddities=tuple(Oddity))
    yield ParcelUnpacked(attempt, FOLDER, THINGS[:1], 9)
    yield ParcelUnpacked(attempt, FOLDER, THINGS, -1)
    yield ParcelUnpacked(attempt, FOLDER, ())
    yield ParcelUnpacked(attempt, FOLDER, THINGS, 0, 29, len(LOST), LOST)
    yield from (NamesDoubted(attempt, ways) for ways in (WAYS, ()))
    yield from (ThingOpened(attempt, own_viewer=own) for own in (True, False))
    yield WordsUnderstood(attempt)
    yield WordsUnderstood(attempt, (Sight.BLANK, Sight.LOST))
    yield from (WordsUnderstood(attempt, (sight,), sure=True) for sight in Sight)
    yield ShortcutMade(attempt, "/home/mary/Desktop/Garden Notes.pdf")
    yield SheetMade(attempt, f"{FOLDER}/Garden Notes, how to open it.pdf")
    yield ReportWritten(attempt, f"{PLACE}/Report.helperreport")


ANSWERS = frozenset(type(event) for event in (*answers(1), *failures(1)))


def presses() -> Iterator[Event]:
    """Yield examples of everything that is no answer."""
    yield from _OF_PRESSES
    shown = {type(event) for event in _OF_PRESSES}
    yield from (cls() for cls in CLASSES if cls not in shown and cls not in ANSWERS)


def every_event(*attempts: int) -> Iterator[Event]:
    """Yield examples of every class of event, the answers once for each attempt."""
    yield from presses()
    for attempt in attempts:
        yield from answers(attempt)
        yield from failures(attempt)


def under_way(step: Step) -> dict[int, Step]:
    """Return the working steps in a step, itself or beneath a detour, by their attempts."""
    found: dict[int, Step] = {}
    layer: Step | None = step
    while layer is not None:
        if hasattr(layer, "attempt"):
            found[layer.attempt] = layer
        layer = getattr(layer, "before", None)
    found.pop(0, None)  # waits beneath a problem until it is entered
    return found


Shape = tuple[object, ...]
NAMED = ("problem", "sight", "topic", "deed", "later", "every")


def shape(step: Step, *, beneath: bool = False) -> Shape:
    """Return what tells a step from others of its class, as far as the journey's course goes.

    Of a step that another stands beside, only what matters there.
    """
    order, box = order_of(step), getattr(step, "box", None)
    parcel = box.parcel if box else getattr(step, "parcel", None)
    coarse = (
        type(step),
        order and (trusts(order), bool(order.urls), order.spoilt is not None),
        parcel and (parcel.packed, parcel.verified, parcel.saving),
        box and (min(len(box.things), 2), bool(box.missing)),
    )
    if beneath and not hasattr(step, "before"):
        return coarse
    chosen = box.things[step.chosen] if box and hasattr(step, "chosen") else None
    return (
        *coarse,
        order and order.trust,
        parcel and (parcel.kind, parcel.problem),
        chosen and (chosen.kind, chosen.problem),
        bool(getattr(step, "place", "")),
        frozenset(file.kind for file in getattr(step, "files", ())),
        bool(getattr(step, "page", "")),
        bool(getattr(step, "attempt", 0)),
        bool(getattr(step, "picked", "")),
        min(getattr(step, "tries", 0), 2),
        getattr(step, "free", None),
        step.evidence.note if hasattr(step, "evidence") else "",
        *(getattr(step, name, None) for name in NAMED),
        shape(step.before, beneath=True) if hasattr(step, "before") else None,
    )


def pressable(shown: Screen) -> Iterator[Event]:
    """Yield the event of each choice and each line of a screen, with example texts given."""
    for choice in shown.choices:
        yield choice.filled(GIVEN[choice.asks], WHO) if choice.asks else choice.sends
    yield from (item.sends for item in shown.items if item.sends is not None)


_OF_WORK: dict[type[Step], tuple[type[Event], ...]] = {
    Looking: (FilesFound,),
    Reading: (OrderRead,),
    ProposingPlace: (PlaceProposed,),
    Getting: (DownloadProgressed, FileReceived),
    CheckingFile: (FileReceived,),
    Unpacking: (UnpackProgressed, ParcelLocked, NamesDoubted, ParcelUnpacked),
    Opening: (ThingOpened,),
    Listening: (WordsUnderstood,),
    MakingShortcut: (ShortcutMade,),
    MakingSheet: (SheetMade,),
}


def answers_to(step: Step) -> Iterator[Event]:
    """Yield what the work under way may say."""
    for attempt, working in under_way(step).items():
        fitting = _OF_WORK.get(type(working), (ReportWritten,))
        yield from (event for event in answers(attempt) if isinstance(event, fitting))
        yield from failures(attempt)


BY_HAND: dict[type, ByHand] = {
    ShowInFolder: ByHand.FOLDER,
    ShowSheet: ByHand.FOLDER,
    OpenPage: ByHand.PAGE,
    AskForNewLink: ByHand.MAIL,
}


class Way(NamedTuple):
    """One edge of the graph."""

    event: Event
    to: State
    effects: tuple[Effect, ...]


class Place(NamedTuple):
    """One example of a shape, with the ways that lead on."""

    state: State
    ways: tuple[Way, ...]


@functools.cache
def graph() -> dict[Shape, Place]:
    """Return an example of every shape that can be reached from the start."""
    waiting = deque(update(START, ProgramStarted(given=given))[0] for given in ("", "card"))
    found: dict[Shape, Place] = {}
    while waiting:
        state = waiting.popleft()
        here = shape(state.step)
        if here in found:
            continue
        again = ProgramStarted(again=True)
        outside = (NetworkReturned(), again)
        events = (*pressable(screen(state)), *answers_to(state.step), *outside)
        ways = tuple(Way(event, *update(state, event)) for event in events)
        refused = {BY_HAND[type(e)] for way in ways for e in way.effects if type(e) in BY_HAND}
        denials = (DeedRefused(deed, PLACE) for deed in sorted(refused))
        found[here] = Place(state, (*ways, *(Way(no, *update(state, no)) for no in denials)))
        waiting.extend(way.to for way in found[here].ways)
    return found


def cancelled(effects: tuple[Effect, ...]) -> set[int]:
    """Return the attempts that the effects cancel."""
    return {effect.attempt for effect in effects if isinstance(effect, Cancel)}
