"""Rows of the corpus: ZIP archives, by all programs that make them here."""

import io
import shutil
import zipfile
from pathlib import Path

from helperkit.journey.problems import ProblemName
from tests.hostile.corpus.bench import PASSWORD, Row

UNKNOWN = frozenset({ProblemName.UNKNOWN_PARCEL})
DAMAGED = frozenset({ProblemName.DAMAGED})


def seven(*options, wrapped=False):
    def make(bench):
        archive = bench.new("x.zip")
        what = bench.goods.name if wrapped else "."
        cwd = bench.goods.parent if wrapped else None
        bench.run("7zz", "a", "-tzip", *options, archive, what, cwd=cwd)
        return archive

    return make


def info_zip(*options, name="x.zip"):
    def make(bench):
        archive = bench.new(name)
        bench.run("zip", "-r", "-q", *options, archive, ".")
        return archive

    return make


def streamed(bench):
    return bench.new("x.zip", bench.run("zip", "-r", "-q", "-", "."))


def bsdtar(*options):
    def make(bench):
        archive = bench.new("x.zip")
        bench.run("bsdtar", "--format", "zip", *options, "-cf", archive, ".")
        return archive

    return make


def jar(*options):
    def make(bench):
        archive = bench.new("x.zip")
        bench.run("jar", *options, archive, "-C", bench.goods, ".")
        return archive

    return make


class Unseekable(io.RawIOBase):
    """A pipe, as far as a maker of archives sees."""

    def __init__(self):
        self.content = bytearray()

    def writable(self):
        return True

    def write(self, piece):
        self.content += piece
        return len(piece)


def python(method=zipfile.ZIP_DEFLATED, comment=b"", stream=False, zip64=False, level=None):
    def make(bench):
        file = Unseekable() if stream else io.BytesIO()
        with zipfile.ZipFile(file, "w", method, compresslevel=level) as archive:
            archive.comment = comment
            for name, content in bench.tree().items():
                with archive.open(name, "w", force_zip64=zip64) as member:
                    member.write(content)
        content = bytes(file.content) if stream else file.getvalue()
        return bench.new("x.zip", content)

    return make


def by_shutil(bench):
    return bench.place / shutil.make_archive(bench.place / "x", "zip", bench.goods)


def in_parts(*command, last="x.zip", least=3):
    """Make an archive of several files, and open the one called `last`."""

    def make(bench):
        options = [bench.place / word if word in {"x.zip", "x.7z"} else word for word in command]
        bench.run(*options, ".")
        assert len(list(bench.place.iterdir())) >= least
        return bench.place / last

    return make


def without_a_part(make, name):
    def missing(bench):
        archive = make(bench)
        (bench.place / name).unlink()
        return archive

    return missing


def with_link(bench):
    folder = bench.place / "from"
    shutil.copytree(bench.goods, folder)
    (folder / "way").symlink_to("pictures")
    bench.run("zip", "-r", "-q", "-y", bench.new("x.zip"), ".", cwd=folder)
    return bench.place / "x.zip"


def self_extracting(bench):
    archive = streamed(bench)
    program = Path(shutil.which("unzipsfx")).read_bytes()
    whole = bench.new("setup.exe", program + archive.read_bytes())
    bench.run("zip", "-A", whole)
    return whole


SPLIT = in_parts("zip", "-r", "-q", "-s", "64k", "x.zip")
NUMBERED = in_parts("7zz", "a", "-tzip", "-v60k", "x.zip", last="x.zip.001")

ROWS = []


def row(name, make, needs="", **more):
    ROWS.append(Row(f"zip {name}", make, needs, **more))


for method in ("Copy", "Deflate", "Deflate64", "BZip2", "LZMA", "PPMd"):
    row(f"7zz {method}", seven(f"-mm={method}"), "7zz")
    row(f"7zz {method} hardest", seven(f"-mm={method}", "-mx=9"), "7zz", goods="program")
    for cipher in ("ZipCrypto", "AES128", "AES192", "AES256"):
        ways = (f"-mm={method}", f"-mem={cipher}", f"-p{PASSWORD}")
        row(f"7zz {method} {cipher}", seven(*ways), "7zz", password=PASSWORD)
row("7zz fastest", seven("-mx=1"), "7zz", goods="noise")
row("7zz in one folder", seven(wrapped=True), "7zz")
row("7zz many", seven(), "7zz", goods="many")
row("7zz letters", seven(), "7zz", goods="letters")
row("7zz letters UTF-8 everywhere", seven("-mcu=on"), "7zz", goods="letters")
row("7zz long names", seven(), "7zz", goods="long")
row("7zz dots", seven(), "7zz", goods="dots")
row("7zz folders", seven(), "7zz", goods="folders")
row("7zz all times", seven("-mtc=on", "-mta=on"), "7zz")
row("7zz in numbered parts", NUMBERED, "7zz", goods="noise")
row(
    "7zz in numbered parts, second opened",
    in_parts("7zz", "a", "-tzip", "-v60k", "x.zip", last="x.zip.002"),
    "7zz",
    goods="noise",
)
row(
    "7zz in numbered parts with a password",
    in_parts(
        "7zz", "a", "-tzip", "-v60k", f"-p{PASSWORD}", "-mem=AES256", "x.zip", last="x.zip.001"
    ),
    "7zz",
    goods="noise",
    password=PASSWORD,
)
row(
    "7zz a numbered part is missing",
    without_a_part(NUMBERED, "x.zip.002"),
    "7zz",
    goods="noise",
    problems=UNKNOWN,
)
row(
    "7zz a wrong password",
    seven("-mem=AES256", "-pTulip"),
    "7zz",
    password=PASSWORD,
    problems=frozenset({ProblemName.PASSWORD}),
)
row(
    "7zz a wrong old password",
    seven("-mem=ZipCrypto", "-pTulip"),
    "7zz",
    password=PASSWORD,
    problems=frozenset({ProblemName.PASSWORD}),
)
for level in ("-0", "-1", "-6", "-9"):
    row(f"zip {level}", info_zip(level), "zip")
row("zip bzip2", info_zip("-Z", "bzip2"), "zip")
row("zip password", info_zip("-P", PASSWORD), "zip", password=PASSWORD)
row("zip password and streamed members", info_zip("-fd", "-P", PASSWORD), "zip", password=PASSWORD)
row("zip open members", info_zip("-fd"), "zip")
row("zip ZIP64 everywhere", info_zip("-fz"), "zip")
row("zip ZIP64 open members", info_zip("-fz", "-fd"), "zip")
row("zip streamed", streamed, "zip")
row("zip without folders", info_zip("-D"), "zip", goods="folders", folders=False)
row("zip without extra fields", info_zip("-X"), "zip")
row("zip folders", info_zip(), "zip", goods="folders")
row("zip many", info_zip(), "zip", goods="many")
row("zip letters", info_zip(), "zip", goods="letters")
row("zip letters with UTF-8 flag", info_zip("-UN=UTF8"), "zip", goods="letters")
row("zip letters escaped, with Unicode path", info_zip("-UN=Escape"), "zip", goods="letters")
row("zip dots", info_zip(), "zip", goods="dots")
row("zip long names", info_zip(), "zip", goods="long")
row("zip with a link", with_link, "zip")
row("zip another ending", info_zip(name="x.bin"), "zip")
row("zip split", SPLIT, "zip", goods="noise")
row(
    "zip split, first opened",
    in_parts("zip", "-r", "-q", "-s", "64k", "x.zip", last="x.z01"),
    "zip",
    goods="noise",
)
row(
    "zip split with a password",
    in_parts("zip", "-r", "-q", "-s", "64k", "-P", PASSWORD, "x.zip"),
    "zip",
    goods="noise",
    password=PASSWORD,
)
row(
    "zip split, ZIP64",
    in_parts("zip", "-r", "-q", "-s", "64k", "-fz", "x.zip"),
    "zip",
    goods="noise",
)
row(
    "zip split, a part is missing",
    without_a_part(SPLIT, "x.z02"),
    "zip",
    goods="noise",
    problems=UNKNOWN,
)
row("unzipsfx self-extracting", self_extracting, "unzipsfx")
row("bsdtar", bsdtar(), "bsdtar")
row("bsdtar stored", bsdtar("--options", "zip:compression=store"), "bsdtar")
row("bsdtar letters", bsdtar(), "bsdtar", goods="letters")
row("bsdtar ZIP64", bsdtar("--options", "zip:zip64"), "bsdtar")
for cipher in ("traditional", "aes128", "aes256"):
    ways = ("--options", f"zip:encryption={cipher}", "--passphrase", PASSWORD)
    row(f"bsdtar {cipher}", bsdtar(*ways), "bsdtar", password=PASSWORD)
for name, method in (("stored", 0), ("Deflate", 8), ("BZip2", 12), ("LZMA", 14)):
    row(f"Python {name}", python(method), folders=False)
    row(f"Python {name} streamed", python(method, stream=True), folders=False)
    row(f"Python {name} ZIP64", python(method, zip64=True), folders=False)
row("Python letters", python(), goods="letters")
row("Python a long comment", python(comment=b"PK\5\6 " * 9000))
row("Python ZIP64 streamed", python(stream=True, zip64=True), goods="program")
row("Python shutil", by_shutil, goods="folders")
for options in ("cf", "c0f"):
    row(f"jar {options}M", jar(f"{options}M"), "jar")
row("jar letters", jar("cfM"), "jar", goods="letters")
