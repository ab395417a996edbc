"""Reads a hostile report as an agent's program would, all of it, and says what came of it."""

import re
from itertools import islice

import msgspec

from helperkit.diagnostics.read import BundleRefused, read_bundle
from helperkit.diagnostics.read.bundle import Odd, Refusal
from helperkit.diagnostics.read.replay import Replay
from helperkit.diagnostics.read.timeline import timeline
from helperkit.diagnostics.verdict import signature, verdict
from helperkit.diagnostics.verdict.advice import advice
from helperkit.diagnostics.verdict.comparing import Told, between, compare, said
from helperkit.diagnostics.verdict.reply import reply
from helperkit.words.load import Words
from tests.hostile.bundles.base import report
from tests.hostile.bundles.seals import ours

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\ufe00-\ufe0f\ufeff\uffa0]"
)
_CONTROL = re.compile(r"\\u00[01][0-9a-f]|\\[bfr]")
MOST_SCREENS = 30
TEXT = Words().text


def looked(content):
    """Return the refusal, or the bundle after everything was done with it that can be."""
    try:
        bundle = read_bundle(content, (str(ours()[0]),))
    except BundleRefused as error:
        return error.refusal
    good = read_bundle(report())
    replay = Replay(bundle)
    around = [replay.next_problem(n) for n in replay.problems[:50]]
    # Not the bundle itself: in each of its states stands the whole list that a stranger made.
    told_once = (bundle.manifest, bundle.facts, bundle.recorded, bundle.receipt, bundle.summary)
    ends = (bundle.notes, bundle.history.events, bundle.history.states[-3:], bundle.last)
    everything = [told_once, ends, timeline(bundle), around]
    found = verdict(bundle)
    everything += [found.findings, signature(bundle, found), advice(found, TEXT)]
    everything += [reply(found, TEXT)]
    one, other = Told(good, verdict(good)), Told(bundle, found)
    for compared in (compare(one, other), compare(other, one)):
        everything += [
            compared,
            between(compared, TEXT),
            *(said(c, TEXT) for c in compared.changes),
        ]
    for thing in (*everything, *islice(replay.changes(), MOST_SCREENS)):
        told = msgspec.json.encode(thing).decode()
        assert not _HIDDEN.search(told), "a sign that cannot be seen came through"
        assert not _CONTROL.search(told.replace("\\\\", "")), "a control came through"
    return bundle


def fault(row, came):
    """Return what is wrong with what came of a row; "" for nothing."""
    if isinstance(row.expects, Refusal) or isinstance(came, Refusal):
        return "" if came is row.expects else f"{came!r} instead of {row.expects!r}"
    odd = {note.odd for note in came.notes}
    if row.expects is not None:
        return "" if row.expects in odd else f"{sorted(odd)} without {row.expects!r}"
    if bad := odd & {Odd.ITEM_UNREADABLE, Odd.ITEM_CHANGED, Odd.ITEM_TOO_LARGE}:
        return f"{sorted(bad)}"
    return ""
