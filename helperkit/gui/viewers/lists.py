"""Lists in the letters and colours of the theme."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from helperkit.gui.scroll import CalmBar
from helperkit.gui.theme import Style


def calm(view: QListView, style: Style, size: str = "small") -> None:
    """Give a list the letters, the colours and the bar of the theme."""
    view.setFont(style.font(size))
    view.setVerticalScrollBar(CalmBar(style))
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setWordWrap(True)
    view.setStyleSheet(sheet_of(style))


def sheet_of(style: Style) -> str:
    """Return the look of a list in Qt's own words for it."""
    theme = style.theme
    return (
        f"QListView {{ background: {theme.card}; color: {theme.ink}; outline: 0;"
        f" border: 2px solid {theme.line}; border-radius: 12px; padding: 6px; }}"
        f"QListView:focus {{ border: 4px solid {theme.focus}; padding: 4px; }}"
        f"QListView::item {{ padding: {style.px(10)}px; border-radius: 8px; color: {theme.ink}; }}"
        f"QListView::item:hover {{ background: {theme.primary_soft}; }}"
        f"QListView::item:selected {{ background: {theme.primary}; color: {theme.on_primary}; }}"
    )
