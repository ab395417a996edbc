"""The follow-up message, as the agent's mail program gets it."""

import shutil
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.end_to_end.own_desktop import associate, desk, entry
from tests.screens.agent_tools import choose, kept, opened
from tests.screens.faces import Bot

__all__ = ["desk"]
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("xdg-open") is None, reason="Linux's own opener"
)


def test_the_mail_program_gets_the_message_as_it_was_written(qtbot: Bot, desk: Path) -> None:
    told, program = desk / "told", desk / "mail"
    program.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{told}.part"; mv "{told}.part" "{told}"\n')
    program.chmod(0o755)
    entry(desk, "mail.desktop", "x-scheme-handler/mailto", command=f"{program} %u")
    associate(desk, "[Default Applications]\nx-scheme-handler/mailto=mail.desktop\n")
    kept(desk / "home", language="de")  # no words in German yet: English then
    window = opened(qtbot, desk / "home", 1)
    qtbot.waitUntil(lambda: window.call_backs.case.case is not None)
    letter = window.call_backs.case.letter
    choose("Write a message")
    letter.body.insertPlainText("Grüße & 50 % = ?\n")
    choose("Open in my mail program")
    qtbot.waitUntil(told.is_file)
    fields = parse_qs(urlsplit(told.read_text()).query, strict_parsing=True)
    assert fields["subject"] == [letter.subject.text()]
    assert fields["body"] == [letter.body.toPlainText().rstrip("\n").replace("\n", "\r\n")]
    assert fields["body"][0].startswith("Grüße & 50 % = ?")
    qtbot.waitUntil(lambda: "mail program" in window.call_backs._told.text())


def test_without_a_mail_program_it_is_said_and_the_message_stays(
    qtbot: Bot, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(desk / "home")
    window = opened(qtbot, desk / "home", 1)
    qtbot.waitUntil(lambda: window.call_backs.case.case is not None)
    monkeypatch.setenv("PATH", str(desk))  # nothing that could open anything
    choose("Write a message")
    written = window.call_backs.case.letter.body.toPlainText()
    choose("Open in my mail program")
    qtbot.waitUntil(lambda: "No mail program" in window.call_backs._told.text())
    assert window.call_backs.case.letter.body.toPlainText() == written
