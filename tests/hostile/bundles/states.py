"""The recorded states: of other versions, contradictory, endless."""

from helperkit.diagnostics.read.bundle import Odd
from tests.hostile.bundles.base import HELLO, LEFT_OUT, report, with_state, with_step
from tests.hostile.bundles.rows import row

ORDER = {"trust": "card", "name": "Garden Notes", "urls": [LEFT_OUT]}
PARCEL = {"path": "p", "name": "n", "folder": "f", "kind": "zip", "size": 5}
THING = {"path": "p", "title": "t", "kind": "pdf"}


def box(things=1, thing=THING, **changes):
    told = {
        "order": ORDER,
        "place": "p",
        "parcel": PARCEL,
        "folder": "f",
        "things": [thing] * things,
        "start": 0,
    }
    return told | changes


def stopped(before, problem="offline", **changes):
    return {"type": "Stopped", "before": before, "problem": problem} | changes


def ladder(levels, kind="ByPhone"):
    """A step beneath a step beneath a step."""
    step = HELLO
    for _ in range(levels):
        step = {"type": kind, "before": step}
    return step


def ladder_text(levels):
    step = b'{"type":"ByPhone","before":' * levels + b'{"type":"Hello"}' + b"}" * levels
    state = b'{"step":' + step + b',"attempt":1,"system":"linux"}'
    return report({"state.json": b'{"schema":1,"first":' + state + b',"last":' + state + b"}"})


def nonsense(levels):
    """A state that was never reached, with a journal that begins there."""
    return with_state(first={"step": ladder(levels), "attempt": 3, "system": "linux"})


row("a step that nobody knows", lambda: with_step({"type": "Flying"}), Odd.STATE_UNKNOWN)
row("no step", lambda: with_step(None), Odd.STATE_UNKNOWN)
row("a step that is a text", lambda: with_step("Hello"), Odd.STATE_UNKNOWN)
row("a step without a kind", lambda: with_step({}), Odd.STATE_UNKNOWN)
row("a kind that is no text", lambda: with_step({"type": [1]}), Odd.STATE_UNKNOWN)
row("no last state", lambda: with_state(last=None), Odd.STATE_UNKNOWN)
row("no first state", lambda: with_state(first=None), Odd.STATE_UNKNOWN)
row("a first state of another kind", lambda: with_state(first=[1]), Odd.STATE_UNKNOWN)
row("a problem that nobody knows", lambda: with_step(stopped(HELLO, "moon")), Odd.VALUE_UNKNOWN)
row("a problem that is a number", lambda: with_step(stopped(HELLO, 7)), Odd.VALUE_UNKNOWN)
row("a problem before nothing", lambda: with_step(stopped(None)), Odd.STATE_UNKNOWN)
row("evidence of wrong types", lambda: with_step(stopped(HELLO, evidence=[1])), Odd.VALUE_UNKNOWN)
row("a system that nobody knows", lambda: with_step(HELLO, system="beos"), Odd.VALUE_UNKNOWN)
row("an attempt that is a text", lambda: with_step(HELLO, attempt="5"), Odd.VALUE_UNKNOWN)
row("an attempt without end", lambda: with_step(HELLO, attempt=2**62), Odd.TEXT_CLEANED)
row("an attempt below zero", lambda: with_step(HELLO, attempt=-5), Odd.REPLAY_DIFFERS)
row("another end than the journal's", lambda: with_step(HELLO), Odd.REPLAY_DIFFERS)
row("twenty steps beneath", lambda: with_step(ladder(20)), Odd.REPLAY_DIFFERS)
row("300 steps beneath", lambda: ladder_text(300), Odd.ITEM_UNREADABLE)
row("5,000 steps beneath", lambda: ladder_text(5_000), Odd.ITEM_UNREADABLE)
row("a first step that never was", lambda: nonsense(20), Odd.REPLAY_DIFFERS)
row("ten problems in one", lambda: with_step(problems(10)), Odd.REPLAY_DIFFERS)
row("a file that is not in the box", lambda: with_step(ready(chosen=99)), Odd.REPLAY_DIFFERS)
row("a file before the first", lambda: with_step(ready(chosen=-3)), Odd.REPLAY_DIFFERS)
row("an empty box", lambda: with_step(ready(things=0)), Odd.REPLAY_DIFFERS)
row("a box of 9,000 files", lambda: with_step(chooser(9_000)), Odd.REPLAY_DIFFERS)
row("a box of kinds that nobody knows", lambda: with_step(strange_box()), Odd.VALUE_UNKNOWN)
row("more bytes than there are", lambda: with_step(getting(10**12, 5)), Odd.REPLAY_DIFFERS)
row("bytes below zero", lambda: with_step(getting(-5, -7)), Odd.REPLAY_DIFFERS)
row("a total of zero", lambda: with_step(getting(5, 0)), Odd.REPLAY_DIFFERS)
row("names that paint", lambda: with_step(painted()), Odd.TEXT_CLEANED)
row(
    "a record of words instead", lambda: with_state(last={"left_out": "private"}), Odd.STATE_UNKNOWN
)


def problems(levels):
    step = HELLO
    for _ in range(levels):
        step = stopped(step)
    return step


def ready(things=1, chosen=0):
    return {"type": "Ready", "box": box(things), "chosen": chosen}


def chooser(things):
    return {"type": "Choose", "box": box(things), "every": True}


def strange_box():
    return {"type": "Ready", "box": box(thing=THING | {"kind": "hologram"}), "chosen": 0}


def getting(done, total):
    amount = {"done": done, "total": total, "seconds_left": 5}
    return {"type": "Getting", "order": ORDER, "place": "p", "attempt": 3, "amount": amount}


def painted():
    order = ORDER | {"name": "Notes\x1b[2J\u202egpj.exe", "support": {"phone": "\x9b31m0808"}}
    return {"type": "Getting", "order": order, "place": "p", "attempt": 3}
