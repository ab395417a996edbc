"""Why a parcel's password does not fit: by the looks of all that were tried, not of the last alone.

The program itself tries near variants of each, such as small letters for capitals. So where one
that looked plain did not fit either, it is the word that is wrong, and not how it was typed.
"""

from collections import Counter

from helperkit.diagnostics.verdict.case import Case, Trouble
from helperkit.diagnostics.verdict.causes import Cause, Finding, Line, Weight, finding, line
from helperkit.diagnostics.verdict.seeing import Analyser, named
from helperkit.journey.problems import ProblemName as P
from helperkit.journey.steps import Unpacking

PLAIN, CAPITALS, OTHER_LETTERS = "", "capitals", "other-letters"
NEEDED = "needed"  # the note where none was given yet
_SHAPES = {
    CAPITALS: ("typed-capitals", Cause.PASSWORD_CAPS_LOCK),
    OTHER_LETTERS: ("typed-other-letters", Cause.PASSWORD_KEYBOARD),
}


def _shapes(trouble: Trouble) -> tuple[str, ...]:
    """Return how each password looked; a word that says nothing of it counts as plain."""
    told = trouble.shapes or (trouble.evidence.note,)
    return tuple(shape if shape in _SHAPES else PLAIN for shape in told if shape != NEEDED)


def _usual(shapes: tuple[str, ...]) -> str:
    """Return how they looked: plain where one did, else as most did, the newest of equals."""
    counts = Counter(shapes)
    if counts[PLAIN] or not shapes:
        return PLAIN
    return max(reversed(shapes), key=lambda shape: counts[shape])


def _lines(trouble: Trouble, *telling: str) -> tuple[Line, ...]:
    """Return how many there were and how they looked; `telling` are the looks that say much."""
    shapes, over = _shapes(trouble), trouble.over
    counts, tries = Counter(shapes), len(shapes)

    def told(text: str, shape: str) -> Line:
        seen = shape in telling and not over
        weight = Weight.SEEN if seen else Weight.FITS
        return line(text, weight, count=str(counts[shape]), tries=str(tries))

    texts = {PLAIN: "typed-plain"} | {shape: text for shape, (text, _) in _SHAPES.items()}
    if not shapes:
        return ()
    looked = (told(text, shape) for shape, text in texts.items() if counts[shape])
    return (line("tries", Weight.FITS, tries=str(tries)), *looked)


def _typed(shape: str) -> Analyser:
    text, cause = _SHAPES[shape]

    def analyse(case: Case) -> Finding | None:
        trouble = case.trouble
        if trouble is None or not _of_a_parcel(trouble):
            return None
        shapes = _shapes(trouble)
        if shape not in shapes:
            return None if trouble.over else finding(cause, line("typed-otherwise", Weight.AGAINST))
        if _usual(shapes) == shape:
            return finding(cause, named(trouble), *_lines(trouble, shape))
        some = line(text, Weight.FITS, count=str(shapes.count(shape)), tries=str(len(shapes)))
        return finding(cause, some)

    return analyse


def password_other(case: Case) -> Finding | None:
    """The password is not that of the parcel. However it was typed, it may be that as well."""
    trouble = case.trouble
    if trouble is None or not _of_a_parcel(trouble):
        return None
    if _usual(_shapes(trouble)) != PLAIN:
        return finding(Cause.PASSWORD_OTHER, named(trouble))
    return finding(Cause.PASSWORD_OTHER, named(trouble), *_lines(trouble, PLAIN))


def _of_a_parcel(trouble: Trouble) -> bool:
    return trouble.problem is P.PASSWORD and isinstance(trouble.before, Unpacking)


ANALYSERS: tuple[Analyser, ...] = (_typed(CAPITALS), _typed(OTHER_LETTERS), password_other)
