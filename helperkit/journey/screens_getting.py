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
from helperkit.journey.order import Amount, Trust
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

Receiving = ProposingPlace | ChoosePlace | Getting | Pausing | CheckingFile | Got

LATER = quiet("later", PutOff())
HURRY = quiet("hurry", HurryAsked())


def draw(step: Receiving) -> Screen:
    """Return the screen of a step of the getting."""
    match step:
        case ProposingPlace():
            return Screen("place", "place", Stage.GET, {"ready": "no"}, (BACK,), busy=True)
        case ChoosePlace():
            return _place(step)
        case Getting(order=order, amount=amount):
            how_long = quiet("how-long", ExplanationAsked(Topic.TIME))
            hurry = (HURRY,) if order.trust is Trust.PRACTICE else ()
            choices: tuple[Choice, ...] = (main("pause", Paused()), *hurry, how_long, LATER, BACK)
            progress = progress_of(amount)
            return Screen(
                "getting", "getting", Stage.GET, choices=choices, progress=progress, busy=True
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
    return Progress(amount.done, amount.total, amount.seconds_left, amount.waiting)


def _place(step: ChoosePlace) -> Screen:
    choices = (
        main("use-place", WentOn()),
        quiet("other-place", PlacePicked(), FieldKind.FOLDER),
        quiet("what-is-folder", ExplanationAsked(Topic.FOLDER)),
        BACK,
    )
    items = (Item(step.place, "folder", "kind_folder"),)
    return Screen("place", "place", Stage.GET, {"ready": "yes"}, choices, items=items)


def _got(step: Got) -> Screen:
    parcel = step.parcel
    if step.order.trust is Trust.OWN_FILE:
        name, picture = "checked", "got"
    elif parcel.was_here:
        name = picture = "already_here"
    elif parcel.packed:
        name = picture = "got"
    else:
        name = picture = "single_file"
    choices = (main("go-on", WentOn()), quiet("show-folder", FolderAsked()))
    values: dict[str, Value] = {"verified": "yes" if parcel.verified else "no"}
    return Screen(name, picture, Stage.GET, values, choices)
