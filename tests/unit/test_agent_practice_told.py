"""What a caller of a practice says first, and the advice at the end: both are of this very call."""

import itertools

from msgspec.structs import replace

from helperkit.agent.practice import exercise as exercises
from helperkit.agent.practice.exercise import Ending, begun
from helperkit.agent.practice.line import Level
from helperkit.agent.practice.score import Found, Score, to_try
from helperkit.agent.practice.tasks import leave_out_task
from helperkit.agent.practising.telling import greeting, kind_words, was_of
from helperkit.words.quoting import inside
from helperkit.words.script import script_of
from tests.unit.test_agent_practice import EVERY, ORDERS, WORDS


def test_callers_begin_in_many_ways_that_fit_their_screen_and_line() -> None:
    said: dict[str, set[str]] = {}
    for seed in range(60):
        for name, level in itertools.product(("offline", "password"), Level):
            call = begun(seed, level, ORDERS, name)
            said.setdefault(f"{name} {level.value}", set()).add(greeting(call, WORDS.text))
    assert min(map(len, said.values())) >= 12
    for one, other in itertools.combinations(said.values(), 2):
        assert not one & other  # neither another trouble nor another line


def test_every_screen_has_words_to_begin_with() -> None:
    for name in EVERY:
        for seed in range(3):
            assert len(greeting(begun(seed, Level.CLEAR, ORDERS, name), WORDS.text)) > 20


def test_what_to_try_is_about_this_very_call() -> None:
    call = begun(3, Level.CLEAR, ORDERS, "disk_full")
    was = was_of(call, "The disk is full.", WORDS)
    found = Found(screen=True, cause=1, line=1, word=1)
    score = Score(Level.CLEAR, 60, 1, found, Ending.OPENED)
    page = WORDS.page(call.caller.screen)
    script = script_of(call.caller.screen, WORDS, WORDS)

    def advice(**tries: int) -> str:
        return kind_words(replace(score, found=replace(found, **tries)), was, WORDS)[1]

    assert page.heading.rstrip(".") in advice(cause=2)
    assert "The disk is full." in advice(cause=2)
    assert inside(script.restate.text, "en") in advice(line=3)
    word = leave_out_task(call.caller, WORDS, 3)
    assert f"“{word.answers[word.right]}”" in advice(word=2)
    # What was not come to is no mistake: the call ended before.
    early = replace(score, found=Found(screen=True), ending=Ending.ON_THE_WAY)
    assert to_try(early).value == "to-the-end"
    lost = replace(score, found=Found(), questions=4, ending=Ending.ON_THE_WAY)
    assert to_try(lost).value == "restate"


def test_a_word_that_was_not_heard_once_is_remembered() -> None:
    calls_in = (begun(seed, Level.VERY_NOISY, ORDERS) for seed in range(50))
    call = next(one for one in calls_in if any(not heard.said for heard in one.heard))
    places = [at for at, heard in enumerate(call.heard) if not heard.said]
    for _ in range(9):
        call = exercises.again(call, *places)
    assert all(heard.said for heard in call.heard)
    assert call.missed
    assert not begun(5, Level.CLEAR, ORDERS, "damaged").missed
