"""PDFs that mean harm: an answer in time always, and the process that looks is always ended."""

import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from helperkit.delivery import own_process
from helperkit.delivery.inspect import inspect, inspect_folder
from helperkit.delivery.pdf import asking
from helperkit.delivery.pdf.asking import examine
from helperkit.delivery.pdf.facts import PdfFacts
from helperkit.delivery.work import Cancelled, Watch
from helperkit.itself import own_command
from tests.hostile.pdf_bombs import BOMBS
from tests.hostile.pdf_maker import book
from tests.own_process import run

MOST_SECONDS = 5  # a bar of the product, not the measure of a machine
MOST_MEMORY = 300 << 10  # kilobytes
LONG = "junk beside words"  # pypdf reads it for many seconds, most of them without a look around


def children():
    """Return the processes that this one has started and not yet waited for."""
    found = set()
    for task in Path("/proc/self/task").iterdir():
        with suppress(FileNotFoundError):  # a thread of another test has just ended
            found.update(map(int, (task / "children").read_text().split()))
    return found


class Entered(Watch):
    """A watch that tells when the other process has been asked."""

    def __init__(self):
        super().__init__()
        self.times = 0
        self.asked = threading.Event()

    def when_cancelled(self, close):
        self.times += 1
        if self.times == 2:  # the first is the wait for its start
            self.asked.set()
        return super().when_cancelled(close)


@pytest.fixture(autouse=True)
def nothing_kept(request):
    """Each begins without a kept process, but those that may share one to save its start."""
    if "name" not in request.fixturenames:
        asking.end()
    before = children()
    yield
    if "name" not in request.fixturenames:
        asking.end()
    kept = {looker._process.pid for looker in asking._resting}
    assert children() - kept <= before


def warm(folder):
    """Have the other process started: how long that takes is the machine's matter."""
    (folder / "first.pdf").write_bytes(book())
    assert examine(folder / "first.pdf", 60, Watch()).pages == 3


def memory_is_bounded():
    for looker in asking._resting:
        status = Path(f"/proc/{looker._process.pid}/status").read_text()
        peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        assert int(peak.split()[1]) < MOST_MEMORY


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_answered_in_time(name, tmp_path):
    path = tmp_path / "book.pdf"
    path.write_bytes(BOMBS[name]())
    warm(tmp_path)
    began = time.monotonic()
    found = examine(path, 1, Watch())
    assert time.monotonic() - began < MOST_SECONDS
    assert isinstance(found, PdfFacts)
    memory_is_bounded()


@pytest.mark.parametrize("filling", [b"", b" ", b"<"])
def test_a_very_large_file_of_nothing(filling, tmp_path):
    """A gigabyte and more; with nothing in it, it takes no room on the disk."""
    path = tmp_path / "book.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        if filling:
            for _ in range(256):
                file.write(filling * (1 << 20))
            file.write(b"startxref\n9\n%%EOF")
        else:
            file.truncate(3 << 30)
    warm(tmp_path)
    began = time.monotonic()
    assert examine(path, 1, Watch()).whole is not True
    assert time.monotonic() - began < MOST_SECONDS
    memory_is_bounded()


def test_two_at_once_end_each_on_its_own(tmp_path):
    """One that never ends beside one that is well."""
    (tmp_path / "long.pdf").write_bytes(BOMBS[LONG]())
    (tmp_path / "book.pdf").write_bytes(book())
    before, notes = children(), []
    long = threading.Thread(
        target=lambda: notes.append(examine(tmp_path / "long.pdf", 1, Watch()).note)
    )
    long.start()
    assert examine(tmp_path / "book.pdf", 30, Watch()).pages == 3
    long.join()
    assert notes == ["too-long"]
    assert len(children() - before) == 1


def test_what_takes_too_long_is_ended(tmp_path):
    path = tmp_path / "long.pdf"
    path.write_bytes(BOMBS[LONG]())
    before = children()
    assert examine(path, 0.2, Watch()) == PdfFacts(whole=None, note="too-long")
    assert children() == before


@pytest.mark.parametrize("folder", [False, True])
def test_it_is_broken_off_when_asked_to(folder, tmp_path):
    (tmp_path / "long.pdf").write_bytes(BOMBS[LONG]())
    watch, caught, before = Entered(), [], children()

    def look():
        try:
            if folder:
                inspect_folder(tmp_path, ["long.pdf"], watch)
            else:
                inspect(tmp_path / "long.pdf", watch)
        except Cancelled as cancelled:
            caught.append(cancelled)

    looking = threading.Thread(target=look)
    looking.start()
    assert watch.asked.wait(30)
    watch.cancel()
    looking.join()
    assert caught
    assert children() == before


def test_no_process_is_started_for_work_that_was_cancelled(tmp_path):
    path = tmp_path / "book.pdf"
    path.write_bytes(book())
    watch = Watch()
    watch.cancel()
    with pytest.raises(Cancelled):
        examine(path, 3, watch)
    assert asking._resting == []


def test_one_process_serves_many_files(tmp_path):
    for number in range(20):
        (tmp_path / f"{number}.pdf").write_bytes(book(number + 1))
    before = children()
    seen = inspect_folder(tmp_path, [f"{number}.pdf" for number in range(20)])
    assert [found.pages for found in seen] == list(range(1, 21))
    assert len(children() - before) == 1


def test_many_ask_at_once(tmp_path):
    path = tmp_path / "book.pdf"
    path.write_bytes(book())
    answers, before = [], children()
    askers = [
        threading.Thread(target=lambda: answers.append(examine(path, 10, Watch())))
        for _ in range(4)
    ]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert [facts.pages for facts in answers] == [3] * 4
    assert len(children() - before) == 1


def test_a_process_that_was_killed_meanwhile_is_replaced(tmp_path):
    path = tmp_path / "book.pdf"
    path.write_bytes(book())
    assert examine(path, 10, Watch()).pages == 3
    asking._resting[0]._process.kill()
    assert examine(path, 10, Watch()).pages == 3


@pytest.mark.parametrize("code", ["", "import sys; sys.exit(3)", "print('no such message')"])
def test_a_process_that_does_not_answer_is_not_asked_for_ever(code, tmp_path, monkeypatch):
    path = tmp_path / "book.pdf"
    path.write_bytes(book())
    command = [sys.executable, "-c", code]
    monkeypatch.setattr(own_process, "own_command", lambda _: (command, dict(os.environ)))
    assert examine(path, 10, Watch()) == PdfFacts(whole=None, note="too-big")


HOGS = {
    # Set aside and not touched, so that the watch sees nothing of it.
    "the system": "hog = spaces(2 << 30)",
    "the watch": "import threading; hog = bytearray(b'x') * (300 << 20); threading.Event().wait()",
}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the bound of Linux")
@pytest.mark.parametrize("by", HOGS)
def test_its_memory_is_bounded(by, tmp_path, monkeypatch):
    """A process that takes more than it may, in place of one whose library does."""
    path = tmp_path / "book.pdf"
    path.write_bytes(book())
    _, environment = own_command("")
    code = (
        "import mmap\nfrom helperkit.delivery.pdf import answering, look\n"
        "def spaces(size):\n"
        "    try:\n        return mmap.mmap(-1, size)\n"
        "    except OSError as error:\n        raise MemoryError from error\n"
        f"def take(*_):\n    {HOGS[by]}\n    return answering.PdfFacts(whole=True)\n"
        "look.look = take\nanswering.answer()"
    )
    command = [sys.executable, "-c", code]
    monkeypatch.setattr(own_process, "own_command", lambda _: (command, environment))
    assert examine(path, 30, Watch()) == PdfFacts(whole=None, note="too-big")


def test_a_process_that_does_not_end_itself_is_ended(tmp_path, monkeypatch):
    path = tmp_path / "book.pdf"
    path.write_bytes(book())
    _, environment = own_command("")
    code = (
        "import threading\nfrom helperkit.delivery.pdf import answering, look\n"
        "answering._GRACE = 60\nlook.look = lambda *_: threading.Event().wait()\n"
        "answering.answer()"
    )
    command = [sys.executable, "-c", code]
    monkeypatch.setattr(own_process, "own_command", lambda _: (command, environment))
    assert examine(path, 0.3, Watch()) == PdfFacts(whole=None, note="too-long")


def test_a_process_that_nobody_asks_goes_by_itself(tmp_path):
    code = (
        "from helperkit.delivery.pdf import answering\n"
        "answering._IDLE = 0.2\n"
        "raise SystemExit(answering.answer())"
    )
    _, environment = own_command("")
    child = subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
    )
    with child:  # nothing is said to it, and its input stays open
        assert child.wait(30) == 0


def test_the_programs_own_process_leaves_none_behind(tmp_path):
    """Whoever looked into a PDF and ends, takes the kept process along."""
    path = tmp_path / "book.pdf"
    path.write_bytes(book())
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from helperkit.delivery.pdf import asking\nfrom helperkit.delivery.work import Watch\n"
        "asking.examine(Path(sys.argv[1]), 10, Watch())\n"
        "print(asking._resting[0]._process.pid)"
    )
    kept = int(run(code, path, timeout=60).stdout)
    assert not Path(f"/proc/{kept}").exists()
