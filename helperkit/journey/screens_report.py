"""The screens about the report for support. Each has one main thing to press."""

from msgspec.structs import replace

from helperkit.journey.events import (
    Finished,
    HelpAsked,
    PutOff,
    ReportCopyAsked,
    ReportDropped,
    ReportFolderAsked,
    ReportInsideAsked,
    ReportLineTurned,
    ReportMailAsked,
    ReportMailTextAsked,
    ReportSendAsked,
    ReportTextAsked,
    ReportWaysAsked,
    Retried,
    SignInGiven,
    WentBack,
    WentOn,
)
from helperkit.journey.model import Stopped
from helperkit.journey.problems import ProblemName
from helperkit.journey.remedies import TRIED
from helperkit.journey.report import Afterwards, Errand, Report
from helperkit.journey.screen import (
    BACK,
    Choice,
    FieldKind,
    Item,
    Progress,
    Screen,
    Value,
    main,
    quiet,
)
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

HELP = quiet("help", HelpAsked())
SHOW = ReportFolderAsked()
LATER = quiet("ask-later", PutOff())
WAYS = quiet("other-way", ReportWaysAsked())
COPY = ReportCopyAsked()
P = ProblemName
CAUSES = {
    **dict.fromkeys((P.OFFLINE, P.SERVER_NOT_FOUND), "offline"),
    **dict.fromkeys((P.SLOW, P.SERVER_BUSY), "busy"),
    P.PROXY_SIGN_IN: "proxy",
    P.DISK_FULL: "full",
    P.CLOCK_WRONG: "clock",
    P.CONNECTION_NOT_SAFE: "unsafe",
    P.FILE_GONE: "gone",
}


def draw(step: ReportStep) -> Screen:
    """Return the screen of a step about the report."""
    choices: tuple[Choice, ...]
    match step:
        case MakingReport():
            return Screen("report_making", "report_making", choices=(BACK,), busy=True)
        case ReportReady(report=report):
            choices = (
                _first(report),
                quiet("see-inside", ReportInsideAsked()),
                WAYS,
                quiet("go-on", WentOn()),
            )
            return _screen("report_ready", report, choices, items=(_file(report),))
        case RewritingReport(report=report, afterwards=Afterwards.SEND):
            shown = _screen("report_sending", report, (quiet("stop-sending", WentBack()),))
            return replace(shown, busy=True)
        case ReportInside(report=report) | RewritingReport(report=report):
            read = quiet("read-all", ReportTextAsked())
            choices = (main("looks-right", WentBack()), read)
            if report.support.reports:  # what is pressed while it is written waits for that
                choices = (_first(report), read, BACK)
            shown = _screen("report_inside", report, choices, items=_lines(report))
            return replace(shown, busy=isinstance(step, RewritingReport))
        case ReportWays(report=report):
            return _ways(report)
        case SendingReport(report=report, amount=amount):
            choices = (quiet("stop-sending", WentBack()), LATER)
            shown = _screen("report_sending", report, choices)
            progress = Progress(amount.done, amount.total, waiting=amount.waiting)
            return replace(shown, busy=True, progress=progress)
        case CopyingReport(report=report):
            return replace(_screen("report_copying", report, (BACK,)), busy=True)
        case _:
            return _draw_after(step)


def _draw_after(
    step: MailingReport | ReportSent | ReportCopied | ReportKept | AskToSend,
) -> Screen:
    report = step.report
    choices: tuple[Choice, ...]
    match step:
        case MailingReport(by_hand=True):
            choices = (
                main("copy-mail-text", ReportMailTextAsked()),
                quiet("show-report", SHOW),
                quiet("mailed", WentOn()),
                BACK,
            )
            letter = (
                Item(report.support.email, "address", "kind_text"),
                Item(report.called, "mail_text", "kind_text"),
            )
            return _screen("report_mail_by_hand", report, choices, items=letter)
        case MailingReport():
            choices = (
                main("mailed", WentOn()),
                quiet("open-mail", ReportMailAsked()),
                quiet("show-report", SHOW),
                BACK,
            )
            return _screen("report_mail", report, choices, items=(_file(report),))
        case ReportSent(receipt=receipt):
            choices = (main("go-on", WentOn()), BACK)
            if isinstance(step.before, Stopped):  # it would ask for the same report again
                choices = (main("close", Finished()), quiet("go-on", WentOn()), BACK)
            return _screen("report_sent", report, choices, {"receipt": receipt or "none"})
        case ReportCopied(path=path):
            choices = (main("go-on", WentOn()), quiet("show-it", SHOW), BACK)
            copied = (Item(path, "report", "kind_document"),)
            return _screen("report_copied", report, choices, items=copied)
        case ReportKept():
            return _kept(step)
        case AskToSend():
            send = main("send-now", ReportSendAsked())
            choices = (send, quiet("not-now", WentBack()), quiet("do-not-send", ReportDropped()))
            return _screen("report_unsent", report, choices, items=(_file(report),))


def _screen(
    name: str,
    report: Report,
    choices: tuple[Choice, ...],
    values: dict[str, Value] | None = None,
    *,
    items: tuple[Item, ...] = (),
) -> Screen:
    about = {
        "goes": _goes(report),
        "seller": report.support.seller,
        "out": len(report.without),
        "sealed": "yes" if report.sealed else "no",
        **(values or {}),
    }
    return Screen(name, PICTURES.get(name, name), values=about, choices=choices, items=items)


# A picture that says the same serves several screens.
PICTURES = {
    "report_inside": "report_ready",
    "report_ways": "report_ready",
    "report_mail": "order",
    "report_mail_by_hand": "order",
    "report_sending": "getting",
    "report_sent": "done",
    "report_copying": "place",
    "report_copied": "place",
    "report_kept": "report_making",
    "report_unsent": "order",
}


def _goes(report: Report) -> str:
    """Return the usual way of a report to its seller."""
    return "server" if report.support.reports else "mail" if report.support.email else "hand"


def _first(report: Report) -> Choice:
    """Return the one main thing to do with a report."""
    match _goes(report):
        case "server":
            return main("send-report", ReportSendAsked())
        case "mail":
            return main("mail-report", ReportMailAsked())
        case _:
            return main("show-report", SHOW)


def _ways(report: Report) -> Screen:
    mail = (quiet("mail-report", ReportMailAsked()),) if report.support.email else ()
    copy = quiet("copy-report", COPY, FieldKind.FOLDER)
    choices: tuple[Choice, ...]
    show, by_phone = quiet("show-report", SHOW), quiet("tell-report", HelpAsked())
    match _goes(report):
        case "server" if mail:
            choices = (main("mail-report", ReportMailAsked()), copy, show, by_phone, BACK)
        case "hand":
            choices = (main("copy-report", COPY, FieldKind.FOLDER), by_phone, BACK)
        case _:
            choices = (main("copy-report", COPY, FieldKind.FOLDER), show, by_phone, BACK)
    return _screen("report_ways", report, choices)


def _file(report: Report) -> Item:
    return Item(report.outgoing, "report", "kind_document")


def _lines(report: Report) -> tuple[Item, ...]:
    """Return what is in the report, each with a tick; the words say what it is and why."""
    return tuple(
        Item(
            line.name,
            line.why,
            "kind_document",
            sends=ReportLineTurned(line.name),
            said=line.said,
            ticked=line.name not in report.without,
        )
        for line in report.lines
    )


def _kept(step: ReportKept) -> Screen:
    again = main("try-again", Retried())
    choices: tuple[Choice, ...]
    if step.errand is Errand.COPY:
        other = main("other-folder", COPY, FieldKind.FOLDER)
        choices = (other, quiet("try-again", Retried()), HELP, BACK)
    elif step.problem is P.PROXY_SIGN_IN and step.evidence.note in {"", TRIED}:
        sign_in = main("sign-in-here", SignInGiven(), FieldKind.SIGN_IN)
        choices = (sign_in, WAYS, LATER, HELP, BACK)
    elif step.problem in CAUSES:
        choices = (again, WAYS, LATER, HELP, BACK)
    else:  # once more would not help
        choices = (main("other-way", ReportWaysAsked()), quiet("try-again", Retried()), HELP, BACK)
    values: dict[str, Value] = {
        "errand": step.errand.value,
        "cause": CAUSES.get(step.problem, "refused"),
    }
    shown = _screen("report_kept", step.report, choices, values)
    asks = choices[0].asks
    return replace(shown, field=asks if asks is FieldKind.SIGN_IN else None)
