"""The line at the top: what was bought, and the buttons that make reading easier."""

from collections.abc import Callable

from PySide6.QtCore import QSize

from helperkit.gui.arranged import Arranged
from helperkit.gui.buttons import QuietButton
from helperkit.gui.flow import Flow
from helperkit.gui.menu_button import MenuButton
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.words.languages import languages, own_name

LEAST = 90  # px at 100 %: the line beside the buttons is never narrower


class Top(Arranged):
    """Product, language, and what makes reading easier: in one row where there is room, else two.

    While the screen is read, the pace of the voice stands in the place of the colours. The
    language can be chosen where more than one is offered.
    """

    def __init__(self, style: Style) -> None:
        super().__init__(style, stretches=False)
        self.product = Text(style, "small", "soft")
        self.language = MenuButton(style)
        self.language.hide()
        self.look = MenuButton(style)
        self.pace = QuietButton(style)
        self.pace.hide()
        self.bigger = QuietButton(style)
        self.another = QuietButton(style)
        self.read = QuietButton(style)
        self.buttons = Flow(style, 12, 12)
        before = (self.language, self.look, self.pace)
        self.buttons.put([*before, self.bigger, self.another, self.read])
        self.product.setParent(self)
        self.buttons.setParent(self)

    def show_product(self, product: str) -> None:
        """Change the line about what was bought."""
        self.product.say(product)
        self.product.setVisible(bool(product))
        self.again()

    def label(self, *, look: str, pace: str, bigger: str, another: str, read: str) -> None:
        """Change the labels; without one for the pace of the voice, colours can be chosen."""
        self.look.say(look)
        self.look.setVisible(not pace)
        self.pace.say(pace)
        self.pace.setVisible(bool(pace))
        self.bigger.say(bigger)
        self.another.say(another)
        self.read.say(read)
        self.again()

    def offer_languages(self, text: Callable[..., str], now: str) -> None:
        """Offer all languages by what they call themselves; the button says which one is spoken."""
        names = {language: own_name(language) for language in languages()}
        self.language.say(text("window-language-name"))
        self.language.offer(names, now, text("window-language"))
        self.language.setVisible(len(names) > 1)
        self.again()

    def again(self) -> None:
        """Arrange anew: a text or the zoom has changed."""
        self.buttons.again()
        self.updateGeometry()
        self._arrange(self.width(), place=True)

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self.again()

    def _arrange(self, width: int, *, place: bool) -> int:
        mirrored = self.isRightToLeft()
        gap = self._style.px(16)
        shown = not self.product.isHidden()
        row = self.buttons.sizeHint()
        wide = min(row.width(), width)
        high = row.height() if wide == row.width() else self.buttons.heightForWidth(wide)
        room = max(1, width - wide - 2 * gap)
        if not shown or self._fits(room, high):
            if place:
                name = min(room, self.product.sizeHint().width())
                text = self.product.heightForWidth(name)
                x = width - name if mirrored else 0
                self.product.setGeometry(x, (high - text) // 2, name, text)
                self.buttons.setGeometry(0 if mirrored else width - wide, 0, wide, high)
            return high
        text = self.product.heightForWidth(width) + gap
        if place:
            self.product.setGeometry(0, 0, width, max(0, text - gap))
            self.buttons.setGeometry(0, text, width, high)
        return text + high

    def _fits(self, room: int, high: int) -> bool:
        """Whether the line stands in so much room beside the buttons, wrapped or not."""
        least = max(self._style.px(LEAST), self.product.longest_word())
        return room >= least and self.product.heightForWidth(room) <= high

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a wide line."""
        return QSize(900, self._arrange(900, place=False))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a small width: everything can wrap."""
        return QSize(200, 0)
