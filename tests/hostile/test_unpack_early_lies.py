"""Local headers that lie: the early way gives what the plain order gives, or nothing at all."""

import random
import struct
from contextlib import closing

import pytest

from helperkit.delivery.unpack import unpack
from helperkit.delivery.unpack.early import EarlyUnpacking
from helperkit.delivery.work import Watch
from tests.end_to_end.early_line import Line, contents, has_given_up, numbered, wait_until
from tests.hostile.test_unpack_refused import REFUSED
from tests.hostile.test_unpack_tamed import TAMED
from tests.hostile.zip_maker import Item, zipped


@pytest.fixture
def into(tmp_path):
    folder = tmp_path / "to"
    folder.mkdir()
    return folder


@pytest.fixture
def early(into):
    with closing(EarlyUnpacking(into, least=0, worth=1)) as following:
        yield following


BODY = random.Random(9).randbytes(70_000)
TEXT = b"the same words again and again " * 4000
SIGNED, BARE = {"descriptor": "signed"}, {"descriptor": "bare"}
LIES = {
    "a local size that is too small": Item("a", BODY, local={"size": 60_000}),
    "a local size that is too big": Item("a", BODY, local={"size": 80_000}),
    "packed is said to be less": Item("a", TEXT, deflated=True, local={"packed": 100}),
    "packed is said to be more": Item("a", TEXT, deflated=True, local={"packed": 60_000}),
    "packed reaches over the file's end": Item("a", BODY, local={"packed": 1 << 31}),
    "4 GiB without the field for them": Item("a", BODY, local={"packed": 2**32 - 1}),
    "all 4 GiB without the field": Item("a", BODY, local={"packed": 2**32 - 1, "size": 2**32 - 1}),
    "another checksum": Item("a", BODY, local={"crc": 7}),
    "another way of packing": Item("a", TEXT, deflated=True, local={"method": 0}),
    "packed in no known way": Item("a", BODY, local={"method": 77}),
    "said to be locked": Item("a", BODY, local={"flags": 0x801}),
    "said to be open": Item("a", BODY, local={"flags": 0x808, "packed": 0, "size": 0}),
    "said to be open and deflated": Item(
        "a", BODY, local={"flags": 0x808, "packed": 0, "size": 0, "method": 8}
    ),
    "open, and the descriptor lies": Item("a", TEXT, deflated=True, packed=5, **SIGNED),
    "a long extra field": Item("a", BODY, local={"extra": b"\x77\x77\xff\xff" + bytes(60_000)}),
    "packed is more than any disk has": Item(
        "a",
        TEXT,
        deflated=True,
        local={
            "packed": 2**32 - 1,
            "size": 2**32 - 1,
            "extra": struct.pack("<2H2Q", 1, 16, len(TEXT), 1 << 62),
        },
    ),
    "a size of its own in the extra field": Item(
        "a",
        BODY,
        local={
            "packed": 2**32 - 1,
            "size": 2**32 - 1,
            "extra": struct.pack("<2H2Q", 1, 16, 1 << 62, 1 << 62),
        },
    ),
}
CASES = {
    **{name: content for name, (content, *_) in REFUSED.items()},
    **{name: content for name, (content, _) in TAMED.items() if name[:6] != "20,000"},
    **{
        f"lie: {name}": zipped(item, Item("x", BODY), Item("y", BODY))
        for name, item in LIES.items()
    },
    "a checksum that is wrong everywhere": zipped(Item("a", BODY, crc=7), Item("b", BODY)),
    "one kernel, two entries": zipped(Item("a", BODY), Item("a", BODY), offsets=[0, 0]),
    "entries that overlap": zipped(Item("a", BODY, packed=70_020), Item("b", BODY)),
    "descriptors of all forms": zipped(
        *(
            Item(f"{number}", TEXT, deflated=True, descriptor=form)
            for number, form in enumerate(("signed", "bare", "signed64", "bare64"))
        )
    ),
    "a ZIP in a ZIP, both stored, open": zipped(
        Item("in.zip", zipped(Item("deep", BODY)), **SIGNED), Item("a", BODY)
    ),
    "a ZIP in a ZIP": zipped(Item("in.zip", zipped(Item("deep", BODY))), Item("a.txt", BODY)),
    "bytes between the members": zipped(
        Item("a", BODY + b"PK\3\4" * 99, packed=70_000, size=70_000), Item("b", BODY)
    ),
    "nothing but a local header": zipped(Item("a", BODY))[:70_100],
    "cut in the directory": zipped(Item("a", BODY), Item("b", BODY))[:-30],
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("end", ["never", "first", "later"])
def test_the_early_way_gives_what_the_plain_one_gives_or_nothing(case, end, tmp_path, into, early):
    archive = tmp_path / "parcel.zip"
    archive.write_bytes(CASES[case])
    (into / "mine.txt").write_text("mine")
    line = Line(archive, tmp_path / "x.part", early, step=max(700, len(CASES[case]) // 9))
    if end == "first":
        line.bring_end()
    line.bring(line.total // 2)
    wait_until(lambda: numbered(into) or has_given_up(), looks=40)
    if end == "later":
        line.bring_end()
    line.bring_all()
    done = early.publish(line.part, "Product", Watch())
    early.close()
    if done is None:
        assert [p.name for p in into.iterdir()] == ["mine.txt"]
        return
    plain = unpack(archive, tmp_path, "Plain", Watch())  # which must not refuse it then
    assert contents(done.folder) == contents(plain.folder)
    assert (done.files, done.warnings) == (plain.files, plain.warnings)
    assert sorted(p.name for p in into.iterdir()) == ["Product", "mine.txt"]
