"""What came of one call of the downloader, and the one judge of it: is it honest?

The judge knows nothing of the fault. Whatever a server does, a success is one version of the
file, whole, under one new name; anything else is a named problem with nothing under any new name
and with a journal that claims only bytes which are there.
"""

import hashlib
import threading
from collections.abc import Collection
from pathlib import Path
from typing import Any

import msgspec

from helperkit.delivery.download import Received, download
from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.problems import Problem

OVERLAP = 8 * 1024
STAGING = ".helperkit"
WATCHDOG_SECONDS = 25.0  # far beyond what any fault may take: who is still busy then hangs


class Outcome(msgspec.Struct, frozen=True):
    """How one call ended, and what lay in the folder before and after."""

    received: Received | None = None
    problem: Problem | None = None
    cancelled: bool = False
    timed_out: bool = False
    error: str = ""  # an exception that nobody foresaw
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    kept: bytes = b""  # what the journal claims
    claimed: int = 0  # how much it claims

    @property
    def words(self) -> str:
        """How it ended, in a few words."""
        if self.problem is not None:
            evidence = self.problem.evidence
            status = f" {evidence.http_status}" if evidence.http_status else ""
            return f"{self.problem.name.value} {evidence.note}{status}".strip()
        if self.received is not None:
            return f"received {self.received.path.name}"
        return self.error or ("timed out" if self.timed_out else "cancelled")


def names(folder: Path) -> frozenset[str]:
    """Return what a customer sees in the folder; the staging folder is hidden."""
    return frozenset(one.name for one in folder.iterdir()) if folder.is_dir() else frozenset()


def kept(folder: Path) -> tuple[bytes, int]:
    """Return the bytes that the journal claims, and how many it claims.

    What extra connections brought, ahead of those, is not looked at: it counts for nothing
    before its seams are compared.
    """
    for path in sorted((folder / STAGING).glob("*.json")):
        try:
            claims = msgspec.json.decode(path.read_bytes())["kept"]
            there = path.with_suffix(".part").read_bytes()
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, KeyError, TypeError):
            continue
        return there[: claims["durable"]], claims["durable"]
    return b"", 0


def room() -> str | None:
    """Return a folder in memory where there is one: what is asked is what is on the disk."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def attempt(url: str, folder: Path, watch: Watch | None = None, **settings: Any) -> Outcome:
    """Call the downloader once; a watchdog ends what hangs, and says so."""
    watch = watch or Watch()
    barked = threading.Event()
    before = names(folder)
    ended: dict[str, Any] = {}

    def bark() -> None:
        barked.set()
        watch.cancel()

    dog = threading.Timer(WATCHDOG_SECONDS, bark)
    dog.daemon = True
    dog.start()
    try:
        ended["received"] = download(url, folder, watch, **settings)
    except Problem as problem:
        ended["problem"] = problem
    except Cancelled:
        ended["cancelled"] = not barked.is_set()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        ended["error"] = f"{type(error).__name__}: {error}"
    finally:
        dog.cancel()
    content, claimed = kept(folder)
    return Outcome(
        **ended,
        timed_out=barked.is_set(),
        before=before,
        after=names(folder),
        kept=content,
        claimed=claimed,
    )


def complaints(
    outcome: Outcome,
    versions: Collection[bytes],
    *,
    sha256: str = "",
    prefix: bool = True,
    others: Collection[str] = (),
) -> list[str]:
    """Return what is wrong with an outcome, whatever led to it; nothing where it is honest.

    `versions`: what the server ever had under this name. `sha256`: what was known beforehand.
    `prefix`: what is kept must be of one version (a known hash may find that out later).
    `others`: names that somebody else made in the folder meanwhile.
    """
    found = []
    if outcome.timed_out:
        found.append("TIME-OUT: it hung until the watchdog came")
    if outcome.error:
        found.append(f"UNFORESEEN: {outcome.error}")
    new = outcome.after - outcome.before - {STAGING, *others}
    if outcome.received is None:
        if new:
            found.append(f"LEFTOVER: {sorted(new)} though it ended with {outcome.words}")
        if outcome.problem is not None and outcome.problem.evidence.where != "download":
            found.append("a problem that does not say where")
        if len(outcome.kept) < outcome.claimed:
            found.append(f"the journal claims {outcome.claimed}, kept are {len(outcome.kept)}")
        if prefix and not any(one.startswith(outcome.kept) for one in versions):
            found.append(f"MIXED: the {len(outcome.kept)} bytes kept begin no version")
        return found
    got = outcome.received
    content = got.path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    if content not in versions:
        longest = max((_alike(content, one) for one in versions), default=0)
        found.append(f"SILENT: {len(content)} bytes are no version (alike up to {longest})")
    if sha256 and digest != sha256:
        found.append("SILENT: not the file of the known hash")
    if (got.sha256, got.size, got.verified) != (digest, len(content), digest == sha256):
        found.append(f"it says of itself what is not so: {got}")
    if new != {got.path.name}:
        found.append(f"LEFTOVER: {sorted(new)} instead of {got.path.name}")
    if STAGING in outcome.after:
        found.append("LEFTOVER: the staging folder")
    return found


def _alike(one: bytes, other: bytes) -> int:
    """Return up to where two bodies are the same."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low
