"""The steps about the report for support: written, looked at, sent or given away.

They stand beside the way: `before` is the step to go on from.
"""

from helperkit.journey.fields import Count, NamedFolder, NamedPath, NoteNumber, Private
from helperkit.journey.order import Amount
from helperkit.journey.problems import Evidence, ProblemName
from helperkit.journey.report import Afterwards, Errand, Report
from helperkit.journey.steps import BaseStep


class MakingReport(BaseStep, frozen=True):
    """The report for support is being written."""

    before: "model.Step"
    attempt: Count = 0


class ReportReady(BaseStep, frozen=True):
    """The report is on the disk."""

    before: "model.Step"
    report: Report


class ReportInside(BaseStep, frozen=True):
    """What is in the report, line by line. Each can be taken out and put back."""

    before: "model.Step"
    report: Report


class RewritingReport(BaseStep, frozen=True):
    """A line was taken out or put back: the report is being written anew.

    What is pressed meanwhile is done `afterwards`, with the report as it is then.
    """

    before: "model.Step"
    report: Report
    attempt: Count = 0
    afterwards: Afterwards = Afterwards.STAY


class ReportWays(BaseStep, frozen=True):
    """The other ways to bring the report to the seller."""

    before: "model.Step"
    report: Report


class MailingReport(BaseStep, frozen=True):
    """The e-mail is open and the file is shown: the customer puts one into the other."""

    before: "model.Step"
    report: Report
    from_ways: bool = False  # the customer came from the other ways, and goes back there
    by_hand: bool = False  # no program of this computer opened the e-mail


class SendingReport(BaseStep, frozen=True):
    """The report is on its way to the seller's address."""

    before: "model.Step"
    report: Report
    attempt: Count = 0
    amount: Amount = Amount()


class ReportSent(BaseStep, frozen=True):
    """The seller's server has it. `receipt` is the number that it gave; "" for none."""

    before: "model.Step"
    report: Report
    receipt: Private = ""


class CopyingReport(BaseStep, frozen=True):
    """The report is being copied into a folder that the customer picked."""

    before: "model.Step"
    report: Report
    folder: NamedFolder
    attempt: Count = 0


class ReportCopied(BaseStep, frozen=True):
    """The copy lies in the folder."""

    before: "model.Step"
    report: Report
    path: NamedPath


class ReportKept(BaseStep, frozen=True):
    """Sending or copying did not go well; the report is still here."""

    before: "model.Step"
    report: Report
    errand: Errand
    problem: ProblemName
    evidence: Evidence = Evidence()
    error_id: NoteNumber = ""
    folder: NamedFolder = ""  # where the copy was to go


class AskToSend(BaseStep, frozen=True):
    """A report of an earlier day did not go out. It is sent only if the customer says so."""

    before: "model.Step"
    report: Report


ReportWork = MakingReport | RewritingReport | SendingReport | CopyingReport
ReportStep = (
    ReportWork
    | ReportReady
    | ReportInside
    | ReportWays
    | MailingReport
    | ReportSent
    | ReportCopied
    | ReportKept
    | AskToSend
)

# Last, because these steps and the union of all steps name each other.
from helperkit.journey import model  # noqa: E402
