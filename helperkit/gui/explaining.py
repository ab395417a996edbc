"""What a page says in another way, and which word is explained: the view's own, no journey's.

Loaded after the first paint: nobody asks for it before.
"""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, Signal

from helperkit.gui.announce import announce
from helperkit.gui.card import Card
from helperkit.gui.links import Links
from helperkit.gui.term_box import TermBox
from helperkit.gui.theme import Style
from helperkit.words.page import Page
from helperkit.words.teaching import Teaching


class Explaining(QObject):
    """Two things that a person can turn on and off on any screen, and that a new one ends."""

    changed = Signal()  # a word is explained, or no more: there is to be arranged anew

    def __init__(
        self, style: Style, card: Card, teaching: Teaching, text: Callable[..., str]
    ) -> None:
        super().__init__(card)
        self._card, self._teaching = card, teaching
        self.another = False  # the second wording is shown
        self.links = Links(style, card.body, text("window-term"))
        self.links.asked.connect(self.turn_term)
        self.term = TermBox(style)
        card.explain_in(self.term)

    def begin(self) -> None:
        """Begin a new screen: in its first wording, and no word explained."""
        self.another = False
        self.close_term()

    def said(self, page: Page) -> Page:
        """Return the page in the wording that is wanted."""
        if not self.another:
            return page
        other = self._teaching.another(page.screen)
        shows = other.shows or page.picture
        return msgspec.structs.replace(page, body=other.text, picture=shows, draws=other.picture)

    def link(self) -> None:
        """Underline what is explained in the text that is shown."""
        if self.links.put(self._teaching.find(self._card.body.text())):
            self._card.words = (*self.links.words,)
            self._card.order_tabs()
            self.close_term()

    def turn_term(self, name: str) -> None:
        """Explain a word in place of any other; the one that is explained no more."""
        if self.term.term == name:
            self.close_term()
            return
        word = next(link.word for link in self.links.words if link.term == name)
        term = self._teaching.term(name)
        self.term.show_term(name, word[:1].upper() + word[1:], term.says, term.picture)
        self._tell_opened()
        self.changed.emit()
        announce(self.term, self.term.accessibleName())

    def _tell_opened(self) -> None:
        for link in self.links.words:
            link.access_opened = link.term == self.term.term

    def close_term(self) -> bool:
        """Explain no word any more; return whether one was."""
        was_open = bool(self.term.term)
        if was_open:
            self.term.show_term("")
            self._tell_opened()
            self.changed.emit()
        return was_open
