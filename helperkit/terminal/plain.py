"""Texts of other people, such as file names and books, made safe to write to a terminal."""

import re

# All controls but tab and newline, among them those that begin a command to the terminal; and
# the marks that turn the direction of writing, which make "exe.fdp" out of "pdf.exe".
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")
_BREAKS = re.compile("[\t\n\r\x0b\x0c\x85\u2028\u2029]+")


def plain(text: str) -> str:
    """Return the text without what commands a terminal; newlines and tabs stay."""
    return _CONTROLS.sub("", text)


def one_line(text: str) -> str:
    """Return the text as one plain line, so that a title cannot paint lines of its own."""
    return plain(_BREAKS.sub(" ", text))
