"""The look of a menu: each line is as high as a button."""

from PySide6.QtWidgets import QMenu

from helperkit.gui.theme import Style, tokens


def menu_look(menu: QMenu, style: Style, *, ticks: bool = False) -> None:
    """Dress a menu in the theme; with `ticks` there is room for them before the lines."""
    px = style.px
    air = (px(tokens().min_target_px) - px(tokens().type_px.body)) // 2 - px(3)
    menu.setPalette(style.palette())
    menu.setFont(style.font())
    menu.setStyleSheet(
        f"QMenu {{ background: {style.colour('card').name()};"
        f" border: 2px solid {style.colour('line').name()}; padding: {px(6)}px; }}"
        f"QMenu::item {{ color: {style.colour('ink').name()}; border-radius: {px(8)}px;"
        f" padding: {air}px {px(24)}px {air}px {px(44 if ticks else 24)}px; }}"
        f"QMenu::item:selected {{ background: {style.focus_fill.name()};"
        f" color: {style.focus_ink.name()};"
        f" border: {px(3)}px solid {style.colour('focus_in').name()}; }}"
        f"QMenu::indicator {{ width: {px(26)}px; height: {px(26)}px; left: {px(10)}px; }}"
    )
