"""The commands that walk a whole journey."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import msgspec

from helperkit.performer.run import Launch
from helperkit.terminal.arguments import make_parents
from helperkit.terminal.outcome import WRONG_USE, Told
from helperkit.terminal.twin import Manners, Twin
from helperkit.words.languages import SOURCE_LANGUAGE, chosen, kept
from helperkit.words.load import Words
from helperkit.words.medium import Medium


def walk(
    launch: Launch,
    manners: Manners | None = None,
    *,
    no_display: bool = False,
    language: str = SOURCE_LANGUAGE,
) -> int:
    """Walk a journey in the terminal and return the exit status."""
    words, manners = Words(language, Medium.KEYS), manners or Manners()
    if no_display:
        Told(json=manners.json).say(words.text("terminal-no-display"))
    return Twin(launch, words, manners).run()


def practise(
    home: Path,
    *,
    window: Callable[[Launch], int] | None,
    no_display: bool,
    problem: str,
    to: Path | None,
    yes: bool,
    as_json: bool,
    language: str = "",
) -> int:
    """Walk the practice journey, in the `window` where one is given, and return the status.

    `language` is the one to speak; "" for the one that was kept, else the system's.
    """
    from helperkit.performer.practising import brings_its_place, practising
    from helperkit.practice.shop import DAMAGED_ONCE, PRACTICE_PROBLEMS

    language = language or kept(home)
    words, told = Words(chosen(home, language)), Told(json=as_json)
    if problem not in {"", DAMAGED_ONCE, *PRACTICE_PROBLEMS}:
        known = ", ".join(sorted(PRACTICE_PROBLEMS))
        told.say(words.text("terminal-no-such-problem", problem=problem, known=known))
        told.end(done=False, problem=None, files=[])
        return WRONG_USE
    if to is not None and brings_its_place(problem):
        told.say(words.text("terminal-own-folder"))
        to = None
    make_parents(to)
    with practising(home, problem=problem, place=str(to or "")) as launch:
        if window is not None:
            return window(msgspec.structs.replace(launch, language=language))
        told.say(words.text("terminal-safe-practice"))
        manners = Manners(yes=yes, json=as_json)
        return walk(launch, manners, no_display=no_display, language=words.language)


def get_source(
    home: Path,
    source: str,
    *,
    to: Path | None,
    sha256: str,
    limit: int | None,
    password: str,
    encoding: str,
    save: bool,
    yes: bool,
    as_json: bool,
    language: str = SOURCE_LANGUAGE,
) -> int:
    """Walk the journey of a card, a link or a file, and return the exit status.

    `limit` in bytes a second; `save`: what is whole of a damaged parcel, if no more can be had.
    """
    make_parents(to)
    place = str(to or "")
    # The same order into the same folder is the same journey, so that it goes on where it was.
    name = hashlib.sha256(f"{source}\n{place}\n{sha256}".encode()).hexdigest()[:12]
    launch = Launch(home, source, place, name=f"get-{name}", sha256=sha256, limit=limit)
    launch = msgspec.structs.replace(launch, encoding=encoding)
    manners = Manners(yes, as_json, password, save, ends_at="open")
    return walk(launch, manners, language=language)
