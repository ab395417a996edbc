"""A telephone line: 300 to 3,400 Hz, 8,000 samples a second, mu-law (ITU-T G.711), and noise."""

import numpy as np

from tests.speech.voices import Sound

LOWEST, HIGHEST = 300, 3400  # Hz
RATE = 8000
LINES: dict[str, float | None] = {"clean": None, "20 dB": 20.0, "10 dB": 10.0}  # speech over noise
SPEECH = -22.0  # dB below the loudest, while somebody speaks
AROUND = 0.3  # seconds of quiet before and after
_SILENT = 1e-3  # of the loudest sample's power: less is a pause
_MU = 255


def resampled(samples: np.ndarray, before: int, after: int) -> np.ndarray:
    """Return the same sound with another number of samples a second."""
    length = round(len(samples) * after / before)
    spectrum = np.fft.rfft(samples)
    wanted = np.zeros(length // 2 + 1, complex)
    kept = min(len(spectrum), len(wanted))
    wanted[:kept] = spectrum[:kept]
    return np.fft.irfft(wanted, length) * (length / len(samples))


def levelled(samples: np.ndarray) -> np.ndarray:
    """Return the sound as loud as all others."""
    power = samples * samples
    spoken = power[power > power.max() * _SILENT].mean()
    return samples * _times(SPEECH) / np.sqrt(spoken)


def with_quiet(sound: Sound) -> np.ndarray:
    """Return the samples of a sound with a pause before and after it."""
    samples, rate = sound
    return np.pad(samples, round(rate * AROUND))


def telephoned(sound: Sound, noise: float | None, chance: np.random.Generator) -> np.ndarray:
    """Return what comes out at the other end, `RATE` samples a second.

    `noise`: by how many dB speech is louder than the white noise of the line; None for no noise.
    """
    narrow = resampled(_narrow(with_quiet(sound), sound[1]), sound[1], RATE)
    narrow = levelled(narrow)
    if noise is not None:
        hiss = _narrow(chance.standard_normal(len(narrow)), RATE)
        narrow += hiss * _times(SPEECH - noise) / np.sqrt((hiss * hiss).mean())
    return _mu_law(narrow)


def _narrow(samples: np.ndarray, rate: int) -> np.ndarray:
    pitch = np.fft.rfftfreq(len(samples), 1 / rate)
    low = np.clip((pitch - LOWEST + 50) / 100, 0, 1)
    high = np.clip((HIGHEST + 100 - pitch) / 200, 0, 1)
    return np.fft.irfft(np.fft.rfft(samples) * low * high, len(samples))


def _mu_law(samples: np.ndarray) -> np.ndarray:
    """Return the samples as eight bits each can say them."""
    small = np.log1p(_MU * np.abs(np.clip(samples, -1, 1))) / np.log1p(_MU)
    step = np.minimum(np.floor(small * 128), 127) + 0.5
    return np.sign(samples) * np.expm1(step / 128 * np.log1p(_MU)) / _MU


def _times(decibels: float) -> float:
    return 10 ** (decibels / 20)
