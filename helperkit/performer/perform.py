"""One gateway for all work: each piece runs in a thread of its own, and ends in one event.

Whatever goes wrong becomes an event too: a `Problem` as it is named, anything unforeseen as
`unknown`, with a crash note in the customer's own folder.
"""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

import msgspec

from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.effects import (
    Cancel,
    CheckFile,
    CopyReport,
    Download,
    Effect,
    FindPrograms,
    LookForFiles,
    MakeSheet,
    MakeShortcut,
    OpenThing,
    ProposePlace,
    ReadOrder,
    SendReport,
    SignIn,
    Understand,
    Unpack,
    Work,
    WriteReport,
)
from helperkit.journey.effects_lesson import ListLessons, OpenLesson, WatchPractice
from helperkit.journey.events import (
    DownloadProgressed,
    Event,
    FileReceived,
    FilesFound,
    NamesDoubted,
    OrderRead,
    ParcelLocked,
    ParcelUnpacked,
    PlaceProposed,
    ReportProgressed,
    ThingOpened,
    UnpackProgressed,
    WorkFailed,
)
from helperkit.journey.problems import Evidence, Problem, ProblemName
from helperkit.journey.remedies import TRIED
from helperkit.journey.screen import Progress
from helperkit.performer.crash import note_crash
from helperkit.performer.deeds import do
from helperkit.performer.one_at_a_time import one_at_a_time
from helperkit.performer.sending import Reports
from helperkit.performer.setting import Setting
from helperkit.performer.steady import Steady

if TYPE_CHECKING:
    from helperkit.delivery.download.line.ways import Ways
    from helperkit.delivery.unpack.early import EarlyUnpacking

PATIENCE_AT_CLOSE = 1.0  # seconds that cancelled work may take to end when the program closes


class Performer:
    """Performs effects in the background. `post` is called from the work's own threads."""

    def __init__(self, setting: Setting, post: Callable[[Event], None]) -> None:
        self._setting = setting
        self._post = post
        self.reports = Reports(setting)
        self._settling: threading.Thread | None = None
        # Asked of the customer for a proxy: in memory only, and gone with the program.
        self._login: tuple[str, str] | None = None
        self._ways: Ways | None = None
        self._downloads: dict[int, Download] = {}
        self._early: EarlyUnpacking | None = None  # of the last download
        self._under_way: dict[int, tuple[Watch, threading.Thread]] = {}

    def perform(self, effect: Effect) -> None:
        """Begin the work, do the deed, or cancel. Returns at once."""
        if isinstance(effect, Cancel):
            if effect.attempt in self._under_way:
                self._under_way[effect.attempt][0].cancel()
        elif isinstance(effect, Work):
            self._begin(effect)
        elif isinstance(effect, SignIn):
            self._login = effect.name, effect.password
        else:
            threading.Thread(
                target=do, args=(effect, self._setting, self.reports, self._post), daemon=True
            ).start()

    def recorded(self, event: Event) -> None:
        """Hear that an event is in the journal: what was kept in case it would not be can go."""
        if isinstance(event, FileReceived):
            received = self._downloads.pop(event.attempt, None)
            if received is not None:
                from helperkit.performer.receiving import settle_download

                self._settling = threading.Thread(
                    target=settle_download, args=(received,), daemon=True
                )
                self._settling.start()

    def nudge(self) -> None:
        """Wake all work that waits for the network: it may be back."""
        for watch, _thread in self._under_way.values():
            watch.nudge()

    def close(self) -> None:
        """Cancel everything and give it a moment to put its things in order."""
        for watch, _thread in self._under_way.values():
            watch.cancel()
        for _watch, thread in self._under_way.values():
            thread.join(PATIENCE_AT_CLOSE)
        if self._settling is not None:
            self._settling.join(PATIENCE_AT_CLOSE)
        if self._early is not None:
            self._early.close()

    def _begin(self, work: Work) -> None:
        self._under_way = {n: run for n, run in self._under_way.items() if run[1].is_alive()}
        steady = Steady()
        watch = Watch(lambda progress: self._progressed(work, progress, steady))
        if isinstance(work, Download):
            self._downloads = {work.attempt: work}
        name = type(work).__name__
        thread = threading.Thread(target=self._run, args=(work, watch), name=name, daemon=True)
        self._under_way[work.attempt] = (watch, thread)
        thread.start()

    def _run(self, work: Work, watch: Watch) -> None:
        try:
            event: Event = self._work(work, watch)
        except Cancelled:
            return
        except Problem as problem:
            event = _failed(work, self._refused(problem))
        except Exception as error:  # noqa: BLE001 - the one gateway: no exception may be lost
            if watch.cancelled:
                return
            error_id = note_crash(self._setting.home, error)
            evidence = Evidence(where=type(work).__name__, error=type(error).__name__)
            event = WorkFailed(work.attempt, ProblemName.UNKNOWN, evidence, error_id=error_id)
        if not watch.cancelled:
            self._post(event)

    def _work(self, work: Work, watch: Watch) -> Event:
        setting = self._setting
        match work:
            case ReadOrder(attempt=attempt, text=text):
                from helperkit.performer.orders import read_order

                order = read_order(text, practice=setting.practice)
                if setting.sha256:
                    order = msgspec.structs.replace(order, sha256=setting.sha256)
                return OrderRead(attempt, order)
            case LookForFiles(attempt=attempt):
                from helperkit.performer.finder import recent_files

                return FilesFound(attempt, recent_files(watch))
            case ProposePlace(attempt=attempt, refused=refused, needed=needed):
                from helperkit.performer.places import propose_place
                from helperkit.performer.receiving import taken_before

                taken = taken_before(work)
                place, free = propose_place(
                    setting.folder_name, setting.place, refused, needed, taken
                )
                return PlaceProposed(attempt, str(place), free)
            case Download():
                with one_at_a_time(work, setting.home, watch):
                    return self._receive(work, watch)
            case CheckFile():
                from helperkit.performer.receiving import check_file

                return check_file(work, watch)
            case Unpack():
                if setting.encoding and not work.encoding:
                    work = msgspec.structs.replace(work, encoding=setting.encoding)
                with one_at_a_time(work, setting.home, watch):
                    return self._unpack(work, watch)
            case OpenThing(attempt=attempt, thing=thing, program=program):
                from helperkit.delivery.open import open_file

                open_file(Path(thing.path), program)
                return ThingOpened(attempt, own_viewer=False)
            case FindPrograms(thing=thing):
                from helperkit.delivery.open import find_programs

                return _failed(work, find_programs(Path(thing.path)))
            case Understand() | MakeShortcut() | MakeSheet():
                from helperkit.performer.after import work_after

                return work_after(work, setting)
            case WriteReport() | SendReport() | CopyReport():
                return self.reports.do(work, watch, self._own_ways)
            case ListLessons() | OpenLesson() | WatchPractice():
                from helperkit.performer.lessons import work_of_lesson

                return work_of_lesson(work, setting, watch)
            case _:
                assert_never(work)

    def _receive(self, work: Download, watch: Watch) -> FileReceived:
        """Receive a file, and unpack it meanwhile; what nobody will ask for is not kept."""
        from helperkit.delivery.unpack.early import EarlyUnpacking
        from helperkit.performer.receiving import download_file

        if self._settling is not None:  # or the file that came would be taken for this one
            self._settling.join()
        if self._early is not None:
            self._early.close()
        early = self._early = EarlyUnpacking(Path(work.place))
        ways, patience, limit = self._own_ways(), self._setting.patience, self._setting.limit
        wanted = False
        try:
            event = download_file(work, watch, ways, patience=patience, limit=limit, early=early)
            wanted = event.parcel.packed and not watch.cancelled
            return event
        finally:
            if not wanted:
                early.close()

    def _unpack(self, work: Unpack, watch: Watch) -> ParcelUnpacked | ParcelLocked | NamesDoubted:
        """Unpack a parcel, or take what was unpacked early; what that left behind goes."""
        from helperkit.delivery.unpack.writing.staging import clean
        from helperkit.performer.unpacking import unpack_parcel

        early, self._early = self._early, None
        try:
            if early is not None and (work.encoding or early.into != Path(work.place)):
                early.close()  # it is of no use, and the room that it has may be needed
            return unpack_parcel(work, watch, early)
        finally:
            if early is not None:
                early.close()
            clean(Path(work.place))  # after one that was killed, there may be nothing to unpack

    def _own_ways(self) -> "Ways":
        """Return the ways of this run: one for all, so that what was learnt of them is kept."""
        if self._ways is None:
            from helperkit.delivery.download.line.ways import Ways, system_proxies
            from helperkit.performer.server_date import ServerDate

            proxies, heard = self._setting.proxies, ServerDate(self._setting.home).heard
            self._ways = Ways(proxies or system_proxies, lambda: self._login, heard=heard)
        return self._ways

    def _refused(self, problem: Problem) -> Problem:
        """Return the problem; where a sign-in did not fit, forget it and say so."""
        evidence = problem.evidence
        if problem.name is not ProblemName.PROXY_SIGN_IN or self._login is None or evidence.note:
            return problem
        self._login = None
        evidence = msgspec.structs.replace(evidence, note=TRIED)
        return Problem(problem.name, evidence, page=problem.page)

    def _progressed(self, work: Work, progress: Progress, steady: Steady) -> None:
        left = steady.seconds_left(progress.seconds_left)
        match work:
            case Download(attempt=attempt):
                now = progress
                self._post(DownloadProgressed(attempt, now.done, now.total, left, now.waiting))
            case Unpack(attempt=attempt):
                now, files = progress, (progress.files, progress.all_files)
                self._post(UnpackProgressed(attempt, now.done, now.total, left, *files))
            case SendReport(attempt=attempt):
                now = progress
                self._post(ReportProgressed(attempt, now.done, now.total, now.waiting))
            case _:
                pass


def _failed(work: Work, problem: Problem) -> WorkFailed:
    evidence = problem.evidence
    if not evidence.where:
        evidence = msgspec.structs.replace(evidence, where=type(work).__name__)
    page = problem.page
    if not page and problem.name is ProblemName.LOGIN_PAGE and isinstance(work, Download):
        page = work.order.urls[0]
    return WorkFailed(
        work.attempt,
        problem.name,
        evidence,
        page,
        problem.missing,
        part=problem.part,
        program=problem.program,
        openers=problem.openers,
    )
