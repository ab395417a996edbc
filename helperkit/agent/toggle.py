"""Buttons of which one is chosen: the sections of the window, and the days to choose from."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont

from helperkit.gui.buttons import RING, QuietButton
from helperkit.gui.flow import Flow
from helperkit.gui.lines import WIDE, lay_out, natural_width
from helperkit.gui.theme import Style


class Toggle(QuietButton):
    """Bold letters and a thick border say that it is chosen, not its colour alone."""

    def __init__(self, style: Style, label: str = "") -> None:
        super().__init__(style, label)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.toggled.connect(lambda _: self.update())

    @property
    def letters(self) -> QFont:
        """The font of now."""
        return self._style.font(self.size_token, bold=self.isChecked())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size with bold letters, so that nothing moves when another one is chosen."""
        layout = lay_out(self.label, self._style.font(self.size_token, bold=True), WIDE)
        wide = natural_width(layout) + 2 * self.side
        return QSize(max(wide, self.target), super().sizeHint().height())

    def _colours(self) -> tuple[QColor, QColor, QColor, float]:
        style = self._style
        if not self.isChecked():
            return super()._colours()
        if self.hasFocus():  # the usual fill would be as dark as that of the chosen one
            fill, ink = style.colour("primary"), style.colour("on_primary")
            return fill, style.colour("focus_in"), ink, style.px(RING)
        return (
            style.colour("primary_soft"),
            style.colour("primary"),
            style.colour("ink"),
            style.px(RING),
        )


class Toggles(Flow):
    """A row of them. The arrow keys go from one to the next, Tab goes past."""

    def __init__(self, style: Style, labels: tuple[str, ...]) -> None:
        super().__init__(style, 8, 8)
        self.buttons = tuple(Toggle(style, label) for label in labels)
        self.put([*self.buttons])
        if self.buttons:
            self.buttons[0].setChecked(True)

    @property
    def chosen(self) -> int:
        """The number of the one that is chosen, from 0."""
        return next((at for at, one in enumerate(self.buttons) if one.isChecked()), 0)

    def choose(self, at: int) -> None:
        """Choose one."""
        self.buttons[at].setChecked(True)
