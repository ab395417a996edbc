"""Hostile reports: each kind is refused for the right reason, or read in part with a note."""

import pytest

from helperkit.diagnostics.read import BundleRefused, Odd, Refusal, read_bundle
from tests.hostile.bundles.base import report
from tests.hostile.bundles.changes import changed
from tests.hostile.bundles.looking import fault, looked
from tests.hostile.bundles.rows import all_rows

ROWS = all_rows()
SEEDS = 120  # more of them: `python -m tests.hostile.bundles 500`


@pytest.mark.parametrize("name", ROWS)
def test_each_kind_by_hand(name):
    row = ROWS[name]
    assert fault(row, looked(row.make())) == ""


@pytest.mark.parametrize("seed", range(SEEDS))
def test_seeded_changes_are_refused_or_read(seed):
    """`looked` raises for anything but a refusal, and for a sign that cannot be seen."""
    came = looked(changed(seed))
    assert isinstance(came, Refusal) or len(came.history.states) >= 1


def test_there_are_enough_kinds_and_every_word_of_the_closed_lists_is_met():
    assert len(ROWS) >= 100
    expected = {row.expects for row in ROWS.values()}
    assert set(Refusal) - expected == {Refusal.UNREADABLE}
    met = {Odd.PROGRAM_DIFFERS, Odd.REPLAY_STOPPED}  # the last one needs a fault of our own
    assert set(Odd) - expected - met == set()


@pytest.mark.parametrize("seed", range(5))
def test_a_change_is_always_the_same(seed):
    assert changed(seed) == changed(seed)


def test_what_cannot_be_read_from_the_disk_is_refused(tmp_path):
    there = tmp_path / "r.helperreport"
    for path in (there, tmp_path, tmp_path / "a\0b"):
        with pytest.raises(BundleRefused) as refused:
            read_bundle(path)
        assert refused.value.refusal is Refusal.UNREADABLE
    there.write_bytes(report())
    assert read_bundle(there).notes == ()


def test_nothing_is_written_while_reading(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("name '../evil'", "good", "name '__MACOSX/._a'", "a link"):
        looked(ROWS[name].make())
    assert list(tmp_path.iterdir()) == []
