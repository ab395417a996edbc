"""What a reader has of a report: typed, cleaned for display, with a note for all that is odd."""

from enum import StrEnum

import msgspec

from helperkit.diagnostics.facts import Fact
from helperkit.diagnostics.history import History
from helperkit.diagnostics.manifest import JournalFate, Manifest
from helperkit.journey.model import START, State


class Refusal(StrEnum):
    """Why a file was not read at all. The values are names of words, `read-refused-…`."""

    UNREADABLE = "unreadable"  # the system does not let it be read, or it is not there
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    NOT_A_REPORT = "not_a_report"  # neither a ZIP nor sealed, or a ZIP without our manifest
    SEALED = "sealed"  # no key that was given opens it
    SEAL_BROKEN = "seal_broken"  # a key fits, but what is sealed was changed or cut off
    BROKEN = "broken"  # its directory is cut off or contradicts itself
    LOCKED = "locked"  # with a password: no report is
    UNSAFE = "unsafe"  # links, ways out, two files of one name or in one place
    TOO_MUCH = "too_much"  # entries, or what would come out of them


class BundleRefused(Exception):
    """A file is not read as a report, for a reason of a closed list.

    `key_fits`: it is sealed, and one of the keys that were given is for it.
    """

    def __init__(self, refusal: Refusal, *, key_fits: bool = False) -> None:
        super().__init__(refusal.value)
        self.refusal, self.key_fits = refusal, key_fits


class Odd(StrEnum):
    """What is odd about a report that could be read. The names of words, `read-note-…`."""

    ITEM_CHANGED = "item_changed"  # not what the manifest says: its size or its SHA-256
    ITEM_MISSING = "item_missing"  # the manifest names it
    ITEM_UNKNOWN = "item_unknown"  # the manifest does not name it, or no reader of this version
    ITEM_UNREADABLE = "item_unreadable"  # broken on its way, or not what it should be
    ITEM_TOO_LARGE = "item_too_large"
    NAME_NOT_PLAIN = "name_not_plain"  # in a folder of the ZIP, or with odd signs: passed over
    SCHEMA_NEWER = "schema_newer"
    PROGRAM_DIFFERS = "program_differs"
    EVENT_UNKNOWN = "event_unknown"
    EVENT_UNREADABLE = "event_unreadable"
    EVENTS_TOO_MANY = "events_too_many"  # the rest was not read
    VALUE_UNKNOWN = "value_unknown"  # a field or a word of a list that this version has not
    FACT_UNKNOWN = "fact_unknown"
    STATE_UNKNOWN = "state_unknown"
    REPLAY_STOPPED = "replay_stopped"  # the rest of the events fits no state
    REPLAY_DIFFERS = "replay_differs"  # it ends otherwise than the state that was recorded
    TEXT_CLEANED = "text_cleaned"  # signs that could not be seen, or that turn the writing
    TEXT_CUT = "text_cut"


class Note(msgspec.Struct, frozen=True):
    """Something odd, of what (a cleaned name of at most 80 characters), and how often."""

    odd: Odd
    of: str = ""
    count: int = 1


class Recorded(msgspec.Struct, frozen=True):
    """The states as they were written. None where this version cannot read them.

    `step` and `problem` are the names as they stand there, also where the rest is unreadable.
    """

    first: State | None = None
    last: State | None = None
    step: str = ""
    problem: str = ""


class Replaced(msgspec.Struct, frozen=True):
    """A line of the receipt: which rule replaced something in which field, and how often."""

    rule: str
    field: str = ""
    count: int = 0


NOTHING_PLAYED = History((), (START,), JournalFate())


class Bundle(msgspec.Struct, frozen=True):
    """A report that was read: by a reader that believed nothing of it.

    Every text is free of controls, of marks that turn the writing, and of NUL. `history` holds
    the events, when they happened, and the states as this version's own `update` gives them.
    """

    manifest: Manifest
    facts: tuple[Fact, ...] = ()
    history: History = NOTHING_PLAYED
    recorded: Recorded = Recorded()
    receipt: tuple[Replaced, ...] = ()
    summary: str = ""
    notes: tuple[Note, ...] = ()
    sealed: bool = False  # it came sealed, and was opened with a key
    size: int = 0  # bytes of the file

    @property
    def version_differs(self) -> bool:
        """Whether another version wrote it, so that a replay may show other screens."""
        return bool(self.of(Odd.SCHEMA_NEWER, Odd.PROGRAM_DIFFERS))

    @property
    def last(self) -> State:
        """The newest state: as it was recorded, else as it was played."""
        return self.recorded.last or self.history.last

    def of(self, *kinds: Odd) -> tuple[Note, ...]:
        """Return the notes of these kinds."""
        return tuple(note for note in self.notes if note.odd in kinds)
