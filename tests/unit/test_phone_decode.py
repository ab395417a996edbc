"""What was heard of six words: sure, one question, or ask again. Never a silent guess."""

import random

import pytest

from helperkit.journey.phone_real import is_real
from helperkit.phone.decode import Again, Ask, Sure, decode, screen_of, understood
from helperkit.phone.encode import encode, spoken
from helperkit.phone.field128 import SIZE
from helperkit.phone.fields import Code
from helperkit.phone.names import NAMES
from helperkit.phone.numbers import SCREENS, STEP_OF
from helperkit.phone.words import WORDS
from tests.screens.gallery import gallery

CODE = Code(SCREENS["getting"], 7, 4, 1, 0, 8)
SAID = list(spoken(CODE))


def codes(count, seed):
    chance = random.Random(seed)
    for _ in range(count):
        screen, step = chance.choice(list(SCREENS.values())), chance.choice(list(STEP_OF))
        numbers = (chance.randrange(1024), step, chance.randrange(4), chance.randrange(4))
        yield chance, Code(screen, *numbers, chance.randrange(16), chance.randint(1, 4))


@pytest.mark.parametrize("language", [*NAMES, "ja"])
def test_six_words_in_any_language_mean_the_code(language):
    for _chance, code in codes(300, language):
        said = spoken(code, language)
        assert decode(said) == decode(said, language) == Sure(code, encode(code))


def test_one_word_that_was_not_heard_is_worked_out_and_said_so():
    for _chance, code in codes(300, 1):
        for place in range(6):
            said = [*spoken(code)]
            said[place] = "?"
            assert decode(said) == Sure(code, encode(code), place)


def test_one_wrong_word_is_never_taken_and_asked_about():
    """After some refusals at most, the question is the right one."""
    asked_first = 0
    for chance, code in codes(500, 2):
        said, place = [*spoken(code)], chance.randrange(6)
        right = encode(code)[place]
        said[place] = chance.choice([word for word in WORDS if word != said[place]])
        refused: set[tuple[int, int]] = set()
        meaning = decode(said)
        asked_first += meaning == Ask(place, right, code)
        while isinstance(meaning, Ask) and (meaning.place, meaning.word) != (place, right):
            refused.add((meaning.place, meaning.word))
            meaning = decode(said, refused=frozenset(refused))
        assert meaning == Ask(place, right, code)
        assert len(refused) < 12
    assert asked_first > 500 / 12  # of six places and five swaps; a word that sounds alike: below


def test_the_likeliest_slip_is_asked_about_first():
    """A word that was taken for one that sounds like it is asked about before all others."""
    pairs = (("crown", "couch"), ("fox", "rock"), ("kiwi", "chili"), ("orange", "sponge"))
    numbers = [(WORDS.index(one), WORDS.index(other)) for one, other in pairs]
    met = first = 0
    for _chance, code in codes(3000, 3):
        words = encode(code)
        for one, other in numbers:
            if one in words:
                place = words.index(one)
                said = [WORDS[word] for word in words]
                said[place] = WORDS[other]
                met += 1
                first += decode(said) == Ask(place, one, code)
    assert met > 200
    assert first > 0.85 * met


def test_two_swapped_words_are_never_taken():
    for _chance, code in codes(300, 4):
        said = [*spoken(code)]
        said[2], said[3] = said[3], said[2]
        meaning = decode(said)
        assert not isinstance(meaning, Sure) or said[2] == said[3]


def test_two_missing_words_are_asked_for_again():
    assert decode([SAID[0], "?", SAID[2], "?", *SAID[4:]]) == Again((1, 3))
    assert decode(SAID[:1]) == Again((1, 2, 3, 4, 5))
    assert decode([]) == Again((0, 1, 2, 3, 4, 5))


def test_a_misspelt_word_is_a_question():
    misspelt = f"{SAID[2][:3]}z{SAID[2][4:]}"
    place, word = 2, encode(CODE)[2]
    assert decode([*SAID[:2], misspelt, *SAID[3:]]) == Ask(place, word, CODE)
    said_no = frozenset({(place, word)})
    assert decode([*SAID[:2], misspelt, *SAID[3:]], refused=said_no) == Again((2,))


def test_a_misspelt_word_beside_a_missing_one_is_asked_for_again():
    misspelt = f"{SAID[2][:3]}z{SAID[2][4:]}"
    assert decode([SAID[0], "?", misspelt, *SAID[3:]]) == Again((1, 2))


def test_some_letters_are_enough():
    assert decode([word[:4] for word in SAID]) == Sure(CODE, encode(CODE))


def test_what_no_program_says_is_not_believed():
    """Words that fit together but name no screen or no step mean nothing."""
    for code in (Code(SIZE - 1), Code(0, step=15)):
        assert understood(encode(code)) is None
        assert not isinstance(decode(spoken(code)), Sure)
        holed = ["?", *spoken(code)[1:]]
        assert decode(holed) == Again((0, 1, 2, 3, 4, 5))


def test_the_first_word_alone_names_every_screen():
    for name, number in SCREENS.items():
        assert screen_of(encode(Code(number, 900, 5))[0]) == name


def test_seven_words_are_no_code():
    with pytest.raises(ValueError, match="six words"):
        decode(["ant"] * 7)


def test_a_wrong_check_word_is_asked_about_first():
    """The five others make sense together: that is rare where one of them is wrong."""
    codes_shown = [one.code for one in gallery().values() if one.code is not None]
    first = {True: 0, False: 0}
    questions = 0
    chance = random.Random(5)
    for code in codes_shown:
        words = encode(code)
        for last in (True, False):
            place = 5 if last else chance.randrange(5)
            said = [WORDS[word] for word in words]
            said[place] = chance.choice([word for word in WORDS if word != said[place]])
            refused: frozenset[tuple[int, int]] = frozenset()
            meaning = decode(said, real=is_real)
            first[last] += meaning == Ask(place, words[place], code)
            while meaning != Ask(place, words[place], code):
                assert isinstance(meaning, Ask)
                refused |= {(meaning.place, meaning.word)}
                meaning = decode(said, refused=refused, real=is_real)
                questions += last
    assert len(codes_shown) > 100
    assert first[True] > 0.8 * len(codes_shown)
    assert first[False] > 0.55 * len(codes_shown)
    assert questions < 0.25 * len(codes_shown)
