"""The row at the top of the agent's window: its sections, and what makes reading easier.

Where the sections do not fit into one row, as in large letters, one button opens a menu of them.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from helperkit.agent.toggle import Toggle
from helperkit.gui.buttons import QuietButton
from helperkit.gui.column import Column
from helperkit.gui.flow import Flow
from helperkit.gui.menu_button import MenuButton
from helperkit.gui.theme import ZOOMS, Look, Style
from helperkit.words.load import Words

SIDE = 40  # px at 100 %


class Bar(Column):
    """`chosen` carries the number of a section, from 0."""

    chosen = Signal(int)

    def __init__(self, style: Style, words: Words) -> None:
        self._text = words.text
        self.tabs: list[Toggle] = []
        self.look = MenuButton(style)
        self.bigger = QuietButton(style)
        self.menu = MenuButton(style)
        self.menu.hide()
        self._sections = Flow(style, 8, 8)
        self._ease = Flow(style, 12, 8)
        self._ease.put([self.look, self.bigger])
        self._row = Flow(style, 24, 8, last_at_end=True)
        self._row.put([self._sections, self.menu, self._ease])
        super().__init__(style, ((self._row, 0),), pad=(SIDE, 12))
        self.menu.chosen.connect(lambda number: self.chosen.emit(int(number)))

    def add(self, label: str) -> None:
        """Add a section behind the others."""
        tab = Toggle(self._style, label)
        number = len(self.tabs)
        tab.clicked.connect(lambda: self.chosen.emit(number))
        self.tabs.append(tab)
        self._sections.put([*self.tabs])
        QWidget.setTabOrder(tab, self.menu)
        QWidget.setTabOrder(self.menu, self.look)
        QWidget.setTabOrder(self.look, self.bigger)
        self.again()

    def show_chosen(self, number: int) -> None:
        """Show which section is the one of now."""
        self.tabs[number].setChecked(True)
        self.again()

    def rename(self, number: int, label: str) -> None:
        """Change the label of a section: it may say how much waits there."""
        self.tabs[number].say(label)
        self.again()

    def label(self, zoom: int, look: Look) -> None:
        """Say on the buttons what they do now."""
        self.look.say(self._text("window-look"))
        self.look.offer({one: self._text(f"window-look-{one}") for one in Look}, look)
        smaller = zoom >= ZOOMS[-1]
        self.bigger.say(self._text("window-smaller" if smaller else "window-bigger"))
        self.again()

    def again(self) -> None:
        """Arrange anew: a label, the section or the zoom has changed."""
        now = next((n for n, tab in enumerate(self.tabs) if tab.isChecked()), 0)
        labels = [tab.label for tab in self.tabs]
        self.menu.offer({str(n): label for n, label in enumerate(labels)}, str(now))
        self.menu.say(self._text("agent-sections", name="".join(labels[now : now + 1])))
        self._suit()
        for part in (self._sections, self._ease, self._row):
            part.again()
        super().again()

    def _suit(self) -> bool:
        """Show the sections side by side or as a menu, and return whether that has changed."""
        room = self.width() - 2 * self._style.px(SIDE)
        fits = self._sections.sizeHint().width() <= room
        if fits is self.menu.isHidden():
            return False
        self._sections.setVisible(fits)
        self.menu.setVisible(not fits)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the sections to the room."""
        if self._suit():
            self._row.again()
            self.updateGeometry()
        super().resizeEvent(event)

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        for part in (*self.tabs, self.menu, self.look, self.bigger):
            part.restyle()
        self.again()
