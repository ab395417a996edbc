"""The callers of a practice: real journeys, a line that slips as it says, true answers."""

import itertools
import re
from collections import Counter

import pytest
from msgspec.structs import replace

from helperkit.agent.call import call as calls
from helperkit.agent.practice import exercise as exercises
from helperkit.agent.practice.caller import after, at_rest, offered, presses
from helperkit.agent.practice.exercise import Ending, begun, can_see
from helperkit.agent.practice.goods import examples, of_card, own_file, plain_link
from helperkit.agent.practice.line import SLIPS, Level, near_words, over_line
from helperkit.agent.practice.ringing import callable_screens, ring, trouble_of
from helperkit.agent.practice.score import Found, Score, Was, to_try, went_well
from helperkit.agent.practice.tasks import NO_TROUBLE, cause_task, leave_out_task, line_task
from helperkit.agent.practising.shelf import orders_to_practise
from helperkit.agent.practising.telling import greeting, kind_words, lines_of, words_said
from helperkit.assets import asset
from helperkit.journey.events import Retried
from helperkit.journey.order import Support, Trust
from helperkit.journey.presses_lesson import LessonAsked, LessonsAsked
from helperkit.journey.problems import ProblemName
from helperkit.journey.screens import screen
from helperkit.phone.field128 import SIZE
from helperkit.phone.names import said_in
from helperkit.phone.nearest import nearest
from helperkit.phone.numbers import SCREENS
from helperkit.phone.sounds import sound_distance
from helperkit.words.load import Words
from helperkit.words.script import always_avoided, script_of
from tests.each import each
from tests.own_process import run
from tests.unit.test_wording import JARGON, MOST_IN_SENTENCE, sentences, words_of

WORDS = Words()
ORDERS = examples((("book", "Garden Notes"), ("program", "Planner"), ("music", "Birdsong")), "Leaf")
EVERY = sorted(SCREENS)
TEXTS = re.findall(
    r"^(agent-practice-[\w-]+) = ([^{].+)$|^ +\*?\[\w+\] (.+)$",
    asset("words/en/agent_practice.ftl").read_text("utf-8"),
    re.M,
)


def test_a_journey_leads_to_every_screen_that_has_a_number() -> None:
    assert list(callable_screens()) == EVERY


@each("name", EVERY)
def test_a_caller_is_where_a_journey_of_events_leads(name: str) -> None:
    for seed in range(4):
        caller = ring(seed, ORDERS, name)
        assert caller.screen.name == name
        assert replace(screen(caller.state), code=caller.screen.code) == caller.screen
        assert len(caller.words) == 6
        assert WORDS.page(caller.screen).heading


def test_a_problem_is_wanted_by_its_own_name() -> None:
    for problem in ProblemName:
        assert trouble_of(ring(3, ORDERS, problem.value).state.step) is problem
    with pytest.raises(ValueError, match="no_such"):
        ring(1, ORDERS, "no_such")


def test_anybody_rings_where_some_screens_cannot_be() -> None:
    orders = tuple(replace(order, support=Support()) for order in ORDERS)  # no reports are taken
    with pytest.raises(ValueError, match="report_sent"):
        ring(0, orders, "report_sent")
    wanted = (seed for seed in itertools.count() if ring(seed, ORDERS).screen.name == "report_sent")
    assert ring(next(wanted), orders).screen.name in EVERY


SAME = """
from helperkit.agent.practice.exercise import begun
from helperkit.agent.practice.goods import examples
from helperkit.agent.practice.line import Level
from helperkit.agent.practice.tasks import cause_task
orders = examples((("book", "Garden Notes"), ("music", "Birdsong")), "Leaf")
for seed in range(12):
    call = begun(seed, Level.VERY_NOISY, orders)
    print(call.caller.screen.name, call.caller.words, call.heard, cause_task(call.caller, seed))
"""


def test_a_seed_brings_the_same_caller_again(monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    for hashing in ("1", "2"):  # sets have another order in each process
        monkeypatch.setenv("PYTHONHASHSEED", hashing)
        told.append(run(SAME).stdout)
    assert told[0] == told[1]
    assert len(set(told[0].splitlines())) == 12


@pytest.mark.parametrize("level", Level)
def test_words_slip_as_often_as_the_line_says(level: Level) -> None:
    slips, count = SLIPS[level], Counter[str]()
    for seed in range(1500):
        words = tuple((seed * 6 + at) % SIZE for at in range(6))
        for word, heard in zip(words, over_line(words, level, seed), strict=True):
            meant = nearest(heard.said)
            if not heard.said:
                count["missing"] += 1
            elif meant.word is not None and meant.word != word:
                count["misheard"] += 1
                assert meant.word in near_words(word)
            elif heard.said != said_in("en", word):
                count["other"] += 1
                assert word in (meant.word, *meant.near)
    for name, wanted in (("missing", slips.missing), ("misheard", slips.misheard)):
        assert abs(count[name] / 9000 - wanted) < 0.2 * wanted + 0.003, name
    assert count["other"] > 0


def test_a_word_is_taken_for_those_that_sound_like_it() -> None:
    for word in range(SIZE):
        near = near_words(word)
        farthest = max(sound_distance(word, other) for other in near)
        others = set(range(SIZE)) - {word, *near}
        assert farthest <= min(sound_distance(word, other) for other in others)


def test_a_word_said_again_is_heard_better() -> None:
    words = tuple(range(6))
    wrong = [0, 0]
    for seed, again in itertools.product(range(1500), (0, 1)):
        heard = over_line(words, Level.VERY_NOISY, seed, again=again)
        pairs = zip(heard, words, strict=True)
        wrong[again] += sum(nearest(one.said).word != word for one, word in pairs)
    assert wrong[1] < 0.75 * wrong[0]


def test_a_caller_answers_truly_and_every_question_counts() -> None:
    call = begun(5, Level.NOISY, ORDERS, "damaged")
    right = call.caller.words[2]
    call, yes = exercises.is_word(call, 2, right)
    call, no = exercises.is_word(call, 2, (right + 1) % SIZE)
    call = exercises.again(call, 0, 5)
    assert (yes, no) == (True, False)
    assert call.questions == 3
    assert call.said == (1, 0, 0, 0, 0, 1)


def test_a_trouble_comes_again_as_often_as_it_lasts_and_is_then_mended() -> None:
    caller = replace(ring(1, ORDERS, "offline"), lasts=2)
    seen = []
    for _ in range(3):
        caller = at_rest(after(caller, Retried()))
        seen.append(caller.screen.name)
    assert seen[:2] == ["problem_offline"] * 2
    assert seen[2] != "problem_offline"
    assert caller.lasts == 0


def test_what_is_pressed_goes_on_by_the_journey_itself() -> None:
    call = begun(2, Level.CLEAR, ORDERS, "unpack")
    sent = presses(call.caller)[0]
    assert exercises.pressed(call, 0).caller == at_rest(after(call.caller, sent))
    with pytest.raises(IndexError):
        exercises.pressed(call, 99)


def test_the_end_of_a_call_is_told_by_the_step() -> None:
    assert begun(1, Level.CLEAR, ORDERS, "done").ending is Ending.OPENED
    assert begun(1, Level.CLEAR, ORDERS, "again").ending is Ending.OPENED
    assert begun(1, Level.CLEAR, ORDERS, "by_phone").ending is Ending.PASSED_ON
    assert begun(1, Level.CLEAR, ORDERS, "damaged").ending is Ending.ON_THE_WAY
    assert can_see(begun(1, Level.CLEAR, ORDERS, "check"))


@each("name", EVERY)
def test_tasks_come_from_the_screen_s_own_script(name: str) -> None:
    caller = ring(7, ORDERS, name)
    script = script_of(caller.screen, WORDS, WORDS)
    cause = cause_task(caller, 7)
    trouble = trouble_of(caller.state.step)
    assert cause.answers[cause.right] == (trouble.value if trouble else NO_TROUBLE)
    assert len(set(cause.answers)) == 4
    line = line_task(caller, ORDERS, WORDS, 7)
    assert line.answers[line.right] == script.restate.text
    assert len(set(line.answers)) == 3
    word = leave_out_task(caller, WORDS, 7)
    avoided = {one.word for one in (*script.avoid, *always_avoided(WORDS))}
    assert [answer in avoided for answer in word.answers].count(True) == 1
    assert word.answers[word.right] in {one.word for one in script.avoid}


def test_what_is_right_is_not_always_at_one_place() -> None:
    callers = [(seed, ring(seed, ORDERS)) for seed in range(40)]
    assert {cause_task(caller, seed).right for seed, caller in callers} == {0, 1, 2, 3}
    assert {leave_out_task(caller, WORDS, seed).right for seed, caller in callers} == {0, 1, 2}


ABOUT = Was("No room", "The disk is full.", "So there is no room?", "disk")


def test_the_score_has_kind_words_for_every_call() -> None:
    tries = (0, 1, 3)
    for level, seconds, questions, seen, cause, line, word, ending in itertools.product(
        Level, (5, 200), (0, 9), (True, False), tries, tries, tries, Ending
    ):
        score = Score(level, seconds, questions, Found(seen, cause, line, word), ending)
        well, wanted = kind_words(score, ABOUT, WORDS)
        assert well
        assert wanted
        assert len(lines_of(score, "It.", WORDS.text)) == 5
    found = Found(True, 1, 1, 1)
    best = Score(Level.NOISY, 60, 1, found, Ending.OPENED)
    assert (went_well(best).value, to_try(best).value) == ("opened", "noisier")
    took = {
        seconds: lines_of(replace(best, seconds=seconds), "It.", WORDS.text)[0]
        for seconds in (1, 61, 125)
    }
    assert took[1] == "It took one second."
    assert took[61] == "It took one minute and one second."
    assert took[125] == "It took 2 minutes and 5 seconds."
    assert to_try(replace(best, found=Found(True, 1, 2, 1))).value == "line"
    assert to_try(replace(best, questions=9)).value == "all-words"
    assert to_try(replace(best, questions=9, missed=True)).value == "questions"
    assert to_try(replace(best, level=Level.VERY_NOISY)).value == "another"
    assert to_try(replace(best, ending=Ending.ON_THE_WAY)).value == "to-the-end"


def test_what_was_not_heard_is_told_as_such() -> None:
    calls_in = (begun(seed, Level.VERY_NOISY, ORDERS) for seed in range(50))
    call = next(one for one in calls_in if any(not heard.said for heard in one.heard))
    assert "(noise)" in words_said(call.heard, WORDS.text)
    assert greeting(call, WORDS.text)


def test_orders_are_as_callers_have_them() -> None:
    (order, *_), text = orders_to_practise((), WORDS), WORDS.text
    assert order.name == text("agent-practice-product-book")
    assert of_card(replace(order, trust=Trust.PRACTICE)).trust is Trust.CARD
    assert plain_link(order).urls == order.urls
    assert own_file(ring(1, ORDERS, "check").goods).trust is Trust.OWN_FILE


@each("told", ["".join(text) for _, *text in TEXTS])
def test_the_texts_are_short_and_plain(told: str) -> None:
    assert not JARGON.search(told)
    for sentence in sentences(told):
        assert len(words_of(sentence)) <= MOST_IN_SENTENCE


def test_a_misheard_third_word_does_not_hide_the_screen() -> None:
    """It once did: product and step of a wrong word are of no screen at all."""
    call = begun(4, Level.CLEAR, ORDERS, "damaged")
    first, second = (said_in("en", word) for word in call.caller.words[:2])
    for other in range(SIZE):
        typed = (first, second, said_in("en", other), "", "", "")
        state = calls.caller_state(calls.Call(typed=typed))
        assert state is not None
        assert screen(state).name == "problem_damaged"


def test_no_lesson_is_told_to_a_caller() -> None:
    lessons = 0
    for name in EVERY:
        caller = ring(3, ORDERS, name)
        events = presses(caller)
        left = {at for at in range(len(events)) if at not in offered(caller)}
        assert {type(events[at]) for at in left} <= {LessonAsked, LessonsAsked}
        assert not any(type(events[at]) in {LessonAsked, LessonsAsked} for at in offered(caller))
        lessons += len(left)
    assert lessons > 10
    assert all(ring(seed, ORDERS).screen.name != "lesson" for seed in range(400))
