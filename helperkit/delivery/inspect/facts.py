"""What is known of a file after looking into it."""

from pathlib import Path

import msgspec

from helperkit.delivery.inspect.contents import Contents
from helperkit.delivery.pdf.facts import PdfFacts
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import ProblemName


class Inspection(msgspec.Struct, frozen=True):
    """One file, looked into. Nothing here comes from its name alone but where content is mute."""

    path: Path
    kind: Kind
    size: int  # bytes
    whole: bool | None  # None: nobody can tell
    # May be opened by itself: no program, script, shortcut, macro or disguise. None: nobody knows,
    # so no other program gets it, unless it is the system's own answer to what we do not know.
    safe: bool | None
    title: str = ""  # the file's own
    pages: int | None = None
    problem: ProblemName | None = None
    note: str = (
        # the code's own fixed words: "drm", "encrypted", "file-inside", "macros", "program-inside",
        # "too-long", "unfinished"
        ""
    )
    format: str = ""  # by content, such as "jpeg", "pes", "matroska"
    codecs: tuple[str, ...] = ()  # of sound and film, such as "h264", "aac"
    seconds: float | None = None  # how long a sound or a film is
    made_for: str = ""  # of a program: windows, macos, linux, android, ios, java, dos
    processors: tuple[str, ...] = ()  # of a program: x86, x86_64, arm, arm64 …
    protected: bool = False  # it opens with a password only, or with the shop's own program
    pdf: PdfFacts | None = None  # what only a PDF has
    contents: Contents | None = None  # of a parcel or a folder, where that was asked


class Seen(msgspec.Struct, frozen=True):
    """What a format's own look at its content gave."""

    whole: bool | None = None
    note: str = ""
    title: str = ""
    codecs: tuple[str, ...] = ()
    seconds: float | None = None
    made_for: str = ""
    processors: tuple[str, ...] = ()
    protected: bool = False
    safe: bool | None = True
    problem: ProblemName | None = None  # in place of DAMAGED
