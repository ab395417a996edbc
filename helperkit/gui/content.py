"""Everything above the phone strip: the line at the top, the rail, the card."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from helperkit.gui.air import Air
from helperkit.gui.card import Card
from helperkit.gui.rail import StepRail
from helperkit.gui.theme import Style
from helperkit.gui.top import Top

ROOMY = 880  # px at 100 %: a narrower window has thinner margins
NARROW = 700  # px
BELOW = 12  # px, under the card
LARGE = 150  # per cent
FAR_DOWN = 0.5  # of the height that is seen


def margin(style: Style, width: int) -> int:
    """Return the px between the sides of a window of this width and what stands in it."""
    if width * 100 / style.zoom >= ROOMY:
        return style.px(48)
    return 32 if width >= NARROW else 20


def beside_top(page: QWidget, buttons: QWidget, below: QWidget) -> QRect:
    """Return the place beside the buttons at the top, where only the product is named."""
    corner = buttons.mapTo(page, QPoint(0, 0))
    side = min(corner.x(), page.width() - corner.x() - buttons.width())
    if page.isRightToLeft():
        left, right = corner.x() + buttons.width() + side // 2, page.width() - side
    else:
        left, right = side, corner.x() - side // 2
    return QRect(left, 10, right - left, below.mapTo(page, QPoint(0, 0)).y() - 12)


class Content(QWidget):
    """Stands in the scrolling place. The card is at least as high as there is room."""

    def __init__(self, style: Style, top: Top, rail: StepRail, card: Card) -> None:
        super().__init__()
        self._style = style
        self._top, self._rail, self._card = top, rail, card
        self._full = self._seen = 0
        self._air = Air.FULL
        for part in (top, rail, card):
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def span(self, full: int, seen: int) -> None:
        """Take the px from side to side, a scroll bar included, and those that are seen at once."""
        self._full, self._seen = full, seen
        self.again()

    def again(self) -> None:
        """Arrange anew: a text, the zoom or what is shown has changed."""
        for air in Air:
            self._air = air
            self._card.give_air(air)
            if self._arrange() <= self._seen:
                break
        self.updateGeometry()
        self._arrange(self.height())

    def beginning(self, seen: int) -> int:
        """Return the px to begin at: the card, where it, or its filled button, is too far down."""
        top, main = self._card.y() - BELOW, self._card.main_button()
        foot = main.mapTo(self, QPoint(0, main.height())).y() if main is not None else 0
        hidden = self._style.zoom >= LARGE and foot > seen
        return top if hidden or top > seen * FAR_DOWN else 0

    def around(self, heading: QWidget, seen: int) -> int:
        """Return the px from which the heading is seen, and if it can be the top line with it."""
        below = heading.mapTo(self, heading.rect().bottomLeft()).y()
        return 0 if below < seen else self.beginning(seen)

    def _arrange(self, height: int | None = None) -> int:
        px = self._style.px
        side = margin(self._style, self._full)
        inner = max(1, self._full - 2 * side)
        # From right to left the scroll bar stands at the left and moves the origin with it.
        x = side - (self._full - self.width()) if self.isRightToLeft() else side
        airy = self._air is not Air.LITTLE
        at = min(px(24 if airy else 16), 28)
        high = self._top.heightForWidth(inner)
        if height is not None:
            self._top.setGeometry(QRect(x, at, inner, high))
        at += high + min(px(26 if airy else 18), 32)
        if not self._rail.isHidden():
            high = self._rail.sizeHint().height()
            if height is not None:
                self._rail.setGeometry(QRect(x, at, inner, high))
            at += high + (min(px(36), 40) if airy else min(px(14), 20))
        below = BELOW
        high = self._card.heightForWidth(inner)
        if height is not None:
            high = max(high, height - at - below)
            self._card.setGeometry(QRect(x, at, inner, high))
            self._card.again()
        return at + high + below

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, _width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that are needed, scrolled or not."""
        return self._arrange()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return what is needed."""
        return QSize(max(self._full, 400), self._arrange())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a small width: everything can wrap."""
        return QSize(200, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Place the parts."""
        super().resizeEvent(event)
        self._arrange(event.size().height())
