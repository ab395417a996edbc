"""What is said of errors of the store: a line on the page, never a message box."""

from pathlib import Path

from helperkit.agent.cases.listing import refused_lines
from helperkit.agent.cases.refusal import CasesRefused
from helperkit.agent.cases.store import Conflict
from helperkit.words.load import Words


def told_of(error: Exception, words: Words, home: Path) -> str:
    """Return the line for an error; one that nobody foresaw is named, and stops nothing."""
    match error:
        case Conflict():
            return words.text("agent-conflict")
        case CasesRefused():
            lines = refused_lines(error, home)
            return " ".join(words.text(name, **values) for name, values in lines)
        case _:
            return words.text("cases-refused-unknown", error=type(error).__name__)
