"""From a code to six words."""

from helperkit.phone.arithmetic import scrambled
from helperkit.phone.fields import Code, packed
from helperkit.phone.names import SOURCE, said_in


def encode(code: Code) -> tuple[int, ...]:
    """Return the numbers of the six words of a code. Raises ValueError for what has no room."""
    return scrambled(packed(code))


def spoken(code: Code, language: str = SOURCE) -> tuple[str, ...]:
    """Return the six words as a caller reads them out; in a language without a list, digits."""
    return tuple(said_in(language, word) for word in encode(code))
