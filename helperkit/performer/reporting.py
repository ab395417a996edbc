"""Writes the report for support where the customer can find it."""

from collections.abc import Callable
from pathlib import Path

from helperkit.performer.places import propose_place


def write_journey_report(
    journal: bytes, place: str, text: Callable[..., str], to: Path | None = None
) -> Path:
    """Write the report of a journey and return where it is. Raises `Problem` and OSError.

    `to` is the file to write; without it the report goes to where orders are kept.
    """
    from helperkit.diagnostics.bundle import write_report

    folder, _free = propose_place(text("folder-name"), place, "")
    if to is None:
        folder.mkdir(parents=True, exist_ok=True)
    else:
        to.absolute().parent.mkdir(parents=True, exist_ok=True)
    return write_report(journal, to or folder, place=folder, text=text)


def newest_journal(home: Path) -> bytes:
    """Return the journal that was written to last; empty when there is none."""
    journals = sorted(
        (home / "journeys").glob("*.jsonl"),
        key=lambda path: path.stat().st_mtime,
    )
    return journals[-1].read_bytes() if journals else b""


def plain_summary(report: Path) -> str:
    """Return the plain page of a report that was just written."""
    import zipfile

    with zipfile.ZipFile(report) as bundle:
        return bundle.read("summary.txt").decode("utf-8")
