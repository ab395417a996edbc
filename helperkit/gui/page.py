"""One generic page: draws any Page, and says which event a person's press sends."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from helperkit.gui.announce import announce, answer, arrive, describe, news_of
from helperkit.gui.arrival import Arrival
from helperkit.gui.card import Card
from helperkit.gui.content import BELOW, Content, beside_top, margin
from helperkit.gui.direction import turn
from helperkit.gui.fields import begins_typing
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

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from helperkit.gui.explaining import Explaining
    from helperkit.words.teaching import Teaching

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
    reworded = Signal(bool)  # whether the second wording is shown
    painted = Signal()  # once: the first screen can be seen

    def __init__(self, style: Style, text: Chrome, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._arrival = Arrival(clock)
        self._style = style
        self._text = text
        self._page: Page | None = None
        self._first: Page | None = None  # in its first wording
        self.explaining: Explaining | None = None  # after the first paint
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
        """What is drawn now, in the wording of now."""
        return self._page

    def show_page(self, page: Page) -> None:
        """Draw a page: in place when it is the same screen, else anew with the heading read."""
        screen = page.screen
        before = self._page
        new = before is None or before.screen.view != screen.view
        self._first = page
        if self.explaining is not None:
            if new:
                self.explaining.begin()
            page = self.explaining.said(page)
        self._page = page
        turn(self, right_to_left=page.right_to_left)
        self.top.another.setVisible(page.has_another)
        self.top.show_product(page.product)
        at = STATIONS.index(screen.stage) if screen.stage else 0
        named, text = page.stages[at] if page.stages else "", self._text
        spoken = text("window-rail", at=str(at + 1), of=str(len(STATIONS)), stage=named)
        self.rail.show_stage(page.stages, at, spoken if named else "")
        self.card.show_page(page, new=new)
        describe(self.card.heading, page.below_heading)
        if self.explaining is not None:
            self.explaining.link()
        foot = choice_at_foot(screen)
        self.strip.show_strip(page, text(f"choice-{foot.name}") if foot is not None else "")
        self.more.say(text("more-below"))
        self._arrange()
        if new:
            self._begin()
        elif before is not None and (news := news_of(before, page)):
            announce(self.card.heading, news)

    def teach(self, teaching: "Teaching") -> None:
        """From now on, offer second wordings, and explain words of the text."""
        from helperkit.gui.explaining import Explaining

        self.explaining = Explaining(self._style, self.card, teaching, self._text)
        self.explaining.changed.connect(self.again)
        self.explaining.link()
        self.top.another.clicked.connect(self.say_another_way)

    def say_another_way(self) -> None:
        """Say the screen in its other wording, and let a screen reader go on with that."""
        if self.explaining is not None and self._first is not None and self._first.has_another:
            self.explaining.another = not self.explaining.another
            self.show_page(self._first)
            self.reworded.emit(self.explaining.another)
            below = self._page.below_heading if self._page else ""
            answer(self.top.another, self.card.heading, below)

    @property
    def another(self) -> bool:
        """Whether the second wording is shown."""
        return self.explaining is not None and self.explaining.another

    def takes_press(self) -> bool:
        """Return whether a press is for this screen; else the heading gets the focus back."""
        if self._arrival.just_now():
            self.card.heading.setFocus()
            return False
        return True

    def moved_since(self, at: QPoint) -> bool:
        """Return whether this place of the mouse is another one than when the screen came."""
        return self._arrival.moved_since(at)

    def _beside_top(self) -> QRect:
        return beside_top(self, self.top.buttons, self.card if self.rail.isHidden() else self.rail)

    def _begin(self) -> None:
        self.pickers.close()
        self.notice.hide()
        self.scroller.hold(self._beginning)
        heading = self.card.heading
        had = heading.hasFocus()
        heading.setFocus()
        if self._was_painted:
            self._arrival.note()
            self._announce(focus=had)
        self.changed.emit()

    def _beginning(self) -> int:
        return self._content.beginning(self.scroller.height())

    def _sees_heading(self) -> bool:
        heading = self.card.heading
        at = heading.mapTo(self.scroller, QPoint(0, 0)).y()
        return at + heading.height() > 0 and at < self.scroller.height()

    def _announce(self, *, focus: bool) -> None:
        """Let a screen reader go on with what stands below the heading."""
        if self._page is not None:
            arrive(self.card.heading, self._page.below_heading, focus=focus)

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
        empty = self.card.empty_field(asks)
        if empty is None:
            self.sent.emit(choice.filled(self.card.field.text(), self.card.name_field.text()))
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
        """Explain a word no more, or go back one screen, where the journey knows one."""
        if self.explaining is not None and self.explaining.close_term():
            return
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
            seen = self.scroller.height
            self.scroller.hold(lambda: self._content.around(self.card.heading, seen()))
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

    def keyPressEvent(self, event: "QKeyEvent") -> None:  # noqa: N802 - Qt's name
        """Let Enter and the space bar on the heading press the filled button."""
        keys = QtCore.Qt.Key
        if event.key() in (keys.Key_Return, keys.Key_Enter, keys.Key_Space):
            if not event.isAutoRepeat():
                self.press_main()
        elif not begins_typing(event, self.card.fields):
            super().keyPressEvent(event)
