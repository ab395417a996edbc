"""What comes without its end keeps to the limits while it grows: size, ratio, number, room."""

import functools
import random
import shutil
import struct
import tempfile
import threading
import zlib

import pytest

from helperkit.delivery.unpack.early import EarlyUnpacking
from helperkit.delivery.unpack.plan import LIMITS, Limits
from helperkit.delivery.unpack.single.spool import Spool
from helperkit.delivery.unpack.zip.forward import Forward
from helperkit.delivery.unpack.zip.growing import Growing
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.end_to_end.early_line import Line
from tests.hostile.disks import real_disk
from tests.hostile.zip_maker import Item, zipped

MIB = 1 << 20


@functools.cache
def pressed(mib):
    """Return so many MiB of zeros as Deflate packs them, and their CRC."""
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    crc = 0
    for _ in range(mib):
        crc = zlib.crc32(bytes(MIB), crc)
    return b"".join(press.compress(bytes(MIB)) for _ in range(mib)) + press.flush(), crc


class Zeros(Item):
    """A member of so many MiB of zeros, which packs to a thousandth."""

    def __init__(self, name, mib, **lies):
        super().__init__(name, b"", deflated=True, **lies)
        self.size = mib * MIB

    @property
    def packed(self):
        return pressed(self.size // MIB)[0]

    @property
    def crc(self):
        return pressed(self.size // MIB)[1]

    def _behind(self):
        if not self.descriptor:
            return b""
        return struct.pack("<4sLLL", b"PK\7\x08", self.crc, len(self.packed), self.size)


@pytest.fixture
def walk(tmp_path):
    """Return what a walk by local headers raised, and how many bytes it had written."""

    def walked(content, free=1 << 40, limits=LIMITS):
        archive = tmp_path / "bomb.zip"
        archive.write_bytes(content)
        source = Growing(archive, len(content), lambda: None)
        source.grew(len(content), len(content))
        spool = Spool(tempfile.mkdtemp(dir=tmp_path), free, lambda _: None)
        try:
            Forward(source, spool, limits=limits).go(lambda: False)
        except Problem as problem:
            return problem.name, spool.came
        finally:
            source.close()
        return None, spool.came

    return walked


BIG = 300  # MiB
BOMBS = {
    "sizes come behind": (Zeros("a", BIG, descriptor="signed"),),
    "it says that it is small": (Zeros("a", BIG, local={"size": 200_000}),),
    "it says what it is": (Zeros("a", BIG, local={"size": BIG * MIB}),),
    "it says more than anybody has": (Zeros("a", 1, local={"size": 2**32 - 2}),),
    "many of them": tuple(Zeros(f"{n}", 40, local={"size": 40 * MIB}) for n in range(BIG // 40)),
    "many open ones": tuple(Zeros(f"{n}", 40, descriptor="signed") for n in range(BIG // 40)),
    "one after something honest": (
        Item("noise", random.Random(1).randbytes(MIB // 10)),
        Zeros("a", BIG, descriptor="signed"),
    ),
}


@pytest.mark.parametrize("case", BOMBS)
def test_a_bomb_is_stopped_before_it_is_big(case, walk):
    content = zipped(*BOMBS[case])
    problem, came = walk(content)
    assert problem is ProblemName.TOO_BIG_INSIDE
    assert came <= 1.1 * max(LIMITS.ratio_from, LIMITS.ratio * len(content))


def test_what_is_honest_and_packs_well_is_unpacked(walk):
    assert walk(zipped(Zeros("a", 60, descriptor="signed"))) == (None, 60 * MIB)


def test_it_never_fills_the_disk(walk):
    noise = random.Random(2).randbytes(4 * MIB)
    free = LIMITS.spare + 9 * MIB
    items = [Item(f"{n}", noise) for n in range(5)]
    problem, came = walk(zipped(*items), free)
    assert problem is ProblemName.DISK_FULL
    assert came <= free - LIMITS.spare + MIB


def test_more_members_than_anybody_packs_end_it(walk):
    noise = random.Random(2).randbytes(100_000)
    content = zipped(*(Item(f"{n}", noise) for n in range(5)))
    assert walk(content, limits=Limits(entries=3)) == (None, 300_000)


def test_a_descriptor_that_lies_ends_it(walk):
    noise = random.Random(2).randbytes(100_000)
    honest = Item("a", noise, deflated=True, descriptor="signed")
    for shift, came in ((0, 200_000), (4, 100_000), (8, 100_000), (12, 100_000)):
        content = bytearray(zipped(honest, Item("b", noise)))
        content[content.index(b"PK\7\x08") + shift] ^= 1 if shift else 0
        assert walk(bytes(content)) == (None, came)


@pytest.fixture
def small_disk(tmp_path):
    """A real disk of 64 MiB."""
    with real_disk(tmp_path, 64) as disk:
        yield disk


@pytest.mark.parametrize("descriptor", ["", "signed"])
def test_the_rest_of_the_file_always_finds_its_room(descriptor, small_disk, tmp_path):
    archive = tmp_path / "a.zip"
    told = {"descriptor": "signed"} if descriptor else {"local": {"size": 6 * MIB}}
    zeros = Zeros("zeros", 6, **told)
    noise = Item("noise", random.Random(3).randbytes(30 * MIB))
    archive.write_bytes(zipped(*[zeros] * 7, noise))
    early = EarlyUnpacking(small_disk)
    try:
        line = Line(archive, small_disk / "x.part", early)
        line.bring(2 * MIB)
        while any(thread.name == "early" for thread in threading.enumerate()):
            assert shutil.disk_usage(small_disk).free >= line.total - line.front
            Watch().wait(0.001)
        line.bring_all()
        assert early.publish(line.part, "A", Watch()) is None
    finally:
        early.close()
    assert [p.name for p in small_disk.iterdir()] == ["x.part"]
