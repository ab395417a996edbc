"""Before a practice call: how good the line is, what it is about, and the button that rings."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from helperkit.agent.follow_up.entry import Entry, arrange
from helperkit.agent.practice.line import Level
from helperkit.agent.toggle import Toggles
from helperkit.gui.buttons import PrimaryButton
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.journey.problems import ProblemName
from helperkit.words.load import Words

PAD = (20, 16)

Chrome = Callable[..., str]  # `Words.text`


class Starting(Panel):
    """`wanted` carries a level and the name of a problem; "" for any."""

    wanted = Signal(object, str)

    def __init__(self, style: Style, words: Words) -> None:
        text = self._text = words.text
        self._title = Text(style, "lead", bold=True)
        self._title.say(text("agent-practice-line"))
        self.levels = Toggles(style, tuple(text(f"agent-practice-level-{one}") for one in Level))
        self.about = Entry(style, text("agent-practice-wanted"))
        self._found = Text(style, "small", "soft")
        self._found.hide()
        self.take = PrimaryButton(style, text("agent-practice-first"))
        members = ((self._title, 12), (self.levels, 16), (self.about, 8), (self._found, 12))
        super().__init__(style, members=(*members, (self.take, 0)), pad=PAD)
        self.setFocusProxy(self.levels.buttons[0])
        self.about.line.textEdited.connect(self._look)
        self.about.line.entered.connect(self._take)
        self.take.clicked.connect(self._take)

    @property
    def level(self) -> Level:
        """The line that is chosen."""
        return tuple(Level)[self.levels.chosen]

    @property
    def problem(self) -> str:
        """The name of the problem whose words were typed; "" for any, or for none that is known."""
        typed = self.about.text().casefold().split()
        fitting = (one.value for one in ProblemName if typed and self._has(one, typed))
        return next(fitting, "")

    def _has(self, problem: ProblemName, typed: list[str]) -> bool:
        said = (
            f"{problem.value.replace('_', ' ')} {cause_text(self._text, problem.value)}".casefold()
        )
        return all(word in said for word in typed)

    def _look(self) -> None:
        problem = self.problem
        found = self._text("agent-practice-wanted-found", cause=cause_text(self._text, problem))
        self._found.say(found if problem else "")
        self._found.setVisible(bool(problem))
        self.about.hint("")
        arrange(self)

    def _take(self) -> None:
        if self.about.text() and not self.problem:
            self._hint("agent-practice-wanted-none")
        else:
            self.wanted.emit(self.level, self.problem)

    def refuse(self) -> None:
        """Say that nobody who has bought these products can call about this."""
        self._hint("agent-practice-wanted-nobody")

    def _hint(self, name: str) -> None:
        self.about.hint(self._text(name))
        arrange(self)
        self.about.line.setFocus()

    def offer_another(self) -> None:
        """Let the next press bring another caller, on the same line."""
        self.take.say(self._text("agent-practice-next"))
        self.take.setFocus()

    def again(self) -> None:
        """Arrange anew."""
        self.levels.again()
        super().again()


def cause_text(text: Chrome, problem: str) -> str:
    """Return what a problem is called among agents; "" is no trouble at all."""
    if not problem:
        return text("agent-practice-no-trouble")
    return text(f"report-cause-{problem.replace('_', '-')}")
