"""A performer whose answers are taken one by one, for tests of what it makes of parcels."""

import queue
from pathlib import Path

import msgspec

from helperkit.journey.effects import CheckFile, Unpack
from helperkit.journey.events import Event, FileReceived, UnpackProgressed
from helperkit.journey.order import Order, Parcel, Trust
from helperkit.performer.perform import Performer
from helperkit.performer.setting import Setting

SECONDS = 20
OWN = Order(Trust.OWN_FILE)


class Desk:
    """One performer, with the files of one customer."""

    def __init__(self, home: Path) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.performer = Performer(Setting(home, "My Orders"), self.events.put)

    def answer(self) -> Event:
        """Return what comes next that is no progress."""
        return self.answers()[-1]

    def answers(self) -> list[Event]:
        """Return what comes, up to the first that is no progress."""
        told = [self.events.get(timeout=SECONDS)]
        while isinstance(told[-1], UnpackProgressed):
            told.append(self.events.get(timeout=SECONDS))
        return told

    def parcel(self, path: Path) -> Parcel:
        """Look at a file that the customer has."""
        self.performer.perform(CheckFile(1, msgspec.structs.replace(OWN, file=str(path))))
        event = self.answer()
        assert isinstance(event, FileReceived), event
        return event.parcel

    def begin(self, parcel: Parcel, into: Path, encoding: str = "") -> None:
        """Begin to unpack, as attempt 2."""
        self.performer.perform(Unpack(2, OWN, parcel, str(into), encoding=encoding))

    def unpack(self, parcel: Parcel, into: Path, encoding: str = "") -> Event:
        """Unpack, and return what came of it."""
        self.begin(parcel, into, encoding)
        return self.answer()
