"""Our own window for sound and film: play, seek, speed, subtitles, and the lessons of a course."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from helperkit.gui.viewers.aside import aside
from helperkit.gui.viewers.frame import Around, CannotShow, Command, Spot, Viewer
from helperkit.gui.viewers.media_body import MediaBody
from helperkit.gui.viewers.media_course import Lesson, begin_at, clock, course_of, is_seen
from helperkit.gui.viewers.media_subtitles import Subtitles, subtitles_beside
from helperkit.gui.viewers.places import Kept, Places
from helperkit.gui.viewers.seemly import seemly
from helperkit.journey.order import Thing

SPEEDS = (50, 75, 100, 125, 150, 175, 200)  # per cent
_LOUDER = 10  # per cent, each step
_SKIP = 10  # seconds


class MediaViewer(Viewer):
    """Plays a sound or a film, and those beside it. Nothing plays before it is asked to."""

    def __init__(self, thing: Thing, around: Around) -> None:
        super().__init__(thing, around)
        try:
            from helperkit.gui.viewers.media_player import Player
        except ImportError as missing:  # of the system's sound
            raise CannotShow(None) from missing
        self.player = Player(self)
        if not self.player.works:
            raise CannotShow(None)
        self._path = Path(thing.path)
        self.lessons: tuple[Lesson, ...] = (Lesson(self._path, thing.title),)
        self.at = 0  # the lesson that is played
        self._kept_of_now: Kept = self.kept
        self._subtitles = Subtitles(())
        self._subtitles_off = False
        self._seen = False
        self._goes_on = False  # the next lesson begins by itself
        self.speed = SPEEDS.index(100)
        style = self.style_of_now
        body = MediaBody(style, self.text, self._time_text)
        self.stage, self.said, self.seek, self.list = body.stage, body.said, body.seek, body.list
        self.time_text, self.speed_text = body.time_text, body.speed_text
        self.stage.setAccessibleName(self.windowTitle())
        self.stage.pressed.connect(self.turn_play)
        self.stage.skipped.connect(self.skip)
        self.stage.louder.connect(self.louder)
        self.seek.sought.connect(self.player.go_to)
        self.list.chosen.connect(self.go_to_lesson)
        self.furnish(body, self._commands())
        self.stage.setFocus()
        self.player.opened.connect(self._opened)
        self.player.failed.connect(self._failed)
        self.player.moved.connect(self._moved)
        self.player.ended.connect(self._ended)
        self.player.changed.connect(self._say_play)
        self.player.pictured.connect(self.stage.show_image)
        self._say_play()
        self._say_speed()
        self._open(self._path)
        aside(self, partial(course_of, self._path, thing.kind, around.home), self._came)

    def _commands(self) -> list[Command | QWidget]:
        name = "viewer-media-"
        return [
            Command(f"{name}play", self.turn_play, ("Ctrl+P", "Media Play")),
            Command(f"{name}back", partial(self.skip, -_SKIP), ("Ctrl+Left",)),
            Command(f"{name}on", partial(self.skip, _SKIP), ("Ctrl+Right",)),
            Command(f"{name}previous", partial(self.turn, -1), ("Ctrl+PgUp", "Media Previous")),
            Command(f"{name}next", partial(self.turn, 1), ("Ctrl+PgDown", "Media Next")),
            Command(f"{name}slower", partial(self.speed_by, -1), ("Ctrl+-",)),
            Command(f"{name}faster", partial(self.speed_by, 1), ("Ctrl++", "Ctrl+=")),
            Command(f"{name}quieter", partial(self.louder, -1), ("Ctrl+Down",), Spot.MORE),
            Command(f"{name}louder", partial(self.louder, 1), ("Ctrl+Up",), Spot.MORE),
            Command(f"{name}subtitles", self.turn_subtitles, ("Ctrl+U",), Spot.MORE),
            Command(f"{name}list", self.turn_list, ("Ctrl+T", "F4"), Spot.MORE),
        ]

    # Lessons

    def _came(self, lessons: tuple[Lesson, ...] | Exception) -> None:
        if isinstance(lessons, Exception):
            return
        self.lessons = lessons
        paths = [lesson.path for lesson in lessons]
        self.at = paths.index(self._path) if self._path in paths else 0
        self.list.put([seemly(lesson.title) for lesson in lessons])
        for number, lesson in enumerate(lessons):
            if lesson.seen:
                self._tick(number)
        self.list.setVisible(len(lessons) > 1)
        self._say_lesson()

    def _say_lesson(self) -> None:
        several = len(self.lessons) > 1
        for name, at in (("previous", self.at > 0), ("next", self.at < len(self.lessons) - 1)):
            button = self.buttons[f"viewer-media-{name}"]
            button.setVisible(several)
            button.setEnabled(at)
        self.buttons["viewer-media-list"].setVisible(several)
        shown = "hide-list" if self.list.isVisibleTo(self) else "list"
        self.relabel("viewer-media-list", f"viewer-media-{shown}")
        self.list.mark(self.at)
        if self.notice.text:  # the list takes room from what it stands over
            QTimer.singleShot(0, self.notice, self.notice.place)

    def _tick(self, number: int) -> None:
        self.list.tick(number, self.text("viewer-media-seen"))

    def turn(self, step: int) -> None:
        """Go so many lessons on, or back."""
        if 0 <= self.at + step < len(self.lessons):
            self.go_to_lesson(self.at + step)

    def go_to_lesson(self, number: int) -> None:
        """Open a lesson, and play it."""
        if number == self.at:
            self.stage.setFocus()
            return
        self._remember()
        self.at = number
        lesson = self.lessons[number]
        self._kept_of_now = Places(self.around.home, lesson.path).read()
        self._goes_on = True
        self.setWindowTitle(seemly(lesson.title))
        self.stage.setAccessibleName(self.windowTitle())
        self._say_lesson()
        self.stage.setFocus()
        self._open(lesson.path)

    # Playing

    def _open(self, path: Path) -> None:
        self._path = path
        self._seen = bool(self._kept_of_now.get("seen"))
        self._subtitles = subtitles_beside(path)
        self._say_subtitles(0)
        self._label_subtitles()
        speed = self._kept_of_now.get("speed", SPEEDS[self.speed])
        self.speed = SPEEDS.index(speed) if speed in SPEEDS else self.speed
        self.player.set_speed(SPEEDS[self.speed])
        self._say_speed()
        kept = {} if self._seen else self._kept_of_now
        self.player.open(path, partial(begin_at, kept))

    def _opened(self) -> None:
        if not self.player.is_film:
            self.stage.show_title(self.windowTitle())
        self._moved(self.player.at)
        self.tell(self.windowTitle())
        self.done()
        if not self.player.has_sound_way:
            self.notice_of("viewer-media-silent")
        if self._goes_on:
            self._goes_on = False
            self.player.play()

    def _failed(self) -> None:
        """The first that does not play is another program's; of the others it is said."""
        self.give_up(None)
        self.stage.show_title(self.windowTitle())
        self.notice_of("viewer-media-bad")

    def _moved(self, time: int) -> None:
        length = self.player.length
        self.seek.show_time(time, length)
        said = self._time_text(time, length)
        if said != self.time_text.text():
            self.time_text.say(said)
        self._say_subtitles(time)
        if not self._seen and is_seen(time, length):
            self._seen = True
            self._tick(self.at)
            self._remember()

    def _time_text(self, at: int, length: int) -> str:
        return self.text("viewer-media-time", at=clock(at), of=clock(length))

    def _ended(self) -> None:
        """Go on by itself to the next sound; after a film wait, with its button ready."""
        self._seen = True
        self._tick(self.at)
        self._remember()
        if self.at + 1 >= len(self.lessons):
            return
        if self.player.is_film:
            self.buttons["viewer-media-next"].setFocus()
            self.notice_of("viewer-media-ended")
        else:
            self.turn(1)

    def turn_play(self) -> None:
        """Play, or stand."""
        if self.player.plays:
            self.player.pause()
        else:
            self.player.play()

    def _say_play(self) -> None:
        playing = self.player.plays
        self.relabel("viewer-media-play", f"viewer-media-{'pause' if playing else 'play'}")

    def skip(self, seconds: int) -> None:
        """Go so many seconds on, or back."""
        self.player.go_to(self.player.at + seconds * 1000)

    def speed_by(self, step: int) -> None:
        """Play faster, or slower."""
        self.speed = max(0, min(self.speed + step, len(SPEEDS) - 1))
        self.player.set_speed(SPEEDS[self.speed])
        self._say_speed()
        self.tell(self.speed_text.text())

    def _say_speed(self) -> None:
        shown = f"{SPEEDS[self.speed] / 100:g}"
        self.speed_text.say(self.text("viewer-media-speed", speed=shown))
        self.buttons["viewer-media-slower"].setEnabled(self.speed > 0)
        self.buttons["viewer-media-faster"].setEnabled(self.speed < len(SPEEDS) - 1)

    def louder(self, steps: int) -> None:
        """Make it louder, or quieter."""
        self.player.set_loudness(self.player.loudness + steps * _LOUDER)
        self.notice_of("viewer-media-loudness", percent=str(self.player.loudness))

    # Beside the picture

    def notice_over(self) -> QWidget:
        """Return the picture: below it is the line that one goes along."""
        return self.stage

    def _say_subtitles(self, time: int) -> None:
        self.said.setVisible(len(self._subtitles) > 0 and not self._subtitles_off)
        said = self._subtitles.at(time).replace("\n", " ")
        if said != self.said.text():
            self.said.say(said)

    def _label_subtitles(self) -> None:
        self.buttons["viewer-media-subtitles"].setVisible(len(self._subtitles) > 0)
        offered = "subtitles" if self._subtitles_off else "no-subtitles"
        self.relabel("viewer-media-subtitles", f"viewer-media-{offered}")

    def turn_subtitles(self) -> None:
        """Show the subtitles, or hide them."""
        self._subtitles_off = not self._subtitles_off
        self._label_subtitles()
        self._say_subtitles(self.player.at)

    def turn_list(self) -> None:
        """Show the lessons, or hide them."""
        shown = self.list.isHidden() and len(self.lessons) > 1
        self.list.setVisible(shown)
        self._say_lesson()
        (self.list if shown else self.stage).setFocus()

    # Remembering

    def _state(self) -> Kept:
        return {"at": self.player.at, "seen": int(self._seen), "speed": SPEEDS[self.speed]}

    def _remember(self) -> None:
        Places(self.around.home, self._path).write(self._state())

    def shows(self, thing: Thing) -> bool:
        """Return whether this one is played, and not another of its course."""
        return super().shows(thing) and self._path == Path(thing.path)

    def position(self) -> Kept:
        """Return where it stands; of another lesson than the first it is written by itself."""
        if str(self._path) != self.thing.path:
            self._remember()
            return {}
        return self._state()

    def let_go(self) -> None:
        """Stop, and let the file go."""
        self.player.close()
