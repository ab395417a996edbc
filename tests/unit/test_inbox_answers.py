"""What stands out of many rows: what was planted is found and named first, and nothing else is."""

import itertools
import random
from datetime import date, timedelta

import pytest

from helperkit.diagnostics.inbox.answers import answer
from helperkit.diagnostics.inbox.counting import By, Counts
from helperkit.diagnostics.inbox.row import Row
from helperkit.diagnostics.inbox.store import Store

CAUSES = ("all_well", "link_expired", "disk_full", "offline", "password_other", "portal")
VERSIONS = ("1.2", "1.3", "1.9", "1.10")
FIRST = date(2026, 3, 1)


def rows(count, planted=0.0, seed=3):
    chance = random.Random(seed)
    for number in range(count):
        day = chance.randrange(80)
        version = VERSIONS[min(day // 20, chance.randrange(4))]
        system = chance.choice(("windows", "windows", "macos", "linux"))
        product = chance.choice((3, 7, 12))
        cause = chance.choices(CAUSES, (6, 5, 4, 3, 2, 1))[0]
        hit = system == "windows" and product == 12 and version in VERSIONS[2:]
        if hit and chance.random() < planted:
            cause = "portal"
        yield Row(
            f"k{number}", version=version, system=system, product=product,
            product_name=f"Book {product}", cause=cause, problem=cause,
            signature=f"hk1|{cause}|{system}", made_day=FIRST + timedelta(day),
        )  # fmt: skip


@pytest.fixture
def ask(tmp_path):
    """Ask about reports in a store of their own: of two rows of one key and one run either counts.

    Which of them is up to the threads of the database, and so to what else the computer does.
    """
    asked = itertools.count()

    def about(made, by=By.CAUSE, since=None):
        store = Store(tmp_path / f"store{next(asked)}")
        store.add(list(made), [], 1)
        counts = Counts(store, since)
        try:
            return answer(counts, by)
        finally:
            counts.close()

    return about


def test_what_was_planted_is_named_first_with_all_that_is_known_of_it(ask):
    said = ask(rows(4_000, planted=0.7))
    first = said.headlines[0]
    assert first.cause == "portal"
    assert first.version.since == "1.9"
    assert (first.system.value, first.product.value) == ("windows", "12")
    assert first.day is not None
    assert (said.since[0].cause, said.whom[0].cause) == ("portal", "portal")
    assert {(m.by, m.value) for m in said.whom[:2]} == {(By.PRODUCT, "12"), (By.SYSTEM, "windows")}
    assert {one.cause for one in said.since} == {"portal"}
    assert said.most[0][0] == "link_expired"  # the most of all, though nothing new
    assert [h.cause for h in said.headlines[1:3]] == ["link_expired", "disk_full"]


@pytest.mark.parametrize("seed", range(8))
def test_nothing_stands_out_where_nothing_is(ask, seed):
    said = ask(rows(3_000, seed=seed))
    assert (said.since, said.whom) == ((), ())
    assert not said.headlines[0].is_news


def test_the_table_and_the_headline_say_the_same_beginning(ask):
    """Two versions are out at the same time: among all, the older of them looks like the first."""
    told = 0
    for seed in range(6):
        said = ask(rows(4_000, planted=0.7, seed=seed))
        for one in said.headlines:
            table = {s.by: s.change for s in said.since if s.cause == one.cause}
            assert (table.get(By.VERSION), table.get(By.DAY)) == (one.version, one.day)
            told += len(table)
        first = next(s for s in said.since if s.by is By.VERSION)
        assert (first.change.since, first.only.system, first.only.product) == (
            "1.9",
            "windows",
            "12",
        )
    assert told == 11  # a version and a day each; of the last seed the day is not sure enough


def test_few_reports_are_counted_and_nothing_is_claimed(ask):
    said = ask(rows(12, planted=1.0))
    assert said.totals.reports == 12
    assert (said.since, said.whom) == ((), ())
    assert set(said.too_few) == {cause for cause, _share in said.most}


def test_no_report_at_all(ask):
    for by in By:
        said = ask([], by)
        assert (said.totals.reports, said.headlines, said.groups) == (0, (), ())


@pytest.mark.parametrize("by", By)
def test_every_table_counts_every_report(ask, by):
    said = ask([*rows(300, planted=0.9), Row("odd", cause="all_well")], by)
    assert sum(group.share.count for group in said.groups) == 301
    if by is By.VERSION:
        assert [group.value for group in said.groups] == ["", "1.2", "1.3", "1.9", "1.10"]
    elif by is By.DAY:
        assert [g.value for g in said.groups] == sorted(g.value for g in said.groups)
    else:
        counts = [group.share.count for group in said.groups]
        assert counts == sorted(counts, reverse=True)


def test_a_group_names_what_stands_out_in_it(ask):
    groups = {g.value: g for g in ask(rows(4_000, planted=0.7), By.PRODUCT).groups}
    assert (groups["12"].cause, groups["12"].name) == ("portal", "Book 12")
    assert groups["12"].lift.low > 1
    assert (groups["3"].cause, groups["3"].lift) == ("link_expired", None)


def test_from_a_day_on(ask):
    made = list(rows(500))
    since = FIRST + timedelta(40)
    said = ask(made, since=since)
    kept = sum(row.made_day >= since for row in made)
    assert (said.totals.reports, said.totals.earlier) == (kept, 500 - kept)
    assert said.totals.first >= since.isoformat()
