"""Opens things in our own windows, one after another, and says how that went."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from helperkit.gui.system_look import may_move
from helperkit.gui.viewers.aside import aside
from helperkit.gui.viewers.choice import load_viewer, make_viewer
from helperkit.gui.viewers.frame import Around, CannotShow, Viewer
from helperkit.gui.viewers.pdf_trial import is_drawn
from helperkit.gui.viewers.places import Places, mark_of
from helperkit.gui.window import Window
from helperkit.journey.effects import OpenThing
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from helperkit.journey.problems import ProblemName
from helperkit.performer.outside import open_outside
from helperkit.words.load import Words

Answer = Callable[[ProblemName | None], None]
Otherwise = Callable[[], None]
MOST_WAIT = 20_000  # milliseconds until there must be something to see


def bring_forward(window: QWidget) -> None:
    """Put a window before all others, as large as it was."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


class Trial:
    """One look of another process at a PDF: it may end before anybody asks, or after."""

    def __init__(self, path: Path, owner: QObject) -> None:
        self._drawn: bool | None = None
        self._told: list[Callable[[bool], None]] = []
        aside(owner, partial(is_drawn, path), self._came)

    def _came(self, drawn: bool | Exception) -> None:
        self._drawn = drawn is not False
        for told in self._told:
            told(self._drawn)

    def when_known(self, told: Callable[[bool], None]) -> None:
        """Call `told` with whether it was borne, never at once."""
        if self._drawn is None:
            self._told.append(told)
        else:
            QTimer.singleShot(0, partial(told, self._drawn))


class Asked:
    """One thing on its way to its window, and who waits for it, by attempt: perhaps several."""

    def __init__(self, thing: Thing) -> None:
        self.thing = thing
        self.mark = mark_of(Path(thing.path))
        self.heard: dict[int, tuple[Answer, Otherwise]] = {}
        self.viewer: Viewer | None = None  # made, and nothing to see yet

    def is_for(self, thing: Thing) -> bool:
        """Return whether this is that thing, unchanged."""
        here = (self.thing.path, self.thing.kind) == (thing.path, thing.kind)
        return here and self.mark == mark_of(Path(thing.path))

    def answer(self, problem: ProblemName | None) -> None:
        """Tell all who wait that it is shown, or what is in the way."""
        for answer, _ in self.heard.values():
            answer(problem)

    def leave_to_others(self) -> None:
        """Tell all who wait that another program may do better."""
        for _, otherwise in self.heard.values():
            otherwise()


class ViewerDesk(QObject):
    """The windows beside the journey's. Each lives until it is closed."""

    def __init__(self, window: Window, words: Words, home: Path) -> None:
        super().__init__(window)
        self._window, self._words, self._home = window, words, home
        self._open: list[Viewer] = []
        self._trials: dict[str, Trial] = {}  # by the mark of the file
        self._asked: list[Asked] = []
        window.spoke.connect(self._speak)

    @property
    def last(self) -> Viewer | None:
        """The window that was opened last, of those that are open."""
        return self._open[-1] if self._open else None

    def open(self, effect: OpenThing, answer: Answer, otherwise: Callable[[], None]) -> bool:
        """Begin to show a thing. Return False where it can be known at once that we cannot.

        `answer` is called later: None when it is shown, or what is in the way. `otherwise` is
        called in its place where another program may do better.
        """
        if (viewer := self._showing(effect.thing)) is not None:
            self._open.remove(viewer)
            self._open.append(viewer)  # the last one now
            bring_forward(viewer)
            QTimer.singleShot(0, self, lambda: answer(None))
            return True
        for asked in self._asked:
            if asked.is_for(effect.thing):
                asked.heard[effect.attempt] = answer, otherwise
                return True
        asked = Asked(effect.thing)
        asked.heard[effect.attempt] = answer, otherwise
        self._asked.append(asked)
        if not self._is_new_pdf(effect.thing):
            return self._show(asked)

        def tried(drawn: bool) -> None:
            if asked not in self._asked:
                return  # not wanted any more
            if not drawn:
                self._asked.remove(asked)
            if not drawn or not self._show(asked):
                asked.leave_to_others()

        self._trial_of(Path(effect.thing.path)).when_known(tried)
        return True

    def _showing(self, thing: Thing) -> Viewer | None:
        """Return the open window that shows just this already."""
        return next((one for one in reversed(self._open) if one.shows(thing)), None)

    def prepare(self, thing: Thing) -> None:
        """Do ahead what would keep the customer waiting, should this thing be opened."""
        load_viewer(thing.kind)
        if self._showing(thing) is None and self._is_new_pdf(thing):
            self._trial_of(Path(thing.path))

    def _is_new_pdf(self, thing: Thing) -> bool:
        """Whether it is a PDF that no window of ours has shown before."""
        return thing.kind is Kind.PDF and not Places(self._home, Path(thing.path)).was_here

    def _trial_of(self, path: Path) -> Trial:
        """Return the trial of a file; a file with other contents has another one."""
        mark = mark_of(path)
        if mark not in self._trials:
            self._trials = {mark: Trial(path, self)}
        return self._trials[mark]

    def _show(self, asked: Asked) -> bool:
        """Make the window. Return False where it is known at once that there is none."""
        try:
            viewer = make_viewer(asked.thing, self._around())
        except CannotShow as stopped:
            self._asked.remove(asked)
            if (problem := stopped.problem) is None:
                return False
            # After this turn: an effect is never answered while it is being asked for.
            QTimer.singleShot(0, self, partial(asked.answer, problem))
            return True
        asked.viewer = viewer

        def ready() -> None:
            if self._is_over(asked):
                self._open.append(viewer)
                viewer.destroyed.connect(lambda: self._closed(viewer))
                viewer.show()
                viewer.activateWindow()
                asked.answer(None)

        def refused(problem: ProblemName | None) -> None:
            if self._is_over(asked):
                viewer.close()
                if problem is None:
                    asked.leave_to_others()
                else:
                    asked.answer(problem)

        viewer.ready.connect(ready)
        viewer.refused.connect(refused)
        QTimer.singleShot(MOST_WAIT, viewer, lambda: viewer.give_up(None))
        return True

    def _is_over(self, asked: Asked) -> bool:
        """Wait no longer for this one; return whether it was still waited for."""
        if asked not in self._asked:
            return False
        self._asked.remove(asked)
        return True

    def forget(self, attempt: int) -> None:
        """Do not show what was asked for in this attempt, if nobody else waits for it."""
        for asked in tuple(self._asked):
            if asked.heard.pop(attempt, None) is not None and not asked.heard:
                self._drop(asked)

    def _drop(self, asked: Asked) -> None:
        self._asked.remove(asked)
        if asked.viewer is not None:
            asked.viewer.close()

    def close(self) -> None:
        """Close all windows; each remembers its place."""
        for asked in tuple(self._asked):
            self._drop(asked)
        for viewer in tuple(self._open):
            viewer.close()

    def _speak(self) -> None:
        for viewer in self._open:
            viewer.speak()

    def _closed(self, viewer: Viewer) -> None:
        if viewer in self._open:
            self._open.remove(viewer)

    def _around(self) -> Around:
        still, style = not may_move(self._window), self._window.style_of_now
        return Around(self._words, style, self._home, self._open_outside, still, self._ask_help)

    def _ask_help(self) -> None:
        """Bring the journey's window to the front, where it tells how to ask for help."""
        bring_forward(self._window)
        self._window.page.ask_for_help()

    def _open_outside(self, thing: Thing) -> None:
        viewer = next((one for one in reversed(self._open) if one.thing == thing), None)

        def told(problem: ProblemName | Exception | None) -> None:
            if viewer is not None and viewer in self._open and problem is not None:
                viewer.notice_of("viewer-outside-none")

        aside(self, partial(open_outside, Path(thing.path), self._home), told)
