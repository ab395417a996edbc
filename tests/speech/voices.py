"""The voices that read words out: espeak-ng's accents, men and women, at several speeds."""

import shutil
import subprocess
from functools import cache

import numpy as np

PROGRAM = "espeak-ng"
# Those that are measured.
VOICES = (
    *("en-us", "en-gb", "en-gb-scotland", "en-gb-x-rp", "en-029", "en-gb-x-gbcwmd"),
    *("en-us+f2", "en-gb+m3"),
)
# Those that the recogniser learns the telephone line from. None of them is measured.
OTHERS = (
    *("en-us+m1", "en-gb+f3", "en-us+f4", "en-gb-x-gbclan+m2", "en-us-nyc", "en-gb+m6"),
    *("en-us+m7", "en-gb-x-rp+f1"),
)
SPEEDS = (110, 150, 190)  # words a minute
SLOWLY = min(SPEEDS)  # when a word is said once more

Sound = tuple[np.ndarray, int]  # samples from -1 to 1, and how many there are a second


def there() -> bool:
    """Return whether this computer has the voices."""
    return shutil.which(PROGRAM) is not None


@cache
def spoken(text: str, voice: str, speed: int) -> Sound:
    """Return the sound of a text."""
    command = [PROGRAM, "-v", voice, "-s", str(speed), "--stdout", text]
    wave = subprocess.run(command, check=True, capture_output=True).stdout
    # To a pipe, the header's lengths mean nothing: 44 bytes, and then samples to the end.
    rate = int.from_bytes(wave[24:28], "little")
    return np.frombuffer(wave[44 : len(wave) // 2 * 2], "<i2") / 32768, rate


@cache
def phonemes(text: str, voice: str) -> str:
    """Return how a voice says a text, in letters of the IPA, one phoneme from the next by "_"."""
    command = [PROGRAM, "-v", voice, "-q", "--ipa", "--sep=_", text]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
