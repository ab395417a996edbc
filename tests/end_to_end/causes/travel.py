"""A customer who presses the main button until it goes no further, with real work behind it."""

import queue
from collections.abc import Callable
from pathlib import Path

import msgspec

from helperkit.diagnostics.bundle import write_report
from helperkit.diagnostics.facts import SCHEMA, Fact, Facts
from helperkit.diagnostics.read import Bundle, read_bundle
from helperkit.journey.effects import Effect, OpenThing
from helperkit.journey.events import Event, ThingOpened, WorkFailed
from helperkit.journey.problems import Evidence, Problem, ProblemName
from helperkit.journey.screen import Screen
from helperkit.performer.run import Launch, begin
from helperkit.terminal.reader import READABLE, read_out
from helperkit.words.load import Words

SECONDS = 60
PATIENCE = 0.2  # seconds: real stalls, for people who have little time
MOST_PRESSES = 60
WORDS = Words()

Instead = Callable[[Effect], Event | None]


class Told(msgspec.Struct, frozen=True):
    """What a journey came to: its journal, and where its files are."""

    journal: bytes
    place: Path
    screen: str


class Customer:
    """One journey. `presses` says what is pressed where it is not the main button.

    A press is the name of a choice, or that and what is typed; several for one screen come in
    turn. `when_waiting`: what is pressed when nothing comes. `before`: what happens as a screen
    shows up. `instead` answers an effect in place of real work that this system cannot do.
    """

    def __init__(
        self,
        folder: Path,
        *,
        presses: dict[str, list[str | tuple[str, str]]] | None = None,
        until: str = "",
        before: dict[str, Callable[[], object]] | None = None,
        when_waiting: str = "",
        instead: Instead = lambda _: None,
        understand: Callable[[str], object] | None = None,
    ) -> None:
        self.folder = folder
        self._presses = {name: list(them) for name, them in (presses or {}).items()}
        self._before = before or {}
        self._until = until
        self._when_waiting = when_waiting
        self._instead = instead
        self._understand = understand or WORDS.understand
        self._inbox: queue.SimpleQueue[Event] = queue.SimpleQueue()

    def travel(self, source: str, *, place: str = "", **launch: object) -> Told:
        """Walk from a card, a link or a file to the first problem, to `until`, or to the end."""
        settings = {"practice": True, "patience": PATIENCE, **launch}
        running = begin(
            Launch(
                home=self.folder / "home",
                source=source,
                place=place or str(self.folder / "My Orders"),
                **settings,  # type: ignore[arg-type]  # as given
            ),
            post=self._inbox.put,
            show=lambda _: None,
            own=self._own,
            text=WORDS.text,
            understand=self._understand,  # type: ignore[arg-type]  # as given
        )
        try:
            for _ in range(MOST_PRESSES):
                event = self._next(running.session.screen)
                if event is None:
                    break
                running.session.send(event)
            journal = running.journal.read()
        finally:
            running.close()
        name = running.session.screen.name
        return Told(journal, Path(place or self.folder / "My Orders"), name)

    def _next(self, screen: Screen) -> Event | None:
        if screen.progress is not None and screen.progress.waiting and self._when_waiting:
            return self._pressed(screen, self._when_waiting)
        if screen.busy:
            return self._inbox.get(timeout=SECONDS)
        if screen.name in self._before:
            self._before.pop(screen.name)()
        if self._presses.get(screen.name):
            return self._pressed(screen, self._presses[screen.name].pop(0))
        if screen.problem is not None or screen.name in {self._until, "done"}:
            return None
        choice = screen.main_choice
        return choice.sends if choice is not None and choice.asks is None else None

    def _pressed(self, screen: Screen, press: str | tuple[str, str]) -> Event:
        name, typed = press if isinstance(press, tuple) else (press, None)
        choice = next((one for one in screen.choices if one.name == name), None)
        if choice is None:
            raise LookupError(f"{name} on {screen.name}: {[one.name for one in screen.choices]}")
        return choice.sends if typed is None else choice.filled(typed)

    def _own(self, effect: Effect) -> bool:
        event = self._instead(effect)
        if event is None and isinstance(effect, OpenThing) and effect.thing.kind in READABLE:
            event = _read(effect)
        if event is None:
            return False
        self._inbox.put(event)
        return True


def _read(effect: OpenThing) -> Event:
    """Show a book or a text as the terminal does, to nobody."""
    thing = effect.thing
    try:
        read_out(Path(thing.path), thing.kind, lambda _: None, lambda **_: "")
    except Problem as problem:
        return WorkFailed(effect.attempt, problem.name, problem.evidence)
    except OSError as error:
        evidence = Evidence(where="reader", error=type(error).__name__, errno=error.errno)
        return WorkFailed(effect.attempt, ProblemName.ANTIVIRUS, evidence)
    return ThingOpened(effect.attempt, own_viewer=True)


def report_of(told: Told, folder: Path, typed: tuple[Fact, ...] = ()) -> Bundle:
    """Write the report of a journey and read it again, with facts typed in place of its own."""
    try:
        there = told.place if told.place.is_dir() else None
    except OSError:  # a path that no folder can have
        there = None
    written = write_report(told.journal, folder, place=there, text=WORDS.text)
    bundle = read_bundle(written)
    if not typed:
        return bundle
    kinds = {type(fact) for fact in typed}
    facts = (*typed, *(fact for fact in bundle.facts if type(fact) not in kinds))
    again = write_report(
        told.journal, folder, place=there, text=WORDS.text, facts=Facts(SCHEMA, facts)
    )
    return read_bundle(again)
