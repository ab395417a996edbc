"""What a caller says, and what a practice call was like, in words. No windows."""

from collections.abc import Callable

from helperkit.agent.practice.exercise import Exercise
from helperkit.agent.practice.line import Heard
from helperkit.agent.practice.score import Score, to_try, went_well
from helperkit.words.page import Page

Chrome = Callable[..., str]  # `Words.text`
GREETINGS = 4
MINUTE = 60  # seconds


def greeting(exercise: Exercise, text: Chrome) -> str:
    """Return how the caller begins."""
    return text("agent-practice-greets", at=exercise.seed % GREETINGS)


def words_said(heard: tuple[Heard, ...], text: Chrome) -> str:
    """Return words as they come over the line."""
    said = []
    for word in heard:
        if not word.said:
            said.append(text("agent-practice-word-missing"))
        elif word.unsure:
            said.append(text("agent-practice-word-unsure", said=word.said))
        else:
            said.append(text("agent-practice-word", said=word.said))
    return " … ".join(said)


def aloud(heard: tuple[Heard, ...]) -> list[str]:
    """Return the words that a voice can say."""
    return [word.said for word in heard if word.said]


def what_is_seen(page: Page, text: Chrome) -> str:
    """Return what a caller reads from their screen when they are asked."""
    buttons = ", ".join(f"“{label}”" for label in page.choices)
    name = "agent-practice-says-sees" if buttons else "agent-practice-says-sees-only"
    return text(name, heading=page.heading, body=page.body, buttons=buttons)


def lines_of(score: Score, truth: str, text: Chrome) -> tuple[str, ...]:
    """Return what is said of a call that is over: what it took, what was found, what it was."""
    minutes, seconds = divmod(score.seconds, MINUTE)
    found = score.found
    parts = {"screen": found.screen, "cause": found.cause, "line": found.line, "word": found.word}
    named = [text(f"agent-practice-found-{name}") for name, there in parts.items() if there]
    what = text("agent-practice-found", what=", ".join(named))
    return (
        text("agent-practice-time", minutes=minutes, seconds=seconds),
        text("agent-practice-questions", count=score.questions),
        what if named else text("agent-practice-found-nothing"),
        text("agent-practice-truth", cause=truth),
        text(f"agent-practice-ended-{score.ending.value}"),
    )


def kind_words(score: Score, text: Chrome) -> tuple[str, str]:
    """Return one sentence on what went well, and one on what to try next time."""
    well, wanted = went_well(score), to_try(score)
    return (
        text(f"agent-practice-well-{well.value}"),
        text(f"agent-practice-try-{wanted.value}"),
    )
