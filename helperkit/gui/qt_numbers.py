"""Numbers of the few members of Qt's namespace that are needed before the first paint.

Touching `QtCore.Qt` builds every enum in it, about 20 ms at each start; Qt itself takes plain
numbers as flags and properties. `tests/screens/test_window_start.py` holds them equal to the
real ones. Code that runs after the first paint uses `QtCore.Qt`.
"""

from typing import Final

SCROLL_BAR_NEVER: Final = 1  # Qt.ScrollBarPolicy.ScrollBarAlwaysOff
FOCUS_STRONG: Final = 11  # Qt.FocusPolicy.StrongFocus
FOCUS_NONE: Final = 0  # Qt.FocusPolicy.NoFocus
TIMER_VERY_COARSE: Final = 2  # Qt.TimerType.VeryCoarseTimer
TEXT_PLAIN: Final = 0  # Qt.TextFormat.PlainText
