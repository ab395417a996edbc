"""The right side of a practice call: what to find out, the script, what to press, and the end."""

from PySide6.QtCore import Signal

from helperkit.agent.call.script_pane import ScriptPane
from helperkit.agent.practice.caller import offered
from helperkit.agent.practice.exercise import Exercise
from helperkit.agent.practice.score import Found, Score, Was
from helperkit.agent.practice.tasks import Task
from helperkit.agent.practising.choosing import GAP, PAD, Asking, Choosing
from helperkit.agent.practising.starting import cause_text
from helperkit.agent.practising.telling import kind_words, lines_of
from helperkit.gui.buttons import QuietButton
from helperkit.gui.column import Column
from helperkit.gui.panel import Panel
from helperkit.gui.text import Heading, Text
from helperkit.gui.theme import Style
from helperkit.journey.screen import Screen
from helperkit.words.load import Words
from helperkit.words.quoting import quoted
from helperkit.words.script import script_of

TASKS = ("cause", "line", "word")


class ScorePanel(Panel):
    """A call that is over: time, questions, what was found, and two kind sentences."""

    def __init__(self, style: Style, words: Words) -> None:
        self._words, text = words, words.text
        self.title = Heading(style)
        self.title.say(text("agent-practice-score"))
        self._lines = tuple(Text(style) for _ in range(5))
        self._well, self._try = Text(style), Text(style)
        titles = [Text(style, "body", bold=True) for _ in range(2)]
        for title, name in zip(titles, ("well", "try"), strict=True):
            title.say(text(f"agent-practice-{name}"))
        lines = tuple((line, 6) for line in self._lines)
        kind = ((titles[0], 4), (self._well, 12), (titles[1], 4), (self._try, 0))
        members = ((self.title, 12), *lines, *kind)
        super().__init__(style, "done_soft", "done", members=members, pad=PAD)

    def show_score(self, score: Score, was: Was) -> None:
        """Show how it was, and what it was about."""
        said = lines_of(score, was.cause, self._words.text)
        kind = kind_words(score, was, self._words)
        for text, line in zip((*self._lines, self._well, self._try), (*said, *kind), strict=True):
            text.say(line)
        self.setAccessibleName(" ".join((self.title.text(), *said, *kind)))
        self.show()
        self.again()


class Guiding(Column):
    """`found` says that something new was found; `told` what to press; `ended` that it is over."""

    found = Signal(object)
    told = Signal(int)  # a button of the caller's screen, by its place; WAIT for waiting
    ended = Signal()

    WAIT = -1

    def __init__(self, style: Style, words: Words, questions: Choosing) -> None:
        text = self._text = words.text
        self._words = words
        self._found = Found()
        hints = ("agent-practice-not-yet", "agent-practice-not-yet", "agent-practice-not-this-word")
        self.tasks = tuple(
            Asking(style, text(f"agent-practice-task-{name}"), text(hint))
            for name, hint in zip(TASKS, hints, strict=True)
        )
        self.tell = Choosing(style, text("agent-practice-tell"))
        self.script = ScriptPane(style, words, spaced=False)  # there are buttons to press
        self.end = QuietButton(style, text("agent-practice-end"))
        self.score = ScorePanel(style, words)
        self._next_tasks: list[tuple[Task, tuple[str, ...]]] = []
        self._places: tuple[int, ...] = ()  # of what the buttons tell to press
        # What is wanted now comes first; what can be asked stands below it.
        parts = (self.score, *self.tasks, self.tell, questions, self.script, self.end)
        super().__init__(style, tuple((part, GAP) for part in parts))
        for at, task in enumerate(self.tasks):
            task.answered.connect(lambda tries, at=at: self._answered(at, tries))
        self.tell.chosen.connect(self._tell)
        self.end.clicked.connect(self.ended)
        self.clear()

    def clear(self) -> None:
        """Show nothing: no call is under way."""
        self._found = Found()
        for part in (self.score, *self.tasks, self.tell, self.script, self.end):
            part.hide()
        self.again()

    def begin(self) -> None:
        """Show that a call can be ended."""
        self.clear()
        self.end.show()
        self.again()

    def ask(self, tasks: tuple[Task, ...]) -> None:
        """Ask these one after the other: the cause, the line, the word."""
        self._found = Found(screen=True)
        self._next_tasks = [(task, self._labels(at, task)) for at, task in enumerate(tasks)]
        self._ask(0)

    def _labels(self, at: int, task: Task) -> tuple[str, ...]:
        if TASKS[at] == "cause":
            return tuple(cause_text(self._text, one) for one in task.answers)
        return tuple(quoted(one, self._words.locale) for one in task.answers)

    def _ask(self, at: int) -> None:
        for number, panel in enumerate(self.tasks):
            panel.setVisible(number == at)
        if at < len(self.tasks):
            task, labels = self._next_tasks[at]
            self.tasks[at].ask(labels, task.right)
            self.again()
            self.tasks[at].buttons[0].setFocus()
        self.again()

    def _answered(self, at: int, tries: int) -> None:
        found = self._found
        cause, line, word = found.cause, found.line, found.word
        tried = [cause, line, word]
        tried[at] = tries
        self._found = Found(True, *tried)
        self._ask(at + 1)
        self.found.emit(self._found)

    def guide(self, exercise: Exercise, seen: Screen) -> None:
        """Show the script of a screen, and what the caller can press there."""
        page = self._words.page(seen)
        items = [item for item in seen.items if item.sends is not None]
        titles = [
            text.title for item, text in zip(seen.items, page.items, strict=True) if item in items
        ]
        labels = [*(quoted(label, self._words.locale) for label in page.choices), *titles]
        places = offered(exercise.caller)
        told = [labels[at] for at in places]
        if exercise.caller.pending:
            places, told = (self.WAIT, *places), [self._text("agent-practice-wait"), *told]
        self._places = places
        self.tell.show_labels(told)
        self.script.show()
        self.script.show_script(script_of(seen, self._words, self._words))
        self.again()

    def _tell(self, at: int) -> None:
        self.told.emit(self._places[at])

    def finish(self, score: Score, was: Was) -> None:
        """Show how it was."""
        self.clear()
        self.score.show_score(score, was)
        self.again()

    def again(self) -> None:
        """Arrange anew, from the inside out."""
        for part in (self.score, *self.tasks, self.tell, self.script):
            part.again()
        super().again()
