"""Examples of the screens about the report for support."""

import msgspec

from helperkit.journey.events import ByHand
from helperkit.journey.model import ByPhone, DoByHand, Step
from helperkit.journey.order import Amount, Support, Waiting
from helperkit.journey.problems import Evidence, ProblemName
from helperkit.journey.report import Afterwards, Errand, Report, ReportLine
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
    ReportWays,
    RewritingReport,
    SendingReport,
)
from tests.screens.examples import GETTING, ORDER, PLACE

REPORT_PATH = f"{PLACE}/Helper Kit report 2026-01-02 10.15.helperreport"
STICK = "/media/mary/STICK"
LINES = tuple(
    ReportLine(name, why, said)
    for name, why, said in (
        ("journal", "report-why-journal", ""),
        ("state", "report-why-state", "The file was on its way."),
        ("facts:system", "report-why-system", "It runs Windows 11."),
        ("facts:machine", "report-why-machine", "It has 8 GB of memory. Processors: 4."),
        ("facts:room", "report-why-room", "Room in your own folder: 9 GB of 250 GB is free."),
        ("facts:clock", "report-why-clock", "Its clock is 1 hour ahead of world time."),
        ("facts:place", "report-why-place", ""),
        ("facts:network", "report-why-network", "Its way to the internet has no stop in between."),
        ("summary", "report-why-summary", ""),
    )
)
SHOP = msgspec.structs.replace(
    ORDER.support,
    reports="https://shop.example/reports",
    recipients=("age19vp9txydgqrf7jz8uun5r6l6nyglhuye64kq9dxywl4vzurlf9dqpll24c",),
)
SERVER = Report(REPORT_PATH, f"{REPORT_PATH}.age", LINES, support=SHOP, product="Garden Notes")
MAIL = msgspec.structs.replace(SERVER, sealed="", support=ORDER.support)
HAND = msgspec.structs.replace(SERVER, sealed="", support=Support(), product="")
ONLY_SERVER = msgspec.structs.replace(SERVER, support=msgspec.structs.replace(SHOP, email=""))
LESS = msgspec.structs.replace(SERVER, without=("facts:network",))
LESS_BY_HAND = msgspec.structs.replace(HAND, without=("facts:network",))

REPORTS: dict[str, Step] = {
    "report_making": MakingReport(GETTING),
    "report_ready": ReportReady(GETTING, SERVER),
    "report_ready_mail": ReportReady(GETTING, MAIL),
    "report_ready_hand": ReportReady(GETTING, HAND),
    "report_inside": ReportInside(GETTING, LESS),
    "report_inside_hand": ReportInside(GETTING, HAND),
    "report_inside_writing": RewritingReport(GETTING, LESS),
    "report_inside_writing_hand": RewritingReport(GETTING, LESS_BY_HAND),
    "report_sending_writing": RewritingReport(GETTING, LESS, afterwards=Afterwards.SEND),
    "report_ways": ReportWays(GETTING, SERVER),
    "report_ways_server": ReportWays(GETTING, ONLY_SERVER),
    "report_ways_mail": ReportWays(GETTING, MAIL),
    "report_ways_hand": ReportWays(GETTING, HAND),
    "report_mail": MailingReport(GETTING, SERVER),
    "report_mail_by_hand": MailingReport(GETTING, MAIL, by_hand=True),
    "report_sending": SendingReport(GETTING, SERVER, amount=Amount(12_000, 31_000)),
    "report_sending_start": SendingReport(GETTING, ONLY_SERVER),
    "report_sending_waiting": SendingReport(
        GETTING, SERVER, amount=Amount(12_000, 31_000, waiting=Waiting.OFFLINE)
    ),
    "report_sent": ReportSent(GETTING, SERVER, "1001"),
    "report_sent_plain": ReportSent(GETTING, SERVER),
    "report_copying": CopyingReport(GETTING, SERVER, STICK),
    "report_copied": ReportCopied(GETTING, SERVER, f"{STICK}/Report.helperreport.age"),
    **{
        f"report_kept_{problem}": ReportKept(GETTING, SERVER, Errand.SEND, problem)
        for problem in (
            ProblemName.OFFLINE,
            ProblemName.SERVER_BUSY,
            ProblemName.PROXY_SIGN_IN,
            ProblemName.CLOCK_WRONG,
            ProblemName.CONNECTION_NOT_SAFE,
            ProblemName.FILE_GONE,
            ProblemName.LOGIN_PAGE,
        )
    },
    "report_kept_proxy_ntlm": ReportKept(
        GETTING, SERVER, Errand.SEND, ProblemName.PROXY_SIGN_IN, Evidence(note="ntlm")
    ),
    **{
        f"report_kept_copy_{problem}": ReportKept(
            GETTING, SERVER, Errand.COPY, problem, folder=STICK
        )
        for problem in (
            ProblemName.DISK_FULL,
            ProblemName.FOLDER_NOT_ALLOWED,
            ProblemName.FILE_GONE,
        )
    },
    "report_unsent": AskToSend(GETTING, SERVER),
    "report_by_phone": ByPhone(ReportReady(GETTING, SERVER)),
    "report_by_hand_mail": DoByHand(ReportReady(GETTING, SERVER), ByHand.MAIL, "help@shop.example"),
    "report_by_hand_folder": DoByHand(
        ReportCopied(GETTING, SERVER, f"{STICK}/x"), ByHand.FOLDER, STICK
    ),
}
