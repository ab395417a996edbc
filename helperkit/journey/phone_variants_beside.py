"""The steps beside the way that share six words: other causes, other reports, other deeds."""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from helperkit.journey.events import ByHand
from helperkit.journey.lesson import LessonEntry
from helperkit.journey.model import (
    Beside,
    DoByHand,
    Step,
    Stopped,
)
from helperkit.journey.order import (
    Amount,
    Support,
    Waiting,
)
from helperkit.journey.phone_makings import DOTS
from helperkit.journey.problems import Evidence, FreeProgram, Opener, ProblemName
from helperkit.journey.report import Afterwards, Errand, Report, ReportLine
from helperkit.journey.screens_report import CAUSES
from helperkit.journey.steps_lesson import LessonShelf, OpeningShelf
from helperkit.journey.steps_report import (
    ReportInside,
    ReportKept,
    ReportReady,
    ReportSent,
    RewritingReport,
    SendingReport,
)

P = ProblemName
_SOME = 20_000_000  # bytes
_OPENERS = (Opener(DOTS, DOTS), Opener(DOTS, DOTS))
# What the words of a problem may depend on: the notes of its evidence, with a page or without.
_NOTES: dict[ProblemName, tuple[str, ...]] = {
    P.LOGIN_PAGE: ("", "portal", "scan", "page"),
    P.CONNECTION_NOT_SAFE: ("expired", "wrong_name", "guard", "company", "downgrade"),
    P.OFFLINE: ("proxy",),
    P.PROXY_SIGN_IN: ("refused", "ntlm"),
    P.DAMAGED: ("nothing-inside", "same-twice"),
    P.UNKNOWN_PARCEL: ("volume-missing",),
    P.NO_PROGRAM: ("drm", "drm-kindle", "drm-adobe", "drm-apple", "drm-lcp"),
    P.UNSAFE_FILE: ("script", "shortcut", "launch", "unseen", "macros", DOTS),
    P.WRONG_SYSTEM: (
        *("android", "ios", "too-old", "needs-x86_64", "needs-x86", "needs-arm64", "needs-arm"),
    ),
    P.LINK_UNREADABLE: ("folder",),
    P.FILE_GONE: ("folder",),
}


def beside(step: Beside) -> Iterator[Step]:
    """Yield the step with one thing changed that the code does not carry."""
    match step:
        case Stopped():
            yield from _causes(step)
        case LessonShelf(before=before):
            yield OpeningShelf(before)
            yield LessonShelf(before, (LessonEntry(DOTS),))
        case DoByHand(before=before):
            yield from (replace(step, deed=deed) for deed in ByHand)
            yield replace(step, before=ReportReady(before, Report(DOTS)))
        case ReportKept(problem=problem):
            others = (one for one in CAUSES if one is not problem)
            yield from (replace(step, problem=one) for one in (*others, P.LOGIN_PAGE))
            yield from (
                replace(step, errand=Errand.COPY, problem=one) for one in (P.DISK_FULL, P.FILE_GONE)
            )
            yield replace(step, problem=P.PROXY_SIGN_IN, evidence=Evidence(note="ntlm"))
        case ReportSent():
            yield replace(step, receipt=DOTS)
        case SendingReport(before=before, report=report):
            yield from (
                replace(step, amount=Amount(done, 2, waiting=waiting))
                for done, waiting in ((1, Waiting.NO), (1, Waiting.OFFLINE))
            )
            yield RewritingReport(before, report, afterwards=Afterwards.SEND)
        case ReportInside(before=before, report=report):
            yield RewritingReport(before, report)
        case _:
            pass
    told: Any = getattr(step, "report", None)
    if told is not None:
        for other in _reports(told):
            yield replace(step, report=other)


def _reports(report: Report) -> Iterator[Report]:
    """Yield the report as it may go besides: it may be of another day, and of another product."""
    for reports, email in (("", ""), ("", DOTS), (DOTS, ""), (DOTS, DOTS)):
        support = Support(DOTS if email or reports else "", email=email, reports=reports)
        yield replace(report, support=support)
        yield replace(report, support=support, sealed="" if report.sealed else DOTS)
    line = ReportLine("journal", "report-why-journal")
    yield replace(report, lines=(line,))
    yield replace(report, lines=(line,), without=(line.name,))


def _causes(step: Stopped) -> Iterator[Step]:
    """Yield the problem with what else its words and buttons may depend on."""
    for note in _NOTES.get(step.problem, ()):
        noted = replace(step, evidence=Evidence(note=note))
        yield noted
        match step.problem:
            case P.LOGIN_PAGE:
                yield replace(noted, page=DOTS)
            case P.CONNECTION_NOT_SAFE:
                yield replace(noted, evidence=Evidence(note=note, issuer=DOTS))
            case P.NO_PROGRAM:
                yield replace(noted, openers=_OPENERS[:1])
            case P.UNKNOWN_PARCEL:
                yield replace(noted, part=DOTS)
            case _:
                pass
    match step.problem:
        case P.DISK_FULL:
            yield replace(step, missing=_SOME)
        case P.SERVER_BUSY:
            yield replace(step, evidence=Evidence(http_status=503))
        case P.NO_PROGRAM:
            free = replace(step, program=FreeProgram(DOTS, DOTS), page=DOTS)
            yield free
            yield replace(step, openers=_OPENERS[:1])
            yield replace(free, openers=_OPENERS)
        case _:
            pass
