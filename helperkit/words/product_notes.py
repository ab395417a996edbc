"""What an agent should know of the caller's product, beside the script: from the product card."""

from collections.abc import Iterator

from helperkit.journey.screen import FieldKind, Screen
from helperkit.product.model import Card
from helperkit.words.letters import line
from helperkit.words.load import Words

# Where a caller asks for a password; a screen with a field for one needs no name here.
ASKS_PASSWORD = frozenset({"asks_password", "problem_password"})
# Where a caller asks which file is the right one, or whether all of them are there.
ABOUT_PARTS = frozenset(
    {
        *("choose", "all_files", "open", "saved", "again", "another_thing", "list_of_files"),
        *("part_missing", "problem_damaged", "problem_not_expected", "problem_unknown_parcel"),
        *("problem_no_program", "problem_wrong_system"),
    }
)


def notes_of(card: Card, screen: Screen, words: Words) -> tuple[str, ...]:
    """Return the notes for a screen: known problems first, then what the card says besides."""
    known = tuple(line(note.text) for note in card.notes if note.screen in ("", screen.name))
    return (*known, *_password(card, screen, words), *_parts(card, screen, words))


def _password(card: Card, screen: Screen, words: Words) -> Iterator[str]:
    """Yield where the password is, in the card's order, each way once."""
    if screen.field is FieldKind.PASSWORD or screen.name in ASKS_PASSWORD:
        ways = {delivery.password_by: None for delivery in card.delivery if delivery.password_by}
        for way in ways:
            yield words.for_agents().text("note-password", by=way)


def _parts(card: Card, screen: Screen, words: Words) -> Iterator[str]:
    """Yield as which files it comes, what is in them, and what to start with."""
    if screen.name not in ABOUT_PARTS:
        return
    texts = words.for_agents()
    files = [delivery.file for delivery in card.delivery]
    yield texts.text("note-files", count=len(files), names=", ".join(map(line, files)))
    titles = [content.title for content in card.contents]
    if titles:
        yield texts.text("note-parts", count=len(titles), titles=", ".join(map(line, titles)))
    for content in card.contents:
        if content.start:
            yield texts.text("note-start", title=line(content.title))
