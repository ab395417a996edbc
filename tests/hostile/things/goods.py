"""What the corpus is made of: a picture, a text, a table, a sound, a film, a drawing."""

import io
import math
import random
import struct
import wave
import zlib
from pathlib import Path

SVG = """<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="240" height="160" viewBox="0 0 240 160">
  <rect width="240" height="160" fill="#E1F0F1"/>
  <circle cx="120" cy="80" r="50" fill="#0A5C68"/>
  <path d="M20 140 L80 60 L120 110 L160 70 L220 140 Z" fill="#D9A066"/>
</svg>
"""
MARKDOWN = "# The garden in June\n\n" + "\n\n".join(
    f"## Week {week}\n\nWater the *roses* early, before {week + 5} o'clock. "
    + "The bees come when the lavender is warm. " * 12
    for week in range(1, 9)
)
CSV = "plant,day,litres\n" + "".join(f"rose {n},{n % 28 + 1},{n * 1.5}\n" for n in range(200))
C = '#include <stdio.h>\nint main(void) { puts("The roses are watered."); return 0; }\n'
ABC = "X:1\nT:The Bee\nM:3/4\nL:1/8\nK:G\nGABc d2|e2 d2 B2|c2 A2 F2|G6|"
ABC += "GABc d2|e2 d2 g2|f2 d2 F2|G6|\n"


def lay(folder: Path) -> None:
    """Write all goods."""
    (folder / "drawing.svg").write_text(SVG)
    (folder / "book.md").write_text(MARKDOWN)
    (folder / "table.csv").write_text(CSV)
    (folder / "tool.c").write_text(C)
    (folder / "tune.abc").write_text(ABC)
    (folder / "picture.png").write_bytes(png(240, 160))
    (folder / "sound.wav").write_bytes(sound(3.0))
    (folder / "photos").mkdir()
    for number in range(4):
        (folder / "photos" / f"{number}.png").write_bytes(png(60, 40, seed=number))


def png(width: int, height: int, seed: int = 1) -> bytes:
    """A picture with soft colours and some grain, so that it packs like a photo."""
    chance = random.Random(seed)
    rows = bytearray()
    for y in range(height):
        rows.append(0)
        for x in range(width):
            grain = chance.randrange(24)
            rows += bytes((x * 200 // width + grain, y * 200 // height + grain, 90 + grain))

    def chunk(name: bytes, body: bytes) -> bytes:
        crc = struct.pack(">L", zlib.crc32(name + body))
        return struct.pack(">L", len(body)) + name + body + crc

    header = struct.pack(">2L5B", width, height, 8, 2, 0, 0, 0)
    parts = (
        chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(rows))) + chunk(b"IEND", b"")
    )
    return b"\x89PNG\r\n\x1a\n" + parts


def sound(seconds: float) -> bytes:
    """A tone with some noise, 22 kHz."""
    chance = random.Random(3)
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(22_050)
        tones = (9000 * math.sin(n / 22_050 * 440 * math.tau) for n in range(int(22_050 * seconds)))
        file.writeframes(b"".join(struct.pack("<h", int(t) + chance.randrange(900)) for t in tones))
    return out.getvalue()
