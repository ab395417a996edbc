"""The arithmetic of the phone code: what it finds, and what it works out."""

import random
from itertools import product

import pytest

from helperkit.phone.arithmetic import PLACES, fits, scrambled, symbol_of, symbols_of, wanted_at
from helperkit.phone.encode import encode
from helperkit.phone.field128 import SIZE, over, times
from helperkit.phone.fields import Code, Unreadable, packed, steady, unpacked

MANY = 40_000
FIRST = Code(screen=0)
FROZEN_FIRST = (5, 88, 51, 120, 37, 61)
FROZEN_LAST = (102, 46, 122, 62, 13, 17)
LAST = Code(127, 1023, 15, 3, 3, 15, 4, by_phone=True)


def random_codes(count, seed):
    chance = random.Random(seed)
    bits = (SIZE, 1024, 16, 4, 4, 16)
    for _ in range(count):
        values = [chance.randrange(bit) for bit in bits]
        yield chance, encode(Code(*values, chance.randint(1, 4), by_phone=chance.random() < 0.5))


def test_the_field_is_a_field():
    """Exhaustive: each element but zero has one inverse; multiplication distributes."""
    for one in range(1, SIZE):
        assert {times(one, other) for other in range(SIZE)} == set(range(SIZE))
        assert times(one, over(1, one)) == 1
        assert over(0, one) == 0
    for one, other in product(range(SIZE), repeat=2):
        assert times(one, other) == times(other, one)
        assert times(one, other ^ 77) == times(one, other) ^ times(one, 77)
    with pytest.raises(ZeroDivisionError):
        over(5, 0)


@pytest.mark.parametrize(
    ("field", "most"),
    [("screen", 127), ("product", 1023), ("step", 15), ("system", 3), ("source", 3)],
)
def test_every_value_of_every_field_comes_back_whole(field, most):
    for base in (FIRST, LAST):
        for value in range(most + 1):
            values = {name: getattr(base, name) for name in base.__struct_fields__}
            code = Code(**{**values, field: value})
            assert unpacked(symbols_of(encode(code))) == code


def test_progress_tries_and_help_come_back_whole():
    for progress, attempt, by_phone in product(range(16), range(1, 5), (False, True)):
        code = Code(1, progress=progress, attempt=attempt, by_phone=by_phone)
        assert unpacked(symbols_of(encode(code))) == code


def test_what_has_no_room_is_refused():
    for code in (Code(128), Code(-1), Code(0, 1024), Code(0, progress=16), Code(0, attempt=0)):
        with pytest.raises(ValueError, match="has no room"):
            packed(code)


def test_another_version_is_not_read():
    symbols = packed(FIRST)
    for bit in (1, 4, 8):  # the spare one, and both of the version
        with pytest.raises(Unreadable):
            unpacked((*symbols[:4], symbols[4] ^ bit))


def test_the_first_word_alone_gives_the_screen():
    for screen in range(SIZE):
        assert symbol_of(encode(Code(screen, 77, 3, progress=9))[0]) == screen


def test_equal_values_give_other_words_at_each_place():
    for value in range(SIZE):
        words = scrambled((value,) * (PLACES - 1))[: PLACES - 1]
        assert len(set(words)) > 1


def test_one_wrong_word_is_always_found():
    """For each place and each wrong word: the check is linear, so one code stands for all."""
    for base in (FIRST, LAST):
        words = encode(base)
        for place, wrong in product(range(PLACES), range(SIZE)):
            changed = (*words[:place], wrong, *words[place + 1 :])
            assert fits(changed) is (wrong == words[place])


def test_two_swapped_neighbours_are_always_found():
    swapped = found = 0
    for _chance, words in random_codes(MANY // 5, 1):
        for place in range(PLACES - 1):
            other = list(words)
            other[place], other[place + 1] = other[place + 1], other[place]
            if tuple(other) != words:
                swapped += 1
                found += not fits(other)
    assert swapped > 0.98 * MANY
    assert found == swapped


def test_two_wrong_words_are_found_in_more_than_99_of_100():
    found = 0
    for chance, words in random_codes(MANY, 2):
        changed = list(words)
        for place in chance.sample(range(PLACES), 2):
            changed[place] = chance.choice([w for w in range(SIZE) if w != words[place]])
        found += not fits(changed)
    assert found >= 0.99 * MANY


def test_one_word_that_was_not_heard_is_always_worked_out():
    for _chance, words in random_codes(MANY // 5, 3):
        for place in range(PLACES):
            holed = [*words[:place], 0, *words[place + 1 :]]
            assert wanted_at(holed, place) == words[place]


def test_the_words_of_some_codes_are_frozen():
    """A caller's program may be older than the agent's: these may never change."""
    assert encode(FIRST) == FROZEN_FIRST
    assert encode(LAST) == FROZEN_LAST
    assert encode(Code(14, 7, 4, 1, 0, 8)) == (116, 88, 104, 98, 37, 94)


def test_words_stay_while_only_progress_changes():
    before, later = Code(14, 7, progress=2), Code(14, 7, progress=9)
    assert steady(before, later) is before
    assert steady(before, Code(15, 7, progress=9)) == Code(15, 7, progress=9)
    assert steady(before, Code(14, 7, attempt=2, progress=2)) != before
    assert steady(None, later) is later
    assert steady(before, None) is None
