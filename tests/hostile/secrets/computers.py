"""A whole planted computer, on which the real command `helperkit report` runs.

Planted are the environment, the names of its person and of itself, its folders, a stranger's card,
a parcel's members, the journal (events, and lines that somebody changed), and the crash notes.
"""

import json
import os
import shutil
import subprocess
import zipfile
from functools import cache
from pathlib import Path

from helperkit.journey.events import (
    FileReceived,
    LinkPasted,
    OrderRead,
    PlaceProposed,
    ProgramStarted,
    WorkFailed,
)
from helperkit.journey.journal import encode
from helperkit.journey.kinds import Kind
from helperkit.journey.model import START
from helperkit.journey.order import Parcel
from helperkit.journey.presses import WentOn
from helperkit.journey.problems import ProblemName
from helperkit.journey.update import update
from helperkit.performer.orders import read_order
from tests.end_to_end.journeys import command, environment
from tests.hostile.secrets.looking import Haystack, haystacks, leaks
from tests.hostile.secrets.making import Source
from tests.hostile.secrets.people import Chance
from tests.hostile.secrets.planting import Planter
from tests.hostile.secrets.reports import EVENTS, Planted, walled
from tests.hostile.secrets.secret import Secret

LONGEST_NAME = 60  # bytes; there are four of them in one path
MEMBERS = 25
_NAMED = ("SSH_CONNECTION", "XAUTHORITY", "MAIL", "EDITOR", "PROMPT", "API_KEY", "NOTE", "OLDPWD")
# Gives a process a host name and a list of users of its own.
_APART = 'hostname "$0" && mount --bind "$1" /etc/passwd && shift && exec "$@"'


class Computer:
    """One planted computer in a folder; all that was planted is in its `source`."""

    def __init__(self, number: int, folder: Path) -> None:
        self.source = Source(Chance(f"computer {number}"))
        self.who = self.source.who
        self.planter = Planter(self.source, walled)
        self.folder = folder
        self.home = folder / self._name() / self.who.login
        self.own = self.home / "own"
        self.place = self.home / self._name() / "My Orders"
        self.own.mkdir(parents=True)
        self.place.mkdir(parents=True)
        self.card = self._card()
        self.lines: list[bytes] = []
        for kept in (self.who.login, self.who.host, self.who.name):
            self.source.given.append(Secret("here", kept, (kept,)))

    def text(self) -> str:
        """Return the next secret's text, on one line."""
        return self.source.text()

    def _name(self) -> str:
        """Return the next secret as a name that a file can have."""
        return self._as_name(self.source.text())

    def _as_name(self, text: str) -> str:
        name = "".join("_" if one in '<>:"/\\|?*\n\0' else one for one in text)
        name = name.encode()[:LONGEST_NAME].decode("utf-8", "ignore").strip(" .")
        self.source.given.append(Secret("name", name, (name,)))
        return name

    def _card(self) -> Path:
        """Return a card that nobody signed, with secrets in all of its texts."""
        say = lambda most: json.dumps(self.text()[:most].replace("\n", " "), ensure_ascii=False)  # noqa: E731 - shorter so
        told = f"""
format = 1
number = 7
name = {say(110)}
kind = "book"
issued = 2026-01-01
expires = 2099-01-01

[seller]
name = {say(110)}
phone = {say(40)}
hours = {say(60)}
email = {say(200)}
reports = "https://{self.source.chance.letters(12)}.example/reports"

[[delivery]]
urls = ["https://shop.example/{self._as_name(self.text()).replace(" ", "-")}/a.zip"]
file = {json.dumps(self._name() + ".zip", ensure_ascii=False)}

[[contents]]
path = {say(110)}
title = {say(110)}
start = true
"""
        path = self.home / f"{self._name()}.helpercard"
        path.write_text(told, encoding="utf-8")
        return path

    def parcel(self) -> Path:
        """Return a real parcel with planted members."""
        path = self.place / f"{self._name()}.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.comment = self.text().encode()[:500]
            for number in range(MEMBERS):
                ending = ("pdf", "txt", "waltraud")[number % 3]
                entry = zipfile.ZipInfo(f"{self._name()}/{self._name()}.{ending}")
                entry.comment = self.text().encode()[:200]
                archive.writestr(entry, b"%PDF-1.7 ")
        return path

    def journey(self) -> None:
        """Write a journal that leads to a real parcel, by way of the stranger's card."""
        path = self.parcel()
        parcel = Parcel(str(path), path.name, str(path.parent), Kind.ZIP, path.stat().st_size)
        order = read_order(str(self.card))
        self._walk(
            ProgramStarted(given=str(self.card)),
            WentOn(),
            WentOn(),
            lambda at: OrderRead(at, order),
            WentOn(),
            lambda at: PlaceProposed(at, str(self.place), 10**9),
            WentOn(),
            lambda at: FileReceived(at, parcel),
            LinkPasted(self.text()),
            WentOn(),
            lambda at: WorkFailed(
                at, ProblemName.DAMAGED, part=self._name(), page="https://" + self._name()
            ),
        )

    def _walk(self, *steps) -> None:
        state = START
        for step in steps:
            event = step(state.attempt) if callable(step) else step
            state, _effects = update(state, event)
            self.lines.append(encode(event, 1_770_000_000))
        self.reached = state

    def every_event(self) -> None:
        """Write a journal with every event, planted."""
        self.lines += [encode(self.planter.build(kind), 1_770_000_000) for kind in EVENTS]

    def changed_lines(self) -> None:
        """Write lines that no program of ours wrote."""
        say = lambda: json.dumps(self.text())  # noqa: E731 - shorter so
        for _ in range(8):
            self.lines += [
                line.encode() + b"\n"
                for line in (
                    f'{{"type":"BiggerTextAsked","note":{say()}}}',
                    f'{{"type":"BiggerTextAsked",{say()}:1,"at":{say()}}}',
                    f'{{"type":"HelpAsked","text":{say()},"password":{say()}}}',
                    f'{{"type":"PlacePicked","text":[{say()}]}}',
                    f'{{"type":"PlacePicked","text":{{{say()}:{say()}}}}}',
                    f'{{"type":"WorkFailed","attempt":0,"problem":{say()}}}',
                    f'{{"type":"SightTold","sight":{say()}}}',
                    f'{{"type":{say()},"x":{say()}}}',
                    self.text().replace("\n", " "),
                    f"[{say()}]",
                    f'{{"type":"WentOn","deep":{"[" * 30}{say()}{"]" * 30}}}',
                )
            ]
        self.lines.append(b"\xff\xfe" + self.text().encode("utf-16-le") + b"\n")
        self.lines.append(f'{{"type":"LinkPasted","text":{say()[:-1]}'.encode())  # torn

    def crashes(self) -> None:
        """Write notes of crashes as the program does, with what a traceback may hold."""
        folder = self.own / "crashes"
        folder.mkdir()
        for number in range(6):
            said = self.text()
            note = {
                "error": ("OSError", said)[number % 2],
                "frames": [
                    ("helperkit.delivery.open", "open_file", 12),
                    (self.text(), self.text(), 3),
                    ("helperkit." + self._name(), "x", 4),
                ],
                "at": 1_770_000_000,
                "version": ("0.1.0", self.text())[number % 2],
                "message": self.text(),
            }
            (folder / f"19c{number}0000000.json").write_text(json.dumps(note), encoding="utf-8")
            (folder / f"19c{number}0000000.txt").write_text(f"{note}\n{said}", encoding="utf-8")
            box = f"""helperkit {("0.1.0", self._name().replace(" ", ""))[number % 2]}
Fatal Python error: {("Segmentation fault", self.text())[number % 2]}

Current thread 0x00007f (most recent call first):
  File "{self.text()}", line 3 in {self._name().replace(" ", "")}
  File "{self.home}/helperkit/gui/{self._name()}.py", line 3 in draw
"""
            (folder / f"19c{number}-4242.box").write_text(box, encoding="utf-8")

    def variables(self) -> dict[str, str]:
        """Return the environment of the person's programs."""
        who, own = self.who, environment(self.own)
        planted = {name: self.text().replace("\n", " ") for name in _NAMED}
        proxy = f"{self.source.chance.letters(9)}:{self.source.chance.letters(12)}"
        behind = f"{self.source.chance.letters(9)}.corp.example"
        for kind, mark in (("proxy login", proxy), ("proxy host", behind)):
            self.source.given.append(Secret(kind, mark, tuple(mark.split(":"))))
        temp = self.home / self._name()
        temp.mkdir()
        return own | planted | {
            "HOME": str(self.home),
            "USER": who.login,
            "LOGNAME": who.login,
            "USERNAME": who.login,
            "HOSTNAME": who.host,
            "COMPUTERNAME": who.host,
            "USERDOMAIN": who.former,
            "HTTPS_PROXY": f"http://{proxy}@{behind}:8080",
            "HTTP_PROXY": f"http://{self.source.chance.letters(9)}.{behind}:3128",
            "NO_PROXY": f"{who.host},{self.text()}".replace("\n", " "),
            "LANGUAGE": self.text().replace("\n", " "),
            "LANG": f"de_DE.UTF-8@{self._name()}",
            "TZ": f":{self.home}/zone",
            "DISPLAY": f"{who.host}:0",
            "WAYLAND_DISPLAY": str(self.home / "wayland-0"),
            "XDG_CURRENT_DESKTOP": self._name(),
            "XDG_SESSION_DESKTOP": self.text().replace("\n", " "),
            "XDG_DATA_HOME": str(self.home / "share"),
            "TMPDIR": str(temp),
        }  # fmt: skip

    def report(self) -> tuple[Path, str]:
        """Run the real command, and return the report and what was said."""
        journal = self.own / "journeys" / f"{self._name()}.jsonl"
        journal.parent.mkdir()
        journal.write_bytes(b"".join(self.lines))
        words = command("report")
        if can_be_apart():
            users = self.folder / "users"
            entry = f"root:x:0:0:{self.who.name},,,:{self.home}:/bin/sh\n".replace(
                "root", self.who.login.replace(" ", ""), 1
            )
            users.write_text(entry, encoding="utf-8")
            apart = ("unshare", "--user", "--map-root-user", "--uts", "--mount", "sh", "-c", _APART)
            words = [*apart, self.who.host, str(users), *words]
        run = subprocess.run(
            words, env=self.variables(), capture_output=True, timeout=60, check=False
        )
        made = list(self.folder.rglob("*.helperreport"))
        if run.returncode or len(made) != 1:
            raise AssertionError(f"{run.returncode}: {run.stderr.decode()}, {made}")
        return made[0], run.stdout.decode()


@cache
def can_be_apart() -> bool:
    """Return whether a process here can have a host name and users of its own (Linux)."""
    if shutil.which("unshare") is None:
        return False
    words = ("unshare", "--user", "--map-root-user", "--uts", "--mount", "sh", "-c", _APART)
    tried = subprocess.run(
        [*words, "probe", os.devnull, "true"], capture_output=True, timeout=20, check=False
    )
    return tried.returncode == 0


def on_a_computer(number: int, folder: Path) -> Planted:
    """Plant a computer, write its report by the real command, and look through that."""
    room = folder / f"computer{number}"
    room.mkdir()
    computer = Computer(number, room)
    if number % 2:
        computer.every_event()
    else:
        computer.journey()
    computer.changed_lines()
    computer.crashes()
    report, _said = computer.report()
    stacks = haystacks(report)
    size = report.stat().st_size
    missing = _missing(computer, stacks, journey=not number % 2)
    shutil.rmtree(room)
    found = leaks(computer.source.given, stacks)
    return Planted(computer.source, computer.planter, found, missing, size)


def _missing(computer: Computer, stacks: list[Haystack], *, journey: bool) -> list[str]:
    """Return what the report should have looked at, and did not."""
    facts = next(stack for stack in stacks if stack.name == "facts.json")
    wanted = [b'"fact": "crash"', b'"SIGSEGV"', b'"proxies": true', b'"login": true', b'"host-']
    if journey:
        wanted += [b'"fact": "contents"', b'"files": %d' % MEMBERS, b'"fact": "received"']
    return [one.decode() for one in wanted if not facts.holds(one)]
