"""What is said of a file before it is opened."""

import pytest

from helperkit.delivery.unpack.reader import Member
from helperkit.delivery.unpack.safety.layout import lay_out
from helperkit.delivery.unpack.safety.marks import marks_of

MARKS = {
    "book.pdf": (),
    "Read me.txt": (),
    "no ending": (),
    "setup.exe": ("program",),
    "d/SETUP.EXE": ("program",),
    "setup.exe .": ("program",),
    "a.msi": ("program",),
    "a.scr": ("program",),
    "a.AppImage": ("program",),
    "a.dmg": ("program",),
    "X.app/Contents/MacOS/x": ("program",),
    "X.app/Contents/Info.plist": ("program",),
    "a.ps1": ("script",),
    "a.command": ("script",),
    "a.jar": ("script",),
    "a.sh": ("script",),
    "a.lnk": ("shortcut",),
    "a.webloc": ("shortcut",),
    "a.desktop": ("shortcut",),
    "bonus.zip": ("archive",),
    "bonus.tar.gz": ("archive",),
    "image.vhd": ("archive",),
    "a.docm": ("macros",),
    "d/A.XLSM": ("macros",),
    "book.pdf.exe": ("program", "disguised"),
    "photo.jpg.lnk": ("shortcut", "disguised"),
    "song.mp3      .scr": ("program", "disguised"),
    "a.tar.sh": ("script", "disguised"),
    "setup.exe.pdf": (),
    ".bashrc": ("hidden",),
    ".git/hooks/x.sh": ("script", "hidden"),
    "a.b/c": (),
}


@pytest.mark.parametrize("path", MARKS)
def test_marks(path):
    assert marks_of(path) == MARKS[path]


def test_the_run_bit_counts_where_the_name_promises_nothing():
    assert marks_of("setup", runnable=True) == ("program",)
    assert marks_of("photo.jpg", runnable=True) == ()
    assert marks_of("setup.sh", runnable=True) == ("script",)


def test_marks_stand_in_the_plan():
    names = ["book.pdf", "setup.exe", "book\u202efdp.exe", "b.pdf", ".d/x"]
    entries, _ = lay_out([Member(name=name, size=1) for name in names])
    assert [entry.marks for entry in entries] == [
        (), ("program",), ("program", "disguised"), (), ("hidden",),
    ]  # fmt: skip
