"""Of a crash note only closed shapes are told, whatever else stands in it."""

import json
import sys

import msgspec
import pytest

import helperkit
from helperkit.diagnostics.collect.crashes import (
    ENDED,
    MOST,
    MOST_FRAMES,
    OVER,
    crashes,
    module_of,
    told_by,
)
from helperkit.diagnostics.facts import Crash, Ending, Frame
from helperkit.performer import black_box
from helperkit.performer.crash import note_crash

OWN = helperkit.__file__.rpartition("helperkit")[0]
HANG = f"""helperkit 0.1.0
Timeout (0:00:05)!
Thread 0x00007f1 (most recent call first):
  File "{OWN}helperkit/delivery/open.py", line 7 in worker

Thread 0x00007f2 [MainThread] (most recent call first):
  File "/home/waltraud/site-packages/x.py", line 1 in waltraud
  File "{OWN}helperkit/gui/app.py", line 222 in run
  File "{OWN}helperkit/__main__.py", line 40 in <module>
"""
FATAL = f"""helperkit 0.1.0
Fatal Python error: Segmentation fault

Current thread 0x00007f2 (most recent call first):
  File "{OWN}helperkit/gui/viewers/pdf.py", line 12 in draw

Thread 0x00007f1 (most recent call first):
  File "{OWN}helperkit/delivery/open.py", line 7 in worker

Extension modules: waltraud.secret (total: 1)
"""


def told(text, *, alive=False):
    return list(told_by(text.encode(), alive=alive, seconds_ago=3))


def noted(home, error):
    try:
        raise error
    except BaseException as raised:  # noqa: BLE001 - that is what is noted
        return note_crash(home, raised)


def test_a_note_tells_class_and_own_frames_alone(tmp_path):
    try:
        black_box.BlackBox(tmp_path, hang_seconds="never").beat()
    except TypeError as error:
        number = note_crash(tmp_path, error)
    finally:
        black_box.faulthandler.disable()
    (crash,) = [one for one in crashes(tmp_path) if one.ending is Ending.ERROR]
    assert (crash.error, crash.number) == ("TypeError", number)
    assert [(f.module, f.function) for f in crash.frames] == [
        ("helperkit.performer.black_box", "beat")
    ]
    assert crash.version == helperkit.__version__
    assert 0 <= crash.seconds_ago < 60


def test_what_an_exception_says_is_not_told(tmp_path):
    waltraud = type("Waltraud Knutsen", (Exception,), {})
    noted(tmp_path, waltraud('x\n  File "helperkit/waltraud.py", line 1 in knutsen'))
    noted(tmp_path, OSError(2, "no", "/home/waltraud/a.zip"))
    found = crashes(tmp_path)
    assert sorted(one.error for one in found) == ["", "FileNotFoundError"]
    assert b"altraud" not in msgspec.json.encode(found)
    assert b"waltraud" in b"".join(p.read_bytes() for p in tmp_path.rglob("*.txt"))  # it stays


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"[]", b"{", b"\xff", b"[" * 100_000, b'{"error":1}'),
        json.dumps({"error": "A", "frames": [["m", "f", "x"]], "at": 1}).encode(),
    ],
)
def test_a_note_that_is_none_is_left_out(tmp_path, content):
    folder = tmp_path / "crashes"
    folder.mkdir()
    (folder / "1.json").write_bytes(content)
    (folder / "2.json").mkdir()
    noted(tmp_path, KeyError("x"))
    assert [one.error for one in crashes(tmp_path)] == ["KeyError"]


def test_a_note_with_false_shapes(tmp_path):
    frames = [
        ["helperkit.gui", "run", 1],
        ["helperkit.Waltraud", "run", 1],
        ["waltraud.helperkit", "run", 1],
        ["helperkit/../x", "run", 1],
        ["helperkit.gui", "wal traud", 1],
        ["helperkit.gui", "<lambda>", 2],
    ]
    note = {"error": "../x", "frames": frames, "at": 100, "version": "of Waltraud"}
    (tmp_path / "crashes").mkdir()
    (tmp_path / "crashes" / "Waltraud.json").write_text(json.dumps(note))
    (crash,) = crashes(tmp_path, now=160)
    expected = (Frame("helperkit.gui", "run", 1), Frame("helperkit.gui", "<lambda>", 2))
    assert crash == Crash(ending=Ending.ERROR, frames=expected, seconds_ago=60)


def test_only_the_newest_are_told_and_only_inner_frames(tmp_path):
    (tmp_path / "crashes").mkdir()
    frames = [["helperkit.gui", f"f{number}", number] for number in range(50)]
    for number in range(30):
        note = {"error": f"E{number}", "frames": frames, "at": number}
        (tmp_path / "crashes" / f"{number}.json").write_text(json.dumps(note))
    found = crashes(tmp_path, now=100)
    assert [one.error for one in found] == [f"E{number}" for number in range(29, 29 - MOST, -1)]
    assert [frame.line for frame in found[0].frames] == list(range(50 - MOST_FRAMES, 50))


def test_a_hang_tells_where_the_windows_own_thread_was():
    (crash,) = told(HANG, alive=True)
    assert (crash.ending, crash.over, crash.version) == (Ending.HANG, False, "0.1.0")
    assert [(f.module, f.line) for f in crash.frames] == [
        ("helperkit.__main__", 40),
        ("helperkit.gui.app", 222),
    ]
    over = f"{HANG}{OVER.decode()}\n"
    assert [one.over for one in told(over, alive=True)] == [True]
    twice = over + HANG.partition("\n")[2]
    assert [one.over for one in told(twice, alive=True)] == [True, False]


def test_a_hang_that_never_ended_is_one_that_was_cut_off():
    assert [(one.ending, one.over) for one in told(HANG)] == [
        (Ending.HANG, True),
        (Ending.CUT_OFF, True),
    ]
    assert [one.ending for one in told(HANG + ENDED.decode())] == [Ending.HANG]


def test_a_fatal_error_tells_its_signal_and_the_thread_that_had_it():
    (crash,) = told(FATAL)
    assert (crash.ending, crash.error) == (Ending.FATAL, "SIGSEGV")
    assert crash.frames == (Frame("helperkit.gui.viewers.pdf", "draw", 12),)
    (other,) = told(FATAL.replace("Segmentation fault", "Waltraud"))
    assert other.error == "another"
    (windows,) = told(
        FATAL.replace(
            "Fatal Python error: Segmentation fault", "Windows fatal exception: access violation"
        )
    )
    assert windows.error == "access_violation"


def test_nothing_is_told_of_a_run_that_goes_on_or_ended_well():
    assert told("helperkit 0.1.0\n", alive=True) == []
    assert told(f"helperkit 0.1.0\n{ENDED.decode()}") == []
    assert [one.ending for one in told("helperkit 0.1.0\n")] == [Ending.CUT_OFF]


@pytest.mark.parametrize(
    ("file", "module"),
    [
        (f"{OWN}helperkit/gui/app.py", "helperkit.gui.app"),
        (f"{OWN}helperkit/gui/__init__.py", "helperkit.gui"),
        ("helperkit/gui/app.py", "helperkit.gui.app"),  # as in an installer's program
        (r"helperkit\gui\app.py", "helperkit.gui.app"),
        (f"{OWN}waltraud/x.py", ""),
        ("/home/helperkit/waltraud/x.py", ""),
        (f"{OWN}helperkit/Waltraud Knutsen/x.py", ""),
        (f"{OWN}helperkit/gui/app.txt", ""),
    ],
)
def test_only_files_of_this_very_program_have_a_module(file, module):
    assert module_of(file) == module


def test_what_one_side_writes_the_other_reads():
    assert black_box.OVER.rstrip(b"\n") == OVER
    assert black_box.ENDED.rstrip(b"\n") == ENDED


def test_old_notes_and_boxes_are_removed(tmp_path):
    for number in range(30):
        noted(tmp_path, KeyError(number))
        (tmp_path / "crashes" / f"{number:09x}-1.box").write_bytes(b"")
    box = black_box.BlackBox(tmp_path)
    left = sorted(path.name for path in (tmp_path / "crashes").glob("*.box"))
    assert len(left) == black_box.KEPT
    assert box.path.name in left
    box.close()
    assert not box.path.exists()
    assert len(list((tmp_path / "crashes").glob("*.json"))) <= 20


def test_where_nothing_can_be_written_there_is_no_box(tmp_path):
    (tmp_path / "file").write_text("")
    with black_box.BlackBox(tmp_path / "file") as box:
        box.beat()
    assert not box.path.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="names there are always text")
def test_a_name_that_is_no_text_does_not_cost_the_note(tmp_path):
    assert noted(tmp_path, ValueError("\udcff"))
    assert [one.error for one in crashes(tmp_path)] == ["ValueError"]


def test_two_slips_in_one_millisecond_are_two_notes(tmp_path, monkeypatch):
    monkeypatch.setattr("time.time_ns", lambda: 1_790_000_000_000_000_000)
    numbers = {noted(tmp_path, KeyError("x")), noted(tmp_path, ValueError("y"))}
    assert len(numbers) == 2
    assert {one.error for one in crashes(tmp_path)} == {"KeyError", "ValueError"}
