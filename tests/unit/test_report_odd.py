"""An odd state or fact costs its own sentence, and never the page."""

import io
import zipfile
from datetime import UTC, datetime

import msgspec
import pytest

from helperkit.diagnostics.bundle import compose
from helperkit.diagnostics.facts import Clock, Facts, Language
from helperkit.diagnostics.history import History, read
from helperkit.diagnostics.manifest import JournalFate, Manifest
from helperkit.journey.events import WentOn
from helperkit.journey.kinds import Kind
from helperkit.journey.model import State
from helperkit.journey.order import Box, Order, Parcel, Thing, Trust
from helperkit.journey.screens import screen
from helperkit.journey.steps import Ready
from helperkit.words.load import Words

MADE = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
PARCEL = Parcel("/p/x.zip", "x.zip", "/p", Kind.ZIP, 5)
BOX = Box(
    Order(Trust.CARD, name="Garden Notes"), "/p", PARCEL, "/p/x", (Thing("a", "a", Kind.PDF),)
)


def page_of(history, facts):
    content = compose(history, facts, Words().text, MADE)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        manifest = msgspec.json.decode(archive.read("manifest.json"), type=Manifest)
        assert manifest.failed == ()
        return archive.read("summary.txt").decode()


def test_a_thing_that_is_not_there_costs_the_station_alone():
    """A journal can be made by hand: what was chosen is none of what was in the parcel."""
    state = State(Ready(BOX, 99))
    with pytest.raises(IndexError):
        screen(state)
    history = History((WentOn(),), (state, state), JournalFate(lines=1, kept=1))
    page, text = page_of(history, Facts(1, ())), Words().text
    assert text("report-product", product="Garden Notes") in page
    assert text("report-step-ready") in page
    assert text("report-heading-replaced") in page


def test_a_fact_with_a_reason_that_nobody_knows_costs_its_own_sentence():
    facts = Facts(1, (Clock(why="report-why-nobody-knows"), Language(language="en_GB")))
    page = page_of(read(b""), facts)
    assert "Its language is en_GB." in page
    assert Words().text("report-why-language") in page
