"""A check that nothing moves where the system asks for no motion."""

from PySide6.QtCore import QAbstractAnimation, QTimer

from helperkit.gui.pictures import Picture
from tests.access.seen import View, says

FRAME = 500  # milliseconds: what ticks faster than this draws motion


def check_still(view: View) -> list[str]:
    """Find pictures that play, animations that run, and timers that draw again and again."""
    found = []
    for picture in view.all(Picture):
        if isinstance(picture, Picture) and picture.moving is not None and picture.moving.plays:
            found.append(f"it plays: {says(picture)}")
    for animation in view.window.findChildren(QAbstractAnimation):
        if animation.state() is QAbstractAnimation.State.Running:
            found.append("an animation runs")
    for timer in view.window.findChildren(QTimer):
        if timer.isActive() and not timer.isSingleShot() and timer.interval() < FRAME:
            found.append(f"drawn every {timer.interval()} ms: {timer.parent()}")
    return found
