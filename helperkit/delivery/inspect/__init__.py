"""Looking into files: what each is by its content, whether it is whole, whether it is safe."""

import os
import time
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from helperkit.delivery.endings import ending_of, promised
from helperkit.delivery.inspect.containers import (
    has_macros,
    kind_of_ole,
    kind_of_zip,
    kind_of_zip_head,
    zip_records,
)
from helperkit.delivery.inspect.facts import Inspection
from helperkit.delivery.inspect.names import SIGNED, fits, is_disguised
from helperkit.delivery.inspect.signatures import HEAD, is_text, kind_of_head
from helperkit.delivery.inspect.start import start_with
from helperkit.delivery.inspect.whole import is_whole
from helperkit.delivery.regular import open_regular
from helperkit.delivery.unpack.faults import reading_named
from helperkit.delivery.work import Watch
from helperkit.journey.kinds import MARKED, Kind
from helperkit.journey.problems import Problem, ProblemName

__all__ = ["Inspection", "inspect", "inspect_folder", "kind_of", "start_with"]

_PDF_SECONDS = 3.0
_FOLDER_SECONDS = 20.0  # for all PDFs of a folder together; later ones stay "not known"
_BOXED = frozenset({Kind.EPUB, Kind.DOCUMENT, Kind.SPREADSHEET, Kind.SLIDES, Kind.ZIP})


def kind_of(path: Path) -> Kind:
    """Return what a file is, from its first 4 KiB, a ZIP's directory, and last its name.

    Raises `Problem` (FILE_GONE, FOLDER_NOT_ALLOWED) when it cannot be read.
    """
    with reading_named("inspect"):
        return _kind_of(path)


def inspect(path: Path, watch: Watch | None = None) -> Inspection:
    """Return all that is known of one file. Raises `Problem` when it cannot be read.

    Raises `Cancelled` within a tenth of a second after the watch says so.
    """
    return _inspect(path, _PDF_SECONDS, watch or Watch())


def inspect_folder(
    folder: Path, files: Sequence[str], watch: Watch | None = None
) -> tuple[Inspection, ...]:
    """Inspect files of a folder by their relative paths, in the order given."""
    watch = watch or Watch()
    until = time.monotonic() + _FOLDER_SECONDS
    found = []
    for name in files:
        watch.check()
        left = max(0.0, min(_PDF_SECONDS, until - time.monotonic()))
        found.append(_inspect(folder / name, left, watch))
    return tuple(found)


def _kind_of(path: Path) -> Kind:
    ending = ending_of(path.name)
    if path.is_dir():
        return Kind.PROGRAM_MAC if ending == "app" else Kind.FOLDER
    with open_regular(path) as file:
        head = file.read(HEAD)
        if not head:
            return Kind.EMPTY
        if promised(path.name) is Kind.UNFINISHED:
            return Kind.UNFINISHED
        kind = kind_of_head(head) or kind_of_ole(file, head)
        if kind is Kind.ZIP:
            return kind_of_zip_head(head) or _kind_of_zip(path, ending)
        if kind is None and ending == "dmg":
            file.seek(max(0, file.seek(0, os.SEEK_END) - 512))
            kind = Kind.PROGRAM_MAC if file.read(4) == b"koly" else None
    return _kind_with_name(path.name, kind, head)


def _kind_of_zip(path: Path, ending: str) -> Kind:
    try:
        with open_regular(path) as file:
            records = zip_records(file)
    except Problem:
        return Kind.ZIP
    return kind_of_zip(records or (), ending)


def _kind_with_name(name: str, kind: Kind | None, head: bytes) -> Kind:
    """Let the name decide where the content is mute, or is only text."""
    by_name = promised(name)
    if kind is None:
        if is_text(head):
            text_kinds = {Kind.SCRIPT, Kind.SHORTCUT, Kind.CARD, Kind.SPREADSHEET, Kind.WEB_PAGE}
            return by_name if by_name in text_kinds or by_name in MARKED else Kind.TEXT
        return by_name if by_name is not None and by_name not in SIGNED else Kind.UNKNOWN
    if kind is Kind.UNKNOWN and by_name is not None and by_name not in SIGNED:
        return by_name
    if kind is Kind.WEB_PAGE and by_name in MARKED:  # such as .hta, which runs what is in it
        return by_name
    if kind is Kind.VIDEO and by_name is Kind.SOUND:
        return Kind.SOUND
    return kind


def _inspect(path: Path, seconds: float, watch: Watch) -> Inspection:
    with reading_named("inspect"):
        watch.check()
        kind = _kind_of(path)
        size = 0 if path.is_dir() else path.stat().st_size
        found = Inspection(path=path, kind=kind, size=size, whole=None, safe=kind not in MARKED)
        disguise = _disguise(path.name, kind)
        if disguise is not None:
            return replace(found, safe=False, problem=disguise)
        if kind in {Kind.EMPTY, Kind.UNFINISHED} or _is_broken(path.name, kind):
            return replace(found, whole=False, problem=ProblemName.DAMAGED)
        if kind is Kind.PDF:
            return _with_pdf(found, seconds, watch)
        if path.is_dir():
            return found
        return _with_content(found)


def _disguise(name: str, kind: Kind) -> ProblemName | None:
    if kind is Kind.WEB_PAGE and not fits(name, kind):
        return ProblemName.LOGIN_PAGE
    return ProblemName.UNSAFE_FILE if is_disguised(name, kind) else None


def _is_broken(name: str, kind: Kind) -> bool:
    return kind is Kind.UNKNOWN and promised(name) in SIGNED


def _with_pdf(found: Inspection, seconds: float, watch: Watch) -> Inspection:
    from helperkit.delivery.inspect.pdf import examine

    facts = examine(found.path, seconds, watch)
    return replace(
        found,
        whole=facts.whole,
        title=facts.title,
        pages=facts.pages,
        note=facts.note,
        problem=ProblemName.DAMAGED if facts.whole is False else None,
    )


def _with_content(found: Inspection) -> Inspection:
    with open_regular(found.path) as file:
        head = file.read(HEAD)
        if found.kind in _BOXED and head.startswith(b"PK"):
            try:
                records = zip_records(file)
            except Problem as problem:
                return replace(found, whole=False, problem=problem.name)
            if records is None:
                return replace(found, whole=False, problem=ProblemName.DAMAGED)
            if has_macros(records):
                return replace(found, whole=True, safe=False, note="macros")
            return replace(found, whole=True)
        whole = is_whole(file, head)
    return replace(found, whole=whole, problem=ProblemName.DAMAGED if whole is False else None)
