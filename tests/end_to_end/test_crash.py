"""Killed at any moment, the program comes back to the same place with every synced byte."""

import json
import random
import signal
import subprocess
from pathlib import Path

import pytest

from helperkit.journey.steps_after import Done
from tests.end_to_end.journeys import begun, final_state, journals

KILLS = 20
SEEDS = (20, 21)  # in two parts, for processes side by side
PACE = 326_000 / 6  # bytes a second of the practice shop: the whole in six seconds
SYNC = 2.0  # seconds: a download writes its bytes through to the disk at least so often
SLACK = 2.0  # seconds for a busy machine


class Run:
    """One start of the program, left alone or killed after some seconds."""

    def __init__(self, home: Path, to: Path, seconds: float | None) -> None:
        words = ("practice", "--terminal", "--yes", "--json", "--to", str(to))
        out, said = home / "out.jsonl", home / "said.txt"
        home.mkdir(exist_ok=True)
        self.killed = False
        with out.open("wb") as output, said.open("wb") as speech:
            walking = begun(home, *words, stdout=output, stderr=speech)
            try:
                walking.wait(seconds)
            except subprocess.TimeoutExpired:
                walking.send_signal(signal.SIGKILL)
                walking.wait()
                self.killed = True
        self.status = walking.returncode
        self.said = said.read_text(encoding="utf-8", errors="replace")
        lines = out.read_bytes().split(b"\n")[:-1]
        self.events = [json.loads(line) for line in lines]

    @property
    def received(self) -> list[int]:
        """How many bytes of the file were there, at each report."""
        return [e["done"] for e in self.events if e.get("type") == "DownloadProgressed"]


@pytest.mark.parametrize("seed", SEEDS)
def test_twenty_kills_over_the_whole_journey(tmp_path: Path, seed: int) -> None:
    """Walks that are cut off a few times at random moments all end with the right files."""
    chance = random.Random(seed)
    kills = welcomes = walks = 0
    wanted: dict[str, bytes] = {}
    while kills < KILLS / len(SEEDS):
        walks += 1
        home, to = tmp_path / f"home{walks}", tmp_path / f"to{walks}"
        had = 0
        for _ in range(5):
            run = Run(home, to, chance.uniform(0.4, 4.5))
            if run.received and had > PACE * (SYNC + SLACK):
                assert run.received[0] >= had - PACE * (SYNC + SLACK)
            had = max(run.received, default=had)
            welcomes += "Welcome back." in run.said
            if not run.killed:
                break
            kills += 1
        done = Run(home, to, None)
        assert done.status == 0, done.said[-3000:]
        found = {
            str(p.relative_to(to)): p.read_bytes() for p in sorted(to.rglob("*")) if p.is_file()
        }
        wanted = wanted or found
        assert found == wanted  # nothing missing, nothing twice, nothing left over
        assert len(found) == 5
        assert any(isinstance(final_state(j).step, Done) for j in journals(home))
    assert welcomes
