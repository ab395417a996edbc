"""Each worker has a display of its own; where there is none, Qt draws off screen."""

import os
import sys

_displays = os.environ.get("TEST_DISPLAYS", "").split()
_worker = os.environ.get("PYTEST_XDIST_WORKER", "")  # gw0, gw1 and so on
if _displays and _worker:
    os.environ["DISPLAY"] = _displays[int(_worker.removeprefix("gw")) % len(_displays)]

if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
