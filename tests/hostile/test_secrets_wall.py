"""Planted secrets do not leave in a report, wherever they were planted."""

from collections import Counter

import pytest

from tests.hostile.secrets.computers import on_a_computer
from tests.hostile.secrets.making import MAKERS, Source
from tests.hostile.secrets.people import Chance
from tests.hostile.secrets.planting import CARD_SAYS, every_text_field
from tests.hostile.secrets.reports import (
    BARE,
    BARELY,
    EVENTS,
    FACTS,
    STEPS,
    TELLING,
    planted,
    shared,
    trusted,
    untrusted,
    walled,
)

CAP = 256 * 1024
ROOTS = (*EVENTS, *STEPS, *FACTS)


def found(told):
    assert not told.missing, "not all of it was looked at"
    assert told.size <= CAP
    return told.leaks


@pytest.mark.parametrize("number", range(6))
def test_nothing_planted_in_a_private_or_named_field_leaves(number, tmp_path):
    told = planted(number, tmp_path, walled)
    assert found(told) == []
    assert len(told.source.given) > 100


@pytest.mark.parametrize("number", range(50, 52))
def test_nothing_leaves_there_that_no_rule_could_know(number, tmp_path):
    """A password, or words of a person's own: where the wall is open, they go through."""
    told = planted(number, tmp_path, walled, BARELY)
    assert found(told) == []
    assert len(told.source.given) > 100


@pytest.mark.parametrize("number", range(100, 103))
def test_nothing_that_shows_itself_a_secret_leaves_in_a_shared_field(number, tmp_path):
    told = planted(number, tmp_path, shared, TELLING)
    assert found(told) == []
    assert len(told.source.given) > 60


@pytest.mark.parametrize("number", range(200, 202))
def test_only_what_a_trusted_card_says_may_leave(number, tmp_path):
    assert found(trusted(number, tmp_path)) == []


@pytest.mark.parametrize("number", range(300, 302))
def test_what_a_card_says_that_cannot_be_trusted_does_not_leave(number, tmp_path):
    told = untrusted(number, tmp_path)
    assert found(told) == []
    assert len(told.source.given) > 60


@pytest.mark.parametrize("number", range(2))
def test_nothing_planted_on_a_whole_computer_leaves_by_the_command(number, tmp_path):
    told = on_a_computer(number, tmp_path)
    assert found(told) == []
    assert len(told.source.given) > 250


def test_every_text_field_was_planted(tmp_path):
    steps = len(STEPS) // 2
    reached = Counter()
    for number in range(steps):
        source = planted(number, tmp_path, lambda _field, _declared: True).planter
        reached.update(where for wheres in source.planted.values() for where in wheres)
    assert every_text_field(ROOTS) - set(reached) == set()


def test_what_a_card_says_is_as_the_fields_are_called():
    assert {field for field, _ in every_text_field(ROOTS)} >= CARD_SAYS


def test_there_are_many_kinds_each_planted_as_often_as_any_other():
    source = Source(Chance("kinds"))
    for _ in range(3 * len(MAKERS)):
        source.next()
    kinds = source.by_kind()
    assert len(kinds) == len(MAKERS) >= 20
    assert set(kinds.values()) == {3}
    assert set(kinds) >= BARE
