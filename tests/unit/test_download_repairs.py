"""Every way through repairs: a byte is flipped on its way, and only its piece comes again."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from helperkit.delivery.download import facts, protocol, resume
from helperkit.delivery.download.course import Course
from helperkit.delivery.download.keeping.spans import without
from helperkit.journey.problems import Problem, ProblemName
from tests.unit.download_model import OVERLAP, Choices, Killed, Shop, World
from tests.unit.test_download_protocol import ignoring

PIECE = 3  # bytes
OLD, NEW = b"aabbccdde", b"aAbbccdDe"


class Mended(World):
    """One download of a file whose pieces have known hashes, from a line that flips bytes."""

    def __init__(self, shop: Shop, choices: Choices, flips: int) -> None:
        super().__init__(shop, choices)
        self._flips = flips
        self._before = b""  # what the part file held when pieces of it were given up
        self.taken = 0  # bytes that came into the part file

    def _do(self, course: Course, order: facts.Order) -> facts.Fact:
        match order:
            case facts.Forget(spans=spans):
                left = without(((0, len(self._part)),), spans)
                front = left[0][1] if left and left[0][0] == 0 else 0
                self._before, self._part = self._part, self._part[:front]
                ahead = tuple(span for span in left if span[0] > front)
                self._kept = msgspec.structs.replace(self._kept, durable=front, ahead=ahead)
                return facts.Opened(kept=self._kept)
            case facts.Check():
                return self._with_bad_pieces(super()._do(course, order))
            case _:
                return super()._do(course, order)

    def _with_bad_pieces(self, checked: facts.Fact) -> facts.Fact:
        right = self._shop.versions[0]
        pieces = [(at, min(at + PIECE, len(right))) for at in range(0, len(right), PIECE)]
        bad = tuple(one for one in pieces if self._part[slice(*one)] != right[slice(*one)])
        return msgspec.structs.replace(checked, bad=() if bad == tuple(pieces) else bad)

    def _ask(self, url: str, ask: resume.Ask) -> facts.Fact:
        fact = super()._ask(url, ask)
        body, answer = self._body
        if self._flips and body and self._choices.pick(2):
            self._flips -= 1
            at = self._choices.pick(len(body))
            self._body = body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :], answer
        return fact

    def _take(self, skip: int) -> facts.Fact:
        had = len(self._part)
        try:
            return self._up_to_part(skip) if self._kept.ahead else super()._take(skip)
        finally:
            self.taken += max(0, len(self._part) - had)

    def _up_to_part(self, skip: int) -> facts.Fact:
        """Take what lies before the next span that is there, and compare where they meet."""
        rest = self._body[0][skip:]
        (start, end), *others = self._kept.ahead
        gap, came = start - len(self._part), len(rest)
        killed = False
        if self._faults and self._choices.pick(2):
            self._faults -= 1
            came = self._choices.pick(len(rest) + 1)
            killed = bool(self._choices.pick(2))
        self._part += rest[: min(came, gap)]
        self._sync(len(self._part))
        if killed:
            raise Killed
        beyond, there = rest[gap:came], self._before[start:end]
        if len(beyond) < min(OVERLAP, len(there)):
            return facts.Failed(Problem(ProblemName.SLOW), 6, min(came, gap), kept=self._kept)
        if beyond != there[: len(beyond)]:
            return facts.Compared(same=False, kept=self._kept)
        self._part += there
        self.taken -= len(there)  # it was there
        self._kept = msgspec.structs.replace(self._kept, durable=end, ahead=tuple(others))
        return facts.Ended(gap, kept=self._kept)


def shop(**settings: Any) -> Shop:
    """A shop whose customers have a card that knows the hash of the file and of its pieces."""
    return Shop(**{"versions": (OLD,), "faults": 0, "hashed": True, **settings})


class Line(msgspec.Struct, frozen=True):
    """A shop, and how many bytes may be flipped on the way; how many may come at the most."""

    shop: Shop
    flips: int
    most: int | None = None


LINES = {
    "one_flip": Line(shop(), 1, len(OLD) + PIECE),
    "two_flips": Line(shop(), 2),
    "a_flip_and_cuts": Line(shop(faults=1), 1),
    "nothing_names_it": Line(shop(tags="none", dates="none"), 2),
    "a_mirror": Line(shop(other=OLD, pages=1), 1, len(OLD) + PIECE),
    "another_version_meanwhile": Line(
        shop(versions=(OLD, NEW, OLD), tags="shared", mends=False), 1
    ),
}


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resume, "OVERLAP", OVERLAP)
    monkeypatch.setattr(protocol, "ENOUGH", 1)


def every_way(line: Line) -> Iterator[Mended]:
    choices, more = Choices(), True
    while more:
        world = Mended(line.shop, choices, line.flips)
        world.run()
        yield world
        more = choices.next_way()


def wrong(line: Line, world: Mended) -> str:
    """Return what must never come of a repair; "" where all is well."""
    if world.result not in {OLD, None}:
        return f"a file that never was: {world.result!r}"
    if world.problem is not None and line.shop.mends:
        return f"a problem where it could be mended: {world.problem}"
    if line.most is not None and world.taken > line.most:
        return f"{world.taken} bytes came"
    return ""


@pytest.mark.parametrize("name", LINES)
def test_what_was_flipped_is_mended(name: str) -> None:
    found = []
    for world in every_way(LINES[name]):
        assert not wrong(LINES[name], world)
        found.append(world.taken)
    assert len(found) > len(OLD)
    assert max(found) > len(OLD)  # some of it came again


@pytest.mark.parametrize(
    "changes",
    [{"right": True}, {"bad": ()}, {"bad": ((0, len(OLD)),)}],
    ids=["the hash", "pieces are mended", "bad pieces alone"],
)
def test_without_this_guard_it_goes_wrong(
    changes: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(protocol, "advance", ignoring(facts.Checked, **changes)["protocol.advance"])
    assert any(wrong(LINES["one_flip"], world) for world in every_way(LINES["one_flip"]))
