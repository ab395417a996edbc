"""Saves a report as PDF or Markdown: staged beside its place, whole at once, over nothing."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

from helperkit.agent.reports.document import Block, as_html, markdown
from helperkit.diagnostics.placing import appear
from helperkit.gui.theme import family

LETTERS = 11  # points


def save_markdown(parts: Iterable[Block], wanted: Path) -> Path:
    """Write Markdown and return where it is; a taken name gets " (2)". Raises OSError."""
    return appear(markdown(parts).encode(), wanted)


def save_pdf(parts: Iterable[Block], wanted: Path, *, title: str, right_to_left: bool) -> Path:
    """Write a PDF and return where it is; a taken name gets " (2)". Raises OSError."""
    return appear(pdf(parts, title=title, right_to_left=right_to_left), wanted)


def pdf(parts: Iterable[Block], *, title: str, right_to_left: bool) -> bytes:
    """Return the document as a PDF, on paper of A4."""
    content = QByteArray()
    device = QBuffer(content)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(device)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))  # the document keeps 2 cm of its own
    writer.setTitle(title)
    document = QTextDocument()
    document.setDefaultStyleSheet(
        f"* {{ font-family: '{family()}'; font-size: {LETTERS}pt; }}"
        f" h1 {{ font-size: {2 * LETTERS}pt; }} h2 {{ font-size: {LETTERS + 3}pt; }}"
    )
    document.setHtml(as_html(parts, right_to_left=right_to_left))
    document.print_(writer)
    del writer  # it writes the end of the file
    device.close()
    return bytes(content.data())
