"""What was found, in the order of the text: what, why, and what to say."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent

from helperkit.agent.follow_up.case_list import QWIDGETSIZE_MAX
from helperkit.agent.writing.marks import Mark
from helperkit.gui.theme import Style
from helperkit.gui.viewers.lists import CalmList

WIDE = 400  # px at 100 %, beside the text


class FindingList(CalmList):
    """Enter and a click lead to the place in the text."""

    def __init__(self, style: Style, name: str) -> None:
        super().__init__(style, name)
        self.marks: tuple[Mark, ...] = ()

    @property
    def now(self) -> Mark | None:
        """The finding that the keyboard or the mouse was on last; None where there is none."""
        row = self.currentRow()
        return self.marks[row] if 0 <= row < len(self.marks) else None

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these. The one of now stays where it is still found, else the next takes its row."""
        row, held = self.currentRow(), self.now
        self.blockSignals(True)
        self.marks = tuple(marks)
        self.put([mark.place.told for mark in marks])
        if held is not None and marks:
            at = held.cursor.selectionStart()
            same = [n for n, one in enumerate(marks) if one.place.told == held.place.told]
            near = min(same, key=lambda n: abs(marks[n].place.start - at), default=row)
            self.setCurrentRow(min(near, len(marks) - 1))
            self.scrollToItem(self.currentItem())
        self.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let each row be as high as it needs, and the one of now stay in sight."""
        super().resizeEvent(event)
        self.doItemsLayout()  # beside the scroll bar there is less room
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem())

    def make_wide(self, wide: bool, high: int) -> None:
        """Take all the width, and `high` px; or stand beside the text."""
        usual = self._style.px(WIDE)
        self.setMinimumWidth(0 if wide else usual)
        self.setMaximumWidth(QWIDGETSIZE_MAX if wide else usual)
        self.setMinimumHeight(high if wide else 0)
        self.setMaximumHeight(high if wide else QWIDGETSIZE_MAX)

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self.setFont(self._style.font())
        self.setPalette(self._style.palette())
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
