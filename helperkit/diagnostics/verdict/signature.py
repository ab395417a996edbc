"""One short line that is the same for reports that are about the same thing.

`hk1|screen.step|problem|cause|os-family`: the page that was shown, the step beneath it, the
problem that was named, the verdict, and the family of the system. No product, no language, no
text, no number: those would tell like things apart. Version 1; a change of meaning makes it hk2.
"""

from helperkit.diagnostics.read.bundle import Bundle
from helperkit.diagnostics.verdict.ranking import Verdict
from helperkit.diagnostics.verdict.ranking import verdict as verdict_of
from helperkit.journey.model import State
from helperkit.journey.screens import screen

VERSION = "hk1"
NONE = "-"


def signature(bundle: Bundle, found: Verdict | None = None) -> str:
    """Return the signature of a report; `found` where its verdict is there already."""
    found = found or verdict_of(bundle)
    case = found.case
    trouble = case.current
    page = f"problem_{trouble.problem.value}" if trouble is not None else screen_name(found)
    step = trouble.before if trouble is not None else case.step
    problem = trouble.problem.value if trouble is not None else NONE
    parts = (VERSION, f"{page}.{type(step).__name__}", problem, found.cause, case.family.value)
    return "|".join(parts)


def screen_name(found: Verdict) -> str:
    """Return the name of the screen that stands beneath explanations and the report."""
    try:
        return screen(State(found.case.step)).name
    except Exception:  # noqa: BLE001 - a report may hold a state that no journey leads to
        return NONE
