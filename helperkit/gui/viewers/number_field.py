"""A short field for the number of a page."""

from PySide6.QtCore import QSize, Qt

from helperkit.gui.fields import Line
from helperkit.gui.theme import Style, tokens

WIDE = 88  # px at 100 %


class NumberField(Line):
    """Shows a number; another one can be typed over it."""

    def __init__(self, style: Style, name: str) -> None:
        super().__init__(style)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextMargins(0, 0, 0, 0)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a small target."""
        return QSize(self._style.px(WIDE), self._style.px(tokens().min_target_px))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a small target."""
        return self.sizeHint()

    def show_number(self, number: int) -> None:
        """Show a number, unless one is being typed."""
        if not (self.hasFocus() and self.isModified()):
            self.setText(str(number))

    def begin(self) -> None:
        """Be ready to type."""
        self.setFocus()
        self.selectAll()
