"""Many small cases in one test: none is passed over, and each that fails is named."""

import pytest

from tests.each import each


def test_all_are_tried_and_those_that_fail_are_named() -> None:
    tried = []

    @each("number", range(4))
    def odd(number: int) -> None:
        tried.append(number)
        assert number % 2

    with pytest.raises(ExceptionGroup, match="2 of 4") as told:
        odd()
    assert tried == [0, 1, 2, 3]
    assert [fault.__notes__ for fault in told.value.exceptions] == [["number: 0"], ["number: 2"]]


def test_several_names_a_fixture_and_one_in_another(tmp_path: object) -> None:
    seen = []

    @each("third", [5])
    @each("one, other", [(1, 2), (3, 4)])
    def sum_of(one: int, other: int, third: int, tmp_path: object) -> None:
        seen.append((one, other, third, tmp_path))

    sum_of(tmp_path=tmp_path)
    assert seen == [(1, 2, 5, tmp_path), (3, 4, 5, tmp_path)]


def test_none_at_all_is_a_fault() -> None:
    @each("number", [])
    def never(number: int) -> None:
        raise AssertionError(number)

    with pytest.raises(AssertionError, match="no number"):
        never()


@each("number", [1])
def test_pytest_gives_the_fixtures_and_not_the_values(number: int, tmp_path: object) -> None:
    assert number == 1
    assert tmp_path
