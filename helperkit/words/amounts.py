"""Sizes and times in plain words."""

from helperkit.words.texts import Texts

_UNITS = (("gb", 1_000_000_000), ("mb", 1_000_000), ("kb", 1_000))


def size_text(texts: Texts, size: int) -> str:
    """Return a number of bytes as people say it: 1,000-based, at most two figures after 9.9."""
    for unit, factor in _UNITS:
        if size >= factor:
            amount = size / factor
            number = f"{amount:.1f}".removesuffix(".0") if amount < 10 else f"{amount:.0f}"
            return texts.text(f"size-{unit}", n=number)
    return texts.text("size-bytes", n=str(size))


def time_text(texts: Texts, seconds: int) -> str:
    """Return the time left in words, no finer than it can be known."""
    if seconds < 45:
        return texts.text("time-seconds")
    if seconds < 90:
        return texts.text("time-minute")
    if seconds < 55 * 60:
        minutes = round(seconds / 60)
        return texts.text(
            "time-minutes", minutes=str(minutes if minutes < 10 else 5 * round(minutes / 5))
        )
    if seconds < 90 * 60:
        return texts.text("time-hour")
    return texts.text("time-hours", hours=str(round(seconds / 3600)))
