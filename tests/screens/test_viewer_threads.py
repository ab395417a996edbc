"""Pictures are looked at in the window's thread while another one decodes some."""

import subprocess

from tests.own_process import started

# Ends by itself, or never: Qt's lock and Python's were once waited for crosswise.
PROGRAM = """
import threading
import helperkit.gui
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QGuiApplication, QImage
from helperkit.gui.viewers.text_pictures import look_at

application = QGuiApplication(["x", "-platform", "offscreen"])
image = QImage(60, 60, QImage.Format.Format_RGB32)
image.fill(5)
buffer = QBuffer()
buffer.open(QBuffer.OpenModeFlag.WriteOnly)
image.save(buffer, "PNG")
content = bytes(buffer.data())

def decode():
    for _ in range(1500):
        look_at(content, 40).image()

threads = [threading.Thread(target=decode) for _ in range(2)]
for thread in threads:
    thread.start()
while any(thread.is_alive() for thread in threads):
    look_at(content, 40)
print("done")
"""
LONG = 120  # seconds


def test_two_threads_never_wait_for_each_other() -> None:
    with started(PROGRAM, stdout=subprocess.PIPE) as program:
        try:
            told, _ = program.communicate(timeout=LONG)
        finally:
            program.kill()
    assert told.split() == [b"done"]
