"""A list of things: what was in the parcel, or files that fit."""

import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy

from helperkit.gui.buttons import CORNER, RING
from helperkit.gui.column import Column
from helperkit.gui.ink import surface, write
from helperkit.gui.lines import WIDE, height_of, lay_out, natural_width
from helperkit.gui.pictures import paint
from helperkit.gui.qt_numbers import FOCUS_NONE, FOCUS_STRONG
from helperkit.gui.target import Target
from helperkit.gui.theme import Style
from helperkit.gui.tick import TICK, paint_tick
from helperkit.journey.events import Event
from helperkit.journey.screen import Item
from helperkit.words.page import ItemText

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent  # it has many enums: not at the start

SIDE = 48  # px at 100 %, the picture
PAD = 14
PAD_DENSE = 6  # above and below, where there is little room
GAP = 10
GAP_DENSE = 8  # between two targets there is never less
# As in Unicode Standard Annex 9: else the first slash of a path would go to its end.
ISOLATE, ISOLATE_END = "\u2068", "\u2069"


class Row(Target):
    """One thing: its picture, its title, what kind it is, and a badge such as "Start here"."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._item = Item("", "", "")
        self._text = ItemText("", "")
        self.dense = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def access_role(self) -> str:
        """A line that leads nowhere is no button."""
        if self._item.sends is None:
            return "ListItem"
        return "Button" if self._item.ticked is None else "CheckBox"

    @property
    def sends(self) -> Event | None:
        """What pressing the row sends."""
        return self._item.sends

    @property
    def title(self) -> str:
        """What is drawn in bold: a name or a path, which keeps its own direction of writing."""
        title = self._text.title
        return f"{ISOLATE}{title}{ISOLATE_END}" if self.isRightToLeft() else title

    def show_item(self, item: Item, text: ItemText) -> None:
        """Change what the row shows."""
        self._item, self._text = item, text
        self.setCheckable(item.ticked is not None)
        self.setChecked(bool(item.ticked))
        spoken = in_one(text.title, text.kind, text.note)
        self.setText(spoken.replace("&", "&&"))
        self.setAccessibleName(spoken)
        self.setProperty("focusPolicy", FOCUS_NONE if item.sends is None else FOCUS_STRONG)
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: "QKeyEvent") -> None:  # noqa: N802 - Qt's name
        """Let Enter press the row."""
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def _parts(self, width: int) -> tuple[QTextLayout, QTextLayout, QTextLayout | None, int, bool]:
        """Lay out title, kind and badge; return also where the texts begin and if they stack."""
        px, style = self._style.px, self._style
        begin = px(PAD) + px(SIDE) + px(16)
        room = width - begin - px(PAD)
        badge: QTextLayout | None = None
        stacked = False
        if self._text.note:
            badge = lay_out(self._text.note, style.font("small", bold=True), WIDE)
            wide = natural_width(badge) + 2 * px(12)
            stacked = room - wide - px(16) < px(220)
            if stacked:
                font = style.font("small", bold=True)
                badge = lay_out(self._text.note, font, room - 2 * px(12))
            else:
                room -= wide + px(16)
        mirrored = self.isRightToLeft()
        title = lay_out(self.title, style.font("body", bold=True), room, mirrored=mirrored)
        kind = lay_out(self._text.kind, style.font("small"), room, mirrored=mirrored)
        return title, kind, badge, begin, stacked

    def _high(self, kind: QTextLayout) -> int:
        """Return the px of the kind; an answer has none."""
        return height_of(kind) if self._text.kind else 0

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that picture and texts need at this width."""
        px = self._style.px
        title, kind, badge, _, stacked = self._parts(width)
        texts = height_of(title) + self._high(kind)
        if badge is not None and stacked:
            texts += height_of(badge) + px(4) + px(8)
        return max(texts, px(SIDE)) + 2 * px(PAD_DENSE if self.dense else PAD)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a wide row."""
        wide = self._style.px(480)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a small width: the texts wrap."""
        return QSize(self._style.px(160), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the row."""
        style, px = self._style, self._style.px
        painter = QPainter(self)
        focused = self.hasFocus()
        fill, border, width = QColor(0, 0, 0, 0), style.colour("line"), 1.5
        if focused:
            fill, border, width = style.focus_fill, style.colour("focus_in"), px(RING)
        elif self._item.sends is None:
            border = style.colour("hair")
        elif self.pointed_at:
            fill = style.colour("primary_soft")
        elif self._item.start_here:
            border, width = style.colour("done"), 2
        surface(painter, QRectF(self.rect()), px(CORNER), fill=fill, border=border, width=width)
        self._paint_parts(painter, focused=focused)
        painter.end()

    def _paint_parts(self, painter: QPainter, *, focused: bool) -> None:
        style, px = self._style, self._style.px
        title, kind, badge, begin, stacked = self._parts(self.width())
        mirrored = self.isRightToLeft()
        side = px(SIDE)
        left = self.width() - px(PAD) - side if mirrored else px(PAD)
        square = QRectF(left, (self.height() - side) / 2, side, side)
        if self._item.ticked is None:
            paint(painter, self._item.picture, style.name, square)
        else:
            tick = px(TICK)
            box = QRectF(0, 0, tick, tick)
            box.moveCenter(square.center())
            paint_tick(painter, style, box, ticked=self._item.ticked, focused=focused)
        texts = height_of(title) + self._high(kind)
        badge_high = height_of(badge) + px(4) if badge is not None else 0
        if stacked:
            texts += badge_high + px(8)
        top = (self.height() - texts) / 2
        room = title.lineAt(0).width() if title.lineCount() else 0
        x = self.width() - begin - room if mirrored else begin
        quiet = "ink" if self.pointed_at else "soft"  # 7:1 on that ground too
        for text, size, token, y in (
            (self.title, "body", "ink", top),
            (self._text.kind, "small", quiet, top + height_of(title)),
        ):
            colour = style.focus_ink if focused else style.colour(token)
            font = style.font(size, bold=size == "body")
            write(
                painter,
                QPointF(x, y),
                text,
                font=font,
                width=int(room),
                colour=colour,
                mirrored=mirrored,
            )
        if badge is None:
            return
        wide = natural_width(badge) + 2 * px(12)
        if stacked:
            y = top + height_of(title) + self._high(kind) + px(8)
            at = self.width() - begin - wide if mirrored else begin
        else:
            y = (self.height() - badge_high) / 2
            at = px(PAD) if mirrored else self.width() - px(PAD) - wide
        tone = "warm" if self._item.marked or self._item.ticked is False else "done"
        box = QRectF(at, y, wide, badge_high)
        surface(
            painter,
            box,
            px(8),
            fill=style.colour(f"{tone}_soft"),
            border=style.colour(tone),
            width=1,
        )
        corner = QPointF(at + px(12), y + px(2))
        font = style.font("small", bold=True)
        write(
            painter,
            corner,
            self._text.note,
            font=font,
            width=wide - 2 * px(12),
            colour=style.colour("ink"),
        )


def in_one(*parts: str) -> str:
    """Return the parts as one text to hear; a comma only where no sentence ends."""
    told = [part for part in parts if part]
    ends = [" " if part.endswith((".", "!", "?")) else ", " for part in told]
    return "".join(itertools.chain(*zip(told, ends, strict=True))).rstrip(", ")


class ItemList(Column):
    """Rows below each other."""

    def __init__(self, style: Style, chosen: Callable[[Event], None]) -> None:
        super().__init__(style, ())
        self._chosen = chosen
        self._rows: list[Row] = []

    def show_items(self, items: tuple[Item, ...], texts: tuple[ItemText, ...]) -> None:
        """Show these things; rows that stay keep the focus."""
        while len(self._rows) > len(items):
            row = self._rows.pop()
            row.hide()
            row.deleteLater()
        while len(self._rows) < len(items):
            row = Row(self._style)
            row.dense = self._part < 1
            row.clicked.connect(lambda _=False, row=row: self._press(row))
            self._rows.append(row)
        self.put(tuple((row, GAP) for row in self._rows))
        for row, item, text in zip(self._rows, items, texts, strict=True):
            row.show_item(item, text)
            row.show()
        self.setVisible(bool(items))
        self.again()

    def make_dense(self, dense: bool) -> None:
        """Leave less air in and between the rows, where there would be no room."""
        self.tighten(GAP_DENSE / GAP if dense else 1.0)
        for row in self._rows:
            row.dense = dense
        self.again()

    def rows(self) -> list[Row]:
        """Return the rows in their order."""
        return list(self._rows)

    def _press(self, row: Row) -> None:
        if row.sends is not None:
            self._chosen(row.sends)
