"""The table of all call-backs: read back as any program does, and no file is replaced."""

import codecs
import csv
from pathlib import Path

import pytest

from helperkit.agent.cases.export import unguarded
from tests.hostile.disks import as_nobody, real_disk
from tests.hostile.test_cases_disks import others
from tests.screens.agent_tools import choose, stored, the_case, today, with_case
from tests.screens.faces import Bot

__all__ = ["others"]  # a fixture


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The agent's own folder of documents."""
    folder = tmp_path / "Dokumente – ü"
    folder.mkdir()
    config = tmp_path / "config"
    config.mkdir()
    (config / "user-dirs.dirs").write_text(f'XDG_DOCUMENTS_DIR="{folder}"\n')
    monkeypatch.setenv("XDG_CONFIG_HOME", str(config))
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    """Read a table back, as any program does."""
    with path.open(newline="", encoding="utf-8-sig") as file:
        return [
            {name: unguarded(cell) for name, cell in row.items()} for row in csv.DictReader(file)
        ]


def test_the_table_is_read_back_and_no_name_is_taken(
    qtbot: Bot, tmp_path: Path, documents: Path
) -> None:
    home = tmp_path / "home"
    window = with_case(qtbot, home, name="=1+2; „Größe“")
    (documents / f"Call-backs {today()}.csv").write_text("mine")
    choose("Save all as a table")
    made = documents / f"Call-backs {today()} (2).csv"
    qtbot.waitUntil(made.is_file)
    (row,) = rows(made)
    assert (row["id"], row["product"]) == (the_case(home).id, "=1+2; „Größe“")
    assert row["call_back_day"] == str(today())
    assert (documents / f"Call-backs {today()}.csv").read_text() == "mine"
    page = window.call_backs
    qtbot.waitUntil(lambda: str(made) in page._told.text())
    ground = page.told.grab().toImage().pixelColor(page.told.width() // 2, 6)
    assert ground == window.style_of_now.colour("done_soft")  # nothing that warns
    window.show_section(0)
    assert page.told.isHidden()


def test_a_folder_that_may_not_be_written_to_is_named(
    qtbot: Bot, others: Path, documents: Path
) -> None:
    window = with_case(qtbot, others)
    (others / "cases").chmod(0o755)
    documents.chmod(0o555)
    codecs.lookup("utf-8-sig")  # who is nobody may not look into Python's own folder
    with as_nobody():
        choose("Save all as a table")
        qtbot.waitUntil(lambda: f"{documents}/Call-backs" in window.call_backs._told.text())
    documents.chmod(0o755)
    assert list(documents.iterdir()) == []


def test_a_full_disk_is_named_and_nothing_is_left(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with real_disk(tmp_path, 1) as disk:
        config = tmp_path / "config"
        config.mkdir()
        (config / "user-dirs.dirs").write_text(f'XDG_DOCUMENTS_DIR="{disk}"\n')
        monkeypatch.setenv("XDG_CONFIG_HOME", str(config))
        (disk / "full").write_bytes(b"x" * (1 << 20))
        window = with_case(qtbot, tmp_path / "home")
        choose("Save all as a table")
        qtbot.waitUntil(window.call_backs.told.isVisible)
        assert str(disk) in window.call_backs._told.text()
        assert [path.name for path in disk.iterdir()] == ["full"]
        assert len(stored(tmp_path / "home")) == 1
