"""A journey whose journal is kept in memory, for tests that read it again."""

import msgspec

from helperkit.journey.events import (
    OrderRead,
    PlaceProposed,
    ProgramStarted,
    WentOn,
)
from helperkit.journey.journal import decode, encode, replay
from helperkit.journey.model import START
from helperkit.journey.session import Session
from tests.screens.examples import ORDER, PLACE

UNTIL_GETTING = (
    ProgramStarted(given="card"),
    WentOn(),
    WentOn(),
    OrderRead(1, ORDER),
    WentOn(),
    PlaceProposed(2, PLACE),
    WentOn(),
)


class Journey:
    """A session with its journal in memory; the effects are kept, and not performed."""

    def __init__(self, start=START):
        self.journal = b""
        self.effects = []
        self.shown = []
        self.states = []  # after each milestone
        self.session = Session(
            start, record=self.record, perform=self.effects.append, show=self.shown.append
        )

    def record(self, event):
        self.journal += encode(event)

    def send(self, *events):
        for event in events:
            written = self.journal
            self.session.send(event)
            if self.journal != written:
                self.states.append(self.session.state)


def last(journal, start=START):
    return [start, *replay(decode(journal), start)][-1]


def nameless(files):
    return tuple(msgspec.structs.replace(file, path="", title="") for file in files)
