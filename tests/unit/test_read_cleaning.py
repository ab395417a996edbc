"""Texts of a report are harmless to show: hidden signs, long strings, deep brackets, numbers."""

import json
import sys

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helperkit.diagnostics.read.cleaning import (
    LONGEST_TEXT,
    MOST_REPLACED,
    Cleaned,
    is_clean,
    shown,
    too_deep,
)


def strings(content):
    return msgspec.json.decode(Cleaned(content).text)


def test_an_escape_is_hidden_where_its_sign_is():
    signs = [chr(n) for n in range(0x20000) if not 0xD800 <= n < 0xE000]
    signs += [chr(n) for n in range(0xDFF00, 0xE1100)]
    for begin in range(0, len(signs), 20_000):
        some = signs[begin : begin + 20_000]
        expected = [shown(sign) for sign in some]
        told = strings(json.dumps(some).encode())
        assert [pair for pair in zip(expected, told, strict=True) if pair[0] != pair[1]] == []


@pytest.mark.parametrize("sign", "\u2800\ufe0f\uffa0\u034f\u17b4\u180b\ufff0\U000e0100\U0001d173")
def test_signs_that_cannot_be_seen_are_replaced(sign):
    assert shown(f"a{sign}b") == "a\ufffdb"
    for text in (json.dumps([f"a{sign}b"]), json.dumps([f"a{sign}b"], ensure_ascii=False)):
        assert strings(text.encode()) == ["a\ufffdb"]


@pytest.mark.parametrize("sign", ["ä", "é", "字", "😀", "א", "\n", "\t", "\\", '"', "\\u0000", "/"])
def test_signs_that_can_be_seen_stay(sign):
    for text in (json.dumps([sign]), json.dumps([sign], ensure_ascii=False)):
        cleaned = Cleaned(text.encode())
        assert msgspec.json.decode(cleaned.text) == [sign]
        assert cleaned.replaced == 0


@pytest.mark.parametrize("sign", ["x", "ä", '"', "\\", "\n", '\\"'])
@pytest.mark.parametrize("escaped", [True, False])
def test_a_long_string_is_cut_and_the_others_are_not(sign, escaped):
    fits = (sign * LONGEST_TEXT)[:LONGEST_TEXT]
    told = [fits, fits + sign, "after", {fits: fits * 9}]
    cleaned = Cleaned(json.dumps(told, ensure_ascii=escaped).encode())
    cut = fits[: LONGEST_TEXT - 1] + "…"
    assert msgspec.json.decode(cleaned.text) == [fits, cut, "after", {fits: cut}]
    assert cleaned.cut == 2


@pytest.mark.parametrize("text", ['["' + "x" * 5_000, '["' + '\\"' * 5_000, '["' + "\\" * 5_001])
def test_a_long_string_without_an_end_is_no_json(text):
    with pytest.raises(ValueError, match=r"\d"):
        Cleaned(text.encode())


def test_a_text_of_hidden_signs_is_no_text():
    assert Cleaned(b"\0" * (MOST_REPLACED - 1)).replaced == MOST_REPLACED - 1
    with pytest.raises(ValueError, match=str(MOST_REPLACED)):
        Cleaned(b"\0" * MOST_REPLACED)


@pytest.mark.parametrize("space", ["", " ", "\n\t "])
def test_a_huge_number_becomes_the_largest(space):
    huge = f"{space}{'9' * 400}{space}"
    told = strings(f'{{"a":{huge},"b":[-{huge.strip()},1]{space},"c":"x{"9" * 40}"}}'.encode())
    assert told == {"a": 2**53 - 1, "b": [1 - 2**53, 1], "c": "x" + "9" * 40}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=20,
)


def depth(value):
    if isinstance(value, dict):
        return 1 + max(map(depth, value.values()), default=0)
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


@given(JSON, st.booleans())
def test_what_is_clean_stays_as_it_is_and_depth_is_that_of_the_value(value, escaped):
    text = json.dumps(value, ensure_ascii=escaped)
    cleaned = Cleaned(text.encode())
    if is_clean(text.encode()):
        assert (cleaned.text, cleaned.replaced, cleaned.cut) == (text, 0, 0)
    msgspec.json.decode(cleaned.text)
    assert too_deep(text, depth(value)) is False
    assert depth(value) == 0 or too_deep(text, depth(value) - 1)


@pytest.mark.parametrize("text", ["[" * 65, '{"a":' * 65, "[" * 65 + "]" * 65, '["]]",' * 65])
def test_brackets_without_end_are_too_deep(text):
    assert too_deep(text)
    assert not too_deep(text[: len(text) // 80 * 5].replace("]" * 65, ""))


@pytest.mark.parametrize(
    "text", ['"' + "[" * 999, '"\\"' + "[" * 999 + '"', "[]" * sys.getrecursionlimit()]
)
def test_brackets_in_a_string_or_side_by_side_are_not_deep(text):
    assert not too_deep(text)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (b'{"a":123456789012345}', True),
        (b'{"a":1234567890123456}', False),
        (b"1" * 16, False),
        (b"a\\u0000", False),
        (b"a\x1b[2J", False),
        ("é".encode(), False),
        (b"a" * 4_001, False),
        (b" ~az09[]", True),
    ],
)
def test_only_what_is_surely_harmless_is_clean(text, clean):
    assert is_clean(text) is clean
