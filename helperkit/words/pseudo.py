"""A trial language: English with accents and a third more length, to find what breaks.

Source: https://en.wikipedia.org/wiki/Pseudolocalization
"""

_DRESS = str.maketrans(
    "aeiouycndszAEIOUYCNDSZ",
    "åéîøüýçñđšžÅÉÎØÜÝÇÑĐŠŽ",
)


def pseudo(text: str) -> str:
    """Return the text in its trial dress: longer by a third, in brackets."""
    return f"[{dressed(text)} {'~' * max(2, len(text) // 3)}]"


def dressed(text: str) -> str:
    """Return the text with accents alone, as it stands within a longer one."""
    return text.translate(_DRESS)
