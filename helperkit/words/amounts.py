"""Sizes and times in plain words. Fluent writes their numbers as the language does (by Babel)."""

from helperkit.words.texts import Texts

_UNITS = (("gb", 1_000_000_000), ("mb", 1_000_000), ("kb", 1_000))
ALMOST = 0.9995  # of a unit: said as a whole one, since "1000 KB" would be longer than "1 MB"


def size_text(texts: Texts, size: int) -> str:
    """Return a number of bytes as people say it: 1,000-based, with tenths up to 9.9."""
    for unit, factor in _UNITS:
        if size >= ALMOST * factor:
            amount = size / factor
            return texts.text(f"size-{unit}", n=round(amount, 1) if amount < 10 else round(amount))
    return texts.text("size-bytes", n=size)


def time_text(texts: Texts, seconds: int) -> str:
    """Return the time left in words, no finer than it can be known."""
    if seconds < 45:
        return texts.text("time-seconds")
    if seconds < 90:
        return texts.text("time-minute")
    if seconds < 55 * 60:
        minutes = round(seconds / 60)
        return texts.text(
            "time-minutes", minutes=minutes if minutes < 10 else 5 * round(minutes / 5)
        )
    if seconds < 90 * 60:
        return texts.text("time-hour")
    return texts.text("time-hours", hours=round(seconds / 3600))
