"""From what was heard of six words back to the code: sure, or one question, or ask again."""

from collections.abc import Callable, Iterator, Sequence
from itertools import product

import msgspec

from helperkit.phone.arithmetic import PLACES, fits, symbol_of, symbols_of, wanted_at
from helperkit.phone.fields import Code, Unreadable, unpacked
from helperkit.phone.names import SOURCE
from helperkit.phone.nearest import Heard, nearest
from helperkit.phone.numbers import SCREEN_OF, STEP_OF
from helperkit.phone.sounds import sound_distance

_SWAPPED = 0.9  # how far two swapped words are: as two that sound rather alike
_UNLIKE = 2.5  # of the sound: words farther apart are not taken for each other, and all the same

Refused = frozenset[tuple[int, int]]  # a place, and the word that is not there
Real = Callable[[Code], bool]  # whether the parts of a code go together


class Sure(msgspec.Struct, frozen=True):
    """The six words fit. `computed` is the place of one that was not heard, and follows."""

    code: Code
    words: tuple[int, ...]
    computed: int | None = None


class Ask(msgspec.Struct, frozen=True):
    """One question: is this the word at this place (0 to 5)? `code` is what holds if it is."""

    place: int
    word: int
    code: Code


class Again(msgspec.Struct, frozen=True):
    """Too much is missing or wrong: ask for the words at these places once more."""

    places: tuple[int, ...]


Meaning = Sure | Ask | Again


def screen_of(first: int) -> str:
    """Return the screen's name that the first word alone gives; "" for none that is known."""
    return SCREEN_OF.get(symbol_of(first), "")


def understood(words: Sequence[int]) -> Code | None:
    """Return the code of six words; None where they do not fit, or no program says such a thing."""
    if not fits(words):
        return None
    try:
        code = unpacked(symbols_of(words))
    except Unreadable:
        return None
    return code if code.screen in SCREEN_OF and code.step in STEP_OF else None


def any_code(_code: Code) -> bool:
    """Return True: without a journey, every code counts as one that a screen can have."""
    return True


def decode(
    typed: Sequence[str],
    language: str = SOURCE,
    refused: Refused = frozenset(),
    real: Real = any_code,
) -> Meaning:
    """Return what six typed words mean; "?" or nothing stands for one that was not heard.

    `refused`: words that the caller said no to. Raises ValueError for more than six.
    """
    if len(typed) > PLACES:
        raise ValueError("a code has six words")
    return judge([*(nearest(text, language) for text in typed)], refused, real)


def judge(heard: Sequence[Heard], refused: Refused = frozenset(), real: Real = any_code) -> Meaning:
    """Return what the boxes mean together; boxes that are not there were not heard.

    Of the questions, those come first whose code is `real`.
    """
    boxes = (*heard, *(Heard() for _ in range(PLACES - len(heard))))
    missing = tuple(place for place, box in enumerate(boxes) if box.missing)
    unsure = tuple(place for place, box in enumerate(boxes) if box.near and box.word is None)
    if missing:
        return _computed(boxes, missing, unsure)
    if unsure:
        return _spelt(boxes, unsure, refused)
    words = tuple(box.word for box in boxes if box.word is not None)
    code = understood(words)
    if code is not None:
        return Sure(code, words)
    return next(_slips(words, refused, real), Again(tuple(range(PLACES))))


def _computed(
    boxes: Sequence[Heard], missing: tuple[int, ...], unsure: tuple[int, ...]
) -> Sure | Again:
    """Return the code with its one missing word worked out; there is no word to spare for more."""
    wanting = tuple(sorted((*missing, *unsure)))
    if len(wanting) > 1:
        return Again(wanting)
    place = missing[0]
    words = [box.word or 0 for box in boxes]
    words[place] = wanted_at(words, place)
    code = understood(words)
    # Such a word would say nothing: another one is wrong, and nobody can know which.
    return Again(tuple(range(PLACES))) if code is None else Sure(code, tuple(words), place)


def _spelt(boxes: Sequence[Heard], unsure: tuple[int, ...], refused: Refused) -> Ask | Again:
    """Return a question about the first word that is not spelt as any in the list."""
    choices = [box.near if box.word is None else (box.word,) for box in boxes]
    for words in sorted(product(*choices), key=lambda some: _ranks(some, choices)):
        code = understood(words)
        place = unsure[0]
        if code is not None and (place, words[place]) not in refused:
            return Ask(place, words[place], code)
    return Again(unsure)


def _ranks(words: tuple[int, ...], choices: list[tuple[int, ...]]) -> int:
    return sum(near.index(word) for word, near in zip(words, choices, strict=True))


def _slips(words: tuple[int, ...], refused: Refused, real: Real) -> Iterator[Ask]:
    """Yield the questions about one misheard word or two swapped ones, the likeliest slip first.

    First what is real and sounds alike. Where nothing sounds alike, the check word comes first:
    the five others make sense by themselves, and that is rare where one of them is wrong.
    """
    found: list[tuple[float, Ask]] = []
    for place in range(PLACES):
        wanted = wanted_at(words, place)
        mended = (*words[:place], wanted, *words[place + 1 :])
        if (code := understood(mended)) is not None:
            found.append((sound_distance(words[place], wanted), Ask(place, wanted, code)))
    for place in range(PLACES - 1):
        first, second = words[place], words[place + 1]
        mended = (*words[:place], second, first, *words[place + 2 :])
        if (code := understood(mended)) is not None:
            found.append((_SWAPPED, Ask(place, second, code)))

    def unlikely(pair: tuple[float, Ask]) -> tuple[bool, float, bool, float, int]:
        far, ask = pair
        checks = ask.place == PLACES - 1
        return not real(ask.code), min(far, _UNLIKE), not checks, far, ask.place

    for _far, ask in sorted(found, key=unlikely):
        if (ask.place, ask.word) not in refused:
            yield ask
