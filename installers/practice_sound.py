"""Birdsong for the practice product, made of sine waves alone."""

import array
import math
import sys
import wave
from pathlib import Path

RATE = 22_050  # samples a second; the song stays below 6 kHz
SECONDS = 2.6

# Each note: start and length in seconds, first and last pitch in hertz, loudness, trill in hertz.
NOTES = (
    (0.10, 0.12, 3100, 4300, 0.50, 0),
    (0.26, 0.10, 4200, 3300, 0.45, 0),
    (0.42, 0.26, 3600, 3900, 0.50, 28),
    (0.84, 0.09, 2900, 4500, 0.55, 0),
    (0.97, 0.09, 2900, 4500, 0.55, 0),
    (1.10, 0.09, 2900, 4500, 0.55, 0),
    (1.30, 0.34, 4600, 3000, 0.45, 18),
    (1.86, 0.10, 3300, 4700, 0.30, 0),
    (2.02, 0.30, 4100, 3500, 0.26, 34),
)


def write_birdsong(path: Path) -> None:
    """Write the song as a WAV of 16-bit samples, one channel."""
    song = [0.0] * int(RATE * SECONDS)
    for start, length, low, high, loud, trill in NOTES:
        first, count = int(start * RATE), int(length * RATE)
        phase = 0.0
        for i in range(count):
            way = i / count
            pitch = low + (high - low) * way + 260 * math.sin(2 * math.pi * trill * way * length)
            phase += 2 * math.pi * pitch / RATE
            swell = math.sin(math.pi * way) ** 1.5
            song[first + i] += loud * swell * (math.sin(phase) + 0.12 * math.sin(2 * phase))
    for late, faint in ((0.083, 0.22), (0.171, 0.10)):  # echoes, as from a hedge and a wall
        step = int(late * RATE)
        for i in range(len(song) - 1, step, -1):
            song[i] += faint * song[i - step]
    samples = array.array("h", (int(24_000 * max(-1.0, min(1.0, s))) for s in song))
    if sys.byteorder == "big":
        samples.byteswap()
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())
