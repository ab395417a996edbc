"""From a report to a case: what the report tells of itself, and nothing of the customer."""

from datetime import datetime

from helperkit.agent.cases.model import Case, Product, Report, begun
from helperkit.diagnostics.facts import Language
from helperkit.diagnostics.read.bundle import Bundle
from helperkit.diagnostics.verdict import Verdict
from helperkit.diagnostics.verdict.ranking import verdict
from helperkit.diagnostics.verdict.signature import signature
from helperkit.journey.model import trusts
from helperkit.journey.order import Order, Support, Trust


def case_of_report(
    file: str, bundle: Bundle, now: datetime, found: Verdict | None = None
) -> tuple[Case, Support]:
    """Return a new case for a report, and how its seller is reached, for the message.

    Of a card that is not trusted neither product nor seller are taken: anyone could have
    written them. `found` is the verdict where it is known already.
    """
    found = found or verdict(bundle)
    order = found.case.order
    known = order if order is not None and trusts(order) else Order(Trust.LINK)
    told = next((fact.language for fact in bundle.facts if isinstance(fact, Language)), "")
    origin = Report(file, signature(bundle, found), found.cause.value)
    return begun(now, Product(known.number, known.name), origin, told), known.support
