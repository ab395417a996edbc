"""Everything that the journey can ask of the world: requests, in the imperative.

An effect with an attempt is work: it runs in the background, can be cancelled, and is answered
by an event that carries the same attempt. The others are done at once and need no answer.
"""

from helperkit.journey.effects_lesson import (
    ListLessons,
    OpenLesson,
    RememberLesson,
    RemovePractice,
    WatchPractice,
)
from helperkit.journey.order import Order, Parcel, Support, Thing
from helperkit.journey.report import Report
from helperkit.journey.request import Request as _Effect


class ReadOrder(_Effect, frozen=True):
    """Understand a card, a link or the path of a file. Answered by `OrderRead`."""

    attempt: int
    text: str


class LookForFiles(_Effect, frozen=True):
    """Look through recent downloads. Answered by `FilesFound`."""

    attempt: int


class ProposePlace(_Effect, frozen=True):
    """Find a folder that can be written to. `refused` did not do. Answered by `PlaceProposed`.

    One that has `needed` bytes of room is better than one that has not; what was received of the
    `order` before, there or in `came_from`, needs no room again.
    """

    attempt: int
    refused: str = ""
    needed: int | None = None
    order: Order | None = None
    came_from: str = ""


class Download(_Effect, frozen=True):
    """Receive the file, going on from what is there. Answered by `FileReceived`.

    `came_from` is another folder, where bytes that were received before may lie.
    """

    attempt: int
    order: Order
    place: str
    came_from: str = ""


class CheckFile(_Effect, frozen=True):
    """Look at a file that the customer has already. Answered by `FileReceived`.

    `picked` is the file where it should be the order's; "" when the order is about that very file.
    """

    attempt: int
    order: Order
    picked: str = ""


class Unpack(_Effect, frozen=True):
    """Unpack into a folder of its own.

    Answered by `ParcelUnpacked`, `ParcelLocked`, or without an `encoding` by `NamesDoubted`.
    """

    attempt: int
    order: Order
    parcel: Parcel
    place: str
    password: str = ""
    encoding: str = ""


class OpenThing(_Effect, frozen=True):
    """Show the file, in our viewer or the system's program. Answered by `ThingOpened`.

    `program` is the system's own name of the one that it is to be opened with; "" for any.
    """

    attempt: int
    thing: Thing
    program: str = ""


class FindPrograms(_Effect, frozen=True):
    """Find out what could open a file that nothing shows.

    Answered by `WorkFailed`: there is no program for it yet, and what could be one.
    """

    attempt: int
    thing: Thing


class Understand(_Effect, frozen=True):
    """Find out what a customer's own words mean. Answered by `WordsUnderstood`."""

    attempt: int
    text: str


class MakeShortcut(_Effect, frozen=True):
    """Put a shortcut to the file on the desktop. Answered by `ShortcutMade`."""

    attempt: int
    thing: Thing


class MakeSheet(_Effect, frozen=True):
    """Write a page to print into the folder: where the thing is. Answered by `SheetMade`."""

    attempt: int
    thing: Thing
    folder: str
    product: str  # "" where nobody can be trusted to know
    support: Support
    files: int = 1  # that were bought together: of several, the page is about their folder


class WriteReport(_Effect, frozen=True):
    """Write the report for support, and close it for the seller. Answered by `ReportWritten`.

    `recipients`: the seller's public keys. `without`: the names of lines that were taken out.
    `instead_of` is the file that it takes the place of; "" for a new one.
    """

    attempt: int
    recipients: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    instead_of: str = ""


class SendReport(_Effect, frozen=True):
    """Send the report to the seller's address, going on where it was cut off.

    Until it was received it is remembered for the next start. Answered by `ReportReceived`.
    """

    attempt: int
    report: Report


class CopyReport(_Effect, frozen=True):
    """Copy the report into a folder. Answered by `ReportCopyMade`."""

    attempt: int
    report: Report
    folder: str


class Cancel(_Effect, frozen=True):
    """Stop the work of this attempt; what was kept stays."""

    attempt: int


class ShowInFolder(_Effect, frozen=True):
    """Show a file selected in its folder, with the system's file program."""

    path: str


class ShowSheet(_Effect, frozen=True):
    """Show the page that was made, so that it can be printed."""

    path: str


class OpenPage(_Effect, frozen=True):
    """Open an address in the browser."""

    address: str


class SignIn(_Effect, frozen=True):
    """Use this name and password on the way out, as long as the program runs; keep them nowhere."""

    name: str
    password: str


class AskForNewLink(_Effect, frozen=True):
    """Open an e-mail to the seller with the text ready."""

    support: Support
    product: str


class MailReport(_Effect, frozen=True):
    """Show the report in its folder, and open an e-mail to the seller with the text ready."""

    report: Report


class CopyMailText(_Effect, frozen=True):
    """Bring the words for the e-mail to where the customer can put them into one by hand."""

    report: Report


class ShowReportText(_Effect, frozen=True):
    """Show all that is in the report, as text."""

    report: Report


class ForgetReport(_Effect, frozen=True):
    """Do not remember any more that the report is to be sent. The file stays."""

    report: Report


class PlanFollowUp(_Effect, frozen=True):
    """See to it that the program comes up by itself in two days.

    Answered by `FollowUpPlanned` or `FollowUpRefused`: what was promised must be true.
    """


class MakeTextBigger(_Effect, frozen=True):
    """Make the letters larger."""


class Hurry(_Effect, frozen=True):
    """Let the practice shop send the rest at once."""


class Close(_Effect, frozen=True):
    """The journey is over: close the window or end the command."""


Work = (
    ReadOrder
    | LookForFiles
    | ProposePlace
    | Download
    | CheckFile
    | Unpack
    | OpenThing
    | FindPrograms
    | Understand
    | MakeShortcut
    | MakeSheet
    | WriteReport
    | SendReport
    | CopyReport
    | ListLessons
    | OpenLesson
    | WatchPractice
)
Deed = (
    ShowInFolder
    | ShowSheet
    | OpenPage
    | SignIn
    | AskForNewLink
    | MailReport
    | CopyMailText
    | ShowReportText
    | ForgetReport
    | PlanFollowUp
    | RememberLesson
    | RemovePractice
    | MakeTextBigger
    | Hurry
    | Close
)
Effect = Work | Deed | Cancel
