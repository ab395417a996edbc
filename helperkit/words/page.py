"""A screen with its words: what a renderer puts before a person."""

import msgspec

from helperkit.journey.screen import Screen


class ItemText(msgspec.Struct, frozen=True):
    """The words of one line of a list."""

    title: str
    kind: str  # "a book to read", "a picture" …
    note: str = ""  # "Start here", or why it is marked


class Page(msgspec.Struct, frozen=True):
    """Everything that can be read on one screen, in one language."""

    screen: Screen
    product: str  # the line at the top: "Your book: Garden Notes"
    heading: str
    body: str
    safe: str = ""  # what is safe, on a screen about a problem or an odd parcel
    progress: str = ""  # how far the work is, in words
    choices: tuple[str, ...] = ()  # labels, in the order of `screen.choices`
    field: str = ""  # the label of the field, where there is one
    field_name: str = ""  # the label of the name above it, where one signs in
    items: tuple[ItemText, ...] = ()
    picture: str = ""  # what the picture shows, for a screen reader
    stages: tuple[str, ...] = ()  # the four stations of the rail
    strip: str = ""  # "On the phone with us? …"
    strip_phone: str = ""  # the seller's number
    strip_screen: str = ""  # the screen's name, to be read out
    right_to_left: bool = False

    @property
    def spoken(self) -> str:
        """What Read to me says: heading, body, what is safe, progress, and the choices."""
        parts = (self.heading, self.body, self.safe, self.progress, *self.choices)
        return "\n".join(part for part in parts if part)
