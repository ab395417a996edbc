"""A text that was found in a file, where it stands, and what beside it is waived."""

import re
from collections.abc import Iterable

import msgspec

from helperkit.words.check.model import Kind, Rule

_WAIVER = re.compile(
    r"(?:#+|//|<!--|%%)?[ \t]*check[ \t]+(?P<part>\.[\w-]+[ \t]+)?(?P<rule>[a-z-]+)"
    r"(?:[ \t]+“(?P<said>[^”\n]*)”)?[ \t]*:(?P<reason>[^\n]*)"
)


class Waiver(msgspec.Struct, frozen=True):
    """Says that a rule does not hold for what stands below, and why.

    Written on a line of its own: `# check RULE: reason`, in Markdown `<!-- check RULE: reason -->`.
    Before the rule can stand the part of a Fluent message, `.body`, and after it the words that
    are meant, in “quotes”.
    """

    rule: str
    part: str
    said: str
    reason: str
    line: int

    def covers(self, rule: Rule, part: str, found: str) -> bool:
        """Return whether it is about such a finding."""
        return (
            self.rule == rule.value
            and (not self.part or self.part == part)
            and (not self.said or self.said.lower() in found.lower())
        )


class Text(msgspec.Struct, frozen=True):
    """A text and its place: a file, the line where it begins, and the column of that line.

    `name` is what the file calls it, such as `paused.body`; texts that share `group` share waivers.
    """

    text: str
    kind: Kind
    file: str
    line: int
    column: int = 1
    name: str = ""
    part: str = ""
    group: str = ""
    waivers: tuple[Waiver, ...] = ()


def waiver(line: str, number: int) -> Waiver | None:
    """Return the waiver that a line holds, or None. `number` is the line's own."""
    found = _WAIVER.fullmatch(line.strip().removesuffix("-->").strip()[:1000])
    if found is None:
        return None
    part = (found["part"] or "").strip().removeprefix(".")
    return Waiver(found["rule"], part, found["said"] or "", found["reason"].strip(), number)


def waivers(lines: Iterable[tuple[int, str]]) -> tuple[Waiver, ...]:
    """Return the waivers among numbered lines."""
    return tuple(one for number, line in lines if (one := waiver(line, number)) is not None)
