"""Turns from the closed parcel to the open book and the goodbye."""

import msgspec

from helperkit.journey.effects import ShowInFolder
from helperkit.journey.events import (
    AllShown,
    Event,
    FolderAsked,
    NamesChosen,
    NamesDoubted,
    OtherThingAsked,
    ParcelLocked,
    ParcelUnpacked,
    PasswordGiven,
    ThingChosen,
    ThingOpened,
    UnpackProgressed,
    WentBack,
    WentOn,
)
from helperkit.journey.kinds import MARKED, STARTED
from helperkit.journey.model import Step, Stopped
from helperkit.journey.order import Amount, Box, Parcel, Thing
from helperkit.journey.problems import Evidence
from helperkit.journey.steps import (
    Choose,
    ChooseNames,
    FindingPrograms,
    Got,
    Locked,
    Opening,
    Packed,
    Ready,
    Saved,
    StartProgram,
    Unpacking,
)
from helperkit.journey.steps_after import CanYouSee, Done, FindAgain
from helperkit.journey.turn import Turn

PARTS = 3  # pages that tell how a program is started


def turn(step: Step, event: Event) -> Turn | None:
    """Return the turn of a step from the parcel on; None where the event says nothing."""
    match step, event:
        case Packed(), WentOn():
            return Turn(Unpacking(step.order, step.place, step.parcel))
        case Packed(), WentBack():
            return Turn(Got(step.order, step.parcel, step.place))
        case Unpacking(), UnpackProgressed():
            amount = Amount(
                event.done,
                event.total,
                event.seconds_left,
                files=event.files,
                all_files=event.all_files,
            )
            return Turn(msgspec.structs.replace(step, amount=amount))
        case Unpacking(), ParcelLocked():
            return Turn(Locked(step.order, step.place, step.parcel, step.encoding))
        case Unpacking(), NamesDoubted(ways=ways) if ways:
            return Turn(ChooseNames(step.order, step.place, step.parcel, ways))
        case ChooseNames(ways=ways), NamesChosen(index=index) if 0 <= index < len(ways):
            encoding = ways[index].encoding
            return Turn(Unpacking(step.order, step.place, step.parcel, encoding=encoding))
        case Unpacking(), ParcelUnpacked():
            box = _box(step, event)
            return Turn(Saved(box) if box.missing else Choose(box))
        case (Unpacking() | Locked() | ChooseNames(), WentBack()):
            return Turn(Packed(step.order, step.place, step.parcel))
        case (Locked(), PasswordGiven(text=password)):
            return Turn(next_try(step), secret=password)
        case _:
            return _turn_choosing(step, event) or _turn_chosen(step, event)


def _box(step: Unpacking, event: ParcelUnpacked) -> Box:
    return Box(
        step.order,
        step.place,
        step.parcel,
        event.folder,
        event.things,
        event.start if 0 <= event.start < len(event.things) else 0,
        event.saved,
        event.missing,
        event.missing_names,
        event.oddities,
    )


def next_try(step: Locked | Unpacking) -> Unpacking:
    """Return the unpacking with one more password."""
    tries = 1 + (step.tries if isinstance(step, Unpacking) else 0)
    return Unpacking(step.order, step.place, step.parcel, encoding=step.encoding, tries=tries)


def _turn_choosing(step: Step, event: Event) -> Turn | None:
    match step, event:
        case Choose(box=box), WentOn():
            return Turn(_chosen(box, box.start)) if box.things else None
        case Choose(box=box), ThingChosen(index=index) if 0 <= index < len(box.things):
            return Turn(_chosen(box, index))
        case Choose(box=box, every=False), AllShown():
            return Turn(Choose(box, every=True))
        case Choose(box=box, every=True), WentBack():
            return Turn(Choose(box))
        case Choose(box=box), WentBack() if box.missing:
            return Turn(Saved(box))
        case (Choose(box=box) | Saved(box=box), WentBack()):
            return Turn(Packed(box.order, box.place, box.parcel))
        case Saved(box=box), WentOn():
            return Turn(Choose(box))
        case (Choose(box=box) | Saved(box=box), FolderAsked()):
            return Turn(step, (ShowInFolder(box.folder),))
        case ((FindAgain(box=box) | Done(box=box)), ThingChosen(index=index)):
            return Turn(_chosen(box, index)) if 0 <= index < len(box.things) else None
        case ((FindAgain(box=box) | Done(box=box)), OtherThingAsked()) if len(box.things) > 1:
            return Turn(shelf(box))
        case _:
            return None


def _turn_chosen(step: Step, event: Event) -> Turn | None:
    match step, event:
        case Ready(box=box, chosen=chosen), WentOn():
            if (stopped := stopped_by(step, box.things[chosen])) is not None:
                return Turn(stopped)
            return Turn(shown_by(box, chosen))
        case StartProgram(box=box, chosen=chosen, part=part), WentOn():
            last = part + 1 >= PARTS
            return Turn(CanYouSee(box, chosen) if last else StartProgram(box, chosen, part + 1))
        case StartProgram(box=box, chosen=chosen, part=part), WentBack():
            return Turn(StartProgram(box, chosen, part - 1) if part else Ready(box, chosen))
        case StartProgram(box=box, chosen=chosen), FolderAsked():
            return Turn(step, (ShowInFolder(box.things[chosen].path),))
        case Ready(box=box), (WentBack() | OtherThingAsked()):
            return Turn(shelf(box))
        case (
            Opening(box=box, chosen=chosen) | FindingPrograms(box=box, chosen=chosen),
            WentBack(),
        ):
            return Turn(Ready(box, chosen))
        case Opening(box=box, chosen=chosen), ThingOpened(own_viewer=own, only_ours=only):
            return Turn(CanYouSee(_with_way(box, chosen, only_ours=only), chosen, own))
        case _:
            return None


def shown_by(box: Box, chosen: int) -> Step:
    """Return the step that brings a file before the customer's eyes: a program they start."""
    started = box.things[chosen].kind in STARTED
    return StartProgram(box, chosen) if started else Opening(box, chosen)


def in_order(box: Box) -> tuple[int, ...]:
    """Return the positions of the things as they are shown: the one to start with comes first."""
    first = range(box.start, min(box.start + 1, len(box.things)))
    return (*first, *(at for at in range(len(box.things)) if at not in first))


def next_thing(box: Box, chosen: int) -> int | None:
    """Return the position of what comes after a thing; None after the last that may be opened."""
    order = in_order(box)
    behind = order[order.index(chosen) + 1 :]
    return next((at for at in behind if may_have_programs(box.things[at])), None)


def may_have_programs(thing: Thing) -> bool:
    """Whether other programs may be tried with it: whatever runs is never handed to one."""
    return thing.kind not in MARKED and thing.problem is None


def _with_way(box: Box, chosen: int, *, only_ours: bool) -> Box:
    """Return the box with what was learnt of how a file opens: it is to be found again that way."""
    things = list(box.things)
    disguised = things[chosen].problem is not None  # by its name, another program is called
    things[chosen] = msgspec.structs.replace(things[chosen], only_ours=only_ours or disguised)
    return msgspec.structs.replace(box, things=tuple(things))


def _chosen(box: Box, index: int) -> Step:
    """Return the step of a file that was chosen: one with a problem is not offered to be opened."""
    ready = Ready(box, index)
    return stopped_by(ready, box.things[index]) or ready


def stopped_by(before: Step, found: Thing | Parcel) -> Stopped | None:
    """Return the problem that a file was found to have; None where it has none."""
    if found.problem is None:
        return None
    return Stopped(before, found.problem, Evidence(note=found.note))


def shelf(box: Box) -> Step:
    """Return the step at which the things of a box lie, ready to be chosen."""
    if box.parcel.packed:
        return Choose(box)
    return Got(box.order, box.parcel, box.place)
