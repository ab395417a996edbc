"""The screens after something was opened, to the goodbye."""

from msgspec.structs import replace

from helperkit.journey import screens_advice
from helperkit.journey.events import (
    AllIsWell,
    DidNotSeeIt,
    Finished,
    FolderAsked,
    FollowUpAsked,
    HelpAsked,
    NotAllWell,
    OtherThingAsked,
    SawIt,
    SheetAsked,
    SheetWanted,
    ShortcutAsked,
    Sight,
    SightTold,
    StartedOver,
    ThingChosen,
    WentBack,
    WentOn,
    WordsGiven,
)
from helperkit.journey.kinds import FOR_A_MACHINE, Kind
from helperkit.journey.model import After
from helperkit.journey.order import Box
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
from helperkit.journey.screens_advice import HEARD, HELP, SEEN
from helperkit.journey.screens_opening import about_thing
from helperkit.journey.steps_after import (
    Advice,
    AllWell,
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
from helperkit.journey.turn_after import may_follow_up
from helperkit.journey.turn_opening import next_thing

# Those that can be told by a press; for the others there are the customer's own words.
USUAL = (
    Sight.NOTHING,
    Sight.ASKS_PROGRAM,
    Sight.ASKS_PASSWORD,
    Sight.STRANGE_SIGNS,
    Sight.OTHER_PRODUCT,
)
USUAL_OF_SOUND = tuple(Sight.NO_SOUND if s is Sight.STRANGE_SIGNS else s for s in USUAL)


def draw(step: After) -> Screen:
    """Return the screen of a step after something was opened."""
    match step:
        case CanYouSee(own_viewer=own):
            values: dict[str, Value] = {"viewer": "own" if own else "other"}
            yes = main("hear-it" if _is_sound(step) else "see-it", SawIt())
            choices: tuple[Choice, ...] = (yes, quiet("cannot-see", DidNotSeeIt()), BACK)
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
            return screens_advice.draw(step)
        case Done(box=box, chosen=chosen, follow_up=follow_up):
            later = (quiet("ask-in-two-days", FollowUpAsked()),) if may_follow_up(step) else ()
            choices = (
                main("close", Finished()),
                *_further(box, chosen),
                quiet("question", HelpAsked()),
                *later,
                BACK,
            )
            values = {"follow_up": follow_up.value}
            return Screen("done", "done", Stage.DONE, values, choices)
        case AllWell():
            choices = (
                main("all-well", AllIsWell()),
                quiet("not-well", NotAllWell()),
                quiet("question", HelpAsked()),
                quiet("something-new", StartedOver()),
            )
            return Screen("all_well", "done", Stage.DONE, choices=choices)
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
    seen = HEARD if _is_sound(step) else SEEN
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
            sheet: tuple[Choice, ...] = (quiet("sheet", SheetAsked()),)
            for_machine = box.things[chosen].kind in FOR_A_MACHINE
            if box.things[chosen].only_ours or for_machine:  # two quick presses may open nothing
                tried = (quiet("show-folder", FolderAsked()),)
            if for_machine:  # the page tells how to open it
                sheet = ()
            choices = (
                main("know-how", go_on),
                *_further(box, chosen),
                *tried,
                *sheet,
                BACK,
            )
            where = (Item(box.folder, "folder", "kind_folder"),)
            values: dict[str, Value] = {"more": len(box.things) - 1}
            return _screen(step, "again", "again", choices, values, items=where)
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


def _further(box: Box, chosen: int) -> tuple[Choice, ...]:
    """Return the ways to the rest of what was bought: the next file, and any other."""
    if len(box.things) < 2:
        return ()
    following = next_thing(box, chosen)
    on = (quiet("open-next", ThingChosen(following)),) if following is not None else ()
    return (*on, quiet("choose-other", OtherThingAsked()))


def _last(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]
