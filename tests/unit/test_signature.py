"""A signature: versioned, of closed words alone, the same for what is the same."""

import msgspec
import pytest

from helperkit.diagnostics.facts import SystemVersion
from helperkit.diagnostics.verdict import Cause, signature
from helperkit.journey.events import HelpAsked, ReportAsked
from helperkit.journey.order import Support, System
from helperkit.journey.problems import ProblemName
from tests.unit.test_verdict_rules import ORDER, WAY, bundle, failed

EXPIRED = (*WAY, failed(ProblemName.LINK_EXPIRED, note="said_so", http_status=403))
SIGNATURE = "hk1|problem_link_expired.Getting|link_expired|link_expired|linux"


def test_the_shape():
    assert signature(bundle(*EXPIRED)) == SIGNATURE


def test_where_the_report_was_asked_from_does_not_matter():
    for more in ((HelpAsked(),), (HelpAsked(), ReportAsked()), (ReportAsked(),)):
        assert signature(bundle(*EXPIRED, *more)) == SIGNATURE


def test_no_product_no_number_no_page():
    other = msgspec.structs.replace(ORDER, name="Kochbuch", number=9, support=Support("B"), size=7)
    changed = tuple(
        msgspec.structs.replace(event, order=other) if hasattr(event, "order") else event
        for event in (*WAY, failed(ProblemName.LINK_EXPIRED, note="", http_status=410))
    )
    assert signature(bundle(*changed)) == SIGNATURE


@pytest.mark.parametrize("family", System)
def test_the_family_is_the_system_s_own_word(family):
    told = bundle(*EXPIRED, facts=(SystemVersion(family=family, version="1"),))
    assert signature(told).rpartition("|")[2] == family.value


def test_what_is_not_the_same_is_told_apart():
    ends = [
        failed(ProblemName.LINK_EXPIRED),
        failed(ProblemName.LINK_USED_UP),
        failed(ProblemName.OFFLINE, note="name"),
        failed(ProblemName.OFFLINE, note="proxy"),
        failed(ProblemName.SLOW, note="stall"),
        failed(ProblemName.SLOW, note="cut", got_bytes=9),
        failed(ProblemName.SERVER_BUSY, http_status=503),
        failed(ProblemName.SERVER_BUSY, http_status=500),
    ]
    told = [signature(bundle(*WAY, end)) for end in ends]
    assert len(set(told)) == len(ends)
    assert {one.split("|")[3] for one in told} <= set(Cause)
