"""The window that all viewers share: its buttons, its keys, and what it remembers."""

from collections.abc import Callable, Container, Sequence
from enum import Enum, auto
from pathlib import Path

import msgspec
from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helperkit.delivery.regular import NotRegular, open_regular
from helperkit.gui.announce import announce
from helperkit.gui.buttons import QuietButton
from helperkit.gui.direction import turn
from helperkit.gui.flow import Flow
from helperkit.gui.theme import Style
from helperkit.gui.viewers.bar_button import BarButton
from helperkit.gui.viewers.low_notice import LowNotice
from helperkit.gui.viewers.places import Kept, Places, mark_of
from helperkit.gui.viewers.seemly import seemly
from helperkit.journey.order import Thing
from helperkit.journey.problems import ProblemName
from helperkit.words.load import Words
from helperkit.words.texts import Value

MOST_ZOOM = 150  # per cent, of the buttons
USUAL = QSize(1240, 900)
LEAST = QSize(480, 400)
KEEP_EVERY = 60_000  # milliseconds


class CannotShow(Exception):
    """The file does not open here. `problem` names why; None where another program may try."""

    def __init__(self, problem: ProblemName | None) -> None:
        super().__init__(problem)
        self.problem = problem


class Around(msgspec.Struct, frozen=True):
    """What a viewer has to know of the world it stands in."""

    words: Words
    style: Style
    home: Path  # the program's own folder: places in books are remembered there
    outside: Callable[[Thing], None]  # opens the thing with the system's own program
    still: bool = False  # the system asks for no motion
    ask_help: Callable[[], None] = lambda: None  # where the customer asks for help by phone


class Spot(Enum):
    """Where a command is seen."""

    BAR = auto()
    MORE = auto()  # in the row that the button "More" opens
    KEYS = auto()  # nowhere: it has keys only


class Command(msgspec.Struct, frozen=True):
    """Something that a viewer can do. `name` is the message with its label."""

    name: str
    act: Callable[[], object]
    keys: tuple[str, ...] = ()
    spot: Spot = Spot.BAR


class Viewer(QWidget):
    """Shows one thing. An heir opens it, calls `furnish`, and then `done` or `give_up`.

    Heirs raise `CannotShow` where they know at once that they cannot.
    """

    ready = Signal()  # there is something to see
    refused = Signal(object)  # ProblemName | None: it turned out that there is nothing to see

    def __init__(self, thing: Thing, around: Around) -> None:
        super().__init__()
        try:  # whoever opens a pipe waits for ever, and Qt's own readers ask nobody
            open_regular(Path(thing.path)).close()
        except (OSError, NotRegular) as error:
            raise CannotShow(None) from error
        self.thing = thing
        self.around = around
        self.text: Callable[..., str] = around.words.text
        # A style of its own: the buttons leave most of the window to the book.
        self.style_of_now = Style(around.style.name, min(around.style.zoom, MOST_ZOOM))
        self._places = Places(around.home, Path(thing.path))
        self.kept: Kept = self._places.read()
        self.margin = min(self.style_of_now.px(16), 24)  # px around everything
        self.buttons: dict[str, QuietButton] = {}
        self._labels: dict[str, str] = {}  # of buttons that say something else by now
        self._keys: list[tuple[str, QShortcut]] = []
        self.notice = LowNotice(self.style_of_now, self, self.notice_over)
        self._told = ""
        self._answered = False
        self._let_go = False
        self._keeping = QTimer(self)
        self._keeping.setInterval(KEEP_EVERY)
        self._keeping.timeout.connect(self._keep)
        self.setWindowTitle(seemly(thing.title))
        turn(self, right_to_left=around.words.right_to_left)
        self.resize(USUAL.boundedTo(self.screen().availableSize()))
        self.setMinimumSize(LEAST)
        self.setAutoFillBackground(True)
        self.setPalette(self.style_of_now.palette())

    # For heirs

    def furnish(
        self,
        body: QWidget,
        commands: Sequence[Command | QWidget],
        *,
        below_bar: Sequence[QWidget] = (),
    ) -> None:
        """Fill the window: the buttons in this order, then rows, then what the thing is seen in.

        A widget among the commands stands in the bar between the buttons.
        """
        self.body = body
        style = self.style_of_now
        self.bar, self.more = Flow(style, 8, 8), Flow(style, 8, 8)
        seen: list[QWidget] = []
        hidden: list[QWidget] = []
        for command in (*commands, *self._own_commands()):
            if isinstance(command, QWidget):
                seen.append(command)
                continue
            self._connect_keys(command)
            if command.spot is not Spot.KEYS:
                row = seen if command.spot is Spot.BAR else hidden
                row.append(self._button(command))
        if hidden:
            seen.insert(-1, self._button(Command("viewer-more", self.show_more)))
        self.bar.put(seen)
        self.more.put(hidden)
        self.more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(self.margin, self.margin, self.margin, self.margin)
        column.setSpacing(min(style.px(12), 16))
        for part in (self.bar, self.more, *below_bar):
            column.addWidget(part)
        column.addWidget(body, 1)
        body.setFocus()

    def done(self) -> None:
        """Say that there is something to see. Only the first answer counts."""
        if self._answer(self.ready.emit):
            self._keeping.start()

    def give_up(self, problem: ProblemName | None) -> None:
        """Say that it cannot be shown here. Only the first answer counts."""
        self._answer(lambda: self.refused.emit(problem))

    def _answer(self, say: Callable[[], None]) -> bool:
        first, self._answered = not self._answered, True
        if first:
            QTimer.singleShot(0, self, say)
        return first

    def tell(self, text: str, *, spoken: str = "") -> None:
        """Tell where we are, to a screen reader as well; `spoken` says more there."""
        if text != self._told:
            self._told = text
            self.body.setAccessibleDescription(text)
            announce(self.body, spoken or text)

    def notice_of(self, name: str, /, **values: Value) -> None:
        """Show a kind line for a few seconds."""
        said = self.text(name, **values)
        self.notice.say(said)
        announce(self.notice, said)

    def notice_over(self) -> QWidget:
        """Return what a kind line may stand over, at its foot."""
        return self.body

    def relabel(self, name: str, label: str) -> None:
        """Give the button of a command another label."""
        self._labels[name] = label
        self.buttons[name].say(self.text(label))
        self.arrange()

    def speak(self) -> None:
        """Say on the buttons in the language of now what they do."""
        turn(self, right_to_left=self.around.words.right_to_left)
        for name in self.buttons:
            self.relabel(name, self._labels.get(name, name))

    def arrange(self) -> None:
        """Arrange the buttons anew: a label or a member has changed."""
        self.bar.again()
        self.more.again()

    def offer(self, only: Container[str] | None) -> None:
        """Offer these commands alone, by button and by key; None for all of them."""
        for name, shortcut in self._keys:
            shortcut.setEnabled(only is None or name in only)
        for name, button in self.buttons.items():
            button.setVisible(only is None or name in only)

    def escape(self) -> bool:
        """Close something smaller than the window, and return whether there was something."""
        return False

    def position(self) -> Kept:
        """Return what is to be remembered of this file."""
        return {}

    def let_go(self) -> None:
        """Stop what runs, and let the file go."""

    def shows(self, thing: Thing) -> bool:
        """Return whether it is open, and shows just what this file holds now."""
        if self._let_go or thing.path != self.thing.path:
            return False
        return self._places.mark == mark_of(Path(thing.path)) != ""

    # Its own commands

    def _own_commands(self) -> tuple[Command, ...]:
        return (
            Command("viewer-outside", self.open_outside, ("Ctrl+Shift+O",)),
            Command("viewer-whole-screen", self.fill_screen, ("F11",), Spot.MORE),
            Command("viewer-close", self.close, ("Ctrl+W",)),
            Command("viewer-leave", self._leave, ("Esc",), Spot.KEYS),
            Command("viewer-help", self.ask_help, ("F1",), Spot.KEYS),
        )

    def _button(self, command: Command) -> QuietButton:
        button = self.buttons[command.name] = BarButton(self.style_of_now, self.text(command.name))
        button.clicked.connect(command.act)
        return button

    def _connect_keys(self, command: Command) -> None:
        for key in command.keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(command.act)
            self._keys.append((command.name, shortcut))

    def open_outside(self) -> None:
        """Open the thing with the system's own program, and say so."""
        self.around.outside(self.thing)
        self.notice_of("viewer-outside-asked")

    def show_more(self) -> None:
        """Show the second row of buttons, or hide it."""
        if "viewer-more" not in self.buttons:
            return
        shown = self.more.isHidden()
        self.more.setVisible(shown)
        self.relabel("viewer-more", "viewer-fewer" if shown else "viewer-more")
        if shown:
            self.more.members()[0].setFocus()

    def fill_screen(self) -> None:
        """Use the whole screen, or as much as before."""
        whole = not self.isFullScreen()
        (self.showFullScreen if whole else self.showNormal)()
        self.relabel("viewer-whole-screen", f"viewer-{'part' if whole else 'whole'}-screen")

    def ask_help(self) -> None:
        """Bring the journey's window, where it tells how to ask for help by phone."""
        if self.isFullScreen():  # nothing could come before it
            self.fill_screen()
        self.around.ask_help()

    def _leave(self) -> None:
        if self.escape():
            return
        if self.isFullScreen():
            self.fill_screen()
        elif not self.more.isHidden():
            self.show_more()
            self.buttons["viewer-more"].setFocus()
        else:
            self.close()

    def _keep(self) -> None:
        if kept := self.position():
            self._places.write(kept)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep a kind line in its place, once all else has taken its own."""
        super().resizeEvent(event)
        if self.notice.text:
            QTimer.singleShot(0, self.notice, self.notice.place)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the place, and let the file go."""
        super().closeEvent(event)
        if not self._let_go:
            self._let_go = True
            self._keeping.stop()
            self._keep()
            self.let_go()
            self.deleteLater()
