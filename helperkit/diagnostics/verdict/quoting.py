"""What a reply may quote of a card that a report tells of: plain words on one line, and no more.

A report is not signed. Whoever made it could write `trust: card` into it, and any name, number and
page beside it; then an agent would send those on under the shop's own name. So what a reply quotes
holds no address that could be followed, no markup, no sign that cannot be seen; a telephone number
has the shape of one.
"""

import re
import unicodedata

from helperkit.diagnostics.allow import LEFT_OUT

NONE = "none"  # what the texts take for a value that nobody knows
MOST = 120  # characters
MOST_HOURS = 60  # characters; half of what was said of the hours would be wrong hours
FEWEST_DIGITS, MOST_DIGITS = 5, 15  # of a telephone number (the most: ITU-T E.164)

# A word with this in it may be followed: as an address of a page, of a mailbox, of a telephone.
_ADDRESS = re.compile(
    r"[/\\]{2}|:[/\\]|@|(?<!\w)www\.|\w\.\w+[/?#:]"
    r"|(?<!\w)(?:https?|ftp|mailto|tel|sms|data|file|javascript|vbscript|helperkit):(?=\S)",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"<[^<>]*>|[<>\[\]{}`|]")
# A dot between words makes many a mail program show a link; a space after it does not.
_DOT = re.compile(r"(?<=\w)[.\u3002\uff0e\uff61](?=[^\W\d_]{2})")
# Shown as nothing, though Unicode calls them letters, signs or marks.
_UNSEEN = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\ufe00-\ufe0f\uffa0\ufffd]")
_PHONE = re.compile(r"\+?[0-9 ()/.-]+")


def quoted(told: str, most: int = MOST) -> str:
    """Return a value of the card as plain words; "none" where nothing is left of it."""
    if told == LEFT_OUT:
        return NONE
    seen = "".join(sign for sign in _UNSEEN.sub("", told) if not _is_hidden(sign))
    words = (word for word in _MARKUP.sub(" ", seen).split() if not _ADDRESS.search(word))
    line = _DOT.sub(". ", " ".join(words))
    if not any(sign.isalnum() for sign in line):
        return NONE
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def phone(told: str) -> str:
    """Return a telephone number; "none" where it does not look like one."""
    line = " ".join(told.split())
    digits = sum(sign.isdigit() for sign in line)
    fits = _PHONE.fullmatch(line) and FEWEST_DIGITS <= digits <= MOST_DIGITS
    return line if fits and len(line) <= MOST_HOURS else NONE


def hours(told: str) -> str:
    """Return when somebody answers; "none" where it is said at length."""
    line = quoted(told)
    return line if len(line) <= MOST_HOURS else NONE


def _is_hidden(sign: str) -> bool:
    return unicodedata.category(sign).startswith("C") and not sign.isspace()
