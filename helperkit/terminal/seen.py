"""What is known of one file, in plain words, a line for each fact."""

from collections.abc import Iterator

from helperkit.delivery.inspect import Inspection
from helperkit.words.load import Words

_WHOLE = {True: "yes", False: "no", None: "unknown"}


def lines_of(words: Words, seen: Inspection) -> Iterator[str]:
    """Yield what a person may want to know of a file, the most important first."""
    yield words.text("inspect-kind", what=words.text(f"thing-{seen.kind}"))
    if seen.title:
        yield words.text("inspect-title", title=seen.title)
    yield words.text("inspect-whole", whole=_WHOLE[seen.whole])
    yield words.text("inspect-safe", safe="yes" if seen.safe else "no")
    if seen.note:
        yield words.text(f"inspect-note-{seen.note}")
    if seen.made_for:
        yield words.text("inspect-made-for", system=seen.made_for)
    if seen.processors:
        yield words.text("inspect-processors", processors=", ".join(seen.processors))
    if seen.pages is not None:
        yield words.text("inspect-pages", pages=str(seen.pages))
    if seen.seconds is not None:
        minutes, seconds = divmod(round(seen.seconds), 60)
        long = "minutes" if minutes else "seconds"
        yield words.text(f"inspect-{long}", minutes=str(minutes), seconds=str(seconds))
    if seen.format:
        inside = ", ".join((seen.format, *seen.codecs))
        yield words.text("inspect-inside", inside=inside)
