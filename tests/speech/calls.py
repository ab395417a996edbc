"""Six words over the telephone, and what an agent's program makes of what was heard.

The questions are put and answered as on a real call: `agent.call` takes what is typed and what the
caller says yes and no to, and `phone.decode` judges.
"""

import random
from collections.abc import Callable, Iterator

from helperkit.agent.call.call import Call, answered, meaning, typed_at
from helperkit.phone.decode import Again, Ask, Sure
from helperkit.phone.encode import encode
from helperkit.phone.fields import SIXTEENTHS, SOURCES, SYSTEMS, Code
from helperkit.phone.numbers import SCREENS, STEP_OF
from helperkit.phone.words import WORDS

OUTCOMES = (
    "at once",
    "yes to one question",
    "no, and the word again",
    "words again",
    "more",
    "wrong",
)
RIGHT_AFTER_ONE = OUTCOMES[:4]
_FEW = 2  # words that one question may ask for once more

Hear = Callable[[str, bool], str]  # what is heard of a word; whether it is said a second time


def codes(count: int, chance: random.Random) -> Iterator[Code]:
    """Yield codes as programs say them: of screens and steps that there are."""
    for _ in range(count):
        yield Code(
            chance.choice(list(SCREENS.values())),
            chance.randrange(1024),
            chance.choice(list(STEP_OF)),
            chance.randrange(len(SYSTEMS)),
            chance.randrange(len(SOURCES)),
            chance.randrange(SIXTEENTHS),
            chance.randint(1, 4),
        )


def outcome(code: Code, hear: Hear) -> str:
    """Return how a call goes, as one of `OUTCOMES`, until one question has been answered.

    A caller who says no says the word again, and one who is asked for a word or two says them
    again. A wrong code that the program takes is "wrong"; all else that is not right is "more".
    """
    numbers = encode(code)
    words = [WORDS[number] for number in numbers]
    call = Call()
    for place, word in enumerate(words):
        call = typed_at(call, place, hear(word, False))
    match meaning(call):
        case Sure(code=found):
            return "at once" if found == code else "wrong"
        case Ask(place=place, word=asked):
            yes = asked == numbers[place]
            after = answered(call, yes=yes)
            if yes:
                return _after(after, code, "yes to one question")
            again = typed_at(after, place, hear(words[place], True))
            return _after(again, code, "no, and the word again")
        case Again(places=places) if len(places) <= _FEW:
            for place in places:
                call = typed_at(call, place, hear(words[place], True))
            return _after(call, code, "words again")
        case _:
            return "more"


def _after(call: Call, code: Code, well: str) -> str:
    match meaning(call):
        case Sure(code=found):
            return well if found == code else "wrong"
        case _:
            return "more"
