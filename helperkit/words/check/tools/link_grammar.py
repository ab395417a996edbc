"""Whole sentences by the link-grammar parser (LGPL), a program of its own, where it is installed.

It reads slower than the rest, and not every good sentence: so only whole, short sentences are
asked, and only by those who can wait, such as the command.
"""

import re
import shutil
import subprocess

_PROGRAM = "link-parser"
_PATIENCE = 120.0  # seconds for all sentences together
_SETTINGS = ("-graphics=0", "-limit=100", "-timeout=2", "-verbosity=1", "-spell=0")
_DIED = re.compile(r"No complete linkages found|Found 0 linkages")
_LIVED = re.compile(r"Found \d+ linkages? \(|Unique linkage")
_MARK = "This is good."  # between sentences, so that a lost answer does not shift the others


def there() -> bool:
    """Return whether the parser is installed."""
    return shutil.which(_PROGRAM) is not None


def unlinked(sentences: list[str], locale: str) -> set[str]:
    """Return those sentences that the parser cannot put together."""
    asked = sorted({one for one in sentences if "\n" not in one and one.strip()})
    if not asked or not there():
        return set()
    given = "".join(f"{one.lstrip('!%#')}\n" for one in asked)
    try:
        done = subprocess.run(
            [_PROGRAM, locale, *_SETTINGS],
            input=given,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return set()
    answers = [line for line in done.stdout.splitlines() if _DIED.search(line) or _first(line)]
    return _bad(asked, answers)


def _first(line: str) -> bool:
    return line.startswith("Found ") and "null count" not in line


def _bad(asked: list[str], answers: list[str]) -> set[str]:
    if len(answers) != len(asked):
        return set()
    return {one for one, answer in zip(asked, answers, strict=True) if _DIED.search(answer)}
