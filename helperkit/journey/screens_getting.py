"""The screens from the choice of a place to the whole file."""

from helperkit.journey.events import (
    ExplanationAsked,
    Finished,
    FolderAsked,
    HurryAsked,
    Paused,
    PlacePicked,
    PutOff,
    Topic,
    WentOn,
)
from helperkit.journey.order import Amount, Trust, room_needed
from helperkit.journey.screen import (
    BACK,
    Choice,
    FieldKind,
    Item,
    Progress,
    Screen,
    Stage,
    Value,
    main,
    quiet,
)
from helperkit.journey.steps import (
    CheckingFile,
    ChoosePlace,
    Getting,
    Got,
    Pausing,
    ProposingPlace,
)
from helperkit.journey.turn_getting import what_is_wrong

Receiving = ProposingPlace | ChoosePlace | Getting | Pausing | CheckingFile | Got

WORTH_SAYING = 1_000_000  # bytes; less room is none, to a person
LATER = quiet("later", PutOff())
HURRY = quiet("hurry", HurryAsked())


def draw(step: Receiving) -> Screen:
    """Return the screen of a step of the getting."""
    match step:
        case ProposingPlace():
            return Screen("place", "place", Stage.GET, {"room": "looking"}, (BACK,), busy=True)
        case ChoosePlace():
            return _place(step)
        case Getting(order=order, amount=amount):
            how_long = quiet("how-long", ExplanationAsked(Topic.TIME))
            hurry = (HURRY,) if order.trust is Trust.PRACTICE else ()
            choices: tuple[Choice, ...] = (main("pause", Paused()), *hurry, how_long, LATER, BACK)
            progress = progress_of(amount)
            # While nothing comes, no van is on its way.
            picture = "paused" if amount.waiting else "getting"
            values: dict[str, Value] = {"waits": "yes" if amount.waiting else "no"}
            return Screen(
                "getting", picture, Stage.GET, values, choices, progress=progress, busy=True
            )
        case Pausing(amount=amount, later=later):
            name = "later" if later else "paused"
            on = (quiet if later else main)("go-on", WentOn())
            choices = (main("close", Finished()), on) if later else (on, LATER, BACK)
            return Screen(name, name, Stage.GET, choices=choices, progress=progress_of(amount))
        case CheckingFile():
            return Screen("checking", "got", Stage.GET, choices=(BACK,), busy=True)
        case Got():
            return _got(step)


def progress_of(amount: Amount) -> Progress:
    """Return the amount as a renderer draws it."""
    return Progress(
        amount.done,
        amount.total,
        amount.seconds_left,
        amount.waiting,
        amount.files,
        amount.all_files,
    )


def _place(step: ChoosePlace) -> Screen:
    needed = room_needed(step.order, step.parcel)
    practice = step.order.trust is Trust.PRACTICE  # who practises a full disk is to meet it
    little = not practice and None not in (step.free, needed) and (step.free or 0) < (needed or 0)
    free = step.free or 0
    if little:
        room = "little" if free >= WORTH_SAYING else "full"
    else:
        room = "enough" if free >= WORTH_SAYING else "unknown"
    values: dict[str, Value] = {"room": room, "free": free, "needed": needed or 0}
    what = quiet("what-is-folder", ExplanationAsked(Topic.FOLDER))
    if little:  # what is measured here may be made room for: the press is still there
        other = main("other-place", PlacePicked(), FieldKind.FOLDER)
        choices = (other, quiet("use-place", WentOn()), what, BACK)
    else:
        other = quiet("other-place", PlacePicked(), FieldKind.FOLDER)
        choices = (main("use-place", WentOn()), other, what, BACK)
    return Screen("place", "place", Stage.GET, values, choices, items=place_items(step.place))


def place_items(place: str) -> tuple[Item, ...]:
    """Return the line that tells where a folder is."""
    return (Item(place, "folder", "kind_folder"),)


def _got(step: Got) -> Screen:
    parcel = step.parcel
    if what_is_wrong(step) is not None:
        name, picture = "not_right", "place"
    elif step.order.trust is Trust.OWN_FILE:
        name, picture = "checked", "got"
    elif parcel.was_here:
        name = picture = "already_here"
    elif parcel.packed:
        name = picture = "got"
    else:
        name = picture = "single_file"
    choices = (main("go-on", WentOn()), quiet("show-folder", FolderAsked()))
    values: dict[str, Value] = {
        "verified": "yes" if parcel.verified else "no",
        "thing": parcel.kind.value,
    }
    return Screen(name, picture, Stage.GET, values, choices)
