"""The folder that a lesson practises in: made beside what the customer has, never over it."""

import hashlib
import itertools
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from helperkit.assets import asset
from helperkit.delivery.work import Watch
from helperkit.files import move_to_free_name, numbered
from helperkit.journey.lesson import Act, Practise, Way
from helperkit.performer.places import propose_place
from helperkit.performer.setting import Setting


def lay_out(
    name: str, folders: tuple[str, ...], place: str, setting: Setting, language: str
) -> str:
    """Make a new folder with the samples of a lesson; return "" where it needs none.

    Raises `Problem` and OSError.
    """
    samples = _samples(name, language)
    if samples is None:
        return ""
    folder = _new_folder(place or setting.place, setting.text("practice-folder"))
    for inside in folders:
        (folder / inside).mkdir(parents=True)
    for sample in _files(samples):
        target = folder / sample.relative_to(samples)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(sample.read_bytes())
    return str(folder)


def _new_folder(place: str, called: str) -> Path:
    if place:
        base = Path(place).expanduser()
        with suppress(OSError):  # the usual place does as well
            return _made(base, called)
    usual, _free = propose_place(called, "", "")
    return _made(usual.parent, called)


def _made(base: Path, called: str) -> Path:
    base.mkdir(parents=True, exist_ok=True)
    for number in itertools.count(1):
        folder = base / numbered(called, number)
        with suppress(FileExistsError):
            folder.mkdir()
            return folder
    raise AssertionError  # there is always a next number


def act(folder: Path, page: Practise, what: Act, password: str, watch: Watch) -> None:
    """Do with the files what the customer did here. Raises `Problem` and OSError."""
    if page.way is Way.FILES:
        files = {thing.name: thing.file for thing in page.things}
        thing, to = (_inside(folder, files.get(name, "")) for name in (what.thing, what.to))
        if to.is_dir() and thing.is_file():
            move_to_free_name(thing, to / thing.name)
    elif page.way in {Way.UNPACK, Way.UNLOCK}:
        from helperkit.delivery.unpack import unpack

        parcel = _inside(folder, page.file)
        unpack(parcel, folder, parcel.stem, watch, password=password)


def has_become(folder: Path, page: Practise) -> bool:
    """Return whether the file that is to be there is: for a parcel, wherever it was unpacked to."""
    if not page.becomes:
        return False
    try:
        if page.way is Way.FILES:
            return _inside(folder, page.becomes).is_file()
        return any(folder.rglob(PurePosixPath(page.becomes).name))
    except OSError:
        return False


def _inside(folder: Path, file: str) -> Path:
    """Return where a file of the lesson is; one that would lead elsewhere stays in the folder."""
    parts = [part for part in PurePosixPath(file).parts if part not in {"/", ".."}]
    return folder.joinpath(*parts)


def remove(folder: Path, name: str) -> None:
    """Take away what the lesson laid out or unpacked, then the empty folders.

    A file goes only where it is byte for byte ours: what was changed or added stays. Raises
    OSError.
    """
    if _samples(name) is None or not folder.is_dir():
        return
    ours = {hashlib.sha256(content).digest() for content in _contents(name)}
    for file in _files(folder):
        if hashlib.sha256(file.read_bytes()).digest() in ours:
            file.unlink()
    for inside in sorted(folder.rglob("*"), reverse=True):
        if inside.is_dir() and not inside.is_symlink():
            with suppress(OSError):  # something is in it
                inside.rmdir()
    with suppress(OSError):
        folder.rmdir()


def _samples(name: str, language: str = "") -> Path | None:
    """Return the folder with a lesson's files, in a language where they are in it."""
    for folder in (f"practice-{language}", "practice"):
        with suppress(FileNotFoundError):
            return asset(f"lessons/{name}/{folder}")
    return None


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path


def _contents(name: str) -> Iterator[bytes]:
    """Yield what a lesson's samples hold in all languages, and what is in those parcels."""
    from helperkit.performer.lessons import read_lesson

    pages = [page for page in read_lesson(name).pages if isinstance(page, Practise)]
    password = next((page.password for page in pages), "").encode()
    for samples in asset(f"lessons/{name}").glob("practice*"):
        for sample in _files(samples):
            yield sample.read_bytes()
            if zipfile.is_zipfile(sample):
                with zipfile.ZipFile(sample) as parcel:
                    yield from (parcel.read(each, password or None) for each in parcel.namelist())
