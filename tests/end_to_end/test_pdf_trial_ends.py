"""The process that draws a first page does not outlive the program that asked for it."""

import os
import select
import signal
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from helperkit.delivery.own_process import start_own
from helperkit.gui.viewers import pdf_trial
from tests.hostile.pdf_maker import CATALOG, PAGES, book, pdf

_ASKS = """
import os, sys, threading, time
from pathlib import Path
from helperkit.gui.viewers import pdf_trial
asks = threading.Thread(target=pdf_trial.is_drawn, args=(Path(sys.argv[1]),), daemon=True)
asks.start()
while not pdf_trial._drawing:
    time.sleep(0.01)
(drawing,) = pdf_trial._drawing
while int(Path(f"/proc/{drawing.pid}/stat").read_text().rsplit(")")[1].split()[11]) < 60:
    time.sleep(0.05)  # hundredths of a second of work: it has begun to draw
print(drawing.pid, flush=True)
if sys.argv[2] == "wait":
    asks.join()
"""


@pytest.fixture(scope="module")
def slow(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of very many lines."""
    lines = b"".join(
        b"%d %d m %d %d l S\n" % (n % 600, n % 800, (n * 7) % 600, (n * 13) % 800)
        for n in range(2_000_000)
    )
    packed = zlib.compress(lines, 1)
    body = b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>"
    path = tmp_path_factory.mktemp("slow") / "slow.pdf"
    path.write_bytes(pdf(CATALOG, PAGES, page, body))
    return path


@pytest.mark.skipif(sys.platform != "linux", reason="the system's own way on Linux alone")
@pytest.mark.parametrize("how", ["SIGKILL", "SIGTERM", "end"])
def test_it_ends_with_the_program(how: str, slow: Path) -> None:
    asking = subprocess.Popen(
        [sys.executable, "-c", _ASKS, slow, "end" if how == "end" else "wait"],
        stdout=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    with asking:
        assert asking.stdout is not None
        drawing = os.pidfd_open(int(asking.stdout.readline()))
        try:
            if how != "end":
                asking.send_signal(getattr(signal, how))
            asking.wait()
            assert select.select([drawing], [], [], 5)[0], "it draws on"
        finally:
            os.close(drawing)


@pytest.mark.skipif(sys.platform != "linux", reason="the system's own way on Linux alone")
@pytest.mark.parametrize("gone", [True, False])
def test_it_does_not_begin_for_a_program_that_is_gone(tmp_path: Path, gone: bool) -> None:
    """It may have ended before the system was asked to tell of that."""
    path = tmp_path / "a.pdf"
    path.write_bytes(book(1))
    asked_by = "0" if gone else str(os.getpid())
    around = {"QT_QPA_PLATFORM": "offscreen", "HELPERKIT_ASKED_BY": asked_by}
    drawing = start_own(pdf_trial.COMMAND, environment=around)
    said, _ = drawing.communicate(os.fsencode(path), 60)
    assert (said == b"") == gone
