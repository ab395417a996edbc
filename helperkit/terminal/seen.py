"""What is known of one file, in plain words, a line for each fact."""

from collections import Counter
from collections.abc import Iterator

from helperkit.delivery.endings import ending_of, is_source
from helperkit.delivery.inspect import Inspection
from helperkit.delivery.inspect.contents import Contents
from helperkit.delivery.opening.ways import Ways
from helperkit.delivery.pdf.facts import Lock, PdfFacts
from helperkit.journey.kinds import SHOWN, Kind
from helperkit.journey.problems import ProblemName
from helperkit.words.load import Words

_WHOLE = {True: "yes", False: "no", None: "unknown"}
_NOT_WHOLE_YET = frozenset({Kind.FOLDER, Kind.UNFINISHED})  # that is no question of them
_LONGEST = 60  # characters of a name that is shown
# Texts with a word of their own.
_OWN_ENDINGS = frozenset({"m3u", "m3u8", "pls", "vcf", "ics", "gpx", "kml", "tcx", "geojson"})
_NOT_WHAT_IT_SAYS = frozenset({ProblemName.UNSAFE_FILE, ProblemName.LOGIN_PAGE})


def lines_of(words: Words, seen: Inspection) -> Iterator[str]:
    """Yield what a person may want to know of a file, the most important first."""
    yield words.text("inspect-kind", what=_what(words, seen))
    if seen.title:
        yield words.text("inspect-title", title=seen.title)
    if seen.problem not in _NOT_WHAT_IT_SAYS and seen.kind not in _NOT_WHOLE_YET:
        yield words.text("inspect-whole", whole=_WHOLE[seen.whole])
    if seen.contents is not None and seen.contents.programs:
        yield words.text("inspect-programs", names=_names(seen.contents.programs))
    if seen.kind is not Kind.UNFINISHED and (not seen.safe or seen.problem is None):
        yield words.text("inspect-safe", safe=_how_safe(seen))
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
    if seen.contents is not None:
        yield from _lines_of_contents(words, seen.contents)
    if seen.format:
        tar = (words.text("inspect-tar"),) if seen.contents and seen.contents.tar else ()
        inside = ", ".join(dict.fromkeys((seen.format, *tar, *seen.codecs)))
        yield words.text("inspect-inside", inside=inside)


def _what(words: Words, seen: Inspection) -> str:
    ending = ending_of(seen.path.name)
    if seen.kind is Kind.TEXT and is_source(seen.path.name):
        return words.text("inspect-source")
    own = seen.kind is Kind.TEXT and ending in _OWN_ENDINGS
    return words.text(f"inspect-ending-{ending}" if own else f"thing-{seen.kind}")


def _how_safe(seen: Inspection) -> str:
    if seen.safe is None and seen.kind is not Kind.UNKNOWN:
        return "ours" if seen.kind in SHOWN else "unseen"
    return _WHOLE[seen.safe]


def lines_of_ways(words: Words, ways: Ways) -> Iterator[str]:
    """Yield what opens it on this computer."""
    if ways.ours:
        yield words.text("inspect-opens-ours")
    if ways.programs:
        yield words.text("inspect-opens-with", programs=_names(ways.programs))
    elif ways.free:
        yield words.text("inspect-opens-free", program=ways.free)
    elif ways.machine:
        yield words.text("inspect-opens-machine", machine=ways.machine)
    elif not ways.ours and ways.programs is not None:
        yield words.text("inspect-opens-nothing")


def _lines_of_contents(words: Words, inside: Contents) -> Iterator[str]:
    yield words.text("inspect-files", files=inside.files, more="yes" if inside.more else "no")
    if inside.kinds:
        counted: Counter[str] = Counter()  # some kinds have the same word
        for kind, many in inside.kinds.items():
            counted[words.text(f"inspect-many-{kind}")] += many
        of_kind = (
            words.text("inspect-many", things=things, many=many)
            for things, many in counted.most_common()
        )
        yield words.text("inspect-kinds", kinds=", ".join(of_kind))
    if inside.names:
        yield words.text("inspect-names", names=_names(inside.names))


def _names(names: tuple[str, ...]) -> str:
    """Return names for one line, without the signs that a terminal would obey."""
    shown = ("".join(sign if sign.isprintable() else "�" for sign in name) for name in names)
    return ", ".join(one if len(one) <= _LONGEST else f"…{one[-_LONGEST:]}" for one in shown)


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
