"""The screens after something was opened, to the goodbye."""

from msgspec.structs import replace

from helperkit.journey.events import (
    DidNotSeeIt,
    Finished,
    FolderAsked,
    HelpAsked,
    OtherThingAsked,
    ProgramAsked,
    Retried,
    SawIt,
    SheetAsked,
    SheetWanted,
    ShortcutAsked,
    Sight,
    SightTold,
    WentBack,
    WentOn,
    WordsGiven,
)
from helperkit.journey.kinds import Kind
from helperkit.journey.model import After
from helperkit.journey.screen import (
    BACK,
    Choice,
    FieldKind,
    Item,
    Screen,
    Stage,
    Value,
    Weight,
    main,
    quiet,
)
from helperkit.journey.screens_opening import about_thing
from helperkit.journey.steps_after import (
    Advice,
    CanYouSee,
    Done,
    FindAgain,
    Listening,
    MakingSheet,
    MakingShortcut,
    OfferShortcut,
    SheetReady,
    ShortcutReady,
    TellUs,
    ToldUs,
    Unsure,
)
from helperkit.journey.turn_opening import may_have_programs

# Those that can be told by a press; for the others there are the customer's own words.
USUAL = (
    Sight.NOTHING,
    Sight.ASKS_PROGRAM,
    Sight.ASKS_PASSWORD,
    Sight.STRANGE_SIGNS,
    Sight.OTHER_PRODUCT,
)
USUAL_OF_SOUND = tuple(Sight.NO_SOUND if s is Sight.STRANGE_SIGNS else s for s in USUAL)
PICTURES = {
    Sight.NOTHING: "looking",
    Sight.PARCEL: "unpack",
    Sight.TOO_SMALL: "comfort",
    Sight.LOST: "looking",
    Sight.LOADING: "explain_time",
}
HELP = quiet("help", HelpAsked())
SEEN = quiet("see-it-now", SawIt())


def draw(step: After) -> Screen:
    """Return the screen of a step after something was opened."""
    match step:
        case CanYouSee(own_viewer=own):
            values: dict[str, Value] = {"viewer": "own" if own else "other"}
            yes = main("hear-it" if _is_sound(step) else "see-it", SawIt())
            choices = (yes, quiet("cannot-see", DidNotSeeIt()), BACK)
            return _screen(step, "check", "check", choices, values)
        case TellUs() | Listening():
            return _tell(step)
        case ToldUs(sight=sight):
            choices = (main("that-is-right", WentOn()), quiet("not-right", WentBack()), HELP)
            shown = _screen(step, "told_us", "tell_us", choices, {"sight": sight.value})
            return _quoting(shown)
        case Unsure(sights=sights):
            return _unsure(step, sights)
        case Advice():
            return _advice(step)
        case Done():
            choices = (main("close", Finished()), quiet("question", HelpAsked()), BACK)
            return Screen("done", "done", Stage.DONE, choices=choices)
        case _:
            return _draw_again(step)


def _screen(
    step: After,
    name: str,
    picture: str,
    choices: tuple[Choice, ...],
    values: dict[str, Value] | None = None,
    *,
    items: tuple[Item, ...] = (),
    busy: bool = False,
) -> Screen:
    about = {**about_thing(step.box, step.chosen), **(values or {})}
    return Screen(name, picture, Stage.OPEN, about, choices, items=items, busy=busy)


def _is_sound(step: After) -> bool:
    return step.box.things[step.chosen].kind is Kind.SOUND


def _quoting(shown: Screen) -> Screen:
    return replace(shown, quotes=True)


def sight_choice(sight: Sight) -> Choice:
    """Return the quiet button by which a sight is told."""
    return quiet(f"sight-{sight.replace('_', '-')}", SightTold(sight))


def _tell(step: TellUs | Listening) -> Screen:
    """The same screen while the program finds out what was said: nothing moves."""
    tell = main("tell", WordsGiven(), FieldKind.WORDS)
    usual = USUAL_OF_SOUND if _is_sound(step) else USUAL
    seen = quiet("hear-it-now", SawIt()) if _is_sound(step) else SEEN
    choices = (tell, *map(sight_choice, usual), seen, BACK)
    shown = _screen(step, "tell_us", "tell_us", choices)
    busy = isinstance(step, Listening)
    return replace(shown, field=FieldKind.WORDS, busy=busy, quotes=busy)


def _unsure(step: Unsure, sights: tuple[Sight, ...]) -> Screen:
    near = tuple(sight_choice(sight) for sight in sights)
    words = quiet("other-words", WentBack())
    choices = (main("help", HelpAsked()), *near, words)
    if near:  # our best guess first
        choices = (replace(near[0], weight=Weight.MAIN), *near[1:], words, HELP)
    return _quoting(_screen(step, "unsure", "tell_us", choices, {"count": len(near)}))


def _advice(step: Advice) -> Screen:
    again = quiet("open-again", Retried())
    folder = quiet("show-folder", FolderAsked())
    match step.sight:
        case Sight.NOTHING if may_have_programs(step.box.things[step.chosen]):
            offered: tuple[Choice, ...] = (again, quiet("other-program", ProgramAsked()), SEEN)
        case Sight.LOST:
            offered = (folder, again, SEEN)
        case Sight.PARCEL if len(step.box.things) > 1:
            offered = (quiet("choose-other", OtherThingAsked()), again, SEEN)
        case Sight.TOO_SMALL | Sight.NO_SOUND:
            offered = (SEEN, again)
        case _:
            offered = (again, SEEN)
    first = replace(offered[0], weight=Weight.MAIN)
    name = f"advice_{step.sight.value}"
    picture = PICTURES.get(step.sight, "check")
    return _screen(step, name, picture, (first, *offered[1:], HELP, BACK))


def _draw_again(
    step: FindAgain | OfferShortcut | MakingShortcut | ShortcutReady | MakingSheet | SheetReady,
) -> Screen:
    go_on = WentOn()
    match step:
        case FindAgain(box=box, chosen=chosen):
            tried: tuple[Choice, ...] = (
                quiet("try-now", FolderAsked()),
                quiet("on-desktop", ShortcutAsked()),
            )
            if box.things[chosen].only_ours:  # two quick presses would open nothing
                tried = (quiet("show-folder", FolderAsked()),)
            choices: tuple[Choice, ...] = (
                main("know-how", go_on),
                *tried,
                quiet("sheet", SheetAsked()),
                BACK,
            )
            where = (Item(box.folder, "folder", "kind_folder"),)
            return _screen(step, "again", "again", choices, items=where)
        case OfferShortcut():
            choices = (main("put-there", go_on), BACK)
            return _screen(step, "shortcut", "place", choices)
        case MakingShortcut():
            return _screen(step, "shortcut_making", "place", (BACK,), busy=True)
        case ShortcutReady(path=path):
            choices = (main("go-on", go_on), quiet("show-it", FolderAsked()), BACK)
            made = (Item(_last(path), "shortcut", "kind_shortcut"),)
            return _screen(step, "shortcut_ready", "place", choices, items=made)
        case MakingSheet():
            return _screen(step, "sheet_making", "report_making", (BACK,), busy=True)
        case SheetReady(path=path):
            choices = (
                main("show-sheet", SheetWanted()),
                quiet("show-it", FolderAsked()),
                quiet("go-on", go_on),
                BACK,
            )
            made = (Item(_last(path), "sheet", "kind_document"),)
            return _screen(step, "sheet_ready", "report_ready", choices, items=made)


def _last(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]
