"""Our own window for text: any encoding, Markdown, RTF, and tables kept as text."""

import re
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtGui import QTextDocument

from helperkit.delivery.regular import NotRegular, open_regular
from helperkit.gui.viewers.frame import Around, CannotShow
from helperkit.gui.viewers.text_letters import MOST_BYTES, leaves_of, read_letters
from helperkit.gui.viewers.text_pages import Reading
from helperkit.gui.viewers.text_rtf import rtf_to_html
from helperkit.gui.viewers.text_source import Source
from helperkit.gui.viewers.text_table import table_leaves
from helperkit.gui.viewers.web_source import PageSource
from helperkit.journey.order import Thing

_RTF = b"{\\rtf"  # RTF 1.9.1, "File Contents"
_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_TABLES = frozenset({".csv", ".tsv"})
# Beyond these Markdown is shown as it was written.
_MOST_MARKDOWN = 4 << 20  # letters
_MOST_LINES = 3_000  # of lists and tables: Qt's time grows with their square
_LINE = re.compile(r"^(?:[ \t>]*(?:[-*+]|\d{1,9}[.)])\s|[^\n|]*\|)", re.M)
# What Qt writes for a quote, and for the first row of a table.
_QUOTE = re.compile(r"<(p|pre) [^>]*margin-left:(\d+)px; margin-right:40px[^>]*>.*?</\1>", re.S)
_FIRST_ROW = re.compile(r"(<table[^>]*>\s*<tr>)(.*?)(</tr>)", re.S)


class TextViewer(Reading):
    """Shows a text in one column. A text without an end is shown as far as it is sensible."""

    def load(self) -> Callable[[], Source]:
        """Return the work that reads the text."""
        return partial(text_source, Path(self.thing.path))


class RtfViewer(TextViewer):
    """Shows the one kind of document that is a text; the others are for other programs."""

    def __init__(self, thing: Thing, around: Around) -> None:
        if not begins_as_rtf(Path(thing.path)):
            raise CannotShow(None)
        super().__init__(thing, around)


def begins_as_rtf(path: Path) -> bool:
    """Return whether a file is RTF by its first bytes."""
    try:
        with open_regular(path) as file:
            return file.read(len(_RTF)) == _RTF
    except (OSError, NotRegular):
        return False


def text_source(path: Path) -> Source:
    """Return a text ready to be shown. Raises OSError and NotRegular."""
    with open_regular(path) as file:
        content = file.read(MOST_BYTES)
        notice = "viewer-text-long" if file.read(1) else ""
    ending = path.suffix.lower()
    if content.startswith(_RTF):
        return PageSource(rtf_to_html(content), path, notice=notice)
    text = read_letters(content)
    if ending in _MARKDOWN and is_short(text):
        return PageSource(markdown_to_html(text), path, notice=notice)
    leaves = table_leaves(text) if ending in _TABLES else None
    return Source(leaves or leaves_of(text), notice=notice)


def markdown_to_html(text: str) -> str:
    """Return Markdown as HTML, read by Qt; HTML within it stays letters."""
    features = QTextDocument.MarkdownFeature
    document = QTextDocument()
    document.setMarkdown(text, features.MarkdownNoHTML | features.MarkdownDialectGitHub)
    return _FIRST_ROW.sub(_headed, _QUOTE.sub(_quoted, document.toHtml()))


def is_short(text: str) -> bool:
    """Return whether Qt reads this Markdown in a moment."""
    lines = islice(_LINE.finditer(text), _MOST_LINES + 1)
    return len(text) <= _MOST_MARKDOWN and sum(1 for _ in lines) <= _MOST_LINES


def _quoted(found: re.Match[str]) -> str:
    depth = min(int(found[2]) // 40, 8)
    return f"{'<blockquote>' * depth}{found[0]}{'</blockquote>' * depth}"


def _headed(found: re.Match[str]) -> str:
    cells = found[2].replace("<td", "<th").replace("</td>", "</th>")
    return f"{found[1]}{cells}{found[3]}"
