"""Every way through a small world: never a mixed file, and no guard that could be left out."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from helperkit.delivery.download import facts, protocol, resume
from tests.unit.download_model import MOST_STEPS, OVERLAP, Shop, World, every_way

# The bytes around each cut are often the same in both: the overlap alone cannot tell them apart.
OLD, NEW = b"aabbcc", b"aAbbCc"
LONGER = b"aAbbCcDD"
BOTH = (OLD, NEW)

SHOPS = {
    "strong_tags": Shop(BOTH),
    "strong_tags_and_back": Shop((OLD, NEW, OLD)),
    "conditions_ignored": Shop(BOTH, conditions=False),
    "dates_only": Shop(BOTH, tags="none"),
    "dates_only_conditions_ignored": Shop(BOTH, tags="none", conditions=False),
    "dates_of_the_same_minute": Shop(BOTH, tags="none", dates="young"),
    "date_kept_by_a_longer_version": Shop((OLD, LONGER), tags="none", dates="same"),
    "weak_tags": Shop(BOTH, tags="weak", dates="none"),
    "weak_tags_conditions_ignored": Shop(BOTH, tags="weak", dates="none", conditions=False),
    "nothing_names_it": Shop(BOTH, tags="none", dates="none"),
    "ranges_ignored": Shop(BOTH, ranges="ignored"),
    "part_from_0": Shop((b"abXabY",), ranges="from_0"),
    "part_shifted": Shop((b"abcdef",), ranges="shifted"),
    "part_encoded": Shop((OLD,), ranges="encoded"),
    "part_short": Shop((OLD,), ranges="short"),
    "part_without_tag": Shop(BOTH, ranges="no_tag"),
    "part_without_tag_conditions_ignored": Shop(BOTH, ranges="no_tag", conditions=False),
    "pages": Shop((OLD,), pages=1, mends=False),
    "closing": Shop((OLD,), frame="closing", faults=1),
    "closing_versions": Shop(BOTH, frame="closing", faults=1),
    "closing_mirror_that_shares_the_tag": Shop(
        (OLD,), other=LONGER, other_tags="shared", frame="closing", faults=1, pages=1, mends=False
    ),
    "many_cuts": Shop((b"abcdefghijkl",), faults=0, cut_after=OVERLAP + 1),
    "always_another": Shop(
        tuple(bytes([n] * 6) for n in range(MOST_STEPS)),
        ranges="ignored",
        faults=0,
        cut_after=4,
        mends=False,
    ),
    "mirror_of_another_version": Shop((OLD,), other=NEW, pages=1, mends=False),
    "mirror_without_tags": Shop(
        (OLD,), other=NEW, tags="none", other_tags="none", pages=1, mends=False
    ),
    "mirror_that_shares_the_tag": Shop(
        (OLD,), other=LONGER, other_tags="shared", pages=1, mends=False
    ),
}
SIZED = {
    "size": Shop(BOTH, sized=True),
    "size_and_another_length": Shop((OLD, LONGER, OLD), sized=True, mends=False),
    "size_and_closing": Shop((OLD,), frame="closing", sized=True),
    # Without cuts: one just at the known size of what is longer looks like an end.
    "size_and_closing_and_another_length": Shop(
        (OLD, LONGER), frame="closing", sized=True, faults=0, mends=False
    ),
    "size_and_a_longer_mirror": Shop((OLD,), other=LONGER, sized=True, pages=1, mends=False),
}
# Two cuts at the very same byte look like an end, where nothing says how long the file is: the
# walks of "closing" therefore have one fault only.
HASHED = {
    "hash": Shop(BOTH, hashed=True, mends=False),
    "hash_and_nothing_else": Shop(BOTH, tags="none", dates="none", hashed=True, mends=False),
    "hash_and_closing": Shop((OLD,), tags="none", dates="none", frame="closing", hashed=True),
    "hash_and_a_mirror": Shop((OLD,), other=OLD, hashed=True, pages=1, mends=False),
    "hash_and_a_wrong_mirror": Shop((OLD,), other=NEW, hashed=True, pages=1, mends=False),
}
ALL = SHOPS | HASHED | SIZED


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resume, "OVERLAP", OVERLAP)
    monkeypatch.setattr(protocol, "ENOUGH", 1)


def wrong(shop: Shop, world: World) -> str:
    """Return what must never come of a download; "" where all is well."""
    possible = {shop.versions[0]} if shop.hashed else {*shop.versions, shop.other} - {b""}
    if shop.sized:
        possible = {one for one in possible if len(one) == len(shop.versions[0])}
    if world.result is not None and world.result not in possible:
        return f"a file that never was: {world.result!r}"
    if world.problem is not None and shop.mends:
        return f"a problem where it could be mended: {world.problem}"
    return ""


def faults(shop: Shop) -> Iterator[str]:
    try:
        for world in every_way(shop):
            said = wrong(shop, world)
            if said:
                yield said
    except AssertionError as endless:
        yield str(endless)


@pytest.mark.parametrize("name", ALL)
def test_no_way_leads_to_a_mixed_file(name: str) -> None:
    shop = ALL[name]
    ways = results = 0
    for world in every_way(shop):
        ways += 1
        results += world.result is not None
        assert not wrong(shop, world)
    assert results or not shop.mends
    assert ways > 1 or not shop.faults


# Each guard left out ----------------------------------------------------------------------


def without_guard(name: str) -> dict[str, Any]:
    return {"resume.GUARDS": tuple(g for g in resume.GUARDS if g.__name__ != name)}


def ignoring(fact: type, **changes: Any) -> dict[str, Any]:
    """Make the machine take every such fact for a good one."""
    heard = protocol.advance

    def advance(course: Any, told: Any) -> Any:
        if isinstance(told, fact):
            told = msgspec.structs.replace(told, **changes)
        return heard(course, told)

    return {"protocol.advance": advance}


def any_date(kept: Any, url: str, *, proven: bool) -> str:
    return str(kept.etag or kept.last_modified)


LEFT_OUT = {
    **{
        guard: (without_guard(guard), shop)
        for guard, shop in {
            "has_exact_start": "part_from_0",
            "has_exact_end": "part_short",
            "has_same_total": "date_kept_by_a_longer_version",
            "is_plain": "part_encoded",
            "has_same_tag": "conditions_ignored",
            "has_its_tag": "part_without_tag_conditions_ignored",
            "has_same_date": "dates_only_conditions_ignored",
        }.items()
    },
    "the overlap": (ignoring(facts.Compared, same=True), "part_shifted"),
    "a page is no file": (ignoring(facts.Looked, problem=None), "pages"),
    "the hash": (ignoring(facts.Checked, right=True), "hash_and_nothing_else"),
    "a close proves nothing": (ignoring(facts.Proved, whole=True), "closing"),
    "the size": (ignoring(facts.Checked, right=True), "size_and_closing_and_another_length"),
    "a known size says where the end is": (
        {"protocol._closed": lambda course, *_: protocol._check(course)},
        "size_and_closing",
    ),
    "tags must be strong": ({"resume.strong": bool}, "weak_tags_conditions_ignored"),
    "dates must be settled": ({"resume.settled": lambda *_: True}, "dates_of_the_same_minute"),
    "another link's date is no name": (
        {"resume.validator": any_date, **without_guard("has_same_date")},
        "mirror_without_tags",
    ),
    "another link must repeat the total": (
        {"resume._no_total": lambda *_: False},
        "closing_mirror_that_shares_the_tag",
    ),
    "progress gives tries back": ({"protocol.ENOUGH": 99}, "many_cuts"),
    "restarts are counted": ({"protocol.MOST_RESTARTS": 10**6}, "always_another"),
}


@pytest.mark.parametrize("guard", LEFT_OUT)
def test_without_this_guard_it_goes_wrong(guard: str, monkeypatch: pytest.MonkeyPatch) -> None:
    changes, shop = LEFT_OUT[guard]
    for where, what in changes.items():
        module, name = where.split(".")
        monkeypatch.setattr({"resume": resume, "protocol": protocol}[module], name, what)
    assert next(faults(ALL[shop]), "")
