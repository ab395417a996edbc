"""All findings of a report, the likeliest first, by one rule that can be said in a sentence.

Likely before possible before ruled out; then by the sum of the evidence's weights; then in the
order of the list of causes, in which the special stand before the general. Nothing is learnt or
hidden: every number of the ranking stands beside a line of evidence.
"""

import msgspec

from helperkit.diagnostics.read.bundle import Bundle
from helperkit.diagnostics.verdict import computer, link, opening, parcel, places, program, way
from helperkit.diagnostics.verdict.case import Case, case_of
from helperkit.diagnostics.verdict.causes import Cause, Finding, Likelihood, Weight, line
from helperkit.diagnostics.verdict.seeing import Analyser
from helperkit.diagnostics.verdict.unread import as_far_as_read

ANALYSERS: tuple[Analyser, ...] = (
    *way.ANALYSERS,
    *link.ANALYSERS,
    *computer.ANALYSERS,
    *places.ANALYSERS,
    *parcel.ANALYSERS,
    *opening.ANALYSERS,
    *program.ANALYSERS,
)
OVER = "evidence-over"
_LIKELIHOODS = list(Likelihood)
_CAUSES = {cause: place for place, cause in enumerate(Cause)}


class Verdict(msgspec.Struct, frozen=True):
    """What a report means: findings, the likeliest first; there is always one."""

    findings: tuple[Finding, ...]
    case: Case

    @property
    def first(self) -> Finding:
        """The likeliest one."""
        return self.findings[0]

    @property
    def cause(self) -> Cause:
        """The likeliest cause."""
        return self.first.cause

    @property
    def sure(self) -> bool:
        """Whether the first may be said without asking more."""
        return self.first.likelihood is Likelihood.LIKELY

    def ruled_out(self) -> tuple[Finding, ...]:
        """Return what it cannot be."""
        return tuple(f for f in self.findings if f.likelihood is Likelihood.RULED_OUT)


def verdict(bundle: Bundle) -> Verdict:
    """Return what a report means."""
    case = case_of(bundle)
    found = [finding for analyse in ANALYSERS if (finding := analyse(case)) is not None]
    if case.trouble is not None and case.trouble.bare:
        problem = case.trouble.problem
        found = [left for one in found if (left := as_far_as_read(one, problem)) is not None]
    found = [_not_over(one) for one in found]
    found.sort(key=_rank)
    if not found or found[0].likelihood is Likelihood.RULED_OUT:
        nothing = line("nothing", Weight.FITS)
        found.insert(0, Finding(Cause.NOT_KNOWN, Likelihood.POSSIBLE, (nothing,), nothing.weight))
    return Verdict(tuple(found), case)


def _not_over(found: Finding) -> Finding:
    """Return a finding; what is over is not likely what is wrong, however well it was seen."""
    if found.likelihood is Likelihood.LIKELY and any(x.text == OVER for x in found.evidence):
        return msgspec.structs.replace(found, likelihood=Likelihood.POSSIBLE)
    return found


def _rank(found: Finding) -> tuple[int, int, int]:
    return _LIKELIHOODS.index(found.likelihood), -found.score, _CAUSES[found.cause]
