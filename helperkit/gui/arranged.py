"""Widgets that place their own parts, and whose height follows their width."""

from typing import ClassVar

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from helperkit.gui.theme import Style


class Arranged(QWidget):
    """Knows of its parts only what `_arrange` says. Widths are in px at 100 %."""

    WIDE: ClassVar[int] = 480  # where there is room
    LEAST: ClassVar[int] = 40  # everything can wrap

    def __init__(
        self, style: Style, parent: QWidget | None = None, *, stretches: bool = True
    ) -> None:
        super().__init__(parent)
        self._style = style
        high = QSizePolicy.Policy.Preferred if stretches else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, high)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _arrange(self, width: int, *, place: bool) -> int:  # noqa: ARG002 - there are no parts here
        """Return the px that the parts need at a width; with `place`, put them there."""
        return 0

    def again(self) -> None:
        """Arrange anew: a text, the zoom or what is shown has changed."""
        self.updateGeometry()
        self._arrange(self.width(), place=True)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that all parts need at this width."""
        return self._arrange(width, place=False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size where there is room."""
        wide = self._style.px(self.WIDE)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a small width; the height is as it must be."""
        return QSize(self._style.px(self.LEAST), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Place the parts."""
        super().resizeEvent(event)
        self._arrange(event.size().width(), place=True)
