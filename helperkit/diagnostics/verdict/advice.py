"""A verdict in words: a cause has its texts in `verdicts.ftl`, evidence in `evidence.ftl`."""

import msgspec

from helperkit.diagnostics.fact_words import size_of
from helperkit.diagnostics.summary import Text
from helperkit.diagnostics.verdict.causes import Cause, Finding, Line, Value
from helperkit.diagnostics.verdict.ranking import Verdict

SIZES = frozenset({"bytes", "got", "wanted", "free", "missing"})  # values that count bytes


class Advice(msgspec.Struct, frozen=True):
    """A verdict in words: what it is, what to say to the customer, what to try next, and why."""

    what: str
    say: str
    next: str
    why: tuple[str, ...]


def name_of(cause: Cause) -> str:
    """Return a cause's name as it stands in a message's name."""
    return cause.value.replace("_", "-")


def why(found: Finding, text: Text) -> tuple[str, ...]:
    """Return the evidence of a finding, a sentence a line."""
    return tuple(text(line.text, **_shown(line, text)) for line in found.evidence)


def _shown(line: Line, text: Text) -> dict[str, Value]:
    """Return what a line quotes, numbers of bytes as people say them."""
    return {
        name: size_of(value, text) if name in SIZES and isinstance(value, int) else value
        for name, value in line.values
    }


def advice(found: Verdict, text: Text) -> Advice:
    """Return the first finding of a verdict in words."""
    name = f"verdict-{name_of(found.cause)}"
    return Advice(text(name), text(f"{name}.say"), text(f"{name}.next"), why(found.first, text))
