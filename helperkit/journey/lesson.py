"""A lesson as data: its pages, what is to be done on each, and what tells that it was done.

Read from `assets/lessons/NAME/lesson.toml`; its words stand beside that. Which lesson a customer
takes is nobody else's business: all names here are private.
"""

from enum import StrEnum

import msgspec

from helperkit.journey.fields import Private


class ActKind(StrEnum):
    """What can be done with a thing on a desktop."""

    OPEN = "open"
    MOVE = "move"
    COPY = "copy"
    EMPTY = "empty"
    UPDATE = "update"
    SEND = "send"
    UNPACK = "unpack"


class Takes(StrEnum):
    """What becomes of a thing that is dragged onto another."""

    NOTHING = "nothing"
    MOVED = "moved"
    COPIED = "copied"


class Surface(StrEnum):
    """What a page's things lie on."""

    DESKTOP = "desktop"
    FOLDER = "folder"
    PHONE = "phone"


class Act(msgspec.Struct, frozen=True):
    """Something that is done with a thing."""

    kind: ActKind
    thing: Private = ""
    to: Private = ""


class LessonThing(msgspec.Struct, frozen=True):
    """A thing that lies on a desktop. `file` is its path in the practice folder, where it is real.

    `can`: what else can be done with it, by its menu.
    """

    name: Private
    picture: Private
    takes: Takes = Takes.NOTHING
    can: tuple[ActKind, ...] = ()
    file: Private = ""


class LookAt(msgspec.Struct, frozen=True, tag_field="does", tag="look"):
    """A page to read: one idea."""

    name: Private
    picture: Private


class PickOne(msgspec.Struct, frozen=True, tag_field="does", tag="pick"):
    """A page with a question. One answer is right; `pictures` are those of the answers."""

    name: Private
    picture: Private
    answers: tuple[Private, ...]
    right: Private
    pictures: tuple[Private, ...] = ()


class OnDesk(msgspec.Struct, frozen=True, tag_field="does", tag="desk"):
    """A page with a pretend desktop, where one thing is to be done."""

    name: Private
    picture: Private
    things: tuple[LessonThing, ...]
    goal: Act
    on: Surface = Surface.DESKTOP


class Way(StrEnum):
    """How a customer practises with real files."""

    FILES = "files"  # moves them: here, or in a window of the system
    UNPACK = "unpack"
    UNLOCK = "unlock"  # unpacks with a password
    SHOW = "show"  # opens a file


class Practise(msgspec.Struct, frozen=True, tag_field="does", tag="practise"):
    """A page with real files in a practice folder. It is done when `becomes` is there.

    Paths are relative to that folder, with slashes.
    """

    name: Private
    picture: Private
    way: Way
    file: Private = ""  # that is opened or unpacked
    becomes: Private = ""
    password: Private = ""
    things: tuple[LessonThing, ...] = ()
    goal: Act = Act(ActKind.OPEN)


Page = LookAt | PickOne | OnDesk | Practise


class Lesson(msgspec.Struct, frozen=True):
    """A lesson. The last page, the praise, is the same for all and is not in `pages`.

    Without a name it is one that is not known here: that of a caller, or of a report.
    """

    name: Private = ""
    pages: tuple[Page, ...] = ()

    def practice(self, at: int) -> Practise:
        """Return a page with real files. Raises LookupError for another one."""
        page = self.pages[at]
        if not isinstance(page, Practise):
            raise LookupError(page.name)
        return page


class LessonEntry(msgspec.Struct, frozen=True):
    """A lesson on the page of all lessons."""

    name: Private
    done: bool = False


class Said(StrEnum):
    """What a page says: its task, or a hint after a try that was not it."""

    TASK = "task"
    HINT = "hint"
    HINT_AGAIN = "hint_again"


def hinted(said: Said) -> Said:
    """Return the next hint: it differs each time, so that each try is answered."""
    return Said.HINT_AGAIN if said is Said.HINT else Said.HINT
