"""The page to print: what it says, and where it is kept."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec

from helperkit.delivery.disk_errors import named
from helperkit.diagnostics.placing import appear
from helperkit.journey.effects import MakeSheet
from helperkit.journey.problems import Evidence, Problem, ProblemName

LONGEST_NAME = 60  # characters of a title that go into the name of the page
WIDE = 72  # columns of the page as text
_NOT_IN_NAMES = frozenset('<>:"/\\|?*')


class Sheet(msgspec.Struct, frozen=True):
    """Everything that stands on the page, in the order of reading."""

    name: str  # of the page's own file, without its ending
    product: str  # "" where it is not known, or is what the heading says
    heading: str
    how: str  # the name of the part with the steps
    steps: tuple[str, ...]
    folder: tuple[str, ...]  # from the outermost folder to the one that it lies in
    file: str
    picture: str  # of the kind of file
    call: str  # the name of the part with the telephone
    person: str
    phone: str
    hours: str
    date: str
    keep: str


def sheet_of(work: MakeSheet, text: Callable[..., str], today: date) -> Sheet:
    """Return what stands on the page. `text` gives words by name."""
    thing, support = work.thing, work.support
    phone = support.phone
    person = text("sheet.person", seller=support.seller or "none")
    ending = Path(thing.path).suffix or "none"  # systems hide it
    steps = (
        text("sheet.step-folder"),
        text("sheet.step-find", ending=ending),
        text("sheet.step-press"),
    )
    if thing.only_ours:  # two quick presses would open nothing
        steps = (
            text("sheet.step-start"),
            text("sheet.step-choose", ending=ending),
            text("sheet.step-go-on"),
        )
    title, folder, picture = thing.title, Path(thing.path).parent, f"kind_{thing.kind.value}"
    if work.files > 1:  # the page is about all that was bought, not about its first file
        folder = Path(work.folder)
        title, picture = work.product or folder.name, "kind_folder"
        if not thing.only_ours:
            first = text("sheet.step-first", files=str(work.files))
            steps = (steps[0], first, text("sheet.step-press-any"))
    return Sheet(
        name=_as_name(text("sheet.name", title=title[:LONGEST_NAME])),
        product="" if work.product == title else work.product,
        heading=text("sheet.heading", title=title),
        how=text("sheet.how"),
        steps=steps,
        folder=_readable(folder),
        file=Path(thing.path).name,
        picture=picture,
        call=text("sheet.call"),
        person=person if phone else text("sheet.nobody"),
        phone=phone,
        hours=text("sheet.hours", hours=support.hours) if phone and support.hours else "",
        date=text("sheet.date", date=today),
        keep=text("sheet.keep"),
    )


def as_text(sheet: Sheet) -> str:
    """Return the page as plain text, for where there is no window."""
    rule = "=" * min(WIDE, len(sheet.heading))
    steps = [f"  {number}. {step}" for number, step in enumerate(sheet.steps, start=1)]
    steps[0] += f"\n     {' > '.join(sheet.folder)}"
    steps[1] += f"\n     {sheet.file}"
    said = [line for line in (sheet.person, sheet.phone, sheet.hours) if line]
    lines = (
        *((sheet.product, "") if sheet.product else ()),
        *(sheet.heading, rule, "", sheet.how, *steps, "", sheet.call),
        *(f"  {line}" for line in said),
        *("", f"{sheet.keep} {sheet.date}", ""),
    )
    return "\n".join(lines)


def keep(sheet: Sheet, content: bytes, ending: str, folder: Path) -> Path:
    """Write the page into a folder, under a name that is free, and return where it is.

    Raises `Problem`: FOLDER_NOT_ALLOWED, FOLDER_GONE, DISK_FULL.
    """
    try:
        return appear(content, folder / f"{sheet.name}{ending}")
    except OSError as error:
        name = named(error) or ProblemName.FOLDER_NOT_ALLOWED
        evidence = Evidence(where="sheet", error=type(error).__name__, errno=error.errno)
        raise Problem(name, evidence) from error


def _readable(folder: Path) -> tuple[str, ...]:
    """Return the folders that lead there, from the customer's own on: as the system shows them."""
    try:
        inside = folder.relative_to(Path.home())
    except ValueError:
        return folder.parts or (str(folder),)
    return inside.parts or (folder.name,)


def _as_name(text: str) -> str:
    """Return the text as a name of a file for every system: no signs that one of them refuses."""
    plain = "".join(s if s.isprintable() and s not in _NOT_IN_NAMES else " " for s in text)
    return " ".join(plain.split()).rstrip(". ")
