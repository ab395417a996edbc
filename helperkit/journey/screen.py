"""What a renderer is given: a Screen is a value, without text in any language.

`helperkit.words` turns a screen's name and values into sentences; the window, the terminal and
the agent's mirror draw them.
"""

from enum import StrEnum

import msgspec

from helperkit.journey.events import Event, WentBack
from helperkit.journey.lesson import Act, Said, Surface, Takes
from helperkit.journey.order import Since, Waiting
from helperkit.journey.presses_lesson import ThingHandled
from helperkit.journey.problems import ProblemName
from helperkit.phone.fields import Code

Value = str | int


class Stage(StrEnum):
    """The four stations of the step rail."""

    GET = "get"
    UNPACK = "unpack"
    OPEN = "open"
    DONE = "done"


class Weight(StrEnum):
    """How a choice is drawn: one filled button a screen, the rest quiet."""

    MAIN = "main"
    QUIET = "quiet"


class FieldKind(StrEnum):
    """What a customer can hand over. FILE and FOLDER open the system's own picker."""

    LINK = "link"
    PASSWORD = "password"
    SIGN_IN = "sign_in"  # a name, and a password below it
    WORDS = "words"  # what a customer sees, as they say it
    FILE = "file"
    FOLDER = "folder"


class Choice(msgspec.Struct, frozen=True):
    """One button. `sends` goes to the session when it is pressed.

    With `asks`, the renderer first gets a text (from the screen's field, or from the system's
    picker) and puts it into the event with `filled`.
    """

    name: str  # the name of its label in the words
    sends: Event
    weight: Weight = Weight.QUIET
    asks: FieldKind | None = None

    def filled(self, text: str, name: str = "") -> Event:
        """Return the event with the customer's text in it: a link, a password or a path.

        `name` is for a sign-in, whose text is the password.
        """
        if self.asks is FieldKind.SIGN_IN:
            return msgspec.structs.replace(self.sends, text=text, name=name)
        return msgspec.structs.replace(self.sends, text=text)


def main(name: str, sends: Event, asks: FieldKind | None = None) -> Choice:
    """Return the one filled button of a screen."""
    return Choice(name, sends, Weight.MAIN, asks)


def quiet(name: str, sends: Event, asks: FieldKind | None = None) -> Choice:
    """Return a quiet button."""
    return Choice(name, sends, Weight.QUIET, asks)


BACK = quiet("back", WentBack())
# In the screen's field.
TYPED = frozenset(set(FieldKind) - {FieldKind.FILE, FieldKind.FOLDER})


class Progress(msgspec.Struct, frozen=True):
    """How far the work is. `total` is None where nobody knows it; sizes in bytes."""

    done: int = 0
    total: int | None = None
    seconds_left: int | None = None
    waiting: Waiting = Waiting.NO  # why nothing comes at the moment; the words say so
    files: int = 0  # complete ones, where there are several
    all_files: int = 0  # 0 where nobody knows


class Item(msgspec.Struct, frozen=True):
    """One line of a list, such as a file that was in the parcel."""

    title: str
    kind: str  # "pdf", "picture", "sound" …: the name of a friendly word in the words
    picture: str
    sends: Event | None = None
    start_here: bool = False
    more: int = 0  # so many that the title does not name
    marked: bool = False  # a program, a script, a shortcut: never opened by itself
    size: int = 0  # bytes; 0 where that is not said
    since: Since = Since.UNKNOWN
    said: str = ""  # what such a line says, in plain words
    ticked: bool | None = None  # a line of the report, which is in or taken out; None: no such line


class Handled(msgspec.Struct, frozen=True):
    """A thing on a desktop, and all that can be done with it: by mouse, by keyboard, by number."""

    name: str  # of its title in the lesson's words
    picture: str
    takes: Takes
    acts: tuple[ThingHandled, ...]


class LessonView(msgspec.Struct, frozen=True):
    """Which page of which lesson a screen shows; its words are the lesson's own."""

    lesson: str  # "" for one that is not known here
    part: str  # the name of the page, or of the praise
    at: int = 0  # the page, from 1 on
    of: int = 0
    said: Said = Said.TASK
    on: Surface | None = None  # the desktop with the things
    goal: Act | None = None  # what is to be done there
    things: tuple[Handled, ...] = ()


class Screen(msgspec.Struct, frozen=True):
    """One calm screen: which words, which picture, what can be pressed."""

    name: str
    picture: str
    stage: Stage | None = None
    values: dict[str, Value] = {}  # filled into the words: a product's name, a number of files
    choices: tuple[Choice, ...] = ()
    field: FieldKind | None = None
    progress: Progress | None = None
    items: tuple[Item, ...] = ()
    problem: ProblemName | None = None
    phone: str = ""  # the seller's number for the strip at the foot; "" where there is none
    busy: bool = False  # work is going on and the screen will change by itself
    code: Code | None = None  # what the words at the foot say; they stay while the screen does
    lesson: LessonView | None = None
    quotes: bool = False  # a renderer says what the customer typed, which no state keeps

    @property
    def view(self) -> str:
        """What tells a screen from the next: its name, and of a lesson the page."""
        part = f"/{self.lesson.lesson}/{self.lesson.part}" if self.lesson is not None else ""
        return f"{self.name}{part}"

    @property
    def listed(self) -> tuple[Event, ...]:
        """What the lines of its list send, and after them the things of its lesson."""
        things = self.lesson.things if self.lesson is not None else ()
        lines = (item.sends for item in self.items if item.sends is not None)
        return (*lines, *(act for thing in things for act in thing.acts))

    @property
    def main_choice(self) -> Choice | None:
        """The one filled button, where the screen has one."""
        return next((c for c in self.choices if c.weight is Weight.MAIN), None)
