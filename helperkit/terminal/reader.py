"""The terminal's own viewer: the words of a book or a text, page by page."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from helperkit.journey.kinds import Kind
from helperkit.journey.problems import Evidence, Problem, ProblemName

READABLE = frozenset({Kind.PDF, Kind.TEXT})
LONGEST = 1 << 20  # bytes of a text that are shown


def read_out(path: Path, kind: Kind, line: Callable[[str], None], page: Callable[..., str]) -> None:
    """Write the words of a file, a page at a time. Raises `Problem` and OSError.

    The problem is DAMAGED, or NO_PROGRAM for a book that is locked.

    `page` gives the heading of a page from its number and the number of pages.
    """
    if kind is Kind.TEXT:
        with path.open("rb") as file:
            text = file.read(LONGEST).decode("utf-8", errors="replace")
        line("\n".join(text.splitlines()))
        return
    from pypdf import PdfReader

    with _named():
        pages = PdfReader(path).pages
        count = len(pages)
    for index in range(count):
        line(f"\n— {page(page=str(index + 1), pages=str(count))} —\n")
        with _named():
            text = pages[index].extract_text()
        line(text)


@contextmanager
def _named() -> Iterator[None]:
    """Within the block, name whatever pypdf raises over a book: nearly anything, if it is torn."""
    from pypdf.errors import DependencyError, FileNotDecryptedError

    try:
        yield
    except OSError:
        raise
    except (DependencyError, FileNotDecryptedError) as error:
        raise Problem(ProblemName.NO_PROGRAM, _evidence(error, "encrypted")) from error
    except Exception as error:
        raise Problem(ProblemName.DAMAGED, _evidence(error)) from error


def _evidence(error: Exception, note: str = "") -> Evidence:
    return Evidence(where="reader", error=type(error).__name__, note=note)
