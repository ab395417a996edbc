"""One unpacking, from the open archive to the folder that appears."""

import contextlib
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from helperkit.delivery.unpack.faults import os_errors_named
from helperkit.delivery.unpack.formats import is_called_archive, open_reader
from helperkit.delivery.unpack.names.choice import in_letters, ways_to_read
from helperkit.delivery.unpack.names.encodings import Preview
from helperkit.delivery.unpack.plan import Entry, Plan, check_room, check_size, refuse
from helperkit.delivery.unpack.reader import Reader
from helperkit.delivery.unpack.safety.layout import lay_out
from helperkit.delivery.unpack.single.spool import Spool, Spooled
from helperkit.delivery.unpack.writing.origin_mark import OriginMark, read_mark
from helperkit.delivery.unpack.writing.staging import Staging
from helperkit.delivery.unpack.writing.time_left import TimeLeft
from helperkit.delivery.unpack.writing.writer import Writer
from helperkit.delivery.unpack.zip.volumes import size_of
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName
from helperkit.journey.screen import Progress

MOST_NESTED = 3  # archives within archives

# Is told the plan before anything of it appears, and may ask how doubtful names would read. What it
# returns is taken as done; what it raises ends the unpacking.
Before = Callable[[Plan, Callable[[], tuple[Preview, ...]]], "Unpacked | None"]

# Is told the files that are ready to appear, with their sizes in bytes. Where it returns a folder
# in which all of them lie already, nothing appears a second time.
ThereAlready = Callable[[Mapping[str, int]], Path | None]


def go_on(_: Plan, __: Callable[[], tuple[Preview, ...]]) -> None:
    """Nothing is to be asked, and nothing was done before."""


def nowhere(_: Mapping[str, int]) -> None:
    """Nothing of it lies anywhere already."""


# The one archive in an archive that cannot be read stays as it is: the seller meant it so.
_LEFT_ALONE = frozenset({ProblemName.UNKNOWN_PARCEL, ProblemName.DAMAGED})


class Unpacked(msgspec.Struct, frozen=True):
    """What an unpacking gave."""

    folder: Path
    files: tuple[str, ...]  # relative to the folder, "/" between parts, in the archive's order
    warnings: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()  # what could not be saved; only where that was asked for


def planned(reader: Reader, archive_size: int, before: int = 0, encoding: str = "") -> Plan:
    """Return the checked plan of an open archive.

    `before`: bytes that come out of the same parcel anyway; `encoding`: as in `plan`. Raises as
    `plan`.
    """
    if reader.locked:
        return Plan(kind=reader.kind, needs_password=True)
    members, clear = in_letters(reader.members, encoding)
    entries, warnings = lay_out(members)
    if not clear:
        warnings = (*warnings, "names-guessed")
    if all(entry.is_folder for entry in entries):
        raise refuse(ProblemName.DAMAGED, "nothing-inside")
    total = sum(entry.size for entry in entries)
    check_size(before + total, archive_size)
    return Plan(
        kind=reader.kind,
        entries=entries,
        total=total,
        needs_password=any(entry.encrypted for entry in entries),
        warnings=warnings,
    )


class Unpacking:
    """Unpacks one parcel, and the one archive in it if that is all there is."""

    def __init__(
        self,
        into: Path,
        watch: Watch,
        *,
        password: str,
        save: bool,
        encoding: str = "",
        before: Before = go_on,
        there_already: ThereAlready = nowhere,
    ) -> None:
        self._into = into
        self._watch = watch
        self._password = password
        self._save = save
        self._encoding = encoding
        self._before = before
        self._there_already = there_already
        self._total = 0  # bytes of all levels
        self._warnings: set[str] = set()

    def run(self, archive: Path, folder_name: str) -> Unpacked:
        """Unpack, and let the folder appear. Raises as `unpack`."""
        self._watch.check()
        with (
            open_reader(archive, self._password, save=self._save, soon=True) as reader,
            contextlib.ExitStack() as until,
        ):
            size = size_of(archive)
            spooled = self._spooled(reader, size, until) if isinstance(reader, Spooled) else None
            plan = planned(reader, size, encoding=self._encoding)
            done = self._before(plan, lambda: ways_to_read(reader.members))
            if done is not None:
                return done
            self._require_password(plan)
            publish = self.begin(reader, plan, size, read_mark(archive), until, spooled=spooled)
            return publish(folder_name, self._watch)

    def begin(
        self,
        reader: Reader,
        plan: Plan,
        size: int,
        mark: OriginMark | None,
        until: contextlib.ExitStack,
        *,
        spooled: tuple[Staging, int] | None = None,
    ) -> Callable[[str, Watch], Unpacked]:
        """Unpack into staging, which lives as long as `until`; return what lets it appear.

        `size`: bytes of the archive; `spooled`: where its files lie already, and how much that is.
        Raises as `unpack`.
        """
        with os_errors_named("unpack", wanted_bytes=plan.total):
            if not self._into.is_dir():
                raise refuse(ProblemName.FOLDER_GONE, "no-folder")
            staging, there = spooled or (until.enter_context(Staging(self._into)), 0)
            check_room(plan.total - there, shutil.disk_usage(self._into).free)
            # Of what is spooled nothing is left but to move it: its bytes were told of already.
            missing = self._pour(reader, plan, staging, mark, quiet=spooled is not None)
            entries = plan.entries
            if not missing:
                entries = self._go_through(entries, staging, size, mark)
            self._watch.check()
        lost = {entry.path for entry in missing}
        files = {e.path: e.size for e in entries if not e.is_folder and e.path not in lost}

        def publish(folder_name: str, watch: Watch) -> Unpacked:
            with os_errors_named("unpack"):
                folder = self._there_already(files) or staging.publish(folder_name, watch)
            return Unpacked(
                folder,
                tuple(files),
                tuple(sorted(self._warnings)),
                tuple(entry.path for entry in missing),
            )

        return publish

    def _spooled(
        self, reader: Spooled, size: int, until: contextlib.ExitStack
    ) -> tuple[Staging, int]:
        """Unpack a stream into staging, under numbers: its list comes with its bytes."""
        with os_errors_named("unpack"):
            if not self._into.is_dir():
                raise refuse(ProblemName.FOLDER_GONE, "no-folder")
            staging = until.enter_context(Staging(self._into))

            time_left = TimeLeft()

            def check(read: int) -> None:
                self._watch.check()
                if self._watch.is_due:
                    left = time_left.seconds(min(read, size), size)
                    self._watch.progress(Progress(min(read, size), size, left))

            spool = Spool(staging.spool(), shutil.disk_usage(self._into).free, check)
            reader.spool(spool)
        return staging, spool.came

    def _require_password(self, plan: Plan) -> None:
        if plan.needs_password and not self._password:
            raise refuse(ProblemName.PASSWORD, "needed")

    def _check_room(self, plan: Plan) -> None:
        check_room(plan.total, shutil.disk_usage(self._into).free)

    def _pour(
        self,
        reader: Reader,
        plan: Plan,
        staging: Staging,
        mark: OriginMark | None,
        *,
        quiet: bool = False,
    ) -> tuple[Entry, ...]:
        """Write what is planned; return what was lost of it. Raises where nothing is whole."""
        writer = Writer(staging.content, plan, self._watch, mark, save=self._save, quiet=quiet)
        with contextlib.closing(writer):
            try:
                reader.pour(writer, self._password)
            except Problem as problem:
                if not self._save or problem.name is not ProblemName.DAMAGED:
                    raise
            writer.finish()
        files = [entry for entry in plan.entries if not entry.is_folder]
        lost = tuple(entry for entry in files if entry.member in writer.lost)
        if len(lost) == len(files):
            raise writer.lost[lost[0].member]
        self._total += plan.total
        self._warnings.update(plan.warnings)
        return lost

    def _go_through(
        self, entries: tuple[Entry, ...], staging: Staging, size: int, mark: OriginMark | None
    ) -> tuple[Entry, ...]:
        """Unpack the archive that is the only file, again and again; return what lies there now."""
        for _ in range(MOST_NESTED):
            files = [entry for entry in entries if not entry.is_folder]
            if len(files) != 1 or not is_called_archive(files[0].path):
                break
            inner = staging.go_in(files[0].path)
            try:
                with open_reader(inner, self._password, soon=True) as reader:
                    plan = planned(reader, size, self._total, self._encoding)
                    self._require_password(plan)
                    self._check_room(plan)
                    self._pour(reader, plan, staging, mark)
            except Problem as problem:
                if problem.name not in _LEFT_ALONE:
                    raise
                staging.go_back()
                break
            staging.leave_behind()
            entries = plan.entries
        return entries
