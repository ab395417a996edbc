"""The course of a download as a state machine. Pure: a fact in, the next course and an order out.

    NEW -> STREAM <-> WAIT -> RESUME -> VERIFY -> COMMIT

are the orders under way: AskServer (for all, or for the rest), Begin or Take, Rest, Check, Place.
It is parked, with every byte kept, by a Stop whose problem says what a customer can bring: a new
link, a sign-in, room, trust. `transfer` carries the orders out and brings the facts; `resume`
judges what may be added. The rules are those of the design's section on downloading; a model of a
server and a disk walks this machine in the tests.
"""

from typing import assert_never

import msgspec

from helperkit.delivery.download import facts, resume
from helperkit.delivery.download.course import Course
from helperkit.delivery.download.keeping.spans import EVERYTHING, count
from helperkit.delivery.download.patience import Patience
from helperkit.delivery.download.resume import Verdict
from helperkit.journey.order import Waiting
from helperkit.journey.problems import SAME_TWICE, Evidence, Problem, ProblemName

MOST_RESTARTS = 6
MOST_REPAIRS = 2  # of pieces that stay wrong; with more links, once from each
MOST_SLEEPS = 24  # without progress: then it is no sleep, but a clock that jumps
AFTER_SLEEP = 0.1  # seconds
ENOUGH = 16 * 1024  # bytes that count as progress and give all tries back
OFFLINE_PATIENCE = 15.0  # times the patience: so long a computer without a way out is waited for
MOST_RETRY_AFTER = 3.0  # times the patience: a server that asks for longer is left alone
# What another link for the same file cannot mend.
OF_THIS_COMPUTER = {ProblemName.OFFLINE, ProblemName.CLOCK_WRONG, ProblemName.PROXY_SIGN_IN}

Turn = tuple[Course, facts.Order]


def advance(course: Course, fact: facts.Fact) -> Turn:
    """Return the course after a fact, and what to do next."""
    grew = fact.kept.durable > course.kept.durable
    course = _with(course, kept=fact.kept)
    match fact:
        case facts.Opened() | facts.Waited():
            return _go_on(course)
        case facts.Answered():
            return _answered(course, fact)
        case facts.Looked(problem=problem):
            return _begin(course) if problem is None else _turn_from(course, problem, fact.chance)
        case facts.Compared(same=same):
            return (course, facts.Take()) if same else _misfit(course)
        case facts.Refused(problem=problem, seconds=seconds):
            return _refused(course, problem, fact.chance, seconds=seconds)
        case facts.Failed():
            return _failed(_after_progress(course, fact.got), fact)
        case facts.Ended():
            return _ended(_after_progress(course, fact.got), fact, grew=grew)
        case facts.Closed(digest=digest):
            return _closed(_after_progress(course, fact.got), digest, fact.chance)
        case facts.Proved(whole=whole):
            enough = course.twice if whole is None else whole
            return _check(course) if enough else _cut(course, fact.chance)
        case facts.Checked():
            return _checked(course, fact)
        case facts.Placed():
            return course, facts.Finish()
        case facts.Stopped(problem=problem):
            return course, facts.Stop(problem)
        case _:
            assert_never(fact)


def back_off(failed: int, patience: float, chance: float) -> float:
    """Return the seconds to wait after so many failures; `chance` from 0 to 1 spreads them."""
    return min(patience / 40 * 2.0 ** (failed - 1), patience) * (0.5 + chance / 2)


# Asking -----------------------------------------------------------------------------------


def _go_on(course: Course) -> Turn:
    """Ask for what is missing; check the whole when nothing is."""
    if course.complete:
        return _check(course)
    asked = resume.ask(
        course.kept, course.url, proven=course.goal.proven, whole=course.whole, plain=course.plain
    )
    return _with(course, asked=asked), facts.AskServer(course.url, asked)


def _answered(course: Course, fact: facts.Answered) -> Turn:
    proven = course.goal.proven
    verdict = resume.judge(
        course.kept, course.asked, fact.answer, course.url, proven=proven, plain=course.plain
    )
    match verdict:
        case Verdict.SPLICE:
            return course, facts.Compare()
        case Verdict.FRESH:
            return course, facts.Look()
        case Verdict.PLAIN_RANGE:
            return _go_on(_with(course, plain=True))
        case Verdict.WHOLE:
            return _ask_for_all(course)


def _begin(course: Course) -> Turn:
    """Begin anew with a body that looks right."""
    if course.kept.durable and not course.whole:
        course = _with(course, restarts=course.restarts + 1)
        if course.restarts > MOST_RESTARTS:
            return _restarted_too_often(course)
    return _with(course, whole=False, plain=False), facts.Begin()


def _turn_from(course: Course, problem: Problem, chance: float) -> Turn:
    """Turn from a body that does not look right: it never touches the part file (rule 5)."""
    if problem.name is ProblemName.DAMAGED:
        return _wrong(course, problem, forget=False)
    return _refused(course, problem, chance)


def _misfit(course: Course) -> Turn:
    """The overlap differs: another version. A mirror is left before anything is thrown away."""
    if course.url != course.kept.url and course.given_up + 1 < len(course.goal.links):
        return _give_up(course, _problem(course, ProblemName.DAMAGED, "mirror"))
    return _ask_for_all(course)


def _ask_for_all(course: Course) -> Turn:
    course = _with(course, whole=True, restarts=course.restarts + 1)
    if course.restarts > MOST_RESTARTS:
        return _restarted_too_often(course)
    return _go_on(course)


def _restarted_too_often(course: Course) -> Turn:
    return course, facts.Stop(_problem(course, ProblemName.SLOW, "restarts"))


# Failing ----------------------------------------------------------------------------------


def _after_progress(course: Course, got: int) -> Course:
    """Give all tries back where something came (rule 6)."""
    if got < ENOUGH:
        return course
    return _with(course, failed=0, sleeps=0, given_up=0, first=None)


def _failed(course: Course, fact: facts.Failed) -> Turn:
    if fact.slept and course.sleeps < MOST_SLEEPS:  # nobody's failure
        return _with(course, sleeps=course.sleeps + 1), facts.Rest(AFTER_SLEEP, Waiting.NO)
    if fact.offline is not None and fact.offline < OFFLINE_PATIENCE * course.goal.patience:
        wait = back_off(3, course.goal.patience, fact.chance)
        return course, facts.Rest(wait, Waiting.OFFLINE)
    return _try_again(course, fact.problem, fact.tries, fact.chance)


def _refused(course: Course, problem: Problem, chance: float, *, seconds: float = 0.0) -> Turn:
    """Ask a busy server again after the `seconds` that it wants; any other link is given up."""
    too_long = seconds > MOST_RETRY_AFTER * course.goal.patience
    if problem.name is not ProblemName.SERVER_BUSY or too_long:
        return _give_up(course, problem)
    return _try_again(course, problem, Patience.MUCH, chance, seconds=seconds, why=Waiting.BUSY)


def _try_again(
    course: Course,
    problem: Problem,
    tries: int,
    chance: float,
    *,
    seconds: float = 0.0,
    why: Waiting = Waiting.LINE,
) -> Turn:
    """Wait and ask again; after so many tries without progress, give this link up."""
    course = _with(course, failed=course.failed + 1)
    if course.failed >= tries:
        return _give_up(course, problem)
    wait = max(seconds, back_off(course.failed, course.goal.patience, chance))
    return course, facts.Rest(wait, why)


def _give_up(course: Course, problem: Problem) -> Turn:
    """Turn to the next link; where all have failed, tell why the first one did."""
    if problem.name in OF_THIS_COMPUTER:
        return course, facts.Stop(problem)
    first = course.first or problem
    given_up = course.given_up + 1
    if given_up >= len(course.goal.links):
        return course, facts.Stop(first)
    course = _with(_next_link(course), given_up=given_up, first=first, failed=0)
    return _go_on(_with(course, whole=False, plain=False))


def _next_link(course: Course) -> Course:
    return _with(course, link=(course.link + 1) % len(course.goal.links))


# Ending -----------------------------------------------------------------------------------


def _ended(course: Course, fact: facts.Ended, *, grew: bool) -> Turn:
    """Go on after a body's end; one that brought nothing must not be asked for for ever."""
    return _go_on(course) if fact.got or grew or course.complete else _cut(course, fact.chance)


def _closed(course: Course, digest: str, chance: float) -> Turn:
    """Judge a body whose end is only that the connection closed (rule 8).

    A size, a hash or the file's own structure may prove it. What nothing proves counts as cut,
    unless nothing speaks against it and the very same bytes end there a second time.
    """
    goal = course.goal
    course = _with(course, closed=digest, twice=digest == course.closed)
    if goal.size is not None:
        return _check(course) if course.kept.durable >= goal.size else _cut(course, chance)
    if goal.proven:
        return _check(course) if course.twice or digest == goal.sha256 else _cut(course, chance)
    return course, facts.Prove()


def _cut(course: Course, chance: float) -> Turn:
    problem = _problem(course, ProblemName.SLOW, "cut")
    return _try_again(course, problem, Patience.MUCH, chance)


def _check(course: Course) -> Turn:
    return course, facts.Check()


def _checked(course: Course, fact: facts.Checked) -> Turn:
    if fact.right or (fact.doubt and course.doubted):
        return course, facts.Place()
    if fact.doubt:  # it may be so at the shop: look again
        return _with(course, doubted=True), facts.ForgetAll()
    note = fact.note
    if fact.digest and not fact.bad:
        # A line does not break the very same bits twice: the server has another file.
        note = SAME_TWICE if fact.digest == course.wrong_digest else note
        course = _with(course, wrong_digest=fact.digest)
    problem = _problem(course, ProblemName.DAMAGED, note)
    if not fact.bad:
        return _wrong(course, problem, forget=True)
    if course.repairs >= max(MOST_REPAIRS, len(course.goal.links)):
        return course, facts.Stop(problem, fact.bad)
    course = _with(course, repairs=course.repairs + 1)
    # Who has sent it wrong twice is left.
    return _next_link(course) if course.repairs > 1 else course, facts.Forget(fact.bad)


def _wrong(course: Course, problem: Problem, *, forget: bool) -> Turn:
    """Another file came than the one that was promised: try each link, and the only one twice."""
    course = _with(course, wrong=course.wrong + 1, closed="", repairs=0)
    if course.wrong > max(1, len(course.goal.links) - 1):
        return course, facts.Stop(problem, EVERYTHING if forget else ())
    course = _with(_next_link(course), whole=not forget)
    if forget:
        return course, facts.ForgetAll()
    return _go_on(course)


def _problem(course: Course, name: ProblemName, note: str) -> Problem:
    got = course.kept.durable + count(course.kept.ahead)
    evidence = Evidence(where="download", got_bytes=got, wanted_bytes=course.goal.size, note=note)
    return Problem(name, evidence)


def _with(course: Course, **changes: object) -> Course:
    return msgspec.structs.replace(course, **changes)
