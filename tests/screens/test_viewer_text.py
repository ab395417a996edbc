"""Our own window for text: driven by keyboard; long texts, tables, RTF."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from helperkit.gui.theme import Style
from helperkit.gui.viewers.text import TextViewer, markdown_to_html
from helperkit.gui.viewers.text_leaf import MOST_LETTERS
from helperkit.gui.viewers.text_letters import LONGEST_LINE, leaves_of
from helperkit.gui.viewers.text_rtf import rtf_to_html
from helperkit.gui.viewers.web_clean import clean
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from tests.screens.faces import Bot, press, type_in
from tests.screens.viewer_tools import WORDS, around, show

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
LINE = "Seeds want three things: warmth, water and time.\n"


def opened(
    qtbot: Bot,
    tmp_path: Path,
    content: str | bytes,
    name: str = "notes.txt",
    *,
    closes: bool = False,
    **look: Any,
) -> TextViewer:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    viewer = TextViewer(Thing(str(path), "Notes", Kind.TEXT), around(tmp_path / "home", **look))
    if not closes:
        qtbot.addWidget(viewer)
    show(qtbot, viewer)
    qtbot.waitUntil(viewer.area.hasFocus)
    return viewer


def shown(viewer: TextViewer) -> str:
    return viewer.area.toPlainText()


def test_a_text_is_read_on_by_key_and_its_place_is_remembered(qtbot: Bot, tmp_path: Path) -> None:
    viewer = opened(qtbot, tmp_path, LINE * 300, closes=True)
    assert viewer.windowTitle() == "Notes"
    bar = viewer.area.verticalScrollBar()
    press(KEY.Key_PageDown)
    press(KEY.Key_PageDown)
    assert bar.value() > bar.pageStep()
    assert 0 < viewer.percent < 100
    press(KEY.Key_PageUp)
    press(KEY.Key_Plus, CONTROL)
    place = viewer.area.place
    assert place > 0
    press(KEY.Key_Escape)
    assert not viewer.isVisible()
    again = opened(qtbot, tmp_path, LINE * 300)
    qtbot.waitUntil(lambda: again.area.place == place)
    assert again.area.step == 1


def test_letters_grow_and_shrink_and_the_place_stays(qtbot: Bot, tmp_path: Path) -> None:
    viewer = opened(qtbot, tmp_path, "\n".join(f"line {n}" for n in range(500)))
    for _ in range(3):
        press(KEY.Key_PageDown)
    place, small = viewer.area.place, viewer.area.document().defaultFont().pixelSize()
    press(KEY.Key_Plus, CONTROL)
    press(KEY.Key_Plus, CONTROL)
    assert viewer.area.document().defaultFont().pixelSize() > small
    assert viewer.area.place == place
    press(KEY.Key_0, CONTROL)
    assert viewer.area.document().defaultFont().pixelSize() == small


def test_a_word_is_found_in_all_parts(qtbot: Bot, tmp_path: Path) -> None:
    filling = LINE * (MOST_LETTERS // len(LINE) + 10)
    viewer = opened(qtbot, tmp_path, f"A rose.\n{filling}And a Rose.\n{filling}The last rose.\n")
    assert len(viewer.source) == 3
    press(KEY.Key_F, CONTROL)
    type_in("rose")
    qtbot.waitUntil(lambda: "3" in viewer.search.hits)
    assert viewer.at == 0
    press(KEY.Key_Return)
    assert viewer.at == 1
    press(KEY.Key_F3)
    assert viewer.at == 2
    assert viewer.area.extraSelections()
    press(KEY.Key_F3)
    assert viewer.at == 0
    press(KEY.Key_Escape)
    assert viewer.isVisible()
    assert not viewer.area.extraSelections()
    press(KEY.Key_F, CONTROL)
    viewer.search.line.clear()
    type_in("tulip")
    qtbot.waitUntil(lambda: viewer.search.hits == WORDS.text("viewer-no-hits"))


def test_a_huge_text_goes_on_from_part_to_part(qtbot: Bot, tmp_path: Path) -> None:
    viewer = opened(qtbot, tmp_path, LINE * 200_000)
    assert len(shown(viewer)) <= MOST_LETTERS
    bar = viewer.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    press(KEY.Key_PageDown)
    assert viewer.at == 1
    assert bar.value() == 0
    press(KEY.Key_PageUp)
    assert viewer.at == 0
    assert bar.value() == bar.maximum()
    press(KEY.Key_End, CONTROL)
    assert viewer.at == len(viewer.source) - 1
    qtbot.waitUntil(lambda: viewer.percent == 100)
    assert not viewer.buttons["viewer-next"].isEnabled()


def test_a_text_beyond_all_measure_says_that_it_is_cut(qtbot: Bot, tmp_path: Path) -> None:
    viewer = opened(qtbot, tmp_path, LINE.encode() * 800_000)
    qtbot.waitUntil(lambda: viewer.notice.text == WORDS.text("viewer-text-long"))


def test_a_line_without_an_end_is_broken_and_nothing_is_lost(qtbot: Bot, tmp_path: Path) -> None:
    viewer = opened(qtbot, tmp_path, "x" * 2_000_000)
    parts = [viewer.source.leaf(number).text for number in range(len(viewer.source))]
    assert max(len(line) for part in parts for line in part.splitlines()) <= LONGEST_LINE
    assert sum(part.count("x") for part in parts) == 2_000_000


def test_a_drawn_text_has_letters_of_one_width(qtbot: Bot, tmp_path: Path) -> None:
    viewer = opened(qtbot, tmp_path, "row    stitch    colour\n" * 20)
    assert viewer.area.document().defaultFont().styleHint().name == "Monospace"
    assert not leaves_of(LINE * 20)[0].is_drawn


# Markdown, tables, RTF


def test_markdown_is_shown_with_headings_and_no_html_of_its_own(qtbot: Bot, tmp_path: Path) -> None:
    text = "# Start here\n\nRead *this* <script>alert(1)</script>\n\n- one\n- two\n"
    text += "\n|a|b|\n|-|-|\n|1|2|\n"
    viewer = opened(qtbot, tmp_path, text, "read.md")
    html = viewer.area.toHtml()
    assert "<h1" in html
    assert "<table" in html
    assert "<li" in html
    assert "<script>alert(1)</script>" in shown(viewer)


def test_a_table_is_shown_as_one(qtbot: Bot, tmp_path: Path) -> None:
    rows = "".join(f'pea;{n};"cold; wet"\n' for n in range(3_000))
    viewer = opened(qtbot, tmp_path, f"plant;weeks;where\n{rows}", "plan.csv")
    assert "<table" in viewer.area.toHtml()
    assert "cold; wet" in shown(viewer)
    assert len(viewer.source) > 1
    every = "\n".join(viewer.source.leaf(at).text for at in range(len(viewer.source)))
    assert all(f"\n{n}\n" in every for n in range(3_000))


def test_deep_and_endless_rtf_comes_to_an_end(qtbot: Bot, tmp_path: Path) -> None:
    assert rtf_to_html(b"{\\rtf1 " + b"{" * 500_000 + b"deep") == "<p>deep</p>"
    assert "\\" not in rtf_to_html(b"{\\rtf1" + b"\\u1\\'" * 200_000)
    viewer = opened(qtbot, tmp_path, b"{\\rtf1 A \\b rose\\b0 .\\par}", "letter.rtf")
    assert shown(viewer).strip() == "A rose."


# The window


def test_pages_are_dark_or_light_as_one_likes(qtbot: Bot, tmp_path: Path) -> None:
    viewer = opened(qtbot, tmp_path, LINE)
    ground = viewer.area.palette().base().color().name()
    press(KEY.Key_D, CONTROL)
    assert viewer.area.palette().base().color().name() == Style("dark").theme.card.lower()
    press(KEY.Key_D, CONTROL)
    assert viewer.area.palette().base().color().name() == ground


def test_it_is_printed(qtbot: Bot, tmp_path: Path) -> None:
    viewer = opened(qtbot, tmp_path, LINE * 10, theme="dark")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    viewer.print_on(printer)
    values = {"name": "printed.pdf", "folder": tmp_path.name}
    assert viewer.notice.text == WORDS.text("viewer-printed-file", **values)
    printed = QPdfDocument()
    printed.load(str(tmp_path / "printed.pdf"))
    assert "warmth" in printed.getAllText(0).text()


def test_of_five_megabytes_one_part_is_printed(qtbot: Bot, tmp_path: Path) -> None:
    """The window waits while it prints: for the part that is shown, and never for all of them."""
    lines = [f"Row {number}: {LINE}" for number in range(90_000)]
    viewer = opened(qtbot, tmp_path, "".join(lines))
    assert len(viewer.source) > 10
    document = viewer.area.print_document()
    assert 0 < document.characterCount() <= MOST_LETTERS + 1
    assert document.toPlainText().startswith("Row 0: ")
    document.deleteLater()


def test_everything_that_takes_the_focus_has_a_name(qtbot: Bot, tmp_path: Path) -> None:
    viewer = opened(qtbot, tmp_path, LINE)
    press(KEY.Key_F, CONTROL)
    named = [*viewer.findChildren(QAbstractButton), *viewer.findChildren(QLineEdit), viewer.area]
    for widget in named:
        assert widget.accessibleName(), widget
        if isinstance(widget, QAbstractButton) and widget.isVisible():
            assert widget.height() >= 48


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("theme", ["light", "dark", "high"])
def test_it_has_the_colours_of_the_theme(qtbot: Bot, tmp_path: Path, theme: str, zoom: int) -> None:
    viewer = opened(qtbot, tmp_path, LINE, theme=theme, zoom=zoom)
    image = viewer.grab().toImage()
    at = viewer.area.geometry().center()
    assert image.pixelColor(2, 2).name() == Style(theme).theme.bg.lower()
    assert image.pixelColor(at.x(), viewer.area.geometry().bottom() - 8).name() == (
        Style(theme).theme.card.lower()
    )


def test_markdown_keeps_its_quotes_its_code_and_the_heads_of_its_tables(qtbot: Bot) -> None:
    text = "A `rose`.\n\n> Said\n> > twice\n\n| Name | High |\n|--|--|\n| Rose | 2 |\n"
    (leaf,) = clean(markdown_to_html(text), lambda _: "").leaves
    assert "<code>rose</code>" in leaf.html
    assert "<blockquote><p>Said</p></blockquote>" in leaf.html
    assert "<blockquote><blockquote><p>twice" in leaf.html
    assert leaf.html.count("<th>") == leaf.html.count("<td>") == 2
