"""What people type instead of a password, and what they copy along with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helperkit.delivery.unpack.passwords import MOST, shape_of, trying, variants
from helperkit.journey.problems import Evidence, Problem, ProblemName


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (" rose 17 ", "rose 17"),
        ('"rose17"', "rose17"),
        ("„rose17“", "rose17"),
        ("rose17.", "rose17"),
        ("rose\u00a017", "rose 17"),
        ("\u200brose17", "rose17"),
        ("rose–17", "rose-17"),
        ("ROSEtulip17", "roseTULIP17"),
        ("Rose17", "rose17"),
        ("rose17", "Rose17"),
        ("ROSE17", "rose17"),
        ("r0se17", "rOse17"),
        ("rOse", "r0se"),
        ("ta1l", "tall"),
        ("tall1", "ta111"),
        ("lris", "Iris"),
        ("zellow", "yellow"),
        ("кщыу17", "rose17"),
        ("hjpf", "роза"),
        ("Geheim ", "geheim"),
    ],
)
def test_what_was_meant_is_among_the_variants(typed, meant):
    assert meant in variants(typed)


@given(st.text(max_size=40))
def test_there_are_few_and_none_is_the_password_itself(password):
    found = variants(password)
    assert len(found) <= MOST
    assert len(set(found)) == len(found)
    assert password not in found
    assert all(found)


def test_the_problem_is_that_of_the_password_as_given():
    asked = []

    def work(secret):
        asked.append(secret)
        note = "wrong" if secret == "Rose" else "by chance"
        name = ProblemName.PASSWORD if secret == "Rose" else ProblemName.DAMAGED
        raise Problem(name, Evidence(note=note))

    with pytest.raises(Problem) as caught:
        trying("Rose", work)
    assert caught.value.name is ProblemName.PASSWORD
    assert asked == ["Rose", *variants("Rose")]


def test_other_problems_are_told_at_once():
    def work(secret):
        raise Problem(ProblemName.DISK_FULL if secret == "a" else ProblemName.PASSWORD, Evidence())

    with pytest.raises(Problem) as caught:
        trying("A", work)
    assert caught.value.name is ProblemName.DISK_FULL


@pytest.mark.parametrize(
    ("typed", "shape"),
    [
        ("TULIP7", "capitals"),
        ("AB7", ""),  # two may well be meant
        ("Tulip7", ""),
        ("1234", ""),
        ("tulipè", "other-letters"),
        ("ТЮЛЬПАН", "other-letters"),
        ("", ""),
    ],
)
def test_the_shape_of_what_was_typed_tells_nothing_that_is_in_it(typed, shape):
    assert shape_of(typed) == shape


def test_a_password_that_does_not_fit_leaves_its_shape_in_the_evidence():
    def refuse(_password):
        raise Problem(ProblemName.PASSWORD, Evidence("unpack", note="wrong"))

    notes = []
    for typed in ("TULIP7", "tulip7", "тюльпан"):
        with pytest.raises(Problem) as met:
            trying(typed, refuse)
        notes.append(met.value.evidence.note)
    assert notes == ["capitals", "wrong", "other-letters"]
