"""A short field for the number of a page."""

from PySide6.QtCore import QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator

from helperkit.gui.fields import Line
from helperkit.gui.theme import Style, tokens

WIDE = 88  # px at 100 %


class NumberField(Line):
    """Shows a number; another one can be typed over it, and is forgotten unless entered."""

    turned = Signal(int)  # Page Down or Page Up was pressed: so many pages on

    def __init__(self, style: Style, name: str) -> None:
        super().__init__(style)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextMargins(0, 0, 0, 0)
        self._number = ""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a small target."""
        return QSize(self._style.px(WIDE), self._style.px(tokens().min_target_px))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a small target."""
        return self.sizeHint()

    def show_number(self, number: int) -> None:
        """Show a number, unless one is being typed."""
        self._number = str(number)
        if not (self.hasFocus() and self.isModified()):
            self.setText(self._number)

    def limit(self, highest: int) -> None:
        """Take digits only, and no more of them than the highest number has."""
        digits = QRegularExpression(f"[0-9]{{0,{len(str(highest))}}}")
        self.setValidator(QRegularExpressionValidator(digits, self))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Turn the page with the keys that do so everywhere else."""
        if event.key() not in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            super().keyPressEvent(event)
            return
        step = 1 if event.key() == Qt.Key.Key_PageDown else -1
        self.setModified(False)
        self.turned.emit(step)
        self.setText(self._number)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the number that is true, in the place of one half typed."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.setText(self._number)

    def begin(self) -> None:
        """Be ready to type."""
        self.setFocus()
        self.selectAll()
