"""Puts a journey together: the journal on the disk, the session, and the performer."""

import contextlib
import platform
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from helperkit.delivery.regular import NotRegular, open_regular
from helperkit.journey.effects import Effect
from helperkit.journey.events import Event, Lost, ProgramStarted, WentOn
from helperkit.journey.journal import JournalUnreadable, decode, final
from helperkit.journey.model import START, State, WelcomeBack
from helperkit.journey.order import System
from helperkit.journey.presses import Sight
from helperkit.journey.report import Report
from helperkit.journey.screen import Screen
from helperkit.journey.session import Session
from helperkit.journey.steps import Comfort, Hello
from helperkit.journey.steps_after import AllWell
from helperkit.journey.update import update
from helperkit.performer.journal_file import JournalFile, JournalTaken, journal_for_this_time
from helperkit.performer.perform import Performer
from helperkit.performer.setting import Setting
from helperkit.performer.waiting import first_unsent

if TYPE_CHECKING:
    from helperkit.diagnostics.draft import Draft

MOST_WINDOWS = 20  # journeys of one name that can be open at once
JOURNALS = "customer*.jsonl"
READ_WELL = "text-is-fine"  # the file that remembers that the text is big enough

Text = Callable[..., str]


class Screens(msgspec.Struct, frozen=True):
    """The screens of this computer: how many, and of the window's own its points and percents."""

    count: int
    width: int
    height: int
    scale: int


class Launch(msgspec.Struct, frozen=True):
    """How a journey is started."""

    home: Path  # the program's own folder: journals, crash notes, the window's settings
    source: str = ""  # a card, a link or a file that came with the start
    place: str = ""  # a folder to keep the file in, where one was wished for
    name: str = "customer"  # of the journal, so that different journeys do not mix
    practice: bool = False  # the program's own practice: its card is trusted
    follow_up: bool = False  # of a journey that came to its end: ask if all is well
    sha256: str = ""  # what the file must be, where the command line says so
    hurry: Callable[[], None] = lambda: None  # skips the practice shop's slow pace
    patience: float = 20.0  # seconds without a byte that are a stall
    limit: int | None = None  # bytes a second
    language: str = ""  # that was asked for; "": the one that was kept, or the system's
    encoding: str = ""  # of the names in a parcel, where the command line says so
    # The proxies to try for a link, "" for none; None: what the environment says. May block.
    proxies: Callable[[str], tuple[str, ...]] | None = None
    # What an open window knows of its screen, for the report. Any thread may ask.
    screens: Callable[[], Screens | None] = lambda: None


class Running:
    """A journey under way."""

    def __init__(self, session: Session, performer: Performer, journal: JournalFile) -> None:
        self.session = session
        self.journal = journal
        self._performer = performer

    def perform(self, effect: Effect) -> None:
        """Perform an effect that the renderer took, and could not do after all."""
        self._performer.perform(effect)

    def report_text(self, report: Report) -> Path:
        """Return a file with all that is in a report, as text. Raises `Problem` and OSError."""
        return self._performer.reports.text(report)

    def nudge(self) -> None:
        """Hear that the network may be back: work that waits for it looks at once."""
        self._performer.nudge()

    def close(self) -> None:
        """Stop the work; everything received is kept, and the journal knows the place."""
        self._performer.close()
        self.journal.close()


def system() -> System:
    """Return the family of this operating system."""
    known = {"Windows": System.WINDOWS, "Darwin": System.MACOS, "Linux": System.LINUX}
    return known.get(platform.system(), System.OTHER)


def begin(
    launch: Launch,
    *,
    post: Callable[[Event], None],
    show: Callable[[Screen], None],
    own: Callable[[Effect], bool],
    text: Text,
    understand: Callable[[str], tuple[tuple[Sight, ...], bool]] | None = None,
    language: Callable[[], str] = lambda: "",
) -> Running:
    """Begin a journey, or go on with the one that was cut off.

    `post` is called from worker threads and has to bring the event to `Running.session.send` in
    the renderer's own thread. `show` gets every new screen, the first one before this returns.
    `own` may take an effect for the renderer (then it returns True). `text` gives words by name;
    `understand` says what a customer's own words mean, and whether that is sure; `language` which
    one is spoken now.
    """
    journal = _open_journal(launch)
    state = _state_of(journal)
    again = _goes_on(state, follow_up=launch.follow_up)
    if not again:
        if journal.found:
            journal.begin_anew()
        state = START

    def draft() -> "Draft":
        from helperkit.performer.reporting import journey_draft
        from helperkit.performer.surroundings import asked_by

        return journey_draft(journal.read(), text, asked_by(launch))

    setting = Setting(
        home=launch.home,
        folder_name=text("folder-name"),
        journal=journal.path.stem,
        place=launch.place,
        practice=launch.practice,
        sha256=launch.sha256,
        hurry=launch.hurry,
        patience=launch.patience,
        limit=launch.limit,
        encoding=launch.encoding,
        proxies=launch.proxies,
        understand=understand,
        text=text,
        language=language,
        draft_report=draft,
        mail_text=lambda product: (
            text("mail-subject", product=product),
            text("mail-body", product=product),
        ),
    )
    performer = Performer(setting, post)

    def perform(effect: Effect) -> None:
        if not own(effect):
            performer.perform(effect)

    read_well = launch.home / READ_WELL

    def record(event: Event) -> None:
        journal.append(event)
        performer.recorded(event)
        if isinstance(event, WentOn) and not launch.practice:
            if isinstance(session.state.step, Comfort):
                with contextlib.suppress(OSError):  # then it is asked once more
                    read_well.touch()
            elif isinstance(session.state.step, Hello) and read_well.exists():
                session.send(WentOn())  # past the question that was answered at an earlier start

    session = Session(state, record=record, perform=perform, show=show)
    running = Running(session, performer, journal)
    shown = session.screen
    lost = loss_of(state) if again else Lost.NOTHING
    unsent = first_unsent(launch.home, practice=launch.practice)
    session.send(ProgramStarted(system(), again, launch.source, lost, unsent))
    if session.screen == shown:
        show(shown)
    if isinstance(session.state.step, AllWell):
        _forget_follow_up(launch.home)
    return running


def _open_journal(launch: Launch) -> JournalFile:
    """Open the journal of this name; where another window has it, one beside it.

    Where nothing can be kept, the journal is one that the next start does not find.
    """
    for number in range(1, MOST_WINDOWS + 1):
        name = launch.name if number == 1 else f"{launch.name}-{number}"
        try:
            return JournalFile(_journal(launch.home, name))
        except JournalTaken:
            continue
        except OSError:  # no home to write to: the journey goes all the same, for this time
            break
    return journal_for_this_time(launch.name)


def is_open(launch: Launch) -> bool:
    """Return whether another window has the journal of this name."""
    try:
        JournalFile(_journal(launch.home, launch.name)).close()
    except JournalTaken:
        return True
    except OSError:
        return False
    return False


def _journal(home: Path, name: str) -> Path:
    return home / "journeys" / f"{name}.jsonl"


def loss_of(state: State) -> Lost:
    """Return what of a journey's files is not where the journal says."""
    step = state.step
    while hasattr(step, "before"):
        step = step.before
    box = getattr(step, "box", None)
    parcel = box.parcel if box is not None else getattr(step, "parcel", None)
    if parcel is not None and not Path(parcel.path).exists():
        return Lost.PARCEL
    if box is not None and not all(Path(thing.path).exists() for thing in box.things):
        return Lost.THINGS
    return Lost.NOTHING


def _state_of(journal: JournalFile) -> State:
    """Return the state that a journal leads to; the start when it cannot be read."""
    try:
        return final(decode(journal.found))
    except JournalUnreadable:
        return START


def launch_of(home: Path, source: str, language: str = "") -> Launch:
    """Return how the customer's window is started: each card, link or file has its own journey.

    Without one, it is the newest that was cut off.
    """
    if not source:
        return Launch(home, name=_newest(home), language=language, follow_up=True)
    name = f"customer-{name_of(source)}"
    return Launch(home, source, name=name, language=language, follow_up=True)


def _newest(home: Path) -> str:
    """Return the name of the newest journal, if its journey can be gone on with."""
    usual = Launch(home).name
    try:
        found = [(path.stat().st_mtime, path) for path in (home / "journeys").glob(JOURNALS)]
        path = max(found)[1]
        with open_regular(path) as journal:
            state = final(decode(journal.read()))
    except (OSError, NotRegular, ValueError):  # none, or one that cannot be read
        return usual
    return path.stem if _goes_on(state, follow_up=True) else usual


def _goes_on(state: State, *, follow_up: bool) -> bool:
    """Return whether a start leads on in this journey, or with `follow_up` back to it."""
    step = update(state, ProgramStarted(again=True))[0].step
    return isinstance(step, WelcomeBack) or (follow_up and isinstance(step, AllWell))


def asks(launch: Launch) -> bool:
    """Return whether this start would ask if all is well."""
    try:
        with open_regular(_journal(launch.home, launch.name)) as journal:
            state = final(decode(journal.read()))
    except (OSError, NotRegular, ValueError):
        return False
    return isinstance(update(state, ProgramStarted(again=True))[0].step, AllWell)


def _forget_follow_up(home: Path) -> None:
    """Whoever is asked now is not asked once more."""
    if (home / "follow-up").exists():
        from helperkit.performer.follow_up import forget_follow_up

        forget_follow_up(home)


def name_of(source: str, *more: str) -> str:
    """Return a short name for a source, and whatever else tells two journeys apart.

    A card or a file that was changed is another source: a mended card begins anew.
    """
    import hashlib

    told = [source, *more]
    with contextlib.suppress(OSError, ValueError):
        status = Path(source).stat()
        told += [str(status.st_size), str(status.st_mtime_ns)]
    text = "\n".join(told).encode("utf-8", "surrogatepass")
    return hashlib.sha256(text).hexdigest()[:12]
