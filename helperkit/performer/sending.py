"""Writes, closes, shows, copies and sends the report for support."""

import os
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

import msgspec

from helperkit.delivery.regular import open_regular
from helperkit.delivery.unpack.faults import os_errors_named, reading_named
from helperkit.delivery.work import Watch
from helperkit.files import make_private
from helperkit.journey.effects import CopyReport, SendReport, WriteReport
from helperkit.journey.events import ReportCopyMade, ReportReceived, ReportWritten
from helperkit.journey.problems import Evidence, Problem, ProblemName
from helperkit.journey.report import Report
from helperkit.performer.setting import Setting

if TYPE_CHECKING:
    from helperkit.delivery.download.line.ways import Ways
    from helperkit.diagnostics.draft import Draft, Line
    from helperkit.performer.waiting import Note

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

        Where that takes nothing, into one for short use. Raises `Problem` and OSError.
        """
        from helperkit.diagnostics.placing import replace
        from helperkit.diagnostics.preview import whole_text

        with self._lock:
            content = _read(report.path)
        try:
            told = whole_text(content, self._setting.text).encode()
        except Exception as error:  # whatever it is that somebody put in its place
            evidence = Evidence(where="report", error=type(error).__name__)
            raise Problem(ProblemName.DAMAGED, evidence) from error
        folder, name = self._setting.home / "reports", f"{Path(report.path).stem}.txt"
        try:
            make_private(folder)
            replace(told, folder / name)
        except OSError:
            folder = Path(tempfile.mkdtemp(prefix="helperkit-"))
            replace(told, folder / name)
        return folder / name

    def _write(self, work: WriteReport, watch: Watch) -> ReportWritten:
        from helperkit.diagnostics.bundle import lines
        from helperkit.diagnostics.preview import preview_lines

        draft = self._draft(work.instead_of)
        told = lines(draft)
        if work.instead_of:
            path = Path(work.instead_of)
            sealed = self._rewritten(work, draft, told, watch)
        else:
            path, sealed = self._written(work.recipients, draft)
        self._drafts[str(path)] = draft
        self._sealed[str(path)] = sealed
        return ReportWritten(work.attempt, str(path), sealed, preview_lines(told))

    def _draft(self, instead_of: str) -> "Draft":
        """Return the draft of the report that lies there, or a new one."""
        from helperkit.performer.reporting import draft_again

        setting = self._setting
        if instead_of in self._drafts:
            return self._drafts[instead_of]
        if setting.draft_report is None:
            raise LookupError("no journey to report on")
        draft = setting.draft_report()
        return draft_again(Path(instead_of), draft, setting.home) if instead_of else draft

    def _written(self, recipients: tuple[str, ...], draft: "Draft") -> tuple[Path, str]:
        """Write a new report and its sealed one into one folder; return both, "" for none."""
        from helperkit.diagnostics.placing import appear, sealed_beside
        from helperkit.performer.reporting import in_a_folder, own_folder, write_in

        setting = self._setting
        home = own_folder(setting.home)

        def write(folder: Path) -> tuple[Path, str]:
            path = write_in(draft, folder, home)
            try:
                closed = _closed(path.read_bytes(), recipients)
                with os_errors_named("report"):
                    return path, str(appear(closed, sealed_beside(path))) if closed else ""
            except BaseException:  # with no room for both, another folder has to do
                path.unlink(missing_ok=True)
                raise

        return in_a_folder(setting.place, setting.folder_name, write)

    def _rewritten(
        self, work: WriteReport, draft: "Draft", told: "tuple[Line, ...]", watch: Watch
    ) -> str:
        """Write a report anew and return where its sealed one is, "" for none.

        Whoever is killed in between is not asked at the next start to send what was taken out.
        """
        from helperkit.diagnostics.bundle import compose_draft
        from helperkit.diagnostics.placing import keep_names, replace_both, sealed_beside
        from helperkit.diagnostics.preview import ids_without
        from helperkit.performer.waiting import forget, note_of

        home, path = self._setting.home, work.instead_of
        content = compose_draft(draft, without=ids_without(told, work.without))
        closed = _closed(content, work.recipients)
        watch.check()  # a newer wish may have come: then that one writes
        note = note_of(home, path)
        if note is not None:
            forget(home, note.report)
        keep_names(draft.names.meant, draft.number, home)
        before = Path(self._sealed.get(path) or sealed_beside(Path(path)))
        with os_errors_named("report"):
            sealed = replace_both(content, Path(path), closed, before)
        if note is not None and (closed or not work.recipients):
            report = msgspec.structs.replace(note.report, sealed=sealed, without=work.without)
            self._remember(msgspec.structs.replace(note, report=report), watch)
        return sealed

    def _remember(self, note: "Note", watch: Watch) -> None:
        """Keep a note for the next start. Where nothing can be kept, it is sent all the same."""
        from helperkit.performer.waiting import remember

        with suppress(OSError):
            remember(self._setting.home, note, lambda: not watch.cancelled)

    def _send(self, report: Report, watch: Watch, ways: "Ways") -> str:
        import hashlib  # with OpenSSL: not before the first paint

        from helperkit.delivery.upload.kept import Kept
        from helperkit.delivery.upload.sending import Manner, Outgoing, send
        from helperkit.performer.waiting import Note, forget, note_of, sending

        setting = self._setting

        def keep(kept: Kept) -> None:
            self._remember(Note(report, kept), watch)

        with self._lock:
            content = _outgoing(report)
        with sending(setting.home, report) as alone:
            if not alone:
                raise Problem(ProblemName.SERVER_BUSY, Evidence(where="report", note="two_windows"))
            note = note_of(setting.home, report.path)
            if note is not None and note.is_received(content, report):
                return note.receipt or ""
            kept = note.kept if note is not None else Kept()
            keep(kept)
            outgoing = Outgoing(content, Path(report.outgoing).name, report.support.reports)
            manner = Manner(ways, setting.patience, practice=setting.practice)
            receipt = send(outgoing, watch, manner, kept=kept, keep=keep)
            forget(setting.home, report)
            known = Kept(hashlib.sha256(content).hexdigest())
            self._remember(Note(report, known, receipt), watch)
            return receipt


def _outgoing(report: Report) -> bytes:
    """Return what leaves the computer. Where it must be sealed, nothing else does.

    A sealed one that is gone is made anew: the program may have been killed before it was there.
    """
    from helperkit.diagnostics.placing import appear
    from helperkit.diagnostics.seal import is_sealed

    recipients = report.support.recipients
    if not recipients:
        return _read(report.outgoing)
    content = b""
    if report.sealed and os.path.lexists(report.sealed):
        content = _read(report.sealed)
    elif report.sealed:
        content = _closed(_read(report.path), recipients)
        with suppress(OSError):
            appear(content, Path(report.sealed))
    if not is_sealed(content):
        raise Problem(ProblemName.NOT_EXPECTED, Evidence(where="report", note="unsealed"))
    return content


def _closed(content: bytes, recipients: tuple[str, ...]) -> bytes:
    """Return the report closed for the seller; empty where that cannot be: it is sent nowhere."""
    from helperkit.diagnostics.seal import SealRefused, seal

    try:
        return seal(content, recipients)
    except SealRefused:
        return b""


def _copy(report: Report, folder: Path) -> Path:
    from helperkit.diagnostics.placing import appear

    content = _outgoing(report)
    if not folder.is_dir():
        raise Problem(ProblemName.FOLDER_GONE, Evidence(where="report", note="folder"))
    with os_errors_named("report"):
        return appear(content, folder / Path(report.outgoing).name)


def _read(path: str) -> bytes:
    """Return a file's content. Raises `Problem` FILE_GONE, or what is in the way."""
    from helperkit.diagnostics.seal import LONGEST_SEALED

    with reading_named("report"), open_regular(Path(path)) as file:
        content = file.read(LONGEST_SEALED + 1)
    if len(content) > LONGEST_SEALED:  # that is no report of ours
        raise Problem(ProblemName.NOT_EXPECTED, Evidence(where="report", note="too_long"))
    return content
