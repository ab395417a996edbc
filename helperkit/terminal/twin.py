"""The terminal twin: one journey, its screens as text, its choices as numbers."""

import queue
import re
import sys
import threading
from collections import deque
from functools import partial
from pathlib import Path

import msgspec

from helperkit.delivery.opening.programs import has_program
from helperkit.journey.effects import (
    Close,
    CopyMailText,
    Effect,
    MakeTextBigger,
    OpenThing,
    ShowReportText,
    ShowSheet,
)
from helperkit.journey.events import (
    ByHand,
    DeedRefused,
    Event,
    ThingOpened,
    WordsGiven,
    WorkFailed,
)
from helperkit.journey.journal import encode
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import Evidence, Problem, ProblemName
from helperkit.journey.report import Report
from helperkit.journey.screen import Choice, FieldKind, Screen
from helperkit.performer.run import Launch, Running, begin
from helperkit.terminal.echo import show_typed
from helperkit.terminal.outcome import DONE, PROBLEM, WRONG_USE, Told, files_of, missing_of
from helperkit.terminal.paint import ANOTHER, bar, paint, paint_another
from helperkit.terminal.reader import READABLE, read_out
from helperkit.terminal.waits import Waits
from helperkit.words.load import Words
from helperkit.words.page import Page

LONGEST_LINE = 1 << 16  # characters that are typed at once
_LINK = re.compile(r"://\S|^[\w-]+(\.[\w-]+)+(:\d+)?/\S")  # pasted where a number was asked for
MOST_AHEAD = 1000  # lines that wait; a pipe without an end must not fill the memory


class Manners(msgspec.Struct, frozen=True):
    """How the twin behaves."""

    yes: bool = False  # press the main choice by itself, and stop at a problem
    json: bool = False  # events as JSON lines on standard output; people's text elsewhere
    password: str = ""  # for a locked parcel
    save: bool = False  # with `yes`: save what is whole of a damaged parcel, if no more can be had
    ends_at: str = ""  # with `yes`: the name of the screen where all that was asked for is done


class Twin:
    """Runs one journey in the terminal."""

    def __init__(self, launch: Launch, words: Words, manners: Manners) -> None:
        self._words = words
        self._manners = manners
        self._told = Told(json=manners.json)
        # Lines from a file or a pipe come before their screens do: they wait for one to answer.
        self._ahead: deque[str | None] = deque()
        self._room = threading.Semaphore(MOST_AHEAD)
        self._inbox: queue.SimpleQueue[Event | str | None] = queue.SimpleQueue()
        self._asking: Choice | None = None
        self._name: str | None = None  # typed already, while the password is asked for
        self._pressed: list[Screen] = []  # with `yes`
        self._status: int | None = None
        self._password = manners.password
        self._shown: Screen | None = None
        self._waits = Waits()
        self._another = False  # it was said in its second wording
        self._said = ""  # in the customer's own words, while a screen says it again
        self._running: Running = begin(
            launch,
            post=self._inbox.put,
            show=self._show,
            own=self._own,
            text=words.text,
            understand=words.understand,
            language=lambda: words.locale,
        )

    def run(self) -> int:
        """Walk the journey to its end and return the exit status."""
        self._told.event(self._running.journal.read().splitlines()[-1].decode())
        try:
            if not self._manners.yes:
                self._told.say(self._words.text("terminal-how"))
                threading.Thread(target=self._listen, name="keys", daemon=True).start()
            status = self._walk()
        except KeyboardInterrupt:
            self._told.say(self._words.text("terminal-kept"))
            status = PROBLEM
        finally:
            show_typed(True)
            self._running.close()
        state = self._running.session.state
        done = status == DONE
        screen = self._running.session.screen
        problem = ProblemName.PASSWORD if screen.name == "locked" else screen.problem
        missing = missing_of(state)
        self._told.end(done=done, problem=problem, files=files_of(state), missing=missing)
        return status

    def _walk(self) -> int:
        while self._status is None:
            if self._manners.yes and self._decide():
                continue
            if self._ahead and not self._running.session.screen.busy:
                self._typed(self._ahead.popleft())
            else:
                self._take(self._inbox.get())
        return self._status

    # What comes in

    def _listen(self) -> None:
        try:
            for line in iter(lambda: sys.stdin.readline(LONGEST_LINE), ""):
                self._room.acquire()
                self._inbox.put(line.rstrip("\n"))
        except OSError:  # the terminal is gone
            pass
        finally:
            self._inbox.put(None)

    def _take(self, item: Event | str | None) -> None:
        if not isinstance(item, str | None):
            self._send(item)
        elif sys.stdin.isatty():
            self._typed(item)
        else:
            self._ahead.append(item)

    def _send(self, event: Event) -> None:
        if isinstance(event, WordsGiven):
            self._said = event.text
        self._told.event(encode(event).decode().rstrip("\n"))
        self._running.session.send(event)

    def _typed(self, line: str | None) -> None:
        self._room.release()
        if line is None:
            self._told.say(self._words.text("terminal-nobody"))
            self._status = WRONG_USE
            return
        text = line.strip()
        if self._asking is not None:
            if not text:
                self._told.say(self._words.text("terminal-empty"))
                return
            if self._asking.asks is FieldKind.SIGN_IN and self._name is None:
                self._name = text
                self._ask_for(FieldKind.PASSWORD)
                return
            choice, name = self._asking, self._name or ""
            self._ask_no_more()
            self._send(choice.filled(text, name))
            return
        screen = self._running.session.screen
        choices = screen.choices
        listed = screen.listed
        taking = [choice for choice in choices if choice.asks is FieldKind.LINK]
        if taking and _LINK.search(text):
            self._send(taking[0].filled(text))
            return
        page = self._words.page(screen, self._said)
        if text == ANOTHER and page.has_another:
            self._say_another_way(page)
            return
        number = int(text) if text.isdecimal() and len(text) < 4 else 0 if text else 1
        if 1 <= number <= len(choices):
            self._press(choices[number - 1])
        elif len(choices) < number <= len(choices) + len(listed):
            self._send(listed[number - len(choices) - 1])
        else:
            self._told.say(self._words.text("terminal-again"))

    def _say_another_way(self, page: Page) -> None:
        self._another = not self._another
        self._told.say(paint_another(page, self._words, first=not self._another))

    def _press(self, choice: Choice) -> None:
        if choice.asks is None:
            self._send(choice.sends)
        else:
            self._asking = choice
            self._ask_for(choice.asks)

    def _ask_for(self, what: FieldKind) -> None:
        show_typed(what is not FieldKind.PASSWORD)
        name = "name" if what is FieldKind.SIGN_IN else what.value
        self._told.say(self._words.text(f"terminal-enter-{name}"))

    def _ask_no_more(self) -> None:
        self._asking = self._name = None
        show_typed(True)

    # With --yes

    def _decide(self) -> bool:
        """Press the main choice where that leads on; return whether something was done."""
        screen = self._running.session.screen
        if screen.busy:
            return False
        choice = screen.main_choice
        if choice is not None and choice.asks is FieldKind.FOLDER:
            # Nobody is here to pick one: with the folder that is there, the work tells more.
            here = (one for one in screen.choices if one.name == "use-place")
            choice = next(here, choice)
        saving = self._saving(screen)
        if saving is not None and screen not in self._pressed:
            self._pressed.append(screen)
            self._send(saving.sends)
        elif screen.problem is not None or choice is None or screen in self._pressed:
            self._status = PROBLEM  # a screen that comes back would come back for ever
        elif screen.name == self._manners.ends_at:
            self._status = DONE
        elif choice.asks is None:
            self._pressed.append(screen)
            self._send(choice.sends)
        elif choice.asks is FieldKind.PASSWORD and self._password:
            password, self._password = self._password, ""
            self._send(choice.filled(password))
        else:
            self._status = PROBLEM
        return True

    def _saving(self, screen: Screen) -> Choice | None:
        """Return what leads on from a damaged parcel, where what is whole of it is wanted."""
        wanted = self._manners.save and screen.problem is ProblemName.DAMAGED
        by_name = {choice.name: choice for choice in screen.choices if wanted}
        return by_name.get("save-whole", by_name.get("get-again"))

    # What goes out

    def _show(self, screen: Screen) -> None:
        if not screen.quotes:
            self._said = ""
        page, shown = self._words.page(screen, self._said), self._shown
        if shown is not None and shown.view == screen.view and screen.busy and not screen.progress:
            self._ask_no_more()  # the same, and nothing new to say
        elif shown is not None and shown.view == screen.view and screen.progress:
            self._told.over(bar(page), news=self._waits.news(screen.progress))
        else:
            self._ask_no_more()
            self._waits.news(screen.progress)  # the whole page says it
            self._another = False
            self._told.say(paint(page, self._words))
        self._shown = screen

    def _own(self, effect: Effect) -> bool:
        match effect:
            case Close():
                self._status = DONE if self._running.session.screen.name == "done" else PROBLEM
            case MakeTextBigger():
                self._told.say(self._words.text("terminal-bigger"))
            case OpenThing(program="") if effect.thing.kind in READABLE:
                self._inbox.put(self._read_out(effect))
            case ShowSheet(path=path):
                self._read_sheet(Path(path))
            case ShowReportText(report=report):
                self._read_report(report)
            case CopyMailText(report=report):
                self._told.say(self._words.text("report-mail-body", file=report.called))
            case _:
                return False
        return True

    def _read_sheet(self, path: Path) -> None:
        try:
            read_out(path, Kind.TEXT, self._told.say, partial(self._words.text, "terminal-page"))
        except OSError:  # it was taken away since
            self._inbox.put(DeedRefused(ByHand.FOLDER, str(path.parent)))

    def _read_report(self, report: Report) -> None:
        try:
            self._read_sheet(self._running.report_text(report))
        except (Problem, OSError):
            self._inbox.put(DeedRefused(ByHand.FOLDER, str(Path(report.path).parent)))

    def _read_out(self, effect: OpenThing) -> Event:
        thing = effect.thing
        heading = partial(self._words.text, "terminal-page")
        try:
            read_out(Path(thing.path), thing.kind, self._told.say, heading)
        except Problem as problem:
            return WorkFailed(effect.attempt, problem.name, problem.evidence)
        except OSError as error:
            evidence = Evidence(where="reader", error=type(error).__name__, errno=error.errno)
            return WorkFailed(effect.attempt, ProblemName.ANTIVIRUS, evidence)
        only_ours = not has_program(Path(thing.path))
        return ThingOpened(effect.attempt, own_viewer=True, only_ours=only_ours)
