"""Rows of the corpus: tar archives and single streams, by GNU tar, libarchive and Python."""

import bz2
import gzip
import io
import lzma
import os
import struct
import tarfile

from helperkit.journey.problems import ProblemName
from tests.hostile.corpus.bench import Row
from tests.hostile.corpus.goods import sums
from tests.hostile.tar_maker import END, header, member

PACKED = {
    "gz": ("gzip", "-9"),
    "bz2": ("bzip2",),
    "xz": ("xz", "-1"),
    "zst": ("zstd", "-q"),
    "lz4": ("lz4", "-q"),
    "lzma": ("xz", "--format=lzma"),
}
DAMAGED = frozenset({ProblemName.DAMAGED})
ALONE = {"a.txt": b"a" * 3000, "z.txt": b"z"}
TWINS = {**ALONE, "b.txt": ALONE["a.txt"]}


def gnu(*options, ending="tar", packer=()):
    def make(bench):
        content = bench.run("tar", *options, "-cf", "-", ".")
        if packer:
            content = bench.run(*packer, "-c", stdin=content)
        return bench.new(f"x.{ending}", content)

    return make


def bsdtar(*options, ending="tar"):
    def make(bench):
        archive = bench.new(f"x.{ending}")
        bench.run("bsdtar", *options, "-cf", archive, ".")
        return archive

    return make


def python(mode, form, **more):
    def make(bench):
        archive = bench.new("x.tar")
        with tarfile.open(archive, mode, format=form, **more) as file:
            for name in bench.names():
                file.add(bench.goods / name, name)
        return archive

    return make


def linked(*options, hard=True):
    """A file under two names, or a link to one."""

    def make(bench):
        folder = bench.place / "from"
        folder.mkdir()
        for name, content in ALONE.items():
            (folder / name).write_bytes(content)
        if hard:
            os.link(folder / "a.txt", folder / "b.txt")
        else:
            (folder / "b.txt").symlink_to("a.txt")
        bench.run("tar", *options, "-cf", bench.new("x.tar"), "a.txt", "b.txt", "z.txt", cwd=folder)
        return bench.place / "x.tar"

    return make


def holes(*options):
    def make(bench):
        folder = bench.place / "from"
        folder.mkdir()
        for name, content in bench.tree().items():
            with (folder / name).open("wb") as file:
                for at in range(0, len(content), 4096):
                    piece = content[at : at + 4096]
                    file.seek(at)
                    if piece.strip(b"\0"):
                        file.write(piece)
                file.truncate(len(content))
        bench.run("tar", "--sparse", *options, "-cf", bench.new("x.tar"), ".", cwd=folder)
        return bench.place / "x.tar"

    return make


def then(make, change, ending="tar"):
    """Make an archive, and change it as a whole."""

    def changed(bench):
        return bench.new(f"changed.{ending}", change(make(bench).read_bytes()))

    return changed


def single(packer, name):
    def make(bench):
        content = (bench.goods / "book.txt").read_bytes()
        return bench.new(name, bench.run(*packer, "-c", stdin=content))

    return make


def halves(press):
    """Return a change: two streams, one after the other, as parallel programs write."""
    return lambda content: press(content[:20_000]) + press(content[20_000:])


def named_gzip(bench):
    content = (bench.goods / "book.txt").read_bytes()
    file = io.BytesIO()
    with gzip.GzipFile("book.txt", "wb", fileobj=file) as packed:
        packed.write(content)
    return bench.new("download", file.getvalue())


def skippable(content):
    return struct.pack("<LL", 0x184D2A50, 5) + b"hello" + content


def appended(bench):
    first, second = bench.new("x.tar"), bench.new("y.tar")
    bench.run("tar", "-cf", first, "pictures")
    bench.run("tar", "-cf", second, "read me.txt", "empty.txt")
    bench.run("tar", "-A", "-f", first, second)
    return first


def incremental(bench):
    bench.run("tar", "-g", bench.new("state"), "-cf", bench.new("x.tar"), ".")
    return bench.place / "x.tar"


ROWS = []


def row(name, make, needs="tar", **more):
    ROWS.append(Row(f"tar {name}", make, needs, **more))


for form in ("v7", "oldgnu", "gnu", "ustar", "posix"):
    row(f"GNU {form}", gnu(f"--format={form}"))
    row(f"GNU {form} in gzip", gnu(f"--format={form}", ending="tgz", packer=("gzip",)), "gzip")
    row(f"GNU {form} folders", gnu(f"--format={form}"), goods="folders")
    row(f"GNU {form} letters", gnu(f"--format={form}"), goods="letters")
    row(f"GNU {form} hard link", linked(f"--format={form}"), tree=sums(TWINS))
    row(f"GNU {form} link", linked(f"--format={form}", hard=False), tree=sums(ALONE))
for form in ("oldgnu", "gnu", "posix"):
    row(f"GNU {form} long names", gnu(f"--format={form}"), goods="long")
for ending, packer in PACKED.items():
    row(f"in {ending}", gnu(ending=f"tar.{ending}", packer=packer), packer[0])
    row(f"many in {ending}", gnu(ending=f"tar.{ending}", packer=packer), packer[0], goods="many")
    row(f"in {ending} called otherwise", gnu(ending="bin", packer=packer), packer[0])
row("sparse, old GNU", holes("--format=oldgnu"), goods="holes")
row("sparse, GNU", holes("--format=gnu"), goods="holes")
for version in ("0.0", "0.1", "1.0"):
    row(f"sparse {version}", holes("--format=posix", f"--sparse-version={version}"), goods="holes")
row("with a label", gnu("--label=Book"))
row("incremental", incremental)
row("appended", appended)
row("large blocks", gnu("--blocking-factor=64"))
row("no end", then(gnu(), lambda content: content.rstrip(b"\0") + bytes(512)), goods="dots")
row("zeros behind", then(gnu(), lambda content: content + bytes(40_000)))
row("owners by number", gnu("--owner=4000000", "--group=4000000", "--numeric-owner"))
row("PAX with all times", gnu("--format=posix", "--pax-option=delete=nothing"))
row("one stream after another in gzip", then(gnu(), halves(gzip.compress), "tar.gz"))
row("one stream after another in bzip2", then(gnu(), halves(bz2.compress), "tar.bz2"))
row(
    "one stream after another in xz",
    then(gnu(), lambda c: lzma.compress(c[:5000]) + bytes(8) + lzma.compress(c[5000:]), "tar.xz"),
)
row("words behind in gzip", then(gnu(), lambda c: gzip.compress(c) + b"\r\n<html>", "tar.gz"))
row("zeros behind in gzip", then(gnu(), lambda c: gzip.compress(c) + bytes(900), "tar.gz"))
row(
    "a skippable frame before",
    then(gnu(ending="tar.zst", packer=PACKED["zst"]), skippable, "tar.zst"),
    "zstd",
)
for options in (("-B4",), ("--content-size", "-BD"), ("-9", "-BX")):
    row(f"in lz4 {' '.join(options)}", gnu(ending="tar.lz4", packer=("lz4", "-q", *options)), "lz4")
for options in (
    ("-9", "--check=crc32"),
    ("--check=sha256",),
    ("--block-size=9000",),
    ("--x86", "--lzma2=preset=1"),
    ("-T2",),
):
    row(
        f"in xz {' '.join(options)}",
        gnu(ending="tar.xz", packer=("xz", *options)),
        "xz",
        goods="program",
    )
row("in zstd -19 --long", gnu(ending="tar.zst", packer=("zstd", "-q", "-19", "--long")), "zstd")
row("cut in its last file", then(gnu(), lambda content: content[:9000]), problems=DAMAGED)
row(
    "cut in its stream",
    then(gnu(), lambda c: gzip.compress(c)[:-700], "tar.gz"),
    goods="noise",
    problems=DAMAGED,
)
for form in ("ustar", "pax", "gnutar", "v7"):
    row(f"bsdtar {form}", bsdtar("--format", form), "bsdtar")
row("bsdtar pax letters", bsdtar("--format", "pax"), "bsdtar", goods="letters")
row("bsdtar pax long names", bsdtar("--format", "pax"), "bsdtar", goods="long")
row("bsdtar gzip", bsdtar("-z", ending="tar.gz"), "bsdtar")
row("bsdtar zstd", bsdtar("--zstd", ending="tar.zst"), "bsdtar")
for name, form in (
    ("ustar", tarfile.USTAR_FORMAT),
    ("GNU", tarfile.GNU_FORMAT),
    ("PAX", tarfile.PAX_FORMAT),
):
    row(f"Python {name}", python("w", form), "")
row(
    "Python PAX letters in an old encoding",
    python("w", tarfile.PAX_FORMAT, encoding="latin1"),
    "",
    goods="letters",
)
row(
    "Python global headers", python("w", tarfile.PAX_FORMAT, pax_headers={"comment": "for all"}), ""
)
row(
    "Python GNU letters in CP1251",
    lambda bench: bench.new(
        "x.tar",
        member(b"hello", name="Привет, мир.txt".encode("cp1251"))
        + member(b"two", name="Книга вторая.txt".encode("cp1251"))
        + END,
    ),
    "",
    tree=sums({"Привет, мир.txt": b"hello", "Книга вторая.txt": b"two"}),
)
row(
    "7-Zip",
    lambda bench: (bench.run("7zz", "a", bench.new("x.tar"), "."), bench.new("x.tar"))[1],
    "7zz",
)
row(
    "signed checksum",
    lambda bench: bench.new(
        "x.tar", member(b"a", name=b"a.txt") + header(name=b"d/", kind=b"5") + END
    ),
    "",
    tree=sums({"a.txt": b"a", "d": None}),
)
for ending, packer in PACKED.items():
    ROWS.append(
        Row(f"single {ending}", single(packer, f"book.txt.{ending}"), packer[0], goods="one")
    )
ROWS.append(Row("single gzip called nothing", named_gzip, goods="one"))
ROWS.append(
    Row("single gzip, fast", single(("gzip", "-1", "-n"), "book.txt.gz"), "gzip", goods="one")
)
