"""What is packed into the archives of the corpus: small products, each file known byte for byte."""

import os
import random
import unicodedata
import zlib
from functools import cache
from pathlib import Path

_WRITTEN = 1_600_000_000
FOLDER = None  # what stands for an empty folder


def _noise(number, length):
    return random.Random(number).randbytes(length)


def _calls(length):
    """Return what looks like a program for an x86: full of calls, which its filters turn over."""
    chance = random.Random(86)
    code = b"\x7fELF\2\1\1" + bytes(9) + b"\2\0\x3e\0\1\0\0\0" + bytes(40)
    while len(code) < length:
        code += chance.randbytes(chance.randrange(1, 9)) + b"\xe8"
        code += chance.randrange(1 << 16).to_bytes(3, "little") + b"\0"
    return code[:length]


def _words(length):
    return (b"Lesson one: take a deep breath, and begin with what is near.\n" * length)[:length]


GOODS = {
    "plain": {
        "read me.txt": _words(700),
        "pictures/one.bin": _noise(1, 3000),
        "pictures/deep/er/two.txt": _words(40_000),
        "empty.txt": b"",
    },
    "folders": {"a.txt": b"a", "nothing in it": FOLDER, "deep/nothing": FOLDER},
    "one": {"book.txt": _words(9000)},
    "program": {"tool.exe": _calls(70_000), "lib/more.dll": _calls(9000), "words.txt": b"words"},
    "noise": {"a.bin": _noise(2, 150_000), "b.bin": _noise(3, 90_000), "c.txt": _words(500)},
    "many": {f"{n % 7}/{n}.txt": b"%d\n" % n * (n % 13) for n in range(250)},
    "letters": {
        "Grüße/Äpfel & Öl.txt": b"apples",
        "日本語/テスト.txt": b"test",
        "Привет.txt": b"hello",
        "emoji \U0001f600.txt": b"smile",
    },
    "names": {"Grüße/Äpfel.txt": b"apples", "日本語/テスト.txt": b"test", "Привет.txt": b"hello"},
    "long": {
        "d" * 90 + "/" + "n" * 75 + ".txt": b"long",
        "b/" * 12 + "c.txt": b"deep",
        "top.txt": b"top",
    },
    "dots": {".hidden/.rc": b"rc", "a.b.c": b"abc", "-dash": b"dash", "x [1] (a).txt": b"x"},
    "old": {"READ.TXT": b"read", "DIR/ONE.BIN": _noise(4, 5000), "DIR/TWO.TXT": _words(3000)},
    "holes": {"holes.bin": b"begin" + bytes(300_000) + b"middle" + bytes(200_000), "a.txt": b"a"},
    "wrapped": {"Book/a.txt": b"a", "Book/deep/b.txt": b"b"},
}


def tree_of(folder, links=False):
    """Return the files under a folder by their paths, and its empty folders.

    Only what is regular counts: nobody needs to make links.
    """
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            if links:
                found[name] = str(path.readlink())
        elif path.is_file():
            found[name] = path.read_bytes()
        elif path.is_dir() and not any(path.iterdir()):
            found[name] = FOLDER
    return found


def write(tree, folder):
    """Write a tree into a new folder."""
    folder.mkdir(parents=True)
    for name, content in tree.items():
        path = folder / name
        if content is FOLDER:
            path.mkdir(parents=True, exist_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for path in (*folder.rglob("*"), folder):
        os.utime(path, (_WRITTEN, _WRITTEN))  # so that archives come out the same each time


def files_only(tree):
    """Return a tree without its empty folders: not all programs keep them."""
    return {name: content for name, content in tree.items() if content is not FOLDER}


def as_customers_get_it(tree):
    """Return another program's tree as ours would lie: one top folder lifted, no litter.

    So that the programs are compared by what they read, and not by what they leave around it.
    """
    kept = {
        unicodedata.normalize("NFC", name): content
        for name, content in files_only(tree).items()
        if not name.startswith("__MACOSX/") and not name.rpartition("/")[2].startswith("._")
    }
    tops = {name.partition("/")[0] for name in kept}
    if len(tops) == 1 and all("/" in name for name in kept):
        return {name.partition("/")[2]: content for name, content in kept.items()}
    return kept


@cache
def checksums(name):
    """Return a named tree as names and CRC-32."""
    return sums(GOODS[name])


def sums(tree):
    """Return a tree with CRC-32 instead of contents, where an archive of others is all we have."""
    return {
        name: content if content is FOLDER else zlib.crc32(content)
        for name, content in tree.items()
    }


def at(folder, name):
    """Return where a named tree lies under a folder, written once."""
    place = Path(folder, name)
    if not place.is_dir():
        write(GOODS[name], place)
    return place
