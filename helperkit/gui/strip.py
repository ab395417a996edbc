"""The phone strip at the foot: always there, always in the same place."""

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from helperkit.gui.buttons import QuietButton
from helperkit.gui.flow import Flow
from helperkit.gui.ink import surface, write
from helperkit.gui.lines import WIDE, height_of, lay_out, natural_width
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import ZOOMS, Style
from helperkit.journey.events import HelpAsked, ReportAsked
from helperkit.journey.screen import Choice, Screen, Weight, quiet

CHIP = 42  # px at 100 %
LARGE = 150  # per cent: from here on one line has to do
HELP = quiet("help", HelpAsked())
LEAST_PART = 0.65  # of what the strip may take else


class Chip(QWidget):
    """Something to read out on the phone, in bold letters on a soft ground."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, text: str) -> None:
        """Change the text; without one there is no chip."""
        self._text = text
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that the text needs at this width."""
        px = self._style.px
        layout = lay_out(self._text, self._style.font("lead", bold=True), width - 2 * px(20))
        return max(px(CHIP), height_of(layout) + 2 * px(6))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the text on one line."""
        px = self._style.px
        layout = lay_out(self._text, self._style.font("lead", bold=True), WIDE)
        return QSize(natural_width(layout) + 2 * px(20), px(CHIP))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint ground and text."""
        px = self._style.px
        painter = QPainter(self)
        fill, border = self._style.colour("primary_soft"), self._style.colour("line")
        surface(painter, QRectF(self.rect()), px(10), fill=fill, border=border, width=1)
        font = self._style.font("lead", bold=True)
        room = self.width() - 2 * px(20)
        top = (self.height() - height_of(lay_out(self._text, font, room))) / 2
        at = QPointF(px(20), top)
        write(
            painter,
            at,
            self._text,
            font=font,
            width=room,
            colour=self._style.colour("ink"),
            centred=True,
        )
        painter.end()


def choice_at_foot(screen: Screen) -> Choice | None:
    """Return the choice that the strip offers: a report of a problem, else help by phone."""
    if screen.problem is not None:
        quiets = (choice for choice in screen.choices if choice.weight is Weight.QUIET)
        return next((choice for choice in quiets if isinstance(choice.sends, ReportAsked)), None)
    offered = any(isinstance(choice.sends, HelpAsked) for choice in screen.choices)
    return None if offered or screen.name == "by_phone" else HELP


class PhoneStrip(Panel):
    """What to say on the phone, whom to call, and a button for help or a report."""

    pressed = Signal()

    def __init__(self, style: Style) -> None:
        self._line = Text(style, "small", "soft")
        self._phone = Chip(style)
        self._screen = Chip(style)
        self.help = QuietButton(style)
        self._row = Flow(style, 12, 8, last_at_end=True)
        self._row.put([self._phone, self._screen, self.help])
        super().__init__(style, members=((self._line, 6), (self._row, 0)), pad=(24, 11))
        self.help.clicked.connect(self.pressed)

    def show_strip(self, line: str, phone: str, screen: str, help_label: str) -> None:
        """Change the texts; without a label there is no button."""
        self._line.say(line)
        self._phone.say(phone)
        self._screen.say(screen)
        self.help.say(help_label)
        self.help.setVisible(bool(help_label))
        spoken = ", ".join(part for part in (line, phone, screen) if part)
        self.setAccessibleName(spoken)
        self._line.setVisible(bool(line))
        self._row.again()

    def fit(self, width: int, at_most: int, zoom: int) -> int:
        """Return the px that the strip needs at this width.

        Where that is more than `at_most`, it leaves its line of words away, then its letters
        get smaller: in a very low window the screen itself matters more.
        """
        if zoom >= LARGE:
            at_most = round(at_most * LEAST_PART)
        for size in (size for size in reversed(ZOOMS) if size <= zoom):
            self._style.zoom = size
            for short in (False, True):
                self._line.setVisible(bool(self._line.text()) and not short)
                self._row.again()
                high = self.heightForWidth(width)
                if high <= at_most:
                    return high
        return high
