"""The list of words: frozen, far apart, each with its picture and its names."""

import hashlib
import re
import xml.etree.ElementTree as ET
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from helperkit.assets import asset
from helperkit.phone.edits import edit_distance
from helperkit.phone.field128 import SIZE
from helperkit.phone.names import ALSO, NAMES, said_in
from helperkit.phone.nearest import LEAST_LETTERS, nearest, plain
from helperkit.phone.sounds import SOUNDS, sound_distance
from helperkit.phone.words import WORDS
from helperkit.words.load import Words
from tests.each import each
from tests.screens.gallery import gallery

PICTURES = sorted(asset("pictures/words").glob("*.svg"))
FROZEN = {
    "en": "a70478677c57c69668b10e7e036064b3ae48dd79ad0b3f2ec10fdf79e6e1d96e",
    "es": "322f090ac3ab0f8d5686bd77987bfcf7fcf5850bb63f12efc9fe3b592e8087b9",
    "fr": "9c8667685347b082128eb107317fb66bced105ee8504e9439849cbc3a3886ded",
    "de": "81ea68dc5e0523a30200e3552067022f2646b3baf9629aba07f62de7a041245b",
    "pt": "56e1e4866c74a80b0b65ed957f875c3fcfd957f15bbe9fad7e262c0d43440fca",
}
# What the program speaks of: none of it may be taken for a word of the code.
_PARTS = """
    back button card close desktop document email file folder help internet letter line link mail
    name open order page paper parcel password phone picture press program report screen shop
    sound start step text window word zip
"""
PARTS = frozenset(_PARTS.split())
LONGEST = 16  # letters


def test_the_words_and_their_order_are_frozen():
    found = {name: hashlib.sha256("\n".join(NAMES[name]).encode()).hexdigest() for name in NAMES}
    assert found == FROZEN
    assert len(WORDS) == SIZE


def test_no_two_words_begin_with_the_same_four_letters():
    assert len({word[:4] for word in WORDS}) == SIZE


def test_all_words_are_far_apart_by_their_sounds():
    assert set(SOUNDS) == set(WORDS)
    nearest_two = min(sound_distance(one, other) for one, other in combinations(range(SIZE), 2))
    assert nearest_two == pytest.approx(1.25)


def test_no_word_names_a_part_of_the_program():
    labels = {label for screen in gallery().values() for label in Words().page(screen).choices}
    of_labels = {word for label in labels for word in re.findall("[a-z]+", label.lower())}
    assert len(of_labels) > 100
    assert not set(WORDS) & (PARTS | of_labels)


@pytest.mark.parametrize("language", NAMES)
def test_names_stay_apart_within_a_language(language):
    names = [plain(said_in(language, word)) for word in range(SIZE)]
    for one, other in combinations(names, 2):
        assert edit_distance(one, other) >= 2, (one, other)
        assert not one.startswith(other), (one, other)
        assert not other.startswith(one), (one, other)
    assert max(map(len, names)) <= LONGEST
    assert all(" " not in name for name in NAMES[language])


def test_no_name_means_another_word_in_another_language():
    for language, names in NAMES.items():
        for word, name in enumerate(names):
            assert nearest(name).word == word, (language, name)


def test_other_names_are_known_and_stay_far_from_other_words():
    for name, meant in ALSO.items():
        heard = nearest(name)
        found = (heard.word,) if heard.word is not None else heard.near
        assert {WORDS[word] for word in found} == set(meant), name
        for word in set(WORDS) - set(meant):
            assert edit_distance(plain(name), word) >= 2, (name, word)


def test_two_to_four_letters_complete_a_word():
    unclear = 0
    for number, word in enumerate(WORDS):
        assert nearest(word[:4]).word == number or word[:4] in ALSO, word
        two = nearest(word[:LEAST_LETTERS])
        assert two.word == number or number in two.near, word
        unclear += two.word is None
    assert 0 < unclear < SIZE
    assert nearest("a").word is None


def test_a_misspelling_is_a_question_and_never_taken():
    for typed, meant in (("candel", "candle"), ("elefant", "elephant"), ("stetoscope", None)):
        heard = nearest(typed)
        if meant == "elephant":  # as some write it in Europe, it is a name
            assert heard == nearest("elephant")
        else:
            assert heard.word is None
            assert WORDS[heard.near[0]] == (meant or "stethoscope")
    assert nearest("xqzzxqwv").missing


def test_what_was_not_heard_is_said_so():
    for typed in ("?", "", "   ", "128", "999"):
        assert nearest(typed).missing, typed


def test_a_language_without_a_list_says_digits():
    assert said_in("ja", 7) == "007"
    for word in range(SIZE):
        assert re.fullmatch(r"\d{3}", said_in("ja", word))
        assert nearest(said_in("ja", word)).word == word


def test_each_word_has_its_picture_and_none_is_left_over():
    assert {file.stem for file in PICTURES} == set(WORDS)
    assert sum(file.stat().st_size for file in PICTURES) < 200_000


@each("file", PICTURES)
def test_a_picture_is_drawn_by_qt_and_fills_its_place(file, qapp):
    root = ET.fromstring(file.read_text("utf-8"))
    assert root.get("viewBox") == "0 0 32 32"
    assert not [e for e in root.iter() if e.tag.rpartition("}")[2] in {"script", "image", "filter"}]
    renderer = QSvgRenderer(file.read_bytes())
    assert renderer.isValid()
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, 64, 64))
    painter.end()
    drawn = [(x, y) for x in range(64) for y in range(64) if image.pixelColor(x, y).alpha() > 128]
    assert len(drawn) > 0.08 * 64 * 64
    assert len({image.pixelColor(x, y).name() for x, y in drawn}) > 1
