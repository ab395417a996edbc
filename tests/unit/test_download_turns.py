"""The state machine, one fact at a time: what each guard of it is for."""

from typing import Any

import msgspec
import pytest

from helperkit.delivery.download import facts, protocol, resume
from helperkit.delivery.download.course import Course, Goal
from helperkit.journey.problems import Problem, ProblemName

KEPT = resume.Kept(durable=4, total=6, etag='"v0"', url="link")
SLOW = Problem(ProblemName.SLOW)


def at_work(*links: str, kept: resume.Kept = KEPT, **known: Any) -> Course:
    return Course(Goal(links or ("link",), patience=1.0, **known), kept=kept)


def test_a_body_that_brings_nothing_counts_as_a_failure() -> None:
    course = at_work()
    for _ in range(5):
        course, order = protocol.advance(course, facts.Ended(kept=KEPT))
        assert isinstance(order, facts.Rest)
    _, order = protocol.advance(course, facts.Ended(kept=KEPT))
    assert isinstance(order, facts.Stop)
    assert order.problem.name is ProblemName.SLOW


def test_a_body_that_led_over_what_lay_ahead_is_no_failure() -> None:
    """Nothing of it was new, but the front has come further."""
    further = msgspec.structs.replace(KEPT, durable=5)
    _, order = protocol.advance(at_work(), facts.Ended(kept=further))
    assert isinstance(order, facts.AskServer)


def asleep(course: Course, times: int) -> Course:
    for _ in range(times):
        course, order = protocol.advance(course, facts.Failed(SLOW, 6, kept=KEPT, slept=True))
        assert isinstance(order, facts.Rest)
        course, _ = protocol.advance(course, facts.Waited(kept=KEPT))
    return course


def test_sleep_without_end_is_a_failure_in_the_end() -> None:
    course = asleep(at_work(), protocol.MOST_SLEEPS)
    assert course.failed == 0
    course = asleep(course, 5)
    assert course.failed == 5
    _, order = protocol.advance(course, facts.Failed(SLOW, 6, kept=KEPT, slept=True))
    assert isinstance(order, facts.Stop)


def test_progress_makes_sleep_nobodys_failure_again() -> None:
    course = asleep(at_work(), protocol.MOST_SLEEPS)
    came = facts.Failed(SLOW, 6, protocol.ENOUGH, kept=KEPT, slept=True)
    course, _ = protocol.advance(course, came)
    assert (course.failed, course.sleeps) == (0, 1)


@pytest.mark.parametrize("name", sorted(protocol.OF_THIS_COMPUTER))
def test_what_no_other_link_can_mend_is_told_at_once(name: ProblemName) -> None:
    refused = facts.Refused(Problem(name), kept=KEPT)
    for first in (None, SLOW):
        course = msgspec.structs.replace(at_work("link", "other", "third"), first=first)
        _, order = protocol.advance(course, refused)
        assert isinstance(order, facts.Stop)
        assert order.problem.name is name


def test_an_end_that_comes_twice_is_judged_by_the_hash() -> None:
    """Nothing says where it ends: the very same bytes a second time are all there is."""
    course = at_work(sha256="of the file")
    ended = facts.Closed("of other bytes", 4, kept=KEPT)
    course, order = protocol.advance(course, ended)
    assert isinstance(order, facts.Rest)
    _, order = protocol.advance(course, ended)
    assert isinstance(order, facts.Check)


def test_an_end_before_the_known_size_is_none_however_often_it_comes() -> None:
    course, ended = at_work(size=6), facts.Closed("the same", 4, kept=KEPT)
    for _ in range(3):
        course, order = protocol.advance(course, ended)
        assert isinstance(order, facts.Rest)
    all_of_it = msgspec.structs.replace(KEPT, durable=6)
    _, order = protocol.advance(course, facts.Closed("whole", 2, kept=all_of_it))
    assert isinstance(order, facts.Check)


def test_a_doubt_is_looked_into_once() -> None:
    doubt = facts.Checked(right=False, doubt=True, kept=KEPT)
    course, order = protocol.advance(at_work(), doubt)
    assert isinstance(order, facts.ForgetAll)
    _, order = protocol.advance(course, doubt)
    assert isinstance(order, facts.Place)


def test_what_is_known_to_be_wrong_is_never_placed_for_a_doubt() -> None:
    course = msgspec.structs.replace(at_work(sha256="known"), doubted=True)
    for _ in range(2):
        course, order = protocol.advance(course, facts.Checked(right=False, kept=KEPT))
        assert not isinstance(order, facts.Place)


@pytest.mark.parametrize(
    ("links", "asked"),
    [
        (["link"], ["link", "link"]),
        (["link", "other"], ["link", "other"]),  # who sent it wrong twice is left
        (["link", "other", "third"], ["link", "other", "third"]),
    ],
)
def test_a_piece_that_stays_wrong_is_named_and_the_good_ones_stay(
    links: list[str], asked: list[str]
) -> None:
    course = at_work(*links, sha256="known")
    bad = facts.Checked(right=False, bad=((0, 2),), kept=KEPT)
    for link in asked:
        course, order = protocol.advance(course, bad)
        assert order == facts.Forget(((0, 2),))
        assert course.url == link
    _, order = protocol.advance(course, bad)
    assert isinstance(order, facts.Stop)
    assert order.problem.name is ProblemName.DAMAGED
    assert order.forget == ((0, 2),)
