"""What a command tells: people's text, JSON lines, and how it ended."""

import json as json_text
import re
import shutil
import sys
from collections.abc import Sequence
from typing import TextIO

from helperkit.journey.model import State
from helperkit.journey.order import Box
from helperkit.journey.problems import ProblemName
from helperkit.journey.steps import Got, Packed, Unpacking
from helperkit.terminal.plain import one_line, plain

DONE, PROBLEM, WRONG_USE = 0, 1, 2  # exit statuses
_BEYOND_ASCII = re.compile(r"[^\x00-\x7e]")


class Told:
    """Writes for people, and with `json` for programs too: one JSON line an event.

    People's text goes to standard output, or to standard error when programs read that.
    """

    def __init__(self, *, json: bool) -> None:
        self._json = json
        self._people: TextIO = sys.stderr if json else sys.stdout
        self._over = False

    def say(self, text: str) -> None:
        """Write lines for people."""
        if self._over:
            print(file=self._people)
            self._over = False
        print(plain(text), file=self._people, flush=True)

    def over(self, text: str, *, news: bool = False) -> None:
        """Write a line over the one before, where the terminal can; else only what is `news`."""
        if self._people.isatty():
            # A line that is too long would go on in the next row, and never be written over.
            width = max(20, shutil.get_terminal_size().columns - 1)
            print(f"\r\x1b[K{one_line(text)[:width]}", end="", file=self._people, flush=True)
            self._over = True
        elif news:
            self.say(text)

    def event(self, line: str) -> None:
        """Write an event that is JSON already, so that every console's encoding can hold it."""
        if self._json:
            print(_BEYOND_ASCII.sub(lambda sign: json_text.dumps(sign[0])[1:-1], line), flush=True)

    def end(
        self,
        *,
        done: bool,
        problem: ProblemName | None,
        files: list[str],
        missing: Sequence[str] = (),
    ) -> None:
        """Write the last line. `missing`: names of what could not be saved of a damaged parcel.

        Not `done` and no `problem`: it was interrupted, or a person's choice was missing.
        """
        self.say("")
        if self._json:
            outcome: dict[str, object] = {
                "outcome": "done" if done else "problem",
                "problem": problem.value if problem else None,
                "files": files,
            }
            if missing:
                outcome["missing"] = list(missing)
            print(json_text.dumps(outcome), flush=True)


def files_of(state: State) -> list[str]:
    """Return the files that a journey has brought: the things, else the parcel."""
    step = getattr(state.step, "before", state.step)
    if box := getattr(step, "box", None):
        return [thing.path for thing in box.things]
    if isinstance(step, Got | Packed | Unpacking):
        return [step.parcel.path]
    return []


def missing_of(state: State) -> tuple[str, ...]:
    """Return the names of what a damaged parcel did not give, as far as they are known."""
    box = getattr(getattr(state.step, "before", state.step), "box", None)
    return box.missing_names if isinstance(box, Box) else ()
