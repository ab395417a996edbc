"""Tells a text in another language by its small words, so that it is not judged as bad English."""

import re
from collections import Counter

_SMALL_WORDS = tuple(
    frozenset(small.split())
    for small in (
        "the and to of you is it in that for this we are your with on have be not can our or",
        "de la que el los se del las un por con su para es lo como más le y si al este aquí usted",
        "le la les des et est un une du que pour dans vous pas qui sur nous avec votre ce à au",
        "der die das und ist sie nicht ein eine mit für auf den dem von zu wir haben ihre oder",
        "il di che la un per una non sono con del della si le ha dei alla è gli lo suo",
        "de o que e do da um para com não uma os no se na por mais as dos seu sua",
        "de het een en van ik te dat die niet je op aan met voor zijn uw naar wij",
    )
)  # English first
_LEAST = 12  # words: fewer may be a name, or a title
_WORD = re.compile(r"[^\W\d_]+")


def is_other(text: str) -> bool:
    """Return whether a text has far more small words of another language than English ones."""
    words = Counter(word.lower() for word in _WORD.findall(text))
    if words.total() < _LEAST:
        return False
    english, *others = (sum(words[one] for one in small) for small in _SMALL_WORDS)
    most = max(others)
    return most > 2 * english and 8 * most >= words.total()
