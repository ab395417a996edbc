"""What a file's name promises, and whether it hides something."""

from helperkit.delivery.endings import BIDI, has_false_ending, promised
from helperkit.journey.kinds import MARKED, Kind

# What may stand in a file of some ending beside its own kind, without any trick.
_ALSO: dict[Kind, frozenset[Kind]] = {
    Kind.SOUND: frozenset({Kind.VIDEO}),  # one container for both
    Kind.VIDEO: frozenset({Kind.SOUND}),
    Kind.TEXT: frozenset({Kind.WEB_PAGE, Kind.PICTURE}),  # XML that is a page or an SVG
    Kind.DOCUMENT: frozenset({Kind.TEXT, Kind.ZIP, Kind.PDF}),
    Kind.SPREADSHEET: frozenset({Kind.TEXT, Kind.ZIP}),
    Kind.SLIDES: frozenset({Kind.ZIP, Kind.SPREADSHEET, Kind.DOCUMENT}),
    Kind.WEB_PAGE: frozenset({Kind.TEXT}),
    Kind.PICTURE: frozenset({Kind.TEXT}),
    Kind.TAR: frozenset({Kind.COMPRESSED, Kind.ZIP}),
    Kind.COMPRESSED: frozenset({Kind.TAR, Kind.ZIP}),
    Kind.OTHER_ARCHIVE: frozenset({Kind.ZIP}),
}
# Kinds whose files always carry their sign: without it such a file is broken.
SIGNED = frozenset(
    {
        Kind.PDF,
        Kind.EPUB,
        Kind.PICTURE,
        Kind.ZIP,
        Kind.SEVEN_ZIP,
        Kind.FONT,
        Kind.PROGRAM_LINUX,
    }
)


def fits(name: str, kind: Kind) -> bool:
    """Whether a name does not promise something other than what the file is."""
    kind_promised = promised(name)
    if kind_promised is None or kind in {kind_promised, Kind.UNKNOWN, Kind.EMPTY}:
        return True
    if kind_promised in MARKED or kind_promised is Kind.UNFINISHED:
        return True  # a program among the promises is marked by its name already
    return kind in _ALSO.get(kind_promised, frozenset())


def is_disguised(name: str, kind: Kind) -> bool:
    """Whether a name makes a program look like something harmless.

    By letters that turn the writing round, by a harmless ending before the real one, by many
    spaces before it, or because the ending does not fit what is inside.
    """
    if BIDI.search(name):
        return True
    runs = kind in MARKED or promised(name) in MARKED
    if runs and has_false_ending(name):
        return True
    return kind is not Kind.WEB_PAGE and not fits(name, kind)
