"""A window that waits for its customer ends when the system asks for it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.own_process import started

# Says so when it hears signals and Qt has not run for a while: then Python runs no more either,
# until Qt wakes.
PROGRAM = """
import sys
import threading
from helperkit.gui import app
from helperkit.__main__ import main
from PySide6.QtCore import QAbstractEventDispatcher
before = app.Desk.hear_signals
ran = threading.Event()
def tell():
    while ran.wait(1):
        ran.clear()
    print("idle", flush=True)
def hear(desk):
    before(desk)
    QAbstractEventDispatcher.instance().aboutToBlock.connect(ran.set)
    threading.Thread(target=tell, daemon=True).start()
    ran.set()
app.Desk.hear_signals = hear
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="another program cannot send these there")
@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("command", [[], ["practice"]], ids=["plain", "practice"])
def test_the_window_ends_when_it_is_asked_to(
    asked: signal.Signals, command: list[str], tmp_path: Path
) -> None:
    environment = os.environ | {
        "HELPERKIT_HOME": str(tmp_path),
        "HOME": str(tmp_path),
        "QT_QPA_PLATFORM": "offscreen",
    }
    with started(PROGRAM, *command, env=environment, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == b"idle"
        program.send_signal(asked)
        try:
            assert program.wait(30) == 1
        finally:
            program.kill()
