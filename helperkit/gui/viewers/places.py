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
_MARK = "mark"  # among what is kept
SAMPLE = 65_536  # bytes of a file's beginning and of its end that tell it from others


class Places:
    """The place in one file, kept under what the file holds and not under its name."""

    def __init__(self, home: Path, file: Path) -> None:
        self._kept_in = home / NAME
        self.key, self.mark = _seen(file)

    def read(self) -> Kept:
        """Return what was remembered last; empty where there is nothing."""
        kept = self._read_all().get(self.key, {})
        return {name: value for name, value in kept.items() if name != _MARK}

    @property
    def was_here(self) -> bool:
        """Whether this very file was shown before; another may begin and end like it."""
        return bool(self.mark) and self._read_all().get(self.key, {}).get(_MARK) == self.mark

    def write(self, kept: Kept) -> None:
        """Remember this. Where nothing can be written, nothing is remembered."""
        if not self.key:
            return
        kept = {**kept, _MARK: self.mark}
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


def mark_of(file: Path) -> str:
    """Return what tells a file from all others, and from itself once it was changed.

    Its middle is not read: the system's own notes on it tell of a change there. "" where it is
    gone.
    """
    return _seen(file)[1]


def _seen(file: Path) -> tuple[str, str]:
    """Return what a file holds, also after it was moved, and its mark; "" where it is gone."""
    try:
        with open_regular(file) as opened:
            about = os.fstat(opened.fileno())
            seen = hashlib.blake2b(str(about.st_size).encode(), digest_size=16)
            seen.update(opened.read(SAMPLE))
            if about.st_size > SAMPLE:
                opened.seek(max(SAMPLE, about.st_size - SAMPLE))
                seen.update(opened.read(SAMPLE))
    except (OSError, NotRegular):
        return "", ""
    key = seen.hexdigest()
    seen.update(f"{about.st_ino} {about.st_mtime_ns} {about.st_ctime_ns}".encode())
    return key, seen.hexdigest()
