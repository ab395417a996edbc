"""The commands that walk a whole journey."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from helperkit.performer.run import Launch
from helperkit.terminal.outcome import PROBLEM, WRONG_USE, Told
from helperkit.terminal.twin import Manners, Twin
from helperkit.words.load import Words


def walk(launch: Launch, manners: Manners | None = None, *, no_display: bool = False) -> int:
    """Walk a journey in the terminal and return the exit status."""
    words, manners = Words(), manners or Manners()
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
) -> int:
    """Walk the practice journey, in the `window` where one is given, and return the status."""
    from helperkit.performer.practising import practising

    words = Words()
    place = str(to.absolute()) if to else ""
    try:
        with practising(home, problem=problem, place=place) as launch:
            if window is not None:
                return window(launch)
            Told(json=as_json).say(words.text("terminal-safe-practice"))
            return walk(launch, Manners(yes=yes, json=as_json), no_display=no_display)
    except ValueError:
        from helperkit.practice.shop import PRACTICE_PROBLEMS

        known = ", ".join(sorted(PRACTICE_PROBLEMS))
        Told(json=as_json).say(words.text("terminal-no-such-problem", problem=problem, known=known))
        return WRONG_USE


def get_source(
    home: Path,
    source: str,
    *,
    to: Path | None,
    sha256: str,
    password_file: Path | None,
    yes: bool,
    as_json: bool,
) -> int:
    """Walk the journey of a card, a link or a file, and return the exit status."""
    place = str(to.absolute()) if to else ""
    # The same order into the same folder is the same journey, so that it goes on where it was.
    name = hashlib.sha256(f"{source}\n{place}\n{sha256}".encode()).hexdigest()[:12]
    launch = Launch(home, source, place, name=f"get-{name}", sha256=sha256)
    password = first_line(password_file)
    if password is None:
        return PROBLEM
    return walk(launch, Manners(yes, as_json, password, ends_at="open"))


def first_line(file: Path | None) -> str | None:
    """Return the first line of a file, "" for no file, None for one that cannot be read."""
    if file is None:
        return ""
    try:
        return file.read_text(encoding="utf-8-sig").split("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError):
        return None
