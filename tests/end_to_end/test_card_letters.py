"""`helperkit card letters`, as a seller runs it."""

import json
import os
import subprocess
import sys
from html.parser import HTMLParser

import pytest

from tests.unit.test_cards import GOOD

NAMES = [
    "thank-you.html",
    "order.txt",
    "auto-reply.txt",
    "new-link.txt",
    "follow-up.txt",
    "terms.html",
]


@pytest.fixture
def card(tmp_path):
    path = tmp_path / "notes.helpercard"
    path.write_text(GOOD, encoding="utf-8")
    return path


def run(*arguments):
    command = [sys.executable, "-m", "helperkit", "card", "letters", *map(str, arguments)]
    environment = os.environ | {"PYTHONUTF8": "1"}
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False
    )


class Page(HTMLParser):
    """What a browser would show, and what it would fetch."""

    def __init__(self, text):
        super().__init__()
        self.shown, self.tags = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.shown.append(data)


def test_they_are_shown(card):
    done = run(card)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Subject: Here is your book: Garden Notes" in done.stdout
    assert done.stdout.count("──") == 12
    assert done.stdout.rstrip().endswith("[YOUR RULES FOR GIVING BACK]")


def test_they_are_written_and_nothing_is_overwritten(card, tmp_path):
    folder = tmp_path / "new" / "letters"
    first = run(card, "--to", folder)
    assert first.returncode == 0, first.stderr
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert sorted(before) == sorted(NAMES)
    assert before["order.txt"].decode().startswith("Subject: Here is your book: Garden Notes\n\n")
    assert run(card, "--to", folder).returncode == 0
    after = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert before.items() < after.items()
    assert len(after) == 2 * len(before)


def test_a_page_shows_what_the_card_says_and_fetches_nothing(card, tmp_path):
    card.write_text(GOOD.replace("Green Leaf Books", "Leaf & <b>Sons</b>"), encoding="utf-8")
    run(card, "--to", tmp_path / "out")
    page = Page((tmp_path / "out" / "thank-you.html").read_text(encoding="utf-8"))
    assert "Leaf & <b>Sons</b>" in "".join(page.shown)
    assert not {"b", "script", "link", "img", "iframe"} & {tag for tag, _ in page.tags}
    assert ("html", {"lang": "en", "dir": "ltr"}) in page.tags
    assert not [attrs for _, attrs in page.tags if {"src", "href"} & set(attrs)]


def test_json_has_every_letter(card):
    done = run(card, "--json")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["name"] for line in lines[:-1]] == [name.split(".")[0] for name in NAMES]
    assert lines[1]["gaps"][0] == "[LINK TO THE FILE]"
    assert lines[-1] == {"outcome": "done", "problem": None, "files": []}


def test_a_card_that_cannot_be_used_is_named(card):
    card.write_text(GOOD.replace("number = 7", "number = 0"), encoding="utf-8")
    done = run(card)
    assert done.returncode == 1
    assert "line 2" in done.stdout
    assert "Traceback" not in done.stderr


def test_a_folder_that_takes_no_files_is_named(card, tmp_path):
    (tmp_path / "taken").write_text("mine")
    done = run(card, "--to", tmp_path / "taken" / "inside")
    assert (done.returncode, "Choose another folder" in done.stdout) == (1, True)
    assert (tmp_path / "taken").read_text() == "mine"


def test_a_language_without_letters_is_wrong_use(card):
    done = run(card, "--in", "xx")
    assert (done.returncode, "have them in en" in done.stdout) == (2, True)


def test_a_card_of_many_letters_is_read_as_utf_8(card):
    card.write_text(GOOD.replace("Garden Notes", "Gärten & Höfe 園芸"), encoding="utf-8")
    assert "Gärten & Höfe 園芸" in run(card).stdout


def test_the_letters_come_in_another_language(card):
    done = run(card, "--in", "es")
    assert done.returncode == 0
    assert "Subject: Here is" not in done.stdout
    assert "Garden Notes" in done.stdout
