"""Widgets below each other, each with its own distance to the next; hidden ones take no room."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from helperkit.gui.order import read_in_order
from helperkit.gui.theme import Style


class Column(QWidget):
    """A column whose height follows its width. Distances are in px at 100 %.

    `pad` is the air around: left and right, above and below.
    """

    def __init__(
        self,
        style: Style,
        members: tuple[tuple[QWidget, int], ...],
        pad: tuple[int, int] = (0, 0),
    ) -> None:
        super().__init__()
        self._style = style
        self._pad = pad
        self._part = 1.0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.put(members)

    def put(self, members: tuple[tuple[QWidget, int], ...]) -> None:
        """Take these widgets, each with its distance to the next."""
        self._members = members
        for member, _ in members:
            if member.parent() is not self:
                member.setParent(self)
        read_in_order(self, [member for member, _ in members])

    def tighten(self, part: float) -> None:
        """Use only a part of each distance, 0 to 1, where there is little room."""
        self._part = part

    def again(self) -> None:
        """Arrange anew: a text, the zoom or what is shown has changed."""
        self.updateGeometry()
        self._arrange(self.width(), place=True)

    def _arrange(self, width: int, *, place: bool) -> int:
        side, top = (self._style.px(air) for air in self._pad)
        inner, foot, below = width - 2 * side, top, 0
        for member, gap in self._members:
            if member.isHidden():
                continue
            top += below
            if member.hasHeightForWidth():
                high = member.heightForWidth(inner)
            else:
                high = member.sizeHint().height()
            if place:
                member.setGeometry(QRect(side, top, inner, high))
            top += high
            below = self._style.px(gap * self._part)
        return top + foot

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that all members need at this width."""
        return self._arrange(width, place=False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a wide column."""
        wide = self._style.px(480)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a small width: everything can wrap."""
        return QSize(self._style.px(40), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Place the members."""
        super().resizeEvent(event)
        self._arrange(event.size().width(), place=True)
