"""What a caller says, and what a practice call was like, in words. No windows."""

from collections.abc import Callable

import msgspec

from helperkit.agent.practice.chance import chance
from helperkit.agent.practice.exercise import Exercise
from helperkit.agent.practice.line import Heard, Level
from helperkit.agent.practice.score import Score, Was, to_try, went_well
from helperkit.agent.practice.tasks import leave_out_task
from helperkit.journey.problems import ProblemName as P
from helperkit.words.load import Words
from helperkit.words.page import Page
from helperkit.words.quoting import inside
from helperkit.words.script import script_of

Chrome = Callable[..., str]  # `Words.text`
MINUTE = 60  # seconds
# How many ways there are to say each part of a greeting.
HELLOS, TROUBLES, NOISES = 6, 3, 3
# What a caller notices of a trouble, without knowing its name; others stop what they began.
_NOTICED = {
    "does-not-come": (
        *(P.OFFLINE, P.SLOW, P.SERVER_BUSY, P.SERVER_NOT_FOUND, P.CONNECTION_NOT_SAFE),
        *(P.CLOCK_WRONG, P.PROXY_SIGN_IN, P.LOGIN_PAGE, P.LINK_EXPIRED, P.LINK_USED_UP),
        *(P.LINK_UNREADABLE, P.CARD_UNREADABLE, P.FILE_GONE),
    ),
    "does-not-go-on": (
        *(P.DAMAGED, P.UNSAFE_PARCEL, P.TOO_BIG_INSIDE, P.UNKNOWN_PARCEL, P.PASSWORD),
    ),
    "does-not-open": (P.NO_PROGRAM, P.UNSAFE_FILE, P.WRONG_SYSTEM, P.NOT_EXPECTED),
}
_AS_NOTICED = {problem: noticed for noticed, some in _NOTICED.items() for problem in some}


def greeting(exercise: Exercise, text: Chrome) -> str:
    """Return how the caller begins: what they notice, and what the line is like."""
    luck, shown = chance(exercise.seed, "greeting"), exercise.caller.screen
    if shown.problem is not None:
        noticed = _AS_NOTICED.get(shown.problem, "stopped")
    else:
        noticed = f"at-{shown.stage.value}" if shown.stage is not None else "at-start"
    parts = [
        text("agent-practice-greets", at=luck.randrange(HELLOS)),
        text(f"agent-practice-notices-{noticed}", at=luck.randrange(TROUBLES)),
    ]
    if exercise.level is not Level.CLEAR:
        name = f"agent-practice-line-{exercise.level.value}"
        parts.append(text(name, at=luck.randrange(NOISES)))
    return " ".join(parts)


def was_of(exercise: Exercise, cause: str, words: Words) -> Was:
    """Return what a call that begins is about; `cause` in words."""
    caller, shown = exercise.caller, exercise.caller.screen
    task = leave_out_task(caller, words, exercise.seed)
    line = script_of(shown, words, words).restate.text
    return Was(words.page(shown).heading.rstrip("."), cause, line, task.answers[task.right])


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


def kind_words(score: Score, was: Was, words: Words) -> tuple[str, str]:
    """Return one sentence on what went well, and one on what to try next time."""
    text = words.text
    told = {name: inside(said, words.locale) for name, said in msgspec.structs.asdict(was).items()}
    well, wanted = went_well(score), to_try(score)
    return (
        text(f"agent-practice-well-{well.value}"),
        text(f"agent-practice-try-{wanted.value}", **told),
    )
