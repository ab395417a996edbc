"""The fault matrix: every fault of the design's list, with several sizes, judged by one judge."""

import hashlib
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import trustme

from tests.hostile.certificates import presenting, self_signed
from tests.hostile.disks import as_nobody, small_files
from tests.hostile.fault_answers import Scene, place, script
from tests.hostile.fault_around import CLOCK
from tests.hostile.fault_rows import ANY, Row, Want
from tests.hostile.fault_server import FaultServer, serve, shop
from tests.hostile.fault_table import ELSEWHERE, FAULTS, NOT_HERE, ROWS, cases
from tests.hostile.outcome import OVERLAP, STAGING, Outcome, attempt, complaints, room
from tests.hostile.parcels import one_byte_changed, parcel

HERE = Path(__file__).parent
DAY = timedelta(days=1)
MADE_BY_OTHERS = {"name taken": ("book.zip",)}


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """An authority's file, and what shops show that are safe, or not."""
    now = datetime.now(UTC)
    authority, folder = trustme.CA(), tmp_path_factory.mktemp("authority")
    authority.cert_pem.write_to_path(str(folder / "ca.pem"))
    return {
        "trusted": str(folder / "ca.pem"),
        "good": presenting(authority.issue_cert("localhost")),
        "self-signed": self_signed(folder),
        "expired": presenting(authority.issue_cert("localhost", not_after=now - 9 * DAY)),
        "not yet valid (clock wrong)": presenting(
            authority.issue_cert("localhost", not_before=now + 9 * DAY)
        ),
        "other host": presenting(authority.issue_cert("another.example")),
    }


@contextmanager
def surroundings(what: str, folder: Path, size: int) -> Iterator[None]:
    """Make what surrounds the first call of a row."""
    if what == "half the size":
        with small_files(max(size // 2, 4096)):
            yield
    elif what == "twice the size":
        with small_files(2 * size):
            yield
    elif what == "read-only":
        folder.chmod(0o555)
        with as_nobody():
            yield
        folder.chmod(0o755)
    elif what == "clock jumps":
        real = time.time
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(time, "time", lambda: real() + CLOCK.ahead)
            yield
    else:
        if what == "name taken":
            (folder / "book.zip").write_text("mine")
        yield


def knowing(known: str, content: bytes) -> dict[str, Any]:
    """Return what is known of the file beforehand."""
    told: dict[str, dict[str, Any]] = {
        "nothing": {},
        "size": {"size": len(content)},
        "hash": {"sha256": hashlib.sha256(content).hexdigest()},
    }
    return told[known]


@pytest.mark.parametrize(
    ("row", "size", "known"),
    [pytest.param(*case, id=f"{case[0].id} [{case[1]}, {case[2]}]") for case in cases()],
)
def test_matrix(
    row: Row,
    size: int,
    known: str,
    certificates: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", certificates["trusted"])
    try:
        judge(row, size, known, certificates, row.patience)
    except SlowMachine:
        judge(row, size, known, certificates, 20 * row.patience)


class SlowMachine(Exception):
    """Our own server, on this machine, did not get to answer while patience lasted."""


def judge(row: Row, size: int, known: str, certificates: dict[str, Any], patience: float) -> None:
    """Play one row of the table and judge what came of it."""
    content = parcel(size, 1, plain=row.plain)
    with TemporaryDirectory(dir=room()) as above:  # where others than root may look for it
        Path(above).chmod(0o755)
        folder = Path(above) / "downloads"
        folder.mkdir()
        scene = Scene(
            content,
            parcel(size, 2, plain=row.plain),
            one_byte_changed(content, size // 5),
            folder,
            certificates,
        )
        settings = {"patience": patience, **knowing(known, content)}
        answer, tls = script(scene, row.steps), certificates["good"] if row.secure else None
        with shop(answer, certificates[row.shows] if row.secure else None) as server:
            url = server.url(row.path, "localhost" if row.secure else "127.0.0.1")
            with surroundings(row.around, folder, size):
                outcome = attempt(url, folder, **settings)
            if patience == row.patience and "no_answer" in outcome.words:
                raise SlowMachine
            versions = [content, scene.other, scene.near]
            if row.fault == "endless body":
                versions.append((content + scene.other) * 3)
            if row.want.file:
                versions.append(getattr(scene, row.want.file))
            judged = {
                "sha256": settings.get("sha256", ""),
                "others": MADE_BY_OTHERS.get(row.fault, ()),
            }
            assert complaints(outcome, versions, **judged) == []
            came_as_wanted(row.want, outcome, scene)
            wire_is_right(row, server, size)
            if row.starts and known != "hash" and size > 2 * OVERLAP:
                went_on = [max(0, place(at, content) - OVERLAP) for at in row.starts]
                assert [asked.start for asked in server.asked] == went_on
            if row.want.problem is not None:
                goes_on(url, outcome, scene, server, tls, settings)


def came_as_wanted(want: Want, outcome: Outcome, scene: Scene) -> None:
    if want.problem is None:
        assert outcome.received is not None, outcome.words
        assert outcome.received.path.read_bytes() == getattr(scene, want.file)
        assert outcome.received.path.name == want.name
        return
    assert outcome.problem is not None, outcome.words
    assert outcome.problem.name is want.problem, outcome.words
    assert not want.notes or outcome.problem.evidence.note in want.notes, outcome.words
    if want.keeps is not None:
        keeps = place(want.keeps, scene.content)
        # So little cannot be gone on from: it may go.
        assert outcome.claimed == keeps or (outcome.claimed == 0 and keeps <= OVERLAP)
        assert want.keeps or outcome.after == outcome.before


def wire_is_right(row: Row, server: FaultServer, size: int) -> None:
    """Count the bodies' bytes: not more than promised, where every part could be used."""
    if row.wire != ANY and (size > 2 * OVERLAP or row.wire > 1.1):
        overlaps = OVERLAP * (len(server.asked) - 1)
        assert server.sent <= max(row.wire * size + overlaps, 1.05 * size)


def goes_on(
    url: str,
    outcome: Outcome,
    scene: Scene,
    server: FaultServer,
    tls: ssl.SSLContext | None,
    settings: dict[str, Any],
) -> None:
    """Once the fault is gone, the same call goes on from the same byte."""
    gone = scene.folder.with_name("gone")
    if gone.exists():
        gone.rename(scene.folder)
    server.tls, server.answer = tls, serve(scene.content)
    asked_before = len(server.asked)
    after = attempt(url, scene.folder, **settings)
    assert complaints(after, (scene.content,), sha256=settings.get("sha256", "")) == []
    assert after.received is not None, after.words
    if outcome.claimed > OVERLAP and scene.content.startswith(outcome.kept):
        assert server.asked[asked_before].start == outcome.claimed - OVERLAP
        assert len(server.asked) == asked_before + 1
    assert STAGING not in after.after


def test_the_table_names_every_fault() -> None:
    named = {(row.group, row.fault) for row in ROWS}
    listed = {(group, fault) for group, faults in FAULTS.items() for fault in faults}
    elsewhere = {*ELSEWHERE, *NOT_HERE}
    assert named <= listed
    assert {fault for group, fault in listed - named} == elsewhere
    for test in ELSEWHERE.values():
        file, _, name = test.partition("::")
        assert f"def {name}" in (HERE / file).read_text(), test
    assert all(len(row.sizes) >= 3 for row in ROWS if not row.fault.startswith("negative"))
