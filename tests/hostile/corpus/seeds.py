"""The good archives that are changed by chance: one of each kind, and each way to pack."""

from pathlib import Path

import msgspec

from tests.hostile.corpus.bench import has, made
from tests.hostile.corpus.rows import ROWS

SEEDS = (
    "zip 7zz Copy",
    "zip 7zz Deflate",
    "zip 7zz Deflate64",
    "zip 7zz BZip2",
    "zip 7zz LZMA",
    "zip 7zz PPMd",
    "zip 7zz Deflate ZipCrypto",
    "zip 7zz Deflate AES256",
    "zip zip -6",
    "zip zip ZIP64 everywhere",
    "zip zip streamed",
    "zip zip with a link",
    "zip zip split",
    "zip Python letters",
    "zip xz",
    "zip zstd",
    "zip as a Mac",
    "zip as PowerShell",
    "zip names in cp932",
    "zip prefixed ZIP64, offsets as before",
    "zip 7zz in numbered parts",
    "7z 7zz LZMA2",
    "7z 7zz LZMA2 not solid",
    "7z 7zz PPMd",
    "7z 7zz Copy not solid",
    "7z 7zz BCJ2",
    "7z 7zz BCJ",
    "7z 7zz ARM64",
    "7z 7zz Delta:4",
    "7z 7zz LZMA2 AES, names locked off",
    "7z 7zz LZMA2 AES, names locked on",
    "7z 7zz in parts, 1 opened",
    "7z bsdtar bzip2",
    "7z py7zr",
    "7z py7zr Zstandard",
    "7z 7zz behind a Windows program",
    "tar GNU v7",
    "tar GNU gnu",
    "tar GNU posix",
    "tar GNU gnu hard link",
    "tar GNU gnu in gzip",
    "tar GNU gnu long names",
    "tar in bz2",
    "tar in xz",
    "tar in zst",
    "tar in lz4",
    "tar in lzma",
    "tar sparse, old GNU",
    "tar sparse 0.1",
    "tar sparse 1.0",
    "tar incremental",
    "tar bsdtar pax letters",
    "tar one stream after another in gzip",
    "single gz",
    "single xz",
    "single zst",
    "single lz4",
    "single bz2",
    "rar rar3-solid",
    "rar rar3-subdirs",
    "rar rar3-symlink-unix",
    "rar rar5-blake",
    "rar rar5-dups",
    "rar rar5-hlink",
    "rar rar5-hpsw",
    "rar rar5-psw",
    "rar rar5-solid",
    "rar rar5-symlink-win",
    "rar seektest",
    "rar unicode",
    "rar rar5-vols.part1.rar in volumes",
    "rar rar3-comment-psw",
    "iso both",
    "iso UDF",
    "iso plain",
    "dmg around Rock Ridge",
    "cab",
    "cab in MSZIP",
)


class Seed(msgspec.Struct, frozen=True):
    """One good archive: all its files, and which of them is opened."""

    name: str
    opened: str
    files: dict[str, bytes]
    password: str


def seeds(folder: Path) -> list[Seed]:
    """Make the archives that are changed."""
    found = []
    for number, name in enumerate(SEEDS):
        row = ROWS[name]
        if not has(row.needs):
            continue
        archive = made(row, folder / str(number), folder / "goods")
        files = {
            path.name: path.read_bytes() for path in archive.parent.iterdir() if path.is_file()
        }
        if (
            archive.suffix not in {".001", ".z01"}
            and ".part" not in archive.name
            and not any(name.endswith(".z01") for name in files)
        ):
            files = {archive.name: files[archive.name]}
        found.append(Seed(name, archive.name, files, row.password))
    return found
