"""What was found in a text, in words, and where an editor counts it."""

import msgspec

from helperkit.assets import asset
from helperkit.words.check import Figures, Finding, Kind, Rule, check
from helperkit.words.check.telling import Telling
from helperkit.words.languages import SOURCE_LANGUAGE

MOST_SHOWN = 100  # at once: the rest comes as soon as some of these are mended
KINDS = (Kind.REPLY, Kind.MAIL, Kind.TERMS)
# They are about the text as a whole, and would underline all of it.
_WHOLE = frozenset({Rule.LONG_TEXT, Rule.HARD_TO_READ, Rule.NO_NEXT_STEP, Rule.CUT})
_SENTENCES = frozenset({Rule.LONG_SENTENCE, Rule.MANY_INSTRUCTIONS})


class Place(msgspec.Struct, frozen=True):
    """One finding. `start` and `end` count UTF-16 units, as Qt does; `marked` stands between."""

    start: int
    end: int
    marked: str
    told: str  # what it is, why that matters, and what to say, each in a line
    better: str  # may stand in the place of `marked`; "" where none may
    whole: bool  # about all of the text
    sentence: bool  # about a sentence, and not some words of it


class Answer(msgspec.Struct, frozen=True):
    """All about one text. `found` counts those that are not shown, too."""

    places: tuple[Place, ...]
    found: int
    figures: Figures
    notes: tuple[str, ...]  # on rules that rest


def answer(text: str, kind: Kind, language: str, telling: Telling) -> Answer:
    """Check a text, and tell what was found in the telling's language."""
    checked = check(text, kind, language=language)
    first = sorted(checked.findings, key=lambda one: one.rule is not Rule.CUT)  # else by place
    shown = tuple(_place(one, text, telling) for one in first[:MOST_SHOWN])
    notes = tuple(telling.rests(name) for name in checked.rests)
    return Answer(shown, len(first), checked.figures, notes)


def language_of_check(locale: str) -> str:
    """Return the language whose lists are used: the agent's, or English where it has none."""
    try:
        asset(f"words/{locale}/check")
    except FileNotFoundError:
        return SOURCE_LANGUAGE
    return locale


def _place(finding: Finding, text: str, telling: Telling) -> Place:
    lines = (telling.what(finding), telling.why(finding), telling.better(finding))
    return Place(
        start=_units(text[: finding.start]),
        end=_units(text[: finding.end]),
        marked=text[finding.start : finding.end],
        told="\n".join(line for line in lines if line),
        better=finding.better if finding.replaces else "",
        whole=finding.rule in _WHOLE,
        sentence=finding.rule in _SENTENCES,
    )


def _units(text: str) -> int:
    """Return the UTF-16 units of a text; a picture of a face has two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
