"""The screens on the way to knowing what was bought."""

from helperkit.journey.events import (
    BiggerTextAsked,
    ExplanationAsked,
    FileChosen,
    FileFound,
    FilePicked,
    HelpAsked,
    LinkFound,
    LinkPasted,
    SearchAllowed,
    SearchAsked,
    Topic,
    WentBack,
    WentOn,
)
from helperkit.journey.kinds import Kind
from helperkit.journey.model import trusts
from helperkit.journey.order import Trust
from helperkit.journey.screen import BACK, Choice, FieldKind, Item, Screen, Value, main, quiet
from helperkit.journey.steps import (
    AskToLook,
    Comfort,
    FindOrder,
    Found,
    Hello,
    Looking,
    PasteLink,
    PickFile,
    Reading,
    Restate,
)

Finding = (
    Hello
    | Comfort
    | FindOrder
    | PasteLink
    | PickFile
    | AskToLook
    | Looking
    | Found
    | Reading
    | Restate
)

HAVE_LINK = quiet("have-link", LinkFound())
HAVE_FILE = quiet("have-file", FileFound())


def draw(step: Finding) -> Screen:
    """Return the screen of a step before the order is known."""
    match step:
        case Hello():
            return Screen("hello", "hello", choices=(main("start", WentOn()),))
        case Comfort():
            bigger = quiet("bigger", BiggerTextAsked())
            choices: tuple[Choice, ...] = (main("fine", WentOn()), bigger, BACK)
            return Screen("comfort", "comfort", values={"text": "usual"}, choices=choices)
        case FindOrder():
            search = quiet("do-not-know", SearchAsked())
            choices = (main("have-link", LinkFound()), HAVE_FILE, search, BACK)
            return Screen("order", "order", choices=choices)
        case PasteLink():
            give = main("use-link", LinkPasted(), FieldKind.LINK)
            return Screen("paste_link", "paste_link", choices=(give, BACK), field=FieldKind.LINK)
        case PickFile():
            pick = main("pick-file", FilePicked(), FieldKind.FILE)
            what = quiet("what-is-folder", ExplanationAsked(Topic.FOLDER))
            ending = quiet("what-is-ending", ExplanationAsked(Topic.ENDING))
            return Screen("pick_file", "pick_file", choices=(pick, what, ending, BACK))
        case AskToLook():
            look = main("allow-look", SearchAllowed())
            return Screen("may_we_look", "may_we_look", choices=(look, HAVE_FILE, BACK))
        case Looking():
            return Screen("looking", "looking", choices=(BACK,), busy=True)
        case Found():
            return _found(step)
        case Reading():
            return Screen("reading", "reading", choices=(BACK,), busy=True)
        case Restate():
            return _restate(step)


def _found(step: Found) -> Screen:
    if not step.files:
        none = (main("have-link", LinkFound()), HAVE_FILE, quiet("help", HelpAsked()), BACK)
        return Screen("nothing_found", "nothing_found", choices=none)
    whole = [index for index, thing in enumerate(step.files) if thing.kind is not Kind.UNFINISHED]
    first = next(iter(whole), None)
    items = tuple(
        Item(
            thing.title,
            thing.kind,
            f"kind_{thing.kind}",
            FileChosen(index, thing.path),
            start_here=index == first,
            size=thing.size,
            since=thing.since,
        )
        for index, thing in enumerate(step.files)
    )
    choices: tuple[Choice, ...] = (main("have-link", LinkFound()), HAVE_FILE, BACK)
    if first is not None:
        use = main("use-first", FileChosen(first, step.files[first].path))
        choices = (use, HAVE_FILE, HAVE_LINK, BACK)
    values: dict[str, Value] = {
        "count": len(items),
        "whole": len(whole),
        "guess": "below" if first else "top",
    }
    return Screen("found", "found", values=values, choices=choices, items=items)


def _restate(step: Restate) -> Screen:
    order = step.order
    match order.trust:
        case Trust.CARD | Trust.PRACTICE:
            name = picture = "order_card"
        case Trust.LINK | Trust.UNTRUSTED_CARD:
            name = picture = "plain_link"
        case Trust.OWN_FILE:
            name, picture = "own_file", "pick_file"
    choices = (main("that-is-right", WentOn()), quiet("not-mine", WentBack()))
    values: dict[str, Value] = {"way": "open" if order.comes_openly else "closed"}
    return Screen(name, picture, values=values, choices=choices, items=_source(step))


def _source(step: Restate) -> tuple[Item, ...]:
    """Return what a customer can know a file or a plain link by: its name, or where it leads."""
    order, kind = step.order, step.kind
    if order.trust is Trust.OWN_FILE:
        name = order.file.replace("\\", "/").rpartition("/")[2]
        return (Item(name, kind, f"kind_{kind}"),)
    if order.urls and not trusts(order):
        host = order.urls[0].partition("://")[2].partition("/")[0].rpartition("@")[2]
        return (Item(host, Kind.WEB_PAGE, f"kind_{Kind.WEB_PAGE}"),)
    return ()
