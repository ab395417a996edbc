"""The window starts quickly, and what it does to PySide6 for that is still right."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer

from helperkit.gui import qt_numbers

ROOT = Path(__file__).parents[2]
HEAVY = (
    "requests",
    "truststore",
    "pypdf",
    "py7zr",
    "fluent.runtime",
    "PySide6.QtPdf",
    "PySide6.QtPdfWidgets",
    "PySide6.QtTextToSpeech",
    "PySide6.QtPrintSupport",
    "PySide6.QtNetwork",
    "cyclopts",
    "_hashlib",
    "tomllib",
    "helperkit.words.teaching",
    "helperkit.words.glossary",
    "helperkit.gui.explaining",
    "helperkit.gui.links",
    "helperkit.gui.term_box",
    "helperkit.gui.moving",
)


def run(program: str, home: Path) -> str:
    """Run a program in a Python of its own, off screen, and return what it prints."""
    import os

    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "HELPERKIT_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path: Path) -> None:
    loaded = run(
        "import gc, sys\n"
        "from helperkit.gui import window\n"
        "def done(self):\n"
        "    from PySide6.QtWidgets import QApplication\n"
        "    built = any(isinstance(o, type) and o.__name__ == 'AlignmentFlag'"
        " for o in gc.get_objects())\n"
        "    print(*sys.modules, 'QT_NAMESPACE' if built else '')\n"
        "    QApplication.exit()\n"
        "window.Window._after_first_paint = done\n"
        "from helperkit.__main__ import main\n"
        "sys.exit(main([]))\n",
        tmp_path,
    ).split()
    assert "helperkit.gui.page" in loaded
    assert [name for name in HEAVY if name in loaded] == []
    assert "QT_NAMESPACE" not in loaded


def test_what_hurries_a_start_ends_with_its_first_paint(tmp_path: Path) -> None:
    told = run(
        "import gc, sys, typing\n"
        "def at(painted):\n"
        "    hurries = sys.modules.get('typing_extensions') is typing\n"
        "    print(painted, gc.isenabled(), hurries)\n"
        "import helperkit.__main__ as program\n"
        "start = program.window\n"
        "def window(launch):\n"
        "    from PySide6.QtCore import QTimer\n"
        "    from PySide6.QtWidgets import QApplication\n"
        "    from helperkit.gui.window import Window\n"
        "    before = Window._after_first_paint\n"
        "    def painted(self):\n"
        "        at('paints')\n"
        "        before(self)\n"
        "        QTimer.singleShot(0, lambda: (at('runs'), QApplication.exit()))\n"
        "    Window._after_first_paint = painted\n"
        "    return start(launch)\n"
        "program.window = window\n"
        "program.main([])\n"
        "at('over')\n"
        "from typing_extensions import TypeIs\n",
        tmp_path,
    )
    assert told.splitlines() == ["paints False True", "runs True False", "over True False"]


def test_the_numbers_are_those_of_qt() -> None:
    assert Qt.FocusPolicy.StrongFocus.value == qt_numbers.FOCUS_STRONG
    assert Qt.FocusPolicy.NoFocus.value == qt_numbers.FOCUS_NONE
    assert Qt.TimerType.VeryCoarseTimer.value == qt_numbers.TIMER_VERY_COARSE
    timer = QTimer()
    timer.setProperty("timerType", qt_numbers.TIMER_VERY_COARSE)
    assert timer.timerType() is Qt.TimerType.VeryCoarseTimer
    assert Qt.ScrollBarPolicy.ScrollBarAlwaysOff.value == qt_numbers.SCROLL_BAR_NEVER
    assert Qt.TextFormat.PlainText.value == qt_numbers.TEXT_PLAIN


def test_the_constants_outlive_very_many_calls(tmp_path: Path) -> None:
    program = (
        "import helperkit.gui\n"
        "from PySide6.QtCore import QObject\n"
        "thing = QObject()\n"
        "for _ in range(200_000):\n"
        "    thing.setObjectName('x')\n"
        "    thing.isWidgetType()\n"
        "print('alive')\n"
    )
    assert run(program, tmp_path) == "alive\n"


def test_the_signature_modules_come_when_they_are_needed(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "import helperkit.gui\n"
        "from helperkit.gui.pyside import LATER, LaterModule\n"
        "from PySide6.QtCore import QSize, QRect\n"
        "waiting = lambda: {n for n in LATER if isinstance(sys.modules[n], LaterModule)}\n"
        "assert waiting() == LATER, LATER - waiting()\n"
        "try:\n"
        "    QRect('no')\n"
        "except TypeError as error:\n"
        "    print(error)\n"
        "print(QSize.isEmpty.__doc__)\n"
        "print(len(waiting()) < len(LATER))\n"
    )
    said = run(program, tmp_path)
    assert "QRect" in said
    assert "PySide6.QtCore.QPoint" in said  # the signatures were read for the message
    assert "isEmpty(self, /) -> bool" in said
    assert said.endswith("True\n")


def test_no_import_is_searched_for_switches(tmp_path: Path) -> None:
    program = (
        "import builtins, sys\n"
        "import helperkit.gui\n"
        "import PySide6.QtWidgets\n"
        "print(builtins.__import__ is builtins.__feature_import__, type(sys.meta_path) is list)\n"
    )
    assert run(program, tmp_path) == "False True\n"
