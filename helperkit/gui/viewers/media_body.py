"""What stands in the window for sound and film, and where."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.gui.viewers.lists import CalmList
from helperkit.gui.viewers.media_stage import Said, SeekBar, Stage


class MediaBody(QWidget):
    """The picture, what is said below it, the line to go along; beside them the lessons."""

    def __init__(
        self, style: Style, text: Callable[..., str], time_text: Callable[[int, int], str]
    ) -> None:
        super().__init__()
        self.stage = Stage(style)
        self.said = Said(style)
        self.said.hide()
        self.seek = SeekBar(style, time_text)
        self.seek.setAccessibleName(text("viewer-media-seek"))
        self.time_text = Text(style, "body", "ink", bold=True)
        self.speed_text = Text(style, "body", "soft")
        self.list = CalmList(style, text("viewer-media-lessons"))
        self.list.hide()
        self.setFocusProxy(self.stage)
        gap = style.px(12)
        line = QHBoxLayout()
        line.setSpacing(gap)
        middle = Qt.AlignmentFlag.AlignVCenter
        line.addWidget(self.time_text, 0, middle)
        line.addWidget(self.seek, 1)
        line.addWidget(self.speed_text, 0, middle)
        column = QVBoxLayout()
        column.setSpacing(gap)
        column.addWidget(self.stage, 1)
        column.addWidget(self.said)
        column.addLayout(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap)
        row.addLayout(column, 1)
        row.addWidget(self.list)
