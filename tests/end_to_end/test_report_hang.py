"""A window that hangs, breaks off or is killed leaves a trace, and a second process reports it."""

import signal
import subprocess
import sys
import zipfile
from contextlib import contextmanager

import msgspec
import pytest

from helperkit.diagnostics.facts import Crash, Display, Ending, Facts
from tests.end_to_end.journeys import environment, finished, helperkit
from tests.own_process import ROOT

# The real window, off screen. What it does once it shows is the part that differs.
WINDOW = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from helperkit.gui import heartbeat
from helperkit.performer import black_box
black_box.HANG_SECONDS = {patience}
heartbeat.BEAT_MS = 20
from helperkit.gui.app import Desk
boxes = lambda: sorted(Path(os.environ["HELPERKIT_HOME"], "crashes").glob("*.box"))

def hang(self):
    with open(boxes()[0], "rb") as box:
        while b"Timeout" not in box.read():
            pass
    print("hangs", flush=True)
    sys.stdin.readline()

def act(self):
    {act}

Desk.acts = act
Desk.hang = hang
original = Desk.beat
def beat(self, box):
    original(self, box)
    QTimer.singleShot(0, self.acts)
Desk.beat = beat
from helperkit.__main__ import main
sys.exit(main([]))
"""


@contextmanager
def window(home, act, patience=600):
    """The window's process; it is gone after the block."""
    program = WINDOW.replace("{act}", act).replace("{patience}", str(patience))
    opened = subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**environment(home), "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield opened
    finally:
        opened.kill()
        opened.communicate()


def reported(home):
    """What `helperkit report` of another process tells of crashes."""
    to = home / "r.helperreport"
    to.unlink(missing_ok=True)
    done = helperkit(home, "report", "--to", str(to))
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(to) as archive:
        facts = msgspec.json.decode(archive.read("facts.json"), type=Facts).facts
    return [fact for fact in facts if isinstance(fact, Crash)]


@pytest.fixture
def home(tmp_path):
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def test_a_window_that_hangs_is_reported_while_it_does(home):
    with window(home, "self.hang()", patience=0.2) as hanging:
        assert hanging.stdout.readline() == "hangs\n"
        crash = reported(home)[0]
        assert (crash.ending, crash.over) == (Ending.HANG, False)
        assert crash.frames[-1].module == "helperkit.gui.app"
        assert crash.frames[-1].function == "run"
        assert crash.version
        hanging.stdin.write("go on\n")
        hanging.stdin.flush()
        while b"the hang is over" not in next((home / "crashes").glob("*.box")).read_bytes():
            assert hanging.poll() is None
        assert {(crash.ending, crash.over) for crash in reported(home)} == {(Ending.HANG, True)}
        hanging.send_signal(signal.SIGTERM)
        hanging.communicate()
    # It ended well after that: it was not cut off, and its hang is not forgotten.
    assert {crash.ending for crash in reported(home)} == {Ending.HANG}


@pytest.mark.parametrize(
    ("act", "error"),
    [
        ("import faulthandler; faulthandler._sigsegv()", "SIGSEGV"),
        ("os.abort()", "SIGABRT"),
    ],
)
def test_a_window_that_the_system_ends(home, act, error):
    with window(home, act) as broken:
        broken.communicate()
    assert broken.returncode < 0
    (crash,) = reported(home)
    assert (crash.ending, crash.error) == (Ending.FATAL, error)
    assert [frame.module for frame in crash.frames][-1:] == ["helperkit.gui.app"]


def test_a_window_that_is_killed(home):
    with window(home, 'print("there", flush=True)') as killed:
        assert killed.stdout.readline() == "there\n"
        assert reported(home) == []  # as long as it runs, all is well
        killed.kill()
    assert [crash.ending for crash in reported(home)] == [Ending.CUT_OFF]


def test_a_window_that_ends_well_leaves_nothing(home):
    with window(home, "self.window.close()") as ended:
        ended.communicate()
    assert ended.returncode == 0
    assert list((home / "crashes").iterdir()) == []
    assert reported(home) == []


def test_a_slip_in_a_thread_and_in_the_window_are_noted(home):
    act = (
        "import threading; t = threading.Thread(target=lambda: 1 / 0); t.start(); t.join();"
        " QTimer.singleShot(0, self.window.close); self.window.show_screen(None)"
    )
    with window(home, act) as slips:
        slips.communicate()
    noted = reported(home)
    assert {crash.error: [f.module for f in crash.frames][:1] for crash in noted} == {
        "ZeroDivisionError": [],  # in code that is none of ours
        "AttributeError": ["helperkit.gui.window"],
    }


def test_a_window_that_cannot_start_is_said_kindly_and_noted(home):
    program = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from helperkit.__main__ import main\nsys.exit(main([]))\n"
    )
    settings = {**environment(home), "QT_QPA_PLATFORM": "offscreen"}
    done = finished(home, [sys.executable, "-c", program], env=settings, cwd=ROOT, text=True)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    (crash,) = reported(home)
    assert crash.ending is Ending.ERROR
    assert crash.error == "ModuleNotFoundError"


def test_an_open_window_tells_how_large_its_screen_is(home):
    act = (
        "from helperkit.performer.surroundings import asked_by;"
        " from helperkit.performer.run import Launch;"
        " self._prepare(); d = asked_by(Launch(Path('x'), screens=lambda: self._screens)).display;"
        " print(d.screens, d.width, d.height, d.scale); self.window.close()"
    )
    with window(home, act) as asked:
        said, _ = asked.communicate()
    screens, width, height, scale = map(int, said.split())
    assert screens >= 1
    assert width > 300
    assert height > 300
    assert scale in {100, 125, 150, 200}
    assert Display().width is None
