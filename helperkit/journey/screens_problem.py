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
    PutOff,
    ReportAsked,
    Retried,
    SavingAsked,
    SawIt,
    SignInAsked,
    SignInGiven,
    StartedOver,
)
from helperkit.journey.model import Step, Stopped, as_it_was_sent, order_of, salvageable, trusts
from helperkit.journey.problems import Evidence, ProblemName
from helperkit.journey.screen import (
    BACK,
    TYPED,
    Choice,
    FieldKind,
    Item,
    Screen,
    Value,
    main,
    quiet,
)
from helperkit.journey.screens_getting import place_items
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
TRIED = "refused"  # a name and a password were given, and did not fit
HELP = quiet("help", HelpAsked())

AGAIN = frozenset({P.OFFLINE, P.SLOW, P.SERVER_BUSY, P.SERVER_NOT_FOUND, P.CLOCK_WRONG})
FOLDER = "folder"  # the note of a folder that was given for a file
WANTS_LINK = frozenset({P.LINK_EXPIRED, P.LINK_USED_UP, P.FILE_GONE})
WANTS_PLACE = frozenset({P.FOLDER_NOT_ALLOWED, P.FOLDER_GONE})
WANTS_PERSON = frozenset(
    {
        P.UNSAFE_PARCEL,
        P.TOO_BIG_INSIDE,
        P.UNKNOWN_PARCEL,
        P.ANTIVIRUS,
    }
)
OF_THE_WAY = frozenset({P.CONNECTION_NOT_SAFE, P.PROXY_SIGN_IN, P.LOGIN_PAGE})
BUSY = frozenset({429, 503})  # the statuses by which a server says that it is (RFC 6585, 9110)
# Causes of an unsafe way that have words of their own: by `Evidence.note`.
OWN_CAUSES = frozenset({"expired", "wrong_name", "guard", "company", "downgrade"})
MENDED_BY_LINK = frozenset({"wrong_name", "downgrade"})
OF_PARTS = ("volume", "split")  # how the notes begin where a part of several is not there
OWN_PAGES = frozenset({"portal", "scan", "page"})  # those that are no sign-in page of the shop


def draw(step: Stopped) -> Screen:
    """Return the screen of a problem. Its field is asked for where the problem can use one."""
    choices = _choices(step)
    if salvageable(step) is not None and all(choice.name != "save-whole" for choice in choices):
        choices = (*choices, quiet("save-whole", SavingAsked()))
    choices = (*choices, BACK)
    asks = next((c.asks for c in choices if c.asks in TYPED), None)
    return Screen(
        f"problem_{step.problem.value}",
        f"problem_{step.problem.value}",
        values=_values(step),
        choices=choices,
        field=asks,
        items=_items(step),
        problem=step.problem,
    )


def told_by(evidence: Evidence, page: str = "") -> dict[str, Value]:
    """Return what the words of a problem take from what was seen."""
    note = evidence.note
    return {
        "cause": note if note in OWN_CAUSES else "unknown",
        "issuer": evidence.issuer,
        "login": _login(note) if page else "none",
        "busy": "yes" if evidence.http_status in BUSY else "no",
        "proxy": "yes" if note == "proxy" else "no",
        "asks": "once" if not note else "again" if note == TRIED else "otherwise",
        "parts": "yes" if note.startswith(OF_PARTS) else "no",
    }


def _login(note: str) -> str:
    """Return what came in the file's place: the shop's sign-in page, or which other one."""
    return note if note in OWN_PAGES else "shop"


def _items(step: Stopped) -> tuple[Item, ...]:
    """Return where the room is missing, or which part of the parcel is."""
    if step.program.name:
        return (Item(step.page, "program_page", "kind_web_page"),)
    if step.part:
        return (Item(step.part, "part", "kind_unfinished"),)
    if step.problem is P.DISK_FULL and isinstance(step.before, Getting | Unpacking):
        return place_items(step.before.place)
    return ()


def _values(step: Stopped) -> dict[str, Value]:
    """Return what the words of some problems depend on."""
    order = order_of(step.before)
    values: dict[str, Value] = {
        **told_by(step.evidence, step.page),
        "met": "folder" if step.evidence.note == FOLDER else _met(step.before),
        "link": "known" if order is not None and order.urls else "none",
        "whole": "yes" if as_it_was_sent(step) else "no",
        "save": _save(step),
        "hint": _hint(step.before),
        "program": step.program.name,
        "maker": step.program.maker,
        "made_for": _made_for(step.before),
    }
    if step.missing is not None:
        values["missing"] = step.missing
    return values


def _save(step: Stopped) -> str:
    """Return whether what is whole can be saved, and whether getting it again was tried."""
    order = order_of(step.before)
    if salvageable(step) is not None:
        return "again" if order is not None and order.spoilt is not None else "can"
    parcel = getattr(step.before, "parcel", None)
    return "nothing" if parcel is not None and parcel.saving else "no"


def _made_for(before: Step) -> str:
    """Return the kind of program that was met."""
    match before:
        case Ready(box=box, chosen=chosen):
            return box.things[chosen].kind.value
        case Got(parcel=parcel):
            return parcel.kind.value
        case _:
            return "unknown"


def _hint(before: Step) -> str:
    """Return what is said of a password that did not fit: not all of it at once."""
    second = isinstance(before, Unpacking) and before.tries and before.tries % 2 == 0
    return "second" if second else "first"


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
            return (main("try-again", Retried()), HELP, quiet("report", ReportAsked()))


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
    if as_it_was_sent(step):
        return (main("help", HelpAsked()), quiet("try-again", Retried()))
    order = order_of(step.before)
    if order is not None and order.urls:
        again = quiet("get-again", Retried())
        if _save(step) == "again":
            return (main("save-whole", SavingAsked()), again, HELP)
        if _save(step) == "nothing":
            return (main("help", HelpAsked()), again)
        return (main("get-again", Retried()), HELP)
    return (main("have-link", LinkFound()), quiet("try-again", Retried()), HELP)


def _about_file(step: Stopped) -> tuple[Choice, ...]:
    again = quiet("try-again", Retried())
    show = quiet("show-folder", FolderAsked())
    if step.program.name:
        return (main("program-page", SignInAsked()), again, HELP)
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
