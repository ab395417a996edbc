"""What a download's state machine knows at one moment. Pure values."""

from enum import StrEnum

import msgspec

from helperkit.delivery.download.resume import Ask, Kept
from helperkit.journey.problems import Problem, ProblemName


class Phase(StrEnum):
    """Where a download stands. The NEED_ phases are parked: all bytes are kept."""

    NEW = "new"
    STREAM = "stream"
    WAIT = "wait"
    RESUME = "resume"
    VERIFY = "verify"
    COMMIT = "commit"
    DONE = "done"
    NEED_LINK = "need_link"
    NEED_SIGN_IN = "need_sign_in"
    NEED_SPACE = "need_space"
    NEED_TRUST = "need_trust"
    STOPPED = "stopped"


PARKED = {
    ProblemName.LINK_EXPIRED: Phase.NEED_LINK,
    ProblemName.LINK_USED_UP: Phase.NEED_LINK,
    ProblemName.LINK_UNREADABLE: Phase.NEED_LINK,
    ProblemName.FILE_GONE: Phase.NEED_LINK,
    ProblemName.LOGIN_PAGE: Phase.NEED_SIGN_IN,
    ProblemName.PROXY_SIGN_IN: Phase.NEED_SIGN_IN,
    ProblemName.DISK_FULL: Phase.NEED_SPACE,
    ProblemName.CONNECTION_NOT_SAFE: Phase.NEED_TRUST,
    ProblemName.CLOCK_WRONG: Phase.NEED_TRUST,
}
# What another link for the same file cannot mend.
OF_THIS_COMPUTER = {
    ProblemName.OFFLINE,
    ProblemName.CLOCK_WRONG,
    ProblemName.PROXY_SIGN_IN,
}


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
    phase: Phase = Phase.NEW
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
    twice: bool = False  # two bodies of that kind held the very same bytes
    doubted: bool = False  # its own structure lacked something once: if it does again, so be it
    closed: str = ""  # digest of a body whose end was only that the connection closed

    @property
    def url(self) -> str:
        """The link that is asked now."""
        return self.goal.links[self.link]

    @property
    def complete(self) -> bool:
        """Whether all bytes are there, as far as anybody told how many there are."""
        enough = self.kept.durable > 0 or self.goal.size == 0
        return enough and self.kept.durable == self.kept.total
