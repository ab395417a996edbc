"""One generic page: draws any Page, and says which event a person's press sends."""

from collections.abc import Callable
from time import monotonic

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from helperkit.gui.announce import announce
from helperkit.gui.card import Card
from helperkit.gui.content import BELOW, Content, margin
from helperkit.gui.notice import Notice
from helperkit.gui.pickers import Pickers
from helperkit.gui.rail import StepRail
from helperkit.gui.scroll import MoreBelow, Scroll
from helperkit.gui.strip import PhoneStrip, choice_at_foot
from helperkit.gui.text import Heading
from helperkit.gui.theme import Style
from helperkit.gui.top import Top
from helperkit.journey.events import HelpAsked, WentBack
from helperkit.journey.screen import Choice, FieldKind, Stage
from helperkit.words.page import Page

Chrome = Callable[..., str]  # `Words.text`: the texts around a page

LOW = 0.26  # of the height: more the strip takes only where it cannot be smaller
TOP_AT_MOST = 125  # per cent: what stands around the screen grows less than the screen
STATIONS = tuple(Stage)


class PageView(QWidget):
    """Draws a page. `sent` carries the event of what was pressed; it knows no session.

    The agent's view draws the same pages with it and sends nothing on.
    """

    sent = Signal(object)
    changed = Signal()  # another screen is shown
    painted = Signal()  # once: the first screen can be seen

    def __init__(self, style: Style, text: Chrome, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._clock = clock  # seconds
        self._swapped: float | None = None
        self._resting: QPoint | None = None  # where the mouse was then
        self._style = style
        self._text = text
        self._page: Page | None = None
        self._was_painted = False
        self._top_style = Style(style.name, min(style.zoom, TOP_AT_MOST))
        self.top = Top(self._top_style)
        self.rail = StepRail(style)
        self.card = Card(style, text)
        self._strip_style = Style(style.name, style.zoom)
        self.strip = PhoneStrip(self._strip_style)
        self._content = Content(style, self.top, self.rail, self.card)
        self.scroller = Scroll(style, self._content)
        self.scroller.setParent(self)
        led_to = (self.card.main_button, self.card.long_rows)
        self.more = MoreBelow(self._top_style, self.scroller, self, *led_to)
        self.strip.setParent(self)
        self.notice = Notice(style, self, self._beside_top)
        self.pickers = Pickers(self, text)
        self.setAutoFillBackground(True)
        self.card.chosen.connect(self.choose)
        self.card.sent.connect(self.sent)
        for field in self.card.fields:
            field.grown.connect(self.again)
        self.strip.pressed.connect(self._press_at_foot)
        self.setPalette(style.palette())

    @property
    def page(self) -> Page | None:
        """What is drawn now."""
        return self._page

    def show_page(self, page: Page) -> None:
        """Draw a page: in place when it is the same screen, else anew with the heading read."""
        screen = page.screen
        before = self._page
        new = before is None or before.screen.name != screen.name
        self._page = page
        if page.right_to_left != self.isRightToLeft():
            self._mirror(page.right_to_left)
        self.top.show_product(page.product)
        at = STATIONS.index(screen.stage) if screen.stage else 0
        named = page.stages[at] if page.stages else ""
        spoken = self._text("window-rail", at=str(at + 1), of=str(len(STATIONS)), stage=named)
        self.rail.show_stage(page.stages, at, spoken if named else "")
        self.card.show_page(page, new=new)
        foot = choice_at_foot(screen)
        label = self._text(f"choice-{foot.name}") if foot is not None else ""
        self.strip.show_strip(page, label)
        text = self._text
        self.more.say(text("more-below"))
        self._arrange()
        if new:
            self._begin()
        elif before is not None and before.heading != page.heading:
            announce(self.card.heading, f"{page.heading} {page.progress}")

    def takes_press(self) -> bool:
        """Return whether a press of the mouse is meant for this screen.

        The second press of a double-click comes when the next screen is there already. It gives
        the focus to whatever lies there: the heading gets it back.
        """
        if self._swapped is None:
            return True
        if (self._clock() - self._swapped) * 1000 >= QApplication.doubleClickInterval():
            return True
        self.card.heading.setFocus()
        return False

    def moved_since(self, at: QPoint) -> bool:
        """Return whether this place of the mouse is another one than when the screen came."""
        if at != self._resting:
            self._resting = None
        return self._resting is None

    def _beside_top(self) -> QRect:
        """Return the place beside the buttons at the top, where only the product is named."""
        buttons = self.top.buttons
        corner = buttons.mapTo(self, QPoint(0, 0))
        side = margin(self._style, self.width())
        if self.isRightToLeft():
            left, right = corner.x() + buttons.width() + side // 2, self.width() - side
        else:
            left, right = side, corner.x() - side // 2
        below = self.card if self.rail.isHidden() else self.rail
        return QRect(left, 10, right - left, below.mapTo(self, QPoint(0, 0)).y() - 12)

    def _mirror(self, mirrored: bool) -> None:
        direction = QtCore.Qt.LayoutDirection
        self.setLayoutDirection(direction.RightToLeft if mirrored else direction.LeftToRight)

    def _begin(self) -> None:
        self.pickers.close()
        self.notice.hide()
        self.scroller.hold(self._beginning)
        heading = self.card.heading
        had = heading.hasFocus()
        heading.setFocus()
        if self._was_painted:
            self._swapped, self._resting = self._clock(), QCursor.pos()
            self._announce(focus=had)
        self.changed.emit()

    def _beginning(self) -> int:
        return self._content.beginning(self.scroller.height())

    def _around_heading(self) -> int:
        """Return the px from which the heading is seen, and if it can be the top line with it."""
        heading = self.card.heading
        below = heading.mapTo(self._content, heading.rect().bottomLeft()).y()
        return 0 if below < self.scroller.height() else self._beginning()

    def _sees_heading(self) -> bool:
        heading = self.card.heading
        at = heading.mapTo(self.scroller, QPoint(0, 0)).y()
        return at + heading.height() > 0 and at < self.scroller.height()

    def _announce(self, *, focus: bool) -> None:
        """Let a screen reader go on with what stands below the heading."""
        if self._page is not None:
            said = " ".join(part for part in (self._page.body, self._page.safe) if part)
            announce(self.card.heading, said, focus=focus)

    def _seen(self) -> None:
        self.strip.draw_pictures()
        self.painted.emit()
        self._announce(focus=True)

    def choose(self, choice: Choice) -> None:
        """Send what a choice sends; first ask for what it wants."""
        match choice.asks:
            case None:
                self.sent.emit(choice.sends)
            case FieldKind.FILE | FieldKind.FOLDER:
                self.pickers.ask(choice.asks, lambda path: self.sent.emit(choice.filled(path)))
            case _:
                self._send_typed(choice, choice.asks)

    def _send_typed(self, choice: Choice, asks: FieldKind) -> None:
        """Send what was typed; a field that was left empty says so and gets the keyboard."""
        name, field = self.card.name_field, self.card.field
        signs_in = asks is FieldKind.SIGN_IN
        empty = next((f for f in ((name, field) if signs_in else (field,)) if not f.text()), None)
        if empty is None:
            self.sent.emit(choice.filled(field.text(), name.text()))
            return
        empty.line.setFocus()
        empty.hint(self._text(f"window-empty-{asks.value}"))
        self.again()
        self.scroller.bring_into_view(empty)

    def ask_for_help(self) -> None:
        """Ask for help by phone, unless that is what is shown."""
        if self._page is not None and self._page.screen.name != "by_phone":
            self.sent.emit(HelpAsked())

    def _press_at_foot(self) -> None:
        foot = choice_at_foot(self._page.screen) if self._page is not None else None
        if foot is not None:
            self.sent.emit(foot.sends)

    def go_back(self) -> None:
        """Go back one screen; the journey knows where that says nothing."""
        self.sent.emit(WentBack())

    def press_main(self) -> None:
        """Press the filled button."""
        main = self._page.screen.main_choice if self._page is not None else None
        if main is not None:
            self.card.press(main.name)

    def say(self, text: str) -> None:
        """Show a kind line for a few seconds, and let a screen reader speak it."""
        self.notice.say(text)
        announce(self.notice, text)

    def again(self) -> None:
        """Arrange anew: a text has changed."""
        self._arrange()

    def restyle(self) -> None:
        """Take the style's colours and sizes of now, everywhere."""
        if self._sees_heading():
            self.scroller.hold(self._around_heading)
        self.setPalette(self._style.palette())
        self._strip_style.name = self._top_style.name = self._style.name
        self._top_style.zoom = min(self._style.zoom, TOP_AT_MOST)
        for widget in self.findChildren(QWidget):
            restyle = getattr(widget, "restyle", None)
            if restyle is not None:
                restyle()
            widget.update()
        self.again()
        self.notice.place()
        self.update()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        side = margin(self._style, width)
        inner = width - 2 * side
        high = self.strip.fit(inner, int(height * LOW), self._style.zoom)
        below = min(self._style.px(24), 24) if height > 560 else 12
        self.strip.setGeometry(QRect(side, height - high - below, inner, high))
        self.strip.again()
        seen = height - high - below - BELOW
        self.scroller.setGeometry(QRect(0, 0, width, seen))
        self._content.span(width, seen)
        self.scroller.settle()
        self.more.again()
        self.notice.place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Tell when the first screen can be seen: after this turn, all parts are painted."""
        super().paintEvent(event)
        if not self._was_painted and self._page is not None:
            self._was_painted = True
            QTimer.singleShot(0, self, self._seen)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Place the scrolling part and the strip."""
        super().resizeEvent(event)
        self._arrange()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802, A002 - Qt's names
        """Move the focus with the Tab key; Qt scrolls it into view."""
        moved = super().focusNextPrevChild(next)
        focus = QApplication.focusWidget()
        if isinstance(focus, Heading):
            focus.show_ring()
        return moved

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter and the space bar on the heading press the filled button."""
        keys = QtCore.Qt.Key
        if event.key() in (keys.Key_Return, keys.Key_Enter, keys.Key_Space):
            if not event.isAutoRepeat():
                self.press_main()
        elif not self._begins_typing(event):
            super().keyPressEvent(event)

    def _begins_typing(self, event: QKeyEvent) -> bool:
        """Hand what is typed or pasted on the heading to the empty field of the screen."""
        field = next((f for f in self.card.fields if f.kind is not None), None)
        if field is None or field.text():
            return False
        letter, modifiers = event.text(), QtCore.Qt.KeyboardModifier
        command = event.modifiers() & (modifiers.ControlModifier | modifiers.MetaModifier)
        typed = letter.isprintable() and bool(letter) and not command
        if not typed and not event.matches(QKeySequence.StandardKey.Paste):
            return False
        field.line.setFocus()
        QApplication.sendEvent(field.line, event)
        return True
