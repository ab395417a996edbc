"""What is asked of a window, as a screen reader is told of it. Each check yields what is wrong."""

import re
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise

import msgspec

from helperkit.gui.strip import choice_at_foot
from helperkit.journey.screen import TYPED, FieldKind
from helperkit.words.page import Page
from tests.access.atspi import Node

PRESSED = frozenset(
    {"push button", "push button menu", "check box", "radio button", "toggle button", "link"}
)
TYPED_IN = frozenset({"text", "entry", "password text"})
MUST_BE_NAMED = PRESSED | TYPED_IN | {"progress bar", "image", "heading", "combo box", "slider"}
LABELLED = TYPED_IN | {"list"}  # by what stands above, and by their name
CLAUSE = re.compile(r"[.,:;!?]+\s*")
NEAR, LINE = 4, 40  # px: what begins a line lower is in another row


class Seen(msgspec.Struct, frozen=True):
    """A window as it is told, and what it was to say; no page where it is an agent's."""

    window: Node
    page: Page | None = None
    foot: str = ""  # the label of the choice at the foot
    announced: tuple[str, ...] = ()  # since the screen came
    came: bool = True  # it is another screen than before
    values: tuple[tuple[float, float, float], ...] = ()  # of each bar: now, least, most

    @property
    def right_to_left(self) -> bool:
        """Whether it is read from right to left."""
        return self.page is not None and self.page.right_to_left

    def nodes(self, *roles: str) -> list[Node]:
        """Return all in the order of the tree, or those of some roles."""
        return [node for node in self.window.all() if not roles or node.role in roles]


Check = Callable[[Seen], Iterator[str]]


# Of any window


def window(seen: Seen) -> Iterator[str]:
    """A window is a window, has a title, and is known to be the one of now."""
    told = seen.window
    if told.role not in {"frame", "window"} or not told.name.strip() or "active" not in told.states:
        yield f"{told.role} {told.name!r} {sorted(told.states)}"


def named(seen: Seen) -> Iterator[str]:
    """What can be pressed, typed into or reached has a name."""
    for node in seen.nodes():
        if not node.name.strip() and (node.role in MUST_BE_NAMED or "focusable" in node.states):
            yield f"{node.role} {node.description!r} in {node.box}"


def known(seen: Seen) -> Iterator[str]:
    """What has a name has a role that says what it is."""
    for node in seen.nodes()[1:]:
        if node.role in {"filler", "unknown"} and node.name:
            yield f"{node.name!r} is nothing in particular"


def once(seen: Seen) -> Iterator[str]:
    """Nothing is said twice: in a name, in a name and its description, or one after the other."""
    for node in seen.nodes():
        said = [part.casefold() for part in CLAUSE.split(node.name) if part.strip()]
        told = [part.casefold() for part in CLAUSE.split(node.description) if part.strip()]
        if node.role != "panel" and any(one == other for one, other in pairwise(said + told)):
            yield f"{node.role} {node.name!r} {node.description!r}"
    heard = [node for node in seen.nodes() if node.name]
    for one, other in pairwise(heard):
        if one.name == other.name and one.role != "panel" and other.role not in LABELLED:
            yield f"{one.role} and {other.role} {one.name!r}"


def order(seen: Seen) -> Iterator[str]:
    """What stands above, or before in the same row, comes first in the tree."""
    for parent in seen.nodes():
        placed = [node for node in parent.inside if node.box[2] > 0 and node.box[3] > 0]
        if seen.right_to_left and all("expandable" in node.states for node in placed):
            continue  # words of a text stand as its letters run, in a trial language too
        for one, other in combinations(placed, 2):
            if _before(other.box, one.box, mirrored=seen.right_to_left):
                yield f"{_words(other)!r} stands before {_words(one)!r}"


def _before(one: tuple[int, ...], other: tuple[int, ...], *, mirrored: bool) -> bool:
    """Return whether the first of two places is read first for sure."""
    left, top, wide, high = one
    left_2, top_2, wide_2, high_2 = other
    beside = min(top + high, top_2 + high_2) - max(top, top_2) > NEAR
    if beside:
        if top > top_2 + LINE:
            return False
        return left_2 + wide_2 <= left + NEAR if mirrored else left + wide <= left_2 + NEAR
    over = min(left + wide, left_2 + wide_2) - max(left, left_2) > NEAR
    return over and top + high <= top_2 + NEAR


def _words(node: Node) -> str:
    return next((one.name for one in node.all() if one.name), node.role)


# Of a page


def focus(seen: Seen) -> Iterator[str]:
    """A screen that came has the keyboard on its heading, and on nothing else."""
    page = _page(seen)
    held = [node.name for node in seen.nodes() if "focused" in node.states]
    if held != [page.heading]:
        yield f"the keyboard is on {held}"


def roles(seen: Seen) -> Iterator[str]:
    """Each part of a page is what it looks like, and can be reached by key where it is pressed."""
    page = _page(seen)
    screen = page.screen
    foot = choice_at_foot(screen)
    labels = [
        label
        for choice, label in zip(screen.choices, page.choices, strict=True)
        if choice is not foot
    ]
    wanted = [(page.heading, "heading"), *((label, "push button") for label in labels)]
    wanted += [(seen.foot, "push button")] if seen.foot else []
    wanted += [(thing.title, "push button") for thing in page.things]
    wanted += [] if page.things else [(page.picture, "image")]
    for item, text in zip(screen.items, page.items, strict=True):
        pressed = "push button" if item.ticked is None else "check box"
        wanted.append((text.title, pressed if item.sends is not None else "list item"))
    for name, role in wanted:
        yield from _is(seen, name, role)
    typed = [node.role for node in seen.nodes(*TYPED_IN)]
    fields = {FieldKind.PASSWORD: ["password text"], FieldKind.SIGN_IN: ["text", "password text"]}
    due = fields.get(screen.field, ["text"]) if screen.field in TYPED else []
    if typed != due:
        yield f"{typed} to type into, not {due}"
    headings = [node.name for node in seen.nodes("heading")]
    if len(headings) > 1:
        yield f"{len(headings)} headings: {headings}"


def _is(seen: Seen, name: str, role: str) -> Iterator[str]:
    """Yield what is wrong about the part of this name; of a list's line the name goes on."""
    found = [n for n in seen.nodes() if n.name == name or n.name.startswith(f"{name}, ")]
    right = [n for n in found if n.role == role]
    if found and not right:
        yield f"{name!r} is {[n.role for n in found]}, not {role}"
    if role in PRESSED and any("focusable" not in n.states for n in right):
        yield f"no key reaches {name!r}"


def states(seen: Seen) -> Iterator[str]:
    """What is ticked says so, a menu says that it opens, and what waits is not switched off."""
    page = _page(seen)
    ticks = [item.ticked for item in page.screen.items if item.ticked is not None]
    told = ["checked" in node.states for node in seen.nodes("check box")]
    if ticks != told:
        yield f"ticked are {told}, not {ticks}"
    for node in seen.nodes(*PRESSED):
        if "enabled" not in node.states:
            yield f"{node.name!r} is switched off"
    menus = [node.name for node in seen.nodes() if "has popup" in node.states]
    if len(menus) != 2:
        yield f"of two menus {menus} say so"
    words = [n.name for n in seen.nodes(*PRESSED) if "expandable" in n.states]
    due = [node.name for text in seen.nodes("label") for one in text.inside for node in one.inside]
    if words != due:
        yield f"of the words {due}, {words} say that they open"


def progress(seen: Seen) -> Iterator[str]:
    """A bar tells how far the work is; it has no range where nobody knows."""
    done = _page(seen).screen.progress
    busy = _page(seen).screen.busy or done is not None
    bars = seen.values
    if len(bars) != int(busy):
        yield f"{len(bars)} bars"
        return
    for now, least, most in bars:
        known_part = done.done / done.total if done is not None and done.total else None
        told = (now - least) / (most - least) if most > least else None
        if (told is None) != (known_part is None):
            yield f"told is {told}, known {known_part}"
        elif told is not None and known_part is not None and abs(told - known_part) > 0.01:
            yield f"told is {told:.0%}, known {known_part:.0%}"


def strip(seen: Seen) -> Iterator[str]:
    """The six words come one after the other, each with its number."""
    page = _page(seen)
    due = [f"{number}: {word.said}" for number, word in enumerate(page.code, 1)]
    heard = [node.name for node in seen.nodes() if node.name]
    told = [name for name in heard if re.match(r"\d: ", name) and name[3:] in _said(page)]
    if told != due:
        yield f"{told}, not {due}"


def _said(page: Page) -> list[str]:
    return [word.said for word in page.code]


def whole(seen: Seen) -> Iterator[str]:
    """All that can be read is told."""
    page = _page(seen)
    told = "\n".join(f"{node.name}\n{node.description}" for node in seen.nodes())
    for part in (*_texts(page), page.strip, page.strip_note, seen.foot):
        if part and part not in told and not (page.things and part == page.picture):
            yield f"{part!r} is not told"


def spoken(seen: Seen) -> Iterator[str]:
    """What stands below the heading is spoken with it when the screen comes, once."""
    page = _page(seen)
    due = " ".join(part for part in (page.body, page.safe) if part)
    told = [node.description for node in seen.nodes() if node.name == page.heading]
    if told[:1] != [due]:
        yield f"with the heading is spoken {told}, not {due!r}"
    if seen.came and seen.announced:
        yield f"it is spoken twice: {seen.announced}"


def _page(seen: Seen) -> Page:
    assert seen.page is not None
    return seen.page


OF_WINDOWS: dict[str, Check] = {
    "window": window,
    "named": named,
    "known": known,
    "once": once,
    "order": order,
}
OF_PAGES: dict[str, Check] = {
    "focus": focus,
    "roles": roles,
    "states": states,
    "progress": progress,
    "strip": strip,
    "whole": whole,
    "spoken": spoken,
}


def faults(seen: Seen) -> dict[str, list[str]]:
    """Return what is wrong, by the name of the check that found it."""
    checks = OF_WINDOWS | (OF_PAGES if seen.page is not None else {})
    found = {name: list(check(seen)) for name, check in checks.items()}
    return {name: wrong for name, wrong in found.items() if wrong}


def stale(english: Seen, now: Seen) -> list[str]:
    """Return what is still said in English after another language was chosen.

    What comes from files, names and numbers is the same in both languages.
    """
    same = {*_texts(_page(english))} & {*_texts(_page(now))}
    before = {node.name for node in english.nodes() if node.name} - same - {english.window.name}
    return [
        node.name
        for node in now.nodes()
        if node.name in before and not any(part and part in node.name for part in same)
    ]


def _texts(page: Page) -> Iterator[str]:
    """Yield each part of a page."""
    yield from (page.product, page.heading, page.body, page.safe, page.progress, page.picture)
    yield from (page.desk, page.field, page.field_name, *page.choices)
    yield from (part for one in page.items for part in (one.title, one.kind, one.note))
    yield from (part for one in page.things for part in (one.title, *one.acts))
    yield from (word.said for word in page.code)
