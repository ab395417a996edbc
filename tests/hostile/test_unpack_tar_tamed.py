"""Tar archives that attack or are odd, each a row: what a customer gets from them."""

import pytest

from helperkit.delivery.unpack import unpack
from helperkit.delivery.work import Watch
from tests.hostile.tar_maker import (
    END,
    GOOD,
    base256,
    gnu,
    header,
    made,
    member,
    octal,
    padded,
    pax,
)

LETTERS = b"\xe4" * 3
SIGNED = int(header(link=LETTERS, size=0)[148:154], 8) - 3 * 256
FOLDER_TRICK = b"d" * 247


def long_path_trick():
    """CVE-2025-4517: a path so long that resolving it stops before the link that leads out."""
    made = b""
    inside = b""
    for step in b"abcdefghijklmnop":
        made += pax((b"path", inside + FOLDER_TRICK)) + header(name=b"x", kind=b"5")
        made += pax((b"path", inside + bytes([step])), (b"linkpath", FOLDER_TRICK))
        made += header(name=b"x", kind=b"2")
        inside += bytes([step]) + b"/"
    made += pax((b"path", inside + b"l" * 254), (b"linkpath", b"../" * 16))
    made += header(name=b"x", kind=b"2")
    made += pax((b"path", b"escape"), (b"linkpath", inside + b"l" * 254 + b"/../../evil"))
    made += header(name=b"x", kind=b"2")
    made += header(name=b"flaglink", kind=b"1", link=b"escape")
    return made + member(b"evil", name=b"flaglink")


TAMED = {
    "symlink-then-through": (
        header(name=b"way", kind=b"2", link=b"/tmp") + member(b"evil", name=b"way/evil"),
        {"good.txt": b"good", "way/evil": b"evil"},
    ),
    "symlink-then-file": (
        header(name=b"way", kind=b"2", link=b"../evil") + member(b"evil", name=b"way"),
        {"good.txt": b"good", "way": b"evil"},
    ),
    "hard-link-out": (
        header(name=b"pw", kind=b"1", link=b"/etc/passwd"),
        {"good.txt": b"good"},
    ),
    "hard-link-up": (
        header(name=b"pw", kind=b"1", link=b"../../../etc/passwd"),
        {"good.txt": b"good"},
    ),
    "hard-link-to-symlink": (
        header(name=b"s", kind=b"2", link=b"/etc/passwd") + header(name=b"h", kind=b"1", link=b"s"),
        {"good.txt": b"good"},
    ),
    "hard-link-to-later": (
        header(name=b"h", kind=b"1", link=b"later") + member(b"x", name=b"later"),
        {"good.txt": b"good", "later": b"x"},
    ),
    "hard-link-to-itself": (header(name=b"h", kind=b"1", link=b"h"), {"good.txt": b"good"}),
    "hard-link-chain": (
        header(name=b"h", kind=b"1", link=b"./good.txt") + header(name=b"i", kind=b"1", link=b"h"),
        {"good.txt": b"good", "h": b"good", "i": b"good"},
    ),
    "hard-link-with-the-size-only": (
        header(name=b"h", kind=b"1", link=b"good.txt", size=4) + member(b"x", name=b"x"),
        {"good.txt": b"good", "h": b"good", "x": b"x"},
    ),
    "long-path-trick": (long_path_trick(), {"good.txt": b"good", "flaglink": b"evil"}),
    "pax-size-wins": (
        pax((b"size", b"3")) + header(name=b"a", size=1024) + padded(b"abc") + member(name=b"b"),
        {"good.txt": b"good", "a": b"abc", "b": b"content"},
    ),
    "pax-path-wins": (
        gnu(b"L", b"gnu") + pax((b"path", b"pax")) + member(name=b"plain"),
        {"good.txt": b"good", "pax": b"content"},
    ),
    "global-path-counts-for-nothing": (
        pax((b"path", b"../evil"), kind=b"g") + member(name=b"plain"),
        {"good.txt": b"good", "plain": b"content"},
    ),
    "base-256": (
        header(name=b"a", size=base256(3, 12)) + padded(b"abc"),
        {"good.txt": b"good", "a": b"abc"},
    ),
    "unknown-type": (member(b"x", name=b"a", kind=b"Q"), {"good.txt": b"good", "a": b"x"}),
    "old-folder": (
        header(name=b"d/", kind=b"\0", magic=b"") + member(b"x", name=b"d/a", magic=b""),
        {"good.txt": b"good", "d/a": b"x"},
    ),
    "folder-with-a-size": (
        header(name=b"d", kind=b"5", size=4096) + member(b"x", name=b"d/a"),
        {"good.txt": b"good", "d/a": b"x"},
    ),
    "gnu-folder-list": (
        member(b"Ya\0\0", name=b"d", kind=b"D", magic=b"ustar  \0") + member(b"x", name=b"d/a"),
        {"good.txt": b"good", "d/a": b"x"},
    ),
    "volume-name": (
        header(name=b"Label", kind=b"V") + member(name=b"a"),
        {
            "good.txt": b"good",
            "a": b"content",
        },
    ),
    "lone-zero-block": (
        bytes(512) + member(name=b"a"),
        {"good.txt": b"good", "a": b"content"},
    ),
    "second-archive-behind": (END + member(name=b"a"), {"good.txt": b"good"}),
    "same-name-twice": (
        member(b"two", name=b"good.txt"),
        {"good.txt": b"good", "good (2).txt": b"two"},
    ),
    "bad-time": (
        pax((b"mtime", b"nan"))
        + member(name=b"a")
        + pax((b"mtime", b"9" * 30))
        + member(name=b"b"),
        {"good.txt": b"good", "a": b"content", "b": b"content"},
    ),
    "signed-checksum": (
        header(link=LETTERS, checksum=SIGNED, size=0),
        {"good.txt": b"good", "a.txt": b""},
    ),
    "no-octal-mode": (
        member(name=b"a", mode=0o777_777),
        {"good.txt": b"good", "a": b"content"},
    ),
}


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("row", TAMED)
def test_tamed(row, packed, tmp_path):
    content, wanted = TAMED[row]
    archive, into = made(GOOD + content + END, packed, tmp_path)
    got = unpack(archive, into, "Out", Watch())
    assert {
        p.relative_to(got.folder).as_posix(): p.read_bytes()
        for p in got.folder.rglob("*")
        if p.is_file() and not p.is_symlink()
    } == wanted
    assert not any(p.is_symlink() for p in got.folder.rglob("*"))
    assert {p.name for p in into.parent.iterdir()} == {archive.name, "into"}
    assert [p.name for p in into.iterdir()] == ["Out"]


def test_many_hard_links_need_few_open_files(tmp_path):
    links = b"".join(header(name=b"l%d" % n, kind=b"1", link=b"good.txt") for n in range(2000))
    for packed in (False, True):
        (tmp_path / str(packed)).mkdir()
        archive, into = made(GOOD + links + END, packed, tmp_path / str(packed))
        got = unpack(archive, into, "Out", Watch())
        assert len(got.files) == 2001
        assert {path.read_bytes() for path in got.folder.iterdir()} == {b"good"}


def test_many_hard_links_to_a_big_file(tmp_path):
    big = member(bytes(3 << 19), name=b"big")
    links = b"".join(header(name=b"l%d" % n, kind=b"1", link=b"big") for n in range(60))
    for packed in (False, True):
        (tmp_path / str(packed)).mkdir()
        archive, into = made(big + links + END, packed, tmp_path / str(packed))
        got = unpack(archive, into, "Out", Watch())
        assert len(got.files) == 51
        assert got.warnings == ("link-left-out",)


def test_an_octal_size_of_spaces(tmp_path):
    content = header(name=b"a", size=b"          3 ") + padded(b"abc")
    content += header(name=b"b", size=octal(3, 11)) + padded(b"abc")
    archive, into = made(GOOD + content + END, False, tmp_path)
    assert len(unpack(archive, into, "Out", Watch()).files) == 3


def test_broken_utf_8_in_pax(tmp_path):
    archive, into = made(GOOD + pax((b"path", b"\xff.txt")) + member() + END, False, tmp_path)
    got = unpack(archive, into, "Out", Watch())
    assert sorted(path.read_bytes() for path in got.folder.iterdir()) == [b"content", b"good"]
