"""Names of files as they may stand in a line of ours, or in the bar above a window."""

from helperkit.delivery.endings import BIDI

MOST_LETTERS = 120


def seemly(name: str) -> str:
    """Return a name in one line, not too long, and without signs that turn its letters around."""
    line = "".join(sign if sign.isprintable() else " " for sign in BIDI.sub("", name))
    line = " ".join(line.split())
    return line if len(line) <= MOST_LETTERS else f"{line[: MOST_LETTERS - 1]}…"
