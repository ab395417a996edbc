"""What a download's state machine knows at one moment. Pure values."""

import msgspec

from helperkit.delivery.download.resume import Ask, Kept
from helperkit.journey.problems import Problem


class Goal(msgspec.Struct, frozen=True):
    """What is wanted, and what is known of it beforehand."""

    links: tuple[str, ...]
    size: int | None = None  # bytes
    sha256: str = ""
    patience: float = 20.0  # seconds

    @property
    def proven(self) -> bool:
        """Whether a known hash will judge the result."""
        return bool(self.sha256)


class Course(msgspec.Struct, frozen=True):
    """A download at one moment."""

    goal: Goal
    kept: Kept = Kept()
    link: int = 0  # which of the goal's links is asked
    asked: Ask = Ask()
    whole: bool = False  # ask without Range: a part did not fit
    plain: bool = False  # rule 4: ask with Range, without If-Range
    failed: int = 0  # tries since the last progress
    sleeps: int = 0  # since the last progress
    given_up: int = 0  # links given up since the last progress
    first: Problem | None = None  # why the first of them was
    restarts: int = 0
    repairs: int = 0
    wrong: int = 0  # whole files that were not the right one
    wrong_digest: str = ""  # of the last of them
    closed: str = ""  # digest of a body whose end was only that the connection closed
    twice: bool = False  # two such bodies held the very same bytes
    doubted: bool = False  # its own structure lacked something once: if it does again, so be it

    @property
    def url(self) -> str:
        """The link that is asked now."""
        return self.goal.links[self.link]

    @property
    def complete(self) -> bool:
        """Whether all bytes are there, as far as anybody told how many there are."""
        enough = self.kept.durable > 0 or self.goal.size == 0
        return enough and self.kept.durable == self.kept.total
