"""Causes on the way to the shop: the line, the network, the proxies, certificates, the server."""

from helperkit.diagnostics.facts import Network, Probe, ServerClock, Step
from helperkit.diagnostics.verdict.case import Case, Trouble
from helperkit.diagnostics.verdict.causes import Cause, Finding, Value, Weight, finding, line
from helperkit.diagnostics.verdict.seeing import (
    Analyser,
    else_noted,
    general,
    named,
    noted,
    notes,
    special,
)
from helperkit.journey.order import Waiting
from helperkit.journey.problems import ProblemName as P
from helperkit.journey.steps import Getting

BUSY = frozenset({429, 503})  # by which a server says that it is (RFC 6585, RFC 9110)
OF_TIME = frozenset({"expired", "not_yet_valid"})
DAY = 24 * 60 * 60  # seconds: no clock that a system sets by itself is so far off
_UNSAFE = ("expired", "wrong_name", "guard", "company", "downgrade")
_PAGES = ("portal", "scan")
_SILENT = ("refused", "no_answer", "proxy")


def _of_a_file(trouble: Trouble) -> bool:
    """Whether a page was found in a file that is here, rather than met on the way."""
    return not isinstance(trouble.before, Getting)


def clock_wrong(case: Case) -> Finding | None:
    """The clock is wrong: the line said so, or a shop's own clock does."""
    trouble, off = case.trouble, _clock_off(case)
    if trouble is None or trouble.problem not in {P.CLOCK_WRONG, P.CONNECTION_NOT_SAFE}:
        return None
    told = (
        line("clock", Weight.SEEN if abs(off) > DAY else Weight.AGAINST, **_apart(off))
        if off is not None and not trouble.over
        else None
    )
    if trouble.problem is P.CLOCK_WRONG:
        # A clock that is right by now was set right since.
        fits = told if told is not None and told.weight is Weight.SEEN else None
        return finding(Cause.CLOCK_WRONG, named(trouble), noted(trouble), fits)
    if trouble.evidence.note not in OF_TIME or told is None:
        return None
    return finding(Cause.CLOCK_WRONG, named(trouble), noted(trouble), told)


def _apart(off: int) -> dict[str, Value]:
    return {"way": "ahead" if off > 0 else "behind", "apart": abs(off)}


def _clock_off(case: Case) -> int | None:
    """Return the seconds that the clock is ahead of a shop's."""
    told = (fact.seconds_ahead for fact in case.of(ServerClock))
    return next(told, None)


def proxy_dead(case: Case) -> Finding | None:
    """The computer goes through another one, which does not answer."""
    trouble = case.trouble
    if trouble is None or trouble.problem is not P.OFFLINE:
        return None
    if trouble.evidence.note != "proxy":
        return None if trouble.over else finding(Cause.PROXY_DEAD, else_noted(trouble))
    there = any(fact.proxies for fact in case.of(Network))
    measured = line("proxies", Weight.MEASURED) if there and not trouble.over else None
    return finding(Cause.PROXY_DEAD, named(trouble), noted(trouble), measured)


def offline(case: Case) -> Finding | None:
    """The computer has no way out. An answer of any server rules it out."""
    trouble = case.trouble
    if case.waiting is Waiting.OFFLINE and not case.current:
        return finding(Cause.OFFLINE, line("waiting", Weight.NAMED, waiting=case.waiting.value))
    if trouble is None or trouble.problem is not P.OFFLINE:
        status = case.current.evidence.http_status if case.current is not None else None
        if status is None:
            return None
        return finding(Cause.OFFLINE, line("answered", Weight.AGAINST, status=str(status)))
    if trouble.evidence.note == "proxy":
        return None if trouble.over else finding(Cause.OFFLINE, else_noted(trouble))
    there = any(fact.reached is Step.THERE for fact in case.of(Probe)) and not trouble.over
    since = line("reached-since", Weight.FITS) if there else None
    return finding(Cause.OFFLINE, named(trouble), noted(trouble), since)


def drops_at_same_byte(case: Case) -> Finding | None:
    """The line breaks again and again with no byte more: some program or box cuts it there.

    A download goes on by itself as long as anything comes; a cut that ends it came at one place.
    """
    trouble = case.trouble
    if trouble is None or trouble.problem is not P.SLOW:
        return None
    came = trouble.came
    if trouble.evidence.note != "cut" or not came:
        return None if trouble.over else finding(Cause.DROPS_AT_SAME_BYTE, else_noted(trouble))
    again = line("same-byte", Weight.SEEN, bytes=came) if trouble.same_byte > 1 else None
    stopped = line("stopped-at", Weight.FITS, bytes=came)
    return finding(Cause.DROPS_AT_SAME_BYTE, named(trouble), noted(trouble), stopped, again)


def slow_line(case: Case) -> Finding | None:
    """Too little comes, or nothing for long."""
    trouble = case.trouble
    if case.waiting is Waiting.LINE and not case.current:
        return finding(Cause.SLOW_LINE, line("waiting", Weight.NAMED, waiting=case.waiting.value))
    if trouble is None or trouble.problem is not P.SLOW:
        return None
    cut = trouble.evidence.note == "cut" and trouble.came
    if cut or trouble.evidence.note == "restarts":
        return None if trouble.over else finding(Cause.SLOW_LINE, else_noted(trouble))
    return finding(Cause.SLOW_LINE, named(trouble), noted(trouble))


def server_busy(case: Case) -> Finding | None:
    """The server says that it has too much to do."""
    trouble = case.trouble
    if case.waiting is Waiting.BUSY and not case.current:
        return finding(Cause.SERVER_BUSY, line("waiting", Weight.NAMED, waiting=case.waiting.value))
    if trouble is None or trouble.problem is not P.SERVER_BUSY:
        return None
    evidence = trouble.evidence
    if evidence.http_status in BUSY or evidence.note == "said_so":
        told = evidence.where == "told"  # no work saw anything
        status = line("status", Weight.SEEN, status=str(evidence.http_status or 0))
        return finding(Cause.SERVER_BUSY, named(trouble), None if told else status)
    return None if trouble.over else finding(Cause.SERVER_BUSY, else_noted(trouble))


def _answers_badly(trouble: Trouble) -> bool:
    evidence = trouble.evidence
    return evidence.http_status not in BUSY and evidence.note != "said_so"


ANALYSERS: tuple[Analyser, ...] = (
    special(Cause.GUARD_READS_ALONG, P.CONNECTION_NOT_SAFE, notes("guard")),
    special(Cause.COMPANY_READS_ALONG, P.CONNECTION_NOT_SAFE, notes("company")),
    special(Cause.CERTIFICATE_EXPIRED, P.CONNECTION_NOT_SAFE, notes("expired")),
    special(Cause.CERTIFICATE_WRONG_NAME, P.CONNECTION_NOT_SAFE, notes("wrong_name")),
    special(Cause.OPEN_WAY, P.CONNECTION_NOT_SAFE, notes("downgrade")),
    general(Cause.CERTIFICATE_UNKNOWN, P.CONNECTION_NOT_SAFE, notes(*_UNSAFE)),
    special(Cause.PROXY_SIGN_IN, P.PROXY_SIGN_IN, lambda _: True),
    special(Cause.PORTAL, P.LOGIN_PAGE, notes("portal")),
    special(Cause.CHECK_PAGE, P.LOGIN_PAGE, notes("scan")),
    general(Cause.LOGIN_PAGE, P.LOGIN_PAGE, lambda t: t.evidence.note in _PAGES or _of_a_file(t)),
    special(Cause.WAY_BLOCKED, P.SERVER_NOT_FOUND, notes("blocked")),
    special(Cause.SERVER_SILENT, P.SERVER_NOT_FOUND, notes(*_SILENT)),
    general(Cause.SERVER_NOT_FOUND, P.SERVER_NOT_FOUND, notes("blocked", *_SILENT)),
    special(Cause.SERVER_BROKEN, P.SERVER_BUSY, _answers_badly),
    clock_wrong,
    proxy_dead,
    offline,
    drops_at_same_byte,
    slow_line,
    server_busy,
)
