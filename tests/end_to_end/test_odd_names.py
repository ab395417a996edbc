"""Files whose names are no UTF-8: on Linux a name is any bytes, as old disks and ZIPs have them."""

import os
import sys
from pathlib import Path

import pytest

from helperkit.delivery.inspect import inspect
from helperkit.delivery.open import open_file
from helperkit.journey.events import FilePicked, WentOn
from helperkit.journey.problems import Problem, ProblemName
from helperkit.performer.journal_file import JournalFile
from tests.hostile.pdf_maker import book

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    path = tmp_path / os.fsdecode(b"B\xfccher.pdf")
    path.write_bytes(book())
    return path


def test_such_a_file_is_looked_into(odd: Path) -> None:
    found = inspect(odd)
    assert (found.whole, found.pages) == (True, 3)


def test_such_a_file_is_opened(odd: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with pytest.raises(Problem) as caught:
        open_file(odd)
    assert (caught.value.name, caught.value.evidence.note) == (
        ProblemName.NO_PROGRAM,
        "no-display",
    )


def test_the_journey_goes_on_without_its_journal(odd: Path, tmp_path: Path) -> None:
    with JournalFile(tmp_path / "j.jsonl") as journal:
        journal.append(WentOn())
        before = journal.read()
        journal.append(FilePicked(str(odd)))
        journal.append(WentOn())  # after a gap it would be another journey
        assert journal.read() == before
