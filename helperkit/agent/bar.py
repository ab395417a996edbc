"""The row at the top of the agent's window: its sections, and what makes reading easier."""

from PySide6.QtCore import Signal

from helperkit.agent.toggle import Toggle
from helperkit.gui.buttons import QuietButton
from helperkit.gui.column import Column
from helperkit.gui.flow import Flow
from helperkit.gui.looks import LooksButton
from helperkit.gui.theme import ZOOMS, Look, Style
from helperkit.words.load import Words


class Bar(Column):
    """`chosen` carries the number of a section, from 0."""

    chosen = Signal(int)

    def __init__(self, style: Style, words: Words) -> None:
        self._text = words.text
        self.tabs: list[Toggle] = []
        self.look = LooksButton(style)
        self.bigger = QuietButton(style)
        self._sections = Flow(style, 8, 8)
        self._ease = Flow(style, 12, 8)
        self._ease.put([self.look, self.bigger])
        self._row = Flow(style, 24, 8, last_at_end=True)
        self._row.put([self._sections, self._ease])
        super().__init__(style, ((self._row, 0),), pad=(40, 12))

    def add(self, label: str) -> None:
        """Add a section behind the others."""
        tab = Toggle(self._style, label)
        number = len(self.tabs)
        tab.clicked.connect(lambda: self.chosen.emit(number))
        self.tabs.append(tab)
        self._sections.put([*self.tabs])
        self.again()

    def show_chosen(self, number: int) -> None:
        """Show which section is the one of now."""
        self.tabs[number].setChecked(True)

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
        """Arrange anew: a label or the zoom has changed."""
        for part in (self._sections, self._ease, self._row):
            part.again()
        super().again()

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        for part in (*self.tabs, self.look, self.bigger):
            part.restyle()
        self.again()
