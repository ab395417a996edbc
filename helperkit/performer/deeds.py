"""Deeds: what needs no answer, and what to say where the system has no program for it."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import assert_never

from helperkit.journey.effects import (
    AskForNewLink,
    Close,
    CopyMailText,
    Deed,
    ForgetReport,
    Hurry,
    MailReport,
    MakeTextBigger,
    OpenPage,
    PlanFollowUp,
    ShowInFolder,
    ShowReportText,
    ShowSheet,
    SignIn,
)
from helperkit.journey.effects_lesson import RememberLesson, RemovePractice
from helperkit.journey.events import ByHand, DeedRefused, Event
from helperkit.journey.problems import Problem
from helperkit.journey.report import Report
from helperkit.performer.crash import note_crash
from helperkit.performer.sending import Reports
from helperkit.performer.setting import Setting


def do(deed: Deed, setting: Setting, reports: Reports, post: Callable[[Event], None]) -> None:
    """Do what needs no answer, unless the system has no program for it."""
    from helperkit.delivery import open as outside

    try:
        match deed:
            case ShowInFolder(path=path):
                outside.show_in_folder(Path(path))
            case ShowSheet(path=path):
                outside.open_file(Path(path))
            case OpenPage(address=address):
                outside.open_link(address)
            case AskForNewLink(support=support, product=product):
                subject, body = (setting.mail_text or _no_text)(product)
                outside.write_mail(support.email, subject, body)
            case MailReport(report=report):
                _mail(report, setting)
            case ForgetReport(report=report):
                from helperkit.performer.waiting import forget

                forget(setting.home, report)
            case ShowReportText(report=report):
                outside.open_file(reports.text(report))
            case PlanFollowUp():
                from helperkit.performer.follow_up import plan_follow_up

                post(plan_follow_up(setting))
            case RememberLesson(name=name):
                from helperkit.performer.lessons import remember

                remember(setting.home, name)
            case RemovePractice(folder=folder, name=name):
                from helperkit.performer.practice_folder import remove

                remove(Path(folder), name)
            case Hurry():
                setting.hurry()
            case MakeTextBigger() | CopyMailText() | Close() | SignIn():
                pass  # these are the renderer's own, or were done at once
            case _:
                assert_never(deed)
    except Problem:
        by_hand = _by_hand(deed)
        if by_hand is not None:
            post(by_hand)
    except Exception as error:  # noqa: BLE001 - the one gateway: no exception may be lost
        note_crash(setting.home, error)


def _mail(report: Report, setting: Setting) -> None:
    """Show the file first, so that the e-mail comes up before it. Raises `Problem`."""
    from helperkit.delivery import open as outside

    with suppress(Problem):  # the e-mail names the file, and the screen says where it is
        outside.show_in_folder(Path(report.outgoing))
    subject = setting.text("report-mail-subject", product=report.product or "none")
    body = setting.text("report-mail-body", file=report.called)
    outside.write_mail(report.support.email, subject, body)


def _by_hand(deed: Deed) -> DeedRefused | None:
    """Return what tells the customer how to do it without the program."""
    match deed:
        case ShowInFolder(path=path) | ShowSheet(path=path):
            folder = Path(path)
            return DeedRefused(ByHand.FOLDER, str(folder if folder.is_dir() else folder.parent))
        case OpenPage(address=address):
            return DeedRefused(ByHand.PAGE, address)
        case AskForNewLink(support=support):
            return DeedRefused(ByHand.MAIL, support.email)
        case MailReport(report=report):
            return DeedRefused(ByHand.MAIL, report.support.email)
        case ShowReportText(report=report):
            return DeedRefused(ByHand.FOLDER, str(Path(report.path).parent))
        case _:
            return None


def _no_text(_product: str) -> tuple[str, str]:
    return "", ""
