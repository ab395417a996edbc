"""The caller's language: found from the words that are typed, or chosen."""

from PySide6.QtCore import QObject, Signal

from helperkit.gui.menu_button import MenuButton
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.phone.names import NAMES
from helperkit.words.languages import SOURCE_LANGUAGE, has_texts
from helperkit.words.load import Words


class Languages(QObject):
    """A button that opens the menu of languages, and a note where ours has no texts yet.

    `chosen` carries the language that the agent chooses.
    """

    chosen = Signal(str)

    def __init__(self, style: Style, words: Words) -> None:
        super().__init__()
        self._words = words
        self.was_chosen = False  # by hand: what is typed changes it no more
        self.button = MenuButton(style)
        self.note = Text(style, "small", bold=True)
        self.button.chosen.connect(self._choose)
        self.show_language(words.locale, seen=False)

    def begin(self) -> None:
        """Begin a new call."""
        self.was_chosen = False

    def words(self, language: str) -> Words:
        """Return the texts of a language, or English ones where it has none."""
        if language == self._words.locale:
            return self._words
        return Words(language if has_texts(language) else SOURCE_LANGUAGE)

    def show_language(self, language: str, *, seen: bool) -> None:
        """Show which language it is; `seen`: there is a screen to be read."""
        offered = dict.fromkeys((SOURCE_LANGUAGE, *NAMES, language))
        self.button.say(self._words.text("agent-language", name=self._named(language)))
        self.button.offer({one: self._named(one) for one in offered}, language)
        known = has_texts(language)
        self.note.say(self._words.text("agent-language-none", name=self._named(language)))
        self.note.setVisible(seen and not known)

    def _named(self, language: str) -> str:
        return self._words.text("agent-language-name", language=language, code=language)

    def _choose(self, language: str) -> None:
        self.was_chosen = True
        self.chosen.emit(language)
