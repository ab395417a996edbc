"""A case from a report: its verdict and its product, and nothing that nobody vouches for."""

from datetime import UTC, datetime

import msgspec
import pytest

from helperkit.agent.cases.letter import follow_up
from helperkit.agent.cases.model import Product, Report
from helperkit.agent.cases.origins import case_of_report
from helperkit.diagnostics.facts import Language
from helperkit.journey.order import Support, Trust
from helperkit.journey.problems import ProblemName
from helperkit.words.load import Words
from tests.unit.test_verdict_rules import ORDER, WAY, bundle, failed

NOW = datetime(2026, 6, 10, tzinfo=UTC)
SUPPORT = Support("The Garden Shop", "0808 157 0100", "from 9 to 6")


def told(trust):
    order = msgspec.structs.replace(
        ORDER, trust=trust, name="Garden Notes", number=7, support=SUPPORT
    )
    way = tuple(
        msgspec.structs.replace(event, order=order) if hasattr(event, "order") else event
        for event in (*WAY, failed(ProblemName.LINK_EXPIRED, note="said_so", http_status=403))
    )
    return bundle(*way, facts=(Language(language="de_AT"),))


def test_a_report_becomes_a_case():
    case, support = case_of_report("/home/anna/a.helperreport", told(Trust.CARD), NOW)
    signature = "hk1|problem_link_expired.Getting|link_expired|link_expired|linux"
    assert case.origin == Report("a.helperreport", signature, "link_expired")
    assert (case.product, case.language, case.note) == (Product(7, "Garden Notes"), "de_AT", "")
    assert support == SUPPORT


@pytest.mark.parametrize("trust", [Trust.LINK, Trust.UNTRUSTED_CARD, Trust.OWN_FILE])
def test_what_nobody_vouches_for_is_not_taken(trust):
    case, support = case_of_report("a.helperreport", told(trust), NOW)
    assert (case.product, support) == (Product(), Support())
    letter = follow_up(case, support, Words().text)
    assert "Garden" not in letter.subject + letter.body
    assert "0808" not in letter.body
