"""Many callers on lines of all kinds, helped by an agent that does only what the program says.

`python -m tests.benchmarks.agent_practice [CALLERS A LEVEL]`: how many questions it takes until
the right screen is there, and whether a wrong one was ever believed. The agent asks what `decode`
proposes, and restates the screen, as every script begins; nothing else helps it.
"""

import sys
from collections import Counter
from time import perf_counter

import msgspec

from helperkit.agent.practice.caller import presses
from helperkit.agent.practice.exercise import (
    Ending,
    Exercise,
    again,
    asked,
    begun,
    can_see,
    is_word,
    led_on,
    pressed,
    waited,
)
from helperkit.agent.practice.goods import examples
from helperkit.agent.practice.line import Level
from helperkit.agent.practice.ringing import callable_screens
from helperkit.journey.events import DidNotSeeIt, HelpAsked, ReportAsked, WentBack
from helperkit.journey.phone_state import state_of
from helperkit.journey.screens import screen
from helperkit.phone.arithmetic import PLACES
from helperkit.phone.decode import Again, Ask, Sure, judge
from helperkit.phone.fields import Code
from helperkit.phone.nearest import Heard, nearest
from helperkit.words.load import Words
from helperkit.words.script import script_of

ORDERS = examples((("book", "Garden Notes"), ("program", "Planner"), ("music", "Birdsong")), "Leaf")
MOST_QUESTIONS = 40
MOST_PRESSES = 40
LAST_CHOSEN = (HelpAsked, ReportAsked, WentBack, DidNotSeeIt)


class Run(msgspec.Struct, frozen=True):
    """What came of one caller."""

    name: str
    questions: int  # until the agent was sure
    fitted_wrong: int  # so many words were wrong where six fitted, or five gave the sixth
    restated: int  # wrong screens that restating found
    wrong_screen: bool  # a wrong screen was believed
    wrong_detail: bool  # the right screen was, with another product, progress or try
    nearly: bool  # the right screen, whose heading has other words
    stuck: bool = False  # no end of questions
    scripted: bool = False
    leads_on: bool = True  # the main choice does something
    ending: Ending = Ending.ON_THE_WAY


class Line:
    """The agent's end of the line: boxes, and what was agreed or refused."""

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self.agreed: dict[int, int] = {}
        self.refused: frozenset[tuple[int, int]] = frozenset()

    def boxes(self) -> list[Heard]:
        said = (one.said for one in self.exercise.heard)
        return [
            Heard(self.agreed[place]) if place in self.agreed else nearest(text)
            for place, text in enumerate(said)
        ]

    def wrong_words(self) -> int:
        """Return how many of the words that were believed were not said."""
        words = self.exercise.caller.words
        boxes = zip(self.boxes(), words, strict=True)
        return sum(box.word is not None and box.word != word for box, word in boxes)

    def is_word(self, place: int, word: int) -> bool:
        self.exercise, right = is_word(self.exercise, place, word)
        if right:
            self.agreed[place] = word
        else:
            self.refused |= {(place, word)}
            self.agreed.pop(place, None)
        return right

    def again(self, *places: int) -> None:
        self.agreed = {p: word for p, word in self.agreed.items() if p not in places}
        self.refused = frozenset(pair for pair in self.refused if pair[0] not in places)
        self.exercise = again(self.exercise, *places)

    def sure(self) -> Code | None:
        """Ask what is proposed until six words fit; None where there was no end of questions."""
        while self.exercise.questions < MOST_QUESTIONS:
            match judge(self.boxes(), self.refused):
                case Sure(code=code, computed=None):
                    return code
                case Sure(code=code, computed=int(place), words=words):
                    if self.is_word(place, words[place]):
                        return code
                    self.again(*range(PLACES))
                case Ask(place=place, word=word):
                    self.is_word(place, word)
                case Again(places=places):
                    self.again(*places)
        return None


def seen_by_agent(code: Code) -> str:
    """Return the heading that the agent reads; "" where no screen has such a code."""
    known = next((order for order in ORDERS if order.number == code.product), None)
    state = state_of(code, known)
    return "" if state is None else WORDS.page(screen(state)).heading


WORDS = Words()


def helped(exercise: Exercise, *, to_the_end: bool = True) -> Run:
    """Help one caller."""
    line, shown = Line(exercise), exercise.caller.screen
    restated = fitted_wrong = 0
    nearly = False
    wrong_screen = wrong_detail = False
    heading = WORDS.page(shown).heading
    while True:
        code = line.sure()
        if code is None:
            break
        if code != shown.code:
            fitted_wrong = max(fitted_wrong, line.wrong_words())
        # "So it says … Is that right?" The caller compares what they read; of the very screen
        # in other words they say "Nearly": six words cannot say why something failed.
        believed = seen_by_agent(code)
        nearly = code.screen == shown.code.screen and believed != heading
        if believed == heading or nearly:
            wrong_screen = code.screen != shown.code.screen
            wrong_detail = not wrong_screen and code != shown.code
            break
        restated += 1
        line.exercise = asked(line.exercise)
        line.agreed.clear()
        line.again(*range(PLACES))
    script = script_of(shown, WORDS, WORDS)
    run = Run(
        shown.name,
        line.exercise.questions,
        fitted_wrong,
        restated,
        wrong_screen,
        wrong_detail,
        nearly,
        stuck=code is None,
        scripted=bool(script.restate.text and script.say),
        leads_on=main_leads_on(line.exercise),
    )
    return carried(run, line.exercise) if to_the_end else run


def main_leads_on(exercise: Exercise) -> bool:
    """Return whether the one filled button does something; waiting, where there is none."""
    choice = exercise.caller.screen.main_choice
    if choice is None:  # such a screen waits for the work, or for one of its lines
        return led_on(exercise, waited(exercise)) or led_on(exercise, pressed(exercise, 0))
    return led_on(exercise, pressed(exercise, exercise.caller.screen.choices.index(choice)))


def carried(run: Run, exercise: Exercise) -> Run:
    """Go on with the caller: the main button first, on the same screen then the next one."""
    pressed_before: Counter[str] = Counter()
    for _ in range(MOST_PRESSES):
        if exercise.ending is Ending.OPENED:
            break
        shown = exercise.caller.screen
        if shown.busy and exercise.caller.pending:
            exercise = waited(exercise)
            continue
        order = sorted(
            range(len(shown.choices)),
            key=lambda at: (
                pressed_before[f"{shown.name} {shown.choices[at].name}"],
                shown.choices[at] is not shown.main_choice,
                isinstance(shown.choices[at].sends, LAST_CHOSEN),
            ),
        )
        at = order[0] if order else 0
        if not presses(exercise.caller):
            break
        if order:
            pressed_before[f"{shown.name} {shown.choices[at].name}"] += 1
        exercise = pressed(exercise, at)
    ending = Ending.OPENED if can_see(exercise) else exercise.ending
    return msgspec.structs.replace(run, ending=ending)


def callers(count: int, level: Level, seed: int = 1) -> list[Run]:
    """Help so many callers, over all screens in turn."""
    names = callable_screens()
    return [
        helped(begun(seed * 100_000 + at, level, ORDERS, names[at % len(names)]))
        for at in range(count)
    ]


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    began = perf_counter()
    screens = len(callable_screens())
    print(f"{screens} screens found in {perf_counter() - began:.2f} s; {count} callers a level")
    for level in Level:
        began = perf_counter()
        runs = callers(count, level)
        asked_for = sorted(run.questions for run in runs)
        share = {n: sum(q <= n for q in asked_for) / count for n in (0, 1, 3)}
        endings = Counter(run.ending.value for run in runs)
        print(
            f"{level.value:>10}: sure with 0 questions {share[0]:.1%}, at most 1 {share[1]:.1%}, "
            f"at most 3 {share[3]:.1%}, mean {sum(asked_for) / count:.2f}, most {asked_for[-1]}; "
            f"six words fitted and were wrong {sum(r.fitted_wrong > 0 for r in runs)}, "
            f"with one wrong word {sum(r.fitted_wrong == 1 for r in runs)}, "
            f"found by restating {sum(r.restated for r in runs)}, "
            f"a wrong screen believed {sum(r.wrong_screen for r in runs)}, "
            f"a wrong detail {sum(r.wrong_detail for r in runs)}; "
            f"in other words {sum(r.nearly for r in runs)}; "
            f"no end {sum(r.stuck for r in runs)}; "
            f"no script {sum(not r.scripted for r in runs)}, "
            f"main leads nowhere {sum(not r.leads_on for r in runs)}; ended {dict(endings)}; "
            f"{(perf_counter() - began) / count * 1000:.1f} ms a caller"
        )


if __name__ == "__main__":
    main()
