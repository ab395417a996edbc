"""Writes, closes, shows, copies and sends the report for support."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from helperkit.delivery.unpack.faults import os_errors_named
from helperkit.delivery.work import Watch
from helperkit.files import make_private
from helperkit.journey.effects import CopyReport, SendReport, WriteReport
from helperkit.journey.events import ReportCopyMade, ReportReceived, ReportWritten
from helperkit.journey.problems import Evidence, Problem, ProblemName
from helperkit.journey.report import Report
from helperkit.performer.setting import Setting

if TYPE_CHECKING:
    from helperkit.delivery.download.line.ways import Ways
    from helperkit.diagnostics.draft import Draft

Done = ReportWritten | ReportReceived | ReportCopyMade


class Reports:
    """The reports of one run. Of each its draft is kept, to write it again without a line."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._lock = threading.Lock()  # one writes at a time, and nobody reads meanwhile
        self._drafts: dict[str, Draft] = {}
        self._sealed: dict[str, str] = {}

    def do(
        self, work: WriteReport | SendReport | CopyReport, watch: Watch, ways: "Callable[[], Ways]"
    ) -> Done:
        """Do it and return what came of it. Raises `Problem`, `Cancelled` and OSError."""
        match work:
            case WriteReport():
                with self._lock:
                    watch.check()
                    return self._write(work, watch)
            case CopyReport(attempt=attempt, report=report, folder=folder):
                return ReportCopyMade(attempt, str(_copy(report, Path(folder))))
            case SendReport(attempt=attempt, report=report):
                return ReportReceived(attempt, self._send(report, watch, ways()))
            case _:
                assert_never(work)

    def text(self, report: Report) -> Path:
        """Write all that is in the report as text into the program's own folder; say where.

        Raises `Problem` and OSError.
        """
        from helperkit.diagnostics.placing import replace
        from helperkit.diagnostics.preview import whole_text

        with self._lock:
            content = _read(report.path)
        folder = self._setting.home / "reports"
        make_private(folder)
        path = folder / f"{Path(report.path).stem}.txt"
        replace(whole_text(content, self._setting.text).encode(), path)
        return path

    def _write(self, work: WriteReport, watch: Watch) -> ReportWritten:
        from helperkit.diagnostics.bundle import compose_draft, lines
        from helperkit.diagnostics.placing import appear, replace_both, sealed_beside
        from helperkit.diagnostics.preview import ids_without, preview_lines
        from helperkit.performer.reporting import in_a_folder, own_folder, write_in

        setting = self._setting
        draft = self._drafts.get(work.instead_of)
        if draft is None:
            if setting.draft_report is None:
                raise LookupError("no journey to report on")
            draft = setting.draft_report()
        told = lines(draft)
        recipients = work.recipients
        if work.instead_of:
            path = Path(work.instead_of)
            content = compose_draft(draft, without=ids_without(told, work.without))
            closed = _closed(content, recipients)
            watch.check()  # a newer wish may have come: then that one writes
            before = Path(self._sealed.get(str(path)) or sealed_beside(path))
            with os_errors_named("report"):
                sealed = replace_both(content, path, closed, before)
        else:
            write = partial(write_in, draft, home=own_folder(setting.home))
            path = in_a_folder(setting.place, setting.folder_name, write)
            closed = _closed(path.read_bytes(), recipients)
            with os_errors_named("report"):
                sealed = str(appear(closed, sealed_beside(path))) if closed else ""
        self._drafts[str(path)] = draft
        self._sealed[str(path)] = sealed
        return ReportWritten(work.attempt, str(path), sealed, preview_lines(told))

    def _send(self, report: Report, watch: Watch, ways: "Ways") -> str:
        from helperkit.delivery.upload.kept import Kept
        from helperkit.delivery.upload.sending import Manner, Outgoing, send
        from helperkit.performer.waiting import Note, forget, kept_of, remember, sending

        setting = self._setting

        def keep(kept: Kept) -> None:
            with os_errors_named("report"):
                remember(setting.home, Note(report, kept), lambda: not watch.cancelled)

        if report.support.recipients and not report.sealed:
            raise Problem(ProblemName.NOT_EXPECTED, Evidence(where="report", note="unsealed"))
        content = _read(report.outgoing)
        with sending(setting.home, report) as alone:
            if not alone:
                raise Problem(ProblemName.SERVER_BUSY, Evidence(where="report", note="two_windows"))
            kept = kept_of(setting.home, report)
            keep(kept)
            outgoing = Outgoing(content, Path(report.outgoing).name, report.support.reports)
            manner = Manner(ways, setting.patience, practice=setting.practice)
            receipt = send(outgoing, watch, manner, kept=kept, keep=keep)
            forget(setting.home, report)
            return receipt


def _closed(content: bytes, recipients: tuple[str, ...]) -> bytes:
    """Return the report closed for the seller; empty where that cannot be: it is sent nowhere."""
    from helperkit.diagnostics.seal import SealRefused, seal

    try:
        return seal(content, recipients)
    except SealRefused:
        return b""


def _copy(report: Report, folder: Path) -> Path:
    from helperkit.diagnostics.placing import appear

    content = _read(report.outgoing)
    if not folder.is_dir():
        raise Problem(ProblemName.FOLDER_GONE, Evidence(where="report", note="folder"))
    with os_errors_named("report"):
        return appear(content, folder / Path(report.outgoing).name)


def _read(path: str) -> bytes:
    """Return a file's content. Raises `Problem` FILE_GONE, or what is in the way."""
    from helperkit.diagnostics.seal import LONGEST_SEALED

    try:
        with Path(path).open("rb") as file:
            content = file.read(LONGEST_SEALED + 1)
    except FileNotFoundError as error:
        raise Problem(ProblemName.FILE_GONE, Evidence(where="report", note="missing")) from error
    if len(content) > LONGEST_SEALED:  # that is no report of ours
        raise Problem(ProblemName.NOT_EXPECTED, Evidence(where="report", note="too_long"))
    return content
