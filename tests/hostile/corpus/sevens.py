"""Rows of the corpus: 7z archives, by 7-Zip, libarchive and py7zr."""

import random

import py7zr

from helperkit.journey.problems import ProblemName
from tests.hostile.corpus.bench import PASSWORD, Row
from tests.hostile.corpus.goods import sums
from tests.hostile.corpus.zips import in_parts, without_a_part

UNKNOWN = frozenset({ProblemName.UNKNOWN_PARCEL})


def seven(*options, name="x.7z"):
    def make(bench):
        archive = bench.new(name)
        bench.run("7zz", "a", "-t7z", *options, archive, ".")
        return archive

    return make


def bsdtar(*options):
    def make(bench):
        archive = bench.new("x.7z")
        bench.run("bsdtar", "--format", "7zip", *options, "-cf", archive, ".")
        return archive

    return make


def by_py7zr(*filters, locked=False, packed_header=True):
    steps = [{"id": getattr(py7zr, f"FILTER_{name}"), **more} for name, more in filters] or None

    def make(bench):
        archive = bench.new("x.7z")
        ways = {"password": PASSWORD} if locked else {}
        with py7zr.SevenZipFile(archive, "w", filters=steps, **ways) as file:
            file.set_encoded_header_mode(packed_header)
            for name in bench.names():
                file.write(bench.goods / name, name)
        return archive

    return make


def behind_a_program(head, length):
    """As a self-extracting archive: signs in the program itself mislead nobody."""

    def make(bench):
        archive = seven()(bench)
        before = head + random.Random(5).randbytes(length) + b"7z\xbc\xaf\x27\x1c" + bytes(40)
        return bench.new("setup.exe", before + archive.read_bytes())

    return make


def with_link(bench):
    folder = bench.place / "from"
    folder.mkdir()
    for name, content in {"a.txt": b"a", "b.txt": b"b"}.items():
        (folder / name).write_bytes(content)
    (folder / "way").symlink_to("a.txt")
    bench.run("7zz", "a", "-snl", bench.new("x.7z"), ".", cwd=folder)
    return bench.place / "x.7z"


ROWS = []


def row(name, make, needs="", **more):
    ROWS.append(Row(f"7z {name}", make, needs, **more))


for method in ("Copy", "LZMA", "LZMA2", "PPMd", "BZip2", "Deflate", "Deflate64"):
    row(f"7zz {method}", seven(f"-m0={method}"), "7zz")
    row(f"7zz {method} not solid", seven(f"-m0={method}", "-ms=off", "-mhc=off"), "7zz")
for method in ("Copy", "LZMA2", "PPMd"):
    for names in ("off", "on"):
        ways = (f"-m0={method}", f"-mhe={names}", f"-p{PASSWORD}")
        row(f"7zz {method} AES, names locked {names}", seven(*ways), "7zz", password=PASSWORD)
for turn in ("BCJ", "BCJ2", "ARM", "ARMT", "ARM64", "PPC", "SPARC", "IA64", "RISCV", "Delta:4"):
    row(f"7zz {turn}", seven(f"-m0={turn}", "-m1=LZMA2"), "7zz", goods="program")
row("7zz SWAP4", seven("-m0=SWAP4", "-m1=LZMA"), "7zz", goods="noise")
row(
    "7zz BCJ and AES",
    seven("-m0=BCJ", "-m1=LZMA", f"-p{PASSWORD}"),
    "7zz",
    goods="program",
    password=PASSWORD,
)
for level in (0, 1, 9):
    row(f"7zz level {level}", seven(f"-mx={level}"), "7zz", goods="program")
row("7zz programs at the highest level", seven("-mx=9", "-myx=9", "-mf=on"), "7zz", goods="program")
row("7zz many", seven(), "7zz", goods="many")
row("7zz many, not solid", seven("-ms=off"), "7zz", goods="many")
row("7zz blocks of two files", seven("-ms=2f"), "7zz", goods="many")
row("7zz LZMA2 in chunks", seven("-m0=LZMA2:c=64k"), "7zz", goods="noise")
row("7zz letters", seven(), "7zz", goods="letters")
row("7zz long names", seven(), "7zz", goods="long")
row("7zz dots", seven(), "7zz", goods="dots")
row("7zz folders", seven(), "7zz", goods="folders")
row("7zz one", seven(), "7zz", goods="one")
row("7zz all times and attributes", seven("-mtc=on", "-mta=on", "-mtr=on"), "7zz")
row("7zz no times", seven("-mtm=off", "-mtr=off"), "7zz")
row("7zz with a link", with_link, "7zz", tree=sums({"a.txt": b"a", "b.txt": b"b"}))
row("7zz another ending", seven(name="x.dat"), "7zz")
PARTS = in_parts("7zz", "a", "-v60k", "x.7z", last="x.7z.001")
for number in (1, 2, 3):
    make = in_parts("7zz", "a", "-v60k", "x.7z", last=f"x.7z.00{number}")
    row(f"7zz in parts, {number} opened", make, "7zz", goods="noise")
row(
    "7zz in parts with a password",
    in_parts("7zz", "a", "-v60k", "-mhe=on", f"-p{PASSWORD}", "x.7z", last="x.7z.001"),
    "7zz",
    goods="noise",
    password=PASSWORD,
)
row(
    "7zz a part is missing",
    without_a_part(PARTS, "x.7z.003"),
    "7zz",
    goods="noise",
    problems=UNKNOWN,
)
row("7zz behind a Windows program", behind_a_program(b"MZ", 5000), "7zz")
row("7zz behind a Linux program", behind_a_program(b"\x7fELF", 200_000), "7zz")
row(
    "7zz a wrong password",
    seven("-pTulip"),
    "7zz",
    password=PASSWORD,
    problems=frozenset({ProblemName.PASSWORD}),
)
row(
    "7zz a wrong password for the names",
    seven("-pTulip", "-mhe=on"),
    "7zz",
    password=PASSWORD,
    problems=frozenset({ProblemName.PASSWORD}),
)
for method in ("store", "deflate", "bzip2", "lzma1", "lzma2", "ppmd"):
    ways = ("--options", f"7zip:compression={method}")
    row(f"bsdtar {method}", bsdtar(*ways), "bsdtar")
row("bsdtar letters", bsdtar(), "bsdtar", goods="letters")
LZMA2 = ("LZMA2", {"preset": 1})
row("py7zr", by_py7zr())
row("py7zr plain header", by_py7zr(packed_header=False))
row("py7zr BCJ", by_py7zr(("X86", {}), LZMA2), goods="program")
row("py7zr ARM", by_py7zr(("ARM", {}), LZMA2), goods="program")
row("py7zr Delta", by_py7zr(("DELTA", {"dist": 3}), LZMA2), goods="program")
row("py7zr LZMA", by_py7zr(("LZMA", {})))
row("py7zr BZip2", by_py7zr(("BZIP2", {})))
row("py7zr Deflate", by_py7zr(("DEFLATE", {})))
row("py7zr PPMd", by_py7zr(("PPMD", {"order": 6, "mem": 24})))
row("py7zr Zstandard", by_py7zr(("ZSTD", {"level": 3})))
row("py7zr Brotli", by_py7zr(("BROTLI", {"level": 5})))
row("py7zr Copy", by_py7zr(("COPY", {})))
row("py7zr AES", by_py7zr(locked=True), password=PASSWORD)
row("py7zr letters", by_py7zr(), goods="letters")
