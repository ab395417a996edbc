"""A window that waits for its customer ends when the system asks for it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.own_process import started

# Says so when it would hear a signal, and is idle from then on.
PROGRAM = """
import sys
from helperkit.gui import app
from helperkit.__main__ import main
before = app.Desk.hear_signals
def hear(desk):
    before(desk)
    print("ready", flush=True)
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
        assert program.stdout.readline().strip() == b"ready"
        program.send_signal(asked)
        try:
            assert program.wait(30) == 1
        finally:
            program.kill()
