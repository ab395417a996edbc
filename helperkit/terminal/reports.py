"""`helperkit read`: a report for support, from its file to what an agent is told of it."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from helperkit.journey.problems import ProblemName
from helperkit.terminal.outcome import DONE, PROBLEM, Told
from helperkit.terminal.plain import one_line
from helperkit.words.load import Words
from helperkit.words.medium import Medium

if TYPE_CHECKING:
    from helperkit.diagnostics.read import BundleRefused

# As what a refusal ends the command, for programs that know the closed list of problems.
REFUSED = {
    "unreadable": ProblemName.FILE_GONE,
    "empty": ProblemName.NOT_EXPECTED,
    "too_large": ProblemName.TOO_BIG_INSIDE,
    "not_a_report": ProblemName.NOT_EXPECTED,
    "sealed": ProblemName.PASSWORD,
    "seal_broken": ProblemName.DAMAGED,
    "broken": ProblemName.DAMAGED,
    "locked": ProblemName.PASSWORD,
    "unsafe": ProblemName.UNSAFE_PARCEL,
    "too_much": ProblemName.TOO_BIG_INSIDE,
}


def read_one(
    file: Path, *, earlier: Path | None, keys: Path | None, as_json: bool, reply: bool
) -> int:
    """Read a report, tell what it means, and return the exit status.

    `earlier` is another report of the same customer, to compare with; `keys` a file of age's
    secret keys, one a line.
    """
    from helperkit.diagnostics.read import BundleRefused, read_bundle
    from helperkit.diagnostics.read.keys import keys_of
    from helperkit.terminal.report_telling import Telling
    from helperkit.terminal.wrapping import wrapped

    told, words = Told(json=as_json), Words(medium=Medium.COMMAND)
    identities = keys_of(keys)
    bundles = []
    for one in (file, *((earlier,) if earlier is not None else ())):
        try:
            bundles.append(read_bundle(one, identities))
        except BundleRefused as error:
            which = one if earlier is not None else None  # with one file alone it is clear
            return _refused(error, which, told, words, with_keys=keys is not None)
    bundle, *before = bundles
    telling = Telling(bundle, before[0] if before else None, words)
    if as_json:
        for line in telling.as_json():
            told.event(line)
    else:
        told.say("\n".join(wrapped(telling.for_people(reply=reply))))
    told.end(done=True, problem=None, files=[str(file)])
    return DONE


def _refused(
    error: "BundleRefused", which: Path | None, told: Told, words: Words, *, with_keys: bool
) -> int:
    """Say why a file was not read, and which one, where there are two."""
    from helperkit.terminal.report_telling import json_line
    from helperkit.words.reports import refusal as why

    refusal = error.refusal
    name = {"file": os.fspath(which)} if which is not None else {}
    told.event(json_line("Refused", refusal=refusal.value, **name))
    if which is not None:
        told.say(words.text("read-refused-file", file=one_line(str(which))))
    no_key = refusal.value == "sealed" and not with_keys
    told.say(why("sealed-no-key" if no_key else refusal, words.text))
    told.end(done=False, problem=REFUSED[refusal], files=[])
    return PROBLEM
