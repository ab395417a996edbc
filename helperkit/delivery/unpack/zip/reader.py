"""Reads ZIP archives: the directory first, every local header checked, then the bytes.

Members are independent of each other, so several are unpacked at once. Small ones that lie
together are read together; a big one that is most of the work is written by a second thread
while the first one inflates.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO

from helperkit.delivery.unpack.abreast import Halt, abreast, cores, relayed
from helperkit.delivery.unpack.inflate import crc32
from helperkit.delivery.unpack.plan import Entry, refuse
from helperkit.delivery.unpack.reader import Member, Outlet, Piece, Sink
from helperkit.delivery.unpack.zip.by_program import needs_program, pour_by_program
from helperkit.delivery.unpack.zip.crypto import Lock, Traditional
from helperkit.delivery.unpack.zip.directory import names_of
from helperkit.delivery.unpack.zip.members import lock_of, member_of
from helperkit.delivery.unpack.zip.methods import DAMAGE, Packed, decoder_of
from helperkit.delivery.unpack.zip.salvage import records_of, starts_of
from helperkit.delivery.unpack.zip.share import Lost, Share
from helperkit.delivery.unpack.zip.source import Source
from helperkit.delivery.unpack.zip.together import Job, runs_of, write_together
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import Problem, ProblemName

_READ = 1 << 18
_READ_SLOW = 1 << 16  # the old cipher needs a fifth of a second for more
_PROOF = 4 << 20  # packed bytes that are worth it to prove a password before anything is written
_PROOFS = 3
_HEADS = 8
_WORTH_A_PROCESS = 6000  # small members: it takes a tenth of a second to start


class ZipReader:
    """One open ZIP archive. Raises DAMAGED, UNSAFE_PARCEL, TOO_BIG_INSIDE, UNKNOWN_PARCEL."""

    kind = Kind.ZIP
    locked = False

    def __init__(
        self,
        file: BinaryIO,
        source: Source | None = None,
        *,
        save: bool = False,
        path: Path | None = None,
        soon: bool = False,
    ) -> None:
        """`save`: read what there is of a torn one; what is lost is a member all the same.

        `path`: where another process finds the same archive; `soon`: it will be poured at once.
        """
        self._file = file
        self._path = path
        self._records, cut = records_of(file, save=save)
        self._share = self._begun_share() if soon else None
        self._proved = False  # whether the password has opened a member already
        self._lost: dict[int, Problem] = {}  # by member: no bytes to look for
        try:
            members = tuple(map(member_of, self._records, names_of(self._records)))
            self._source = source or Source(file)
            self._starts = self._find_starts(save=save)
        except BaseException:
            self.close()
            raise
        if cut:
            self._lost[len(members)] = refuse(ProblemName.DAMAGED, "short")
            members += (Member(cut.decode(errors="replace"), 0),)
        self.members = members

    def _begun_share(self) -> Share | None:
        """Begin another process that gets ready while the plan is made, where it is worth it."""
        if self._path is None or len(self._records) < _WORTH_A_PROCESS or cores() < 2:
            return None
        return Share(self._path)

    def close(self) -> None:
        """Close the file, and end what helps."""
        self._file.close()
        if self._share is not None:
            self._share.close()

    def _find_starts(self, *, save: bool) -> dict[int, int]:
        """Return where each member's bytes begin, all of them checked."""
        starts, self._lost = starts_of(self._source, self._records, save=save)
        return starts

    def pour(self, sink: Sink, password: str) -> None:
        """Give the wanted members, several at once."""
        for number, problem in self._lost.items():
            if (outlet := sink.begin(number)) is not None:
                outlet.lose(problem)
        if self._path is not None and needs_program(self._records, self.members):
            self._try_heads(password)
            pour_by_program(self._path, self._records, self.members, sink, password)
            return
        self._prove(password, sink)
        halt = Halt()

        def check() -> None:
            halt.check()
            sink.check()

        runs = sorted(
            runs_of(self._records, self._starts),
            key=lambda run: -sum(self._records[n].packed for n in run),
        )
        alone = self._is_one_most_of_it()

        def work(run: Sequence[int]) -> None:
            if len(run) > 1:
                self._pour_run(run, sink, check)
            elif (outlet := sink.begin(run[0])) is not None:
                packed = self._packed(run[0], password, check)
                self._pour_one(run[0], packed, outlet, relay=alone)

        few = alone or all(len(run) > 1 for run in runs)
        workers = [work] if few else [work] * cores()
        if self._share is not None:
            workers.append(partial(self._pass_on, self._share, sink, work))
        abreast(runs, workers, halt)

    def _pass_on(
        self,
        share: Share,
        sink: Sink,
        work: Callable[[Sequence[int]], None],
        run: Sequence[int],
    ) -> None:
        """Let the other process do it, where that can be."""
        handed = None if len(run) == 1 or share.lost else sink.hand_over(run)
        if handed is None:
            work(run)
        elif handed.entries:
            try:
                share.work(handed.folder, list(map(self._job, handed.entries)))
            except Lost:
                handed.take_back()
                work(run)
            else:
                handed.done()

    def _job(self, entry: Entry) -> Job:
        record = self._records[entry.member]
        start = self._starts[entry.member]
        return Job(entry, start, record.packed, record.method, record.crc)

    # One member ---------------------------------------------------------------------------

    def _pour_one(
        self,
        number: int,
        packed: Iterable[Packed],
        outlet: Outlet,
        *,
        relay: bool = False,
    ) -> None:
        try:
            check = _Check(outlet.write)
            if relay:
                with relayed(check.write) as write:
                    self._unpack(number, packed, write)
            else:
                self._unpack(number, packed, check.write)
            self._compare(number, check)
        except Problem as problem:
            outlet.lose(self._doubted(number, problem))
        else:
            outlet.end()

    def _unpack(
        self, number: int, packed: Iterable[Packed], write: Callable[[Piece], None]
    ) -> None:
        decoder = decoder_of(lock_of(self._records[number])[1])
        try:
            for chunk in packed:
                for piece in decoder.feed(chunk):
                    write(piece)
        except DAMAGE as error:
            raise refuse(ProblemName.DAMAGED, "bytes", error=type(error).__name__) from error

    def _compare(self, number: int, check: "_Check") -> None:
        record = self._records[number]
        lock, _, crc_counts = lock_of(record)
        if check.size != record.size:
            raise refuse(ProblemName.DAMAGED, "short")
        if crc_counts and check.crc != record.crc:
            raise refuse(ProblemName.DAMAGED, "crc")
        self._proved = self._proved or lock is not None

    def _packed(
        self, number: int, password: str, check: Callable[[], None]
    ) -> Iterator[bytes | bytearray]:
        """Yield a member's packed bytes, with the lock taken off."""
        record, at = self._records[number], self._starts[number]
        end = at + record.packed
        lock = lock_of(record)[0]
        if lock is not None:
            at, end = self._unlocked(lock, at, end, password)
        step = _READ_SLOW if isinstance(lock, Traditional) else _READ
        for place in range(at, end, step):
            check()
            chunk = self._source.read(place, min(step, end - place))
            yield chunk if lock is None else lock.decrypt(chunk)
        if lock is not None:
            lock.close(self._source.read(end, lock.tail))

    def _unlocked(self, lock: Lock, at: int, end: int, password: str) -> tuple[int, int]:
        if end - at < lock.head + lock.tail:
            raise refuse(ProblemName.DAMAGED, "short")
        lock.open(self._source.read(at, lock.head), password)
        return at + lock.head, end - lock.tail

    # Many members -------------------------------------------------------------------------

    def _pour_run(self, run: Sequence[int], sink: Sink, check: Callable[[], None]) -> None:
        handed = sink.hand_over(run)
        if handed is None:
            self._pour_each(run, sink, check)
        elif handed.entries:
            jobs = list(map(self._job, handed.entries))
            write_together(jobs, self._source, handed.folder, check)
            handed.done()

    def _pour_each(self, run: Sequence[int], sink: Sink, check: Callable[[], None]) -> None:
        first, last = run[0], run[-1]
        begin, end = self._starts[first], self._starts[last] + self._records[last].packed
        together = memoryview(self._source.read(begin, end - begin))
        for number in run:
            check()
            outlet = sink.begin(number)
            if outlet is not None:
                at = self._starts[number] - begin
                packed = together[at : at + self._records[number].packed]
                self._pour_one(number, (packed,), outlet)

    def _is_one_most_of_it(self) -> bool:
        sizes = [record.size for record in self._records]
        return max(sizes, default=0) * 2 > sum(sizes)

    # Passwords ----------------------------------------------------------------------------

    def _prove(self, password: str, sink: Sink) -> None:
        """Try the password on the smallest locked members. Raises PASSWORD if it opens none.

        A damaged member must not make a right password look wrong, so there are several tries.
        """
        locked = [n for n, member in enumerate(self.members) if member.encrypted]
        small = [n for n in locked if n in self._starts and self._records[n].packed <= _PROOF]
        tries = sorted(small, key=lambda n: self._records[n].packed)[:_PROOFS]
        doubt: Problem | None = None
        for number in tries:
            try:
                check = _Check(lambda _: None)
                self._unpack(number, self._packed(number, password, sink.check), check.write)
                self._compare(number, check)
            except Problem as problem:
                doubt = self._doubted(number, problem)
            else:
                return
        if doubt is not None and doubt.name is ProblemName.PASSWORD:
            raise doubt

    def _try_heads(self, password: str) -> None:
        """Try the password on the heads of some locked members. Raises PASSWORD if one refuses."""
        locked = [n for n, member in enumerate(self.members) if member.encrypted]
        for number in [n for n in locked if n in self._starts][:_HEADS]:
            lock = lock_of(self._records[number])[0]
            if lock is not None:
                start = self._starts[number]
                self._unlocked(lock, start, start + self._records[number].packed, password)

    def _doubted(self, number: int, problem: Problem) -> Problem:
        """One wrong password in 256 passes the old cipher's only check, and gives noise."""
        old = isinstance(lock_of(self._records[number])[0], Traditional)
        if old and not self._proved and problem.name is ProblemName.DAMAGED:
            return refuse(ProblemName.PASSWORD, "wrong")
        return problem


class _Check:
    """Counts what goes by, and takes its CRC."""

    def __init__(self, write: Callable[[Piece], None]) -> None:
        self._write = write
        self.size = 0
        self.crc = 0

    def write(self, piece: Piece) -> None:
        self.size += len(piece)
        self.crc = crc32(piece, self.crc)
        self._write(piece)
