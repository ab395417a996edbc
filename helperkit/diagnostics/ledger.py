"""What the wall counts: every field that something was left out of or replaced in, and why."""

from collections import Counter
from enum import StrEnum

import msgspec

from helperkit.diagnostics.names import Names
from helperkit.diagnostics.redact.clean import clean
from helperkit.diagnostics.redact.rule import Known
from helperkit.journey.fields import Count, Shared

LONGEST_LIST = 10_000
MOST_SIGNS = 30_000  # of different texts that the rules look at: a long card has that many


class Reason(StrEnum):
    """Why something was left out."""

    PRIVATE = "private"
    UNDECLARED = "undeclared"
    UNEXPECTED = "unexpected"  # the value is not of its field's type
    TOO_LONG = "too_long"  # a text
    TOO_MANY = "too_many"  # the rest of a list, or of the different texts
    NOT_OURS = "not_ours"  # it does not look as the texts of its field do
    UNTRUSTED = "untrusted"  # of a card that nobody can rely on


class LeftOut(msgspec.Struct, frozen=True):
    """A field that was left out, why, and how often."""

    field: Shared  # "Thing.path": names of the program's own
    reason: Reason
    count: Count


class Replaced(msgspec.Struct, frozen=True):
    """A field in which something was replaced, by which rule, and how often."""

    field: Shared
    rule: Shared
    count: Count


Entry = tuple[str, Reason | str]  # a field, and why it was left out or the rule that replaced


class Cleaned(dict[tuple[str, bool], tuple[str, tuple[str, ...]]]):
    """What the rules made of each text, and which they were. By text, and if it is published."""

    signs = 0  # of all these texts


class Ledger:
    """Counts what was left out and replaced. Lists are cut after `longest` entries.

    `names` gives the pseudonyms; `known` is what the rules know of this computer; `own` are the
    titles and file names that the seller's card gives: they stay. `cleaned` are texts that the
    rules saw already, for several ledgers of one report.
    """

    def __init__(
        self,
        longest: int = LONGEST_LIST,
        *,
        names: Names | None = None,
        known: Known = Known(),  # noqa: B008 - it is frozen
        own: frozenset[str] = frozenset(),
        cleaned: Cleaned | None = None,
    ) -> None:
        self.longest = longest
        self.names = names or Names()
        self.known = known
        self.own = own
        self._counts: Counter[Entry] = Counter()
        self.trusting = True  # inside an order: whether its word can be relied on
        self._cleaned = Cleaned() if cleaned is None else cleaned

    def enter(self, field: str, reason: Reason | str, count: int = 1) -> None:
        """Count something that was left out, or replaced by a rule."""
        self._counts[field, reason] += count

    def take(self) -> Counter[Entry]:
        """Return what was counted since this was last asked, and begin anew."""
        counts, self._counts = self._counts, Counter()
        return counts

    def add(self, counts: Counter[Entry]) -> None:
        """Count what `take` once gave."""
        self._counts.update(counts)

    def left_out(self) -> tuple[LeftOut, ...]:
        """Return the counts of what was left out, sorted by field."""
        return tuple(
            LeftOut(field, reason, count)
            for (field, reason), count in sorted(self._counts.items())
            if isinstance(reason, Reason)
        )

    def replaced(self) -> tuple[Replaced, ...]:
        """Return the counts of what was replaced, sorted by field."""
        return tuple(
            Replaced(field, rule, count)
            for (field, rule), count in sorted(self._counts.items())
            if not isinstance(rule, Reason)
        )

    def clean(self, field: str, text: str, *, published: bool = False) -> str | None:
        """Return a text as the rules leave it; each is looked at once, and None of too many."""
        found = self._cleaned.get((text, published))
        if found is None:
            if self._cleaned.signs + len(text) > MOST_SIGNS:
                return None
            self._cleaned.signs += len(text)
            shown, hits = clean(text, self.known, self.names, own=self.own, published=published)
            found = self._cleaned[text, published] = shown, tuple(hits)
        for rule in found[1]:
            self._counts[field, rule] += 1
        return found[0]
