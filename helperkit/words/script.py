"""What an agent says while a caller sees a screen: from a Screen to a Script.

The agent's own words are in the agent's language; what the caller can read (the heading, the
labels of buttons) is quoted from the caller's page, in the caller's language. So a script cannot
name a button that the caller does not see: such a text has no value to fill in, and `script_of`
raises. The texts lie in `assets/words/LANGUAGE/agent/`, a message `script-SCREEN` for each screen;
only the message of the asked screen is parsed.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from helperkit.journey.screen import FieldKind, Screen, Weight
from helperkit.words.load import Words
from helperkit.words.page import Page
from helperkit.words.texts import NoSuchText, Texts, Value

MESSAGE = "script-{}"
MARK = "|"  # between a line and its pace, and between a word to avoid and the plain one
QUOTED = re.compile(r"[“„«](.+?)[”“»]")


class Pace(StrEnum):
    """What the agent does after a line."""

    YES = "yes"  # wait for yes
    PAUSE = "pause"
    WAIT = "wait"  # 20 seconds
    STAY = "stay"  # on the line, until the caller speaks


class Line(msgspec.Struct, frozen=True):
    """One line to say, and the pace after it."""

    text: str
    pace: Pace


class Avoided(msgspec.Struct, frozen=True):
    """A word not to say, and what to say in its place."""

    word: str
    plain: str


class Next(msgspec.Struct, frozen=True):
    """What the agent does then. These are not said to the caller."""

    works: str
    does_not: str


class Script(msgspec.Struct, frozen=True):
    """What stands beside the caller's screen. The restating line comes first."""

    restate: Line
    ask: tuple[str, ...]
    say: tuple[Line, ...]
    avoid: tuple[Avoided, ...]
    next: Next


def script_of(screen: Screen, words: Words, caller: Words) -> Script:
    """Return the script for a screen: `words` in the agent's language, `caller` in the caller's.

    Raises `NoSuchText` where a screen has none, or where it names what the caller does not see.
    """
    texts = words.for_agents()
    name = MESSAGE.format(screen.name)
    values = _values(screen, words, caller)

    def part(attribute: str) -> str:
        return texts.text(name, attribute, **values).strip()

    return Script(
        restate=Line(part("restate"), Pace.YES),
        ask=tuple(_lines(part("ask"))),
        say=tuple(_said(line) for line in _lines(part("say"))),
        avoid=tuple(_avoided(line) for line in _lines(part("avoid"))),
        next=Next(part("works"), part("does-not")),
    )


def always_avoided(words: Words) -> tuple[Avoided, ...]:
    """Return the words that no agent says to a caller, whatever the screen."""
    return tuple(_avoided(line) for line in _lines(words.for_agents().text("never-say")))


def pace_text(words: Words, pace: Pace) -> str:
    """Return a pace mark as an agent reads it, such as "wait for yes"."""
    return words.for_agents().text(f"pace-{pace.value}")


def _values(screen: Screen, words: Words, caller: Words) -> dict[str, Value]:
    """Return what the texts may ask for: what the words of the screen may, and what is seen."""
    page = caller.page(screen)
    values = words.values(screen)
    values |= {
        "noun": words.text("kind-noun", **values),
        "read": _read(page.heading, words.for_agents()),
        "main-name": screen.main_choice.name if screen.main_choice else "none",
        "field": page.field,
        "field-name": page.field_name,
        "window-read": caller.text("window-read"),
    }
    if screen.field is FieldKind.LINK:
        values["window-paste"] = caller.text("window-paste")
    if screen.field in (FieldKind.PASSWORD, FieldKind.SIGN_IN):
        values["window-show-typed"] = caller.text("window-show-typed")
    values |= {f"can-{name}": "no" for name in caller.choice_names(screen)}
    values |= dict(_labels(screen, page))
    # What the body quotes: buttons on the windows of the system and of other programs.
    values |= {f"quote-{n}": told for n, told in enumerate(QUOTED.findall(page.body), start=1)}
    return values


def _labels(screen: Screen, page: Page) -> Iterator[tuple[str, Value]]:
    """Yield the labels of the buttons that are there, and that they are."""
    for choice, label in zip(screen.choices, page.choices, strict=True):
        yield f"can-{choice.name}", "yes"
        yield f"choice-{choice.name}", label
        if choice.weight is Weight.MAIN:
            yield "main", label


def _read(heading: str, texts: Texts) -> str:
    """Return the heading as one reads it out within a sentence: a question keeps its mark."""
    asks = heading.endswith("?")
    return texts.text("read-question" if asks else "read-heading", heading=heading.rstrip("."))


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def _said(line: str) -> Line:
    text, mark, pace = line.rpartition(MARK)
    try:
        return Line(text.strip(), Pace(pace.strip()))
    except ValueError:
        raise NoSuchText(f"no pace after: {text if mark else line}") from None


def _avoided(line: str) -> Avoided:
    word, _, plain = line.partition(MARK)
    return Avoided(word.strip(), plain.strip())
