"""Our own window for sound and film: driven by keyboard, with files that FFmpeg makes."""

import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from helperkit.gui.viewers.media import SPEEDS, MediaViewer
from helperkit.gui.viewers.media_course import begin_at, clock, course_of, is_seen
from helperkit.gui.viewers.media_subtitles import read_subtitles, subtitles_beside
from helperkit.gui.viewers.places import Places
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from tests.screens.faces import Bot, press
from tests.screens.media_samples import FFMPEG, make_media
from tests.screens.viewer_tools import WORDS, around, show

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
# A machine for tests has no sound, and no card for films.
pytestmark = pytest.mark.qt_log_ignore(
    "pipewire", "PulseAudio", "No audio device", "No RHI backend", "Could not open media", "VAAPI"
)
needs_ffmpeg = pytest.mark.skipif(FFMPEG is None, reason="ffmpeg is not here")

WORDS_BESIDE = (
    "1\n00:00:00,000 --> 00:00:02,000\nThe <i>first</i>\nwords.\n\n2\n"
    "00:00:03,000 --> 00:00:05,000\nThe last.\n"
)


def opened(qtbot: Bot, path: Path, kind: Kind, *, closes: bool = False, **look: Any) -> MediaViewer:
    home = path.parent / "home"
    viewer = MediaViewer(Thing(str(path), path.stem, kind), around(home, **look))
    if not closes:
        qtbot.addWidget(viewer)
    show(qtbot, viewer)
    qtbot.waitUntil(viewer.stage.hasFocus)
    return viewer


@needs_ffmpeg
def test_a_film_is_closed_while_it_plays_and_nothing_stands_still(tmp_path: Path) -> None:
    film = tmp_path / "one.mp4"
    inputs = ["-f", "lavfi", "-i", "testsrc=s=640x360:r=15:d=12", "-f", "lavfi", "-i", "sine=d=12"]
    codecs = ["-c:v", "mpeg4", "-c:a", "aac"]
    subprocess.run([str(FFMPEG), "-v", "error", *inputs, *codecs, str(film)], check=True)
    program = Path(__file__).with_name("media_closed.py")
    ended = subprocess.run(
        [sys.executable, str(program), str(film)],
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr


@needs_ffmpeg
def test_the_button_for_subtitles_says_what_it_does(qtbot: Bot, tmp_path: Path) -> None:
    film = make_media(tmp_path / "one.webm", 5, film=True)
    (tmp_path / "one.srt").write_text(WORDS_BESIDE)
    viewer = opened(qtbot, film, Kind.VIDEO)
    button = viewer.buttons["viewer-media-subtitles"]
    assert button.label == WORDS.text("viewer-media-no-subtitles")
    press(KEY.Key_U, CONTROL)
    assert viewer.said.isHidden()
    assert button.label == WORDS.text("viewer-media-subtitles")


@needs_ffmpeg
def test_a_film_stands_at_its_first_picture_and_plays_by_key(qtbot: Bot, tmp_path: Path) -> None:
    film = make_media(tmp_path / "one.webm", 30, film=True)
    (tmp_path / "one.en.srt").write_text(WORDS_BESIDE)
    viewer = opened(qtbot, film, Kind.VIDEO, closes=True)
    assert not viewer.player.plays
    assert viewer.stage.image.width() == 160
    assert viewer.said.text() == "The first words."
    assert viewer.player.length == pytest.approx(30_000, abs=200)
    press(KEY.Key_Space)
    qtbot.waitUntil(lambda: viewer.player.plays)
    qtbot.waitUntil(lambda: viewer.player.at > 200)
    assert viewer.buttons["viewer-media-play"].label == WORDS.text("viewer-media-pause")
    press(KEY.Key_Space)
    qtbot.waitUntil(lambda: not viewer.player.plays)
    press(KEY.Key_Right)
    qtbot.waitUntil(lambda: viewer.player.at > 10_000)
    qtbot.waitUntil(lambda: viewer.said.text() == "")
    press(KEY.Key_Left)
    qtbot.waitUntil(lambda: viewer.player.at < 5_000)
    viewer.seek.setFocus()
    press(KEY.Key_Home)
    qtbot.waitUntil(lambda: viewer.player.at < 1_000)
    press(KEY.Key_Plus, CONTROL)
    assert "1.25" in viewer.speed_text.text()
    press(KEY.Key_Right, CONTROL)
    qtbot.waitUntil(lambda: viewer.player.at > 9_000)
    press(KEY.Key_Escape)
    again = opened(qtbot, film, Kind.VIDEO)
    assert int(again.kept["at"]) > 9_000
    qtbot.waitUntil(lambda: again.player.at > 9_000)
    assert SPEEDS[again.speed] == 125


@needs_ffmpeg
def test_sounds_go_on_by_themselves_and_what_was_heard_is_remembered(
    qtbot: Bot, tmp_path: Path
) -> None:
    for name in ("part 10", "part 2", "part 1"):
        make_media(tmp_path / f"{name}.ogg", 1, film=False)
    viewer = opened(qtbot, tmp_path / "part 1.ogg", Kind.SOUND)
    qtbot.waitUntil(lambda: viewer.list.count() == 3)
    assert [lesson.title for lesson in viewer.lessons] == ["part 1", "part 2", "part 10"]
    press(KEY.Key_Space)
    qtbot.waitUntil(lambda: viewer.at == 2 and viewer.list.is_ticked(2), timeout=30_000)
    assert viewer.windowTitle() == "part 10"
    home = tmp_path / "home"
    assert [one.seen for one in course_of(tmp_path / "part 1.ogg", Kind.SOUND, home)] == [True] * 3


@needs_ffmpeg
def test_lessons_are_chosen_by_key_from_the_list(qtbot: Bot, tmp_path: Path) -> None:
    for name in ("1 start", "2 sow"):
        make_media(tmp_path / f"{name}.webm", 20, film=True)
    viewer = opened(qtbot, tmp_path / "1 start.webm", Kind.VIDEO)
    qtbot.waitUntil(lambda: viewer.list.count() == 2)
    viewer.list.setFocus()
    press(KEY.Key_Down)
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: viewer.at == 1 and viewer.player.plays)
    assert viewer.windowTitle() == "2 sow"
    press(KEY.Key_Right)
    qtbot.waitUntil(lambda: viewer.player.at > 9_000)
    press(KEY.Key_PageUp, CONTROL)
    qtbot.waitUntil(lambda: viewer.at == 0)
    kept = Places(tmp_path / "home", tmp_path / "2 sow.webm").read()
    assert int(kept["at"]) > 9_000


def test_what_is_no_film_is_left_to_other_programs(qtbot: Bot, tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    for content in (b"no film at all" * 100, b"", b"\0\0\0\x18ftypmp42" + bytes(2_000)):
        path.write_bytes(content)
        viewer = MediaViewer(Thing(str(path), "x", Kind.VIDEO), around(tmp_path / "home"))
        qtbot.addWidget(viewer)
        with qtbot.waitSignal(viewer.refused, timeout=30_000) as answer:
            pass
        assert answer.args == [None]


def test_a_list_of_addresses_in_the_place_of_a_film_calls_nobody(
    qtbot: Bot, tmp_path: Path
) -> None:
    calls: list[int] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        def listen() -> None:
            while True:
                try:
                    server.accept()[0].close()
                except OSError:
                    return
                calls.append(1)

        threading.Thread(target=listen, daemon=True).start()
        path = tmp_path / "film.m3u8"
        path.write_text(
            f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://127.0.0.1:{port}/a.ts\n#EXT-X-ENDLIST\n"
        )
        viewer = MediaViewer(Thing(str(path), "x", Kind.VIDEO), around(tmp_path / "home"))
        qtbot.addWidget(viewer)
        with qtbot.waitSignal(viewer.refused, timeout=30_000):
            pass
        assert not calls


@needs_ffmpeg
def test_everything_that_takes_the_focus_has_a_name(qtbot: Bot, tmp_path: Path) -> None:
    viewer = opened(qtbot, make_media(tmp_path / "one.webm", 2, film=True), Kind.VIDEO, zoom=200)
    for widget in (*viewer.findChildren(QAbstractButton), viewer.stage, viewer.seek, viewer.list):
        assert widget.accessibleName(), widget
    assert viewer.seek.height() >= 48


# Subtitles, order, times


def test_subtitles_without_an_end_are_not_all_read(tmp_path: Path) -> None:
    (tmp_path / "film.mp4").touch()
    for number in range(30):
        (tmp_path / f"film.{number}.srt").write_text("no times here\n" * 30_000)
    (tmp_path / "film.language.srt").write_text(WORDS_BESIDE)
    assert not len(subtitles_beside(tmp_path / "film.mp4"))
    (tmp_path / "film.srt").write_text(WORDS_BESIDE)
    assert len(subtitles_beside(tmp_path / "film.mp4")) == 2


def test_subtitles_of_both_kinds_are_read() -> None:
    vtt = "WEBVTT\n\nNOTE x\n\nid\n00:01.500 --> 00:03.000 align:start\n<v Ann>Hello &amp; you\n\n"
    assert read_subtitles(vtt).at(1_500) == "Hello & you"
    assert read_subtitles(vtt).at(3_000) == ""
    assert read_subtitles(WORDS_BESIDE).at(4_000) == "The last."
    assert read_subtitles("1\n01:00:00,5 --> 01:00:01,0\nlate\n").at(3_600_500) == "late"


@pytest.mark.parametrize(
    "text", ["", "00:00:01,000 --> 00:00:00,000\nback\n", "x" * 200_000, "00:00:01,0 -->\n" * 9_000,
             "<" * 100_000, "00:00:00,0 --> 00:00:09,0\n" + "<" * 100_000],
)  # fmt: skip
def test_torn_subtitles_say_little(text: str) -> None:
    assert len(read_subtitles(text).at(1_000)) <= 400


def test_subtitles_beside_are_found_by_name(tmp_path: Path) -> None:
    film = tmp_path / "one.mp4"
    (tmp_path / "other.srt").write_text(WORDS_BESIDE)
    assert len(subtitles_beside(film)) == 0
    (tmp_path / "one.srt").write_bytes("1\n00:00:00,0 --> 00:00:02,0\nGrüße\n".encode("cp1252"))
    (tmp_path / "one.de.vtt").write_text(WORDS_BESIDE)
    assert subtitles_beside(film).at(1_000) == "Grüße"


def test_times() -> None:
    assert [clock(ms) for ms in (0, 61_000, 3_723_000)] == ["0:00", "1:01", "1:02:03"]
    assert is_seen(95, 100)
    assert not is_seen(94, 100)
    assert not is_seen(0, 0)
    assert begin_at({"at": 20_000}, 60_000) == 20_000
    assert begin_at({"at": 58_000}, 60_000) == 0
    assert begin_at({"at": "x"}, 60_000) == 0
