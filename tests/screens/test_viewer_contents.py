"""Our own window for a ZIP file: driven by keyboard, with real and with hostile files."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from helperkit.gui.theme import Style
from helperkit.gui.viewers.contents import ContentsViewer
from helperkit.gui.viewers.contents_reading import MOST_SHOWN, read_contents
from helperkit.gui.viewers.frame import CannotShow, Viewer
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from helperkit.journey.problems import ProblemName
from tests.screens.faces import Bot, press, type_in
from tests.screens.viewer_tools import WORDS, around, close_all, show

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
Opened = Callable[..., ContentsViewer]
FILES = {
    "Garden Notes.pdf": b"%PDF-1.4",
    "pictures/rose.jpg": b"x" * 2_500_000,
    "pictures/tulip.png": b"x",
    "start.exe": b"MZ",
}


def packed(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


@pytest.fixture
def opened(qtbot: Bot, tmp_path: Path) -> Iterator[Opened]:
    made: list[Viewer] = []

    def open_it(path: Path, theme: str = "light", zoom: int = 100) -> ContentsViewer:
        thing = Thing(str(path), "My parcel", Kind.ZIP)
        viewer = ContentsViewer(thing, around(tmp_path / "home", theme, zoom))
        made.append(viewer)
        show(qtbot, viewer)
        qtbot.waitUntil(viewer.list.hasFocus)
        return viewer

    yield open_it
    close_all(made)


def lines(viewer: ContentsViewer) -> list[str]:
    return [
        viewer.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(viewer.model.rowCount())
    ]


def refusal(qtbot: Bot, path: Path, home: Path) -> object:
    viewer = ContentsViewer(Thing(str(path), "P", Kind.ZIP), around(home))
    said: list[object] = []
    viewer.refused.connect(said.append)
    qtbot.waitUntil(lambda: bool(said))
    viewer.close()
    return said[0]


def test_files_are_named_with_kind_and_size(opened: Opened, tmp_path: Path) -> None:
    viewer = opened(packed(tmp_path / "a.zip", FILES))
    said = lines(viewer)
    assert len(said) == 4
    assert said[0].startswith("Garden Notes.pdf, a PDF: pages to read")
    assert said[2].startswith("rose.jpg, a picture")
    assert "2.5\u00a0MB" in said[2]
    assert WORDS.text("viewer-zip-folder", folder="pictures") in said[2]
    assert viewer.count_text.text() == WORDS.text("viewer-zip-count", count=4)


def test_one_reads_it_with_the_arrows_and_nothing_is_run(opened: Opened, tmp_path: Path) -> None:
    viewer = opened(packed(tmp_path / "a.zip", FILES))
    before = sorted(tmp_path.iterdir())
    assert viewer.list.currentIndex().row() == 0
    press(KEY.Key_Down)
    assert viewer.list.currentIndex().row() == 1
    assert "start.exe" in viewer.list.currentIndex().data()
    press(KEY.Key_Return)
    press(KEY.Key_End)
    assert viewer.list.currentIndex().row() == 3
    assert sorted(tmp_path.iterdir()) == before


def test_a_name_is_found(opened: Opened, tmp_path: Path) -> None:
    viewer = opened(packed(tmp_path / "a.zip", FILES))
    press(KEY.Key_F, CONTROL)
    type_in("TULIP")
    assert viewer.search.hits == WORDS.text("viewer-hits", at="1", of="1")
    assert viewer.list.currentIndex().row() == 3
    press(KEY.Key_Escape)
    assert viewer.list.hasFocus()
    assert viewer.isVisible()
    press(KEY.Key_Escape)
    assert not viewer.isVisible()


def test_very_many_files_are_cut_short_and_told(opened: Opened, tmp_path: Path) -> None:
    many = {f"{number}.txt": b"" for number in range(MOST_SHOWN + 7)}
    viewer = opened(packed(tmp_path / "a.zip", many))
    assert viewer.model.rowCount() == MOST_SHOWN
    assert WORDS.text("viewer-zip-cut", count=str(MOST_SHOWN)) in viewer.count_text.text()


def test_names_cannot_disguise_themselves(qtbot: Bot, tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"book\u202efdp.exe": b"MZ", "../../up\n.txt": b""})
    names = {one.name: one.kind for one in read_contents(path).members}
    assert names == {"bookfdp.exe": Kind.PROGRAM_WINDOWS, "up .txt": Kind.TEXT}


@pytest.mark.parametrize("content", [b"", b"PK\3\4 nothing more", b"no ZIP at all" * 100])
def test_a_damaged_one_is_named(qtbot: Bot, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    assert refusal(qtbot, path, tmp_path) is ProblemName.DAMAGED


def test_a_torn_directory_is_named(qtbot: Bot, tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", FILES)
    whole = bytearray(path.read_bytes())
    at = whole.rindex(b"PK\x01\x02")
    whole[at : at + 4] = b"torn"
    path.write_bytes(whole)
    assert refusal(qtbot, path, tmp_path) is ProblemName.DAMAGED


def test_a_missing_one_is_left_to_others(qtbot: Bot, tmp_path: Path) -> None:
    with pytest.raises(CannotShow) as stopped:
        ContentsViewer(Thing(str(tmp_path / "no.zip"), "No", Kind.ZIP), around(tmp_path))
    assert stopped.value.problem is None


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("theme", ["light", "dark", "high"])
def test_it_has_the_colours_of_the_theme(
    opened: Opened, tmp_path: Path, theme: str, zoom: int
) -> None:
    viewer = opened(packed(tmp_path / "a.zip", FILES), theme, zoom)
    assert viewer.grab().toImage().pixelColor(2, 2).name() == Style(theme).theme.bg.lower()
    for name, button in viewer.buttons.items():
        assert button.accessibleName(), name
        assert button.height() >= 48
