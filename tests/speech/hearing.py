"""A recogniser that knows the names of the list and nothing else: PocketSphinx, offline."""

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pocketsphinx

from helperkit.phone.names import ALSO
from helperkit.phone.nearest import NOT_HEARD
from helperkit.phone.sounds import SOUNDS, VOWELS
from helperkit.phone.words import WORDS
from tests.speech.features import Widening, cepstra, spectra, spectra_nearby
from tests.speech.line import LINES, RATE, telephoned
from tests.speech.voices import OTHERS, SPEEDS, Sound, spoken

NEARBY = "nearby"  # no telephone at all

SELDOM = 0.1  # how often another name is said, for once that a word is: it stands there to be read

# Other English names that the recogniser's dictionary lacks.
_ADDED = {
    "aeroplane": "EH R AH P L EY N",
    "pushbike": "P UH SH B AY K",
    "trex": "T IY R EH K S",
    "toadstool": "T OW D S T UW L",
    "tabletennis": "T EY B AH L T EH N IH S",
}
# Names of other languages, and one that sounds as the word itself.
_LEFT_OUT = {"montaña", "montanha", "sonne", "sonnenbrille", "chilli"}
NAMES = (*WORDS, *sorted(set(ALSO) - _LEFT_OUT))


@cache
def _dictionary() -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    path = Path(pocketsphinx.get_model_path()) / "en-us" / "cmudict-en-us.dict"
    for line in path.read_text("utf-8").splitlines():
        name, *sounds = line.split()
        found.setdefault(name.partition("(")[0], []).append(sounds)
    return found


def ways(name: str) -> list[str]:
    """Return how a name may be said: in America, and by what is mostly different in Britain."""
    american = _dictionary().get(name) or [list(SOUNDS.get(name) or _ADDED[name].split())]
    return list(dict.fromkeys(" ".join(way) for way in (*american, *map(_british, american))))


def _british(sounds: list[str]) -> list[str]:
    """Return the sounds with R before vowels only, and with the other vowel of "rock"."""
    said: list[str] = []
    for sound, after in zip(sounds, (*sounds[1:], ""), strict=True):
        if sound == "ER":
            said += ["AH", "R"] if after in VOWELS else ["AH"]
        elif sound == "AA" and after != "R":
            said.append("AO")
        elif sound != "R" or after in VOWELS:
            said.append(sound)
    return said


def _decoder(names: tuple[str, ...]) -> pocketsphinx.Decoder:
    decoder = pocketsphinx.Decoder(loglevel="FATAL", lm=None, bestpath=False)
    for name in names:
        known = len(_dictionary().get(name, ()))
        for number, way in enumerate(ways(name)[known:], start=known + 1):
            decoder.add_word(name if number == 1 else f"{name}({number})", way, False)
    weighed = (f"/{1 if name in WORDS else SELDOM}/ {name}" for name in names)
    rule = f"public <name> = {' | '.join(weighed)};"
    decoder.add_jsgf_string("names", f"#JSGF V1.0; grammar names; {rule}")
    decoder.activate_search("names")
    return decoder


class Recogniser:
    """Hears one name at a time. `line`: one of `LINES`, or `NEARBY`; `names`: all it can hear.

    `learnt`: how that line changes speech; None = it does not know.
    """

    def __init__(self, line: str, learnt: Widening | None, names: tuple[str, ...] = NAMES) -> None:
        self._line = line
        self._decoder = _decoder(names)
        self._wide = learnt

    def hear(self, sound: Sound, chance: np.random.Generator) -> str:
        """Return the name that is heard; "?" for none."""
        if self._line == NEARBY:
            return self._name(spectra_nearby(sound, chance))
        narrow = spectra(telephoned(sound, LINES[self._line], chance), RATE, chance)
        return self._name(narrow if self._wide is None else self._wide(narrow))

    def _name(self, rows: np.ndarray) -> str:
        self._decoder.start_utt()
        self._decoder.process_cep(cepstra(rows), False, True)
        self._decoder.end_utt()
        best = self._decoder.hyp()
        return best.hypstr.partition("(")[0] if best and best.hypstr else NOT_HEARD


def learnt(line: str, words: int, units: int = 800) -> Widening:
    """Return how a line changes speech, learnt from so many words that other voices say."""
    return Widening(_pairs(words, LINES[line]), units)


def _pairs(words: int, noise: float | None) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield spectra from after a line and from before it: of words outside the list."""
    chance, noises = random.Random(5), np.random.default_rng(5)
    others = [name for name in _dictionary() if re.fullmatch("[a-z]{4,}", name)]
    others = [name for name in others if name not in NAMES]
    for number, name in enumerate(chance.sample(others, words)):
        sound = spoken(name, OTHERS[number % len(OTHERS)], chance.choice(SPEEDS))
        narrow = spectra(telephoned(sound, noise, noises), RATE, noises)
        yield narrow, spectra_nearby(sound, noises)
