"""All screens × products × systems × languages: is the agent's picture the caller's?

`python -m tests.benchmarks.mirror [--each N] [--language L]` draws both for every combination
(each Nth, in one language) and compares them byte for byte. Exit status 1 where one is another.
With a display of its own (Xvfb) it draws as customers see it; else Qt draws off screen.
"""

import argparse
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import perf_counter

if sys.platform == "linux" and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

import helperkit.gui  # noqa: F401 - before PySide6, see pyside.py
from tests.screens.mirror_run import EQUAL, LANGUAGES, MARKED, Pair
from tests.screens.products import told


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--each", type=int, default=1, help="of N combinations draw one")
    parser.add_argument("--language", choices=LANGUAGES, action="append", help="only this one")
    wanted = parser.parse_args()
    app = QApplication.instance() or QApplication([])
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    begun = perf_counter()
    for language in wanted.language or LANGUAGES:
        with tempfile.TemporaryDirectory() as home:
            pair = Pair(language, Path(home))

            def wait(done):
                while not done():
                    app.processEvents()

            pair.show(wait)
            found, bad = pair.run(list(told())[:: wanted.each])
            pair.close()
        counts += found
        wrong += bad
        print(f"{language:8} {dict(found)}, {perf_counter() - begun:.0f} s so far", flush=True)
    whole = sum(counts.values())
    print(f"combinations: {whole}; {EQUAL}: {counts[EQUAL]}; {MARKED}: {counts[MARKED]}")
    print(f"wrong: {len(wrong)}; time: {perf_counter() - begun:.0f} s")
    for line in wrong[:20]:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
