"""A desktop's settings on a bus of its own: what a desktop portal tells programs of the system.

Started as a program with the bus in its environment. Each line it reads, such as `contrast 1`,
changes a setting of `org.freedesktop.appearance` and is told; the end of the input ends it.
"""

import sys

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant, QDBusVirtualObject

PLACE, SETTINGS = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings"
NAME, APPEARANCE = "org.freedesktop.portal.Desktop", "org.freedesktop.appearance"


class Portal(QDBusVirtualObject):
    """Answers what a setting is, and tells when it changes."""

    def __init__(self) -> None:
        super().__init__()
        self.settings = {"color-scheme": 0, "contrast": 0, "reduced-motion": 0}

    def introspect(self, _path: str) -> str:
        """Describe nothing: who asks knows the interface."""
        return ""

    def handleMessage(  # noqa: N802 - Qt's name
        self, message: QDBusMessage, connection: QDBusConnection
    ) -> bool:
        """Answer a question about one setting; about all, that there are none by now."""
        if message.interface() != SETTINGS:
            return False
        if message.member() in ("Read", "ReadOne"):
            value = QDBusVariant(self.settings.get(message.arguments()[1], 0))
            connection.send(message.createReply([value]))
            return True
        return False

    def change(self, name: str, value: int) -> None:
        """Change a setting, and tell all programs."""
        self.settings[name] = value
        told = QDBusMessage.createSignal(PLACE, SETTINGS, "SettingChanged")
        told.setArguments([APPEARANCE, name, QDBusVariant(value)])
        QDBusConnection.sessionBus().send(told)


def main() -> None:
    """Be the portal until the input ends."""
    app = QCoreApplication([])
    portal, bus = Portal(), QDBusConnection.sessionBus()
    assert bus.registerVirtualObject(PLACE, portal)
    assert bus.registerService(NAME)

    def take() -> None:
        line = sys.stdin.readline().split()
        if line:
            portal.change(line[0], int(line[1]))
        else:
            app.quit()

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(take)
    print("ready", flush=True)
    app.exec()


if __name__ == "__main__":
    main()
