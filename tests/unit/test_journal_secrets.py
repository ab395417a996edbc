"""What a journal never keeps: passwords, and the names of what is missing of a parcel."""

from helperkit.journey.events import ParcelUnpacked
from helperkit.journey.journal import decode, encode
from tests.screens.examples import LOST
from tests.unit.example_events import SECRET, WHO, every_event

EVENTS = tuple(every_event(3))


def test_a_password_is_never_in_the_bytes():
    assert SECRET in repr(EVENTS)
    assert WHO in repr(EVENTS)
    for event in EVENTS:
        assert WHO.encode() not in encode(event)
        assert SECRET.encode() not in encode(event)
        assert SECRET[:4].encode() not in encode(event)


def test_the_names_of_what_is_missing_are_never_in_the_bytes():
    unpacked = [event for event in EVENTS if isinstance(event, ParcelUnpacked)]
    assert any(event.missing_names == LOST for event in unpacked)
    for event in unpacked:
        assert b"Leaf" not in encode(event)
        assert b"Plants" not in encode(event)
    (event,) = (event for event in unpacked if event.missing)
    (kept,) = decode(encode(event))
    assert (kept.saved, kept.missing) == (29, 15)
