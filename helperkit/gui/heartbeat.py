"""Tells the black box that the window answers, and the report how large the screen is."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from helperkit.gui.qt_numbers import TIMER_VERY_COARSE
from helperkit.performer.black_box import BlackBox
from helperkit.performer.run import Screens

BEAT_MS = 1000


class Heartbeat(QTimer):
    """Beats once a second for as long as its window lives."""

    def __init__(self, box: BlackBox, window: QObject) -> None:
        super().__init__(window)
        # In step with others: it costs no power.
        self.setProperty("timerType", TIMER_VERY_COARSE)
        self.setInterval(BEAT_MS)
        self.timeout.connect(box.beat)
        box.beat()
        self.start()


def screens_of(window: QWidget) -> Screens:
    """Return how large the window's screen is. Only the window's own thread may ask."""
    screen = window.screen()
    size = screen.size()
    others = screen.virtualSiblings()
    return Screens(len(others), size.width(), size.height(), round(screen.devicePixelRatio() * 100))
