"""Draws a caller's window and an agent's mirror of it, and compares them byte for byte."""

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle

from helperkit.agent.call.call import Call
from helperkit.agent.call.mirror import Mirror
from helperkit.agent.call.sight import seen_by
from helperkit.agent.mirror import THEIRS
from helperkit.gui.theme import Look
from helperkit.gui.window import Window
from helperkit.journey.model import State
from helperkit.journey.screens import screen
from helperkit.phone.encode import spoken
from helperkit.words.likely import differing
from helperkit.words.load import Words
from tests.screens.examples import GETTING
from tests.screens.products import Told

LANGUAGES = ("en", "pseudo", "rtl")
EQUAL, MARKED = "the same through six words", "marked where it may be otherwise"

Wait = Callable[[Callable[[], bool]], object]


class Still(QProxyStyle):
    """The system's wish for no motion: else where a bar is depends on when one looks."""

    def styleHint(self, hint: QStyle.StyleHint, *rest: Any) -> int:  # noqa: N802 - Qt's name
        """Return 0 where it is asked whether to move."""
        moves = hint is QStyle.StyleHint.SH_Widget_Animate
        return 0 if moves else super().styleHint(hint, *rest)


class Pair:
    """A caller's window and an agent's mirror, in one language and at one size."""

    def __init__(self, language: str, home: Path) -> None:
        self.words = Words(language)
        self.window = Window(self.words, home)
        self.window.choose_look(Look.LIGHT)
        self.window.resize(THEIRS)
        self.mirror = Mirror()
        self._still = Still()
        self.mirror.show_page(self.words.page(screen(State(GETTING))), self.words)
        assert self.mirror.page is not None
        for page in (self.window.page, self.mirror.page):
            page.card.bar.setStyle(self._still)

    def show(self, wait: Wait) -> None:
        """Show both, with all that comes after the first paint."""
        self.mirror.show()
        self.window.show()
        self.window.show_screen(screen(State(GETTING)))
        wait(lambda: not self.window.windowIcon().isNull())

    def of_caller(self) -> QImage:
        """Return what the caller sees."""
        self.window.page.setFocus()
        QApplication.processEvents()
        return self.window.page.grab().toImage()

    def of_agent(self) -> QImage:
        """Return what the agent sees of it, inert."""
        assert self.mirror.page is not None
        QApplication.processEvents()
        return self.mirror.page.grab().toImage()

    def compared(self, one: Told) -> str:
        """Return `EQUAL` or `MARKED`; anything else says what is wrong.

        The agent's page comes from the six words alone. Where it may be otherwise it is marked;
        then the mirror has to draw the caller's own page as the caller's window does.
        """
        shown = screen(one.state)
        assert shown.code is not None
        agent = seen_by(Call(typed=spoken(shown.code)), one.known, self.words)
        if agent is None:
            return "no screen"
        page = self.words.page(shown)
        differ = differing(page, agent.likely.page)
        if not differ <= agent.likely.doubtful:
            return f"unmarked: {', '.join(sorted(differ - agent.likely.doubtful))}"
        self.window.show_screen(shown)
        drawn = page if differ else agent.likely.page
        self.mirror.show_page(drawn, self.words, agent.likely.doubtful)
        if self.of_caller() != self.of_agent():
            return "another picture"
        return MARKED if differ else EQUAL

    def run(self, cases: Iterable[Told]) -> tuple[Counter[str], list[str]]:
        """Return how many are how, and what is wrong."""
        counts: Counter[str] = Counter()
        wrong = []
        for one in cases:
            found = self.compared(one)
            counts[found] += 1
            if found not in {EQUAL, MARKED}:
                system = one.state.system.value
                wrong.append(f"{one.name}, {one.product}, {system}, {self.words.language}: {found}")
        return counts, wrong

    def close(self) -> None:
        """Close both."""
        self.window.close()
        self.mirror.close()
