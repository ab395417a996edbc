"""The list of reports, without a window: groups in order, found by all words; plain words."""

import re
from pathlib import Path

import pytest

from helperkit.agent.reports.kept_rows import KeptRows
from helperkit.agent.reports.lines import Groups, Head, Line
from helperkit.assets import asset
from helperkit.diagnostics.bundle import write_report
from helperkit.diagnostics.inbox.folder import Found
from helperkit.diagnostics.inbox.reading import row_of_bytes
from helperkit.diagnostics.read.reading import read_bundle
from helperkit.journey.journal import encode
from helperkit.words.load import Words
from helperkit.words.reports import Reported, ReportWords
from tests.hostile.bundles.base import BEGAN, EVENTS, report
from tests.unit.test_wording import JARGON, MOST_IN_SENTENCE, sentences, words_of

TEXTS = re.findall(
    r"^((?:agent-reports|read-refused)-[\w-]+) = (.+)$",
    asset("words/en/agent_reports.ftl").read_text("utf-8"),
    re.M,
)
FOUND = Found("/inbox/Ann's report.helperreport", "0" * 32, 9, 1_790_000_000_000_000_000)


def line(place: str, group: str, at: float, sought: str = "") -> Line:
    return Line(f"/{place}", place, group, group, "", place, "", at, sought)


def shown(groups: Groups, asked: str = "") -> list[str]:
    entries = groups.entries(asked, str)
    return [f"{one.title}: {one.more}" if isinstance(one, Head) else one.title for one in entries]


def test_the_largest_group_comes_first_and_in_it_the_newest() -> None:
    groups = Groups()
    for place, group, at in (("a", "x", 1), ("b", "y", 2), ("c", "y", 3), ("d", "~", 9)):
        groups.put(line(place, group, at))
    assert shown(groups) == ["y: 2", "c", "b", "x: 1", "a", "~: 1", "d"]


def test_every_line_of_a_report_of_our_own_has_words(tmp_path: Path) -> None:
    lines = b"".join(encode(event, BEGAN) for event in EVENTS)
    bundle = read_bundle(write_report(lines, tmp_path, text=Words().text))
    assert any(one.rule.startswith("declared-") for one in bundle.receipt)
    told = tuple(ReportWords(Reported(bundle), Words()).receipt())
    assert told
    assert Words().text("told-unknown") not in told


def test_a_line_that_is_known_better_takes_the_place_of_the_first() -> None:
    groups = Groups()
    for place in "abc":
        groups.put(line(place, "~", 1))
    groups.put(line("b", "x", 5))
    groups.put(line("b", "x", 2))
    assert shown(groups) == ["x: 1", "b", "~: 2", "a", "c"]
    assert len(groups) == 3


def test_all_words_must_be_there_in_any_order() -> None:
    groups = Groups()
    groups.put(line("a", "x", 1, "windows garden notes"))
    groups.put(line("b", "x", 2, "windows herbs"))
    assert shown(groups, " NOTES win") == ["x: 1", "a"]
    assert shown(groups, "garden herbs") == []


def test_rows_are_kept_for_the_very_file_and_for_no_other(tmp_path) -> None:
    kept, row = KeptRows(tmp_path), row_of_bytes(report())
    kept.add([(FOUND, row)])
    assert KeptRows(tmp_path).of([FOUND]) == {FOUND.place: row}
    for other in (
        Found(FOUND.path, FOUND.place, 8, FOUND.mtime_ns),
        Found(FOUND.path, FOUND.place, 9, 1),
        Found(FOUND.path, "1" * 32, 9, FOUND.mtime_ns),
    ):
        assert KeptRows(tmp_path).of([other]) == {}


def test_where_nothing_can_be_kept_nothing_is_lost(tmp_path) -> None:
    taken = tmp_path / "taken"
    taken.write_bytes(b"")
    kept = KeptRows(taken)  # a file, where the folder should be
    kept.add([(FOUND, row_of_bytes(report()))])
    assert kept.of([FOUND]) == {}


@pytest.mark.parametrize(("name", "text"), TEXTS, ids=[name for name, _ in TEXTS])
def test_the_texts_are_short_and_plain(name: str, text: str) -> None:
    assert not JARGON.search(text), name
    for sentence in sentences(text):
        assert len(words_of(sentence)) <= MOST_IN_SENTENCE, name
