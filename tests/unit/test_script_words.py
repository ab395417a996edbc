"""What agents say: short, plain, true, and without a word that they are not to say."""

import re
from statistics import mean

import pytest

from helperkit.journey.screen import FieldKind
from helperkit.words.load import Words
from helperkit.words.script import Pace, always_avoided
from tests.unit.agent_scripts import own, scripts
from tests.unit.test_wording import (
    HARDEST,
    HARDEST_MEAN,
    JARGON,
    MOST_IN_SENTENCE,
    PROMISES,
    grade,
    words_of,
)

OF_A_SALE = re.compile(
    r"\b(today|tonight|tomorrow|prices?|costs?|pay|paid|discount|voucher"
    r"|I will send|we will call)\b",
    re.IGNORECASE,
)
# A sentence or a part of one that begins so tells the caller to do something.
TOLD = re.compile(
    r"(?:^|[.?!,:] |\band |\bthen |\bnow |\bplease )(?:please )?"
    r"(?:press|choose|type|look|go|open|close|put|pull|read|tell|copy|paste|hold|move|tick|set|ask"
    r"|leave|wait|keep|sign|get|send|write|empty|start|plug|switch|print|take|try)\b",
    re.IGNORECASE,
)


def says(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE) is not None


def test_lines_are_short() -> None:
    for shown in scripts():
        for text in (own(shown.script.restate.text), *shown.said[1:]):
            assert len(words_of(text)) <= MOST_IN_SENTENCE, (shown.page.screen.name, text)


def test_questions_are_questions() -> None:
    for shown in scripts():
        for text in shown.script.ask:
            assert text.endswith("?"), (shown.page.screen.name, text)
            assert text.count("?") == 1, (shown.page.screen.name, text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Please press “Start”.", 1),
        ("Go back, and press “Start”.", 2),
        ("Press this. Then choose that.", 2),
        ("Back here, please press “Go on”.", 1),
        ("If there is none, press “Ask for a new link”.", 1),
        ("Is the file open in a window?", 0),
        ("I will stay with you.", 0),
    ],
)
def test_instructions_are_counted(text: str, count: int) -> None:
    assert len(TOLD.findall(own(text))) == count


def test_one_instruction_a_line() -> None:
    for shown in scripts():
        for line in shown.script.say:
            assert len(TOLD.findall(own(line.text))) <= 1, (shown.page.screen.name, line.text)


def test_a_line_that_waits_for_yes_asks() -> None:
    for shown in scripts():
        for line in shown.script.say:
            if line.pace is Pace.YES:
                assert line.text.endswith("?"), (shown.page.screen.name, line.text)


def test_what_is_not_to_be_said_is_not_said() -> None:
    """Of the screen's own list and of the one for all; also not as the plain word for another."""
    always = [word.word for word in always_avoided(Words())]
    assert len(always) > 20
    for word in always_avoided(Words()):
        assert not any(says(word.plain, other) for other in always), word
    for shown in scripts():
        avoided = [*always, *(word.word for word in shown.script.avoid)]
        plain = [word.plain for word in shown.script.avoid]
        found = [
            (word, text)
            for text in map(own, (*shown.said, *plain))
            for word in avoided
            if says(text, word)
        ]
        assert found == [], shown.page.screen.name


def test_no_words_of_the_trade_are_said() -> None:
    for shown in scripts():
        for text in (*shown.said, *(word.plain for word in shown.script.avoid)):
            assert not JARGON.search(own(text)), (shown.page.screen.name, text)


def test_nothing_is_promised() -> None:
    for shown in scripts():
        for text in map(own, shown.written):
            found = PROMISES.search(text) or OF_A_SALE.search(text)
            assert not found, (shown.page.screen.name, text)


def test_what_is_said_is_easy() -> None:
    grades = {shown.page.screen.name: grade(" ".join(shown.said)) for shown in scripts()}
    assert {name: round(g, 1) for name, g in grades.items() if g > HARDEST} == {}
    assert mean(grades.values()) <= HARDEST_MEAN


def test_every_problem_begins_with_comfort() -> None:
    for shown in scripts():
        if shown.page.screen.problem:
            assert "not your fault" in shown.script.say[0].text, shown.script.say[0]


def test_no_agent_hears_a_password() -> None:
    """Where one is typed, the caller is asked to keep it; and nobody is sent around a guard."""
    for shown in scripts():
        if shown.page.screen.field in (FieldKind.PASSWORD, FieldKind.SIGN_IN):
            assert any("password to yourself" in text for text in shown.said), shown.script.say
        for text in shown.said:
            assert not re.search(r"guard\b.*\boff\b|\boff\b.*\bguard\b", text), text


def test_callers_are_sent_to_the_phone_for_a_report_alone() -> None:
    """They are on the phone already. The report's button is on the screen behind that one."""
    label = Words().text("choice-help")
    for shown in scripts():
        lines = [line.text for line in shown.script.say]
        for at, text in enumerate(lines):
            if f"“{label}”" in text:
                assert "report" in lines[at + 1], (shown.page.screen.name, lines)
