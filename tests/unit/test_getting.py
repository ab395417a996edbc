"""From the place to the file: what was received is kept whatever changes on the way."""

import msgspec
import pytest

from helperkit.journey.effects import Download, ProposePlace
from helperkit.journey.events import (
    DownloadProgressed,
    LinkPasted,
    NewLinkFound,
    OrderRead,
    PlaceChangeAsked,
    PlacePicked,
    PlaceProposed,
    ProgramStarted,
    Retried,
    WentBack,
    WentOn,
)
from helperkit.journey.model import State
from helperkit.journey.order import Order, Trust, room_needed
from helperkit.journey.problems import ProblemName
from helperkit.journey.screens import screen
from helperkit.journey.steps import (
    ChoosePlace,
    Getting,
)
from helperkit.journey.update import update
from helperkit.words.load import Words
from tests.screens.examples import OWN, PARCEL, PLACE
from tests.screens.gallery import ORDER as CARD
from tests.screens.gallery import gallery
from tests.unit.small_walks import fails, walk

P = ProblemName
ORDER = msgspec.structs.replace(CARD, size=100, unpacked_size=300)
STICK, OTHER = "/media/stick", "/media/other"
NEW = Order(Trust.LINK, urls=("https://shop.example/new?sign=2",))
NEWER = Order(Trust.LINK, urls=("https://shop.example/newer?sign=3",))
START = State(ChoosePlace(ORDER, PLACE))


def getting(state=START):
    return walk(state, WentOn())[0]


def progressed(state, done=40):
    return update(state, DownloadProgressed(state.step.attempt, done, 100))[0]


def read(state, order):
    return walk(state, OrderRead(state.step.attempt, order))


def proposed(state, place, free=None):
    return update(state, PlaceProposed(state.step.attempt, place, free))[0]


# A new link


def test_a_new_link_goes_on_with_what_the_first_one_brought():
    state = fails(progressed(getting()), P.LINK_EXPIRED)
    state, _ = walk(state, NewLinkFound(), LinkPasted("new"))
    state, (work,) = read(state, NEW)
    assert work == Download(state.step.attempt, work.order, PLACE)
    assert (work.order.urls, work.order.kept_as) == (NEW.urls, ORDER.urls[0])
    assert work.order == msgspec.structs.replace(ORDER, urls=NEW.urls, kept_as=ORDER.urls[0])
    state, _ = walk(fails(state, P.LINK_EXPIRED), NewLinkFound(), LinkPasted("newer"))
    _, (work,) = read(state, NEWER)
    assert (work.order.urls, work.order.kept_as) == (NEWER.urls, ORDER.urls[0])


def test_a_new_link_in_a_new_place_knows_where_the_bytes_lie():
    state = fails(progressed(getting()), P.DISK_FULL)
    state, _ = walk(state, PlaceChangeAsked())
    state, _ = walk(proposed(state, STICK), WentOn())
    state, _ = walk(fails(state, P.LINK_EXPIRED), NewLinkFound(), WentBack(), WentOn())
    assert state.step.came_from == PLACE
    state, _ = walk(fails(state, P.LINK_EXPIRED), NewLinkFound(), LinkPasted("new"), WentBack())
    state, _ = walk(state, LinkPasted("new"))
    _, (work,) = read(state, NEW)
    assert (work.place, work.came_from) == (STICK, PLACE)


# Another place


def test_another_place_gets_what_came():
    state = fails(progressed(getting()), P.DISK_FULL)
    state, (work,) = walk(state, PlaceChangeAsked())
    assert work == ProposePlace(state.step.attempt, "", 400, state.step.order, PLACE)
    state, (work,) = walk(proposed(state, STICK), WentOn())
    assert (work.place, work.came_from) == (STICK, PLACE)
    # The stick was full too, before anything was brought to it …
    state, _ = walk(fails(state, P.DISK_FULL), PlaceChangeAsked())
    third, (work,) = walk(proposed(state, OTHER), WentOn())
    assert (work.place, work.came_from) == (OTHER, PLACE)
    # … and this one after something was.
    state, _ = walk(fails(progressed(third), P.DISK_FULL), PlaceChangeAsked())
    _, (work,) = walk(proposed(state, STICK), WentOn())
    assert (work.place, work.came_from) == (STICK, OTHER)


def test_trying_again_and_a_new_start_know_where_the_bytes_lie():
    state = fails(progressed(getting()), P.DISK_FULL)
    state, _ = walk(state, PlaceChangeAsked())
    state, _ = walk(proposed(state, STICK), WentOn())
    stopped = fails(state, P.FOLDER_GONE)
    for ways in ((Retried(),), (WentBack(), WentOn()), (ProgramStarted(again=True), WentOn())):
        after, (work,) = walk(stopped, *ways)
        assert isinstance(after.step, Getting), ways
        assert (work.place, work.came_from) == (STICK, PLACE), ways


@pytest.mark.parametrize("paused", [False, True])
def test_going_back_to_the_choice_of_a_place_keeps_what_came(paused):
    state = progressed(getting())
    if paused:
        state = fails(state, P.SLOW)
    state, _ = walk(state, *([WentBack()] if paused else []), WentBack())
    assert state.step == ChoosePlace(ORDER, PLACE, came_from=PLACE)
    _, (work,) = walk(state, PlacePicked(STICK))
    assert (work.place, work.came_from) == (STICK, PLACE)
    for same in (WentOn(), PlacePicked(PLACE)):
        _, (work,) = walk(state, same)
        assert (work.place, work.came_from) == (PLACE, "")


# Room


@pytest.mark.parametrize(
    ("changes", "needed"),
    [
        ({}, 400),
        ({"unpacked_size": None}, 200),
        ({"unpacked_size": None, "file": "Notes.pdf"}, 100),
        ({"unpacked_size": None, "file": "", "urls": ("https://x.example/A.7Z?sign=1",)}, 200),
        ({"unpacked_size": None, "file": "", "urls": ("https://x.example/get?f=a.zip",)}, 100),
        ({"size": None}, None),
    ],
)
def test_room_is_for_the_file_and_what_is_in_it(changes, needed):
    order = msgspec.structs.replace(ORDER, **changes)
    assert room_needed(order, None) == needed


def test_a_parcel_that_is_here_needs_room_for_its_things_alone():
    assert room_needed(ORDER, PARCEL) == 300
    assert room_needed(OWN, PARCEL) == PARCEL.size


def place_screen(free, order=ORDER):
    return screen(State(ChoosePlace(order, PLACE, free=free)))


@pytest.mark.parametrize(("free", "little"), [(399, True), (400, False), (None, False)])
def test_too_little_room_is_said_before_the_press(free, little):
    shown = place_screen(free)
    assert shown.main_choice.name == ("other-place" if little else "use-place")
    assert {"use-place", "other-place"} <= {choice.name for choice in shown.choices}
    assert ("needs" in Words().page(shown).body) is little


def test_who_practises_a_full_disk_meets_it():
    practice = msgspec.structs.replace(ORDER, trust=Trust.PRACTICE)
    assert place_screen(0, practice).main_choice.name == "use-place"


@pytest.mark.parametrize("free", [None, 0, 1, 999_999, 1_000_000, 10**15])
@pytest.mark.parametrize("size", [None, 0, 1, 500_000, 10**14])
@pytest.mark.parametrize("trust", [Trust.CARD, Trust.PRACTICE, Trust.LINK])
def test_whatever_is_known_of_the_room_can_be_said(free, size, trust):
    order = msgspec.structs.replace(ORDER, trust=trust, size=size, unpacked_size=None)
    for language in ("en", "pseudo"):
        assert Words(language).page(place_screen(free, order)).body


def test_the_free_room_is_said():
    assert "9\xa0GB" in Words().page(place_screen(9_000_000_000)).body


def test_a_full_disk_says_how_much_and_where():
    page = Words().page(gallery()["problem_disk_full"])
    assert "2.4\xa0GB more" in page.body
    assert [item.title for item in page.items] == [PLACE]
