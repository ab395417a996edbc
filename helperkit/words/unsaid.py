"""What the words of a screen may ask for and the screen does not say."""

from helperkit.words.texts import Value

MAY_BE_UNKNOWN = (
    *("phone", "hours", "seller", "product", "password_by", "issuer", "program", "maker"),
)
# What the words of problems may ask for, where nothing more is known.
OF_A_PROBLEM: dict[str, Value] = {
    "missing": 0,
    "met": "elsewhere",
    "cause": "unknown",
    "login": "none",
    "asks": "once",
    "busy": "no",
    "proxy": "no",
    "link": "known",
    "whole": "no",
    "save": "no",
    "hint": "first",
    "parts": "no",
    "made_for": "unknown",
    "lock": "none",
    "danger": "disguised",
    "misfit": "system",
    "known": "yes",
    "here": 0,
    "system": "other",
    "practice": "no",
}
