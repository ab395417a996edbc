"""The caller's screen. What is pressed in it shows where the caller would be."""

from PySide6.QtCore import QSize, Signal

from helperkit.agent.mirror import THEIRS, Chrome, MirrorView
from helperkit.gui.page import PageView
from helperkit.gui.theme import Style
from helperkit.journey.screen import Choice
from helperkit.words.page import Page

LEAST = QSize(320, 260)  # px: the heading can still be read
EXAMPLE = "…"  # what a caller types or chooses: nobody here knows what


class MirrorPage(PageView):
    """The customer's page, that asks nothing of this computer: no folder, no file, no password."""

    def choose(self, choice: Choice) -> None:
        """Send what the choice sends, as if something had been typed or chosen."""
        sends = choice.sends if choice.asks is None else choice.filled(EXAMPLE, EXAMPLE)
        self.sent.emit(sends)


class Mirror(MirrorView):
    """Shows the caller's screen. `pressed` carries what is pressed."""

    pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.page: MirrorPage | None = None
        self._text: Chrome | None = None
        self._most = THEIRS.height()

    def show_page(self, page: Page, text: Chrome) -> None:
        """Show a caller's page. `text` gives what stands around it, in the caller's language."""
        if self.page is None or text != self._text:
            self._text = text
            self.page = MirrorPage(Style(), text)
            self.page.sent.connect(self.pressed)
            self.hold(self.page, text)
        self.page.show_page(page)

    def limit(self, most: int) -> None:
        """Be at most so many px high."""
        self._most = max(LEAST.height(), most)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that the whole screen needs at this width, or that there are."""
        return min(self._most, super().heightForWidth(width))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return three quarters of the caller's own size."""
        return THEIRS * 0.75

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size at which it is of use."""
        return LEAST
