"""Our own window for pictures: one after another, as large as one wants them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QWidget

from helperkit.gui.text import Text
from helperkit.gui.viewers.aside import aside
from helperkit.gui.viewers.frame import Around, Command, Spot, Viewer
from helperkit.gui.viewers.pictures_canvas import Canvas
from helperkit.gui.viewers.pictures_moving import Moving
from helperkit.gui.viewers.pictures_reading import (
    ALLOCATION,
    NotReadable,
    Read,
    neighbours,
    read_picture,
)
from helperkit.gui.viewers.reading_keys import STEP
from helperkit.gui.viewers.seemly import seemly
from helperkit.journey.order import Thing
from helperkit.journey.problems import ProblemName

MOST_PICTURES = 2000  # of a folder
SLOW = 8000  # milliseconds after which another program is tried


class PictureViewer(Viewer):
    """Shows a picture, and those beside it."""

    def __init__(self, thing: Thing, around: Around) -> None:
        super().__init__(thing, around)
        QImageReader.setAllocationLimit(ALLOCATION)
        first = Path(thing.path)
        self._paths = neighbours(first, MOST_PICTURES)
        self._at = self._paths.index(first)
        self._wanted = 0  # counts what was asked for: a late picture is not shown
        self._moving: Moving | None = None
        style = self.style_of_now
        self.canvas = Canvas(style)
        self.canvas.setAccessibleName(self.text("viewer-picture"))
        self.canvas.turned.connect(self.go)
        self.place_text = Text(style, "body", "ink")
        self.furnish(self.canvas, self._commands())
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SLOW)
        self._patience.timeout.connect(self._too_slow)
        self._load()

    def _commands(self) -> Sequence[Command | QWidget]:
        canvas, more = self.canvas, Spot.MORE
        return (
            Command("viewer-picture-previous", lambda: self.go(-1), ("Ctrl+PgUp",)),
            self.place_text,
            Command("viewer-picture-next", lambda: self.go(1), ("Ctrl+PgDown",)),
            Command("viewer-smaller", lambda: canvas.zoom_by(1 / STEP), ("Ctrl+-", "-")),
            Command("viewer-larger", lambda: canvas.zoom_by(STEP), ("Ctrl++", "Ctrl+=", "+")),
            Command("viewer-picture-fit", canvas.fit, ("Ctrl+0",), more),
            Command("viewer-picture-turn", canvas.turn_around, ("Ctrl+R",), more),
            Command("viewer-picture-play", self.play_or_stop, ("Ctrl+M",), more),
        )

    # Reading

    def _load(self) -> None:
        self._stop()
        self._wanted += 1
        wanted, path = self._wanted, self._paths[self._at]

        def then(read: Read | Exception) -> None:
            if wanted == self._wanted:
                self._take(path, read)

        aside(self, lambda: read_picture(path), then)
        self._patience.start()
        self._say_place()

    def _too_slow(self) -> None:
        self._wanted += 1  # it may come some day, and is not waited for
        self._take(self.path, TimeoutError())

    def _take(self, path: Path, read: Read | Exception) -> None:
        self._patience.stop()
        if isinstance(read, Exception):
            self.give_up(ProblemName.DAMAGED if isinstance(read, NotReadable) else None)
            self.canvas.show_image(QImage())
            self.notice_of("viewer-picture-bad", name=seemly(path.name))
            return
        self.canvas.show_image(read.image)
        if read.moving:
            self._moving = Moving(read.moving, read.kind, self._show_frame, self)
            if not self.around.still:
                self._moving.begin()
        self._say_place()
        self.done()
        if read.shrunk:
            self.notice_of("viewer-picture-shrunk")

    def _show_frame(self, frame: QImage) -> None:
        self.canvas.show_image(frame, same=True)

    def _stop(self) -> None:
        if self._moving is not None:
            self._moving.stop()
            self._moving.deleteLater()
            self._moving = None

    # From picture to picture

    @property
    def path(self) -> Path:
        """The picture that is shown, or on its way."""
        return self._paths[self._at]

    def go(self, step: int) -> None:
        """Show the picture so many on, or back."""
        at = max(0, min(self._at + step, len(self._paths) - 1))
        if at != self._at:
            self._at = at
            self._load()

    def play_or_stop(self) -> None:
        """Let a picture move that can, or let it stand."""
        if self._moving is None:
            return
        if self._moving.moves:
            self._moving.stop()
        else:
            self._moving.begin()
        self._say_place()

    def _say_place(self) -> None:
        count = len(self._paths)
        first = self._paths[self._at] == Path(self.thing.path)
        self.setWindowTitle(seemly(self.thing.title if first else self.path.name))
        said = self.text("viewer-picture-at", at=str(self._at + 1), of=str(count))
        self.place_text.say(said)
        moves = self._moving is not None and self._moving.moves
        self.buttons["viewer-picture-previous"].setEnabled(self._at > 0)
        self.buttons["viewer-picture-next"].setEnabled(self._at < count - 1)
        self.buttons["viewer-picture-play"].setEnabled(self._moving is not None)
        self.relabel("viewer-picture-play", f"viewer-picture-{'pause' if moves else 'play'}")
        self.tell(f"{self.windowTitle()}. {said}")

    def shows(self, thing: Thing) -> bool:
        """Return whether this picture, and not another of its folder, is shown."""
        return super().shows(thing) and self.path == Path(thing.path)

    def let_go(self) -> None:
        """Stop what moves."""
        self._stop()
