"""The six boxes for what a caller reads out: two letters complete a word, Enter goes on."""

import re
from collections.abc import Callable

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent

from helperkit.agent.call.seen import PICTURE, WordSeen
from helperkit.agent.call.word_line import WordLine
from helperkit.gui.arranged import Arranged
from helperkit.gui.column import Column
from helperkit.gui.lines import WIDE, height_of, lay_out
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.phone.arithmetic import PLACES
from helperkit.phone.names import said_in
from helperkit.phone.nearest import Heard, named_in
from helperkit.phone.words import WORDS

NOT_HEARD = "?"
LEAST = 108  # px at 100 %: in less they stand in more rows
ROUND_ABOUT = 8  # px between them
NARROW = 150  # px at 100 %: in less what comes near has three lines, else two
_BETWEEN = re.compile(r"[^\w?'’-]+")  # pasted words

Chrome = Callable[..., str]  # `Words.text`


def words_in(text: str) -> tuple[str, ...]:
    """Return the words of a text that was pasted, without the numbers before them."""
    words = tuple(_BETWEEN.sub(" ", text).split())
    counted = tuple(map(str, range(1, len(words) // 2 + 1)))
    return words[1::2] if counted and words[::2] == counted else words


class WordBox(Column):
    """A box, and below it the word that it means, with its picture, or those that come near."""

    def __init__(self, style: Style, place: int, text: Chrome) -> None:
        self._text = text
        self._place = place
        self._heard = Heard()
        self._offered: tuple[int, ...] = ()  # the words that came near what was typed
        self._near: list[str] = []  # the names of those that come near now
        self.line = WordLine(style)
        self.line.textChanged.connect(self.line.fit)
        self.seen = WordSeen(style)
        self.near = Text(style, "small", "soft")
        super().__init__(style, ((self.line, 6), (self.seen, 4), (self.near, 0)))
        self.line.setAccessibleName(text("agent-word", place=str(place + 1)))
        self.line.setPlaceholderText(str(place + 1))

    def show_heard(self, heard: Heard, language: str, *, computed: int | None) -> None:
        """Show what is meant. `computed`: the word that follows from the others."""
        self._heard = heard
        if heard.near:
            self._offered = heard.near
        elif heard.word not in self._offered:
            self._offered = ()
        word = heard.word if computed is None else computed
        self.seen.setVisible(word is not None)
        if word is not None:
            self.seen.say(said_in(language, word), WORDS[word])
        self._near = [] if computed is not None else [said_in(language, w) for w in heard.near]
        typed = self.line.text().strip()
        if computed is not None:
            said = ""
        elif self._near:
            said = self._text("agent-near", words=", ".join(self._near))
        elif typed and typed != NOT_HEARD and word is None:
            said = self._text("agent-no-word")
        else:
            said = ""
        self.near.say(said)
        self._shorten()
        self.near.setVisible(bool(said))
        spoken = self.seen.accessibleName() if word is not None else ""
        if computed is not None:
            spoken = f"{spoken}. {self._text('agent-computed')}"
        self.line.setAccessibleDescription(" ".join(part for part in (spoken, said) if part))
        self.again()

    def reserved(self, width: int) -> int:
        """Return the px that the box needs at this width, whatever may come below it."""
        px = self._style.px
        return self.line.sizeHint().height() + px(6) + max(px(PICTURE), self._room_below(width))

    def _room_below(self, width: int) -> int:
        lines = 3 if width < self._style.px(NARROW) else 2
        return lines * height_of(lay_out("Ag", self.near.letters, WIDE))

    def _shorten(self) -> None:
        """Name so many of the words that come near as have room; the arrow keys know all."""
        for count in range(len(self._near), 0, -1):
            name = "agent-near" if count == len(self._near) else "agent-near-more"
            self.near.say(self._text(name, words=", ".join(self._near[:count])))
            if self.near.heightForWidth(self.width()) <= self._room_below(self.width()):
                break

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Name as many words as have room."""
        self._shorten()
        super().resizeEvent(event)

    def complete(self, language: str) -> str:
        """Return the word that is sure, or the one that comes near, else what stands here.

        Digits stay as they are, and so does a name.
        """
        typed, heard = self.line.text(), self._heard
        word = heard.near[0] if heard.word is None and len(heard.near) == 1 else heard.word
        if word is None or typed.strip().isdigit() or named_in(typed):
            return typed
        return said_in(language, word)

    def turn(self, step: int, language: str) -> str | None:
        """Return the next of the words that come near; None where there are none."""
        near = [said_in(language, one) for one in self._offered]
        if not near:
            return None
        typed = self.line.text()
        return near[(near.index(typed) + step) % len(near)] if typed in near else near[0]


class Boxes(Arranged):
    """All six, in one row, or in two or three where there is little room."""

    WIDE = 900
    LEAST = 320

    typed = Signal(int, str)  # the place, 0 to 5, and what stands there
    spaced = Signal(bool)

    def __init__(self, style: Style, text: Chrome) -> None:
        super().__init__(style)
        self._language = "en"
        self._settled = False  # each word is known
        self.boxes = [WordBox(style, place, text) for place in range(PLACES)]
        for place, box in enumerate(self.boxes):
            box.setParent(self)
            line = box.line
            line.textEdited.connect(lambda text, place=place: self._edited(place, text))
            line.entered.connect(lambda place=place: self._enter(place))
            line.stepped.connect(lambda step, place=place: self.go_to(place + step))
            line.turned.connect(lambda step, place=place: self._turn(place, step))
            line.spaced.connect(self.spaced)
        self.setFocusProxy(self.boxes[0].line)

    def show_heard(
        self, heard: tuple[Heard, ...], language: str, computed: tuple[int, int] | None
    ) -> None:
        """Show what each box means; `computed`: place and word of the one that follows."""
        self._language = language
        self._settled = all(one.word is not None for one in heard) or computed is not None
        for place, (box, one) in enumerate(zip(self.boxes, heard, strict=True)):
            follows = computed[1] if computed is not None and computed[0] == place else None
            box.show_heard(one, language, computed=follows)
        self.again()

    def clear(self) -> None:
        """Empty all boxes and begin with the first."""
        for box in self.boxes:
            box.line.clear()
        self.go_to(0)

    def go_on(self) -> None:
        """Let the agent type on after the last word; there, Space goes on in what to say."""
        typed = [place for place, box in enumerate(self.boxes) if box.line.text()]
        self.go_to(max(typed, default=0))

    def go_to(self, place: int) -> None:
        """Let the agent type at a place; before the first and after the last nothing happens."""
        if 0 <= place < PLACES:
            line = self.boxes[place].line
            line.setFocus()
            line.selectAll()

    def _edited(self, place: int, text: str) -> None:
        """Take what was typed; several words at once were pasted, and go on in the next boxes."""
        words = words_in(text)
        if len(words) < 2:
            self.typed.emit(place, text)
            return
        first = 0 if len(words) >= PLACES else place
        for at, word in enumerate(words[: PLACES - first], start=first):
            self._put(at, word)
        if first != place and self.boxes[place].line.text() == text:
            self._put(place, "")
        self.go_to(min(first + len(words), PLACES - 1))

    def _enter(self, place: int) -> None:
        box = self.boxes[place]
        self._put(place, box.complete(self._language))
        self.go_to(place + 1)

    def _turn(self, place: int, step: int) -> None:
        word = self.boxes[place].turn(step, self._language)
        if word is not None:
            self._put(place, word)

    def _put(self, place: int, text: str) -> None:
        line = self.boxes[place].line
        if text != line.text():
            line.setText(text)
            self.typed.emit(place, text)

    # Arranging

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self.again()

    def _arrange(self, width: int, *, place: bool) -> int:
        px = self._style.px
        gap = px(ROUND_ABOUT)
        fits = (row for row in (6, 3) if (width - (row - 1) * gap) // row >= px(LEAST))
        a_row = next(fits, 2)
        wide = max(1, (width - (a_row - 1) * gap) // a_row)
        top = 0
        for row in range(PLACES // a_row):
            boxes = self.boxes[row * a_row : (row + 1) * a_row]
            high = max(box.heightForWidth(wide) for box in boxes)
            if not self._settled or a_row < PLACES:  # no row moves with what comes and goes
                high = max(high, boxes[0].reserved(wide))
            for column, box in enumerate(boxes):
                left = column * (wide + gap)
                if self.isRightToLeft():
                    left = width - left - wide
                if place:
                    box.setGeometry(QRect(left, top, wide, high))
            top += high + gap
        return top - gap
