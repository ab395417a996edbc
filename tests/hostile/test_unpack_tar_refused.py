"""Tar archives that attack or are damaged, each a row: a named problem, and nothing written."""

import gzip

import pytest

from helperkit.delivery.unpack import unpack
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.tar_maker import END, GOOD, base256, gnu, header, made, member, padded, pax

UNSAFE = ProblemName.UNSAFE_PARCEL
DAMAGED = ProblemName.DAMAGED
BIG = ProblemName.TOO_BIG_INSIDE

HUGE = 1 << 50
REFUSED = {
    "dot-dot": (member(name=b"../evil"), UNSAFE),
    "dot-dot-inside": (member(name=b"a/../../evil"), UNSAFE),
    "dot-dot-backslash": (member(name=b"a\\..\\..\\evil"), UNSAFE),
    "dot-dot-prefix": (member(name=b"evil", prefix=b"../.."), UNSAFE),
    "dot-dot-long": (gnu(b"L", b"../" * 50 + b"evil") + member(), UNSAFE),
    "dot-dot-pax": (pax((b"path", b"../evil")) + member(), UNSAFE),
    "dot-dot-sparse-name": (
        pax(
            (b"GNU.sparse.major", b"1"),
            (b"GNU.sparse.name", b"../evil"),
            (b"GNU.sparse.realsize", b"3"),
        )
        + member(padded(b"1\n0\n3\n") + b"abc"),
        UNSAFE,
    ),
    "dot-dot-link": (header(name=b"../evil", kind=b"2", link=b"a"), UNSAFE),
    "absolute": (member(name=b"/tmp/evil"), UNSAFE),
    "drive": (member(name=b"C:/evil"), UNSAFE),
    "unc": (member(name=b"\\\\server\\share\\evil"), UNSAFE),
    "device": (header(name=b"null", kind=b"3"), UNSAFE),
    "block-device": (header(name=b"sda", kind=b"4"), UNSAFE),
    "pipe": (header(name=b"pipe", kind=b"6"), UNSAFE),
    "no-name": (member(name=b""), UNSAFE),
    "deep": (pax((b"path", b"d/" * 200 + b"x")) + member(), UNSAFE),
    "negative-size": (header(size=base256(-512, 12)) + GOOD, DAMAGED),
    "negative-pax-size": (pax((b"size", b"-512")) + member(), DAMAGED),
    "no-number-pax-size": (pax((b"size", b"1_0")) + member(), DAMAGED),
    "huge-size": (header(size=base256(HUGE, 12)) + bytes(512), DAMAGED),
    "huge-pax-size": (pax((b"size", b"%d" % HUGE)) + member(), DAMAGED),
    "huge-long-name": (header(size=HUGE >> 20, kind=b"L", magic=b"ustar  \0") + END, DAMAGED),
    "negative-long-name": (header(size=base256(-1, 12), kind=b"L"), DAMAGED),
    "pax-record-too-long": (member(b"999 path=evil\n", kind=b"x") + member(), DAMAGED),
    "pax-record-negative": (member(b"-9 path=evil\n", kind=b"x") + member(), DAMAGED),
    "pax-record-zero": (member(b"0 path=evil\n", kind=b"x") + member(), DAMAGED),
    "pax-no-equals": (member(b"9 pathxx\n\n", kind=b"x") + member(), DAMAGED),
    "endless-headers": (gnu(b"L", b"name") * 5000, BIG),
    "endless-global-headers": (pax((b"comment", b"x"), kind=b"g") * 5000, BIG),
    "wrong-checksum-later": (GOOD + header(checksum=1), DAMAGED),
    "junk-later": (GOOD + b"junk" * 400, DAMAGED),
    "cut-header": (GOOD + header()[:200], DAMAGED),
    "empty": (END + bytes(9216), DAMAGED),
    "folders-only": (header(name=b"a/", kind=b"5"), DAMAGED),
    "links-only": (header(name=b"a", kind=b"2", link=b"/etc/passwd"), DAMAGED),
    "volume": (header(kind=b"M") + END, ProblemName.UNKNOWN_PARCEL),
    "sparse-bomb": (
        pax((b"GNU.sparse.size", b"%d" % HUGE), (b"GNU.sparse.map", b"")) + header(size=0),
        BIG,
    ),
    "sparse-old-bomb": (
        header(
            kind=b"S",
            size=0,
            magic=b"ustar  \0",
            rest=bytes(41) + bytes(96) + b"\0" + base256(HUGE, 12),
        ),
        BIG,
    ),
    "sparse-backwards": (
        pax((b"GNU.sparse.size", b"9"), (b"GNU.sparse.map", b"5,2,0,2")) + member(b"abcd"),
        DAMAGED,
    ),
    "sparse-beyond": (
        pax((b"GNU.sparse.size", b"9"), (b"GNU.sparse.map", b"8,4")) + member(b"abcd"),
        DAMAGED,
    ),
    "sparse-more-than-said": (
        pax((b"GNU.sparse.size", b"9"), (b"GNU.sparse.map", b"0,2")) + member(b"abcd"),
        DAMAGED,
    ),
    "sparse-odd": (
        pax((b"GNU.sparse.size", b"9"), (b"GNU.sparse.map", b"0,2,4")) + member(b"ab"),
        DAMAGED,
    ),
    "sparse-endless-count": (
        pax((b"GNU.sparse.major", b"1"), (b"GNU.sparse.realsize", b"9"))
        + member(b"9" * 15 + b"\n" + bytes(500)),
        DAMAGED,
    ),
    "sparse-no-count": (
        pax((b"GNU.sparse.major", b"1"), (b"GNU.sparse.realsize", b"9")) + member(b"1" * 2000),
        DAMAGED,
    ),
}


def everything(place):
    return sorted(p.relative_to(place).as_posix() for p in place.rglob("*"))


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("row", REFUSED)
def test_refused(row, packed, tmp_path):
    content, name = REFUSED[row]
    archive, into = made((b"" if row == "empty" else GOOD) + content + END, packed, tmp_path)
    if row in {"folders-only", "links-only"}:
        archive.write_bytes(gzip.compress(content + END) if packed else content + END)
    before = everything(tmp_path)
    with pytest.raises(Problem) as caught:
        unpack(archive, into, "Out", Watch())
    plain_zeros = row == "empty" and not packed
    assert caught.value.name is (ProblemName.UNKNOWN_PARCEL if plain_zeros else name)
    assert everything(tmp_path) == before


def test_a_million_hard_links_to_one_file(tmp_path):
    """Each would be a file of its own: so they count as what they are."""
    one = member(bytes(2 << 20), name=b"big")
    links = b"".join(header(name=b"l%d" % n, kind=b"1", link=b"big") for n in range(3000))
    archive, into = made(one + links + END, True, tmp_path)
    with pytest.raises(Problem) as caught:
        unpack(archive, into, "Out", Watch())
    assert caught.value.name is BIG


def test_too_many_members(tmp_path):
    archive, into = made(header(name=b"a/", kind=b"5") * 250_002 + END, True, tmp_path)
    with pytest.raises(Problem) as caught:
        unpack(archive, into, "Out", Watch())
    assert (caught.value.name, caught.value.evidence.note) == (BIG, "entries")
