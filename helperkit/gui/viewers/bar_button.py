"""A button of a viewer's bar."""

from PySide6.QtGui import QColor

from helperkit.gui.buttons import QuietButton


class BarButton(QuietButton):
    """Looks at rest where there is nothing for it to do."""

    def _colours(self) -> tuple[QColor, QColor, QColor, float]:
        if self.isEnabled():
            return super()._colours()
        colour = self._style.colour
        return colour("bg"), colour("hair"), colour("line"), 2
