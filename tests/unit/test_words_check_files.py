"""The wording check of files: what is read where, and what may be waived. And our own texts."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from helperkit.assets import asset
from helperkit.terminal.cli import start
from helperkit.words.check import Kind, Rule
from helperkit.words.check.sources.found import Text
from helperkit.words.check.sources.walk import (
    MOST_BYTES,
    Placed,
    check_all,
    texts_at,
    texts_of_input,
)
from tests.hostile.disks import as_nobody

MAIL = """Subject: Your book
From: shop@shop.example

Hello,

Please unzip it.

> You must answer.
"""


def texts(path: Path, kind: Kind | None = None) -> list[Text]:
    return [one for one in texts_at(path, kind, "en") if isinstance(one, Text)]


def found(folder: Path, name: str, content: str) -> list[tuple[Rule, int]]:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return [(one.finding.rule, one.line) for one in check_all(texts(path)).findings]


def test_our_own_texts_have_no_findings() -> None:
    report = check_all(texts(asset("words/en")))
    assert [
        (one.file, one.line, one.finding.rule, one.finding.found) for one in report.findings
    ] == []
    assert len(report.figures) > 3000
    assert report.rests == ()


def test_a_card_s_titles_and_notes_are_checked(tmp_path: Path) -> None:
    card = (
        'name = "x"\n[[contents]]\ntitle = "Please unzip it"\n[[notes]]\ntext = "We recieved it."\n'
    )
    wanted = [(Rule.JARGON, 3), (Rule.SPELLING, 5)]
    assert found(tmp_path, "a.helpercard", card) == wanted
    waived = card.replace("title", "# check jargon: its name\ntitle")
    assert found(tmp_path, "b.helpercard", waived) == [(Rule.SPELLING, 6)]


def test_a_message_is_read_by_its_parts(tmp_path: Path) -> None:
    source = (
        "a-screen =\n    .heading = Error\n    .body = Please unzip it.\n"
        "    .choice-go = OK\n"
        "    .say =\n        Please press it. | wait\n        Please unzip it. | stay\n"
    )
    assert found(tmp_path, "problems.ftl", source) == [
        (Rule.HOUSE_WORD, 2),
        (Rule.TITLE, 2),
        (Rule.JARGON, 3),
        (Rule.BUTTON, 4),
        (Rule.JARGON, 7),
    ]


def test_every_form_of_a_message_is_read(tmp_path: Path) -> None:
    source = (
        "a-screen =\n    .body = { $way ->\n        [one] All is well.\n"
        "       *[two] { $deep ->\n            [a] Please unzip it.\n           *[b] Please wait.\n"
        "        }\n    }\n"
    )
    assert found(tmp_path, "problems.ftl", source) == [(Rule.JARGON, 5)]


@pytest.mark.parametrize(
    ("directive", "left"),
    [
        ("# check jargon: a name on the screen", []),
        ("# check .body jargon “unzip”: a name on the screen", []),
        ("# check .body jargon “press”: another word", [Rule.WAIVER_UNUSED, Rule.JARGON]),
        ("# check jargon:", [Rule.WAIVER_BARE]),
        ("# check blame: there is none", [Rule.WAIVER_UNUSED, Rule.JARGON]),
        ("# check jargn: slipped", [Rule.WAIVER_UNKNOWN, Rule.JARGON]),
    ],
)
def test_a_waiver_needs_a_rule_a_reason_and_a_finding(
    directive: str, left: list[Rule], tmp_path: Path
) -> None:
    source = f"{directive}\na-screen =\n    .body = Please unzip it.\n"
    assert [rule for rule, _ in found(tmp_path, "problems.ftl", source)] == left
    plain = f"All is well.\n\n{directive.replace('.body ', '')}\nPlease unzip it.\n\nAll is well.\n"
    assert [rule for rule, _ in found(tmp_path, "reply.txt", plain)] == left


def test_a_waiver_holds_for_its_paragraph_alone(tmp_path: Path) -> None:
    text = "<!-- check jargon: a name -->\nPlease unzip it.\n\nPlease unzip it.\n"
    assert found(tmp_path, "a.md", text) == [(Rule.JARGON, 4)]


def test_a_mail_is_read_without_its_head_and_what_it_quotes(tmp_path: Path) -> None:
    assert found(tmp_path, "a.eml", MAIL) == [(Rule.JARGON, 6)]


def test_code_and_addresses_in_markdown_are_not_read(tmp_path: Path) -> None:
    text = (
        "# All is well\n\nPlease read [this](https://shop.example/download).\n\n```\nunzip\n```\n"
    )
    assert found(tmp_path, "a.md", text) == []


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\x00", b"\x00" * 99, b"a = { $x ->\n", b"a = " + b"{ " * 9999]
)
def test_a_file_that_is_no_text_is_told(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.ftl"
    path.write_bytes(content)
    (one,) = texts_at(path, None, "en")
    assert isinstance(one, Placed)
    assert one.finding.rule is Rule.UNREADABLE


@pytest.mark.parametrize("more", [0, 1])
def test_input_that_is_too_long_is_told_and_not_cut(more: int) -> None:
    content = b"\n" * (MOST_BYTES + more)
    (one,) = texts_of_input(content, None)
    assert isinstance(one, Placed if more else Text)
    assert not isinstance(one, Placed) or one.finding.rule is Rule.TOO_LARGE


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("Gracias por su pedido. Aquí tiene el libro. Pulse este enlace para recibirlo.", True),
        ("Merci pour votre commande. Le lien est dans ce message, et vous avez le livre.", True),
        ("Vielen Dank für Ihre Bestellung. Sie haben das Buch mit dem Link auf der Seite.", True),
        ("Thank you for your order. Here is El libro de la selva. Press the link in it.", False),
        ("Para ti: la casa de papel", False),  # a title
    ],
)
def test_a_text_in_another_language_is_told_and_not_judged(text: str, foreign: bool) -> None:
    (one,) = texts_of_input(text.encode(), None)
    assert isinstance(one, Placed if foreign else Text)
    assert not isinstance(one, Placed) or one.finding.rule is Rule.NOT_ENGLISH


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no names in folders there")
def test_a_pipe_is_no_text_and_nobody_waits_for_it(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    command = [sys.executable, "-m", "helperkit", "words", "check", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 1
    assert str(path) in done.stdout


def test_the_command_tells_and_ends_as_it_should(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("Hello,\n\nYour book is here.\n", encoding="utf-8")
    bad.write_text("Please unzip it.\n", encoding="utf-8")
    assert start(["words", "check", str(good)], tmp_path) == 0
    assert "Nothing found." in capsys.readouterr().out
    assert start(["words", "check", str(bad)], tmp_path) == 1
    told = capsys.readouterr().out
    assert f"{bad}:1:8: A word of the trade: “unzip”" in told
    assert "Better: open the parcel" in told
    assert start(["words", "check", str(tmp_path), "--json"], tmp_path) == 1
    *findings, totals = map(json.loads, capsys.readouterr().out.splitlines())
    assert [one["rule"] for one in findings] == ["jargon"]
    assert (totals["findings"], totals["texts"]) == (1, 2)
    assert start(["words", "check", str(tmp_path / "none.txt")], tmp_path) == 2
    assert start(["words", "check", str(good), "--kind", "poem"], tmp_path) == 2
    assert start(["words", "check", ""], tmp_path) == 2  # not the folder where one is


@pytest.mark.skipif(sys.platform == "win32", reason="only there a shell closes an input so")
@pytest.mark.parametrize("closed", ["<&-", "0>/dev/null"])
def test_an_input_that_is_closed_is_wrong_use_and_not_well(closed: str) -> None:
    line = f'exec "$0" -m helperkit words check - {closed}'
    done = subprocess.run(
        ["sh", "-c", line, sys.executable], capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("There is no text to read.")


@pytest.mark.skipif(sys.platform == "win32", reason="there, rights are kept in another way")
@pytest.mark.parametrize("mode", [0o000, 0o444])
def test_what_nobody_may_look_into_is_not_called_good(mode: int) -> None:
    with tempfile.TemporaryDirectory() as place:  # a test's own are closed to others
        closed = Path(place, "closed")
        closed.mkdir()
        (closed / "a.txt").write_text("Hello.\n")
        closed.chmod(mode)
        Path(place).chmod(0o755)
        with as_nobody():
            for path in (Path(place), closed):
                (one,) = texts_at(path, None, "en")
                assert isinstance(one, Placed)
                assert one.finding.rule is Rule.UNREADABLE
        closed.chmod(0o700)


def test_a_name_that_is_too_long_is_wrong_use(tmp_path: Path) -> None:
    assert start(["words", "check", "x" * 5000], tmp_path) == 2
    assert not (tmp_path / "crashes").exists()
