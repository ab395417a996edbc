"""Archives, images of disks, programs and fonts."""

import gzip
import random
import shutil
import struct
import zipfile
from importlib.resources import files
from pathlib import Path

from helperkit.journey.kinds import Kind
from tests.hostile.dmg_maker import dmg
from tests.hostile.things.bench import Bench, Tells, Thing

_ALL, _NO = Tells.ALL, Tells.NOTHING
_RAR = Path(__file__).parents[1] / "archives" / "rar"
_FONT = Path(__file__).parents[3] / "assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"


def _run(*command: str):
    """Run a program; "OUT" stands for the file that it makes."""

    def make(bench: Bench, out: Path) -> None:
        bench.run(*(out if word == "OUT" else word for word in command))

    return make


def _zip(*options: str):
    return _run("zip", "-q", *options, "OUT", "book.md", "table.csv", "picture.png")


def _seven(*options: str):
    return _run("7zz", "a", "-bd", *options, "OUT", "book.md", "table.csv")


def _streamed(program: str, *options: str):
    def make(bench: Bench, out: Path) -> None:
        origin = out.with_suffix(".in")
        shutil.copy(bench.goods / "book.md", origin)
        bench.run(program, "-f", *options, origin, *((out,) if program == "lz4" else ()))
        for made in out.parent.glob(origin.name + ".*"):
            shutil.move(made, out)
        origin.unlink(missing_ok=True)

    return make


def _gz(_bench: Bench, out: Path) -> None:
    out.write_bytes(gzip.compress((_bench.goods / "book.md").read_bytes()))


def _jar(_bench: Bench, out: Path) -> None:
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
        box.writestr("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n")
        box.writestr("A.class", b"\xca\xfe\xba\xbe\0\0\0\x41" + bytes(900))


def _apk(_bench: Bench, out: Path) -> None:
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
        box.writestr("AndroidManifest.xml", b"\3\0\x08\0" + bytes(500))
        box.writestr("classes.dex", b"dex\n035\0" + random.Random(1).randbytes(2000))
        box.writestr("lib/arm64-v8a/libbee.so", b"\x7fELF" + bytes(600))


def _deb(bench: Bench, out: Path) -> None:
    tree = out.parent / f"{out.name}.tree"
    (tree / "DEBIAN").mkdir(parents=True)
    (tree / "DEBIAN/control").write_text(
        "Package: bee\nVersion: 1\nArchitecture: amd64\nMaintainer: B <b@shop.example>\n"
        "Description: bee\n"
    )
    shutil.copy(bench.goods / "book.md", tree / "book.md")
    bench.run("dpkg-deb", "--root-owner-group", "-b", tree, out)


def _pkg(bench: Bench, out: Path) -> None:  # xar around a cpio archive, as Apple's are
    tree = out.parent / f"{out.name}.tree"
    tree.mkdir()
    (tree / "PackageInfo").write_text("<pkg-info identifier='example.shop.bee' version='1.0'/>")
    bench.run("bsdtar", "--format=cpio", "-czf", tree / "Payload", "photos")
    bench.run("bsdtar", "--format=xar", "-cf", out, "-C", tree, "PackageInfo", "Payload")


def _iso(bench: Bench, out: Path) -> None:
    bench.run("genisoimage", "-quiet", "-J", "-o", out, "photos")


def _dmg(bench: Bench, out: Path) -> None:
    disk = out.with_suffix(".iso")
    _iso(bench, disk)
    out.write_bytes(dmg(disk.read_bytes()))
    disk.unlink()


def _msi(bench: Bench, out: Path) -> None:
    source = out.with_suffix(".wxs")
    source.write_text(
        '<?xml version="1.0"?><Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">'
        '<Product Id="*" Name="Bee" Version="1.0.0" Manufacturer="B" Language="1033"'
        ' UpgradeCode="12345678-1234-1234-1234-111111111111"><Package InstallerVersion="200"'
        ' Compressed="yes"/><Media Id="1" Cabinet="a.cab" EmbedCab="yes"/>'
        '<Directory Id="TARGETDIR" Name="SourceDir"><Component Id="C" Guid="*">'
        '<File Id="F" Source="book.md"/></Component></Directory>'
        '<Feature Id="X"><ComponentRef Id="C"/></Feature></Product></Wix>'
    )
    bench.run("wixl", "-o", out, source, cwd=bench.goods)
    source.unlink()


def _rpm(bench: Bench, out: Path) -> None:
    spec = out.with_suffix(".spec")
    spec.write_text(
        "Name: bee\nVersion: 1\nRelease: 1\nSummary: bee\nLicense: MIT\n%description\nbee\n"
        "%install\nmkdir -p %{buildroot}/usr/share\n"
        f"cp {bench.goods}/book.md %{{buildroot}}/usr/share/bee\n"
        "%files\n/usr/share/bee\n"
    )
    top = out.parent / f"{out.name}.top"
    bench.run("rpmbuild", "-bb", "--quiet", "-D", f"_topdir {top}", spec)
    shutil.move(next(top.glob("RPMS/*/*.rpm")), out)
    spec.unlink()


def _macho(*, processor: int, fat: bool = False):
    """Headers as in Apple's loader.h, for there is no compiler for a Mac here."""

    def thin(cpu: int) -> bytes:
        body = random.Random(cpu).randbytes(3000)
        segment = struct.pack(
            "<2L16s4Q4L", 0x19, 72, b"__TEXT", 0, 4096, 0, 104 + len(body), 5, 5, 0, 0
        )
        return struct.pack("<8L", 0xFEEDFACF, cpu, 0, 2, 1, len(segment), 0, 0) + segment + body

    def make(_bench: Bench, out: Path) -> None:
        if not fat:
            out.write_bytes(thin(processor))
            return
        parts = [(cpu, thin(cpu)) for cpu in (0x01000007, 0x0100000C)]
        head, body, at = b"\xca\xfe\xba\xbe" + struct.pack(">L", 2), b"", 4096
        for cpu, part in parts:
            head += struct.pack(">5L", cpu, 3, at, len(part), 12)
            body = body.ljust(at - 4096, b"\0") + part
            at += 8192
        out.write_bytes(head.ljust(4096, b"\0") + body)

    return make


def _appimage(bench: Bench, out: Path) -> None:
    bench.run("gcc", "-o", out, "tool.c")
    content = bytearray(out.read_bytes())
    content[8:11] = b"AI\2"
    image = random.Random(6).randbytes(5000)
    out.write_bytes(
        content + b"hsqs" + bytes(36) + struct.pack("<Q", 96 + len(image)) + bytes(48) + image
    )


def _font(flavour: str):
    def make(_bench: Bench, out: Path) -> None:
        from fontTools.ttLib import TTFont

        font = TTFont(_FONT)
        font.flavor = flavour
        font.save(out)

    return make


def _ttc(_bench: Bench, out: Path) -> None:
    from fontTools.ttLib import TTCollection, TTFont

    collection = TTCollection()
    collection.fonts = [TTFont(_FONT), TTFont(_FONT)]
    collection.save(out)


def _lnk(_bench: Bench, out: Path) -> None:
    head = bytes.fromhex("4c0000000114020000000000c000000000000046") + bytes(56)
    out.write_bytes(head + "C:\\Windows\\notepad.exe".encode("utf-16-le"))


def _sqlite(_bench: Bench, out: Path) -> None:
    import sqlite3

    with sqlite3.connect(out) as base:
        base.execute("create table brush (name text)")
        base.executemany("insert into brush values (?)", [("chalk" * 50,)] * 90)
    base.close()


def _launchers() -> dict[str, Path]:
    """Programs for Windows that Python's own tools bring along, for three processors."""
    found = files("pip") / "_vendor/distlib"
    return {path.name: Path(str(path)) for path in found.iterdir() if path.name.endswith(".exe")}


_LAUNCHERS = tuple(
    Thing(name, lambda _b, out, path=path: shutil.copy(path, out), Kind.PROGRAM_WINDOWS)
    for name, path in sorted(_launchers().items())
)
_RARS = tuple(
    Thing(
        f"{path.stem}.rar",
        lambda _b, out, path=path: shutil.copy(path, out),
        Kind.OTHER_ARCHIVE,
        _ALL,
    )
    for path in sorted(_RAR.glob("*.rar"))
    if path.stem in {"rar3-solid", "rar5-crc", "rar5-blake", "rar3-subdirs"}
)
PACKED = (
    Thing("box.zip", _zip(), Kind.ZIP, _ALL, ("zip",)),
    Thing("stored.zip", _zip("-0"), Kind.ZIP, _ALL, ("zip",)),
    Thing("locked.zip", _zip("-P", "rose"), Kind.ZIP, _NO, ("zip",)),
    Thing("box by 7-Zip.zip", _seven("-tzip"), Kind.ZIP, _ALL, ("7zz",)),
    Thing("box.7z", _seven(), Kind.SEVEN_ZIP, _ALL, ("7zz",)),
    Thing("locked.7z", _seven("-prose", "-mhe=on"), Kind.SEVEN_ZIP, _NO, ("7zz",)),
    Thing("box.tar", _run("tar", "-cf", "OUT", "book.md", "picture.png"), Kind.TAR, needs=("tar",)),
    Thing(
        "box.tar.gz",
        _run("tar", "-czf", "OUT", "book.md", "table.csv"),
        Kind.COMPRESSED,
        _ALL,
        ("tar",),
    ),
    Thing(
        "box.tar.xz", _run("tar", "-cJf", "OUT", "book.md"), Kind.COMPRESSED, _ALL, ("tar", "xz")
    ),
    Thing("book.gz", _gz, Kind.COMPRESSED, _ALL),
    Thing("book.bz2", _streamed("bzip2"), Kind.COMPRESSED, _ALL, ("bzip2",)),
    Thing("book.xz", _streamed("xz"), Kind.COMPRESSED, _ALL, ("xz",)),
    Thing("book.zst", _streamed("zstd", "-q"), Kind.COMPRESSED, _ALL, ("zstd",)),
    Thing("book.lz4", _streamed("lz4", "-q"), Kind.COMPRESSED, _ALL, ("lz4",)),
    Thing(
        "box.cab", _run("gcab", "-c", "-z", "OUT", "book.md"), Kind.OTHER_ARCHIVE, needs=("gcab",)
    ),
    Thing("disk.iso", _iso, Kind.OTHER_ARCHIVE, needs=("genisoimage",)),
    *_RARS,
    *_LAUNCHERS,
    Thing("disk.dmg", _dmg, Kind.PROGRAM_MAC, needs=("genisoimage",)),
    Thing(
        "tool.exe",
        _run("x86_64-w64-mingw32-gcc", "-o", "OUT", "tool.c"),
        Kind.PROGRAM_WINDOWS,
        needs=("x86_64-w64-mingw32-gcc",),
    ),
    Thing(
        "stripped.exe",
        _run("x86_64-w64-mingw32-gcc", "-s", "-o", "OUT", "tool.c"),
        Kind.PROGRAM_WINDOWS,
        needs=("x86_64-w64-mingw32-gcc",),
    ),
    Thing(
        "part.dll",
        _run("x86_64-w64-mingw32-gcc", "-shared", "-o", "OUT", "tool.c"),
        Kind.PROGRAM_WINDOWS,
        needs=("x86_64-w64-mingw32-gcc",),
    ),
    Thing("setup.msi", _msi, Kind.PROGRAM_WINDOWS, needs=("wixl",)),
    Thing("tool", _run("gcc", "-o", "OUT", "tool.c"), Kind.PROGRAM_LINUX, needs=("gcc",)),
    Thing(
        "part.so",
        _run("gcc", "-shared", "-fPIC", "-o", "OUT", "tool.c"),
        Kind.PROGRAM_LINUX,
        needs=("gcc",),
    ),
    Thing("tool.AppImage", _appimage, Kind.PROGRAM_LINUX, needs=("gcc",)),
    Thing("bee.deb", _deb, Kind.PROGRAM_LINUX, needs=("dpkg-deb",)),
    Thing("bee.rpm", _rpm, Kind.PROGRAM_LINUX, needs=("rpmbuild",), is_slow=True),
    Thing("setup.pkg", _pkg, Kind.PROGRAM_MAC, needs=("bsdtar",)),
    Thing("mac tool", _macho(processor=0x0100000C), Kind.PROGRAM_MAC),
    Thing("mac tool for both", _macho(processor=0, fat=True), Kind.PROGRAM_MAC),
    Thing("bee.jar", _jar, Kind.SCRIPT, _ALL),
    Thing("bee.apk", _apk, Kind.PROGRAM_PHONE, _ALL),
    Thing("bee.lnk", _lnk, Kind.SHORTCUT, _NO),
    Thing("brushes.sut", _sqlite, Kind.BRUSH),
    Thing("letters.ttf", _font(""), Kind.FONT, _ALL),
    Thing("letters.woff", _font("woff"), Kind.FONT, _ALL),
    Thing("letters.woff2", _font("woff2"), Kind.FONT),
    Thing("letters.ttc", _ttc, Kind.FONT, _ALL),
    Thing(
        "old letters.pfb",
        lambda _b, out: out.write_bytes(
            b"\x80\1"
            + struct.pack("<L", 400)
            + b"%!PS-AdobeFont-1.0: Bee\n".ljust(400, b" ")
            + b"\x80\2"
            + struct.pack("<L", 3000)
            + random.Random(4).randbytes(3000)
            + b"\x80\1"
            + struct.pack("<L", 520)
            + b"0" * 520
            + b"\x80\3"
        ),
        Kind.FONT,
    ),
)
