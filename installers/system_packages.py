"""Find the shared libraries that Qt lacks on this Linux, and get them from apt where we may."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from installers.said import CannotGoOn, say

# Which Debian or Ubuntu package carries which library.
CORE = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libX11.so.6": "libx11-6",
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
    "libdrm.so.2": "libdrm2",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
SOUND = {"libpulse.so.0": "libpulse0", "libspeechd.so.2": "libspeechd2"}
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "7zz": "7zip",
    "bsdtar": "libarchive-tools",
    "abc2midi": "abcmidi",
    "bzip2": "bzip2",
    "convert-im6.q16": "imagemagick",
    "dbus-run-session": "dbus",
    "ffmpeg": "ffmpeg",
    "gcab": "gcab",
    "genisoimage": "genisoimage",
    "gs": "ghostscript",
    "hunspell": "hunspell",
    "heif-enc": "libheif-examples",
    "lz4": "lz4",
    "pandoc": "pandoc",
    "qpdf": "qpdf",
    "rsvg-convert": "librsvg2-bin",
    "strace": "strace",
    "tar": "tar",
    "unzip": "unzip",
    "update-mime-database": "shared-mime-info",
    "xdg-open": "xdg-utils",
    "xz": "xz-utils",
    "zip": "zip",
    "zstd": "zstd",
}
TEST_FILES = {
    "/usr/share/hunspell/es_ES.dic": "hunspell-es",  # for Spanish
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",  # what screen readers are told
}
# Only the benchmarks ask for these; a test that could use one is skipped without it.
BENCHMARK_PROGRAMS = {
    "nginx": "nginx",
    "espeak-ng": "espeak-ng",
    "orca": "orca",
    "xdotool": "xdotool",
}

_LIBRARIES = ("Core", "Gui", "Widgets", "DBus", "Svg", "Pdf", "PdfWidgets", "PrintSupport")
_SOUND_LIBRARIES = ("TextToSpeech", "Multimedia")


def has_display() -> bool:
    """Whether a window can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def complete(python: Path, *, window: bool, tests: bool) -> None:
    """Get what is missing for the window, for sound, and for the tests.

    Raises CannotGoOn only for what the program cannot do without.
    """
    if not sys.platform.startswith("linux"):
        return
    qt = _qt_folder(python)
    known = CORE | X11 | WAYLAND | SOUND
    lost = _lost(qt, window=window)
    install(sorted({known[name] for name in lost & known.keys()}), must=True)
    # What is not in the tables mostly comes along with what is: so look again.
    still = _lost(qt, window=window) if lost else set()
    if still:
        names = ", ".join(sorted(still))
        raise CannotGoOn(f"Qt needs these libraries, and they are not here: {names}")
    silent = _missing([qt / f"lib/libQt6{name}.so.6" for name in _SOUND_LIBRARIES])
    silent |= _missing((qt / "plugins/texttospeech").glob("*.so"))
    wish = {SOUND[name] for name in silent & SOUND.keys()}
    if tests:
        wish |= {name for program, name in TEST_PROGRAMS.items() if not shutil.which(program)}
        wish |= {name for file, name in TEST_FILES.items() if not Path(file).exists()}
    install(sorted(wish), must=False)


def _lost(qt: Path, *, window: bool) -> set[str]:
    """Return what the program cannot do without and this system has not."""
    lost = _missing([qt / f"lib/libQt6{name}.so.6" for name in _LIBRARIES])
    if window:
        lost |= _missing((qt / "plugins/platforms").glob("libqxcb.so"))
    if window and os.environ.get("WAYLAND_DISPLAY"):
        lost |= _missing((qt / "plugins/platforms").glob("libqwayland*.so"))
    return lost


def install(packages: list[str], *, must: bool) -> None:
    """Install Debian packages where we may; else say the command, and stop if they are a must."""
    if not packages:
        return
    apt = shutil.which("apt-get")
    command = [apt or "apt-get", "install", "--yes", "--no-install-recommends", *packages]
    spoken = f"sudo apt-get install {' '.join(packages)}"
    before = _as_root()
    if apt is not None and before is not None:
        say(f"Installing from the system: {' '.join(packages)}")
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run([*before, apt, "update"], env=quiet, capture_output=True, check=False)
        done = subprocess.run(
            [*before, *command], env=quiet, capture_output=True, text=True, check=False
        )
        if done.returncode == 0:
            return
        say(done.stderr.strip())
    if must:
        what = "This is missing on your computer. Please install it, then try again:"
        raise CannotGoOn(f"{what}\n\n    {spoken if apt else ' '.join(packages)}")
    say(f"Not a must, but good to have: {spoken if apt else ' '.join(packages)}")


def _as_root() -> list[str] | None:
    """Return what to put before a command so that root runs it; None where we may not."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode:
        return None
    return [sudo, "-n"] if sudo else None


def _qt_folder(python: Path) -> Path:
    ask = "import importlib.util as u; print(u.find_spec('PySide6').submodule_search_locations[0])"
    asked = subprocess.run([str(python), "-c", ask], capture_output=True, text=True, check=False)
    if asked.returncode:
        raise CannotGoOn(f"{asked.stderr.strip()}\n\nPySide6 was not installed.")
    return Path(asked.stdout.strip()) / "Qt"


def _missing(libraries: Iterable[Path]) -> set[str]:
    """Return the names of the shared libraries that the loader would not find."""
    ldd = shutil.which("ldd")
    if ldd is None:
        return set()
    lost: set[str] = set()
    for library in libraries:
        told = subprocess.run([ldd, str(library)], capture_output=True, text=True, check=False)
        lost |= set(re.findall(r"^\s*(\S+) => not found", told.stdout, re.MULTILINE))
    return lost
