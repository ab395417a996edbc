"""A verdict in words: a cause has its texts in `verdicts.ftl`, evidence in `evidence.ftl`."""

import msgspec

from helperkit.diagnostics.summary import Text
from helperkit.diagnostics.verdict.causes import Cause, Finding
from helperkit.diagnostics.verdict.plain import shown
from helperkit.diagnostics.verdict.ranking import Verdict


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
    return tuple(
        text(line.text, **{name: shown(name, value, text) for name, value in line.values})
        for line in found.evidence
    )


def advice(found: Verdict, text: Text) -> Advice:
    """Return the first finding of a verdict in words."""
    name = f"verdict-{name_of(found.cause)}"
    return Advice(text(name), text(f"{name}.say"), text(f"{name}.next"), why(found.first, text))
