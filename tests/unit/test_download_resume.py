import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helperkit.delivery.download.answers.answer import Answer
from helperkit.delivery.download.resume import OVERLAP, Ask, Kept, Verdict, ask, judge, validator

URL = ""  # of what is kept
OLD, LATER = "Mon, 06 Jan 2020 10:00:00 GMT", "Mon, 06 Jan 2020 10:01:00 GMT"
YOUNG = "Mon, 06 Jan 2020 10:00:59 GMT"
KEPT = Kept(durable=100_000, total=200_000, etag='"v1"', last_modified=OLD, date=LATER)
ASKED = Ask(start=100_000 - OVERLAP, if_range='"v1"')
PART = Answer(
    status=206,
    length=200_000 - ASKED.start,
    start=ASKED.start,
    end=199_999,
    total=200_000,
    etag='"v1"',
)


def changed(**fields: object) -> Answer:
    return msgspec.structs.replace(PART, **fields)


@pytest.mark.parametrize(
    ("kept", "condition"),
    [
        (Kept(etag='"v1"'), '"v1"'),
        (Kept(etag='W/"v1"', last_modified=OLD, date=LATER), ""),
        (Kept(etag="v1"), ""),
        (Kept(last_modified=OLD, date=LATER), OLD),
        (Kept(last_modified=OLD, date=YOUNG), ""),
        (Kept(last_modified=OLD), ""),
        (Kept(last_modified="long ago", date=LATER), ""),
        (Kept(), ""),
    ],
)
def test_what_is_strong_enough(kept: Kept, condition: str) -> None:
    assert validator(kept, URL, proven=False) == condition


def test_ask() -> None:
    assert ask(KEPT, URL, proven=False) == ASKED
    assert ask(KEPT, URL, proven=False, plain=True) == Ask(start=ASKED.start)
    assert ask(KEPT, URL, proven=True, whole=True) == Ask()
    nameless = Kept(durable=100_000)
    assert ask(nameless, URL, proven=False) == Ask()
    assert ask(nameless, URL, proven=True) == Ask(start=ASKED.start)
    assert ask(Kept(durable=OVERLAP, etag='"v1"'), URL, proven=True) == Ask()
    assert ASKED.headers() == {"Range": f"bytes={ASKED.start}-", "If-Range": '"v1"'}
    assert Ask().headers() == {}


def test_the_one_part_that_fits() -> None:
    assert judge(KEPT, ASKED, PART, URL, proven=False) is Verdict.SPLICE
    assert judge(KEPT, ASKED, changed(length=None), URL, proven=False) is Verdict.SPLICE


@pytest.mark.parametrize(
    "fields",
    [
        {"start": 0},
        {"start": ASKED.start + 1},
        {"start": None},
        {"total": None},
        {"total": 200_001},
        {"total": 200_001, "end": 200_000},
        {"total": 200_001, "end": 200_000, "length": 200_001 - ASKED.start},
        {"end": 150_000},
        {"length": 5},
        {"etag": ""},
        {"etag": '"v2"'},
        {"etag": 'W/"v1"'},
        {"encoding": "gzip"},
    ],
    ids=str,
)
def test_parts_that_do_not_fit(fields: dict[str, object]) -> None:
    assert judge(KEPT, ASKED, changed(**fields), URL, proven=False) is Verdict.WHOLE


def test_a_known_hash_forgives_a_missing_tag_but_not_another() -> None:
    assert judge(KEPT, ASKED, changed(etag=""), URL, proven=True) is Verdict.SPLICE
    assert judge(KEPT, ASKED, changed(etag='"v2"'), URL, proven=True) is Verdict.WHOLE


def test_last_modified_must_be_the_same() -> None:
    kept = msgspec.structs.replace(KEPT, etag="")
    asked = Ask(start=ASKED.start, if_range=OLD)
    assert judge(kept, asked, changed(last_modified=OLD), URL, proven=False) is Verdict.SPLICE
    assert judge(kept, asked, changed(last_modified=LATER), URL, proven=False) is Verdict.WHOLE
    assert judge(kept, asked, changed(), URL, proven=False) is Verdict.WHOLE


def test_whole_answers() -> None:
    whole = Answer(status=200, length=200_000, etag='"v1"')
    assert judge(KEPT, ASKED, whole, URL, proven=False) is Verdict.PLAIN_RANGE
    assert judge(KEPT, ASKED, whole, URL, proven=False, plain=True) is Verdict.FRESH
    other = msgspec.structs.replace(whole, etag='"v2"')
    assert judge(KEPT, ASKED, other, URL, proven=False) is Verdict.FRESH
    assert judge(KEPT, ASKED, Answer(status=416), URL, proven=False) is Verdict.WHOLE
    assert judge(Kept(), Ask(), whole, URL, proven=False) is Verdict.FRESH


def test_a_part_that_nobody_asked_for() -> None:
    everything = Answer(status=206, start=0, end=9, total=10)
    assert judge(Kept(), Ask(), everything, URL, proven=False) is Verdict.FRESH
    some = Answer(status=206, start=0, end=8, total=10)
    assert judge(Kept(), Ask(), some, URL, proven=False) is Verdict.WHOLE


tags = st.sampled_from(["", '"v1"', '"v2"', 'W/"v1"'])
totals = st.none() | st.sampled_from([99_999, 100_000, 200_000])
starts = st.sampled_from([None, 0, ASKED.start, ASKED.start + 1])
ends = st.sampled_from([None, 99_998, 99_999, 199_998, 199_999])


@given(
    st.builds(Kept, durable=st.just(100_000), total=totals, etag=tags),
    st.builds(Answer, status=st.just(206), start=starts, end=ends, total=totals, etag=tags),
    st.booleans(),
)
def test_nothing_is_added_but_an_exact_end_of_the_same_thing(
    kept: Kept, answer: Answer, proven: bool
) -> None:
    asked = ask(kept, URL, proven=proven)
    if judge(kept, asked, answer, URL, proven=proven) is Verdict.SPLICE:
        assert answer.start == asked.start == ASKED.start
        assert answer.total is not None
        assert answer.end == answer.total - 1
        assert kept.durable <= answer.total
        assert kept.total in {None, answer.total}
        assert proven or (kept.etag == answer.etag and kept.etag in {'"v1"', '"v2"'})
        assert "" in {kept.etag, answer.etag} or kept.etag == answer.etag
