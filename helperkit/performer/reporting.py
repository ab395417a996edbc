"""Writes the report for support where the customer can find it.

It must come out whatever is broken: the journal, the home folder, the disk that the files went
to. So no folder is waited for long, and the last one that is tried is the system's for short use.
"""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from helperkit.delivery.unpack.faults import os_errors_named
from helperkit.journey.problems import Evidence, Problem, ProblemName
from helperkit.performer.in_time import in_time
from helperkit.performer.places import propose_place

if TYPE_CHECKING:
    from helperkit.diagnostics.draft import Draft
    from helperkit.performer.surroundings import Asked

FOLDER_SECONDS = 1.0  # that a folder may take to say whether it will do
WRITE_SECONDS = 15.0  # for the file itself; a slow stick takes its time

T = TypeVar("T")
Text = Callable[..., str]


def write_journey_report(
    journal: bytes, place: str, text: Text, to: Path | None = None, *, asked: "Asked | None" = None
) -> Path:
    """Write the report of a journey and return where it is. Raises `Problem` and OSError.

    `to` is the file to write, in a folder that is there; without it the report goes to where
    orders are kept. `asked`: what the facts are asked with; without it, of this program's own
    folder nothing is told.
    """
    draft = journey_draft(journal, text, asked)
    home = own_folder(asked.home if asked is not None else None)

    def write(where: Path) -> Path:
        return write_in(draft, where, home)

    return write(to) if to is not None else in_a_folder(place, text("folder-name"), write)


def journey_draft(journal: bytes, text: Text, asked: "Asked | None" = None) -> "Draft":
    """Return the report of a journey as it would be written. Takes a second at the most.

    A few more where a probe was asked for.
    """
    from helperkit.diagnostics.bundle import prepare
    from helperkit.diagnostics.history import read
    from helperkit.performer.surroundings import Asked, facts_of

    history = read(journal)
    return prepare(history, text=text, facts=facts_of(history.last, asked or Asked()))


def write_in(draft: "Draft", where: Path, home: Path | None) -> Path:
    """Write a draft into a folder, or under a name. Raises `Problem`."""
    from helperkit.diagnostics.bundle import write_draft

    try:
        with os_errors_named("report"):
            return write_draft(draft, where, home=home)
    except Problem as problem:
        # Some folders, such as those of a system's own, say ENOENT for "not here".
        if problem.name is ProblemName.FOLDER_GONE and where.parent.is_dir():
            raise Problem(ProblemName.FOLDER_NOT_ALLOWED, problem.evidence) from problem
        raise


def draft_again(path: Path, draft: "Draft", home: Path) -> "Draft":
    """Return the draft of a report that an earlier run wrote there, with the pseudonyms it had."""
    from helperkit.diagnostics.placing import kept_names
    from helperkit.diagnostics.read import BundleRefused, read_bundle

    with suppress(BundleRefused):
        number = read_bundle(path).manifest.id
        if meant := kept_names(number, home):
            draft.go_on(number, meant)
    return draft


def own_folder(home: Path | None) -> Path | None:
    """Return this program's own folder, where it answers; None where it does not."""
    if home is None:
        return None
    try:
        in_time(partial(home.mkdir, parents=True, exist_ok=True), FOLDER_SECONDS)
    except OSError:  # TimeoutError is one too
        return None
    return home


def in_a_folder(place: str, folder_name: str, write: Callable[[Path], T]) -> T:
    """Write into the first folder that will do: `place`, a usual one, or that for short use.

    Raises `Problem` where not even that one does.
    """
    last = Problem(ProblemName.FOLDER_NOT_ALLOWED, Evidence(where="report", note="none"))
    for find in _folders(place, folder_name):
        try:
            folder = in_time(partial(_ready, find), FOLDER_SECONDS)
            return in_time(partial(write, folder), WRITE_SECONDS)
        except Problem as problem:
            last = problem
        except (OSError, RuntimeError) as error:  # no answer in time, or nobody's home at all
            note = "silent" if isinstance(error, TimeoutError) else "none"
            evidence = Evidence(where="report", error=type(error).__name__, note=note)
            last = Problem(ProblemName.FOLDER_NOT_ALLOWED, evidence)
    raise last


def _folders(place: str, folder_name: str) -> list[Callable[[], Path]]:
    def usual(wished: str, refused: str) -> Path:
        return propose_place(folder_name, wished, refused)[0]

    wished = [partial(usual, place, "")] if place else []
    return [
        *wished,
        partial(usual, "", str(Path(place).absolute())),
        lambda: Path(tempfile.gettempdir()) / folder_name,
        # That name may be somebody else's: all people of a computer share the folder around it.
        lambda: Path(tempfile.mkdtemp(prefix=f"{folder_name} ")),
    ]


def _ready(find: Callable[[], Path]) -> Path:
    folder = find()
    with os_errors_named("report"):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):  # only trying tells
            return folder


def newest_journal(home: Path) -> bytes:
    """Return the journal that was written to last; empty when there is none, or no answer."""
    try:
        return in_time(partial(_newest, home / "journeys"), FOLDER_SECONDS)
    except TimeoutError:
        return b""


def _newest(folder: Path) -> bytes:
    found = []
    with suppress(OSError):
        for path in folder.glob("*.jsonl"):
            with suppress(OSError):  # one that cannot be read is as good as none
                if path.is_file():  # a pipe would never answer
                    found.append((path.stat().st_mtime, path.read_bytes()))
    return max(found, default=(0.0, b""))[1]


def plain_summary(report: Path) -> str:
    """Return the plain page of a report that was just written."""
    import zipfile

    with zipfile.ZipFile(report) as bundle:
        return bundle.read("summary.txt").decode("utf-8")
