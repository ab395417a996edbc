"""A call as values: from what an agent typed to the screen that the caller sees."""

import random

import pytest

from helperkit.agent.call import call as calls
from helperkit.agent.call.call import Call
from helperkit.journey.events import HelpAsked
from helperkit.journey.screens import screen
from helperkit.phone.decode import Again, Ask, Sure
from helperkit.phone.encode import spoken
from helperkit.phone.fields import Code
from helperkit.phone.numbers import SCREEN_OF, SCREENS, STEPS
from helperkit.phone.words import WORDS
from tests.screens.gallery import gallery


def typed(*words: str) -> Call:
    call = Call()
    for place, word in enumerate(words):
        call = calls.typed_at(call, place, word)
    return call


def seen(call: Call) -> str:
    state = calls.caller_state(call)
    return "" if state is None else screen(state).name


def test_the_first_word_alone_gives_the_screen() -> None:
    for name, number in SCREENS.items():
        words = spoken(Code(number, step=STEPS["Got"]))
        assert seen(typed(words[0])) == name, name


def test_each_word_refines_and_six_are_sure() -> None:
    for one in gallery().values():
        assert one.code is not None
        words = spoken(one.code)
        call = typed(*words)
        assert calls.meaning(call) == Sure(one.code, tuple(map(WORDS.index, words)))
        assert calls.code_of_call(call) == one.code
        three = calls.code_of_call(typed(*words[:3]))
        assert three is not None
        told = (three.screen, three.product, three.step)
        assert told == (one.code.screen, one.code.product, one.code.step)


def test_a_word_that_was_not_heard_follows() -> None:
    code = Code(SCREENS["problem_damaged"], product=7, step=STEPS["Got"], source=2)
    words = list(spoken(code))
    words[3] = "?"
    found = calls.meaning(typed(*words))
    assert isinstance(found, Sure)
    assert (found.code, found.computed) == (code, 3)


def test_one_question_after_one_slip_and_its_answers() -> None:
    chance = random.Random(7)
    code = Code(SCREENS["open"], product=7, step=STEPS["Ready"], source=2)
    right = spoken(code)
    for place in range(6):
        words = list(right)
        words[place] = chance.choice([word for word in WORDS if word != right[place]])
        call = typed(*words)
        asked = 0
        while isinstance(found := calls.meaning(call), Ask):
            asked += 1
            is_right = WORDS[found.word] == right[found.place]
            before, call = call, calls.answered(call, yes=is_right)
            assert call != before
        assert isinstance(found, Sure)
        assert found.code == code
        assert 1 <= asked <= 12


def test_typing_again_forgets_the_answers_there() -> None:
    right = spoken(Code(SCREENS["open"], product=7, step=STEPS["Ready"], source=2))
    wrong = next(word for word in WORDS if word not in right)
    call = typed(*right[:5], wrong)
    call = calls.answered(call, yes=False)
    assert call.refused
    (place, _word) = next(iter(call.refused))
    call = calls.typed_at(call, place, "?")
    assert not call.refused
    yes = calls.answered(typed(*right[:5], wrong), yes=True)
    assert yes.agreed
    assert calls.typed_at(yes, yes.agreed[0][0], "?").agreed == ()


def test_a_press_leads_on_and_back() -> None:
    call = typed(*spoken(Code(SCREENS["problem_slow"], step=STEPS["Getting"], source=2)))
    assert seen(call) == "problem_slow"
    there = calls.pressed(call, HelpAsked())
    assert seen(there) == "by_phone"
    assert calls.undone(there) == call
    assert calls.typed_at(there, 5, "zebra").presses == ()


def test_nothing_typed_is_nothing() -> None:
    assert calls.code_of_call(Call()) is None
    assert calls.caller_state(Call()) is None
    assert isinstance(calls.meaning(Call()), Again)


@pytest.mark.parametrize("number", sorted(set(range(128)) - set(SCREEN_OF)))
def test_a_word_that_no_screen_has(number: int) -> None:
    assert seen(typed(spoken(Code(number))[0])) == ""
