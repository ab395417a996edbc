"""Says in words what a check found; the words are in `check.ftl`."""

from collections.abc import Iterator

from helperkit.words.check.model import Figures, Finding
from helperkit.words.load import Words

_LONGEST_QUOTE = 60  # characters


class Telling:
    """Tells findings and figures in one language."""

    def __init__(self, words: Words) -> None:
        self._text = words.text

    def what(self, finding: Finding) -> str:
        """Return what is wrong, in one line."""
        return self._text(
            f"check-{finding.rule.value}",
            found=_quoted(finding.found),
            count=finding.count,
            most=finding.most,
        )

    def why(self, finding: Finding) -> str:
        """Return why the rule is there."""
        return self._text(f"check-{finding.rule.value}.why")

    def better(self, finding: Finding) -> str:
        """Return a better wording, or ""; a blank alone cannot be read."""
        better = finding.better
        return self._text("check-better", better=better) if better.strip() else ""

    def rests(self, name: str) -> str:
        """Return the note that a rule rests."""
        return self._text(f"check-rests-{name}")

    def figures(self, figures: Figures) -> tuple[str, ...]:
        """Return the figures of one text, each in a line."""
        return tuple(self._figures(figures))

    def _figures(self, figures: Figures) -> Iterator[str]:
        text = self._text
        yield text("check-texts", count=1, words=str(figures.words))
        yield text("check-grade-one", grade=f"{figures.grade:.1f}")
        yield text("check-longest-sentence-one", count=str(figures.longest_sentence))
        yield self.uncommon(figures.uncommon)

    def uncommon(self, words: tuple[str, ...]) -> str:
        """Return which words are outside the common list."""
        if not words:
            return self._text("check-uncommon-none")
        return self._text("check-uncommon", words=", ".join(words))


def _quoted(found: str) -> str:
    """Return what was found as one line that can be quoted."""
    line = " ".join("".join(s if s.isprintable() else " " for s in found).split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE]}…"
