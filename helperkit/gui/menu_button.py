"""A quiet button that opens a menu, of colours or of languages."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal

from helperkit.gui.buttons import QuietButton
from helperkit.gui.theme import Style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu


class MenuButton(QuietButton):
    """Opens a menu below itself. `chosen` carries the key of what was chosen there."""

    access_role = "Button"
    access_menu = True
    chosen = Signal(str)

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self._menu: QMenu | None = None
        self._names: Mapping[str, str] = {}
        self._now = ""
        self.clicked.connect(self._open_menu)

    def offer(self, names: Mapping[str, str], now: str, description: str = "") -> None:
        """Take what stands in the menu, by its keys, and which of them is chosen.

        A screen reader says the description with the button; without one, what is chosen. What
        the label says already is not said twice.
        """
        self._names, self._now = names, now
        told = description or names.get(now, "")
        self.setAccessibleDescription("" if told in self.label else told)

    def _open_menu(self) -> None:
        from PySide6.QtGui import QAction, QActionGroup
        from PySide6.QtWidgets import QMenu

        from helperkit.gui.menu_look import menu_look
        from helperkit.gui.menu_tick import MenuTick

        menu = QMenu(self)
        MenuTick(menu)
        menu_look(menu, self._style, ticks=True)
        group = QActionGroup(menu)
        for key, name in self._names.items():
            action = QAction(name, group)
            action.setCheckable(True)
            action.setChecked(key == self._now)
            action.triggered.connect(lambda _=False, key=key: self.chosen.emit(str(key)))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        self._menu = menu
        below = QPoint(0, self.height() + 4)
        menu.popup(self.mapToGlobal(below))
