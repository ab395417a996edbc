"""Checks of where things are: large and apart, whole at every size, mirrored, the strip pinned."""

import itertools
from typing import Any, NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QProgressBar, QWidget

from helperkit.gui.buttons import PrimaryButton
from helperkit.gui.code_words import CodeChip
from helperkit.gui.links import TermLink
from helperkit.gui.pictures import Picture
from helperkit.gui.scroll import MoreBelow
from helperkit.gui.theme import tokens
from tests.access.seen import View, box_in, says
from tests.screens.checks import faults, place

APART = 8  # px
FOOT = 25  # px at most below the strip
NEAR = 2  # px: halves are rounded to either side
MIRRORED = (QAbstractButton, QLabel, QLineEdit, QProgressBar, Picture, CodeChip)


def check_targets(view: View) -> list[str]:
    """Find what can be pressed and is smaller than 48 px, or nearer than 8 px to another.

    A word inside a sentence is as high as its line: WCAG 2.2, 2.5.8 spares it ("Inline").
    """
    design, found, targets = tokens(), [], view.targets()
    for target in targets:
        least = design.min_target_px
        if isinstance(target, PrimaryButton):
            least = design.primary_target_px
        if target.height() < least or target.width() < design.min_target_px:
            found.append(f"{target.width()} by {target.height()} px: {says(target)}")
    for root in view.roots:
        inside = [(one, box_in(one, root)) for one in targets if root.isAncestorOf(one)]
        for (one, here), (other, there) in itertools.combinations(inside, 2):
            if (gap := apart(here, there)) < APART:
                found.append(f"{gap} px between {says(one)} and {says(other)}")
    return found


def apart(one: QRect, other: QRect) -> int:
    """Return the px between two places: 0 and less where they touch or overlap."""
    across = max(one.left() - other.right(), other.left() - one.right()) - 1
    down = max(one.top() - other.bottom(), other.top() - one.bottom()) - 1
    return max(across, down)


def check_whole(view: View) -> list[str]:
    """Find what is cut off, overlaps, or needs scrolling sideways, by places and by letters.

    By letters: a text that was written beyond the edge of its widget.
    """
    found = list(faults(view.window))
    for widget in view.all(*MIRRORED):
        root = view.root_of(widget)
        if root is not None and not root.rect().contains(box_in(widget, root)):
            found.append(f"{says(widget)} stands outside, at {box_in(widget, root).x()} px")
    for one in view.written:
        blank = QFontMetrics(one.font).horizontalAdvance(" ")  # one at a line's end may hang out
        edge = one.widget.rect().adjusted(-blank, -1, blank, 1)
        if not edge.contains(one.inside.toAlignedRect()):
            found.append(f"written beyond its edge: {one.text[:40]!r} in {says(one.widget)}")
    return found


def check_strip(view: View) -> list[str]:
    """Find a phone strip that is not at the foot, not whole, or that scrolls away."""
    window, strip = view.window, view.page.strip
    if strip.isHidden():
        return ["there is no phone strip"]
    before, bar = place(strip, window), view.page.scroller.verticalScrollBar()
    at = bar.value()
    bar.setValue(bar.maximum())
    after = place(strip, window)
    bar.setValue(at)
    found = ["the strip scrolls away"] if before != after else []
    if not 0 <= window.height() - before.bottom() <= FOOT:
        found.append(f"the strip is {window.height() - before.bottom()} px above the foot")
    chips = [chip for chip in strip.findChildren(CodeChip) if chip.isVisibleTo(window)]
    for part in (*chips, strip.say, strip.help):
        if part.isVisibleTo(window) and not before.contains(place(part, window)):
            found.append(f"not whole in the strip: {says(part)}")
    for chip in chips:
        if chip.width() < chip.sizeHint().width():
            found.append(f"not wide enough: {says(chip)}")
    page = view.page.page
    wanted = [f"{n}: {w.said}" for n, w in enumerate(page.code, 1)] if page else []
    if [chip.accessibleName() for chip in chips] != wanted:
        found.append("other words in the strip than on the page")
    return found


def is_seen(widget: QWidget, page: Any) -> bool:
    """Return whether all of a widget is inside the place that scrolls."""
    top = widget.mapTo(page.scroller, QPoint(0, 0)).y()
    return bool(top >= 0 and top + widget.height() <= page.scroller.height())


def hides_rows(page: Any) -> bool:
    """Return whether the foot of a long list lies below the edge."""
    rows, scroller = page.card.long_rows(), page.scroller
    feet = (row.mapTo(scroller, QPoint(0, row.height())).y() for row in rows[-1:])
    return any(foot > scroller.height() for foot in feet)


def check_led(view: View) -> list[str]:
    """Find a filled button, or rows, below the edge to which no button there leads.

    The screen has to stand as it came: nothing may have scrolled it before.
    """
    page, more = view.page, view.page.more
    main, bar = page.card.main_button(), page.scroller.verticalScrollBar()
    if main is None or is_seen(main, page):
        return [] if more.isVisible() == hides_rows(page) else [f"leads on: {more.isVisible()}"]
    if not more.isVisible():
        return [f"nothing leads to {says(main)}"]
    at, found = bar.value(), []
    more.click()
    if not is_seen(main, page):
        found.append(f"what leads on does not reach {says(main)}")
    if more.isVisible() != hides_rows(page):
        found.append(f"leads on from {says(main)}: {more.isVisible()}")
    bar.setValue(at)
    return found


class Placed(NamedTuple):
    """Where something stands: across from the side where one begins to read, down in its root."""

    kind: str
    across: int
    wide: int
    down: int
    high: int


def outline(view: View) -> list[Placed]:
    """Return kind and place of everything that is seen, from the top on."""
    found = []
    wide = view.window.width()
    for widget in view.all(*MIRRORED):
        root = view.root_of(widget)
        if isinstance(widget, TermLink | MoreBelow) or root is None:
            continue
        across, down = place(widget, view.window), box_in(widget, root)
        left = wide - across.right() - 1 if widget.isRightToLeft() else across.left()
        box = (left, widget.width(), down.top(), widget.height())
        found.append(Placed(type(widget).__name__, *box))
    return found


def unmirrored(one: list[Placed], view: View) -> list[str]:
    """Find what does not stand where it stands in the other direction of reading, mirrored.

    Latin words are broken otherwise in a text from right to left: where a text has another
    height for that, what stands below may stand lower, but no less or more to the side.
    """
    there = outline(view)
    texts = [sorted((o.wide, o.high) for o in a if o.kind == "Text") for a in (one, there)]
    least = 5 if texts[0] == texts[1] else 3
    more = [it[:least] for it in there]
    found = []
    for it in (it[:least] for it in one):
        near = next((m for m in more if it[0] == m[0] and _near(it[1:], m[1:])), None)
        if near is None:
            found.append(f"not mirrored: {it}")
        else:
            more.remove(near)
    return found


def _near(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip(one, other, strict=True))


def first_place(widget: QWidget, root: QWidget) -> QRect:
    """Return where a widget begins: a word that a line breaks has two places."""
    box = box_in(widget, root)
    if isinstance(widget, TermLink) and widget.boxes:
        return widget.boxes[0].toAlignedRect().translated(box.topLeft())
    return box
