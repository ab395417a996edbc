"""The agents' scripts for the tests: of every screen, and as they stand in the texts."""

import functools
from typing import NamedTuple

import msgspec
from fluent.syntax import FluentParser, ast

from helperkit.assets import asset
from helperkit.journey.screen import Screen
from helperkit.words.load import Words
from helperkit.words.page import Page
from helperkit.words.script import QUOTED, Script, script_of
from tests.unit.test_wording import STAND_INS
from tests.unit.test_words import every_screen

AGENT = asset("words/en/agent")


class Shown(NamedTuple):
    """A screen, as the caller reads it, and what the agent has beside it."""

    page: Page
    script: Script

    @property
    def said(self) -> tuple[str, ...]:
        """All that is said to the caller."""
        script = self.script
        return (script.restate.text, *script.ask, *(line.text for line in script.say))

    @property
    def written(self) -> tuple[str, ...]:
        """All of the script but the words not to say."""
        return (*self.said, self.script.next.works, self.script.next.does_not)


def stood_in(screen: Screen) -> Screen:
    """Return the screen with plain names: what a card says is not ours to shorten."""
    values = {
        name: STAND_INS.get(name, value) if value else value
        for name, value in screen.values.items()
    }
    return msgspec.structs.replace(screen, values=values)


@functools.cache
def screens() -> tuple[Screen, ...]:
    """Return each screen once, of those that differ in more than sizes and items."""
    found = {}
    for shown in map(stood_in, every_screen()):
        words = tuple(value for value in shown.values.items() if isinstance(value[1], str))
        numbers = tuple((k, min(v, 2)) for k, v in shown.values.items() if isinstance(v, int))
        labels = tuple(choice.name for choice in shown.choices)
        found[shown.name, labels, shown.field, words, numbers] = shown
    return tuple(found.values())


@functools.cache
def scripts(language: str = "en") -> tuple[Shown, ...]:
    """Return the script of each screen for a caller in this language."""
    words, caller = Words(), Words(language)
    found = {}
    for screen in screens():
        page, script = caller.page(screen), script_of(screen, words, caller)
        found[page.heading, page.body, page.field, page.choices, script] = Shown(page, script)
    return tuple(found.values())


def own(text: str) -> str:
    """Return the text without what it quotes from the screen."""
    return QUOTED.sub("“”", text)


def messages() -> dict[str, ast.Message]:
    """Return all messages of the agents' texts by their names."""
    parsed = (FluentParser().parse(p.read_text(encoding="utf-8")) for p in AGENT.glob("*.ftl"))
    entries = [e for file in parsed for e in file.body if not isinstance(e, ast.BaseComment)]
    assert [e for e in entries if not isinstance(e, ast.Message)] == []
    names = [entry.id.name for entry in entries]
    assert sorted(names) == sorted(set(names))
    return {entry.id.name: entry for entry in entries}
