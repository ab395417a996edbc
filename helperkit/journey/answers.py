"""What the program and its work said: facts, in the past tense.

An answer carries the attempt that it answers, so that a late one to an older attempt changes
nothing.
"""

from enum import StrEnum

from helperkit.journey.fields import (
    Count,
    Maybe,
    NamedFile,
    NamedFolder,
    NamedLink,
    NamedPath,
    NamedSource,
    NoteNumber,
    Private,
)
from helperkit.journey.order import NamesRead, Oddity, Order, Parcel, System, Thing, Waiting
from helperkit.journey.presses import Fact, Sight
from helperkit.journey.problems import Evidence, FreeProgram, Opener, ProblemName
from helperkit.journey.report import Report, ReportLine


class Lost(StrEnum):
    """What a journey had brought, and the customer has removed since."""

    NOTHING = "nothing"
    THINGS = "things"  # what was unpacked; the parcel is still there
    PARCEL = "parcel"


class ProgramStarted(Fact, frozen=True):
    """The program came up; `again` when a journey was under way. The first line of a journal.

    `given` is a card, a link or a file that came with the start; "" for none.
    """

    system: System = System.OTHER
    again: bool = False
    given: NamedSource = ""
    lost: Lost = Lost.NOTHING
    unsent: Report | None = None  # that was to be sent before, and was not received


class OrderGiven(Fact, frozen=True):
    """A card, a link or a file was dropped onto the window."""

    text: NamedSource


class OrderRead(Fact, frozen=True):
    """The card or link was understood."""

    attempt: Count
    order: Order


class FilesFound(Fact, frozen=True):
    """Recent downloads that fit, the newest first; empty when there are none.

    The journal keeps no names of them.
    """

    attempt: Count
    files: tuple[Thing, ...]


class PlaceProposed(Fact, frozen=True):
    """A folder that can be written to, and its free room in bytes where it is known."""

    attempt: Count
    place: NamedFolder
    free: Maybe = None


class NetworkReturned(Fact, frozen=True):
    """The system says that this computer has a way out again."""


class DownloadProgressed(Fact, frozen=True):
    """Bytes came, or the line waits. At most ten a second; not a milestone."""

    attempt: Count
    done: Count
    total: Maybe = None
    seconds_left: Maybe = None
    waiting: Waiting = Waiting.NO


class FileReceived(Fact, frozen=True):
    """The file is whole, verified where a checksum is known, and under its final name."""

    attempt: Count
    parcel: Parcel


class UnpackProgressed(Fact, frozen=True):
    """Bytes were written, and files completed. At most ten a second; not a milestone."""

    attempt: Count
    done: Count
    total: Maybe = None
    seconds_left: Maybe = None
    files: Count = 0
    all_files: Count = 0  # 0 where nobody knows yet


class ParcelLocked(Fact, frozen=True):
    """The parcel wants a password before it opens."""

    attempt: Count


class NamesDoubted(Fact, frozen=True):
    """Nothing says how the names in the parcel are to be read; the likeliest way comes first."""

    attempt: Count
    ways: tuple[NamesRead, ...]


class ParcelUnpacked(Fact, frozen=True):
    """What was in the parcel lies in its folder: all of it, or what was whole.

    Of what is missing the journal keeps the number, never the names.
    """

    attempt: Count
    folder: NamedFolder
    things: tuple[Thing, ...]
    start: Count = 0
    saved: Count = 0  # files; 0 where nothing is missing
    missing: Count = 0
    missing_names: tuple[Private, ...] = ()
    oddities: tuple[Oddity, ...] = ()


class ThingOpened(Fact, frozen=True):
    """The file was handed to a viewer of ours, or to the system's program.

    `only_ours`: the system has no program for it.
    """

    attempt: Count
    own_viewer: bool
    only_ours: bool = False


class WordsUnderstood(Fact, frozen=True):
    """What the customer's own words mean: the likeliest first; none where nobody knows."""

    attempt: Count
    sights: tuple[Sight, ...] = ()
    sure: bool = False


class ShortcutMade(Fact, frozen=True):
    """A shortcut to the file lies on the desktop."""

    attempt: Count
    path: NamedPath


class SheetMade(Fact, frozen=True):
    """The page to print lies beside the file."""

    attempt: Count
    path: NamedPath


class ReportWritten(Fact, frozen=True):
    """The report for support is on the disk."""

    attempt: Count
    path: NamedPath
    sealed: NamedPath = ""  # the same, closed for the seller
    lines: tuple[ReportLine, ...] = ()  # all that could be in it


class ReportProgressed(Fact, frozen=True):
    """Bytes of the report went out, or the line waits. At most ten a second; not a milestone."""

    attempt: Count
    done: Count
    total: Maybe = None
    waiting: Waiting = Waiting.NO


class ReportReceived(Fact, frozen=True):
    """The seller's server has the whole report. `receipt` is the number that it gave."""

    attempt: Count
    receipt: Private = ""


class ReportCopyMade(Fact, frozen=True):
    """A copy of the report lies in the folder that was picked."""

    attempt: Count
    path: NamedPath


class ByHand(StrEnum):
    """What a customer does themselves where this system has no program for it."""

    FOLDER = "folder"
    PAGE = "page"
    MAIL = "mail"


class DeedRefused(Fact, frozen=True):
    """The system has no program for a deed. `text` is the path or the address to use by hand."""

    deed: ByHand
    text: NamedSource


class WorkFailed(Fact, frozen=True):
    """The work of this attempt stopped, for a named cause."""

    attempt: Count
    problem: ProblemName
    evidence: Evidence = Evidence()
    page: NamedLink = ""  # the address to sign in at, where there is one
    missing: Maybe = None  # bytes of room that are missing, where that is the cause
    error_id: NoteNumber = ""  # the number of our own crash note, for `unknown`
    part: NamedFile = ""  # the file that is missing of a parcel in several
    program: FreeProgram = FreeProgram()  # that would open it; `page` is its maker's
    openers: tuple[Opener, ...] = ()  # programs of this computer that could, the likeliest first


class FollowUpPlanned(Fact, frozen=True):
    """The program will come up by itself in two days, and ask."""


class FollowUpRefused(Fact, frozen=True):
    """The system does not let the program come up by itself."""
