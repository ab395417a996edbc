"""What a window for reading is given: leaves, pictures, and where links lead."""

from collections.abc import Sequence
from urllib.parse import unquote

import msgspec

from helperkit.gui.viewers.text_leaf import Leaf

_IN_A_LETTER = frozenset({"to", "subject", "body"})


class Target(msgspec.Struct, frozen=True):
    """Where a link leads: into the text, to another file of ours, or out to the web."""

    leaf: int = -1
    anchor: str = ""
    out: str = ""
    file: str = ""  # another page, in the same folder


class Source:
    """A text in leaves. Heirs give pictures and links too. All of it works in any thread."""

    def __init__(self, leaves: Sequence[Leaf], *, notice: str = "") -> None:
        self._leaves = leaves
        self.notice = notice  # message that is shown at the start
        self.title = ""

    def __len__(self) -> int:
        return len(self._leaves)

    def leaf(self, number: int) -> Leaf:
        """Return a leaf. Raises `Problem` and OSError where it cannot be read."""
        return self._leaves[number]

    def weight(self, number: int) -> int:
        """Return how long a leaf is, beside the others."""
        return len(self._leaves[number].text) + 1

    def picture(self, _number: int) -> bytes:
        """Return the bytes of a picture; none where it cannot be had."""
        return b""

    def target(self, _link: int) -> Target | None:
        """Return where a link leads; None for nowhere."""
        return None

    def close(self) -> None:
        """Let the file go."""


def out_of(address: str) -> Target | None:
    """Return the way out to the web or to an e-mail; None for every other address."""
    scheme, _, rest = address.partition(":")
    scheme = scheme.lower()
    if len(address) > 2_000 or not address.isprintable():
        return None
    if scheme == "mailto":
        letter = _letter(rest)
        return Target(out=f"mailto:{letter}") if letter else None
    return Target(out=address) if scheme in {"http", "https"} else None


def _letter(rest: str) -> str:
    """Return whom an e-mail goes to, and its words (RFC 6068): no file; "" for no e-mail."""
    to, _, fields = rest.partition("#")[0].partition("?")
    if any(sign in unquote(to) for sign in "?&"):
        return ""
    kept = [
        one for one in fields.split("&") if unquote(one.partition("=")[0]).lower() in _IN_A_LETTER
    ]
    return f"{to}?{'&'.join(kept)}" if kept else to
