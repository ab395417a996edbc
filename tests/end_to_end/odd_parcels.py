"""Archives that ask something of the customer: torn ones, odd names, several parts."""

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

SEVEN = shutil.which("7zz") or shutil.which("7z")
with_seven = pytest.mark.skipif(SEVEN is None, reason="no 7-Zip here")
SEASONS = ("\u685c.txt",)


def torn_zip(path: Path) -> None:
    """Write a ZIP of 44 files, three of which are torn."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as out:
        for number in range(1, 45):
            out.writestr(f"Leaf {number}.txt", f"This is leaf {number}.".encode() * 20)
    packed = bytearray(path.read_bytes())
    for number in (7, 20, 33):
        at = packed.index(f"This is leaf {number}.".encode())
        packed[at] ^= 0xFF
    path.write_bytes(packed)


def japanese_zip(path: Path, filling: int = 0) -> None:
    """Write a ZIP with a name in Shift-JIS, so few that it could be Korean as well."""
    with zipfile.ZipFile(path, "w") as out:
        for number in range(len(SEASONS)):
            out.writestr(f"@{number}.txt", "A season.")
        if filling:
            out.writestr("film.bin", bytes(filling))
    packed = path.read_bytes()
    for number, season in enumerate(SEASONS):
        packed = packed.replace(f"@{number}.txt".encode(), season.encode("cp932"))
    path.write_bytes(packed)


def in_parts(folder: Path, kind: str) -> list[Path]:
    """Return the parts of an archive that 7-Zip made."""
    folder.mkdir()
    (folder / "noise.bin").write_bytes(os.urandom(50_000))
    made = folder / f"notes.{kind}"
    command = [str(SEVEN), "a", "-v20k", str(made), str(folder / "noise.bin")]
    subprocess.run(command, check=True, capture_output=True)
    return sorted(folder.glob(f"{made.name}.*"))
