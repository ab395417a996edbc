"""Buttons of which one is chosen: the sections of the window, and the days to choose from."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent

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


class OneOfRow(Toggle):
    """One of a row. `stepped`: an arrow key, one on or back."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the arrow keys: Qt would look for what stands beside, and end where a row does."""
        keys = Qt.Key
        on = keys.Key_Left if self.isRightToLeft() else keys.Key_Right
        match event.key():
            case keys.Key_Left | keys.Key_Right | keys.Key_Up | keys.Key_Down:
                self.stepped.emit(1 if event.key() in (on, keys.Key_Down) else -1)
            case _:
                super().keyPressEvent(event)


class Toggles(Flow):
    """A row of them. The arrow keys go from one to the next, Tab goes past."""

    def __init__(self, style: Style, labels: tuple[str, ...]) -> None:
        super().__init__(style, 8, 8)
        self.buttons = tuple(OneOfRow(style, label) for label in labels)
        self.put([*self.buttons])
        for button in self.buttons:
            button.stepped.connect(partial(self._step, button))
        if self.buttons:
            self.buttons[0].setChecked(True)

    @property
    def chosen(self) -> int:
        """The number of the one that is chosen, from 0."""
        return next((at for at, one in enumerate(self.buttons) if one.isChecked()), 0)

    def _step(self, button: OneOfRow, step: int) -> None:
        """Choose the next one that is offered, or the one before; the ends stay."""
        offered = [one for one in self.buttons if not one.isHidden()]
        to = offered.index(button) + step
        if 0 <= to < len(offered):
            offered[to].setFocus()
            offered[to].click()

    def choose(self, at: int) -> None:
        """Choose one."""
        self.buttons[at].setChecked(True)
