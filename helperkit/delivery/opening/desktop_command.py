"""The command by which a program of a Linux desktop opens one file.

Source: freedesktop.org, Desktop Entry 1.5, "The Exec key" and "Possible value types".
"""

import re
import shlex
from collections.abc import Mapping
from pathlib import Path, PurePath

_ESCAPES = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
_SHELLS = frozenset({"sh", "bash", "dash", "zsh", "ksh", "mksh", "fish", "csh", "tcsh", "busybox"})
_OPTION = re.compile(r"(?:-{1,2}[\w-]+=)?%[fFuU]")
_FILES, _ADDRESSES = ("%f", "%F"), ("%u", "%U")


def words_of(entry: Mapping[str, str]) -> list[str]:
    """Return the words of an entry's command, its field codes as they are; [] for none."""
    text = re.sub(r"\\(.)", lambda told: _ESCAPES.get(told[1], told[0]), entry.get("Exec", ""))
    try:
        words = shlex.split(text)
    except ValueError:
        return []
    return [re.sub(r"\\([$`])", r"\1", word) for word in words]


def command_of(entry: Mapping[str, str], path: Path) -> list[str]:
    """Return the command with a file in the place of its field code, one word for each argument.

    [] where the file's name would be read by a shell, or would stand among other words.
    """
    file, words = str(path), words_of(entry)
    if words and (PurePath(words[0]).name in _SHELLS or not all(map(_is_sound, words))):
        return []
    command: list[str] = []
    for word in words:
        if word in _ADDRESSES:
            command.append(path.as_uri())
        elif word == "%i":
            command += ["--icon", entry["Icon"]] if entry.get("Icon") else []
        elif word in _FILES or _filled(word, entry, file) or not word:
            command.append(_filled(word, entry, file))
    takes_file = any(code in word for word in words for code in (*_FILES, *_ADDRESSES))
    return command if takes_file or not command else [*command, file]


def _is_sound(word: str) -> bool:
    """Whether a code for the file stands alone, or behind the name of an option."""
    return _OPTION.fullmatch(word) is not None or not any(c in word for c in (*_FILES, *_ADDRESSES))


def _filled(word: str, entry: Mapping[str, str], file: str) -> str:
    """Return a word with its field codes filled in; those that nobody uses any more go."""
    codes = {"%%": "%", "%f": file, "%F": file, "%u": file, "%U": file, "%c": entry.get("Name", "")}
    return re.sub("%.", lambda told: codes.get(told[0], ""), word)
