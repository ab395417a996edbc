"""Where words are read."""

from enum import StrEnum


class Medium(StrEnum):
    """Where the words are read, and so what a customer can do there."""

    WINDOW = "window"
    KEYS = "keys"  # the terminal twin: choices are numbers, and what is asked for is typed
    COMMAND = "command"  # one piece of work in the terminal: nothing can be chosen or typed
