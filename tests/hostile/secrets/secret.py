"""What a secret is: the text that is planted, and the parts of it that must be found nowhere."""

import msgspec


class Secret(msgspec.Struct, frozen=True):
    """One planted value. `marks`: its telling parts, each long enough to be no common word."""

    kind: str
    text: str
    marks: tuple[str, ...]


def secret(kind: str, text: str, *marks: str) -> Secret:
    """Return a secret. Without marks the whole text is one."""
    return Secret(kind, text, marks or (text,))
