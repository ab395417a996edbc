"""Collects the facts of a report: one module a subject, each fact by itself, none waited for long.

What needs the work's own rooms (archives, programs for files, the line) is collected in
`helperkit.performer.surroundings` and handed in: this package knows nothing of `delivery`.
"""

from helperkit.diagnostics.collect.all import collectors
from helperkit.diagnostics.collect.one_by_one import MOST_SECONDS, Collector, collect

__all__ = ["MOST_SECONDS", "Collector", "collect", "collectors"]
