"""What a report means: the likeliest cause, why, what to say, what to try, and a reply."""

from helperkit.diagnostics.verdict.causes import Cause, Finding, Likelihood, Line
from helperkit.diagnostics.verdict.ranking import Verdict, verdict
from helperkit.diagnostics.verdict.signature import signature

__all__ = ["Cause", "Finding", "Likelihood", "Line", "Verdict", "signature", "verdict"]
