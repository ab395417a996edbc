"""What an agent presses in the picture leads somewhere, or is said to happen beside it."""

from collections import Counter

from helperkit.agent.call import call as calls
from helperkit.agent.call.call import Call
from helperkit.agent.call.sight import seen_by
from helperkit.journey.events import Event
from helperkit.journey.screen import Choice, Screen
from helperkit.phone.encode import spoken
from helperkit.words.load import Words
from tests.each import each
from tests.screens.examples import ORDER
from tests.screens.gallery import gallery

WORDS = Words()
EXAMPLE = "…"


def sent(choice: Choice) -> Event:
    return choice.sends if choice.asks is None else choice.filled(EXAMPLE, EXAMPLE)


def sends(screen: Screen) -> list[Event]:
    """All that can be pressed: buttons, and the rows of a list."""
    rows = [item.sends for item in screen.items if item.sends is not None]
    return [*map(sent, screen.choices), *rows]


def called(name: str) -> Call:
    code = gallery()[name].code
    assert code is not None
    return Call(typed=spoken(code))


@each("name", gallery())
def test_every_press_leads_on_and_back(name: str) -> None:
    call = called(name)
    first = seen_by(call, ORDER, WORDS)
    assert first is not None
    assert first.after == ""
    for event in sends(first.likely.page.screen):
        there = calls.pressed(call, event)
        found = seen_by(there, ORDER, WORDS)
        assert found is not None
        assert found.likely.page.heading
        assert (found.after == "-same") is (found.screen == first.screen)
        assert calls.undone(there) == call
    assert seen_by(call, ORDER, WORDS) == first


def test_most_presses_lead_to_another_screen() -> None:
    afters: Counter[str] = Counter()
    for name in gallery():
        call = called(name)
        first = seen_by(call, ORDER, WORDS)
        assert first is not None
        for choice in first.screen.choices:
            found = seen_by(calls.pressed(call, sent(choice)), ORDER, WORDS)
            assert found is not None
            afters[found.after] += 1
    assert afters["-then"] > 4 * afters["-same"] > 0
