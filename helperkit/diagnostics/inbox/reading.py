"""From a file to its row, whatever the file holds. This is what each worker does.

It knows nothing of stores and folders, so anything that maps a function over many files can run
it: `row_of_bytes` is that function for Spark and Ray.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from helperkit.diagnostics.inbox.row import NEVER_READ, Row, refused, row_of
from helperkit.diagnostics.read import BundleRefused, Refusal, read_bundle
from helperkit.diagnostics.read.reading import content_of
from helperkit.diagnostics.read.sealed import unsealed
from helperkit.diagnostics.seal import is_sealed


class Task(msgspec.Struct, frozen=True):
    """A file to read. `kept`: when it was written here, in Unix seconds."""

    path: str
    place: str
    kept: float


def row_of_bytes(
    content: bytes, identities: Sequence[str] = (), *, kept: float | None = None
) -> Row:
    """Return the row of a report's bytes. It raises nothing, whatever they are.

    `identities` are the secret keys of age, as text, for one that is sealed.
    """
    key = hashlib.sha256(content).hexdigest()
    try:
        bundle = read_bundle(content, identities)
        if is_sealed(content.lstrip()):  # the sealed one and the one beside it are the same report
            key = hashlib.sha256(unsealed(content, identities)[0]).hexdigest()
        return row_of(bundle, key, kept=kept)
    except BundleRefused as error:
        return refused(key, error.refusal.value, size=len(content))
    except Exception as error:  # noqa: BLE001 - a broken report is a row, and no stop for the others
        return refused(key, NEVER_READ, size=len(content), error=type(error).__name__)


def read_task(task: Task, identities: Sequence[str]) -> Row:
    """Return the row of a file. It raises nothing."""
    try:
        content = content_of(Path(task.path))
    except (OSError, ValueError):
        row = refused(f"unread-{task.place}", Refusal.UNREADABLE.value)
    else:
        row = row_of_bytes(content, identities, kept=task.kept)
    return msgspec.structs.replace(row, place=task.place)


def died(task: Task) -> Row:
    """Return the row of a file that ended the process that read it."""
    row = refused(f"unread-{task.place}", NEVER_READ, error="BrokenProcessPool")
    return msgspec.structs.replace(row, place=task.place)
