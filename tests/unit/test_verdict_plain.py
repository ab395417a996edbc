"""No word of the code is shown to an agent: each closed list has plain words of its own."""

import re
from typing import get_args

import pytest

from helperkit.assets import asset
from helperkit.diagnostics.facts import Cloud, Disk, GuardName
from helperkit.diagnostics.verdict.advice import why
from helperkit.diagnostics.verdict.causes import Cause, Finding, Likelihood, Weight, line
from helperkit.diagnostics.verdict.plain import STATUSES, problem_said, shown, span, step_said
from helperkit.journey.events import Sight
from helperkit.journey.fixed_words import NOTES, OWN_NOTES
from helperkit.journey.kinds import Kind
from helperkit.journey.model import Beside, Step
from helperkit.journey.order import Waiting
from helperkit.journey.problems import ProblemName
from helperkit.words.load import Words
from helperkit.words.texts import Texts
from tests.each import each

TEXT = Words().text
NAMES = Texts(asset("words/en"), "en").names
LISTS = {
    "note": NOTES,
    "problem": ProblemName,
    "kind": Kind,
    "sight": Sight,
    "waiting": set(Waiting) - {""},
    "disk": set(Disk) - {""},
    "status": map(str, (*STATUSES, 103, 226, 302, 422, 599)),
}
EVERY = [(name, str(word)) for name, words in LISTS.items() for word in sorted(words)]
CODE = re.compile(r"[a-z]_[a-z]|[a-z]-\d|crc")


@each("name, word", EVERY)
def test_every_word_of_a_closed_list_has_plain_words(name, word):
    told = shown(name, word, TEXT)
    assert told != word
    assert " " in told or name == "kind"
    assert not CODE.search(told), told
    assert told != TEXT("told-unknown")
    if name in {"note", "problem", "waiting"}:
        assert re.fullmatch(r"[A-Z0-9].*\.", told)  # it ends the sentence that it stands in
    elif name == "status":
        assert told.startswith(f"{word} (")


@pytest.mark.parametrize("name", ["note", "problem", "sight", "waiting", "disk"])
def test_what_a_stranger_wrote_is_not_quoted(name):
    assert shown(name, "call_0900", TEXT) == TEXT("told-unknown")
    assert "0900" not in shown("status", "٣٠٠", TEXT) + shown("status", "9" * 80, TEXT)[80:]


def test_a_word_that_is_a_kind_of_file_as_well_is_a_note_first():
    assert shown("note", "cut", TEXT) == "The line was cut before the end."
    assert shown("note", "program_windows", TEXT) == "It is a program for Windows."


def test_who_is_not_known_by_name_is_said_so():
    assert shown("cloud", "another", TEXT) == TEXT("told-cloud-another")
    assert shown("guard", GuardName.AVIRA.value, TEXT) == "Avira"
    assert shown("cloud", Cloud.BOX.value, TEXT) == "Box"


def test_no_words_are_left_over():
    told = {name.removeprefix("told-note-") for name in NAMES if name.startswith("told-note-")}
    assert told == OWN_NOTES
    numbers = {name.removeprefix("told-status-") for name in NAMES if "told-status-" in name}
    assert numbers == {*map(str, STATUSES), *(f"{n}xx" for n in range(1, 6)), "other"}


def test_every_step_of_the_way_has_words_and_another_version_s_is_named():
    for kind in set(get_args(Step)) - set(get_args(Beside)):
        assert step_said(kind.__name__, TEXT).endswith(".")
    assert "“Dreaming”" in step_said("Dreaming", TEXT)
    assert "“asleep”" in problem_said("asleep", TEXT)
    assert problem_said("slow", TEXT) == TEXT("report-cause-slow")


def test_spans_are_said_in_a_unit_that_fits():
    told = [span(seconds, TEXT) for seconds in (1, 119, 120, 7_300, 40 * 86_400)]
    assert told == ["one second", "119 seconds", "2 minutes", "2 hours", "40 days"]


def test_no_evidence_quotes_the_code():
    lines = tuple(
        line(text, Weight.SEEN, **{name: word})
        for name, text in (("note", "note"), ("note", "else"), ("problem", "problem"))
        for word in ([*NOTES] if name == "note" else [*map(str, ProblemName)])
    )
    for told in why(Finding(Cause.OFFLINE, Likelihood.LIKELY, lines), TEXT):
        assert not CODE.search(told), told
