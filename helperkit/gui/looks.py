"""The button that opens the menu of colours."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal

from helperkit.gui.buttons import QuietButton
from helperkit.gui.theme import Look, Style, tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu


class LooksButton(QuietButton):
    """Opens a menu below itself. `chosen` carries the value of a `Look`."""

    chosen = Signal(str)

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self._menu: QMenu | None = None
        self._looks: dict[Look, str] = {}
        self._now = Look.SYSTEM
        self.clicked.connect(self._open_menu)

    def offer(self, looks: dict[Look, str], now: Look) -> None:
        """Take the names of the looks, and which one is chosen."""
        self._looks, self._now = looks, now
        self.setAccessibleDescription(looks.get(now, ""))

    def _open_menu(self) -> None:
        from PySide6.QtGui import QAction, QActionGroup
        from PySide6.QtWidgets import QMenu

        from helperkit.gui.menu_tick import MenuTick

        menu = QMenu(self)
        MenuTick(menu)
        menu.setPalette(self._style.palette())
        menu.setFont(self._style.font())
        menu.setStyleSheet(self._menu_style())
        group = QActionGroup(menu)
        for look, name in self._looks.items():
            action = QAction(name, group)
            action.setCheckable(True)
            action.setChecked(look is self._now)
            action.triggered.connect(lambda _=False, look=look: self.chosen.emit(look.value))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        self._menu = menu
        below = QPoint(0, self.height() + 4)
        menu.popup(self.mapToGlobal(below))

    def _menu_style(self) -> str:
        """Return the look of the menu: each line is as high as a button."""
        style, px = self._style, self._style.px
        air = (px(tokens().min_target_px) - px(tokens().type_px.body)) // 2 - px(3)
        return (
            f"QMenu {{ background: {style.colour('card').name()};"
            f" border: 2px solid {style.colour('line').name()}; padding: {px(6)}px; }}"
            f"QMenu::item {{ color: {style.colour('ink').name()}; border-radius: {px(8)}px;"
            f" padding: {air}px {px(24)}px {air}px {px(44)}px; }}"
            f"QMenu::item:selected {{ background: {style.focus_fill.name()};"
            f" color: {style.focus_ink.name()};"
            f" border: {px(3)}px solid {style.colour('focus_in').name()}; }}"
            f"QMenu::indicator {{ width: {px(26)}px; height: {px(26)}px; left: {px(10)}px; }}"
        )
