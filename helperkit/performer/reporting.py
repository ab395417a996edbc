"""Writes the report for support where the customer can find it."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from helperkit.delivery.unpack.faults import os_errors_named
from helperkit.journey.problems import Problem
from helperkit.performer.places import propose_place


def write_journey_report(
    journal: bytes, place: str, text: Callable[..., str], to: Path | None = None
) -> Path:
    """Write the report of a journey and return where it is. Raises `Problem` and OSError.

    `to` is the file to write, in a folder that is there; without it the report goes to where
    orders are kept.
    """
    from helperkit.diagnostics.bundle import write_report

    if to is not None:
        with os_errors_named("report"):
            return write_report(journal, to, text=text)
    refused = ""
    while True:  # a place that was wished for may be gone: a report is needed most just then
        folder, _free = propose_place(text("folder-name"), place, refused)
        try:
            with os_errors_named("report"):
                folder.mkdir(parents=True, exist_ok=True)
                return write_report(journal, folder, place=folder, text=text)
        except Problem:
            if refused or not place:
                raise
            refused = str(folder)


def newest_journal(home: Path) -> bytes:
    """Return the journal that was written to last; empty when there is none."""
    found = []
    with suppress(OSError):
        for path in (home / "journeys").glob("*.jsonl"):
            with suppress(OSError):  # one that cannot be read is as good as none
                found.append((path.stat().st_mtime, path.read_bytes()))
    return max(found, default=(0.0, b""))[1]


def plain_summary(report: Path) -> str:
    """Return the plain page of a report that was just written."""
    import zipfile

    with zipfile.ZipFile(report) as bundle:
        return bundle.read("summary.txt").decode("utf-8")
