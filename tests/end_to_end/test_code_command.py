"""`helperkit code`: six words from the phone, as an agent types them, to what they mean."""

import json

import pytest

from helperkit.__main__ import COMMANDS, main
from helperkit.terminal.cli import group
from helperkit.terminal.outcome import DONE, PROBLEM, WRONG_USE
from helperkit.terminal.paint import paint
from helperkit.words.load import Words
from tests.screens.gallery import gallery

PAGE = Words().page(gallery()["problem_password_again"])
SAID = [word.said for word in PAGE.code]
OVER = [word.said for word in Words().page(gallery()["by_phone"]).code]


@pytest.fixture
def run(tmp_path, monkeypatch, capfd):
    monkeypatch.setenv("HELPERKIT_HOME", str(tmp_path / "home"))

    def go(*arguments):
        status = main(["code", *arguments])
        told = capfd.readouterr()
        return status, told.out, told.err

    return go


def as_json(run, *words):
    status, out, err = run(*words, "--json")
    meant, outcome = map(json.loads, out.splitlines())
    assert err
    return status, meant, outcome


def test_six_words_tell_all_that_they_say(run):
    status, out, _ = run(*SAID)
    assert status == DONE
    assert PAGE.heading in out
    for part in ("problem_password", "number 7", "Unpacking", "product card", "Try: 3"):
        assert part in out, part
    assert "?" not in out


def test_programs_get_it_as_json(run):
    status, meant, outcome = as_json(run, *SAID)
    assert status == DONE
    assert outcome == {"outcome": "done", "problem": None, "files": []}
    assert meant == {
        "screen": "problem_password",
        "heading": PAGE.heading,
        "product": 7,
        "step": "Unpacking",
        "system": "other",
        "source": "card",
        "progress": meant["progress"],
        "attempt": 3,
        "by_phone": False,
        "words": SAID,
        "computed": None,
        "ask": None,
        "again": [],
        "unknown": [],
    }


@pytest.mark.parametrize("place", range(6))
def test_a_word_that_was_not_heard_is_worked_out_and_said(run, place):
    heard = [*SAID[:place], "?", *SAID[place + 1 :]]
    status, meant, _ = as_json(run, *heard)
    assert status == DONE
    assert (meant["words"], meant["computed"]) == (SAID, place + 1)
    _, out, _ = run(*heard)
    assert f"“Is word {place + 1} {SAID[place]}?”" in out


def test_a_wrong_word_is_one_question(run):
    near = {"couch": "crown", "crown": "couch"}
    heard = [*SAID[:3], near.get(SAID[3], "crown"), *SAID[4:]]
    status, meant, outcome = as_json(run, *heard)
    assert status == PROBLEM
    assert outcome["outcome"] == "problem"
    assert meant["ask"]
    assert meant["product"] is None
    assert meant["screen"] == "problem_password"
    _, out, _ = run(*heard)
    assert out.count("?") == 1


def test_the_first_word_alone_gives_the_screen_and_asks_for_the_rest(run):
    status, meant, _ = as_json(run, SAID[0])
    assert status == PROBLEM
    assert meant["screen"] == "problem_password"
    assert meant["again"] == [2, 3, 4, 5, 6]


def test_what_is_no_word_is_named_with_what_it_may_be(run):
    status, out, _ = run(SAID[0], "kivi", "?", "xqzzxqwv")
    assert status == PROBLEM
    assert "Word 2 is none of our words. It may be: kiwi." in out
    assert "Word 4 is none of our words.\n" in out
    assert "Word 3 is" not in out
    assert as_json(run, "kivi")[1]["unknown"] == [[1, ["kiwi"]]]


def test_nothing_that_is_known_asks_for_all(run):
    status, out, _ = run(*["xqzzxqwv"] * 6)
    assert status == PROBLEM
    assert "all six" in out


def test_help_by_phone_names_the_screen_beneath(run):
    status, meant, _ = as_json(run, *OVER)
    assert status == DONE
    assert (meant["screen"], meant["by_phone"]) == ("getting", True)
    _, out, _ = run(*OVER)
    assert "Help me by phone" in out


def test_seven_words_and_none_are_wrong_use(run):
    assert run(*SAID, "ant")[0] == WRONG_USE
    assert run()[0] == WRONG_USE


def test_the_terminal_twin_prints_the_words_below_each_screen():
    words = Words()
    for shown in gallery().values():
        page = words.page(shown)
        printed = " ".join(paint(page, words).split())
        assert f"On the phone? Say: {page.code_said}." in printed, shown.name
        assert "cannot open your computer" in printed


def test_no_command_s_name_is_taken_for_a_file_to_open():
    named = {name for name, command in group.commands.items() if not command.hidden}
    assert named | {"agent", "cases"} == COMMANDS
