"""Which languages there are, and which one is spoken: the asked-for, the kept, or the system's.

A language is a folder of `assets/words`; what it lacks is said in English.
"""

import contextlib
import os
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from helperkit.assets import asset

SOURCE_LANGUAGE = "en"
# Made from English, to find what breaks in other languages: longer, turned round, and both.
TRIALS = frozenset({"pseudo", "rtl", "pseudo-rtl"})
OWN_NAME = "window-language-name"  # the message with what a language calls itself
KEPT = "language"  # the file in the program's own folder that remembers what was chosen
# Languages that are written from right to left (Unicode CLDR, characterOrder).
RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})
# What POSIX and gettext ask, in this order. Source: gettext manual, "Locale Environment Variables"
_ASKED = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that there are words in, English first."""
    found = (path.parent.name for path in asset("words").glob("*/journey.ftl"))
    return tuple(sorted(found, key=lambda name: (name != SOURCE_LANGUAGE, name)))


def has_texts(language: str) -> bool:
    """Return whether the program speaks a language."""
    return language in TRIALS or _folder(f"words/{language}")


def has_scripts(language: str) -> bool:
    """Return whether there are texts in a language that only agents read."""
    return _folder(f"words/{language}/agent")


def _folder(name: str) -> bool:
    try:
        return any(asset(name).glob("*.ftl"))
    except FileNotFoundError:
        return False


def known(name: str) -> str:
    """Return the language of ours that a name means, such as "es" for "es_MX.UTF-8"; "" if none."""
    plain = name.strip().partition(".")[0].partition("@")[0].replace("_", "-")
    if plain in TRIALS:
        return plain
    parts = plain.lower().split("-")
    ours = {language.lower(): language for language in languages()}
    longest_first = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((ours[each] for each in longest_first if each in ours), "")


def chosen(home: Path, asked: str = "", system: Iterable[str] = ()) -> str:
    """Return the language to speak: what was asked for, else kept, else the system's, else English.

    `system` are the languages that the system names, the dearest first; without any, the
    environment is asked.
    """
    if language := known(asked) or kept(home):
        return language
    return next(filter(None, map(known, [*system] or system_languages())), SOURCE_LANGUAGE)


def kept(home: Path) -> str:
    """Return the language that was chosen at an earlier start; "" for none that is ours."""
    try:
        return known((home / KEPT).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return ""


def keep(home: Path, language: str) -> None:
    """Remember for the next start which language was chosen, where that can be."""
    with contextlib.suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)
        (home / KEPT).write_text(f"{language}\n", encoding="utf-8")


def system_languages() -> list[str]:
    """Return the languages that the system names, the dearest first."""
    if sys.platform == "win32":
        import ctypes

        number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        import locale  # nowhere else

        return [locale.windows_locale.get(number, "")]
    told = next((value for name in _ASKED if (value := os.environ.get(name))), "")
    return told.split(":")


@cache
def own_name(language: str) -> str:
    """Return what a language calls itself."""
    names = asset(f"words/{language}/window.ftl").read_text(encoding="utf-8")
    lines = (line.partition("=") for line in names.splitlines())
    return next((said.strip() for name, _, said in lines if name.strip() == OWN_NAME), language)
