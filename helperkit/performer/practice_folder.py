"""The folder that a lesson practises in: made beside what the customer has, never over it."""

import itertools
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from helperkit.assets import asset
from helperkit.delivery.disk_errors import named
from helperkit.delivery.work import Watch
from helperkit.files import move_to_free_name, numbered
from helperkit.journey.lesson import Act, Practise, Way
from helperkit.journey.problems import Evidence, Problem, ProblemName
from helperkit.performer.places import propose_place
from helperkit.performer.setting import Setting


def lay_out(
    name: str, folders: tuple[str, ...], place: str, setting: Setting, language: str
) -> str:
    """Make a new folder with the samples of a lesson; return "" where it needs none.

    Where not all of it can be laid out, nothing is left. Raises `Problem` and OSError.
    """
    samples = _samples(name, language)
    if samples is None:
        return ""
    folder = _new_folder(place or setting.place, setting.text("practice-folder"))
    try:
        for inside in folders:
            (folder / inside).mkdir(parents=True)
        for sample in _files(samples):
            target = folder / sample.relative_to(samples)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(sample.read_bytes())
    except OSError as error:  # such as a full disk
        shutil.rmtree(folder, ignore_errors=True)  # it was made just now, and all in it
        problem = named(error)
        if problem is None:
            raise
        raise Problem(problem, Evidence(errno=error.errno)) from error
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
    _tidy(base, called)
    for number in itertools.count(1):
        folder = base / numbered(called, number)
        with suppress(FileExistsError):
            folder.mkdir()
            return folder
    raise AssertionError  # there is always a next number


def _tidy(base: Path, called: str) -> None:
    """Remove what lessons before left there, so that practice folders do not pile up."""
    for number in itertools.count(1):
        folder = base / numbered(called, number)
        if not folder.is_dir() or folder.is_symlink():
            return
        for lesson in asset("lessons").iterdir():
            with suppress(OSError):  # it stays, and the next folder gets another name
                remove(folder, lesson.name)


def act(folder: Path, page: Practise, what: Act, password: str, watch: Watch) -> None:
    """Do with the files what the customer did here. Raises `Problem` and OSError.

    A password that is nearly right opens nothing, as the lesson says. FILE_GONE: what it is done
    with is not there, or a link stands there, which may lead elsewhere.
    """
    require_there(folder)
    if page.way is Way.FILES:
        files = {thing.name: thing.file for thing in page.things}
        thing, to = (_inside(folder, files.get(name, "")) for name in (what.thing, what.to))
        if to.is_dir() and thing.is_file():
            move_to_free_name(thing, to / thing.name)
        elif what == page.goal and not has_become(folder, page):
            raise _gone()
    elif page.way in {Way.UNPACK, Way.UNLOCK}:
        if page.way is Way.UNLOCK and password.strip() != page.password:
            raise Problem(ProblemName.PASSWORD, Evidence(note="wrong"))
        from helperkit.delivery.unpack import unpack

        parcel = _inside(folder, page.file)
        unpack(parcel, folder, parcel.stem, watch, password=password)


def has_become(folder: Path, page: Practise) -> bool:
    """Return whether the file that is to be there is: for a parcel, wherever it was unpacked to."""
    if not page.becomes:
        return False
    try:
        require_there(folder)
        if page.way is Way.FILES:
            return _inside(folder, page.becomes).is_file()
        return any(folder.rglob(PurePosixPath(page.becomes).name))
    except (Problem, OSError):
        return False


def require_there(folder: Path) -> None:
    """Raise `Problem` FILE_GONE where the folder is not there, or another thing in its place."""
    if folder.is_symlink() or not folder.is_dir():
        raise _gone()


def _inside(folder: Path, file: str) -> Path:
    """Return where a file of the lesson is; one that would lead elsewhere stays in the folder.

    Raises `Problem` for a link on the way.
    """
    path = folder
    for part in PurePosixPath(file).parts:
        if part not in {"/", ".."}:
            path /= part
            if path.is_symlink():
                raise _gone()
    return path


def _gone() -> Problem:
    return Problem(ProblemName.FILE_GONE)


def remove(folder: Path, name: str) -> None:
    """Take away what the lesson laid out or unpacked, then its folders that are empty.

    A file goes only where it is byte for byte ours: what was changed or added stays, and so does
    all that lies behind a link. Raises OSError.
    """
    if _samples(name) is None or folder.is_symlink() or not folder.is_dir():
        return
    sizes: dict[int, set[bytes]] = {}
    for content in _contents(name):
        sizes.setdefault(len(content), set()).add(content)
    emptied = {folder, *(folder / inside for inside in _folders(name))}
    for file in _files(folder):
        with suppress(OSError):  # one that may not be touched must not save the others
            alike = sizes.get(file.lstat().st_size, ())  # the customer's may be as long as a film
            if alike and file.read_bytes() in alike:
                file.unlink()
                emptied.add(file.parent)
    for inside in sorted(emptied, reverse=True):
        if not inside.is_symlink():
            with suppress(OSError):  # something is in it
                inside.rmdir()


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


def _folders(name: str) -> Iterator[str]:
    """Yield the empty folders that a lesson lays out, in all languages."""
    from helperkit.performer.lessons import read_lesson

    for language in ("", *(there.stem for there in asset(f"lessons/{name}").glob("*.ftl"))):
        yield from read_lesson(name, language).folders


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
