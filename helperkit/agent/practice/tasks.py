"""What an agent finds out in a practice call: made from the real scripts of real screens."""

from collections.abc import Sequence

import msgspec

from helperkit.agent.practice.caller import Caller
from helperkit.agent.practice.chance import chance
from helperkit.agent.practice.facts import MET
from helperkit.agent.practice.ringing import callable_screens, ring, trouble_of
from helperkit.journey.order import Order
from helperkit.journey.problems import ProblemName
from helperkit.words.load import Words
from helperkit.words.script import always_avoided, script_of

NO_TROUBLE = ""
_CAUSES, _LINES = 4, 3


class Task(msgspec.Struct, frozen=True):
    """Some answers, of which one is right."""

    answers: tuple[str, ...]
    right: int  # its place among them


def tasks_of(
    caller: Caller, orders: Sequence[Order], words: Words, seed: int
) -> tuple[Task, Task, Task]:
    """Return what is asked of an agent one after the other: the cause, the line, the word."""
    line = line_task(caller, orders, words, seed)
    return cause_task(caller, seed), line, leave_out_task(caller, words, seed)


def cause_task(caller: Caller, seed: int) -> Task:
    """Return the names of problems to choose from; "" stands for none."""
    trouble = trouble_of(caller.state.step)
    right = trouble.value if trouble else NO_TROUBLE
    luck = chance(seed, "cause")
    # Those that are met at the same work are the ones that one might think of.
    near = {p.value for some in MET.values() if trouble in some for p in some}
    far = {problem.value for problem in ProblemName} | {NO_TROUBLE}
    near -= {right, ProblemName.UNKNOWN.value}
    wrong = luck.sample(sorted(near), min(len(near), _CAUSES - 2))
    rest = sorted(far - near - {right, ProblemName.UNKNOWN.value, *wrong} or far - {right})
    if NO_TROUBLE in rest:
        wrong.append(NO_TROUBLE)
        rest.remove(NO_TROUBLE)
    wrong += luck.sample(rest, _CAUSES - 1 - len(wrong))
    return _mixed(right, wrong, seed, "cause")


def line_task(caller: Caller, orders: Sequence[Order], words: Words, seed: int) -> Task:
    """Return three lines, of which one is what is said first on the caller's screen."""
    right = script_of(caller.screen, words, words).restate.text
    luck = chance(seed, "lines")
    wrong: list[str] = []
    names = list(callable_screens())
    luck.shuffle(names)
    for name in names:
        other = script_of(ring(seed, orders, name).screen, words, words).restate.text
        if name != caller.screen.name and other not in (right, *wrong):
            wrong.append(other)
        if len(wrong) == _LINES - 1:
            break
    return _mixed(right, wrong, seed, "line")


def leave_out_task(caller: Caller, words: Words, seed: int) -> Task:
    """Return three words, of which one is better not said to this caller: it has a plain one."""
    script = script_of(caller.screen, words, words)
    luck = chance(seed, "word")
    avoided = luck.choice(script.avoid)
    plain = {one.plain for one in (*script.avoid, *always_avoided(words))}
    every = {one.word for one in (*script.avoid, *always_avoided(words))}
    others = sorted(plain - every - {avoided.plain})
    wrong = [avoided.plain, *luck.sample(others, _LINES - 2)]
    return _mixed(avoided.word, wrong, seed, "word")


def _mixed(right: str, wrong: Sequence[str], seed: int, about: str) -> Task:
    every = [right, *wrong]
    chance(seed, "order", about).shuffle(every)
    return Task(tuple(every), every.index(right))
