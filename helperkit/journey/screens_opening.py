"""The screens from the closed parcel to the book that is being opened."""

from helperkit.journey.events import (
    AllShown,
    ExplanationAsked,
    FolderAsked,
    HelpAsked,
    NamesChosen,
    OtherThingAsked,
    PasswordGiven,
    ThingChosen,
    Topic,
    WentOn,
)
from helperkit.journey.kinds import FOR_A_MACHINE, MARKED, SHOWN, Kind
from helperkit.journey.order import Box, Oddity, Thing
from helperkit.journey.screen import (
    BACK,
    Choice,
    FieldKind,
    Item,
    Screen,
    Stage,
    Value,
    main,
    quiet,
)
from helperkit.journey.screens_getting import progress_of
from helperkit.journey.steps import (
    Choose,
    ChooseNames,
    FindingPrograms,
    Locked,
    Opening,
    Packed,
    Ready,
    Saved,
    StartProgram,
    Unpacking,
)
from helperkit.journey.turn_opening import in_order

Unboxing = (
    Packed
    | Unpacking
    | Locked
    | ChooseNames
    | Saved
    | Choose
    | Ready
    | StartProgram
    | Opening
    | FindingPrograms
)
SYSTEM_OF = {
    Kind.PROGRAM_WINDOWS: "windows",
    Kind.PROGRAM_MAC: "mac",
    Kind.PROGRAM_LINUX: "linux",
}

NOT_DRAWN = (".heic", ".heif")  # pictures of telephones, that need a program of the system's
DRAWN_TOO = (".rtf",)  # of the documents
FEW = 4  # so many files are shown at once; the rest at a press
SEPARATOR = " · "  # between names on one line
NAMED = 3  # so many of the missing files are named


def draw(step: Unboxing) -> Screen:
    """Return the screen of a step from the parcel on."""
    match step:
        case Packed(parcel=parcel):
            zipped = parcel.kind is Kind.ZIP
            what = (quiet("what-is-zip", ExplanationAsked(Topic.ZIP)),) if zipped else ()
            choices: tuple[Choice, ...] = (main("open-parcel", WentOn()), *what, BACK)
            about: dict[str, Value] = {"packing": parcel.kind.value}
            return Screen("unpack", "unpack", Stage.UNPACK, about, choices)
        case Unpacking(amount=amount):
            progress = progress_of(amount)
            return Screen(
                "unpacking",
                "unpacking",
                Stage.UNPACK,
                choices=(BACK,),
                progress=progress,
                busy=True,
            )
        case Locked():
            unlock = main("unlock", PasswordGiven(), FieldKind.PASSWORD)
            choices = (unlock, quiet("help", HelpAsked()), BACK)
            return Screen(
                "locked", "locked", Stage.UNPACK, choices=choices, field=FieldKind.PASSWORD
            )
        case ChooseNames():
            return _names(step)
        case Saved(box=box):
            return _saved(box)
        case Choose():
            return _choose(step)
        case _:
            return _draw_open(step)


def _draw_open(step: Ready | StartProgram | Opening | FindingPrograms) -> Screen:
    values = about_thing(step.box, step.chosen)
    match step:
        case Ready(box=box, chosen=chosen):
            return _ready(box, chosen, values)
        case StartProgram(box=box, chosen=chosen, part=part):
            name = f"start_{SYSTEM_OF[box.things[chosen].kind]}_{part + 1}"
            show = quiet("show-file", FolderAsked())
            choices = (main("go-on", WentOn()), show, quiet("help", HelpAsked()), BACK)
            return Screen(name, name, Stage.OPEN, values, choices)
        case Opening():
            return Screen("opening", "opening", Stage.OPEN, values, (BACK,), busy=True)
        case FindingPrograms():
            return Screen("finding_programs", "looking", Stage.OPEN, values, (BACK,), busy=True)


def about_thing(box: Box, chosen: int) -> dict[str, Value]:
    """Return what the words say of the file that was chosen."""
    thing = box.things[chosen]
    return {
        "title": thing.title,
        "thing": thing.kind.value,
        "window": "own" if has_window(thing) else "other",
        "opens": _opens(thing),
    }


def _opens(thing: Thing) -> str:
    """Return where it will open the next time: a machine's file may open nowhere on a computer."""
    if thing.only_ours:
        return "here"
    return "machine" if thing.kind in FOR_A_MACHINE else "anywhere"


def has_window(thing: Thing) -> bool:
    """Whether a window of ours shows it, as far as that is known before it is tried."""
    name = thing.path.lower()
    if thing.kind is Kind.DOCUMENT:
        return name.endswith(DRAWN_TOO)
    return thing.kind in SHOWN and not name.endswith(NOT_DRAWN)


def _names(step: ChooseNames) -> Screen:
    items = tuple(
        Item(SEPARATOR.join(way.names), "names", "kind_text", NamesChosen(index), index == 0)
        for index, way in enumerate(step.ways)
    )
    choices = (main("first-names", NamesChosen()), BACK)
    return Screen("names", "reading", Stage.UNPACK, choices=choices, items=items)


def _saved(box: Box) -> Screen:
    named = box.missing_names[:NAMED]
    more = box.missing - len(named)
    row = Item(SEPARATOR.join(named), "missing", "kind_unfinished", more=more)
    items = (row,) if named else ()
    values: dict[str, Value] = {
        "saved": box.saved,
        "all": box.saved + box.missing,
        "lost": box.missing,
    }
    choices = (
        main("go-on", WentOn()),
        quiet("help", HelpAsked()),
        quiet("show-folder", FolderAsked()),
        BACK,
    )
    return Screen("saved", "problem_damaged", Stage.UNPACK, values, choices, items=items)


def _choose(step: Choose) -> Screen:
    box = step.box
    order = in_order(box)
    # A press that would bring only one more line is not worth it.
    shown = order if step.every or len(order) <= FEW + 1 else order[:FEW]
    items = tuple(_line(box, at) for at in shown)
    more = (quiet("show-all", AllShown()),) if len(shown) < len(box.things) else ()
    on = main("open-first" if len(box.things) > 1 else "go-on", WentOn())
    if not box.things:
        on = main("help", HelpAsked())
    name = "all_files" if step.every else "choose"
    values: dict[str, Value] = {"count": len(box.things), "lost": box.missing}
    if not step.every:
        values["odd"] = _odd(box)
    if items:
        values["title"] = items[0].title
        values["first"] = "marked" if items[0].marked else "fine"
    choices = (on, *more, quiet("show-folder", FolderAsked()), BACK)
    return Screen(name, name, Stage.UNPACK, values, choices, items=items)


def _line(box: Box, at: int) -> Item:
    thing = box.things[at]
    kind, marked = thing.kind.value, _marked(thing)
    begin = at == box.start and not marked
    return Item(thing.title, kind, f"kind_{kind}", ThingChosen(at), begin, marked=marked)


def _odd(box: Box) -> str:
    """Return what is said of files that are not as they were in the parcel."""
    match Oddity.RENAMED in box.oddities, Oddity.LEFT_OUT in box.oddities:
        case True, True:
            return "both"
        case True, False:
            return "renamed"
        case False, True:
            return "left_out"
        case _:
            return "none"


def _marked(thing: Thing) -> bool:
    """Whether it is never opened by itself: a program, a script, or what has a problem."""
    return thing.kind in MARKED or thing.problem is not None


def _ready(box: Box, chosen: int, values: dict[str, Value]) -> Screen:
    what = (quiet("what-is-pdf", ExplanationAsked(Topic.PDF)),)
    choices = (
        main("open-it", WentOn()),
        *((quiet("choose-other", OtherThingAsked()),) if len(box.things) > 1 else ()),
        *(what if box.things[chosen].kind is Kind.PDF else ()),
        BACK,
    )
    return Screen("open", "open", Stage.OPEN, values, choices)
