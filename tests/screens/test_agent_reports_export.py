"""A report saved as PDF or Markdown: whole, over nothing, with nothing that could be followed."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QTextDocument

from helperkit.agent.reports.document import Block, Kind, as_html, markdown
from helperkit.agent.reports.export import pdf
from tests.screens.agent_reports_tools import Desk, kept, read
from tests.screens.faces import Bot

HOSTILE = "](http://evil.example) ![x](file:///etc/passwd) <img src=x> # `a`"


@pytest.mark.parametrize("ending", [".pdf", ".PDF", ".md"])
def test_it_is_saved_over_nothing_with_the_reply_of_now(
    qtbot: Bot, desk: Desk, ending: str
) -> None:
    page = desk.open()
    read(qtbot, page, kept(desk.inbox))
    assert page.report.reply is not None
    page.report.reply.body.setPlainText("Dear Ann,\n\nplease wait a moment.")
    wanted = desk.inbox / f"Saved{ending}"
    wanted.write_bytes(b"mine")
    saved = page.report.save(wanted)
    assert saved == desk.inbox / f"Saved (2){ending}"
    assert wanted.read_bytes() == b"mine"
    assert page.notice.text == f"It is saved: Saved (2){ending}"
    names = {path.name for path in desk.inbox.iterdir()}
    assert names == {"Report.helperreport", f"Saved{ending}", f"Saved (2){ending}"}
    if ending.lower() == ".pdf":
        told = " ".join("\n".join(one.extract_text() for one in PdfReader(saved).pages).split())
    else:
        told = saved.read_text("utf-8").replace("\\", "")
    for part in ("It is likely this: Nothing is wrong.", "Dear Ann,", "It runs Linux.", "16:18"):
        assert part in told


def test_where_it_cannot_be_saved_that_is_told(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    read(qtbot, page, kept(desk.inbox))
    assert page.report.save(desk.inbox / "gone" / "Saved.pdf") is None
    assert page.notice.text == "It could not be saved there. Choose another folder."


# What a reader of Markdown could take for more than words.
MARKED = (
    *("# A", "## A ##", "- a", "+ a", "* a", "1. a", "12) a", "> a", "===", "---", "| a | b |"),
    *("[a](b)", "![a](b)", "<b>a</b>", "**a** __a__ _a_ `a` ~~a~~", "&lt; &#65;", "\\a", "    a"),
    *(
        *("https://a.example/b", "http://127.0.0.1/a", "www.127.0.0.1", "ann@127.0.0.1"),
        "www.a.example",
        "mailto:a@b.example",
        "ann@a.example",
        "www.1.example",
    ),
)


@pytest.mark.parametrize("said", [*MARKED, " ".join(HOSTILE.split())])
def test_a_strangers_text_is_no_link_no_picture_and_no_heading(qtbot: Bot, said: str) -> None:
    shown = QTextDocument()
    features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    shown.setMarkdown(markdown([Block(Kind.TEXT, said)]), features)
    block = shown.begin()
    assert (shown.blockCount(), block.text()) == (1, " ".join(said.split()))
    html = shown.toHtml().partition("<body")[2].partition(">")[2]
    for mark in ("<a ", "<img", "<h1", "<h2", "<li", "<span", "<table", "<pre"):
        assert mark not in html
    assert "<img" not in as_html([Block(Kind.TEXT, said)], right_to_left=False)


def test_plain_sentences_are_written_as_they_are() -> None:
    said = "Helper Kit 0.1.0 (2 times), at 07:24: It is there. 68.2 GB - why? All is well!"
    assert markdown([Block(Kind.POINT, said)]) == f"- {said}\n"


def test_a_pdf_holds_no_link_and_loads_nothing(qtbot: Bot) -> None:
    content = pdf([Block(Kind.TEXT, HOSTILE)], title="A", right_to_left=True)
    assert content.startswith(b"%PDF-")
    assert b"/URI" not in content
    assert b"/JavaScript" not in content


def test_a_long_report_goes_over_several_pages(qtbot: Bot, tmp_path: Path) -> None:
    content = pdf(
        [Block(Kind.POINT, f"Line {n}") for n in range(300)], title="A", right_to_left=False
    )
    path = tmp_path / "long.pdf"
    path.write_bytes(content)
    pages = PdfReader(path).pages
    assert len(pages) > 2
    assert "Line 299" in " ".join(pages[-1].extract_text().split())
