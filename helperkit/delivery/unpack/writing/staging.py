"""The private folder in which an unpacking grows, beside the place where it will appear."""

import contextlib
import os
import shutil
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.safety.names import safe_part
from helperkit.delivery.work import Watch
from helperkit.files import make_shared, numbered, try_lock
from helperkit.journey.problems import ProblemName

HOME = ".helperkit"
_PREFIX = "unpack-"
_LOCK = ".lock"
_PATIENCE = 60.0  # seconds in which an antivirus may hold a fresh file on Windows


class Staging:
    """A folder of our own inside `into`, locked while we live.

    The lock is the operating system's: it ends with the process however that ends, so whoever
    comes next can tell a left-over from the work of a second window.
    """

    def __init__(self, into: Path) -> None:
        self._into = into
        self._home = into / HOME
        if self._home.is_symlink():
            raise refuse(ProblemName.FOLDER_NOT_ALLOWED, "link")
        clean(into)
        self._lock, self._folder = self._claimed()
        self.content = self._folder / "content"
        self._outer = self.content
        try:
            self.content.mkdir(parents=True)
        except OSError:
            self.remove()
            raise

    def __enter__(self) -> "Staging":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.remove()

    def remove(self) -> None:
        """Remove what was not published, and our home where it is empty."""
        shutil.rmtree(self._folder, ignore_errors=True)
        _let_go(self._lock, self._lock_path)
        with contextlib.suppress(OSError):
            self._home.rmdir()

    # An archive within the archive ---------------------------------------------------------

    def spool(self) -> str:
        """Make the folder in which files lie under numbers until their names are known."""
        folder = self._folder / "spool"
        folder.mkdir()
        return os.fspath(folder)

    def go_in(self, path: str) -> Path:
        """Begin a new, empty content beside the old one; return where the old one's file lies."""
        self._outer = self.content
        self.content = self._folder / f"content-{os.urandom(4).hex()}"
        self.content.mkdir()
        return self._outer / path

    def go_back(self) -> None:
        """Take the old content again: nothing came of the new one."""
        shutil.rmtree(self.content, ignore_errors=True)
        self.content = self._outer

    def leave_behind(self) -> None:
        """Throw away the old content: the new one is all that it was about."""
        shutil.rmtree(self._outer, ignore_errors=True)

    # ---------------------------------------------------------------------------------------

    def publish(self, name: str, watch: Watch) -> Path:
        """Let the whole folder appear as `name`, or "name (2)" where that is taken."""
        name = safe_part(name)
        number = 1
        until = time.monotonic() + _PATIENCE
        while True:
            target = self._into / numbered(name, number)
            if os.path.lexists(target):
                number += 1
                continue
            try:
                self.content.rename(target)
            except OSError as error:
                if os.path.lexists(target):  # someone was quicker
                    number += 1
                elif isinstance(error, PermissionError) and sys.platform == "win32":
                    if time.monotonic() > until:
                        raise refuse(ProblemName.FILE_BUSY, "publish") from error
                    watch.wait(0.2)
                else:
                    raise
            else:
                return target

    @property
    def _lock_path(self) -> Path:
        return self._folder.with_name(self._folder.name + _LOCK)

    def _claimed(self) -> tuple[BinaryIO, Path]:
        """Make and lock the lock first, the folder after: a folder without one is a left-over."""
        while True:
            make_shared(self._home)
            folder = self._home / (_PREFIX + os.urandom(6).hex())
            path = folder.with_name(folder.name + _LOCK)
            try:
                lock = path.open("xb")
            except FileNotFoundError:  # another window has just tidied its empty home away
                continue
            if try_lock(lock) and _is_same(lock, path):
                return lock, folder
            lock.close()


def clean(into: Path) -> None:
    """Remove what killed unpackings have left behind in `into`; nothing else is touched."""
    home = into / HOME
    if home.is_symlink():
        return
    for folder in _ours(home):
        if folder.suffix == _LOCK:
            continue
        path = folder.with_name(folder.name + _LOCK)
        with contextlib.suppress(OSError):
            if not path.exists():
                shutil.rmtree(folder, ignore_errors=True)
                continue
            lock = path.open("r+b")
            if try_lock(lock):
                shutil.rmtree(folder, ignore_errors=True)
                _let_go(lock, path)
            else:
                lock.close()
    for path in _ours(home):
        if path.suffix != _LOCK or path.with_suffix("").exists():
            continue
        with contextlib.suppress(OSError):
            lock = path.open("r+b")
            if try_lock(lock):
                _let_go(lock, path)
            else:
                lock.close()
    with contextlib.suppress(OSError):
        home.rmdir()


def _ours(home: Path) -> list[Path]:
    """Return what unpackings have in their home; nothing where another window tidied it away."""
    try:
        return [path for path in home.iterdir() if path.name.startswith(_PREFIX)]
    except OSError:
        return []


def _is_same(lock: BinaryIO, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(lock.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _let_go(lock: BinaryIO, path: Path) -> None:
    if sys.platform == "win32":  # an open file cannot be removed there
        lock.close()
        path.unlink(missing_ok=True)
    else:
        path.unlink(missing_ok=True)
        lock.close()
