"""The screens that say what helps with what a customer sees. Nothing is known but what they told.

So the words say it again, and what is cheap and surely true is offered first: our own window,
another program, a look at the file. Never to get it again, and never whose doing it is.
"""

from msgspec.structs import replace

from helperkit.journey.events import (
    FolderAsked,
    HelpAsked,
    OtherThingAsked,
    ProgramAsked,
    Retried,
    SawIt,
    Sight,
    WentOn,
)
from helperkit.journey.screen import BACK, Choice, Screen, Stage, Value, Weight, quiet
from helperkit.journey.screens_opening import about_thing, has_window
from helperkit.journey.steps_after import Advice
from helperkit.journey.turn_after import LOOKED_AT
from helperkit.journey.turn_opening import may_have_programs

# The name of each screen: it is read out on the phone.
NAMES = {
    Sight.NOTHING: "nothing_came",
    Sight.ASKS_PROGRAM: "which_program",
    Sight.ASKS_PASSWORD: "asks_password",
    Sight.STRANGE_SIGNS: "strange_signs",
    Sight.OTHER_PRODUCT: "another_thing",
    Sight.BROKEN: "says_broken",
    Sight.BLANK: "empty_window",
    Sight.GUARD: "a_warning",
    Sight.OTHER_SYSTEM: "does_not_fit",
    Sight.SIGN_IN: "asks_to_sign_in",
    Sight.DISK_FULL: "says_full",
    Sight.OFFLINE: "says_no_internet",
    Sight.LINK_EXPIRED: "link_does_not_work",
    Sight.PARCEL: "list_of_files",
    Sight.TOO_SMALL: "small_letters",
    Sight.NO_SOUND: "no_sound",
    Sight.LOST: "lost_window",
    Sight.SOME_MISSING: "part_missing",
    Sight.LOADING: "long_wait",
}
PICTURES = {
    Sight.NOTHING: "looking",
    Sight.ASKS_PROGRAM: "problem_no_program",
    Sight.ASKS_PASSWORD: "problem_password",
    Sight.STRANGE_SIGNS: "problem_no_program",
    Sight.OTHER_PRODUCT: "problem_not_expected",
    Sight.BROKEN: "problem_damaged",
    Sight.GUARD: "problem_antivirus",
    Sight.OTHER_SYSTEM: "problem_wrong_system",
    Sight.SIGN_IN: "problem_login_page",
    Sight.DISK_FULL: "problem_disk_full",
    Sight.OFFLINE: "problem_offline",
    Sight.LINK_EXPIRED: "problem_link_expired",
    Sight.PARCEL: "unpack",
    Sight.TOO_SMALL: "comfort",
    Sight.LOST: "looking",
    Sight.SOME_MISSING: "problem_damaged",
    Sight.LOADING: "explain_time",
}
HELP = quiet("help", HelpAsked())
SEEN = quiet("see-it-now", SawIt())
HEARD = quiet("hear-it-now", SawIt())
# What another window says: our own may not say it, nor another program.
OF_A_PROGRAM = frozenset({Sight.OTHER_SYSTEM, Sight.SIGN_IN, Sight.OFFLINE, Sight.LINK_EXPIRED})
# Where no program may be tried with it, only a person can tell.
OF_A_PERSON = frozenset({Sight.ASKS_PROGRAM, Sight.STRANGE_SIGNS})


def draw(step: Advice) -> Screen:
    """Return the screen of what helps."""
    first, *others = _offered(step)
    choices = (replace(first, weight=Weight.MAIN), *others)
    if HELP not in (first, *others):
        choices = (*choices, HELP)
    name, picture = NAMES[step.sight], PICTURES.get(step.sight, "check")
    if step.looked:
        name = "still_there" if step.sight is Sight.GUARD else "looked_again"
        picture = "got"
    values: dict[str, Value] = {
        **about_thing(step.box, step.chosen),
        "way": _way(step),
        "several": "yes" if len(step.box.things) > 1 else "no",
    }
    return Screen(name, picture, Stage.OPEN, values, (*choices, BACK))


def _way(step: Advice) -> str:
    """Return by what else the file may be shown: our own window, another program, or nothing."""
    thing = step.box.things[step.chosen]
    if has_window(thing) and thing.problem is None:
        return "own"
    return "other" if may_have_programs(thing) else "none"


def _offered(step: Advice) -> tuple[Choice, ...]:
    """Return what can be pressed: what helps most comes first."""
    box, way = step.box, _way(step)
    again = quiet("open-again", Retried())
    here = quiet("open-here", Retried()) if way == "own" else again
    others = (quiet("other-program", ProgramAsked()),) if way != "none" else ()
    choose = (quiet("choose-other", OtherThingAsked()),) if len(box.things) > 1 else ()
    match step.sight:
        case Sight.NOTHING:
            return (again, *others, SEEN)
        case Sight.LOST:
            return (quiet("show-folder", FolderAsked()), again, SEEN)
        case Sight.PARCEL:
            return (*choose, again, SEEN)
        case Sight.OTHER_PRODUCT:
            return (*choose, HELP, quiet("right-after-all", SawIt()))
        case Sight.TOO_SMALL:
            return (SEEN, again)
        case Sight.NO_SOUND:
            return (HEARD, again)
        case Sight.GUARD if step.looked:
            return (HELP, SEEN)
        case Sight.GUARD:
            return (quiet("look-at-file", WentOn()), SEEN)
        case Sight.BROKEN | Sight.SOME_MISSING if step.looked:
            return (*others, here, SEEN)
        case sight if sight in LOOKED_AT:
            return (quiet("look-at-file", WentOn()), here, SEEN)
        case sight if sight in OF_A_PERSON:
            return (HELP, SEEN)
        case sight if sight in OF_A_PROGRAM:
            if way == "none":
                return (HELP, SEEN)
            return (here, *others, SEEN) if way == "own" else (*others, again, SEEN)
        case _:
            return (again, SEEN)
