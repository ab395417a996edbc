"""Remembers where somebody was in a file. Private: it is in no journal and in no report."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

import msgspec

from helperkit.delivery.regular import NotRegular, open_regular

Kept = dict[str, int | float | str]

NAME = "places-in-files.json"
MOST_FILES = 200
MOST_BYTES = 1 << 20  # of the file with the places
SAMPLE = 65_536  # bytes of a file's beginning and of its end that tell it from others


class Places:
    """The place in one file, kept under what the file holds and not under its name."""

    def __init__(self, home: Path, file: Path) -> None:
        self._kept_in = home / NAME
        self.key = key_of(file)

    def read(self) -> Kept:
        """Return what was remembered last; empty where there is nothing."""
        return self._read_all().get(self.key, {})

    def write(self, kept: Kept) -> None:
        """Remember this. Where nothing can be written, nothing is remembered."""
        if not self.key:
            return
        every = self._read_all()
        if every.pop(self.key, None) == kept and not every:
            return
        every[self.key] = kept  # the newest stands last, and the oldest goes first
        for old in list(every)[: max(0, len(every) - MOST_FILES)]:
            del every[old]
        part = self._kept_in.with_suffix(f".{os.getpid()}.part")
        with suppress(OSError):
            self._kept_in.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with open(descriptor, "wb") as file:  # noqa: PTH123 - a file that is open already
                file.write(msgspec.json.encode(every))
            part.replace(self._kept_in)

    def _read_all(self) -> dict[str, Kept]:
        try:
            with self._kept_in.open("rb") as file:
                return msgspec.json.decode(file.read(MOST_BYTES), type=dict[str, Kept])
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return {}


def key_of(file: Path) -> str:
    """Return what tells a file from others, also after it was moved; "" where it is gone."""
    try:
        with open_regular(file) as opened:
            size = os.fstat(opened.fileno()).st_size
            seen = hashlib.blake2b(str(size).encode(), digest_size=16)
            seen.update(opened.read(SAMPLE))
            if size > SAMPLE:
                opened.seek(max(SAMPLE, size - SAMPLE))
                seen.update(opened.read(SAMPLE))
    except (OSError, NotRegular):
        return ""
    return seen.hexdigest()
