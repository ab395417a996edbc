"""Each worker has a display of its own; where there is none, Qt draws off screen.

And no test of a window fails because a machine is slow.
"""

import os
import sys
from functools import partial
from typing import Any

import pytest

os.environ["LANGUAGE"] = "en"  # whatever this machine speaks; a test may say another
_displays = os.environ.get("TEST_DISPLAYS", "").split()
_worker = os.environ.get("PYTEST_XDIST_WORKER", "")  # gw0, gw1 and so on
if _displays and _worker:
    os.environ["DISPLAY"] = _displays[int(_worker.removeprefix("gw")) % len(_displays)]

if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_WAITS = ("waitUntil", "waitExposed", "waitSignal")
_MOST_WAIT = 60_000  # milliseconds: a wait ends as soon as it can


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let somebody with time ask for all pairs of theme and language."""
    parser.addoption("--every", action="store_true", help="each screen in all themes and languages")


@pytest.fixture
def qtbot(qtbot: Any) -> Any:
    """Be pytest-qt's own, with more patience where a test names none."""
    for wait in _WAITS:
        setattr(qtbot, wait, partial(getattr(qtbot, wait), timeout=_MOST_WAIT))
    return qtbot
