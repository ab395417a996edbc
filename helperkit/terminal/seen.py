"""What is known of one file, in plain words, a line for each fact."""

from collections.abc import Iterator

from helperkit.delivery.inspect import Inspection
from helperkit.delivery.pdf.facts import Lock, PdfFacts
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import ProblemName
from helperkit.words.load import Words

_WHOLE = {True: "yes", False: "no", None: "unknown"}
_NOT_WHAT_IT_SAYS = frozenset({ProblemName.UNSAFE_FILE, ProblemName.LOGIN_PAGE})


def lines_of(words: Words, seen: Inspection) -> Iterator[str]:
    """Yield what a person may want to know of a file, the most important first."""
    yield words.text("inspect-kind", what=words.text(f"thing-{seen.kind}"))
    if seen.title:
        yield words.text("inspect-title", title=seen.title)
    if seen.problem not in _NOT_WHAT_IT_SAYS and seen.kind is not Kind.FOLDER:
        yield words.text("inspect-whole", whole=_WHOLE[seen.whole])
    if not seen.safe or seen.problem is None:
        yield words.text("inspect-safe", safe="yes" if seen.safe else "no")
    if seen.note:
        yield words.text(f"inspect-note-{seen.note}")
    if seen.made_for:
        yield words.text("inspect-made-for", system=seen.made_for)
    if seen.processors:
        yield words.text("inspect-processors", processors=", ".join(seen.processors))
    if seen.pages is not None:
        yield words.text("inspect-pages", pages=seen.pages)
    if seen.pdf is not None:
        yield from _lines_of_pdf(words, seen.pdf)
    if seen.seconds is not None:
        minutes, seconds = divmod(round(seen.seconds), 60)
        long = "minutes" if minutes else "seconds"
        yield words.text(f"inspect-{long}", minutes=minutes, seconds=seconds)
    if seen.format:
        inside = ", ".join(dict.fromkeys((seen.format, *seen.codecs)))
        yield words.text("inspect-inside", inside=inside)


def _lines_of_pdf(words: Words, facts: PdfFacts) -> Iterator[str]:
    if facts.there is not None:
        yield words.text("inspect-there", there=facts.there)
    if facts.lock is Lock.OWNER:
        yield words.text("inspect-owner")
    if facts.lock is Lock.CERTIFICATE:
        yield words.text("inspect-certificate")
    for fact in ("scripts", "launches", "embedded", "right_to_left"):
        if getattr(facts, fact):
            yield words.text(f"inspect-{fact.replace('_', '-')}")
