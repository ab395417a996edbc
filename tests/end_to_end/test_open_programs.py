"""Handing over to the system, with a real opener on the path that writes down what it was asked."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from helperkit.delivery.open import open_file, open_link, show_in_folder, write_mail
from helperkit.journey.problems import Problem, ProblemName
from tests.end_to_end.own_desktop import desk, entry

__all__ = ["desk"]  # a fixture

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="xdg-open is Linux'")


@pytest.fixture
def opener(tmp_path, monkeypatch):
    """A small real `xdg-open`; its exit status and patience can be set."""
    place = tmp_path / "bin"
    place.mkdir()
    program = place / "xdg-open"
    asked = place / "asked"
    program.write_text(
        '#!/bin/sh\nprintf "%s\\n" "$#" "$1" >> "$(dirname "$0")/asked"\n'
        'eval "$OPENER_THEN"\nexit "${OPENER_STATUS:-0}"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{place}:{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":77")
    for base in ("XDG_DATA_HOME", "XDG_DATA_DIRS", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS"):
        monkeypatch.setenv(base, str(tmp_path / "no desktop"))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    return lambda: asked.read_text().splitlines() if asked.exists() else []


def caught_name(call, *arguments):
    with pytest.raises(Problem) as caught:
        call(*arguments)
    assert caught.value.evidence.where == "open"
    return caught.value.name, caught.value.evidence.note


def text(folder, name="notes 'of' me, 100%.txt"):
    path = folder / name
    path.write_text("words")
    return path


def test_a_file_is_opened_as_one_argument(opener, tmp_path):
    path = text(tmp_path)
    open_file(path)
    assert opener() == ["1", str(path)]


def test_a_name_that_looks_like_an_option_stays_a_path(opener, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text(tmp_path, "--version.txt")
    open_file(Path("--version.txt"))
    assert opener() == ["1", str(tmp_path / "--version.txt")]


def between(change):
    """Do something once it was looked into, when its programs are asked for."""

    def seen(frame, event, _argument):
        if event == "call" and frame.f_code.co_name == "programs_for":
            sys.setprofile(None)
            change()

    sys.setprofile(seen)


def test_a_link_that_leads_elsewhere_by_now_is_not_followed(opener, tmp_path):
    link, good, bad = (tmp_path / name for name in ("notes.txt", "good.txt", "bad.txt"))
    good.write_text("words")
    bad.write_text("other")  # as long as what was seen
    shutil.copystat(good, bad)
    link.symlink_to(good)

    def swap():
        link.unlink()
        link.symlink_to(bad)

    between(swap)
    assert caught_name(open_file, link) == (ProblemName.UNSAFE_FILE, "unseen")
    open_file(link)  # nobody touches it any more
    assert opener() == ["1", str(link)]


@pytest.mark.parametrize("written", ["other", "more words"])
def test_nor_is_what_was_written_anew(written, opener, tmp_path):
    path = text(tmp_path)
    os.utime(path, ns=(0, 0))
    between(lambda: path.write_text(written))
    assert caught_name(open_file, path) == (ProblemName.UNSAFE_FILE, "unseen")
    assert opener() == []


def test_nor_what_is_gone(opener, tmp_path):
    path = text(tmp_path)
    between(path.unlink)
    assert caught_name(open_file, path) == (ProblemName.FILE_GONE, "missing")
    assert opener() == []


def test_what_nobody_knows_goes_only_to_a_program_that_the_system_names(opener, desk, tmp_path):
    entry(desk, "quilt.desktop", "application/x-quilt")
    for name in ("mystery.xyz", "mystery", "mystery.quilt"):
        (tmp_path / name).write_bytes(bytes(range(129, 250)) * 9)
    for name in ("mystery.xyz", "mystery"):
        assert caught_name(open_file, tmp_path / name) == (ProblemName.NO_PROGRAM, "association")
    assert opener() == []
    open_file(tmp_path / "mystery.quilt")
    assert opener() == ["1", str(tmp_path / "mystery.quilt")]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("run.sh", b"#!/bin/sh\ntouch ran", ProblemName.UNSAFE_FILE),
        ("tool", b"\x7fELF\2\1\1" + bytes(60), ProblemName.UNSAFE_FILE),
        ("shop.desktop", b"[Desktop Entry]\nExec=touch ran\n", ProblemName.UNSAFE_FILE),
        ("book.pdf", b"#!/bin/sh\ntouch ran", ProblemName.UNSAFE_FILE),
        ("book\u202efdp.txt", b"words", ProblemName.UNSAFE_FILE),
        ("setup.exe", b"MZ" + bytes(99), ProblemName.WRONG_SYSTEM),
        ("book.pdf.exe", b"MZ" + bytes(99), ProblemName.UNSAFE_FILE),
        ("setup.pkg", b"xar!" + bytes(99), ProblemName.WRONG_SYSTEM),
        ("book.zip", b"<!doctype html><title>Sign in</title>", ProblemName.LOGIN_PAGE),
    ],
)
def test_what_must_not_open_by_itself_is_not_even_asked_for(
    name, content, problem, opener, tmp_path
):
    path = tmp_path / name
    path.write_bytes(content)
    assert caught_name(open_file, path)[0] is problem
    assert opener() == []


@pytest.mark.parametrize(
    ("status", "problem"),
    [
        ("2", ProblemName.FILE_GONE),
        ("3", ProblemName.NO_PROGRAM),
        ("4", ProblemName.NO_PROGRAM),
        ("1", ProblemName.NO_PROGRAM),
    ],
)
def test_what_the_opener_says(status, problem, opener, tmp_path, monkeypatch):
    monkeypatch.setenv("OPENER_STATUS", status)
    assert caught_name(open_file, text(tmp_path)) == (problem, "opener")
    assert len(opener()) == 2


def test_an_opener_that_stays_is_no_failure(opener, tmp_path, monkeypatch):
    """Without a desktop, xdg-open becomes the viewer itself and ends when that is closed."""
    fifo = tmp_path / "closed"
    os.mkfifo(fifo)
    monkeypatch.setenv("OPENER_THEN", f"cat {fifo}; touch {tmp_path}/ended")
    open_file(text(tmp_path))
    assert not (tmp_path / "ended").exists()
    fifo.write_text("the window was closed")


def test_no_opener_and_no_display(opener, tmp_path, monkeypatch):
    path = text(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert caught_name(open_file, path) == (ProblemName.NO_PROGRAM, "no-opener")
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    for call, argument in (
        (open_file, path),
        (show_in_folder, path),
        (open_link, "https://a.example"),
    ):
        assert caught_name(call, argument) == (ProblemName.NO_PROGRAM, "no-display")


def test_links(opener):
    open_link("https://shop.example/a?b=1&c=%20")
    open_link("mailto:help@shop.example")
    assert opener() == [
        *("1", "https://shop.example/a?b=1&c=%20"),
        *("1", "mailto:help@shop.example"),
    ]
    for bad in (
        "file:///etc/passwd",
        "javascript:alert(1)",
        "shop.example",
        "",
        "https://a b",
        "-h",
        "smb://host/share",
        "https://a.example/\nfile:///x",
        "helperkit:x",
    ):
        assert caught_name(open_link, bad)[0] is ProblemName.LINK_UNREADABLE
    assert len(opener()) == 4


def test_a_letter_arrives_as_it_was_written(opener):
    write_mail("help@shop.example", "It & I? = #1", "Line one\nGrüße & 100%\n")
    (count, url) = opener()
    parts = urlsplit(url)
    assert (count, parts.scheme, parts.path) == ("1", "mailto", "help@shop.example")
    asked = parse_qs(parts.query, strict_parsing=True)
    assert asked == {"subject": ["It & I? = #1"], "body": ["Line one\r\nGrüße & 100%"]}
    write_mail("a@b.example?cc=evil@c.example&", "s", "b")
    assert parse_qs(urlsplit(opener()[-1]).query) == {"subject": ["s"], "body": ["b"]}


def test_a_long_subject_is_cut_at_once_and_a_long_letter_keeps_its_own(opener):
    write_mail("help@shop.example", "é" * 30_000, "Hello")
    url = opener()[-1]
    assert 1990 < len(url) <= 2000
    assert set(*parse_qs(urlsplit(url).query)["subject"]) == {"é"}
    write_mail("help@shop.example", "Your book", "b" * 3000)
    asked = parse_qs(urlsplit(opener()[-1]).query)
    assert asked == {"subject": ["Your book"], "body": ["b" * 3000]}


def test_showing_opens_the_folder_where_no_file_manager_answers(opener, tmp_path):
    path = text(tmp_path)
    show_in_folder(path)
    show_in_folder(tmp_path)
    assert opener() == ["1", str(tmp_path), "1", str(tmp_path)]
    assert caught_name(show_in_folder, tmp_path / "gone")[0] is ProblemName.FILE_GONE


FILE_MANAGER = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection
@ClassInfo(**{"D-Bus Interface": "org.freedesktop.FileManager1"})
class Files(QObject):
    @Slot("QStringList", str)
    def ShowItems(self, items, startup):
        print(*items, flush=True)
app = QCoreApplication([])
bus = QDBusConnection.sessionBus()
files = Files()
path = "/org/freedesktop/FileManager1"
assert bus.registerObject(path, files, QDBusConnection.RegisterOption.ExportAllSlots)
assert bus.registerService("org.freedesktop.FileManager1")
print("ready", flush=True)
app.exec()
"""


@pytest.mark.skipif(
    not (shutil.which("dbus-daemon") and shutil.which("gdbus")), reason="needs D-Bus programs"
)
def test_a_file_manager_is_asked_to_choose_the_file(opener, tmp_path, monkeypatch):
    """A real bus and a real service on it."""
    daemon = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(daemon, stdout=subprocess.PIPE, text=True) as bus:
        try:
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.stdout.readline().strip())
            command = [sys.executable, "-c", FILE_MANAGER]
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as service:
                try:
                    assert service.stdout.readline() == "ready\n"
                    path = text(tmp_path)
                    show_in_folder(path)
                    shown = service.stdout.readline().strip()
                finally:
                    service.kill()
        finally:
            bus.kill()
    assert shown == path.as_uri().replace("'", "%27")
    assert opener() == []
