from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from helperkit.delivery.download.keeping.spans import Span, count, joined, without

spans = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6)


def bytes_of(some: list[Span] | tuple[Span, ...]) -> set[int]:
    return {at for start, end in some for at in range(start, end)}


@given(spans)
def test_joined_spans_hold_the_same_bytes(some: list[Span]) -> None:
    found = joined(some)
    assert bytes_of(found) == bytes_of(some)
    assert count(found) == len(bytes_of(some))
    assert all(end < start for (_, end), (start, _) in pairwise(found))


@given(spans, spans)
def test_what_is_cut_out_is_out(some: list[Span], lost: list[Span]) -> None:
    left = without(some, lost)
    assert bytes_of(left) == bytes_of(some) - bytes_of(lost)
    assert left == joined(left)
