"""Rows of the corpus: RAR by RAR itself, images of disks, cabinets, ZIPs that nothing here writes.

And a few kinds that customers hardly get, for which a named problem will do.
"""

import lzma
import shutil
import struct
import tarfile
import unicodedata
import zlib
from pathlib import Path

from helperkit.journey.problems import ProblemName
from tests.hostile.corpus.bench import Row
from tests.hostile.corpus.goods import GOODS, sums
from tests.hostile.dmg_maker import dmg
from tests.hostile.test_unpack_zip_names import NAMES, packed
from tests.hostile.test_unpack_zip_odd import FILES, ODD
from tests.hostile.zip_maker import Item, extra, jar_like, mac_like, powershell_like, zipped

try:
    from compression import zstd
except ImportError:  # before Python 3.14
    from backports import zstd

RAR = Path(__file__).parents[1] / "archives/rar"
UNKNOWN = frozenset({ProblemName.UNKNOWN_PARCEL})
DAMAGED = frozenset({ProblemName.DAMAGED})
ROWS = []


def row(name, make, needs="", **more):
    ROWS.append(Row(name, make, needs, **more))


# RAR ------------------------------------------------------------------------------------------

STEST = 0xC5B7E6A2
TWO = {"stest1.txt": STEST, "stest2.txt": STEST}
SMALL = {
    "dir1/file1.txt": 0xE229F704,
    "dir2/file2.txt": 0xC904A4C7,
    "with space/long fn.txt": 0x71B7247D,
    "üȵĩöḋè/file.txt": 0x2FEC89C1,
    "empty": None,
}
RARS = {
    "rar202-comment-nopsw": {"FILE1.TXT": 0x7A197DBA, "FILE2.TXT": 0x785FC3E3},
    "rar3-comment-hpsw": {"file1.txt": 0, "file2.txt": 0},
    "rar3-comment-psw": {"file1.txt": 0, "file2.txt": 0},
    "rar3-solid": TWO,
    "rar3-subdirs": SMALL,
    "rar3-symlink-unix": {"data.txt": 0xE6C1C582},
    "rar5-blake": TWO,
    "rar5-crc": TWO,
    "rar5-dups": {f"stest{n}.txt": STEST for n in range(1, 10)},
    "rar5-hlink": {f"stest{n}.txt": STEST for n in (1, 2, 3)},
    "rar5-hpsw": TWO,
    "rar5-psw": TWO,
    "rar5-psw-blake": TWO,
    "rar5-solid": TWO,
    "rar5-subdirs": SMALL,
    "rar5-symlink-unix": {"data.txt": 0xE6C1C582},
    "rar5-symlink-win": {
        "content/file.txt": 0x35F39D4D, "content/dir1": None, "content/dir2": None, "links": None,
    },
    "seektest": TWO,
    "unicode": {"уииоотивл.txt": 0x6751FC53, "𝐀𝐁𝐁𝐂.txt": 0x6751FC53},
}  # fmt: skip
BIG = {"bigfile.txt": 0x509AD74C, "smallfile.txt": 0xD08A1F86}


def kept(name):
    return lambda bench: Path(shutil.copy(RAR / f"{name}.rar", bench.place))


def volumes(first, without=""):
    def make(bench):
        with tarfile.open(RAR / "volumes.tar.xz") as archive:
            archive.extractall(bench.place, filter="data")
        if without:
            (bench.place / without).unlink()
        return bench.place / first

    return make


def behind_a_program(name, head):
    def make(bench):
        before = head + bytes(5000) + b"Rar!\x1a\x07\0" + b"Rar!\x1a\x07\1\0" + b"words" * 999
        return bench.new("setup.exe", before + (RAR / f"{name}.rar").read_bytes())

    return make


for name, tree in RARS.items():
    locked = "password" if "psw" in name and "nopsw" not in name else ""
    row(f"rar {name}", kept(name), tree=tree, password=locked)
for name in ("rar3-old.rar", "rar3-vols.part1.rar", "rar5-vols.part1.rar"):
    row(f"rar {name} in volumes", volumes(name), tree=BIG)
row(
    "rar a volume is missing",
    volumes("rar5-vols.part1.rar", "rar5-vols.part2.rar"),
    problems=UNKNOWN,
)
row("rar behind a Windows program", behind_a_program("seektest", b"MZ"), tree=TWO)
row("rar5 behind a Linux program", behind_a_program("rar5-crc", b"\x7fELF"), tree=TWO)
row(
    "rar a wrong password",
    kept("rar5-psw"),
    password="Tulip",
    problems=frozenset({ProblemName.PASSWORD}),
)

# Images of disks and cabinets -----------------------------------------------------------------


def iso(*options):
    def make(bench):
        bench.run("genisoimage", "-quiet", *options, "-o", bench.new("x.iso"), ".")
        return bench.place / "x.iso"

    return make


def in_dmg(make):
    return lambda bench: bench.new("x.dmg", dmg(make(bench).read_bytes()))


def bsdtar_iso(bench):
    bench.run("bsdtar", "--format", "iso9660", "-cf", bench.new("x.iso"), ".")
    return bench.place / "x.iso"


def cab(*options):
    def make(bench):
        bench.run("gcab", "-c", *options, bench.new("x.cab"), *bench.names())
        return bench.place / "x.cab"

    return make


for name, options in (
    ("Joliet", ("-J",)),
    ("Rock Ridge", ("-R",)),
    ("both", ("-J", "-R")),
    ("UDF", ("-udf",)),
    ("Rock Ridge, for all", ("-r", "-D")),
):
    row(f"iso {name}", iso(*options), "genisoimage", goods="old")
row("iso plain", iso(), "genisoimage", goods="old")
row("iso letters in Joliet", iso("-J", "-input-charset", "utf-8"), "genisoimage", goods="names")
row(
    "iso letters in Rock Ridge",
    iso("-R", "-input-charset", "utf-8"),
    "genisoimage",
    goods="letters",
)
row("iso folders", iso("-J", "-R"), "genisoimage", goods="folders")
row("iso by bsdtar", bsdtar_iso, "bsdtar")
row("dmg around Rock Ridge", in_dmg(iso("-R")), "genisoimage")
row("dmg around Joliet", in_dmg(iso("-J", "-R")), "genisoimage")
row("cab", cab(), "gcab")
row("cab in MSZIP", cab("-z"), "gcab")
row("cab without folders", cab("-n"), "gcab", goods="one")
row("cab letters", cab(), "gcab", goods="letters")

# ZIPs that no program here writes -------------------------------------------------------------


def kept_as(content, name="x.zip"):
    return lambda bench: bench.new(name, content)


def packed_as(method, press):
    """Return a ZIP of a method that only newer programs write."""
    items = [
        Item(name, press(content), method=method, size=len(content), crc=zlib.crc32(content))
        for name, content in GOODS["plain"].items()
    ]
    return zipped(*items)


UMLAUTS = {"Käse.txt": b"cheese", "Größe/süß.txt": b"sweet"}
row("zip xz", kept_as(packed_as(95, lzma.compress)))
row("zip zstd", kept_as(packed_as(93, zstd.compress)))
row(
    "zip LZMA with an end mark",
    kept_as(
        packed_as(
            14,
            lambda content: (
                struct.pack("<HHBL", 9, 5, 93, 1 << 16)
                + lzma.compress(
                    content,
                    lzma.FORMAT_RAW,
                    filters=[
                        {"id": lzma.FILTER_LZMA1, "dict_size": 1 << 16, "lc": 3, "lp": 0, "pb": 2}
                    ],
                )
            ),
        )
    ),
)
row("zip as a Mac", kept_as(mac_like({**UMLAUTS, "d/": None})), tree=sums(UMLAUTS), folders=False)
row(
    "zip as PowerShell",
    kept_as(powershell_like({**FILES, "empty": None})),
    tree={**sums(FILES), "empty": None},
)
row("zip as jar, letters", kept_as(jar_like(UMLAUTS)), tree=sums(UMLAUTS), folders=False)
row(
    "zip Unicode path",
    kept_as(
        zipped(
            *[
                Item(
                    unicodedata.normalize("NFKD", name).encode("ascii", "replace"),
                    content,
                    flags=0,
                    extra=extra(
                        0x7075,
                        b"\1"
                        + struct.pack(
                            "<L",
                            zlib.crc32(
                                unicodedata.normalize("NFKD", name).encode("ascii", "replace")
                            ),
                        )
                        + name.encode(),
                    ),
                )
                for name, content in UMLAUTS.items()
            ]
        )
    ),
    tree=sums(UMLAUTS),
)
for encoding, names in NAMES.items():
    row(
        f"zip names in {encoding}",
        kept_as(packed(names, encoding)),
        tree=sums({name: name.encode() for name in names}),
    )
row(
    "zip names in UTF-8 from Unix without the flag",
    kept_as(packed(NAMES["gbk"], "utf-8", 3 << 8)),
    tree=sums({name: name.encode() for name in NAMES["gbk"]}),
)
for name, content in ODD.items():
    row(f"zip {name}", kept_as(content), tree=sums(FILES), folders=False)

# What customers hardly get --------------------------------------------------------------------


def bsdtar(form):
    def make(bench):
        bench.run("bsdtar", "--format", form, "-cf", bench.new("x.bin"), ".")
        return bench.place / "x.bin"

    return make


def pressed(*packer, ending):
    def make(bench):
        content = bench.run("tar", "-cf", "-", ".")
        return bench.new(f"x.tar.{ending}", bench.run(*packer, "-c", stdin=content))

    return make


def wim(bench):
    bench.run("7zz", "a", "-twim", bench.new("x.wim"), ".")
    return bench.place / "x.wim"


OUTSIDE = frozenset({"cpio", "newc", "xar", "wim", "tar.Z", "tar.lz"})  # of what issue 4 names
for form in ("cpio", "newc", "xar"):
    row(f"outside: {form}", bsdtar(form), "bsdtar", problems=UNKNOWN)
row("outside: wim", wim, "7zz", problems=UNKNOWN)
row("outside: tar.Z", pressed("compress", ending="Z"), "compress", problems=UNKNOWN)
row("outside: tar.lz", pressed("lzip", ending="lz"), "lzip", problems=UNKNOWN)
