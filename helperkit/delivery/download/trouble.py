"""What a broken line means for a download: the facts that its state machine hears of it."""

from secrets import SystemRandom
from time import monotonic

from helperkit.delivery.download.facts import Failed
from helperkit.delivery.download.line.causes import has_route, line_cause
from helperkit.delivery.download.line.silence import Slept
from helperkit.delivery.download.patience import Patience
from helperkit.delivery.download.resume import Kept
from helperkit.journey.problems import Problem, ProblemName

_chance = SystemRandom()


def chance() -> float:
    """Return a number from 0 to 1 that nobody can foresee."""
    return _chance.random()


class Trouble:
    """Names failures, and remembers what makes their names right."""

    def __init__(self, date: str) -> None:
        self._seen_date = date  # of any server met on the way: it tells whether our clock is wrong
        self._began = False  # some answer came in this call
        self._offline_since: float | None = None

    def saw_date(self, date: str) -> None:
        """Hear the Date of a server."""
        self._seen_date = date or self._seen_date

    def answered(self) -> None:
        """Hear that a server answered."""
        self._began, self._offline_since = True, None

    def named(self, error: Exception, kept: Kept, got: int) -> Failed:
        """Return the fact that the line broke; raise an error that nobody foresaw as it is."""
        cause = line_cause(error, self._seen_date, began=self._began)
        if cause is None:
            raise error
        tries = cause.patience
        if self._began and tries is Patience.LITTLE:
            tries = Patience.MUCH  # it did work a moment ago
        problem = cause.as_problem(error)
        return Failed(
            problem,
            tries,
            got,
            self._offline(problem),
            slept=isinstance(error, Slept),
            kept=kept,
            chance=chance(),
        )

    def _offline(self, problem: Problem) -> float | None:
        """Return for how many seconds this computer has had no way out; None where it has one."""
        if problem.name is not ProblemName.OFFLINE or has_route():
            self._offline_since = None
            return None
        if self._offline_since is None:
            self._offline_since = monotonic()
        return monotonic() - self._offline_since
