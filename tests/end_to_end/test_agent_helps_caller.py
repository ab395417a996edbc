"""A caller rings, an agent helps, and plans a call back: two windows that share but six words."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from helperkit.agent.cases.model import Call, Case, Reminder, When
from helperkit.agent.cases.store import Store
from helperkit.practice.parcels import PASSWORD
from helperkit.words.load import Words
from helperkit.words.script import Pace, pace_text
from tests.own_process import ROOT

BEFORE = (
    ("Hello. We will do this together.", "Start"),
    ("Is this text big enough?", "This is fine"),
    ("You bought Garden Notes. Is that right?", "Yes, that is right"),
    ("Where shall we keep your book?", "Use this folder"),
    ("Your book is here.", "Go on"),
    ("Your book is in a parcel.", "Open the parcel"),
)
LOCKED = "That password did not fit."
BUTTON = re.compile(r"[Pp]lease press ‘(.+?)’")
TYPE = "Please type it slowly"
SECONDS = 60


class Window:
    """A window of the program in a process of its own, and the person before it."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process

    def order(self, *order: str) -> Any:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        assert answer, f"the window is gone, or does not show {order}"
        return json.loads(answer)

    def until(self, text: str) -> list[str]:
        return self.order("until", text)

    def close(self) -> None:
        self.order("close")
        assert self.process.wait(SECONDS) == 0


@contextmanager
def opened(home: Path, *command: str) -> Iterator[Window]:
    env = os.environ | {"HELPERKIT_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.end_to_end.window_child", *command],
        cwd=ROOT,
        env=env,
        stdin=pipe,
        stdout=pipe,
        text=True,
    )
    with process:
        try:
            yield Window(process)
        finally:
            process.kill()


def six_words(read: list[str]) -> list[str]:
    """Return what the customer reads out: what the foot of their window says."""
    chips = [re.fullmatch(r"([1-6]): (.+)", one) for one in read]
    found = {chip[1]: chip[2] for chip in chips if chip}
    return [found[number] for number in sorted(found)]


def line_of_now(read: list[str]) -> str:
    """Return the line that the agent says now: the one that has its pace below it."""
    paces = {pace_text(Words(), pace) for pace in Pace}
    at = next(at for at, one in enumerate(read) if one in paces)
    return next(one for one in reversed(read[:at]) if one.startswith("“"))


def type_password(customer: Window, password: str) -> None:
    customer.order("field", "Your password")
    customer.order("type", password)


def the_case(home: Path) -> Case:
    with Store(home) as store:
        (case,) = store.every().cases
    return case


def two_days_pass(home: Path, case: Case) -> None:
    """Let the day that was planned be yesterday."""
    yesterday = When(datetime.now().date() - timedelta(1))
    with Store(home) as store:
        store.put(replace(case, call_back=yesterday, reminders=(Reminder(yesterday),)))


def test_a_caller_is_helped_and_called_back(tmp_path: Path) -> None:
    agents, to = tmp_path / "agent", tmp_path / "to"
    practice = ("practice", "--with", "password", "--to", str(to))
    with (
        opened(tmp_path / "customer", *practice) as customer,
        opened(agents, "agent") as agent,
    ):
        for heading, button in BEFORE:
            customer.until(heading)
            customer.order("press", button)
        customer.until("password")
        type_password(customer, "wrong")
        customer.order("press", "Open the lock")
        words = six_words(customer.until(LOCKED))
        assert len(words) == 6

        agent.until("Which screen is the caller on?")
        for word in words:
            agent.order("type", word[:4])
            agent.order("key", "Return")
        seen = agent.until("All six words fit")
        assert LOCKED in seen
        assert [said for said in words if said in seen] == words
        assert any(LOCKED.rstrip(".") in line for line in seen)

        # The agent says one line after the other; the customer does what is asked.
        pressed = []
        for _ in range(10):
            line = line_of_now(agent.until("Say, one line"))
            if TYPE in line:
                type_password(customer, PASSWORD)
            asked = BUTTON.search(line)
            if asked and asked[1] not in pressed:
                customer.order("press", asked[1])
                pressed.append(asked[1])
            agent.order("key", "Space")
        assert pressed == ["Open the lock"]
        customer.until("Here is what was in the parcel.")
        assert list(to.rglob("*.pdf"))

        agent.order("press", "Plan a call back")
        agent.until("When will you call back?")
        agent.order("press", "Tomorrow")
        agent.order("field", "A short note.")
        agent.order("type", "rings after six")
        agent.order("press", "Save")
        agent.until("Saved. We will remind you tomorrow.")
        customer.close()
        agent.close()

    case = the_case(agents)
    assert isinstance(case.origin, Call)
    assert list(case.origin.words) == words
    assert (case.origin.screen, case.origin.problem) == ("problem_password", "password")
    assert case.said == tuple(f"problem_password.{at}" for at in range(6))
    assert case.call_back is not None
    assert case.reminders == (Reminder(case.call_back),)
    two_days_pass(agents, case)

    with opened(agents, "agent") as agent:
        agent.until("It is time to call back")
        agent.order("key", "Ctrl+2")
        agent.until("Call-backs (1 today)")  # on its tab, or on the menu of a narrow window
        read = agent.until("Call back yesterday")
        assert LOCKED in read  # the caller's screen of then
        assert "rings after six" in read
        assert any("That is not your fault" in line for line in read)
        agent.order("press", "Solved")
        agent.order("press", "Yes, and the customer is happy")
        agent.until("There is nobody to call back.")
        agent.close()
    assert the_case(agents).done
