"""Several links of one file: mirrors, a new link, a piece that is fetched again, another folder."""

import hashlib
from pathlib import Path

import pytest

from helperkit.delivery.download import download
from helperkit.delivery.download.wanted import PIECE
from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.problems import ProblemName
from helperkit.journey.screen import Progress
from tests.hostile.download_calls import CONTENT, KIB, MIB, OTHER, SHA256, fetch, part, problem
from tests.hostile.fault_server import Answer, in_turn, says, serve, shop

GONE = says("404 Not Found")
EXPIRED = says("403 Forbidden", b"Request has expired")


def first_then(first: Answer, second: Answer) -> Answer:
    return in_turn(first, second)


# Mirrors ----------------------------------------------------------------------------------


def test_a_mirror_goes_on_where_the_first_link_ended(tmp_path: Path) -> None:
    dying = first_then(serve(CONTENT, stop_after=2 * MIB), GONE)
    with shop(dying) as one, shop(serve(CONTENT)) as two:
        got = fetch(one.url(), tmp_path, mirrors=(two.url(),))
    assert got.sha256 == SHA256
    assert one.sent + two.sent <= 1.01 * len(CONTENT)
    assert two.asked[0].start == 2 * MIB - 8 * KIB


def test_a_mirror_with_tags_of_its_own_needs_the_hash(tmp_path: Path) -> None:
    dying = first_then(serve(CONTENT, stop_after=2 * MIB), GONE)
    with shop(dying) as one, shop(serve(CONTENT, etag='"other"')) as two:
        got = fetch(one.url(), tmp_path, mirrors=(two.url(),), sha256=SHA256)
        assert got.verified
        assert two.asked[0].start == 2 * MIB - 8 * KIB
    dying = first_then(serve(CONTENT, stop_after=2 * MIB), GONE)
    with shop(dying) as one, shop(serve(CONTENT, etag='"other"')) as two:
        assert fetch(one.url(), tmp_path, mirrors=(two.url(),)).sha256 == SHA256
        assert two.sent == len(CONTENT)


@pytest.mark.parametrize("known", [{}, {"sha256": SHA256}], ids=["nothing", "hash"])
def test_a_mirror_of_another_version_is_never_mixed_in(
    tmp_path: Path, known: dict[str, str]
) -> None:
    back = in_turn(serve(CONTENT, stop_after=2 * MIB), GONE, serve(CONTENT))
    with shop(back) as one, shop(serve(OTHER, etag='"v2"')) as two:
        got = fetch(one.url(), tmp_path, mirrors=(two.url(),), **known)
    assert got.path.read_bytes() == (CONTENT if known else OTHER)


def test_a_wrong_mirror_is_left_again_with_nothing_lost(tmp_path: Path) -> None:
    back = in_turn(serve(CONTENT, stop_after=2 * MIB), GONE, serve(CONTENT))
    with (
        shop(back) as one,
        shop(serve(OTHER)) as wrong,
        shop(serve(CONTENT)) as right,
    ):
        links = (wrong.url(), right.url())
        assert fetch(one.url(), tmp_path, mirrors=links, sha256=SHA256).verified
    assert right.asked[0].start == 2 * MIB - 8 * KIB


def test_a_link_that_leads_round_and_round_is_left_for_a_mirror(tmp_path: Path) -> None:
    loop = says("302 Found", b"", "Location: /book.zip")
    with shop(loop) as one, shop(serve(CONTENT)) as two:
        assert fetch(one.url(), tmp_path, mirrors=(two.url(),)).sha256 == SHA256


def test_where_all_links_fail_the_first_ones_cause_is_told(tmp_path: Path) -> None:
    with shop(EXPIRED) as one, shop(GONE) as two:
        told = problem(one.url(), tmp_path, mirrors=(two.url(),))
    assert told.name is ProblemName.LINK_EXPIRED


def test_progress_gives_every_link_another_chance(tmp_path: Path) -> None:
    flaky = in_turn(
        serve(CONTENT, stop_after=MIB), GONE, serve(CONTENT, stop_after=MIB), GONE, serve(CONTENT)
    )
    other = in_turn(serve(CONTENT, stop_after=MIB // 2), GONE, serve(CONTENT, stop_after=MIB), GONE)
    with shop(flaky) as one, shop(other) as two:
        assert fetch(one.url(), tmp_path, mirrors=(two.url(),)).sha256 == SHA256
    assert one.sent + two.sent <= 1.05 * len(CONTENT)


# A new link -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("etag", "known", "goes_on"),
    [
        ('"v1"', {}, True),
        ('"v2"', {}, False),
        ('W/"v1"', {}, False),
        ("", {}, False),
        ('"v2"', {"sha256": SHA256}, True),
    ],
)
def test_a_new_link_goes_on_from_the_same_byte_where_it_is_the_same_file(
    tmp_path: Path, etag: str, known: dict[str, str], goes_on: bool
) -> None:
    with shop(first_then(serve(CONTENT, stop_after=2 * MIB), EXPIRED)) as old:
        first = old.url("/old?token=1")
        told = problem(first, tmp_path, **known)
    assert told.name is ProblemName.LINK_EXPIRED
    assert part(tmp_path) == CONTENT[: 2 * MIB]
    with shop(serve(CONTENT, etag=etag)) as new:
        link = new.url("/new?token=2")
        got = fetch(link, tmp_path, kept_as=first, **known)
    assert got.sha256 == SHA256
    assert new.asked[0].start == (2 * MIB - 8 * KIB if goes_on else 0) or not goes_on
    assert (new.sent < len(CONTENT)) is goes_on
    assert [path.name for path in tmp_path.iterdir()] == [got.path.name]


# Pieces -----------------------------------------------------------------------------------

LONG = CONTENT * 4  # 12 MiB and a little
LONG_SHA256 = hashlib.sha256(LONG).hexdigest()
PIECES = "".join(
    hashlib.sha256(LONG[at : at + PIECE]).hexdigest() for at in range(0, len(LONG), PIECE)
)


def flipped(at: int) -> bytes:
    return LONG[:at] + bytes([LONG[at] ^ 1]) + LONG[at + 1 :]


@pytest.mark.parametrize("at", [0, 5 * MIB, len(LONG) - 1])
def test_only_the_bad_piece_is_fetched_again(tmp_path: Path, at: int) -> None:
    with shop(in_turn(serve(flipped(at)), serve(LONG))) as server:
        got = fetch(server.url(), tmp_path, sha256=LONG_SHA256, pieces=PIECES)
        assert got.verified
    assert server.sent <= len(LONG) + PIECE + 16 * KIB


def test_two_bad_pieces(tmp_path: Path) -> None:
    wrong = bytearray(flipped(1))
    wrong[9 * MIB] ^= 1
    with shop(in_turn(serve(bytes(wrong)), serve(LONG))) as server:
        assert fetch(server.url(), tmp_path, sha256=LONG_SHA256, pieces=PIECES).verified
    assert server.sent <= len(LONG) + 2 * PIECE + 40 * KIB


def test_a_piece_that_stays_bad_comes_from_a_mirror(tmp_path: Path) -> None:
    with shop(serve(flipped(5 * MIB))) as one, shop(serve(LONG)) as two:
        got = fetch(one.url(), tmp_path, mirrors=(two.url(),), sha256=LONG_SHA256, pieces=PIECES)
        assert got.verified
    assert two.sent <= PIECE + 16 * KIB


def test_a_piece_that_stays_bad_is_told_and_the_good_ones_stay(tmp_path: Path) -> None:
    known = {"sha256": LONG_SHA256, "pieces": PIECES}
    with shop(serve(flipped(5 * MIB))) as server:
        told = problem(server.url(), tmp_path, **known)
        assert told.name is ProblemName.DAMAGED
        assert server.sent <= len(LONG) + 2 * (PIECE + 16 * KIB)  # that piece three times
        assert part(tmp_path)[:PIECE] == LONG[:PIECE]
        server.sent, server.answer = 0, serve(LONG)
        assert fetch(server.url(), tmp_path, **known).verified
    assert server.sent <= PIECE + 16 * KIB


def test_where_no_piece_is_right_it_is_another_file(tmp_path: Path) -> None:
    """There is nothing to repair: it is received once more, as any wrong file is."""
    other = OTHER * 4
    with shop(serve(other)) as server:
        told = problem(server.url(), tmp_path, sha256=LONG_SHA256, pieces=PIECES)
    assert told.name is ProblemName.DAMAGED
    assert len(server.asked) == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("pieces", [PIECES[64:], PIECES + "0" * 64])
def test_pieces_of_a_file_of_another_length_are_not_heeded(tmp_path: Path, pieces: str) -> None:
    with shop(in_turn(serve(flipped(5 * MIB)), serve(LONG))) as server:
        assert fetch(server.url(), tmp_path, sha256=LONG_SHA256, pieces=pieces).verified
    assert [asked.start for asked in server.asked] == [0, 0]


# Another folder ---------------------------------------------------------------------------


def test_another_folder_takes_over_what_was_received(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    for folder in (old, new):
        folder.mkdir()
    with shop(first_then(serve(CONTENT, stop_after=2 * MIB), EXPIRED)) as server:
        problem(server.url(), old)
        server.answer = serve(CONTENT)
        got = fetch(server.url(), new, kept_in=old)
    assert got.path.parent == new
    assert got.sha256 == SHA256
    assert server.sent <= 1.01 * len(CONTENT)
    assert list(old.iterdir()) == []


def test_no_room_in_the_other_folder_leaves_all_where_it_is(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    for folder in (old, new):
        folder.mkdir()
    with shop(first_then(serve(CONTENT, stop_after=2 * MIB), EXPIRED)) as server:
        problem(server.url(), old)
        told = problem(server.url(), new, kept_in=old, room_after=10**15)
    assert told.name is ProblemName.DISK_FULL
    assert told.evidence.wanted_bytes is not None
    assert part(new) == CONTENT[: 2 * MIB]


# A limit ----------------------------------------------------------------------------------


def test_a_limited_download_never_takes_much_at_once(tmp_path: Path) -> None:
    """The first tenth of a second brings about a tenth of what a second may bring."""
    seen: list[int] = []
    watch: Watch

    def progressed(progress: Progress) -> None:
        seen.append(progress.done)
        if len(seen) == 4:
            watch.cancel()

    watch = Watch(progressed)
    with shop(serve(CONTENT)) as server, pytest.raises(Cancelled):
        download(server.url(), tmp_path, watch, limit=512 * KIB)
    assert seen[-1] < 512 * KIB
