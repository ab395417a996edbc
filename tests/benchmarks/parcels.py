"""Archives for the benchmarks, made once by the programs that sellers use."""

import os
import random
import subprocess
from collections.abc import Callable
from pathlib import Path

MIB = 1 << 20
SMALL_FILES = 20_000


def words(rnd: random.Random, size: int) -> bytes:
    """Return text that packs about as well as a book does."""
    known = [bytes(rnd.choices(range(97, 123), k=rnd.randint(2, 9))) for _ in range(4000)]
    return b" ".join(rnd.choices(known, k=size // 6 + 1))[:size]


# Videos can be packed by a few percent: some values are a little more frequent than others. Pure
# chance would be stored, and nothing would be measured.
_UNEVEN = bytes(value if value < 240 else value - 240 for value in range(256))


def media(goods: Path, mib: int) -> None:
    """Twenty videos."""
    each = max(1, mib // 20)
    for number in range(20):
        with (goods / f"Lesson {number:02}.mp4").open("wb") as file:
            for _ in range(each):
                file.write(os.urandom(MIB).translate(_UNEVEN))


def one_big(goods: Path, mib: int) -> None:
    """One file, half of it text."""
    text = words(random.Random(2), 16 * MIB)
    with (goods / "program.bin").open("wb") as file:
        for _ in range(max(1, mib // 32)):
            file.write(text)
            file.write(os.urandom(16 * MIB))


def many_small(goods: Path, _mib: int) -> None:
    """Twenty thousand small texts in two hundred folders."""
    rnd = random.Random(3)
    text = words(rnd, 4 * MIB)
    for number in range(SMALL_FILES):
        path = goods / f"chapter {number % 200:03}" / f"page {number}.txt"
        path.parent.mkdir(exist_ok=True)
        at = rnd.randrange(len(text) - 8000)
        path.write_bytes(text[at : at + rnd.randint(300, 7000)])


def _run(*command: str, cwd: Path) -> None:
    subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL)


def by_zip(goods: Path, out: Path) -> None:
    _run("zip", "-qr", str(out), ".", cwd=goods)


def by_seven_zip(*options: str) -> Callable[[Path, Path], None]:
    return lambda goods, out: _run("7zz", "a", "-bd", *options, str(out), ".", cwd=goods)


def by_tar(*options: str) -> Callable[[Path, Path], None]:
    return lambda goods, out: _run("tar", *options, "-cf", str(out), ".", cwd=goods)


# name: the goods, MiB of them, the ending, who packs them, options of 7zz to unpack, our bar
PARCELS: dict[str, tuple[Callable[[Path, int], None], int, str, Callable[[Path, Path], None]]] = {
    "media-zip": (media, 1024, "zip", by_zip),
    "small-zip": (many_small, 0, "zip", by_zip),
    "one-zip": (one_big, 512, "zip", by_zip),
    "aes-zip": (media, 600, "zip", by_seven_zip("-tzip", "-mx1", "-mem=AES256", "-psecret")),
    "blocks-7z": (one_big, 384, "7z", by_seven_zip("-mx1", "-ms=off", "-m0=lzma2:d=1m:c=4m")),
    "solid-7z": (one_big, 192, "7z", by_seven_zip("-mx5", "-m0=lzma")),
    "small-7z": (many_small, 0, "7z", by_seven_zip("-mx1", "-ms=off")),
    "media-tar.gz": (media, 512, "tar.gz", by_tar("-z")),
    "media-tar.zst": (media, 512, "tar.zst", by_tar("--zstd")),
}
