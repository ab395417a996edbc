"""Reads archives by 7-Zip's program: it unpacks into our pipe, all else is done here.

It gives the bytes of all members one after the other; where each ends is known from the list,
and each checksum is taken again here. So no name from inside an archive ever reaches the disk
by its hands.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.reader import Form, Member, Sink
from helperkit.delivery.unpack.seven_zip.cutting import Misfit, Part, cut, whole_parts
from helperkit.delivery.unpack.seven_zip.kinds import Found
from helperkit.delivery.unpack.seven_zip.listing import Listed, parse
from helperkit.delivery.unpack.seven_zip.run import Run, arguments
from helperkit.delivery.unpack.seven_zip.said import is_locked, problem_of
from helperkit.delivery.unpack.seven_zip.selecting import selectable, selection
from helperkit.delivery.unpack.zip.volumes import VolumeMissing, rar_volumes
from helperkit.journey.problems import Problem, ProblemName

SPLIT = "split"  # the note of an archive that is one of several files
_LIST_SECONDS = 9.0
_MOST_TOLD = 256 << 20  # bytes of a list
_PROOF = 4 << 20  # bytes of a member that are worth it to prove a password before the others
_PROOFS = 3
_MOST_RUNS = 50  # over one archive, to save what is whole


class ProgramReader:
    """One archive that the program reads.

    Raises DAMAGED, PASSWORD, TOO_BIG_INSIDE, UNKNOWN_PARCEL. `save`: also a torn list will do.
    """

    def __init__(
        self,
        program: Path,
        file: BinaryIO,
        archive: Path,
        found: Found,
        password: str,
        *,
        save: bool = False,
    ) -> None:
        self.kind = found.kind
        self._program = program
        self._file = file
        self._found = found
        self._archive = os.path.abspath(archive)  # noqa: PTH100 - the program starts elsewhere
        self._save = save
        self._proved = False
        self._listed = self._list(password)
        self.locked = self._listed is None
        self.members: tuple[Member, ...] = tuple(item.member for item in self._listed or ())
        self._selectable = frozenset[str]()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def pour(self, sink: Sink, password: str) -> None:
        """Give all members by one run; more runs only to save what is whole."""
        listed = self._listed or ()
        parts = _parts(listed)
        if not self._found.has_crc:
            parts = [part._replace(crc=None) for part in parts]
        self._prove_early(parts, sink, password)
        chosen: Sequence[str] | None = None  # all
        for _ in range(_MOST_RUNS):
            misfit = self._pour_run(parts, chosen, sink, password)
            if misfit is None:
                return
            # Only a sink that saves what is whole comes here.
            parts = self._whole_behind(parts, misfit.place, sink, password)
            chosen = self._names(parts)

    # The list -----------------------------------------------------------------------------

    def _list(self, password: str) -> tuple[Listed, ...] | None:
        """Return all members; None where the list is locked and there is no password."""
        options = ("l", "-slt", "-ba")
        try:
            with self._run(options, password, lambda: None, _LIST_SECONDS) as run:
                listed = parse(_limited(run.read))
                status = run.end()
                said = run.said
        except TimeoutError as error:
            raise refuse(ProblemName.DAMAGED, "time") from error
        if is_locked(said, status):
            if password:
                raise refuse(ProblemName.PASSWORD, "wrong")
            return None
        if self._save and listed:
            return listed
        if any(item.torn for item in listed):
            raise self._without_volume()
        if status > 1 or "ERROR" in said:
            raise problem_of(said, status, split="split" in self._found.called)
        return listed

    def _without_volume(self) -> Problem:
        """Return the problem of a RAR archive that goes on, or began, in another file."""
        archive = Path(self._archive)
        volumes = rar_volumes(archive)
        is_first = len(volumes) == 1 or volumes[:1] == (archive,)
        if volumes and is_first and not volumes[-1].exists():
            return VolumeMissing(volumes[-1].name)
        return refuse(ProblemName.UNKNOWN_PARCEL, SPLIT)

    # The bytes ----------------------------------------------------------------------------

    def _pour_run(
        self, parts: Sequence[Part], chosen: Sequence[str] | None, sink: Sink, password: str
    ) -> Misfit | None:
        """Pour some parts; return the first that did not fit, if the sink goes on then."""
        with selection(chosen) as options, self._extracting(options, password, sink) as run:
            try:
                cut(run.read, parts, sink)
                status = run.end()
            except Misfit as misfit:
                problem = self._doubted(parts, misfit, run, sink, password)
                misfit.lose(problem)
                return misfit
        if status > 1 and not self._save and any(p.crc is None and p.length for p in parts):
            raise self._without_proof(parts, run, status)
        return None

    def _without_proof(self, parts: Sequence[Part], run: Run, status: int) -> Problem:
        locked = any(self._is_locked(part) for part in parts)
        if locked and (self._is_surely_wrong(run) or self._found.called != "rar5"):
            return refuse(ProblemName.PASSWORD, "wrong")
        return problem_of(run.said, status)

    def _is_surely_wrong(self, run: Run) -> bool:
        """Whether the program knows it: RAR 5 holds a check of the password, others do not."""
        return run.said.startswith("ERROR: Wrong password")

    def _whole_behind(
        self, parts: Sequence[Part], place: int, sink: Sink, password: str
    ) -> list[Part]:
        """Return what is left to try: all other blocks, and what is whole in the damaged one."""
        listed = self._listed or ()
        block = listed[parts[place].members[0]].block
        behind = [part for part in parts[place + 1 :] if self._can_select(part)]
        same = [part for part in behind if listed[part.members[0]].block == block]
        lost = set(same)
        if same:
            with (
                selection(self._names(same)) as options,
                self._extracting(options, password, sink) as run,
            ):
                lost -= set(whole_parts(run.read, same))
        return [part for part in behind if part not in lost]

    # Passwords ----------------------------------------------------------------------------

    def _prove_early(self, parts: Sequence[Part], sink: Sink, password: str) -> None:
        """Before a large locked member is written, try the password on a small one."""
        locked = [part for part in parts if self._is_locked(part)]
        if (
            locked
            and locked[0].length > _PROOF
            and self._opens_one(locked, sink, password) is False
        ):
            raise refuse(ProblemName.PASSWORD, "wrong")

    def _doubted(
        self, parts: Sequence[Part], misfit: Misfit, run: Run, sink: Sink, password: str
    ) -> Problem:
        """Say what a part that did not fit means: a wrong password looks like damage."""
        status = run.end() if misfit.note == "short" else 0
        problem = (
            problem_of(run.said, status) if status else refuse(ProblemName.DAMAGED, misfit.note)
        )
        if problem.name is ProblemName.DAMAGED and misfit.note == "crc":
            problem = refuse(ProblemName.DAMAGED, "crc")
        if problem.name is not ProblemName.DAMAGED or not self._is_locked(parts[misfit.place]):
            return problem
        before = any(self._is_locked(p) and p.crc is not None for p in parts[: misfit.place])
        self._proved = self._proved or before
        if self._found.called == "rar5" and not self._is_surely_wrong(run):
            return problem
        if not self._proved and self._opens_one(parts, sink, password) is not True:
            return refuse(ProblemName.PASSWORD, "wrong")
        return problem

    def _opens_one(self, parts: Sequence[Part], sink: Sink, password: str) -> bool | None:
        """Whether the password opens one of the smallest members; None when none can tell."""
        small = [
            part
            for part in parts
            if self._is_locked(part)
            and part.crc is not None
            and part.length <= _PROOF
            and self._can_select(part)
        ]
        tries = sorted(small, key=lambda part: part.length)[:_PROOFS]
        for part in tries:
            with (
                selection([self._name(part)]) as options,
                self._extracting(options, password, sink) as run,
            ):
                if whole_parts(run.read, [part]):
                    self._proved = True
                    return True
        return False if tries else None

    def _is_locked(self, part: Part) -> bool:
        return bool(part.length) and self.members[part.members[0]].encrypted

    # The program --------------------------------------------------------------------------

    def _name(self, part: Part) -> str:
        return self.members[part.members[0]].name

    def _can_select(self, part: Part) -> bool:
        if not self._selectable:
            self._selectable = selectable(member.name for member in self.members)
        return self._name(part) in self._selectable

    def _names(self, parts: Sequence[Part]) -> list[str]:
        return [self._name(part) for part in parts]

    def _extracting(self, options: Sequence[str], password: str, sink: Sink) -> Run:
        return self._run(("x", "-so", *options), password, sink.check)

    def _run(
        self,
        options: Sequence[str],
        password: str,
        check: Callable[[], None],
        seconds: float | None = None,
    ) -> Run:
        told = arguments(options, self._found.called, self._archive)
        return Run(self._program, told, password, check, seconds)


def _parts(listed: Sequence[Listed]) -> list[Part]:
    """Return the stream's parts in their order, each with all members that share its bytes."""
    sharing: dict[int, list[int]] = {}
    for number, item in enumerate(listed):
        if item.same is not None:
            sharing.setdefault(item.same, []).append(number)
    return [
        Part((number, *sharing.get(number, ())), item.length, item.crc)
        for number, item in enumerate(listed)
        if item.same is None and (item.length or item.member.form is Form.FILE)
    ]


def _limited(read: Callable[[], bytes]) -> Iterator[bytes]:
    total = 0
    while piece := read():
        total += len(piece)
        if total > _MOST_TOLD:
            raise refuse(ProblemName.TOO_BIG_INSIDE, "entries")
        yield piece
