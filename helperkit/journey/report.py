"""The report for support, as the journey knows it: where it lies, what is in it, whom it is for."""

from enum import StrEnum

import msgspec

from helperkit.journey.fields import LineName, NamedPath, OfCard, Private, Why
from helperkit.journey.order import Support


class ReportLine(msgspec.Struct, frozen=True):
    """One thing that is in a report. `why` names the text that says why it is there."""

    name: LineName
    why: Why
    said: Private = ""  # what it says, in plain words; "" where that is long


class Errand(StrEnum):
    """What is done with a report, and may fail."""

    SEND = "send"
    COPY = "copy"


class Afterwards(StrEnum):
    """What comes when a report was written anew."""

    STAY = "stay"
    SEND = "send"
    BACK = "back"


class Report(msgspec.Struct, frozen=True):
    """A report on the disk, the copy that anyone can read.

    `support` is the seller's where the order's word can be relied on, and empty where not: nothing
    is sealed for a stranger, or sent to one.
    """

    path: NamedPath
    sealed: NamedPath = ""  # the same, closed for the seller; "" where nobody gave a key
    lines: tuple[ReportLine, ...] = ()  # all that could be in it
    without: tuple[LineName, ...] = ()  # the names of the lines that were taken out
    support: Support = Support()
    product: OfCard = ""

    @property
    def outgoing(self) -> str:
        """The file that leaves the computer."""
        return self.sealed or self.path

    @property
    def called(self) -> str:
        """The name of that file, as it stands in the e-mail."""
        return self.outgoing.replace("\\", "/").rpartition("/")[2]
