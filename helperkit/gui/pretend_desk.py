"""A desktop to play with: things that are opened, dragged, or asked for what can be done with them.

It knows no lesson. What is done is sent as the event that stands in the Screen; all of it can also
be done by keyboard: Tab goes from thing to thing, Enter opens, Space shows the list of a thing.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import QWidget

from helperkit.gui.arranged import Arranged
from helperkit.gui.desk_thing import DeskThing
from helperkit.gui.ink import line, surface, write
from helperkit.gui.lines import height_of, lay_out
from helperkit.gui.theme import Style
from helperkit.journey.lesson import Surface, Takes
from helperkit.journey.presses_lesson import ThingHandled
from helperkit.words.page import Page

PAD, GAP = 16, 12  # px at 100 %
CELL = 148  # px at 100 %, the width of a thing
CORNER = 12


class PretendDesk(Arranged):
    """Shows the things of a lesson's page, in rows. Hidden where there are none."""

    LEAST = 160

    def __init__(
        self, style: Style, handled: Callable[[ThingHandled], None], parent: QWidget
    ) -> None:
        super().__init__(style, parent, stretches=False)
        self._handled = handled
        self._title = ""
        self._on: Surface | None = None
        self._things: list[DeskThing] = []
        self._over: DeskThing | None = None
        self.hide()

    def show_page(self, page: Page, *, new: bool) -> None:
        """Show the things of a page; with `new` each lies in its place again."""
        view = page.screen.lesson
        self._on = view.on if view is not None else None
        self.setVisible(self._on is not None)
        if view is None or self._on is None:
            self._take(0)
            return
        self._title = page.desk
        self.setAccessibleName(page.desk)
        self._take(len(view.things))
        for widget, thing, text in zip(self._things, view.things, page.things, strict=True):
            widget.show_thing(thing, text)
        if new:
            self._over = None
        self.again()

    def _take(self, count: int) -> None:
        while len(self._things) > count:
            gone = self._things.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._things) < count:
            made = DeskThing(self._style, self)
            made.handled.connect(self._handled)
            made.dragged.connect(self._dragged)
            made.dropped.connect(self._dropped)
            made.show()
            self._things.append(made)

    def things(self) -> list[DeskThing]:
        """Return the things in their order."""
        return list(self._things)

    # Dragging

    def _holder_at(self, at: QPoint, dragged: DeskThing) -> DeskThing | None:
        others = (thing for thing in self._things if thing is not dragged)
        holders = (thing for thing in others if thing.takes is not Takes.NOTHING)
        return next((thing for thing in holders if thing.geometry().contains(at)), None)

    def _dragged(self, dragged: DeskThing, at: QPoint) -> None:
        over = self._holder_at(at, dragged)
        if over is not self._over:
            for thing in self._things:
                thing.mark(thing is over)
            self._over = over

    def _dropped(self, dragged: DeskThing, at: QPoint) -> None:
        over = self._holder_at(at, dragged)
        self._over = None
        for thing in self._things:
            thing.mark(False)
        self._arrange(self.width(), place=True)  # what was not taken goes back to its place
        if over is not None and (done := dragged.put_into(over.name)) is not None:
            self._handled(done)

    # Size and place

    def _head(self, width: int) -> int:
        px = self._style.px
        title = lay_out(self._title, self._style.font("small"), width - 2 * px(PAD))
        return height_of(title) + 2 * px(8)

    def _arrange(self, width: int, *, place: bool) -> int:
        px = self._style.px
        pad, gap = px(PAD), px(GAP)
        inner = max(1, width - 2 * pad)
        wide = min(px(CELL), inner)
        columns = max(1, (inner + gap) // (wide + gap))
        top = self._head(width) + pad
        for start in range(0, len(self._things), columns):
            row = self._things[start : start + columns]
            high = max(thing.heightForWidth(wide) for thing in row)
            if place:
                for at, thing in enumerate(row):
                    left = pad + at * (wide + gap)
                    left = width - left - wide if self.isRightToLeft() else left
                    thing.setGeometry(QRect(left, top, wide, high))
            top += high + gap
        return top - gap + pad

    def again(self) -> None:
        """Arrange anew: a text, the zoom or what is shown has changed."""
        self.updateGeometry()
        self._arrange(self.width(), place=True)
        self.update()

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self.again()

    def paintEvent(self, _event: object) -> None:  # noqa: N802 - Qt's name
        """Paint the desktop with its name above, as on a window of the system."""
        from PySide6.QtGui import QPainter

        style, px = self._style, self._style.px
        painter = QPainter(self)
        ground = "primary_soft" if self._on is not Surface.FOLDER else "card"
        corner = px(28 if self._on is Surface.PHONE else CORNER)
        box = QRectF(self.rect())
        fill, border = style.colour(ground), style.colour("line")
        surface(painter, box, corner, fill=fill, border=border, width=2)
        head = self._head(self.width())
        line(
            painter,
            [QRectF(0, head, 0, 0).topLeft(), QRectF(self.width(), head, 0, 0).topLeft()],
            border,
            1,
        )
        write(
            painter,
            QRectF(px(PAD), px(8), 0, 0).topLeft(),
            self._title,
            font=style.font("small"),
            width=self.width() - 2 * px(PAD),
            colour=style.colour("ink"),
            mirrored=self.isRightToLeft(),
        )
        painter.end()
