"""What a person pressed or gave: facts, in the past tense."""

from enum import StrEnum

import msgspec

from helperkit.journey.fields import Count, LineName, NamedFolder, NamedPath, NamedSource, Private


class Topic(StrEnum):
    """What can be explained in a few words, without leaving the journey."""

    ZIP = "zip"
    FOLDER = "folder"
    PDF = "pdf"
    TIME = "time"
    ENDING = "ending"
    UNFINISHED = "unfinished"


class Sight(StrEnum):
    """What a customer may see after something was opened."""

    NOTHING = "nothing"
    ASKS_PROGRAM = "asks_program"
    ASKS_PASSWORD = "asks_password"
    STRANGE_SIGNS = "strange_signs"
    OTHER_PRODUCT = "other_product"
    BROKEN = "broken"  # a message that the file is damaged
    BLANK = "blank"
    GUARD = "guard"  # a warning, or a guard program that stopped it
    OTHER_SYSTEM = "other_system"
    SIGN_IN = "sign_in"
    DISK_FULL = "disk_full"
    OFFLINE = "offline"
    LINK_EXPIRED = "link_expired"
    PARCEL = "parcel"  # a folder or a list of files
    TOO_SMALL = "too_small"
    NO_SOUND = "no_sound"
    LOST = "lost"  # it was there, and is not found any more
    SOME_MISSING = "some_missing"
    LOADING = "loading"  # it does not come to an end
    SEEN = "seen"  # all is well after all


class Fact(msgspec.Struct, frozen=True, tag=True):
    """A fact. Its class name is its name in the journal."""


class WentOn(Fact, frozen=True):
    """The customer pressed the main button of a screen that only leads on."""


class WentBack(Fact, frozen=True):
    """The customer went back one screen."""


class BiggerTextAsked(Fact, frozen=True):
    """The customer wants larger letters."""


class LinkFound(Fact, frozen=True):
    """The customer has the e-mail with the link."""


class FileFound(Fact, frozen=True):
    """The customer has the file already."""


class SearchAsked(Fact, frozen=True):
    """The customer does not know; the program may be asked to look."""


class SearchAllowed(Fact, frozen=True):
    """The customer gave leave to look through recent downloads."""


class LinkPasted(Fact, frozen=True):
    """The customer gave a link."""

    text: NamedSource = ""


class FilePicked(Fact, frozen=True):
    """The customer picked a file."""

    text: NamedPath = ""


class FileChosen(Fact, frozen=True):
    """The customer chose one of the recent downloads that were found.

    The path is that of the one chosen: a journal keeps none of the others.
    """

    index: Count
    path: NamedPath = ""


class PlacePicked(Fact, frozen=True):
    """The customer picked another folder."""

    text: NamedFolder = ""


class PlaceChangeAsked(Fact, frozen=True):
    """The customer wants to keep the file somewhere else."""


class Paused(Fact, frozen=True):
    """The customer pressed Pause."""


class PutOff(Fact, frozen=True):
    """The customer will go on another day."""


class HurryAsked(Fact, frozen=True):
    """The customer does not want to wait for the practice shop's slow line."""


class PasswordGiven(Fact, frozen=True):
    """The customer typed a password. The journal keeps the fact, never the text."""

    text: Private = ""


class NamesChosen(Fact, frozen=True):
    """The customer chose how the names in the parcel are to be read."""

    index: Count = 0


class SavingAsked(Fact, frozen=True):
    """The customer wants what is whole of a damaged parcel."""


class AllShown(Fact, frozen=True):
    """The customer asked to see everything that was in the parcel."""


class ThingChosen(Fact, frozen=True):
    """The customer chose which file to open."""

    index: Count


class OtherThingAsked(Fact, frozen=True):
    """The customer wants to choose another file."""


class ProgramAsked(Fact, frozen=True):
    """The customer wants to try another program."""


class ProgramChosen(Fact, frozen=True):
    """The customer chose with which of their programs to open it."""

    index: Count = 0


class SawIt(Fact, frozen=True):
    """The customer sees what they bought."""


class DidNotSeeIt(Fact, frozen=True):
    """The customer does not see it."""


class SightTold(Fact, frozen=True):
    """The customer said what they see instead."""

    sight: Sight


class WordsGiven(Fact, frozen=True):
    """The customer said in their own words what they see. The journal keeps the fact alone."""

    text: Private = ""


class ShortcutAsked(Fact, frozen=True):
    """The customer wants to hear of a shortcut on the desktop."""


class SheetAsked(Fact, frozen=True):
    """The customer wants a page to print that says where it is."""


class SheetWanted(Fact, frozen=True):
    """The customer wants to see the page that was made."""


class FolderAsked(Fact, frozen=True):
    """The customer wants to see the file in its folder."""


class ExplanationAsked(Fact, frozen=True):
    """The customer asked what something is."""

    topic: Topic


class HelpAsked(Fact, frozen=True):
    """The customer wants help by phone."""


class ReportAsked(Fact, frozen=True):
    """The customer wants a report for support."""


class ReportFolderAsked(Fact, frozen=True):
    """The customer wants to see the report in its folder."""


class ReportInsideAsked(Fact, frozen=True):
    """The customer wants to see what is in the report."""


class ReportLineTurned(Fact, frozen=True):
    """The customer took a line out of the report, or put it back."""

    line: LineName = ""


class ReportTextAsked(Fact, frozen=True):
    """The customer wants to read all of the report."""


class ReportSendAsked(Fact, frozen=True):
    """The customer wants the report sent to the seller."""


class ReportWaysAsked(Fact, frozen=True):
    """The customer wants to bring the report to the seller in another way."""


class ReportMailAsked(Fact, frozen=True):
    """The customer wants to send the report by e-mail."""


class ReportMailTextAsked(Fact, frozen=True):
    """The customer wants to put the words for the e-mail into one by hand."""


class ReportCopyAsked(Fact, frozen=True):
    """The customer picked a folder that the report is to be copied into."""

    text: NamedFolder = ""


class ReportDropped(Fact, frozen=True):
    """The customer does not want the report sent any more. The file stays."""


class NewLinkAsked(Fact, frozen=True):
    """The customer wants to ask the seller for a new link."""


class NewLinkFound(Fact, frozen=True):
    """The customer has a new link for the same file."""


class SignInAsked(Fact, frozen=True):
    """The customer wants the sign-in page opened."""


class SignInGiven(Fact, frozen=True):
    """The customer typed a name and a password for the network. The journal keeps the fact."""

    name: Private = ""
    text: Private = ""  # the password


class Retried(Fact, frozen=True):
    """The customer pressed Try again."""


class StartedOver(Fact, frozen=True):
    """The customer wants to begin a new journey."""


class FollowUpAsked(Fact, frozen=True):
    """The customer wants to be asked in two days if all is well."""


class AllIsWell(Fact, frozen=True):
    """Asked at a later start, the customer says that all is well."""


class NotAllWell(Fact, frozen=True):
    """Asked at a later start, the customer says that something is not well."""


class Finished(Fact, frozen=True):
    """The customer is done and closes the window."""
