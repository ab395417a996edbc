"""Sounds and films for tests, made by FFmpeg where it is."""

import shutil
import subprocess
from pathlib import Path

FFMPEG = shutil.which("ffmpeg")


def make_media(path: Path, seconds: int, *, film: bool) -> Path:
    """Write a sound of one note, or a film with it; the ending says the format."""
    picture = ["-f", "lavfi", "-i", f"testsrc=s=160x120:r=10:d={seconds}"] if film else []
    sound = ["-f", "lavfi", "-i", f"sine=440:d={seconds}"]
    codecs = ["-c:v", "libvpx", "-c:a", "libvorbis"] if film else []
    command = [str(FFMPEG), "-v", "error", "-y", *picture, *sound, *codecs, str(path)]
    subprocess.run(command, check=True)
    return path
