"""What the arguments of commands may be; a wrong one is refused before any work begins."""

import codecs
import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import click

_SHA256 = re.compile(r"[0-9a-fA-F]{64}")
LONGEST_LINE = 1 << 16  # bytes of a password
# What people call encodings that stand under another name, or within a larger one.
_CALLED = {
    "shift_jis": "cp932",
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "big5": "cp950",
    "euc_kr": "cp949",
    "koi8-r": "koi8_u",
    "iso8859-1": "cp1252",
}


class Existing(click.Path):
    """A file that is there, or with `folders` a folder: no pipe or device, which may never end."""

    name = "file"

    def __init__(self, *, folders: bool = False, files: bool = True) -> None:
        super().__init__()
        self._folders = folders
        self._files = files
        self.name = "file" if files else "folder"

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Path:
        """Return the absolute path."""
        path = _absolute(self, value, param, ctx)
        try:
            mode = path.stat().st_mode
        except FileNotFoundError:
            self.fail(f"there is no {self.name} {str(value)!r}", param, ctx)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            self.fail(f"this cannot be looked at: {reason}", param, ctx)
        fits = (self._files and stat.S_ISREG(mode)) or (self._folders and stat.S_ISDIR(mode))
        if not fits:
            self.fail(f"{str(value)!r} is not a {self.name}", param, ctx)
        return path


class Folder(click.Path):
    """A folder, which need not be there yet."""

    name = "folder"

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Path:
        """Return the absolute path."""
        path = _absolute(self, value, param, ctx)
        with suppress(OSError):  # one that may not be looked at is for the work to name
            if path.exists() and not path.is_dir():
                self.fail(f"{str(value)!r} is not a folder", param, ctx)
        return path


def make_parents(folder: Path | None) -> None:
    """Make the folders that a folder lies in, for who types a whole way means all of it.

    Where that cannot be, the work finds it out and names the cause.
    """
    with suppress(OSError):
        if folder is not None:
            folder.parent.mkdir(parents=True, exist_ok=True)


@contextmanager
def folder_made(folder: Path) -> Iterator[None]:
    """Within the block the folder is there; after a failure, what was made for it goes if empty.

    Raises OSError where it cannot be made.
    """
    missing = [path for path in (folder, *folder.parents) if not os.path.lexists(path)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        with suppress(OSError):  # something lies there after all
            for path in missing:
                path.rmdir()
        raise


def _absolute(
    kind: click.Path,
    value: str | os.PathLike[str],
    param: click.Parameter | None,
    ctx: click.Context | None,
) -> Path:
    if not str(value):
        kind.fail("a name is needed", param, ctx)
    try:
        return Path(value).absolute()
    except OSError:
        kind.fail("the folder that you are in is gone", param, ctx)


def password_of(_context: click.Context, _option: click.Parameter, file: Path | None) -> str:
    """Return the first line of a password's file, "" for no file."""
    if file is None:
        return ""
    try:
        with file.open("rb") as opened:
            return opened.readline(LONGEST_LINE).decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise click.BadParameter("its first line is not UTF-8 text") from error
    except OSError as error:
        raise click.BadParameter(f"it cannot be read: {error.strerror}") from error


def sha256_of(_context: click.Context, _option: click.Parameter, value: str) -> str:
    """Return a checksum in small letters, "" for none."""
    if value and not _SHA256.fullmatch(value):
        raise click.BadParameter("64 hex digits are needed")
    return value.lower()


def bytes_of(_context: click.Context, _option: click.Parameter, kib: int | None) -> int | None:
    """Return so many KiB in bytes, None for no limit."""
    return None if kib is None else kib * 1024


def encoding_of(_context: click.Context, _option: click.Parameter, name: str) -> str:
    """Return the name of an encoding in the form that is known, "" for none."""
    if not name:
        return ""
    from helperkit.delivery.unpack.names.encodings import ENCODINGS

    try:
        known = {codecs.lookup(encoding).name: encoding for encoding in ENCODINGS}
        called = codecs.lookup(name).name
        return known[codecs.lookup(_CALLED.get(called, called)).name]
    except (LookupError, ValueError) as error:
        raise click.BadParameter(f"one of these is needed: {', '.join(ENCODINGS)}") from error


def refuse_unwritable(arguments: Iterable[str], home: Path) -> None:
    """Refuse names with bytes that are no text: journals and JSON lines could not hold them."""
    try:
        here = os.getcwd()  # noqa: PTH109 - a text, not a path, is looked at
    except OSError:
        here = ""  # the folder is gone
    for text in (*arguments, str(home), here):
        try:
            text.encode()
        except UnicodeEncodeError as error:
            shown = text.encode(errors="replace").decode()
            reason = f"the name {shown!r} holds bytes that are not text; please rename it"
            raise click.UsageError(reason) from error
