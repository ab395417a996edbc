"""The program's icon, for each size at which a desktop shows it."""

from PySide6.QtGui import QIcon

from helperkit.gui.pictures import pixmap

SIDES = (16, 24, 32, 48, 64, 128, 256)  # px


def own_icon() -> QIcon:
    """Return the icon of the program's windows."""
    icon = QIcon()
    for side in SIDES:
        icon.addPixmap(pixmap("icon", "light", side))
    return icon
