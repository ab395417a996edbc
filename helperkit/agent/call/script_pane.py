"""What to ask and say beside the caller's screen: one line at a time, the line of now large."""

import itertools

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from helperkit.gui.announce import announce
from helperkit.gui.column import Column
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.words.load import Words
from helperkit.words.quoting import quoted
from helperkit.words.script import Line, Script, pace_text

GAP = 12
PAD = (20, 16)


class Titled(Panel):
    """A title, and lines below it."""

    def __init__(self, style: Style, title: str, fill: str = "card", border: str = "hair") -> None:
        self._title = Text(style, "lead", bold=True)
        self._title.say(title)
        self._lines: list[Text] = []
        super().__init__(style, fill, border, members=((self._title, GAP),), pad=PAD)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show these lines; without any there is no panel."""
        more = len(lines) - len(self._lines)
        if more > 0:
            self._lines += [Text(self._style) for _ in range(more)]
            self.put(((self._title, GAP), *((text, GAP // 2) for text in self._lines)))
        for text, line in itertools.zip_longest(self._lines, lines):
            text.say(line or "")
            text.setVisible(line is not None)
        self.again()
        self.setVisible(bool(lines))
        self.setAccessibleName(" ".join((self._title.text(), *lines)))


class Spoken(Column):
    """One line to say, and how long to wait after it."""

    def __init__(self, style: Style, said: str) -> None:
        """`said`: what marks a line that was said."""
        self._said = said
        self._line = self._quote = self._pace_said = ""
        self._text = Text(style)
        self._now = Text(style, "lead", bold=True)
        self._pace = Text(style, "small", bold=True)
        super().__init__(style, ((self._now, 4), (self._text, 4), (self._pace, 0)))

    def take(self, line: str, quote: str, pace: str) -> None:
        """Take another line; `quote`: as it is quoted."""
        self._line, self._quote, self._pace_said = line, quote, pace

    def show_at(self, at: int, current: int) -> None:
        """Show the line as said, as the one of now, or as one to come."""
        is_now = at == current
        self._now.say(self._quote)
        self._now.setVisible(is_now)
        done = f" · {self._said}" if at < current else ""
        self._text.say(f"{self._quote}{done}")
        self._text.setVisible(not is_now)
        self._pace.say(self._pace_said)
        self._pace.setVisible(is_now)
        self.setAccessibleName(f"{self._line} {self._pace_said}")


class SayPanel(Panel):
    """The lines to say; what restates the caller's trouble comes first."""

    def __init__(self, style: Style, words: Words) -> None:
        self._words = words
        self._title = Text(style, "lead", bold=True)
        self._title.say(words.text("agent-say"))
        self.keys = Text(style, "small")
        self.keys.say(words.text("agent-say-keys"))
        self._kept: list[Spoken] = []  # those of before are shown again
        self._lines: list[Spoken] = []
        self.at = 0
        members = ((self._title, GAP), (self.keys, 0))
        super().__init__(style, "primary_soft", "primary", members=members, pad=PAD)

    def show_lines(self, lines: tuple[Line, ...], *, same: bool) -> None:
        """Begin with the first of these lines, or stay where one was: with the `same` screen."""
        words = self._words
        more = len(lines) - len(self._kept)
        if more > 0:
            self._kept += [Spoken(self._style, words.text("agent-said")) for _ in range(more)]
            spoken = ((line, GAP) for line in self._kept)
            self.put(((self._title, GAP), *spoken, (self.keys, 0)))
        for kept, line in zip(self._kept, lines, strict=False):
            kept.take(line.text, quoted(line.text, words.locale), pace_text(words, line.pace))
        for at, kept in enumerate(self._kept):
            kept.setVisible(at < len(lines))
        self._lines = self._kept[: len(lines)]
        self.setVisible(bool(lines))
        self._go_to(min(self.at, max(0, len(lines) - 1)) if same else 0)

    def step(self, step: int) -> None:
        """Go a line on, or back; the last one stays."""
        if self._lines:
            self._go_to(max(0, min(self.at + step, len(self._lines) - 1)))

    def _go_to(self, at: int) -> None:
        self.at = at
        for number, line in enumerate(self._lines):
            line.show_at(number, at)
            line.again()
        self.again()

    @property
    def now(self) -> Spoken | None:
        """The line of now."""
        return self._lines[self.at] if self._lines else None


class ScriptPane(Column):
    """Everything beside the caller's screen. `spaced`: Space goes on from line to line here."""

    def __init__(self, style: Style, words: Words, *, spaced: bool = True) -> None:
        text = self._text = words.text
        self._locale = words.locale
        self.ask = Titled(style, text("agent-ask-first"))
        self.say = SayPanel(style, words)
        self.say.keys.setVisible(spaced)
        self.another = Titled(style, text("agent-another"))
        self.avoid = Titled(style, text("agent-avoid"), "warm_soft", "warm")
        self.next = Titled(style, text("agent-next"))
        self.notes = Titled(style, text("agent-notes"))
        parts = (self.say, self.ask, self.another, self.avoid, self.next, self.notes)
        super().__init__(style, tuple((part, GAP) for part in parts))
        self.show_script(None)

    def show_script(
        self,
        script: Script | None,
        notes: tuple[str, ...] = (),
        another: str = "",
        *,
        same: bool = False,
    ) -> None:
        """Show what to say on a screen; None while there is none. `same`: it has only changed.

        `another` is how it can be said in another way, as it is quoted.
        """
        text = self._text
        self.say.show_lines((script.restate, *script.say) if script else (), same=same)
        asked = script.ask if script else ()
        self.ask.show_lines(tuple(quoted(question, self._locale) for question in asked))
        self.another.show_lines((another,) if another else ())
        avoided = script.avoid if script else ()
        self.avoid.show_lines(
            tuple(text("agent-avoided", word=one.word, plain=one.plain) for one in avoided)
        )
        then = (
            (
                text("agent-works", then=script.next.works),
                text("agent-does-not", then=script.next.does_not),
            )
            if script
            else ()
        )
        self.next.show_lines(then)
        self.notes.show_lines(notes)
        self.again()

    def step(self, step: int) -> QWidget | None:
        """Go a line on, or back, let a screen reader say it, and return it."""
        self.say.step(step)
        self.again()
        now = self.say.now
        if now is not None:
            announce(now, now.accessibleName())
        return now

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Arrange anew where one begins to read from the right."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.again()
