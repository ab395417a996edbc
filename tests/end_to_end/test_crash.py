"""Killed at any moment, the program comes back to the same place with every synced byte."""

import random
import signal
import subprocess
from pathlib import Path

from helperkit.journey.steps import Done
from tests.end_to_end.journeys import command, environment, final_state, helperkit, journals

KILLS = 20
LONGEST = 8.0  # seconds: a walk takes about as long, at the practice shop's pace


def walk(home: Path, to: Path) -> tuple[str, ...]:
    return ("practice", "--terminal", "--yes", "--json", "--to", str(to))


def killed(home: Path, to: Path, seconds: float) -> bool:
    """Start the walk and kill it after so long; return whether it was still under way."""
    with subprocess.Popen(
        command(*walk(home, to)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(home),
    ) as walking:
        try:
            walking.wait(seconds)
        except subprocess.TimeoutExpired:
            walking.send_signal(signal.SIGKILL)
            walking.wait()
            return True
        return False


def test_twenty_kills_over_the_whole_journey(tmp_path: Path) -> None:
    """Several walks, each cut off a few times at random moments, all end with the right files."""
    chance = random.Random(20)
    kills = welcomes = walks = 0
    wanted: dict[str, bytes] = {}
    while kills < KILLS:
        walks += 1
        home, to = tmp_path / f"home{walks}", tmp_path / f"to{walks}"
        for _ in range(5):
            if not killed(home, to, chance.uniform(0.3, LONGEST / 2)):
                break
            kills += 1
        done = helperkit(home, *walk(home, to))
        assert done.returncode == 0, done.stderr[-3000:]
        welcomes += "Welcome back." in done.stderr
        found = {
            str(p.relative_to(to)): p.read_bytes() for p in sorted(to.rglob("*")) if p.is_file()
        }
        wanted = wanted or found
        assert found == wanted  # nothing missing, nothing twice, nothing left over
        assert any(isinstance(final_state(j).step, Done) for j in journals(home))
    assert welcomes
