"""A caller: a real journey, played by the same `update` as a customer's, with its world around."""

from collections.abc import Iterator
from typing import get_args

import msgspec
from msgspec.structs import replace

from helperkit.agent.practice.facts import answers
from helperkit.agent.practice.goods import PASSWORD, Goods
from helperkit.journey.effects import Cancel, Deed, Effect, Work
from helperkit.journey.events import PASSING, Event, ProgramStarted, WentBack, WorkFailed
from helperkit.journey.model import START, State
from helperkit.journey.presses_lesson import LessonAsked, LessonsAsked
from helperkit.journey.screen import Choice, FieldKind, Screen
from helperkit.journey.screens import screen
from helperkit.journey.update import update
from helperkit.phone.encode import encode
from helperkit.phone.fields import steady

_WORK = frozenset(get_args(Work))
_MOST_ANSWERS = 20  # in a row: more would be a world that never comes to rest
_WORDS = "a white page"  # what a caller types who says what they see


class Caller(msgspec.Struct, frozen=True):
    """A journey of somebody, and the work that the world has not answered yet."""

    goods: Goods
    state: State = START
    pending: tuple[Work, ...] = ()
    deeds: tuple[Deed, ...] = ()  # what was done at once by the last event
    screen: Screen = screen(START)  # with the words at its foot that stay while the screen does
    trouble: WorkFailed | None = None  # what stopped the journey last
    lasts: int = 0  # how often the same trouble comes again before it is mended

    @property
    def words(self) -> tuple[int, ...]:
        """The numbers of the six words at the foot of the screen."""
        return () if self.screen.code is None else encode(self.screen.code)


def after(caller: Caller, event: Event) -> Caller:
    """Return the caller after an event, with the work that it began."""
    state, effects = update(caller.state, event)
    shown = screen(state)
    trouble = event if isinstance(event, WorkFailed) else caller.trouble
    return replace(
        caller,
        state=state,
        pending=_pending(caller.pending, event, effects),
        deeds=tuple(e for e in effects if type(e) not in _WORK and not isinstance(e, Cancel)),
        screen=replace(shown, code=steady(caller.screen.code, shown.code)),
        trouble=trouble,
    )


def _pending(
    before: tuple[Work, ...], event: Event, effects: tuple[Effect, ...]
) -> tuple[Work, ...]:
    answered = None if isinstance(event, PASSING) else getattr(event, "attempt", None)
    ended = {answered, *(effect.attempt for effect in effects if isinstance(effect, Cancel))}
    begun = tuple(effect for effect in effects if isinstance(effect, Work))
    return (*(work for work in before if work.attempt not in ended), *begun)


def presses(caller: Caller) -> tuple[Event, ...]:
    """Return what each button and then each line of the screen sends, filled in as callers do."""
    shown = caller.screen
    buttons = (filled(choice, caller.goods) for choice in shown.choices)
    return (*buttons, *(item.sends for item in shown.items if item.sends is not None))


def offered(caller: Caller) -> tuple[int, ...]:
    """Return the places of those presses that an agent may tell: no lesson while one is called."""
    every = enumerate(presses(caller))
    return tuple(at for at, event in every if not isinstance(event, LessonAsked | LessonsAsked))


def filled(choice: Choice, goods: Goods) -> Event:
    """Return what a button sends, with what this caller types or chooses."""
    given = {
        FieldKind.LINK: goods.link,
        FieldKind.PASSWORD: PASSWORD,
        FieldKind.SIGN_IN: PASSWORD,
        FieldKind.WORDS: _WORDS,
        FieldKind.FILE: goods.parcel().path,
        FieldKind.FOLDER: f"{goods.place} 2",
    }
    return choice.sends if choice.asks is None else choice.filled(given[choice.asks], "mary")


def at_rest(caller: Caller) -> Caller:
    """Return the caller when the work of now is done: the world answers as it usually does."""
    for _ in range(_MOST_ANSWERS):
        if not caller.pending:
            break
        caller = _answered(caller)
    return caller


def _answered(caller: Caller) -> Caller:
    """Let the world answer the oldest work; the same trouble comes again while it lasts."""
    work = caller.pending[0]
    trouble, possible = caller.trouble, answers(work, caller.goods)
    if trouble is not None and caller.lasts > 0:
        for fact in possible:
            if isinstance(fact, WorkFailed) and replace(fact, attempt=0) == replace(
                trouble, attempt=0
            ):
                return replace(after(caller, fact), lasts=caller.lasts - 1)
    if not possible:  # somebody rings out of a lesson: it is left for the call
        return after(caller, WentBack())
    return after(caller, possible[0])


def starts(goods: Goods) -> Iterator[Event]:
    """Yield how the program comes up: with a card, a link, a file, nothing, or after a report."""
    for given in ("card", goods.link, goods.parcel().path, ""):
        yield ProgramStarted(goods.system, given=given)
    yield ProgramStarted(goods.system, unsent=goods.report())
