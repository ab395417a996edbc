"""Archives that attack, of the kinds that no program makes: good ones, with names changed inside.

ZIP and tar have their own tables beside their makers; `all_attacks` gathers them all.
"""

import bz2
import gzip
import lzma
import struct
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import lz4.frame
import msgspec
import py7zr

from tests.hostile.corpus import bombs, headers
from tests.hostile.corpus.bench import Bench, has
from tests.hostile.corpus.changes import mend
from tests.hostile.dmg_maker import dmg
from tests.hostile.tar_maker import END, GOOD, header, member
from tests.hostile.zip_maker import Item, extra, zipped

try:
    from compression import zstd
except ImportError:  # before Python 3.14
    from backports import zstd

RAR = Path(__file__).parents[1] / "archives/rar"
EVIL = b"evil"
NAMED = "stest1.txt"  # of ten letters, as each of those below
# What must be refused, or come out as a harmless name inside.
NAMES = (
    "../evil.tx", "../../evil", "a/../../ev", "..\\evil.tx", "a\\..\\../ex", "/tmp/evil1",
    "\\evil.txt1", "C:evil.txt", "C:/evil.tx", "C:\\evil.tx", "//host/evl", "\\\\host\\evl",
    "\\\\?\\C:\\evx", ".../evil.t", ".. /evil.t", "a/b/c/d/..", "..........", "./../evil1",
    "a.txt:evil", "CON.txt.tx", "nul.tar.gz", "evil.txt. ", "a\x1b[2Jx.txt", "a\nb\r\tc.txx",
    ".bashrc.tx", "~/.profile", "%APPDATA%x", "$HOME/evil", "-rf./evil1", "a//b///c.t",
)  # fmt: skip


class Attack(msgspec.Struct, frozen=True):
    """One archive that means harm."""

    name: str
    called: str
    make: Callable[[Bench], bytes]
    needs: str = ""
    ends: frozenset[str] = frozenset()  # how it may end; empty: done or any named problem
    password: str = ""


def replaced(content: bytes, old: bytes, new: bytes) -> bytes:
    """Put one name in place of another of the same length, and mend the checksums."""
    assert len(old) == len(new)
    assert old in content
    made = bytearray(content.replace(old, new))
    mend(made)
    return bytes(made)


def _goods(bench):
    (bench.place / "from").mkdir()
    (bench.place / "from" / NAMED).write_bytes(EVIL)
    (bench.place / "from" / "good.txt").write_bytes(b"good")
    return bench.place / "from"


def _made(bench, *command, name):
    bench.run(*command, bench.place / name, ".", cwd=_goods(bench))
    return (bench.place / name).read_bytes()


def _iso(bench, *options):
    return _made(bench, "genisoimage", "-quiet", *options, "-o", name="x.iso")


def _cab(bench):
    bench.run("gcab", "-c", bench.place / "x.cab", NAMED, "good.txt", cwd=_goods(bench))
    return (bench.place / "x.cab").read_bytes()


def _seven(bench):
    return _made(bench, "7zz", "a", "-mhc=off", name="x.7z")


BASES = {
    "rar": ("x.rar", "", "utf-8", lambda bench: (RAR / "seektest.rar").read_bytes()),
    "rar5": ("x.rar", "", "utf-8", lambda bench: (RAR / "rar5-crc.rar").read_bytes()),
    "iso Rock Ridge": ("x.iso", "genisoimage", "utf-8", lambda bench: _iso(bench, "-R")),
    "iso Joliet": ("x.iso", "genisoimage", "utf-16-be", lambda bench: _iso(bench, "-J")),
    "dmg": ("x.dmg", "genisoimage", "utf-8", lambda bench: _iso(bench, "-R")),
    "cab": ("x.cab", "gcab", "utf-8", _cab),
    "7z": ("x.7z", "7zz", "utf-16-le", _seven),
}
SURE = frozenset({"unsafe_parcel"})
OUT = ("..", "a/../", "a\\..", "/", "\\", "C:", "...")  # how names begin that lead out


def _patched(kind, name):
    _, _, letters, base = BASES[kind]

    def make(bench):
        content = replaced(base(bench), NAMED.encode(letters), name.encode(letters))
        return dmg(content) if kind == "dmg" else content

    return make


def _py7zr(*members):
    """Make a 7z of (name, content, attributes), in this order; a mode makes it Unix's."""

    def make(bench):
        path = bench.place / "x.7z"
        with py7zr.SevenZipFile(path, "w", filters=[{"id": py7zr.FILTER_COPY}]) as archive:
            for name, content, mode in members:
                archive.writestr(content, "placeholder")
                info = archive.header.files_info.files[-1]
                info["filename"] = name
                if mode:
                    info["attributes"] = (mode & 0xFFFF) << 16 | 0x8000
        return path.read_bytes()

    return make


def _linked_iso(bench):
    folder = _goods(bench)
    (folder / "way").symlink_to("/tmp")
    (folder / "up").symlink_to("../../..")
    bench.run("genisoimage", "-quiet", "-R", "-o", bench.place / "x.iso", ".", cwd=folder)
    return (bench.place / "x.iso").read_bytes()


def _named_gzip(name):
    """A gzip stream whose header names the file (RFC 1952, 2.3)."""
    body = gzip.compress(EVIL, mtime=0)
    return body[:3] + b"\x08" + body[4:10] + name.encode("latin-1", "replace") + b"\0" + body[10:]


LINK, DEVICE = 0o120777, 0o020666
PACKERS = {
    "gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress, "zst": zstd.compress,
    "lz4": lz4.frame.compress, "lzma": lambda c: lzma.compress(c, lzma.FORMAT_ALONE),
}  # fmt: skip


def _own():
    for kind, (called, needs, _, _) in BASES.items():
        for name in NAMES:
            ends = SURE if name.startswith(OUT) and name.strip(".") else frozenset()
            yield Attack(f"{kind} {name!r}", called, _patched(kind, name), needs, ends)
    yield Attack(
        "7z link, then through it",
        "x.7z",
        _py7zr(("way", b"/tmp", LINK), ("way/evil.txt", EVIL, 0), ("a", b"a", 0)),
    )
    yield Attack(
        "7z link, then in its place",
        "x.7z",
        _py7zr(("way", b"../evil.txt", LINK), ("way", EVIL, 0)),
    )
    yield Attack(
        "7z links in a chain",
        "x.7z",
        _py7zr(("a", b"..", LINK), ("a/b", b"..", LINK), ("a/b/evil", EVIL, 0)),
    )
    yield Attack(
        "7z device",
        "x.7z",
        _py7zr(("a", b"", 0), ("dev", b"", DEVICE)),
        ends=frozenset({"unsafe_parcel", "damaged"}),
    )
    yield Attack(
        "7z setuid",
        "x.7z",
        _py7zr(("a", EVIL, 0o106777), ("b", b"b", 0o100777)),
        ends=frozenset({"done"}),
    )
    yield Attack(
        "7z names twice", "x.7z", _py7zr(*[("a.txt", EVIL, 0)] * 3), ends=frozenset({"done"})
    )
    yield Attack(
        "7z names that fold together",
        "x.7z",
        _py7zr(
            ("Stra\u00dfe", EVIL, 0),
            ("STRASSE", EVIL, 0),
            ("caf\u00e9", EVIL, 0),
            ("cafe\u0301", EVIL, 0),
        ),
        ends=frozenset({"done"}),
    )
    yield Attack(
        "7z a file and a folder of one name",
        "x.7z",
        _py7zr(("a", EVIL, 0), ("a/b", EVIL, 0)),
        ends=frozenset({"done"}),
    )
    yield Attack(
        "7z 300 letters", "x.7z", _py7zr(("n" * 300 + ".txt", EVIL, 0)), ends=frozenset({"done"})
    )
    yield Attack(
        "7z 200 folders deep",
        "x.7z",
        _py7zr(("d/" * 200 + "a", EVIL, 0)),
        ends=frozenset({"unsafe_parcel"}),
    )
    yield Attack("7z empty name", "x.7z", _py7zr(("", EVIL, 0), ("a", EVIL, 0)))
    yield Attack(
        "7z override of direction",
        "x.7z",
        _py7zr(("book\u202efdp.exe", EVIL, 0)),
        ends=frozenset({"done"}),
    )
    yield Attack("iso links out", "x.iso", _linked_iso, "genisoimage")
    yield Attack(
        "rar5 link, then through it",
        "x.rar",
        lambda bench: (RAR / "rar5-evil-symlink-traversal.rar").read_bytes(),
        ends=frozenset({"done"}),
    )
    for target in (b"../../../etc", b"/tmp/evil.xx", b"C:\\Windows\\x", b"//host/share"):
        yield Attack(
            f"rar5 link to {target.decode()}",
            "x.rar",
            lambda bench, target=target: replaced(
                (RAR / "rar5-symlink-unix.rar").read_bytes(), b"../random123", target
            ),
            ends=frozenset({"done"}),
        )
    for ending, press in PACKERS.items():
        for name in ("../evil.txt", "/tmp/evil.txt", "C:\\evil.txt"):
            tar = press(GOOD + member(EVIL, name=name.encode()) + END)
            yield Attack(
                f"tar.{ending} {name}", f"x.tar.{ending}", lambda bench, tar=tar: tar, ends=SURE
            )
        tar = press(
            GOOD
            + header(name=b"way", kind=b"2", link=b"/tmp")
            + member(EVIL, name=b"way/evil")
            + END
        )
        yield Attack(
            f"tar.{ending} link, then through it",
            f"x.tar.{ending}",
            lambda bench, tar=tar: tar,
            ends=frozenset({"done"}),
        )
    for name in NAMES:
        yield Attack(f"single gz {name!r}", "download", lambda bench, name=name: _named_gzip(name))
    for path in ("../evil.txt", "/tmp/evil.txt", "C:\\evil.txt"):
        field = b"\1" + struct.pack("<L", zlib.crc32(b"a.txt")) + path.encode()
        told = zipped(Item("a.txt", flags=0, extra=extra(0x7075, field)))
        yield Attack(f"zip Unicode path {path}", "x.zip", lambda bench, told=told: told, ends=SURE)
    inner = zipped(Item("../evil.txt"))
    for ending, press in PACKERS.items():
        yield Attack(
            f"an attack in {ending}", f"inner.zip.{ending}", lambda bench, press=press: press(inner)
        )
    yield Attack("an attack in a ZIP", "x.zip", lambda bench: zipped(Item("inner.zip", inner)))
    yield Attack("an attack in a 7z", "x.7z", _py7zr(("inner.zip", inner, 0)))
    tar = GOOD + member(EVIL, name=b"../evil") + END
    yield Attack("a tar's attack in a ZIP", "x.zip", lambda bench: zipped(Item("inner.tar", tar)))
    yield Attack("ZIP of a tar's shape", "x.zip", lambda bench: tar + zipped(Item("a")))
    yield Attack(
        "ZIP behind a 7z's sign",
        "x.zip",
        lambda bench: zipped(
            Item("../evil.txt"), prefix=b"7z\xbc\xaf\x27\x1c\0\4" + struct.pack("<L", 0)
        ),
    )


@cache
def own() -> dict[str, Attack]:
    """Return the attacks that no other table has."""
    found = (*_own(), *headers.attacks(Attack), *bombs.attacks(Attack))
    return {attack.name: attack for attack in found if has(attack.needs)}
