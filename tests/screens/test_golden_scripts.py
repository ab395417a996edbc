"""The golden text of the agents' scripts: one file, so that a reviewer can read them through.

Each screen's script stands there in full once; of its other forms, only the lines that differ.
After a change of the wording, run `pytest tests/screens/test_golden_scripts.py --update-golden`
and read the diff.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from helperkit.journey.screen import Screen
from helperkit.words.load import Words
from helperkit.words.script import Line, always_avoided, pace_text, script_of
from tests.screens.gallery import gallery

GOLDEN = Path(__file__).parent / "scripts.txt"
WORDS = Words()


def said(line: Line) -> str:
    """Return a line with its pace, as an agent reads it."""
    return f"{line.text} • {pace_text(WORDS, line.pace)}"


def as_read(screen: Screen) -> tuple[str, ...]:
    """Return a script as lines of plain text."""
    script = script_of(screen, WORDS, WORDS)
    return (
        f"first: {said(script.restate)}",
        *(f"ask: {question}" for question in script.ask),
        *(f"say: {said(line)}" for line in script.say),
        "not: " + "; ".join(f"{word.word} → {word.plain}" for word in script.avoid),
        f"it works: {script.next.works}",
        f"it does not: {script.next.does_not}",
    )


def all_scripts() -> Iterator[str]:
    """Yield the lines of the golden text."""
    yield from (f"never: {word.word} → {word.plain}" for word in always_avoided(WORDS))
    forms: dict[str, dict[tuple[str, ...], str]] = {}
    for name, screen in gallery().items():
        forms.setdefault(screen.name, {}).setdefault(as_read(screen), name)
    for screen_name, found in forms.items():
        first, *others = found
        yield from ("", f"[{screen_name}]", *first)
        for other in others:
            yield from (f"  {found[other]}", *(f"  {line}" for line in other if line not in first))


def test_the_scripts_say_what_they_said(request: pytest.FixtureRequest) -> None:
    """Compare with the golden text, or write it anew."""
    read = "\n".join(all_scripts()) + "\n"
    if request.config.getoption("--update-golden", default=False):
        GOLDEN.write_text(read, encoding="utf-8")
    assert GOLDEN.read_text(encoding="utf-8") == read
