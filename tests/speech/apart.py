"""How far apart the words of the list are by espeak-ng's own phonemes, in one of its accents.

The metric is that of `phone.sounds`: a change costs 0.25 to 1 by how alike two sounds are on a
telephone, one lost or added 0.8; stress and length count for nothing. Each phoneme of espeak's is
taken for the nearest sounds of ARPAbet.
"""

import re
from itertools import combinations

from helperkit.phone.sounds import apart
from helperkit.phone.words import WORDS
from tests.speech.voices import phonemes

_ARPABET = """
p P | b B | t T | d D | k K | ɡ G | f F | v V | θ TH | ð DH | s S | z Z | ʃ SH | ʒ ZH | tʃ CH
dʒ JH | h HH | m M | n N | ŋ NG | l L | ɹ R | w W | j Y | ɾ D | ɪ IH | i IY | iː IY | ᵻ IH | ɛ EH
æ AE | a AE | ɑː AA | ɒ AA | ɔ AO | ɔː AO | ʊ UH | uː UW | ʌ AH | ə AH | ɐ AH | ɚ ER | ɜː ER
aɪ AY | aʊ AW | eɪ EY | oʊ OW | əʊ OW | ɔɪ OY | əl AH L | iə IY AH | eə EH AH | aɪə AY AH
aɪɚ AY ER | ɑːɹ AA R | oːɹ AO R | ɔːɹ AO R | ɛɹ EH R
"""
_SOUNDS = {
    phoneme: tuple(sounds)
    for phoneme, *sounds in (entry.split() for entry in re.split(r"[|\n]", _ARPABET) if entry)
}
_STRESS = re.compile("[ˈˌ ]")


def sounds_of(word: str, voice: str) -> tuple[str, ...]:
    """Return how a voice says a word, in ARPAbet. Raises KeyError for a phoneme that is new."""
    said = (_STRESS.sub("", phoneme) for phoneme in phonemes(word, voice).split("_"))
    return tuple(sound for phoneme in said if phoneme for sound in _SOUNDS[phoneme])


def closest(voice: str, count: int) -> list[tuple[float, str, str]]:
    """Return the pairs of words that are the least apart, nearest first."""
    said = {word: sounds_of(word, voice) for word in WORDS}
    pairs = combinations(WORDS, 2)
    return sorted((apart(said[one], said[other]), one, other) for one, other in pairs)[:count]
