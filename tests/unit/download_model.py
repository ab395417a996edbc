"""A small world for the state machine of downloads: a server, its file's versions, a disk.

Everything that may go one way or another asks `Choices`, so that every way can be walked: where
the wire is cut, when the program is killed and how much of what it wrote was synced, when the
shop puts another version in the place of its file. Bodies have a few bytes, the overlap two.
"""

from collections.abc import Iterator
from hashlib import sha256

import msgspec

from helperkit.delivery.download import facts, protocol, resume
from helperkit.delivery.download.answers.answer import Answer
from helperkit.delivery.download.course import Course, Goal
from helperkit.delivery.download.resume import Kept
from helperkit.journey.problems import Problem, ProblemName

OVERLAP = 2
MOST_STEPS = 120  # a download that takes more in here never ends
OLD, YOUNG = "Mon, 06 Jan 2020 10:00:00 GMT", "Sun, 22 Nov 2026 10:00:00 GMT"
NOW, SOON = YOUNG, "Sun, 22 Nov 2026 10:00:30 GMT"
PAGE = b"<html>"


class Choices:
    """One way through a tree of choices, and how to find the next one."""

    def __init__(self) -> None:
        self._way: list[tuple[int, int]] = []
        self._at = 0

    def pick(self, count: int) -> int:
        """Return a number below `count`: each of them, in one walk or another."""
        if self._at == len(self._way):
            self._way.append((0, count))
        chosen = self._way[self._at][0]
        self._at += 1
        return chosen

    def next_way(self) -> bool:
        """Turn to the next way; False when all have been walked."""
        self._at = 0
        while self._way:
            chosen, count = self._way.pop()
            if chosen + 1 < count:
                self._way.append((chosen + 1, count))
                return True
        return False


class Shop(msgspec.Struct, frozen=True):
    """How a server behaves. `versions` are what it may hold, the first one at first."""

    versions: tuple[bytes, ...]
    other: bytes = b""  # what a second link gives; "" for no second link
    tags: str = "strong"  # weak, none
    other_tags: str = "strong"
    dates: str = "each"  # of each version its own; "same", "young", "none"
    ranges: str = "right"  # ignored, from_0, shifted, encoded, short, no_tag
    conditions: bool = True  # it heeds If-Range
    faults: int = 2  # so many cuts and kills in one walk
    cut_after: int = 99  # bytes: every body ends there
    mends: bool = True  # it always comes to a file in the end
    frame: str = "length"  # closing: nothing says where the body ends
    pages: int = 0  # so many times it may send a page in place of the file
    hashed: bool = False  # the customer's card knows the first version's hash
    sized: bool = False  # or its size


class Broken(Exception):
    """The wire was cut."""


class Killed(Exception):
    """The program was killed."""


class World:
    """One download under the faults that are chosen."""

    def __init__(self, shop: Shop, choices: Choices) -> None:
        self._shop = shop
        self._choices = choices
        self._faults = shop.faults
        self._pages = shop.pages
        self._version = 0
        self._kept = Kept()
        self._part = b""
        self._body: tuple[bytes, Answer] = (b"", Answer(200))
        self._page = False
        self._digest_known = sha256(shop.versions[0]).hexdigest() if shop.hashed else ""
        self._size = len(shop.versions[0]) if shop.sized else None
        self.result: bytes | None = None
        self.problem: Problem | None = None
        self.untouched = True

    def run(self) -> None:
        """Download, and once more after each kill, until there is a file or a problem."""
        while True:
            try:
                self._run()
            except Killed:
                # What was synced is there; what was written after it may be anything.
                self._part = self._part[: self._kept.durable]
            else:
                return

    def _run(self) -> None:
        links = ("link", "other") if self._shop.other else ("link",)
        course = Course(Goal(links, self._size, self._digest_known, patience=1.0))
        fact: facts.Fact = facts.Opened(kept=self._kept)
        for _ in range(MOST_STEPS):
            course, order = protocol.advance(course, fact)
            match order:
                case facts.Stop(problem=problem):
                    self.problem = problem
                    return
                case facts.Finish():
                    return
                case _:
                    fact = self._do(course, order)
        raise AssertionError("it never ends")

    def _do(self, course: Course, order: facts.Order) -> facts.Fact:
        match order:
            case facts.AskServer(url=url, ask=ask):
                return self._ask(url, ask)
            case facts.Look():
                problem = Problem(ProblemName.LOGIN_PAGE) if self._page else self._wrong_size()
                return facts.Looked(problem, kept=self._kept)
            case facts.Begin():
                _, answer = self._body
                self._part = b""
                total = answer.length if answer.status == 200 else answer.total
                url = course.url
                self._kept = Kept(0, total, answer.etag, answer.last_modified, answer.date, url)
                return self._take(0)
            case facts.Compare():
                tail = self._part[course.asked.start : self._kept.durable]
                same = self._body[0][: len(tail)] == tail
                if same and self._wrong_size():
                    return facts.Looked(self._wrong_size(), kept=self._kept)
                return facts.Compared(same, kept=self._kept)
            case facts.Take():
                self._kept = msgspec.structs.replace(self._kept, total=self._body[1].total)
                return self._take(self._kept.durable - course.asked.start)
            case facts.Rest():
                return facts.Waited(kept=self._kept)
            case facts.Prove():
                return facts.Proved(None, kept=self._kept)
            case facts.Check():
                self._kept = msgspec.structs.replace(self._kept, total=len(self._part))
                if self._size not in {None, len(self._part)}:
                    return facts.Checked(right=False, note="size", kept=self._kept)
                right = self._digest_known in {"", sha256(self._part).hexdigest()}
                return facts.Checked(right, kept=self._kept)
            case facts.ForgetAll():
                self._kept, self._part = Kept(), b""
                return facts.Opened(kept=self._kept)
            case facts.Place():
                self.result = self._part
                return facts.Placed(kept=self._kept)
            case _:
                raise AssertionError(order)

    def _wrong_size(self) -> Problem | None:
        answer = self._body[1]
        total = answer.length if answer.status == 200 else answer.total
        return Problem(ProblemName.DAMAGED) if self._size not in {None, total} and total else None

    # The server ---------------------------------------------------------------------------

    def _ask(self, url: str, ask: resume.Ask) -> facts.Fact:
        shop = self._shop
        if self._version + 1 < len(shop.versions) and (
            shop.cut_after < 99 or self._choices.pick(2)
        ):
            self._version += 1
        content = shop.other if url == "other" else shop.versions[self._version]
        answer = self._named(url)
        self._page = self._pages > 0 and bool(self._choices.pick(2))
        if self._page:
            self._pages -= 1
            self._body = PAGE, msgspec.structs.replace(Answer(200), length=len(PAGE))
        elif ask.ranged and self._gives_part(ask, answer):
            self._body = self._a_part(content, ask, answer)
        else:
            length = len(content) if shop.frame == "length" else None
            self._body = content, msgspec.structs.replace(answer, status=200, length=length)
        return facts.Answered(self._body[1], kept=self._kept)

    def _named(self, url: str) -> Answer:
        shop = self._shop
        kind = shop.other_tags if url == "other" else shop.tags
        name = f"{url}{self._version}" if url == "other" else f"v{self._version}"
        if kind == "shared":
            name = "v0"
        tag = {"strong": f'"{name}"', "shared": f'"{name}"', "weak": 'W/"w"', "none": ""}[kind]
        date = {
            "each": OLD.replace("10:00", f"1{self._version}:00"),
            "same": OLD,
            "young": YOUNG,
            "none": "",
        }[shop.dates]
        return Answer(200, etag=tag, last_modified=date, date=SOON if date == YOUNG else NOW)

    def _gives_part(self, ask: resume.Ask, answer: Answer) -> bool:
        if self._shop.ranges == "ignored":
            return False
        if not self._shop.conditions:
            return True
        return ask.if_range in {"", answer.etag, answer.last_modified}

    def _a_part(self, content: bytes, ask: resume.Ask, answer: Answer) -> tuple[bytes, Answer]:
        start, ranges = ask.start, self._shop.ranges
        end = len(content) if ask.end is None else min(ask.end, len(content))
        body = content[start:end]
        said = start
        if ranges == "from_0":
            said, body = 0, content
        elif ranges == "shifted":
            body = content[start - 1 : end - 1]
        elif ranges == "encoded":
            body = body[:OVERLAP] + bytes(byte ^ 1 for byte in body[OVERLAP:])
        elif ranges == "short":
            end, body = end - 1, body[:-1]
        answer = msgspec.structs.replace(
            answer,
            status=206,
            start=said,
            end=end - 1,
            total=len(content),
            length=None if ranges == "from_0" else len(body),  # in chunks
            encoding="gzip" if ranges == "encoded" else "",
            etag="" if ranges == "no_tag" else answer.etag,
            last_modified="" if ranges == "no_tag" else answer.last_modified,
        )
        return body, answer

    # The wire and the disk ----------------------------------------------------------------

    def _take(self, skip: int) -> facts.Fact:
        body, answer = self._body
        rest = body[skip:]
        came = max(0, min(len(rest), self._shop.cut_after - skip))
        if self._faults and self._choices.pick(2):
            self._faults -= 1
            came = self._choices.pick(len(rest) + 1)
            if self._choices.pick(2):
                self._part += rest[:came]
                self._sync(len(self._part) - self._choices.pick(came + 1))
                raise Killed
        self._part += rest[:came]
        self._sync(len(self._part))
        if self._size is not None and len(self._part) > self._size:  # too much
            return facts.Checked(right=False, note="size", kept=self._kept)
        if answer.status == 200 and answer.length is None:  # a cut looks like an end
            digest = sha256(self._part).hexdigest()
            return facts.Closed(digest, came, kept=self._kept)
        if came < len(rest):
            return facts.Failed(Problem(ProblemName.SLOW), 6, came, kept=self._kept)
        if answer.status == 200:
            self._kept = msgspec.structs.replace(self._kept, total=len(self._part))
        return facts.Ended(came, kept=self._kept)

    def _sync(self, durable: int) -> None:
        self._kept = msgspec.structs.replace(self._kept, durable=durable)


def every_way(shop: Shop) -> Iterator[World]:
    """Walk every way of one shop; yield each world at its end."""
    choices = Choices()
    while True:
        world = World(shop, choices)
        world.run()
        yield world
        if not choices.next_way():
            return
