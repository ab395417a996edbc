"""What a customer can do about each problem: one thing to press, and help by phone beside it."""

from helperkit.journey.events import (
    FilePicked,
    FolderAsked,
    HelpAsked,
    LinkFound,
    LinkPasted,
    NewLinkAsked,
    NewLinkFound,
    OtherThingAsked,
    PasswordGiven,
    PlaceChangeAsked,
    PlacePicked,
    PutOff,
    ReportAsked,
    Retried,
    SawIt,
    SignInAsked,
    StartedOver,
)
from helperkit.journey.model import Step, Stopped, as_it_was_sent, order_of, trusts
from helperkit.journey.problems import ProblemName
from helperkit.journey.screen import BACK, Choice, FieldKind, Screen, Value, main, quiet
from helperkit.journey.steps import (
    CheckingFile,
    Getting,
    Got,
    ProposingPlace,
    Reading,
    Ready,
    Unpacking,
)

P = ProblemName
HELP = quiet("help", HelpAsked())

AGAIN = frozenset({P.OFFLINE, P.SLOW, P.SERVER_BUSY, P.SERVER_NOT_FOUND, P.CLOCK_WRONG})
WANTS_LINK = frozenset({P.LINK_EXPIRED, P.LINK_USED_UP, P.FILE_GONE})
WANTS_PLACE = frozenset({P.FOLDER_NOT_ALLOWED, P.FOLDER_GONE})
WANTS_PERSON = frozenset(
    {
        P.UNSAFE_PARCEL,
        P.TOO_BIG_INSIDE,
        P.UNKNOWN_PARCEL,
        P.CONNECTION_NOT_SAFE,
        P.PROXY_SIGN_IN,
        P.ANTIVIRUS,
    }
)


def draw(step: Stopped) -> Screen:
    """Return the screen of a problem. Its field is asked for where the problem can use one."""
    choices = (*_choices(step), BACK)
    asks = next((c.asks for c in choices if c.asks in {FieldKind.LINK, FieldKind.PASSWORD}), None)
    return Screen(
        f"problem_{step.problem.value}",
        f"problem_{step.problem.value}",
        values=_values(step),
        choices=choices,
        field=asks,
        problem=step.problem,
    )


def _values(step: Stopped) -> dict[str, Value]:
    """Return what the words of some problems depend on."""
    order = order_of(step.before)
    values: dict[str, Value] = {
        "met": _met(step.before),
        "page": "there" if step.page else "none",
        "link": "known" if order is not None and order.urls else "none",
        "whole": "yes" if as_it_was_sent(step) else "no",
    }
    if step.missing is not None:
        values["missing"] = step.missing
    return values


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
        case _:
            return "elsewhere"


def _choices(step: Stopped) -> tuple[Choice, ...]:
    before, problem = step.before, step.problem
    again = quiet("try-again", Retried())
    later = (quiet("later", PutOff()),) if isinstance(before, Getting) else ()
    if problem in AGAIN:
        return (main("try-again", Retried()), *later, HELP)
    if problem is P.FILE_GONE and not isinstance(before, Getting):
        return _about_lost_file(step)
    if problem in WANTS_LINK:
        return _about_link(step)
    if problem in WANTS_PLACE and isinstance(before, Getting | Unpacking):
        return (main("other-place", PlaceChangeAsked()), again, HELP)
    if problem in WANTS_PLACE and isinstance(before, ProposingPlace):
        return (main("other-place", PlacePicked(), FieldKind.FOLDER), again, HELP)
    if isinstance(before, Got) and problem is not P.DAMAGED:
        return _about_file(step)
    if problem in WANTS_PERSON:
        return (main("help", HelpAsked()), again)
    match problem:
        case P.LOGIN_PAGE if step.page:
            return (main("sign-in", SignInAsked()), again, HELP)
        case P.LOGIN_PAGE:
            return (main("help", HelpAsked()), quiet("have-new-link", NewLinkFound()), again)
        case P.LINK_UNREADABLE:
            file = quiet("pick-file", FilePicked(), FieldKind.FILE)
            link = main("use-link", LinkPasted(), FieldKind.LINK)
            return (link, file, HELP) if isinstance(before, Reading) else _about_link(step)
        case P.CARD_UNREADABLE:
            return (main("start-over", StartedOver()), HELP)
        case P.DISK_FULL if isinstance(before, Getting | Unpacking):
            return (main("try-again", Retried()), quiet("other-place", PlaceChangeAsked()), HELP)
        case P.DAMAGED:
            return _about_damage(step)
        case P.PASSWORD if isinstance(before, Unpacking):
            return (main("unlock", PasswordGiven(), FieldKind.PASSWORD), HELP)
        case P.NOT_EXPECTED | P.NO_PROGRAM | P.UNSAFE_FILE | P.WRONG_SYSTEM:
            return _about_file(step)
        case _:
            return (main("try-again", Retried()), HELP, quiet("report", ReportAsked()))


def _about_lost_file(step: Stopped) -> tuple[Choice, ...]:
    if isinstance(step.before, Reading):
        file = main("pick-file", FilePicked(), FieldKind.FILE)
        return (file, quiet("have-link", LinkFound()), HELP)
    return _about_damage(step)  # it was here, and is not any more


def _about_link(step: Stopped) -> tuple[Choice, ...]:
    order = order_of(step.before)
    if order is not None and trusts(order) and order.support.email:
        return (main("ask-new-link", NewLinkAsked()), quiet("have-new-link", NewLinkFound()), HELP)
    return (main("help", HelpAsked()), quiet("have-new-link", NewLinkFound()))


def _about_damage(step: Stopped) -> tuple[Choice, ...]:
    if as_it_was_sent(step):
        return (main("help", HelpAsked()), quiet("try-again", Retried()))
    order = order_of(step.before)
    if order is not None and order.urls:
        return (main("get-again", Retried()), HELP)
    return (main("have-link", LinkFound()), quiet("try-again", Retried()), HELP)


def _about_file(step: Stopped) -> tuple[Choice, ...]:
    again = quiet("try-again", Retried())
    show = quiet("show-folder", FolderAsked())
    if isinstance(step.before, Got):
        return (main("help", HelpAsked()), show)
    if not isinstance(step.before, Ready):
        return (main("help", HelpAsked()), again)
    box = step.before.box
    other = OtherThingAsked() if box.parcel.packed and len(box.things) > 1 else None
    if other and step.problem in {P.UNSAFE_FILE, P.WRONG_SYSTEM}:
        return (main("choose-other", other), show, HELP)
    others = (quiet("choose-other", other),) if other else ()
    if step.problem is P.NOT_EXPECTED:
        return (main("help", HelpAsked()), quiet("right-after-all", SawIt()), *others)
    tries = (again,) if step.problem is P.NO_PROGRAM else ()
    return (main("help", HelpAsked()), *tries, *others, show)
