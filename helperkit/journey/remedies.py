"""What a customer can do about each problem: one thing to press, and help by phone beside it."""

from helperkit.journey.events import (
    FileFound,
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
    ProgramChosen,
    PutOff,
    ReportAsked,
    Retried,
    SavingAsked,
    SawIt,
    SignInAsked,
    SignInGiven,
    StartedOver,
    WentOn,
)
from helperkit.journey.kinds import FOR_A_MACHINE, Kind
from helperkit.journey.model import Stopped, order_of, trusts
from helperkit.journey.problems import ProblemName
from helperkit.journey.screen import Choice, FieldKind, main, quiet
from helperkit.journey.steps import (
    CheckingFile,
    Getting,
    Got,
    ProposingPlace,
    Reading,
    Ready,
    Unpacking,
)
from helperkit.journey.stopped import (
    as_it_was_sent,
    is_empty,
    is_unfinished,
    lost_own,
    salvageable,
    shown_safely,
)

P = ProblemName
HELP = quiet("help", HelpAsked())
REPORT = quiet("report", ReportAsked())
TRIED = "refused"  # the note where a name and a password were given, and did not fit
OF_PARTS = ("volume", "split")  # how the notes begin where a part of several is not there
OWN_PAGES = frozenset({"portal", "scan", "page"})  # those that are no sign-in page of the shop

AGAIN = frozenset({P.OFFLINE, P.SLOW, P.SERVER_BUSY, P.SERVER_NOT_FOUND, P.CLOCK_WRONG})
WANTS_LINK = frozenset({P.LINK_EXPIRED, P.LINK_USED_UP, P.FILE_GONE})
WANTS_PLACE = frozenset({P.FOLDER_NOT_ALLOWED, P.FOLDER_GONE})
WANTS_PERSON = frozenset({P.UNSAFE_PARCEL, P.TOO_BIG_INSIDE, P.UNKNOWN_PARCEL, P.ANTIVIRUS})
OF_THE_WAY = frozenset({P.CONNECTION_NOT_SAFE, P.PROXY_SIGN_IN, P.LOGIN_PAGE})
MENDED_BY_LINK = frozenset({"wrong_name", "downgrade"})


def choices_of(step: Stopped) -> tuple[Choice, ...]:
    """Return what can be pressed about a problem, but for the way back."""
    before, problem = step.before, step.problem
    again = quiet("try-again", Retried())
    later = (quiet("later", PutOff()),) if isinstance(before, Getting) else ()
    if problem in AGAIN:
        return _about_line(step, later)
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
    if problem in OF_THE_WAY:
        return _about_way(step, later)
    if problem in WANTS_PERSON:
        return _about_parcel(step)
    match problem:
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
        case P.NOT_EXPECTED if isinstance(before, CheckingFile) and before.picked:
            file = main("pick-file", FilePicked(), FieldKind.FILE)
            return (file, quiet("have-new-link", NewLinkFound()), HELP)
        case P.NOT_EXPECTED | P.NO_PROGRAM | P.UNSAFE_FILE | P.WRONG_SYSTEM:
            return _about_file(step)
        case _:
            return (main("try-again", Retried()), HELP)


def saving_of(step: Stopped) -> str:
    """Return whether what is whole can be saved, and whether getting it again was tried."""
    order = order_of(step.before)
    if salvageable(step) is not None:
        spoilt = order is not None and order.spoilt is not None
        return "again" if spoilt and not as_it_was_sent(step) else "can"
    parcel = getattr(step.before, "parcel", None)
    return "nothing" if parcel is not None and parcel.saving else "no"


def _about_line(step: Stopped, later: tuple[Choice, ...]) -> tuple[Choice, ...]:
    if step.evidence.note == "proxy":  # a setting of this computer, which does not mend itself
        return (main("help", HelpAsked()), quiet("try-again", Retried()), *later)
    return (main("try-again", Retried()), *later, HELP)


def _about_way(step: Stopped, later: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Return what helps where somebody stands between us and the file."""
    note = step.evidence.note
    person, again = main("help", HelpAsked()), quiet("try-again", Retried())
    match step.problem:
        case P.LOGIN_PAGE:
            return _about_login(step, later)
        case P.PROXY_SIGN_IN if note in {"", TRIED}:
            return (main("sign-in-here", SignInGiven(), FieldKind.SIGN_IN), *later, HELP)
        case P.PROXY_SIGN_IN:  # in a way of the system's own, where no typed password helps
            return (person, again, *later)
        case _ if note in MENDED_BY_LINK:
            return (person, quiet("have-new-link", NewLinkFound()), again)
        case _:
            return (person, again)


def _about_login(step: Stopped, later: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Signing in to the network helps us too; what the shop lets in is the browser alone."""
    new_link = quiet("have-new-link", NewLinkFound())
    again = quiet("try-again", Retried())
    if not step.page:
        return (main("help", HelpAsked()), new_link, again)
    if step.evidence.note == "portal":
        return (main("sign-in", SignInAsked()), again, *later, HELP)
    page = "open-page" if step.evidence.note in OWN_PAGES else "sign-in"
    return (main(page, SignInAsked()), quiet("have-file", FileFound()), new_link, HELP)


def _about_lost_file(step: Stopped) -> tuple[Choice, ...]:
    if isinstance(step.before, Reading):
        file = main("pick-file", FilePicked(), FieldKind.FILE)
        return (file, quiet("have-link", LinkFound()), HELP)
    if lost_own(step):
        file = main("pick-file", FilePicked(), FieldKind.FILE)
        return (file, quiet("try-again", Retried()), HELP)
    return _about_damage(step)  # it was here, and is not any more


def _about_parcel(step: Stopped) -> tuple[Choice, ...]:
    again = Retried()
    if step.problem is P.UNKNOWN_PARCEL and step.evidence.note.startswith(OF_PARTS):
        there = isinstance(step.before, Unpacking | Got)
        show = (quiet("show-folder", FolderAsked()),) if there else ()
        return (main("try-again", again), *show, HELP)
    return (main("help", HelpAsked()), quiet("try-again", again))


def _about_link(step: Stopped) -> tuple[Choice, ...]:
    order = order_of(step.before)
    if order is not None and trusts(order) and order.support.email:
        return (main("ask-new-link", NewLinkAsked()), quiet("have-new-link", NewLinkFound()), HELP)
    return (main("have-new-link", NewLinkFound()), HELP)


def _about_damage(step: Stopped) -> tuple[Choice, ...]:
    if _lies_unfinished(step):
        return _about_file(step)
    if is_unfinished(step):  # it gets another name when it ends
        return (main("have-file", FileFound()), quiet("have-link", LinkFound()), HELP)
    if is_empty(step.evidence):
        return (main("help", HelpAsked()), quiet("try-again", Retried()))
    if as_it_was_sent(step):  # only the shop can mend it
        return (main("report", ReportAsked()), HELP, quiet("try-again", Retried()))
    order = order_of(step.before)
    if order is not None and order.urls:
        again = quiet("get-again", Retried())
        if saving_of(step) == "again":
            return (main("save-whole", SavingAsked()), again, HELP)
        if saving_of(step) == "nothing":
            return (main("help", HelpAsked()), again)
        return (main("get-again", Retried()), HELP)
    return (main("have-link", LinkFound()), quiet("try-again", Retried()), HELP)


def _about_file(step: Stopped) -> tuple[Choice, ...]:
    again = quiet("try-again", Retried())
    show = quiet("show-folder", FolderAsked())
    if step.openers:
        use = main("open-with" if len(step.openers) == 1 else "open-with-first", ProgramChosen())
        free = (quiet("free-program", SignInAsked()),) if step.program.name else ()
        return (use, *free, HELP)
    if step.program.name:
        return (main("program-page", SignInAsked()), again, HELP)
    if _is_for_a_machine(step):
        return (main("show-file", FolderAsked()), quiet("have-it", SawIt()), again, HELP)
    if shown_safely(step):
        return (main("open-here", WentOn()), show, HELP)
    if isinstance(step.before, Got):
        return (main("help", HelpAsked()), show)
    if not isinstance(step.before, Ready):
        return (main("help", HelpAsked()), again)
    box = step.before.box
    other = OtherThingAsked() if box.parcel.packed and len(box.things) > 1 else None
    if other and step.problem in {P.UNSAFE_FILE, P.WRONG_SYSTEM, P.DAMAGED}:
        return (main("choose-other", other), show, HELP)
    others = (quiet("choose-other", other),) if other else ()
    if step.problem is P.NOT_EXPECTED:
        return (main("help", HelpAsked()), quiet("right-after-all", SawIt()), *others)
    tries = (again,) if step.problem is P.NO_PROGRAM else ()
    return (main("help", HelpAsked()), *tries, *others, show)


def _is_for_a_machine(step: Stopped) -> bool:
    before = step.before
    known = isinstance(before, Ready) and before.box.things[before.chosen].kind in FOR_A_MACHINE
    return known and step.problem is P.NO_PROGRAM


def _lies_unfinished(step: Stopped) -> bool:
    """Return whether an unfinished file was in a parcel: to wait for it would not help."""
    before = step.before
    return isinstance(before, Ready) and before.box.things[before.chosen].kind is Kind.UNFINISHED
