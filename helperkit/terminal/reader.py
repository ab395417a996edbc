"""The terminal's own viewer: the words of a book or a text, page by page."""

from collections.abc import Callable
from pathlib import Path

from helperkit.journey.kinds import Kind
from helperkit.journey.problems import Evidence, Problem, ProblemName

READABLE = frozenset({Kind.PDF, Kind.TEXT})
LONGEST = 1 << 20  # bytes of a text that are shown


def read_out(path: Path, kind: Kind, line: Callable[[str], None], page: Callable[..., str]) -> None:
    """Write the words of a file, a line at a time. Raises `Problem` DAMAGED.

    `page` gives the heading of a page from its number and the number of pages.
    """
    if kind is Kind.TEXT:
        with path.open("rb") as file:
            line(file.read(LONGEST).decode("utf-8", errors="replace"))
        return
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        pages = PdfReader(path).pages
        for number, sheet in enumerate(pages, start=1):
            line(f"\n— {page(page=str(number), pages=str(len(pages)))} —\n")
            line(sheet.extract_text())
    except (PyPdfError, ValueError, KeyError, RecursionError) as error:
        evidence = Evidence(where="reader", error=type(error).__name__)
        raise Problem(ProblemName.DAMAGED, evidence) from error
