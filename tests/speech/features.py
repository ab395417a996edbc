"""What the recogniser is given of a sound: its cepstra, as PocketSphinx computes them.

Its model knows wide speech of 130 to 6,800 Hz, and no package brings one of the telephone. So what
a line takes away is put back by a guess. It is learnt from the same words heard on both sides.
"""

from collections.abc import Iterable

import numpy as np

from tests.speech.line import levelled, resampled, with_quiet
from tests.speech.voices import Sound

RATE = 16_000
_FILTERS, _LOWEST, _HIGHEST = 25, 130, 6800  # feat.params of the model en-us
_CEPSTRA, _LIFTER = 13, 22
_WINDOW, _HOP, _POINTS = 410, 160, 512  # samples
_EMPHASIS = 0.97
_FLOOR = 10 ** (-60 / 20)  # of noise: digital silence is nothing that the model knows
_BESIDE = 3  # pieces before and after that a guess looks at
_RIDGE = 50.0


def _bank() -> np.ndarray:
    """Return the mel filters: triangles of equal area, their corners on points of the spectrum."""
    low, high = (2595 * np.log10(1 + edge / 700) for edge in (_LOWEST, _HIGHEST))
    apart = RATE / _POINTS
    edges = 700 * (10 ** (np.linspace(low, high, _FILTERS + 2) / 2595) - 1)
    edges = np.round(edges / apart) * apart
    pitch = np.arange(_POINTS // 2 + 1) * apart
    rows = []
    for left, middle, right in zip(edges, edges[1:], edges[2:], strict=False):
        both = np.minimum((pitch - left) / (middle - left), (right - pitch) / (right - middle))
        rows.append(np.clip(both, 0, None) * 2 / (right - left))
    return np.array(rows)


def _cosines() -> np.ndarray:
    angles = np.outer(np.arange(_CEPSTRA), np.arange(_FILTERS) + 0.5) * np.pi / _FILTERS
    scale = np.sqrt(np.where(np.arange(_CEPSTRA) == 0, 1, 2) / _FILTERS)
    lifted = 1 + _LIFTER / 2 * np.sin(np.pi * np.arange(_CEPSTRA) / _LIFTER)
    return np.cos(angles) * (scale * lifted)[:, None]


_BANK, _COSINES = _bank(), _cosines()


def spectra(samples: np.ndarray, rate: int, chance: np.random.Generator) -> np.ndarray:
    """Return the logarithms of the filters' output, a row for each hundredth of a second."""
    wide = resampled(samples, rate, RATE)
    wide = (wide + chance.standard_normal(len(wide)) * _FLOOR) * 32767
    wide = np.append(wide[:1], wide[1:] - _EMPHASIS * wide[:-1])
    pieces = np.lib.stride_tricks.sliding_window_view(wide, _WINDOW)[::_HOP]
    power = np.abs(np.fft.rfft(pieces * np.hamming(_WINDOW), _POINTS)) ** 2
    rows = np.log(np.maximum(power @ _BANK.T, 1e-4))
    return rows - rows.mean(0)  # how loud a line is, and its colour, say nothing


def spectra_nearby(sound: Sound, chance: np.random.Generator) -> np.ndarray:
    """Return the spectra of a sound that no telephone has narrowed."""
    return spectra(levelled(with_quiet(sound)), sound[1], chance)


def cepstra(rows: np.ndarray) -> bytes:
    """Return what the recogniser takes."""
    return (rows @ _COSINES.T).astype("<f4").tobytes()


class Widening:
    """A guess of wide spectra from narrow ones: one layer of random units, and least squares."""

    def __init__(self, pairs: Iterable[tuple[np.ndarray, np.ndarray]], units: int) -> None:
        chance = np.random.default_rng(2)
        inputs = (2 * _BESIDE + 1) * _FILTERS
        self._mix = chance.standard_normal((inputs, units)) / np.sqrt(inputs)
        self._shift = chance.standard_normal(units)
        size = inputs + units + 1
        squares, products = np.eye(size) * _RIDGE, np.zeros((size, _FILTERS))
        for narrow, wide in pairs:
            both = min(len(narrow), len(wide))
            seen = self._seen(narrow)[:both]
            squares += seen.T @ seen
            products += seen.T @ wide[:both]
        self._weights = np.linalg.solve(squares, products)

    def __call__(self, narrow: np.ndarray) -> np.ndarray:
        """Return the guessed spectra."""
        return self._seen(narrow) @ self._weights

    def _seen(self, narrow: np.ndarray) -> np.ndarray:
        padded = np.pad(narrow, ((_BESIDE, _BESIDE), (0, 0)), "edge")
        near = np.hstack([padded[at : at + len(narrow)] for at in range(2 * _BESIDE + 1)])
        units = np.maximum(near @ self._mix + self._shift, 0)
        return np.hstack([near, units, np.ones((len(near), 1))])
