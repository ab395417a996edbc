"""Plays sounds and films with Qt's own player, which brings FFmpeg along."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer, QVideoFrame, QVideoSink

_MOST_WAIT = 20_000  # milliseconds until there must be something
_Status = QMediaPlayer.MediaStatus


class Player(QObject):
    """One file at a time. Frames come as images: so it works on every screen, without its card."""

    opened = Signal()  # there is something to hear, and the first picture of a film
    failed = Signal()
    moved = Signal(int)  # milliseconds
    ended = Signal()
    changed = Signal()  # it plays, or it stands
    pictured = Signal(object)  # QImage

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._player = QMediaPlayer(self)
        self._sound = QAudioOutput(self)
        self._sink = QVideoSink(self)
        for one in (self._player, self._sound, self._sink):
            _settle(one)
        self._player.setAudioOutput(self._sound)
        self._player.setVideoSink(self._sink)
        self._waiting = False
        self._begin: Callable[[int], int] = lambda _length: 0
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(_MOST_WAIT)
        self._limit.timeout.connect(self._fail)
        self._player.mediaStatusChanged.connect(self._heed)
        self._player.errorOccurred.connect(lambda *_: self._fail())
        self._player.positionChanged.connect(self._move)
        self._player.playbackStateChanged.connect(lambda _: self.changed.emit())
        self._sink.videoFrameChanged.connect(self._picture)

    @property
    def works(self) -> bool:
        """Whether this computer has what is needed to play anything."""
        return self._player.isAvailable()

    @property
    def has_sound_way(self) -> bool:
        """Whether there is anything that sound comes out of."""
        return not QMediaDevices.defaultAudioOutput().isNull()

    def open(self, path: Path, begin: Callable[[int], int] = lambda _length: 0) -> None:
        """Open a file, and stand where `begin` says for its length, both in milliseconds.

        Answers with `opened` or `failed`.
        """
        self._begin = begin
        self._player.setSource(QUrl())  # what this one tells is not of the new file
        self._waiting = True
        self._limit.start()
        self._player.setSource(QUrl.fromLocalFile(str(path)))

    def close(self) -> None:
        """Stop, and let the file go."""
        self._waiting = False
        self._limit.stop()
        self.blockSignals(True)
        self._player.stop()
        self._player.setVideoSink(None)  # type: ignore[arg-type] # Qt's way to say "none"
        self._player.setSource(QUrl())

    # What it does

    @property
    def is_film(self) -> bool:
        """Whether there are pictures."""
        return self._player.hasVideo()

    @property
    def plays(self) -> bool:
        """Whether it goes on at the moment."""
        return self._player.playbackState() is QMediaPlayer.PlaybackState.PlayingState

    @property
    def at(self) -> int:
        """Where it is, in milliseconds."""
        return self._player.position()

    @property
    def length(self) -> int:
        """How long it is, in milliseconds."""
        return self._player.duration()

    def play(self) -> None:
        """Go on."""
        self._player.play()

    def pause(self) -> None:
        """Stand."""
        self._player.pause()

    def go_to(self, time: int) -> None:
        """Go to a time, in milliseconds."""
        self._player.setPosition(max(0, min(time, self.length)))

    def set_speed(self, percent: int) -> None:
        """Play faster or slower; voices keep their height where the system can do that."""
        self._player.setPlaybackRate(percent / 100)

    @property
    def loudness(self) -> int:
        """How loud it is, 0 to 100."""
        return round(self._sound.volume() * 100)

    def set_loudness(self, percent: int) -> None:
        """Make it louder or quieter."""
        self._sound.setVolume(max(0, min(percent, 100)) / 100)

    # What Qt tells

    def _heed(self, status: QMediaPlayer.MediaStatus) -> None:
        match status:
            case _Status.LoadedMedia if self._waiting:
                # Before anything is shown: Qt's player (6.12) forgets it while it shows the first.
                if time := self._begin(self.length):
                    self._player.setPosition(time)
                if self._player.hasVideo():
                    self._player.pause()  # brings the first picture
                elif self._player.hasAudio():
                    self._open()
                else:
                    self._fail()
            case _Status.InvalidMedia:
                self._fail()
            case _Status.EndOfMedia if not self._waiting:
                QTimer.singleShot(0, self, self.ended.emit)

    def _open(self) -> None:
        if self._waiting:
            self._waiting = False
            self._limit.stop()
            # Not from within Qt's own telling: what is asked of the player there is forgotten.
            QTimer.singleShot(0, self, self.opened.emit)

    def _fail(self) -> None:
        self._limit.stop()
        self._waiting = False
        self.failed.emit()

    def _move(self, time: int) -> None:
        if not self._waiting:
            self.moved.emit(time)

    def _picture(self, frame: QVideoFrame) -> None:
        image = frame.toImage()
        if not image.isNull():
            self.pictured.emit(image)
            self._open()


def _settle(one: QObject) -> None:
    """Let PySide find out now that nothing of Qt's own telling is overridden in Python.

    Else (PySide6 6.12) FFmpeg's threads ask for it when they let go of these objects. They wait
    for Python's lock, which the window holds while it waits for them: it would stand still.
    """
    QObject.disconnect(one.objectNameChanged.connect(lambda _name: None))
