"""Turns of the report for support: written, looked at, sent, mailed, copied, kept for later."""

from msgspec.structs import replace

from helperkit.journey.effects import (
    Close,
    CopyMailText,
    ForgetReport,
    MailReport,
    ShowInFolder,
    ShowReportText,
    SignIn,
)
from helperkit.journey.events import (
    Event,
    Finished,
    PutOff,
    ReportCopyAsked,
    ReportCopyMade,
    ReportDropped,
    ReportFolderAsked,
    ReportInsideAsked,
    ReportLineTurned,
    ReportMailAsked,
    ReportMailTextAsked,
    ReportProgressed,
    ReportReceived,
    ReportSendAsked,
    ReportTextAsked,
    ReportWaysAsked,
    ReportWritten,
    Retried,
    SignInGiven,
    WentBack,
    WentOn,
    WorkFailed,
)
from helperkit.journey.model import (
    Step,
    Stopped,
    order_of,
    trusts,
)
from helperkit.journey.order import Amount, Support
from helperkit.journey.problems import ProblemName
from helperkit.journey.report import Afterwards, Errand, Report
from helperkit.journey.steps_report import (
    AskToSend,
    CopyingReport,
    MailingReport,
    MakingReport,
    ReportCopied,
    ReportInside,
    ReportKept,
    ReportReady,
    ReportSent,
    ReportStep,
    ReportWays,
    RewritingReport,
    SendingReport,
)
from helperkit.journey.turn import Turn


def turn(step: Step, event: Event) -> Turn | None:
    """Return the turn of a step about the report; None where the event says nothing."""
    if not isinstance(step, ReportStep):
        return None
    match step, event:
        case MakingReport(before=before), ReportWritten():
            return Turn(ReportReady(before, _report(before, event)))
        case MakingReport(), WentBack():
            return Turn(step.before)
        case MakingReport(), _:
            return None
        case RewritingReport(), _:
            return _turn_rewriting(step, event)
        case SendingReport(), _:
            return _turn_sending(step, event)
        case CopyingReport(before=before, report=report), ReportCopyMade(path=path):
            return Turn(ReportCopied(before, report, path))
        case ReportKept(), _:
            return _turn_kept(step, event)
        case AskToSend(before=before, report=report), ReportDropped():
            return Turn(before, (ForgetReport(report),))
        case (ReportReady() | AskToSend(), WentBack()):
            return Turn(step.before)
        case MailingReport(from_ways=True), WentBack():
            return Turn(ReportWays(step.before, step.report))
        case _, WentBack():
            return Turn(ReportReady(step.before, step.report))
        case _, _:
            return _turn_written(step, event)


def _turn_written(
    step: ReportReady
    | ReportInside
    | ReportWays
    | MailingReport
    | ReportSent
    | ReportCopied
    | AskToSend
    | CopyingReport,
    event: Event,
) -> Turn | None:
    """Turn a step where a whole report lies on the disk and nothing is written to it."""
    before, report = step.before, step.report
    match step, event:
        case (ReportReady() | MailingReport() | ReportSent() | ReportCopied(), WentOn()):
            return Turn(before)
        case ReportSent(before=Stopped()), Finished():
            return Turn(step, (Close(),))
        case ReportReady(), ReportInsideAsked():
            return Turn(ReportInside(before, report))
        case ReportReady(), ReportWaysAsked():
            return Turn(ReportWays(before, report))
        case ReportInside(), ReportLineTurned(line=line):
            return _turned(before, report, line)
        case ReportInside(), ReportTextAsked():
            return Turn(step, (ShowReportText(report),))
        case ((ReportReady() | ReportInside() | AskToSend()), ReportSendAsked()):
            return Turn(SendingReport(before, report)) if report.support.reports else None
        case MailingReport(), ReportMailAsked():
            return Turn(replace(step, by_hand=False), (MailReport(report),))
        case MailingReport(by_hand=True), ReportMailTextAsked():
            return Turn(step, (CopyMailText(report),))
        case ((ReportReady() | ReportInside() | ReportWays()), ReportMailAsked()):
            if not report.support.email:
                return None
            mailing = MailingReport(before, report, from_ways=isinstance(step, ReportWays))
            return Turn(mailing, (MailReport(report),))
        case ReportWays(), ReportCopyAsked(text=folder) if folder:
            return Turn(CopyingReport(before, report, folder))
        case ReportCopied(path=path), ReportFolderAsked():
            return Turn(step, (ShowInFolder(path),))
        case (ReportReady() | ReportInside() | ReportWays() | MailingReport(), ReportFolderAsked()):
            return Turn(step, (ShowInFolder(report.outgoing),))
        case _:
            return None


def _turned(before: Step, report: Report, name: str) -> Turn | None:
    """Take a line out, or put it back, and write the report anew."""
    if all(line.name != name for line in report.lines):
        return None
    without = tuple(n for n in report.without if n != name)
    if len(without) == len(report.without):
        without = (*without, name)
    return Turn(RewritingReport(before, replace(report, without=without)))


def _turn_rewriting(step: RewritingReport, event: Event) -> Turn | None:
    before, report = step.before, step.report
    match event:
        case ReportWritten():
            report = replace(
                report,
                path=event.path,
                sealed=event.sealed,
                lines=event.lines,
                support=_may_go_to(report.support, event.sealed),
            )
            match step.afterwards:
                case Afterwards.STAY:
                    return Turn(ReportInside(before, report))
                case Afterwards.BACK:
                    return Turn(ReportReady(before, report))
                case Afterwards.SEND:
                    return Turn(_brought(before, report))
        case ReportLineTurned(line=line):
            return _turned(before, report, line)
        case ReportTextAsked():
            return Turn(step, (ShowReportText(report),))  # it waits for the writing
        case ReportSendAsked() if step.afterwards is not Afterwards.SEND:
            return Turn(replace(step, afterwards=Afterwards.SEND))
        case WentBack() if step.afterwards is not Afterwards.BACK:
            return Turn(replace(step, afterwards=Afterwards.BACK))
        case WentBack():
            return Turn(before)
        case _:
            return None


def _brought(before: Step, report: Report) -> Step:
    return SendingReport(before, report) if report.support.reports else ReportReady(before, report)


def _turn_sending(step: SendingReport, event: Event) -> Turn | None:
    match event:
        case ReportProgressed(done=done, total=total, waiting=waiting):
            return Turn(replace(step, amount=Amount(done, total, waiting=waiting)))
        case ReportReceived(receipt=receipt):
            return Turn(ReportSent(step.before, step.report, receipt))
        case WentBack():  # whoever stops it does not want it sent
            return Turn(ReportReady(step.before, step.report), (ForgetReport(step.report),))
        case PutOff():
            return Turn(step.before)
        case _:
            return None


def _turn_kept(step: ReportKept, event: Event) -> Turn | None:
    before, report = step.before, step.report
    match event:
        case Retried() if step.errand is Errand.SEND:
            return Turn(SendingReport(before, report))
        case Retried():
            return Turn(CopyingReport(before, report, step.folder))
        case ReportCopyAsked(text=folder) if folder and step.errand is Errand.COPY:
            return Turn(CopyingReport(before, report, folder))
        case SignInGiven(name=name, text=text) if step.problem is ProblemName.PROXY_SIGN_IN:
            return Turn(SendingReport(before, report), (SignIn(name, text),))
        case ReportWaysAsked():
            return Turn(ReportWays(before, report))
        case PutOff() if step.errand is Errand.SEND:
            return Turn(before)
        case WentBack():
            return Turn(ReportReady(before, report))
        case _:
            return None


def kept(step: SendingReport | CopyingReport, event: WorkFailed) -> ReportKept:
    """Return where a report stands that could not be sent or copied."""
    return ReportKept(
        before=step.before,
        report=step.report,
        errand=Errand.COPY if isinstance(step, CopyingReport) else Errand.SEND,
        problem=event.problem,
        evidence=event.evidence,
        error_id=event.error_id,
        folder=step.folder if isinstance(step, CopyingReport) else "",
    )


def support_of(step: Step) -> Support:
    """Return whom a report of this journey may go to: empty where nobody can be trusted."""
    order = order_of(step)
    return order.support if order is not None and trusts(order) else Support()


def _may_go_to(support: Support, sealed: str) -> Support:
    """Return whom it may go to: nobody where it should be closed, and could not be."""
    return support if sealed or not support.recipients else Support()


def _report(before: Step, written: ReportWritten) -> Report:
    order = order_of(before)
    return Report(
        written.path,
        written.sealed,
        written.lines,
        support=_may_go_to(support_of(before), written.sealed),
        product=order.name if order is not None and trusts(order) else "",
    )
