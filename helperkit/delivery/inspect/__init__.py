"""Looking into files: what each is by its content, whether it is whole, whether it is safe."""

import time
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from helperkit.delivery.endings import MAC_FOLDERS, ending_of, is_known, is_source, promised
from helperkit.delivery.inspect.contents import contents_of
from helperkit.delivery.inspect.facts import Inspection, Seen
from helperkit.delivery.inspect.looking import Look
from helperkit.delivery.inspect.names import (
    TEXTUAL,
    fits,
    is_broken,
    is_disguised,
    kind_by_both,
)
from helperkit.delivery.inspect.signs import format_of
from helperkit.delivery.inspect.signs.formats import KIND_OF_FORMAT
from helperkit.delivery.inspect.signs.starts import HEAD
from helperkit.delivery.inspect.start import start_with
from helperkit.delivery.regular import open_regular
from helperkit.delivery.unpack.faults import reading_named
from helperkit.delivery.work import Watch
from helperkit.journey.kinds import MARKED, Kind
from helperkit.journey.problems import Problem, ProblemName

__all__ = ["Inspection", "inspect", "inspect_folder", "kind_of", "start_with"]

_TRAPS = frozenset({ProblemName.UNSAFE_PARCEL, ProblemName.TOO_BIG_INSIDE})
# By their format, and of those without one of their own by their ending.
_DATABASES = frozenset({"database", "odb"})
_SECONDS = 3.0
_FOLDER_SECONDS = 20.0  # for all files of a folder together; later ones stay "not known"


def kind_of(path: Path) -> Kind:
    """Return what a file is, from its first 4 KiB, a ZIP's directory, and last its name.

    Raises `Problem` (FILE_GONE, FOLDER_NOT_ALLOWED) when it cannot be read.
    """
    with reading_named("inspect"):
        return _kind_of(path)[0]


def inspect(path: Path, watch: Watch | None = None, *, sums: bool = False) -> Inspection:
    """Return all that is known of one file. Raises `Problem` when it cannot be read.

    `sums`: also prove every checksum in a parcel and read its list, which unpacking it would do as
    well. Raises `Cancelled` within a tenth of a second after the watch says so.
    """
    watch = watch or Watch()
    found = _inspect(path, _SECONDS, watch, sums=sums)
    return _with_contents(found, watch) if sums and found.problem is None else found


def inspect_folder(
    folder: Path, files: Sequence[str], watch: Watch | None = None
) -> tuple[Inspection, ...]:
    """Inspect files of a folder by their relative paths, in the order given."""
    watch = watch or Watch()
    until = time.monotonic() + _FOLDER_SECONDS
    found = []
    for name in files:
        watch.check()
        left = max(0.0, min(_SECONDS, until - time.monotonic()))
        found.append(_inspect(folder / name, left, watch, sums=False))
    return tuple(found)


def _kind_of(path: Path) -> tuple[Kind, str]:
    """Return the kind, and the format by content; "" where the content is mute."""
    if path.is_dir():
        return _kind_of_folder(path.name), ""
    with open_regular(path) as file:
        if not file.read(1):
            return Kind.EMPTY, ""
        if promised(path.name) is Kind.UNFINISHED:
            return Kind.UNFINISHED, ""
        form = format_of(file, path)
    return kind_by_both(path.name, form, KIND_OF_FORMAT.get(form, Kind.UNKNOWN)), form


def _kind_of_folder(name: str) -> Kind:
    """Some folders are one file on a Mac, and run."""
    by_name = promised(name)
    return by_name if by_name and ending_of(name) in MAC_FOLDERS else Kind.FOLDER


def _is_safe(name: str, kind: Kind, form: str) -> bool | None:
    """Whether it neither runs by its content, nor would by its name, whatever is in it.

    What is not finished has no name of its own yet; of what nobody knows, nobody can say. Nor of
    a text under an ending that nobody knows, or one that a program is made from; and a database
    may start what is in it.
    """
    if kind is Kind.FOLDER:
        return True
    if kind in MARKED or promised(name) in MARKED or kind is Kind.UNFINISHED:
        return False
    doubtful = form in _DATABASES or ending_of(name) in _DATABASES
    doubtful = doubtful or (form in TEXTUAL and (is_source(name) or not is_known(name)))
    return None if kind is Kind.UNKNOWN or doubtful else True


def _inspect(path: Path, seconds: float, watch: Watch, *, sums: bool) -> Inspection:
    with reading_named("inspect"):
        watch.check()
        kind, form = _kind_of(path)
        size = 0 if path.is_dir() else path.stat().st_size
        found = Inspection(
            path=path,
            kind=kind,
            size=size,
            whole=None,
            safe=_is_safe(path.name, kind, form),
            format=form,
        )
        disguise = _disguise(path.name, kind, form)
        if disguise is not None:
            return replace(found, safe=False, problem=disguise)
        if kind is Kind.UNFINISHED:
            return replace(found, whole=False, problem=ProblemName.DAMAGED, note="unfinished")
        if kind is Kind.EMPTY or is_broken(path.name, form, kind):
            return replace(found, whole=False, problem=ProblemName.DAMAGED)
        if form == "pdf":
            return _with_pdf(found, seconds, watch)
        if path.is_dir():
            return found
        return _with_content(found, seconds, watch, sums=sums)


def _disguise(name: str, kind: Kind, form: str) -> ProblemName | None:
    if kind is Kind.WEB_PAGE and not fits(name, kind):
        return ProblemName.LOGIN_PAGE
    return ProblemName.UNSAFE_FILE if is_disguised(name, kind, form) else None


def _with_pdf(found: Inspection, seconds: float, watch: Watch) -> Inspection:
    from helperkit.delivery.pdf.asking import examine
    from helperkit.delivery.pdf.facts import Lock

    facts = examine(found.path, seconds, watch)
    # One that readers mend in silence has all its pages, and opens as it is.
    whole = True if facts.mendable else facts.whole
    return replace(
        found,
        whole=whole,
        title=facts.title,
        pages=facts.pages,
        note=facts.note,
        problem=ProblemName.DAMAGED if whole is False else None,
        protected=facts.lock in {Lock.USER, Lock.CERTIFICATE},
        pdf=facts,
    )


def _with_contents(found: Inspection, watch: Watch) -> Inspection:
    try:
        inside = contents_of(found.path, found.kind, watch)
    except Problem as problem:
        if problem.name in _TRAPS:
            return replace(found, safe=False, problem=problem.name)
        return found  # locked, or a kind that nobody opens here: what is in it is not to be seen
    runs = inside is not None and bool(inside.programs)
    return replace(found, contents=inside, safe=False if runs else found.safe)


def _with_content(found: Inspection, seconds: float, watch: Watch, *, sums: bool) -> Inspection:
    from helperkit.delivery.inspect.holes import is_doubtful
    from helperkit.delivery.inspect.wholes import is_proven, look_at

    with open_regular(found.path) as file:
        head = file.read(HEAD)
        look = Look(file, head, seconds, watch)
        seen = look_at(found.format, look, found.path, sums=sums)
        whole = seen.whole
        if whole and not is_proven(found.format, look, sums=sums):
            whole = None if is_doubtful(look, found.format) else True
    return replace(
        found,
        kind=_kind_by_tracks(found.kind, seen),
        whole=whole,
        safe=False if False in {seen.safe, found.safe} else seen.safe and found.safe,
        title=seen.title,
        problem=(seen.problem or ProblemName.DAMAGED) if whole is False else None,
        note=seen.note,
        codecs=seen.codecs,
        seconds=None if seen.seconds is None else round(seen.seconds, 2),
        made_for=seen.made_for,
        processors=seen.processors,
        protected=seen.protected,
    )


_SOUNDS = frozenset({"aac", "opus", "vorbis", "mp3", "flac", "alac", "ac3", "eac3", "pcm", "amr"})


def _kind_by_tracks(kind: Kind, seen: Seen) -> Kind:
    """A container for both, in which there is only sound, is a sound."""
    only_sound = seen.codecs and set(seen.codecs) <= _SOUNDS
    return Kind.SOUND if kind is Kind.VIDEO and only_sound else kind
