"""No small report makes a reader work long, or take much memory: counted, not timed.

Seconds and megabytes of each: `python -m tests.hostile.bundles --name cost`.
"""

import sys

import msgspec
import pytest

from helperkit.diagnostics.read import Odd, read_bundle
from helperkit.diagnostics.read.budget import MOST_VALUES, Budget, Spent
from helperkit.diagnostics.read.cleaning import is_clean
from helperkit.diagnostics.read.items import Notes, facts_of
from helperkit.diagnostics.read.lines import LONGEST_MENDED, history_of
from helperkit.journey.model import START
from tests.benchmarks.read import long_report
from tests.hostile.bundles.base import EVENTS, good, json, with_lines
from tests.hostile.bundles.costs import THINGS, TITLES, WORDS, costs, event
from tests.own_process import run

# Eight times what the worst of them needs. What is quadratic takes more, and is ended here.
SECONDS, MEGABYTES = 6, 200
READER = """
import pathlib, re, signal, sys
from helperkit.diagnostics.read.cleaning import too_deep
from tests.hostile.bundles.costs import costs
from tests.hostile.bundles.looking import looked
from tests.hostile.bundles.rows import all_rows
all_rows()
for name, row in costs().items():
    content = row.make()
    print(name, flush=True)
    signal.setitimer(signal.ITIMER_PROF, float(sys.argv[1]))
    looked(content)
    signal.setitimer(signal.ITIMER_PROF, 0)
print("depth", flush=True)
signal.setitimer(signal.ITIMER_PROF, float(sys.argv[1]))
for part in ('\\\\"', '"\\n', "\\\\", "[{", "[]", '""'):
    too_deep('["' + part * 400_000)
signal.setitimer(signal.ITIMER_PROF, 0)
# Not ru_maxrss, which goes on counting from the process that started this one.
peak = re.search(r"VmHWM:\\s*(\\d+) kB", pathlib.Path("/proc/self/status").read_text())
print("all of them,", int(peak[1]) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="megabytes as Linux counts them")
def test_none_needs_more_of_the_processor_or_of_memory_than_it_may():
    told = run(READER, SECONDS, check=False, timeout=500)
    last = told.stdout.decode().splitlines()[-1]
    assert told.returncode == 0, f"{last}: {told.stderr.decode()[-2_000:]}"
    words, _, megabytes = last.rpartition(" ")
    assert words == "all of them,"
    assert int(megabytes) <= MEGABYTES


def test_the_work_of_a_whole_report_has_an_end():
    lines = {
        "titles": event("OrderRead", order=TITLES),
        "files": event("ParcelUnpacked", folder="f", things=THINGS),
        "kinds": event("ParcelUnpacked", folder="f", things=WORDS),
    }
    for line in lines.values():
        notes = Notes()
        history_of(line * 300, notes, START)
        odd = {note.odd: note.count for note in notes.all()}
        assert notes.budget.left <= 0
        assert sum(odd.values()) <= MOST_VALUES + 300
        assert odd[Odd.EVENT_UNREADABLE]


def test_what_the_journal_spent_is_gone_for_the_facts_but_not_for_those_that_fit():
    fit = {"fact": "display", "there": True}
    content = json({"schema": 1, "facts": [fit, {"fact": "room", "free": "all"}]})
    fresh, spent = Notes(), Notes(Budget(0))
    assert len(facts_of(content, fresh)) == 2
    assert len(facts_of(content, spent)) == 1
    assert [note.odd for note in spent.all()] == [Odd.FACT_UNKNOWN]


def test_a_budget_ends():
    budget = Budget(2)
    budget.spend(2)
    with pytest.raises(Spent):
        budget.spend()


@pytest.mark.parametrize(("size", "read"), [(LONGEST_MENDED - 200, True), (LONGEST_MENDED, False)])
def test_a_line_of_another_version_is_looked_at_up_to_some_length(size, read):
    told = {"type": "WorkFailed", "attempt": 4, "problem": "moon", "x": "-" * 90}
    told["y"] = ["z" * 90] * ((size - len(json(told))) // 93 + 1)
    bundle = read_bundle(with_lines(told))
    assert (len(bundle.history.events) > len(EVENTS)) is read


def test_a_long_list_of_this_version_is_read_whatever_its_length():
    thing = {"path": "p", "title": "t", "kind": "pdf"}
    line = {"type": "ParcelUnpacked", "attempt": 4, "folder": "f", "things": [thing] * 15_000}
    assert len(json(line)) > LONGEST_MENDED
    bundle = read_bundle(with_lines(line))
    assert len(bundle.history.events[-1].things) == 15_000


def test_what_this_program_writes_is_not_cleaned_line_by_line():
    """Cleaning is for what looks odd: of an honest journal that is next to nothing."""
    lines = long_report(1_000), good()["journal.jsonl"]
    history = read_bundle(lines[0]).history
    told = [*map(msgspec.json.encode, history.events), *lines[1].splitlines()]
    assert len(told) > 1_000
    assert all(map(is_clean, told))


def test_there_are_rows_of_each_attack():
    assert len(costs()) >= 25
