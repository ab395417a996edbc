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

# Is asked to stop while parts of Qt are loaded, or in the moment before its loop begins.
WHILE_LOADING = """
import os
import signal
import sys
from helperkit.__main__ import main
def asked(event, details):
    if event == "import" and details[0] == "helperkit.gui.pyside":
        os.kill(os.getpid(), signal.SIGTERM)
        print("waited", flush=True)
sys.addaudithook(asked)
sys.exit(main(["agent"]))
"""
BEFORE_THE_LOOP = """
import os
import signal
import sys
from helperkit.__main__ import main
from helperkit.agent import app
shown = app.AgentWindow.show
def show(window):
    shown(window)
    os.kill(os.getpid(), signal.SIGTERM)
app.AgentWindow.show = show
sys.exit(main(["agent"]))
"""


def surroundings(home: Path) -> dict[str, str]:
    return os.environ | {
        "HELPERKIT_HOME": str(home),
        "HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
    }


@pytest.mark.skipif(sys.platform == "win32", reason="another program cannot send these there")
@pytest.mark.parametrize(
    ("program", "said", "status"),
    [(WHILE_LOADING, b"waited\nWe stopped.", 1), (BEFORE_THE_LOOP, b"", 0)],
)
def test_the_agents_window_ends_though_it_was_asked_early(
    program: str, said: bytes, status: int, tmp_path: Path
) -> None:
    told = {"env": surroundings(tmp_path), "stdout": subprocess.PIPE}
    with started(program, **told) as running:
        try:
            assert running.wait(30) == status
            assert running.stdout is not None
            assert running.stdout.read().startswith(said)
        finally:
            running.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="another program cannot send these there")
@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("command", [[], ["practice"]], ids=["plain", "practice"])
def test_the_window_ends_when_it_is_asked_to(
    asked: signal.Signals, command: list[str], tmp_path: Path
) -> None:
    told = {"env": surroundings(tmp_path), "stdout": subprocess.PIPE}
    with started(PROGRAM, *command, **told) as program:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == b"idle"
        program.send_signal(asked)
        try:
            assert program.wait(30) == 1
        finally:
            program.kill()
