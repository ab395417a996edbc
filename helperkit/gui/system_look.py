"""Which theme the system asks for. Loaded after the first paint: it needs Qt's namespace."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QStyle, QWidget

from helperkit.gui.theme import Look


def wanted_theme(look: Look) -> str:
    """Return the theme for what the customer chose, or for what the system's settings say."""
    if look is not Look.SYSTEM:
        return look.value
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return "high"
    match hints.colorScheme():
        case Qt.ColorScheme.Dark:
            return "dark"
        case Qt.ColorScheme.Light:
            return "light"
        case Qt.ColorScheme.Unknown:
            pass
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return "dark" if ground.lightness() < 128 else "light"


def wants_stillness() -> bool:
    """Whether the system asks for no motion."""
    hints = QGuiApplication.styleHints()  # kept: with it, PySide forgets what hangs on it
    return hints.accessibility().motionPreference() is Qt.MotionPreference.ReducedMotion


def may_move(widget: QWidget) -> bool:
    """Whether motion is welcome to the system, and to the style."""
    animates = widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animate, None, widget)
    return bool(animates) and not wants_stillness()
