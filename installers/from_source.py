"""Run Helper Kit, or its tests, from its sources. Needs only Python, and apt for what Qt lacks.

    python3 installers/from_source.py run  [-- what `helperkit practice` understands]
    python3 installers/from_source.py test [-- what pytest understands]

This file is understood by Python 3.8 too, so that it can say kindly that it needs a newer one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")
USAGE = "usage: python3 installers/from_source.py run|test [-- more]"


def main(words: list[str]) -> int:
    """Do what the words ask; return the exit status."""
    if not words or words[0] not in {"run", "test"}:
        print(__doc__ if words[:1] in (["-h"], ["--help"]) else USAGE, file=sys.stderr)
        return 0 if words[:1] in (["-h"], ["--help"]) else 2
    if sys.version_info < OLDEST:
        return _with_newer_python(words)
    sys.path.insert(0, str(ROOT))
    # Only now: an old Python could not read these.
    from installers import checks, source_setup, system_packages

    more = words[2:] if words[1:2] == ["--"] else words[1:]
    try:
        if words[0] == "test":
            python = source_setup.prepare(ROOT, with_tests=True)
            system_packages.complete(python, window=True, tests=True)
            return checks.run(ROOT, python, more)
        python = source_setup.prepare(ROOT, with_tests=False)
        if system_packages.has_display():
            system_packages.complete(python, window=True, tests=False)
        command = [str(python), "-m", "helperkit", "practice", *more]
        return subprocess.call(command)
    except source_setup.CannotGoOn as stop:
        print(f"\n{stop}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _with_newer_python(words: list[str]) -> int:
    """Start again with a newer Python if there is one on the PATH."""
    for name in NEWER:
        found = shutil.which(name)
        if found is None or os.environ.get("HELPERKIT_STARTED_AGAIN"):
            continue
        ask = [found, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]
        # A name on the PATH can be an empty shell, as pyenv's are.
        if subprocess.run(ask, stderr=subprocess.DEVNULL, check=False).returncode == 0:
            once = {**os.environ, "HELPERKIT_STARTED_AGAIN": "1"}
            return subprocess.call([found, __file__, *words], env=once)
    have = ".".join(map(str, sys.version_info[:2]))
    print(
        f"Helper Kit needs Python 3.11 or newer. This is Python {have}, and no newer one was"
        " found.\nPlease install one (on Debian or Ubuntu: sudo apt install python3) and try"
        " again.",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
