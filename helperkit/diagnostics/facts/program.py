"""Facts about this program: its version, and where it broke or hung."""

from enum import StrEnum

import msgspec

from helperkit.diagnostics.facts.fact import Told
from helperkit.journey.fields import (
    Code,
    Count,
    ErrorClass,
    Maybe,
    Module,
    NoteNumber,
    Version,
    Why,
)


class Program(Told, frozen=True, tag="program"):
    """Which program this is. A version is "" where it is not there."""

    why: Why = "report-why-program"
    version: Version = ""
    python: Version = ""
    qt: Version = ""
    frozen: bool = False  # it came from an installer


class Frame(msgspec.Struct, frozen=True):
    """Where in our own code: "helperkit.delivery.open", "open_file", and the line."""

    module: Module
    function: Code
    line: Count


class Ending(StrEnum):
    """How the program broke."""

    ERROR = "error"  # an exception that nobody foresaw
    FATAL = "fatal"  # the system ended it, or Python did
    HANG = "hang"  # its window did not answer for seconds
    CUT_OFF = "cut_off"  # it was gone without a goodbye: killed, or the power went


class Crash(Told, frozen=True, tag="crash"):
    """Where the program broke or hung: the innermost of our own frames comes last.

    `error` is the exception's class, or the signal's name; `seconds_ago` counts from this report;
    `version` is of the program that broke. A hang that is not `over` goes on.
    """

    why: Why = "report-why-crash"
    ending: Ending = Ending.ERROR
    error: ErrorClass = ""
    frames: tuple[Frame, ...] = ()
    seconds_ago: Maybe = None
    version: Version = ""
    number: NoteNumber = ""  # the note's own, as an event's `error_id` names it
    over: bool = True
