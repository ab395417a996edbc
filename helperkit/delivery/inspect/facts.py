"""What is known of a file after looking into it."""

from pathlib import Path

import msgspec

from helperkit.journey.kinds import Kind
from helperkit.journey.problems import ProblemName


class Inspection(msgspec.Struct, frozen=True):
    """One file, looked into. Nothing here comes from its name alone but where content is mute."""

    path: Path
    kind: Kind
    size: int  # bytes
    whole: bool | None  # None: nobody can tell
    safe: bool  # may be opened by itself: no program, script, shortcut, macro or disguise
    title: str = ""  # a PDF's own title
    pages: int | None = None
    problem: ProblemName | None = None
    note: str = ""  # "encrypted", "macros", "too-long": the code's own fixed words
