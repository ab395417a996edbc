"""What a window for reading is given: leaves, pictures, and where links lead."""

from collections.abc import Sequence

import msgspec

from helperkit.gui.viewers.text_leaf import Leaf


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
    scheme = address.partition(":")[0].lower()
    if scheme in {"http", "https", "mailto"} and len(address) <= 2_000 and address.isprintable():
        return Target(out=address)
    return None
