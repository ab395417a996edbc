"""Parts that meet: joined only where what was seen of both sides is the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from helperkit.delivery.download.keeping.part_journal import Journal
from helperkit.delivery.download.keeping.staging import Staging
from helperkit.delivery.download.parts import LEAST_PART, Misfit, Part, Parts
from helperkit.delivery.download.resume import OVERLAP, Kept

SIZE = 8 * LEAST_PART
FIRST, SEAM, LAST = SIZE // 4, SIZE // 2, SIZE * 3 // 4
CONTENT = bytes(range(251)) * (SIZE // 251 + 1)


@pytest.fixture
def staging(tmp_path: Path) -> Iterator[Staging]:
    with Staging(tmp_path, "key") as made:
        made.begin(Journal(kept=Kept(total=SIZE, etag='"v1"')))
        yield made


@pytest.fixture
def parts(staging: Staging) -> Parts:
    made = Parts(staging)
    made.begin(0, SIZE)
    return made


def bring(staging: Staging, parts: Parts, start: int, end: int, content: bytes = CONTENT) -> Part:
    """Give a part out, and bring all of it."""
    part = parts.add(start, end)
    at, mine = parts.claim(part, end - start)
    staging.write_at(at, content[start : start + mine], begins=True)
    return part


def two(staging: Staging, parts: Parts, seam: bytes, second: bytes = CONTENT) -> None:
    """Bring two parts that meet; `seam` is what the first one's connection saw of the second."""
    first = bring(staging, parts, FIRST, SEAM)
    parts.ended(first, seam)
    parts.ended(bring(staging, parts, SEAM, LAST, second), b"")


def test_parts_of_one_version_become_one(staging: Staging, parts: Parts) -> None:
    two(staging, parts, CONTENT[SEAM : SEAM + OVERLAP])
    parts.compare_seams()
    assert staging.ahead == ((FIRST, LAST),)


@pytest.mark.parametrize("at", [0, OVERLAP - 1])
def test_parts_of_two_versions_never_do(staging: Staging, parts: Parts, at: int) -> None:
    other = bytearray(CONTENT)
    other[SEAM + at] ^= 1
    two(staging, parts, CONTENT[SEAM : SEAM + OVERLAP], bytes(other))
    with pytest.raises(Misfit):
        parts.compare_seams()
    assert staging.ahead == ((FIRST, SEAM), (SEAM, LAST))


def test_a_seam_of_which_too_little_was_seen_stays_one(staging: Staging, parts: Parts) -> None:
    other = bytearray(CONTENT)
    other[SEAM + OVERLAP - 1] ^= 1
    two(staging, parts, CONTENT[SEAM : SEAM + OVERLAP - 1], bytes(other))
    parts.compare_seams()
    assert staging.ahead == ((FIRST, SEAM), (SEAM, LAST))


def test_what_was_seen_of_another_version_is_forgotten_with_it(
    staging: Staging, parts: Parts
) -> None:
    parts.ended(bring(staging, parts, FIRST, SEAM), b"?" * OVERLAP)
    parts.clear()
    staging.begin(Journal(kept=Kept(total=SIZE, etag='"v2"')))
    parts.begin(0, SIZE)
    two(staging, parts, CONTENT[SEAM : SEAM + OVERLAP])
    parts.compare_seams()
    assert staging.ahead == ((FIRST, LAST),)


def test_no_part_and_no_front_takes_what_another_has(staging: Staging, parts: Parts) -> None:
    part = parts.add(FIRST, SEAM)
    assert parts.claim(part, SIZE) == (FIRST, SEAM - FIRST)
    assert parts.claim(part, 1) == (SEAM, 0)
    assert parts.claim_front(SIZE) == FIRST
    assert parts.claim_front(1) == 0


def test_what_was_brought_keeps_the_front_off_when_its_connection_has_ended(
    staging: Staging, parts: Parts
) -> None:
    parts.ended(bring(staging, parts, FIRST, SEAM), b"")
    parts.clear()
    assert parts.claim_front(SIZE) == FIRST


def test_the_longest_part_is_shared_until_all_is_closed(parts: Parts) -> None:
    long = parts.add(LEAST_PART, SIZE)
    parts.claim(long, LEAST_PART)
    half = parts.half()
    assert half is not None
    assert (long.end, half.start, half.end) == (5 * LEAST_PART, 5 * LEAST_PART, SIZE)
    parts.close()
    assert parts.half() is None
