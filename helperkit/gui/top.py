"""The line at the top: what was bought, and the buttons that make reading easier."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from helperkit.gui.buttons import QuietButton
from helperkit.gui.flow import Flow
from helperkit.gui.looks import LooksButton
from helperkit.gui.text import Text
from helperkit.gui.theme import Style


class Top(QWidget):
    """Product, colours, Bigger text and Read to me: in one row where there is room, else two."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._product = Text(style, "small", "soft")
        self.look = LooksButton(style)
        self.bigger = QuietButton(style)
        self.read = QuietButton(style)
        self.buttons = Flow(style, 16, 12)
        self.buttons.put([self.look, self.bigger, self.read])
        self._product.setParent(self)
        self.buttons.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_product(self, product: str) -> None:
        """Change the line about what was bought."""
        self._product.say(product)
        self._product.setVisible(bool(product))
        self.again()

    def label(self, look: str, bigger: str, read: str) -> None:
        """Change the labels."""
        self.look.say(look)
        self.bigger.say(bigger)
        self.read.say(read)
        self.again()

    def again(self) -> None:
        """Arrange anew: a text or the zoom has changed."""
        self.buttons.again()
        self.updateGeometry()
        self._arrange(self.width(), place=True)

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self.again()

    def _arrange(self, width: int, *, place: bool) -> int:
        mirrored = self.isRightToLeft()
        gap = self._style.px(16)
        shown = not self._product.isHidden()
        wide = self.buttons.sizeHint().width()
        name = self._product.sizeHint().width() if shown else 0
        if wide + (name + 2 * gap if shown else 0) <= width:
            high = self.buttons.heightForWidth(wide)
            if place:
                text = self._product.heightForWidth(max(1, width - wide - 2 * gap))
                x = wide + 2 * gap if mirrored else 0
                top = (high - text) // 2
                self._product.setGeometry(x, top, max(1, width - wide - 2 * gap), text)
                self.buttons.setGeometry(0 if mirrored else width - wide, 0, wide, high)
            return high
        text = self._product.heightForWidth(width) + gap if shown else 0
        high = self.buttons.heightForWidth(width)
        if place:
            self._product.setGeometry(0, 0, width, max(0, text - gap))
            self.buttons.setGeometry(0, text, width, high)
        return text + high

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that one or two rows need."""
        return self._arrange(width, place=False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a wide line."""
        return QSize(900, self._arrange(900, place=False))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a small width: everything can wrap."""
        return QSize(200, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Place text and buttons."""
        super().resizeEvent(event)
        self._arrange(event.size().width(), place=True)
