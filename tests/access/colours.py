"""Checks of what is seen: letters, edges, the focus, and meaning that does not hang on colour."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QWidget

from helperkit.gui.buttons import PrimaryButton
from helperkit.gui.desk_thing import DeskThing
from helperkit.gui.items import Row
from helperkit.gui.links import TermLink
from helperkit.gui.pictures import Picture
from helperkit.gui.rail import StepRail
from helperkit.gui.text import Heading
from tests.access.pixels import STEP, changed, colours, drawn, ratio
from tests.access.seen import View, box_in, says

LETTERS, PARTS = 7.0, 3.0  # WCAG 2.2, 1.4.6 (for large letters too) and 1.4.11
TICK_SEEN = 60  # px that a tick and an empty box differ in
FEW = 3  # px: a text has more in its own colour
CLEAREST = 0.1  # of what is no ground: a line below a word is less
AROUND = 4  # px outside of a widget that a ring may take


def check_letters(view: View) -> list[str]:
    """Find texts whose letters stand out from their ground by less than 7:1, in the picture."""
    found, step = [], STEP * view.window.style_of_now.zoom // 100
    for one in view.written:
        part = view.part(one.root, one.place & box_in(one.widget, one.root))
        if one.text.strip() and (best := letters_ratio(part, step)) < LETTERS:
            found.append(f"letters of {best:.1f}:1: {one.text[:40]!r} in {says(one.widget)}")
    for line in view.all(QLineEdit):
        root = view.root_of(line)
        if root is not None and isinstance(line, QLineEdit) and line.displayText():
            box = box_in(line, root).adjusted(8, 8, -8, -8)
            if (best := letters_ratio(view.part(root, box), step)) < LETTERS:
                found.append(f"letters of {best:.1f}:1 in {says(line)}")
    return found


_known: dict[tuple[int, int], float] = {}  # what looks the same to the pixel is counted once


def letters_ratio(part: QImage, step: int = STEP) -> float:
    """Return the contrast of the clearest pixels of letters with the ground: the commonest colour.

    Between both stand the soft edges of the letters; of the clearest there must be a few.
    """
    key = hash(bytes(part.constBits())), part.width()
    if key not in _known:
        _known[key] = _counted(part, step)
    return _known[key]


def _counted(part: QImage, step: int) -> float:
    seen = colours(part, step)
    if not seen:
        return 1.0
    ground, many = seen.most_common(1)[0]
    wanted = max(FEW, (seen.total() - many) * CLEAREST)
    found = 0
    for clear, count in sorted(((ratio(c, ground), n) for c, n in seen.items()), reverse=True):
        found += count
        if found >= wanted:
            return clear
    return 1.0


def check_edges(view: View) -> list[str]:
    """Find targets and fields whose edge, or pictures whose lines, are below 3:1."""
    found = []
    for target in view.targets():
        root = view.root_of(target)
        if root is None or (root is target):
            continue
        box, picture = box_in(target, root), view.pictures[root]
        if isinstance(target, DeskThing):  # as on a desktop: its picture is what one sees
            continue
        middle = box.center().y()
        outside = picture.pixel(max(0, box.left() - 2), middle)
        edge = max(ratio(picture.pixel(box.left() + x, middle), outside) for x in range(5))
        if edge < PARTS:
            found.append(f"an edge of {edge:.1f}:1: {says(target)}")
    for drawn_part in view.all(Picture):
        root = view.root_of(drawn_part)
        if root is None or drawn_part.size().isEmpty() or not drawn_part.isVisibleTo(root):
            continue
        seen = colours(view.part(root, box_in(drawn_part, root)), 8)
        ground = seen.most_common(1)[0][0] if seen else 0
        if seen and len(seen) > 1 and max(ratio(c, ground) for c in seen) < PARTS:
            found.append(f"a picture that cannot be seen: {says(drawn_part)}")
    return found


class Focus:
    """Check that the focus is seen. What looks the same on many screens is looked at once."""

    def __init__(self) -> None:
        self._known: set[tuple[object, ...]] = set()

    def check(self, view: View) -> list[str]:
        """Find what changes by less than 3:1, or in too few pixels, when the focus comes.

        WCAG 2.2, 2.4.13: the change is at least as large as a line of 1 px around the widget.
        """
        found = []
        style = view.window.style_of_now
        for widget in view.focusable():
            said = getattr(widget, "text", str)()
            key = (style.name, style.zoom, type(widget), said, widget.width(), widget.height())
            if key not in self._known:
                self._known.add(key)
                if fault := _unseen(view, widget):
                    found.append(fault)
        view.rest()
        return found


def _unseen(view: View, widget: QWidget) -> str:
    root = view.root_of(widget)
    if root is None:
        return ""
    box = box_in(widget, root).adjusted(-AROUND, -AROUND, AROUND, AROUND).intersected(root.rect())
    before = view.part(root, box)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    if isinstance(widget, Heading):
        widget.show_ring()  # as the Tab key does
    after = drawn(root, box)
    wide, high = widget.width(), widget.height()
    if isinstance(widget, Heading):
        wide = min(wide, widget.sizeHint().width())
    elif isinstance(widget, TermLink):
        wide, high = int(widget.boxes[0].width()), int(widget.boxes[0].height())
    around = 2 * (wide + high)
    pixels = changed(before, after, PARTS, around)
    return "" if pixels >= around else f"focus of {pixels} px: {says(widget)}"


def check_meaning(view: View) -> list[str]:
    """Find what is told by its colour, or by a voice, alone."""
    return [*_main(view), *_rows(view), *_rail(view), *_problem(view), *_spoken(view)]


def _main(view: View) -> list[str]:
    found = []
    for main in view.all(PrimaryButton):
        root = view.root_of(main)
        if root is None:
            continue
        box, picture = box_in(main, root), view.pictures[root]
        y = box.center().y()
        fill, ground = picture.pixel(box.left() + 8, y), picture.pixel(box.left() - 2, y)
        if ratio(fill, ground) < PARTS:
            found.append(f"the main button is no darker or lighter: {says(main)}")
    return found


def _rows(view: View) -> list[str]:
    found = []
    for row in view.all(Row):
        assert isinstance(row, Row)
        item = row._item
        notes = [one for one in view.written if one.widget is row]
        told = {one.text for one in notes}
        if (item.start_here or item.marked) and not (row._text.note and row._text.note in told):
            found.append(f"a mark without words: {says(row)}")
        if item.ticked is not None and not _tick_differs(row):
            found.append(f"a tick without a shape: {says(row)}")
    return found


def _tick_differs(row: Row) -> bool:
    """Whether a row with and one without its tick differ in grey."""
    from msgspec.structs import replace

    item, text = row._item, row._text
    pictures, side = [], row.height()
    begin = row.width() - 2 * side if row.isRightToLeft() else 0
    for ticked in (True, False):
        row.show_item(replace(item, ticked=ticked), text)
        pictures.append(drawn(row, QRect(begin, 0, 2 * side, side).intersected(row.rect())))
    row.show_item(item, text)
    return changed(*pictures, PARTS, TICK_SEEN) >= TICK_SEEN


def _rail(view: View) -> list[str]:
    rail = view.page.rail
    if rail.isHidden() or rail._is_short:
        return []
    written = [one for one in view.written if one.widget is rail]
    bold = [one.text for one in written if one.font.bold() and not one.text.isdecimal()]
    numbered = [one.text for one in written if one.text.isdecimal()]
    wanted = [str(n + 1) for n in range(rail._at, len(rail._names))]
    assert isinstance(rail, StepRail)
    if bold != [rail._names[rail._at]] or numbered != wanted:
        return ["the rail tells by its colours alone where one is"]
    return []


def _problem(view: View) -> list[str]:
    page = view.page.page
    if page is None or page.screen.problem is None:
        return []
    told = {one.text for one in view.written}
    return [] if page.heading in told else ["a problem that no words name"]


def _spoken(view: View) -> list[str]:
    told = {one.text for one in view.written}
    parts = [said for _, said in view.window._read_parts() if said]
    return [f"said and not shown: {said[:40]!r}" for said in parts if said not in told]
