"""A caller's page as far as six words say it: what may read otherwise there is named, or blank."""

from enum import StrEnum

import msgspec
from msgspec.structs import replace

from helperkit.journey.phone_makings import DOTS
from helperkit.journey.screen import Screen
from helperkit.words.load import Words
from helperkit.words.page import Page

# Numbers that stand in the words: where they are not known, there are dots in their place.
_COUNTED = {
    "found": ("count",),
    "choose": ("count",),
    "all_files": ("count",),
    "saved": ("saved", "all", "lost"),
    "again": ("more",),
}


class Part(StrEnum):
    """A part of a page that may be otherwise, in the order in which an agent asks for them."""

    HEADING = "heading"
    BODY = "body"
    SAFE = "safe"
    ITEMS = "items"
    FIELD = "field"
    PROGRESS = "progress"
    CHOICES = "choices"
    PICTURE = "picture"
    PRODUCT = "product"
    STRIP = "strip"


# Six words say that it is a lesson, not which one, nor which page.
_OF_A_LESSON = frozenset(Part) - {Part.SAFE, Part.STRIP}


class Likely(msgspec.Struct, frozen=True):
    """The likeliest page, the parts of it that may be otherwise, and what the heading may be."""

    page: Page
    doubtful: frozenset[Part] = frozenset()
    headings: dict[str, int] = {}  # what may stand at the top, and the first screen with it


def likely(screens: tuple[Screen, ...], words: Words, *, told: bool = False) -> Likely:
    """Return the page of the first of these screens, compared with those of the others.

    `screens`: all that have the same six words, see `journey.phone_variants`. `told`: the caller
    said that this one's heading is theirs.
    """
    counted = [_counted(one, screens) for one in screens]
    pages = [words.page(one) for one in counted]
    first = pages[0]
    headings: dict[str, int] = {}
    for at, page in enumerate(pages):
        headings.setdefault(page.heading, at)
    if told:
        pages = [page for page in pages if page.heading == first.heading]
    pages += [words.page(page.screen, DOTS) for page in pages if page.screen.quotes]
    shown = {part: _part(first, part) for part in Part}
    doubtful = {
        part
        for part in Part
        if DOTS in repr(shown[part]) or any(_part(page, part) != shown[part] for page in pages[1:])
    }
    if first.screen.lesson is not None:
        doubtful |= _OF_A_LESSON
    if Part.PROGRESS in doubtful and first.progress:
        first = replace(first, progress=DOTS)
    return Likely(first, frozenset(doubtful), headings)


def differing(one: Page, other: Page) -> frozenset[Part]:
    """Return the parts in which two pages differ."""
    return frozenset(part for part in Part if _part(one, part) != _part(other, part))


def _counted(screen: Screen, screens: tuple[Screen, ...]) -> Screen:
    names = (
        name
        for name in _COUNTED.get(screen.name, ())
        if screen.values.get(name) and len({one.values.get(name) for one in screens}) > 1
    )
    return replace(screen, values=screen.values | dict.fromkeys(names, DOTS))


def _part(page: Page, part: Part) -> object:
    """Return what can be seen of a part."""
    screen = page.screen
    match part:
        case Part.PRODUCT:
            return page.product, page.stages, screen.stage
        case Part.FIELD:
            return page.field, page.field_name, screen.field
        case Part.ITEMS:
            return page.items, tuple((one.picture, one.sends is None) for one in screen.items)
        case Part.CHOICES:
            return page.choices, tuple((one.name, one.weight) for one in screen.choices)
        case Part.PROGRESS:
            return page.progress, screen.progress is not None, screen.busy
        case Part.PICTURE:
            return screen.picture
        case Part.STRIP:
            return page.strip, page.strip_note, page.code
        case Part.HEADING | Part.BODY | Part.SAFE:
            return getattr(page, part.value)
