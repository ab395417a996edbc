"""The phone strip at the foot: always there, always in the same place."""

from PySide6.QtCore import QSize, Signal

from helperkit.gui.buttons import QuietButton
from helperkit.gui.code_words import CodeChip
from helperkit.gui.flow import Flow
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import ZOOMS, Style
from helperkit.journey.events import HelpAsked, ReportAsked
from helperkit.journey.screen import Choice, Screen, Weight, quiet
from helperkit.phone.arithmetic import PLACES
from helperkit.words.page import Page

LARGE = 150  # per cent: from here on less has to do
LEAST_PART = 0.85  # of what the strip may take else
HELP = quiet("help", HelpAsked())
PAD = (24, 7)  # px at 100 %
GAP = 8
NARROWEST = 320  # px at 100 %: with less room beside the buttons, the line has a row of its own


class _Line(Text):
    """What the words are for, as wide as there is room beside the buttons."""

    access_role = "Paragraph"  # not a label: the strip says it already, with the words in it
    room = 0  # px

    def say(self, text: str) -> None:
        """Change the text."""
        super().say(text)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the width that it has, and the height that it needs there."""
        wide = min(super().sizeHint().width(), self.room)
        return QSize(wide, self.heightForWidth(wide))


def choice_at_foot(screen: Screen) -> Choice | None:
    """Return the choice that the strip offers: a report of a problem, else help by phone."""
    if screen.problem is not None:
        quiets = (choice for choice in screen.choices if choice.weight is Weight.QUIET)
        return next((choice for choice in quiets if isinstance(choice.sends, ReportAsked)), None)
    offered = any(isinstance(choice.sends, HelpAsked) for choice in screen.choices)
    return None if offered or screen.name == "by_phone" else HELP


class PhoneStrip(Panel):
    """The six words to say on the phone, and buttons: hear them, help or a report.

    The words say which screen is shown; a person who helps types them in.
    """

    pressed = Signal()
    say_asked = Signal()

    def __init__(self, style: Style) -> None:
        self._lines: tuple[str, ...] = ("",)
        self._words = [CodeChip(style, number) for number in range(1, PLACES + 1)]
        self.line = _Line(style, "small", "soft")
        self.say = QuietButton(style)
        self.help = QuietButton(style)
        self._chips = Flow(style, GAP, GAP)
        self._chips.put([*self._words])
        self._row = Flow(style, 2 * GAP, GAP, last_at_end=True)
        self._row.put([self.line, self.say, self.help])
        super().__init__(style, members=((self._chips, 4), (self._row, 0)), pad=PAD)
        self.help.clicked.connect(self.pressed)
        self.say.clicked.connect(self.say_asked)

    def show_strip(self, page: Page, help_label: str) -> None:
        """Change the texts; without a label there is no button for help."""
        self._lines = (f"{page.strip} {page.strip_note}", page.strip, "")
        self.line.say(self._lines[0])
        for chip, word in zip(self._words, page.code, strict=False):
            chip.say(word)
        self._chips.setVisible(bool(page.code))
        self.say.setVisible(bool(page.code))
        self.help.say(help_label)
        self.help.setVisible(bool(help_label))
        self.setAccessibleName(f"{page.strip} {page.code_said}. {page.strip_note}")

    def draw_pictures(self) -> None:
        """From now on, draw the pictures of the words: the first screen has been seen."""
        for chip in self._words:
            chip.draw()

    def fit(self, width: int, at_most: int, zoom: int) -> int:
        """Return the px that the strip needs at this width.

        Where that is more than `at_most`, it keeps of its line what to do and whom to call, then
        leaves it away, then its letters get smaller: in a very low window the screen itself
        matters more. The six words always stay.
        """
        high = self._fitting(width, at_most, zoom)
        self._chips.again()
        self._row.again()
        return high

    def _fitting(self, width: int, at_most: int, zoom: int) -> int:
        if zoom >= LARGE:
            at_most = round(at_most * LEAST_PART)
        for size in (size for size in reversed(ZOOMS) if size <= zoom):
            self._style.zoom = size
            self.line.room = self._beside_buttons(width)
            for said in self._lines:
                if said != self.line.text():
                    self.line.say(said)
                self.line.setVisible(bool(said))
                high = self.heightForWidth(width)
                if high <= at_most:
                    return high
        return high

    def _beside_buttons(self, width: int) -> int:
        """Return the px for the line beside the buttons; all of it where that would be little."""
        px = self._style.px
        whole = width - 2 * px(PAD[0])
        shown = [button for button in (self.say, self.help) if not button.isHidden()]
        room = whole - sum(button.sizeHint().width() + px(2 * GAP) for button in shown)
        return room if room >= px(NARROWEST) else whole
