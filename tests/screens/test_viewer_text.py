"""Our own window for text: driven by keyboard; encodings, tables, RTF and hostile texts."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from helperkit.gui.theme import Style
from helperkit.gui.viewers.text import TextViewer
from helperkit.gui.viewers.text_leaf import MOST_LETTERS
from helperkit.gui.viewers.text_letters import LONGEST_LINE, leaves_of, read_letters
from helperkit.gui.viewers.text_rtf import rtf_to_html
from helperkit.gui.viewers.text_table import separator_of, table_leaves
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


def test_broken_lines_keep_every_letter_and_break_at_spaces() -> None:
    line = "warmth and water " * 2_000
    text = "".join(leaf.text for leaf in leaves_of(line))
    assert text.replace("\n", "").split() == line.split()


SENTENCES = {
    "cp1252": "Die Äpfel sind süß, die Bäume blühen schön, und die Vögel grüßen den Frühling.",
    "cp1251": "Привет из сада. Яблоки сладкие, деревья цветут очень красиво каждую весну.",
    "koi8_r": "Привет из сада. Яблоки сладкие, деревья цветут очень красиво каждую весну.",
    "cp1253": "Καλημέρα από τον κήπο. Τα μήλα είναι γλυκά και τα δέντρα ανθίζουν όμορφα.",
    "cp1250": "Žluťoučký kůň úpěl ďábelské ódy. Jablka jsou sladká a stromy krásně kvetou.",
    "cp1255": "שלום מהגן. התפוחים מתוקים והעצים פורחים יפה מאוד בכל אביב.",
    "euc_jp": "庭からこんにちは。りんごは甘く、木々は美しく咲いています。春が来ました。",
    "cp932": "庭からこんにちは。りんごは甘く、木々は美しく咲いています。春が来ました。",
    "gb18030": "花园里的问候。苹果很甜，树木开花很美。春天来了，我们很高兴。",
    "cp949": "정원에서 인사드립니다. 사과는 달고 나무는 아름답게 꽃을 피웁니다.",
    "utf-8": "Grüße, 你好, привет",
    "utf-8-sig": "Grüße, 你好, привет",
    "utf-16": "Grüße, 你好, привет",
    "utf-16-le": "Plain words without a mark",
    "utf-16-be": "Plain words without a mark",
    "utf-32": "Grüße, 你好, привет",
}


@pytest.mark.parametrize("encoding", SENTENCES)
def test_the_encoding_is_found(encoding: str) -> None:
    sentence = SENTENCES[encoding]
    assert read_letters(f"{sentence}\n".encode(encoding) * 4).splitlines()[0] == sentence


@pytest.mark.parametrize(
    "sentence", ["It costs £5 – that’s “cheap”.", "A café, naïve – it’s “so”."]
)
def test_an_english_text_with_few_strange_letters_is_western(sentence: str) -> None:
    assert read_letters(sentence.encode("cp1252")) == sentence


def test_a_letter_that_was_cut_in_two_does_not_change_the_rest() -> None:
    assert read_letters("Grüße an alle Ä".encode()[:-1]) == "Grüße an alle "


def test_letters_that_turn_the_text_around_are_left_out() -> None:
    assert leaves_of("a\u202eb\x00c\x1b[0m")[0].text == "abc[0m"


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


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a,b\n1,2\n", ","),
        ("a\tb\n1\t2\n", "\t"),
        ("a;b;c\n1,5;2;3\n", ";"),
        ("one line\nand one more\n", ""),
        ("", ""),
    ],
)
def test_what_stands_between_cells_is_found(text: str, separator: str) -> None:
    assert separator_of(text) == separator


def test_a_table_that_is_too_long_is_shown_as_text_with_nothing_left_out() -> None:
    assert table_leaves("a,b\n" * 30_000) is None


@pytest.mark.parametrize(
    ("rtf", "html"),
    [
        (rb"{\rtf1\ansi Hello \b bold\b0  and \i it\i0 .\par Next}",
         "<p>Hello <b>bold</b> and <i>it</i>.</p><p>Next</p>"),
        (rb"{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8\'e2\'e5\'f2}", "<p>Привет</p>"),
        (rb"{\rtf1\uc1 \u8364?5 \u-10179?\u-8704? end}", "<p>€5 😀 end</p>"),
        (rb"{\rtf1{\fonttbl{\f0\fcharset128 X;}{\f1 Y;}}\f0 \'8d\'a1}", "<p>今</p>"),
        (rb"{\rtf1{\info{\title Secret}}{\*\unknown hidden}{\pict 00ff}Shown}", "<p>Shown</p>"),
        (rb"{\rtf1 <b>&amp; \{x\}}", "<p>&lt;b&gt;&amp;amp; {x}</p>"),
        (rb"{\rtf1 \bin4 }}}}still}", "<p>still</p>"),
        (rb"{\rtf1 torn \b in the mid", "<p>torn <b>in the mid</b></p>"),
    ],
)  # fmt: skip
def test_rtf_is_read(rtf: bytes, html: str) -> None:
    assert rtf_to_html(rtf) == html


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
    printed = QPdfDocument()
    printed.load(str(tmp_path / "printed.pdf"))
    assert "warmth" in printed.getAllText(0).text()


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


def test_a_missing_file_is_left_to_others(qtbot: Bot, tmp_path: Path) -> None:
    thing = Thing(str(tmp_path / "gone.txt"), "x", Kind.TEXT)
    viewer = TextViewer(thing, around(tmp_path / "home"))
    qtbot.addWidget(viewer)
    with qtbot.waitSignal(viewer.refused) as answer:
        pass
    assert answer.args == [None]
