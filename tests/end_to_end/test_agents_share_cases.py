"""Two agents' windows, each a process of its own, with one list of cases: none is lost."""

from pathlib import Path

from helperkit.agent.cases.store import Store
from helperkit.phone.encode import spoken
from tests.end_to_end.test_agent_helps_caller import Window, opened
from tests.screens.gallery import gallery

SCREENS = ("problem_damaged", "problem_password")


def plan(agent: Window, screen: str, note: str) -> None:
    """Take a call, and plan to call back."""
    code = gallery()[screen].code
    assert code is not None
    agent.until("Which screen is the caller on?")  # keys before that are nobody's
    agent.order("key", "Ctrl+N")
    for word in spoken(code):
        agent.order("type", word[:4])
        agent.order("key", "Return")
    agent.until("All six words fit")
    agent.order("press", "Plan a call back")
    agent.order("field", "A short note.")
    agent.order("type", note)
    agent.order("key", "Return")


def test_the_other_window_s_cases_appear_and_none_is_lost(tmp_path: Path) -> None:
    home = tmp_path / "Größe & more"
    with opened(home, "agent") as one, opened(home, "agent") as other:
        for agent, screen in zip((one, other), SCREENS, strict=True):
            plan(agent, screen, f"note of {screen}")
        for agent in (one, other):
            agent.until("Saved. We will remind you")
            agent.order("key", "Ctrl+2")
        # Each sees the other's, in the list and in the case, without anything being pressed.
        for agent, screen in zip((other, one), SCREENS, strict=True):
            agent.order("field", "Search")
            agent.order("type", screen.split("_")[1])  # the whole note stands in the case alone
            agent.until(f"note of {screen}")
        one.order("press", "Passed on")
        one.until("Open it again")
        other.process.kill()  # what was acknowledged is there
        one.close()
    with Store(home) as store:
        cases = store.every().cases
        assert {case.note for case in cases} == {f"note of {screen}" for screen in SCREENS}
        assert [case.done for case in cases].count(True) == 1
        assert not store.to_settle()
