"""A screen with its words: what a renderer puts before a person."""

import msgspec

from helperkit.journey.screen import Screen


class ItemText(msgspec.Struct, frozen=True):
    """The words of one line of a list."""

    title: str
    kind: str  # "a book to read", "a picture" …
    note: str = ""  # "Start here", or why it is marked


class CodeWord(msgspec.Struct, frozen=True):
    """One of the six words for the phone."""

    said: str  # as it is read out, in the page's language
    picture: str  # the name of its picture; "" where digits are said instead


class HandledText(msgspec.Struct, frozen=True):
    """The words of a thing on a desktop, and of all that can be done with it."""

    title: str
    acts: tuple[str, ...]  # in the order of `Handled.acts`


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
    desk: str = ""  # what the things lie on, where there are any
    things: tuple[HandledText, ...] = ()  # in the order of `LessonView.things`
    draws: str = ""  # the name of another picture than the screen's own
    stages: tuple[str, ...] = ()  # the four stations of the rail
    strip: str = ""  # "On the phone with us? …"
    strip_note: str = ""  # what the words do, and what they cannot do
    strip_phone: str = ""  # the seller's number
    code: tuple[CodeWord, ...] = ()  # the six words that say which screen this is
    right_to_left: bool = False

    @property
    def has_another(self) -> bool:
        """Whether there is a second wording. A lesson has its hints in the place of it."""
        return self.screen.lesson is None

    @property
    def below_heading(self) -> str:
        """What is read next, when the heading was: the text, and what is safe."""
        return " ".join(part for part in (self.body, self.safe) if part)

    @property
    def spoken(self) -> str:
        """What Read to me says: heading, body, what is safe, progress, and the choices.

        Of a lesson also the answers, and what lies on its desktop.
        """
        titles: list[str] = []
        if self.screen.lesson is not None:
            titles = [one.title for one in self.items] + [one.title for one in self.things]
        parts = (self.heading, self.body, self.safe, self.progress, *titles, *self.choices)
        return "\n".join(part for part in parts if part)

    @property
    def code_said(self) -> str:
        """The six words on one line, in their order."""
        return ", ".join(word.said for word in self.code)
