"""What is shown at once of a text."""

import msgspec

MOST_LETTERS = 250_000  # of one leaf: more would keep the window waiting


class Leaf(msgspec.Struct, frozen=True):
    """A stretch that is shown at once. `text` is what can be found in it."""

    html: str
    text: str
    is_plain: bool = False  # `text` is all there is
    is_drawn: bool = False  # its letters stand below each other: all must be of one width
    is_wide: bool = False  # a table, that needs the whole window
