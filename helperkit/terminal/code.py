"""`helperkit code`: what six spoken words mean, or what to ask so that they mean something."""

from collections.abc import Iterator
from typing import assert_never

import msgspec

from helperkit.journey.phone_real import is_real
from helperkit.journey.phone_state import state_of
from helperkit.journey.screens import screen
from helperkit.phone.arithmetic import PLACES
from helperkit.phone.decode import Again, Ask, Meaning, Sure, decode, screen_of
from helperkit.phone.fields import MOST_TRIES, SIXTEENTHS, SOURCES, SYSTEMS, Code
from helperkit.phone.names import SOURCE, said_in
from helperkit.phone.nearest import NOT_HEARD, nearest
from helperkit.phone.numbers import SCREEN_OF, SCREENS, STEP_OF
from helperkit.terminal.outcome import DONE, PROBLEM, Told
from helperkit.words.load import Words

LANGUAGE = SOURCE  # of the person who types


class Meant(msgspec.Struct, frozen=True):
    """What is written as JSON. `ask` is the one question, `again` the places to ask for again."""

    screen: str = ""
    heading: str = ""
    product: int | None = None  # the number on the card; None where it is not known yet
    step: str = ""
    system: str = ""
    source: str = ""
    progress: int | None = None  # sixteenths
    attempt: int | None = None  # 4: or more
    by_phone: bool = False
    words: tuple[str, ...] = ()
    computed: int | None = None  # the place (1 to 6) of a word that was not heard
    ask: tuple[int, str] | None = None  # the place (1 to 6), and the word to ask for
    again: tuple[int, ...] = ()
    unknown: tuple[tuple[int, tuple[str, ...]], ...] = ()  # places, each with words that come near


def tell_code(typed: tuple[str, ...], *, as_json: bool) -> int:
    """Say what the words mean and return the exit status: 0 sure, 1 something is to be asked."""
    words, told = Words(LANGUAGE), Told(json=as_json)
    meaning = decode(typed, LANGUAGE, real=is_real)
    meant = _meant(meaning, typed, words)
    if not isinstance(meaning, Sure):
        meant = msgspec.structs.replace(meant, unknown=tuple(_unknown(typed)))
    told.event(msgspec.json.encode(meant).decode())
    for line in _lines(meaning, meant, words):
        told.say(line)
    sure = isinstance(meaning, Sure)
    told.end(done=sure, problem=None, files=[])
    return DONE if sure else PROBLEM


def _meant(meaning: Meaning, typed: tuple[str, ...], words: Words) -> Meant:
    match meaning:
        case Sure(code=code, words=numbers, computed=place):
            said = tuple(said_in(LANGUAGE, number) for number in numbers)
            computed = None if place is None else place + 1
            return msgspec.structs.replace(_known(code, words), words=said, computed=computed)
        case Ask(place=place, word=word):
            asked = (place + 1, said_in(LANGUAGE, word))
            return msgspec.structs.replace(_from_first(typed, words), ask=asked)
        case Again(places=places):
            again = tuple(place + 1 for place in places)
            return msgspec.structs.replace(_from_first(typed, words), again=again)
        case _:
            assert_never(meaning)


def _unknown(typed: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the places where something was typed that is no word, and the words near it."""
    for place, text in enumerate(typed, start=1):
        heard = nearest(text, LANGUAGE)
        if heard.word is None and text.strip(f"{NOT_HEARD} "):
            yield place, tuple(said_in(LANGUAGE, word) for word in heard.near)


def _known(code: Code, words: Words) -> Meant:
    return Meant(
        SCREEN_OF[code.screen],
        _heading(code, words),
        code.product,
        STEP_OF[code.step],
        SYSTEMS[code.system],
        SOURCES[code.source],
        code.progress,
        code.attempt,
        code.by_phone,
    )


def _from_first(typed: tuple[str, ...], words: Words) -> Meant:
    """Return what the first word alone says: which screen it is."""
    first = nearest(typed[0], LANGUAGE).word if typed else None
    name = screen_of(first) if first is not None else ""
    return Meant(name, _heading(Code(SCREENS[name]), words)) if name else Meant()


def _heading(code: Code, words: Words) -> str:
    plain = msgspec.structs.replace(code, by_phone=False)
    state = state_of(plain)
    return "" if state is None else words.page(screen(state)).heading


def _lines(meaning: Meaning, meant: Meant, words: Words) -> list[str]:
    text = words.text
    lines = []
    if meant.screen:
        lines.append(text("code-screen", screen=meant.screen, heading=meant.heading))
    for place, near in meant.unknown:
        said = "none" if not near else ", ".join(near)
        lines.append(text("code-unknown", place=str(place), near=said))
    match meaning:
        case Sure(code=code):
            lines += _details(code, meant, words)
        case Ask() if meant.ask is not None:
            place, word = meant.ask
            lines.append(text("code-ask", place=str(place), word=word))
        case _ if len(meant.again) == PLACES:
            lines.append(text("code-ask-all"))
        case _:
            places = ", ".join(map(str, meant.again))
            lines.append(text("code-ask-again", count=len(meant.again), places=places))
    return lines


def _details(code: Code, meant: Meant, words: Words) -> list[str]:
    text = words.text
    lines = [
        text("code-over") if code.by_phone else "",
        text("code-product", number=code.product),
        text("code-step", step=meant.step),
        text("code-system", system=meant.system),
        text("code-source", source=meant.source),
        text("code-progress", done=code.progress, of=str(SIXTEENTHS)),
        text("code-attempt", attempt=code.attempt, most=str(MOST_TRIES)),
    ]
    if meant.computed is not None:
        word = meant.words[meant.computed - 1]
        lines.append(text("code-computed", place=str(meant.computed), word=word))
    return [line for line in lines if line]
