"""The staging folder after a process was killed at the worst moments, and its neighbours."""

import errno
import hashlib
import os
import threading
from pathlib import Path

import msgspec
import pytest

from helperkit.delivery.download.keeping import staging as staging_module
from helperkit.delivery.download.keeping.moving import bring_over
from helperkit.delivery.download.keeping.part_file import remove_orphans
from helperkit.delivery.download.keeping.part_journal import Journal
from helperkit.delivery.download.keeping.placed import placed_before
from helperkit.delivery.download.keeping.staging import READ, STAGING, Staging
from helperkit.delivery.download.resume import Kept
from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.problems import Problem

CONTENT = b"whole and true" * 1000
SHA256 = hashlib.sha256(CONTENT).hexdigest()


def finished(folder: Path) -> Staging:
    """Staging with all bytes synced, told that the move to book.zip comes next."""
    staging = Staging(folder, "key")
    staging.begin(Journal(name="book.zip", kept=Kept(etag='"v1"')))
    staging.write(CONTENT)
    staging.sync(total=len(CONTENT))
    path = folder / STAGING / "key.json"
    journal = msgspec.json.decode(path.read_bytes(), type=Journal)
    announced = msgspec.structs.replace(journal, sha256=SHA256, placing="book.zip")
    path.write_bytes(msgspec.json.encode(announced))
    return staging


def test_killed_before_the_move(tmp_path: Path) -> None:
    finished(tmp_path).close()
    with Staging(tmp_path, "key") as staging:
        assert placed_before(staging, Watch()) is None
        assert staging.kept.durable == len(CONTENT)


@pytest.mark.parametrize("unlinked", [False, True])
def test_killed_after_the_move(tmp_path: Path, unlinked: bool) -> None:
    finished(tmp_path).close()
    part, final = tmp_path / STAGING / "key.part", tmp_path / "book.zip"
    os.link(part, final)
    if unlinked:
        part.unlink()
    with Staging(tmp_path, "key") as staging:
        assert placed_before(staging, Watch()) == final
        staging.remove()
    assert final.read_bytes() == CONTENT
    assert list(tmp_path.iterdir()) == [final]


def test_killed_after_the_move_and_then_the_file_was_changed(tmp_path: Path) -> None:
    finished(tmp_path).close()
    final = tmp_path / "book.zip"
    os.link(tmp_path / STAGING / "key.part", final)
    changed = b"?" * len(CONTENT)
    final.write_bytes(changed)
    with Staging(tmp_path, "key") as staging:
        assert placed_before(staging, Watch()) is None
        staging.begin(Journal(name="book.zip"))
        staging.write(b"new bytes")
    assert final.read_bytes() == changed


def test_a_strangers_file_of_that_name_is_not_ours(tmp_path: Path) -> None:
    finished(tmp_path).close()
    (tmp_path / "book.zip").write_bytes(CONTENT)
    with Staging(tmp_path, "key") as staging:
        assert placed_before(staging, Watch()) is None
        assert staging.place("book.zip", SHA256, Watch()).name == "book (2).zip"


def test_a_journal_cannot_point_out_of_the_folder(tmp_path: Path) -> None:
    finished(tmp_path).close()
    (tmp_path / STAGING / "key.part").unlink()
    folder = tmp_path / "inner"
    folder.mkdir()
    (tmp_path / STAGING).rename(folder / STAGING)
    (tmp_path / "book.zip").write_bytes(CONTENT)
    path = folder / STAGING / "key.json"
    path.write_bytes(path.read_bytes().replace(b'"book.zip"}', b'"../book.zip"}'))
    assert b"../book.zip" in path.read_bytes()
    with Staging(folder, "key") as staging:
        assert placed_before(staging, Watch()) is None


def test_unsynced_bytes_are_not_believed(tmp_path: Path) -> None:
    with Staging(tmp_path, "key") as staging:
        staging.begin(Journal(name="book.zip"))
        staging.write(CONTENT)
        staging.sync()
        staging.write(b"never synced")
    with Staging(tmp_path, "key") as again:
        assert again.written == len(CONTENT)
        assert b"".join(again.read_kept()) == CONTENT
    assert (tmp_path / STAGING / "key.part").stat().st_size == len(CONTENT)


def test_the_journal_never_claims_what_is_not_written(tmp_path: Path) -> None:
    with Staging(tmp_path, "key") as staging:
        staging.begin(Journal(name="a", kept=Kept(durable=0, total=9)))
        staging.write(CONTENT)
        path = tmp_path / STAGING / "key.json"
        assert msgspec.json.decode(path.read_bytes(), type=Journal).kept.durable == 0
        staging.sync()
        assert msgspec.json.decode(path.read_bytes(), type=Journal).kept.durable == len(CONTENT)
        staging.begin(Journal(name="b"))
        assert msgspec.json.decode(path.read_bytes(), type=Journal).kept.durable == 0


def test_bytes_are_synced_before_the_journal_claims_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really, seen = os.fsync, []

    def noting(fd: int) -> None:
        really(fd)
        journal = tmp_path / STAGING / "key.json"
        claimed = msgspec.json.decode(journal.read_bytes(), type=Journal).kept.durable
        seen.append((os.path.samestat(os.fstat(fd), staging.part.stat()), claimed))

    with Staging(tmp_path, "key") as staging:
        staging.begin(Journal(name="a"))
        staging.write(CONTENT)
        monkeypatch.setattr(os, "fsync", noting)
        staging.sync()
    # First the part, then the new journal beside the old one, and only then the claim.
    assert seen == [(True, 0), (False, 0)]


def test_links_are_kept_from_others(tmp_path: Path) -> None:
    with Staging(tmp_path, "key") as staging:
        staging.begin(Journal(kept=Kept(url="https://shop.example/?token=secret")))
        assert (tmp_path / STAGING / "key.json").stat().st_mode & 0o077 == 0


def test_a_second_download_gets_a_part_file_of_its_own(tmp_path: Path) -> None:
    with Staging(tmp_path, "key") as first, Staging(tmp_path, "key") as second:
        assert first.part != second.part
        first.write(b"1")
    assert [path.name for path in (tmp_path / STAGING).iterdir()] == ["key.part"]


def test_without_links_the_name_is_taken_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object) -> None:
        raise PermissionError(1, "this disk knows no links")

    (tmp_path / "book.zip").write_text("mine")
    monkeypatch.setattr(os, "link", refuses)
    finished(tmp_path).close()
    with Staging(tmp_path, "key") as staging:
        assert staging.place("book.zip", SHA256, Watch()).read_bytes() == CONTENT
        staging.finish(hold=False)
    assert (tmp_path / "book.zip").read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["book (2).zip", "book.zip"]


def test_an_untouched_staging_folder_goes_away(tmp_path: Path) -> None:
    Staging(tmp_path, "key").close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("durable", "total", "ahead"),
    [
        (-1, 100, ()),
        (60, 50, ()),
        (10, 100, ((9, 20),)),
        (10, 100, ((30, 40), (20, 25))),
        (10, 100, ((20, 30), (29, 40))),
        (10, 100, ((20, 20),)),
        (10, 30, ((20, 40),)),
        (10, None, ((20, 40),)),
    ],
)
def test_a_journal_that_cannot_be_true_is_not_believed(
    tmp_path: Path, durable: int, total: int | None, ahead: tuple[tuple[int, int], ...]
) -> None:
    finished(tmp_path).close()
    false = Journal(name="book.zip", kept=Kept(durable, total, ahead=ahead))
    (tmp_path / STAGING / "key.json").write_bytes(msgspec.json.encode(false))
    with Staging(tmp_path, "key") as staging:
        assert (staging.kept, staging.written, staging.ahead) == (Kept(), 0, ())


def test_a_journal_of_another_version_is_not_read(tmp_path: Path) -> None:
    finished(tmp_path).close()
    path = tmp_path / STAGING / "key.json"
    path.write_bytes(path.read_bytes().replace(b'"version":2', b'"version":3'))
    with Staging(tmp_path, "key") as staging:
        assert staging.journal == Journal()


def test_many_tidy_one_room_at_the_same_moment(tmp_path: Path) -> None:
    """Whoever comes when the last one has just tidied the room away makes it anew."""
    errors: list[BaseException] = []

    def come_and_go(key: str) -> None:
        try:
            for _ in range(200):
                with Staging(tmp_path, key) as staging:
                    staging.begin(Journal())
                    staging.write(b"some")
                    staging.remove()
        except BaseException as error:  # noqa: BLE001 - shown below
            errors.append(error)

    threads = [threading.Thread(target=come_and_go, args=(f"k{n}",)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert errors == []
    assert list(tmp_path.iterdir()) == []


def test_a_part_that_cannot_be_opened_is_let_go_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finished(tmp_path).close()

    def refuses(*_: object) -> None:
        raise OSError(errno.EIO, "refused")

    with monkeypatch.context() as patch:
        patch.setattr(os, "ftruncate", refuses)
        with pytest.raises(Problem):
            Staging(tmp_path, "key")
    with Staging(tmp_path, "key") as staging:
        assert (staging.part.name, staging.written) == ("key.part", len(CONTENT))


def test_beginning_anew_without_room_claims_nothing_that_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(staging_module, "reserve", refuses)
    with Staging(tmp_path, "key") as staging:
        with pytest.raises(Problem):
            staging.begin(Journal(kept=Kept(total=9)))
        monkeypatch.undo()
        staging.begin(Journal(name="book.zip"))
        staging.write(CONTENT)
        staging.sync()
        monkeypatch.setattr(staging_module, "reserve", refuses)
        with pytest.raises(Problem):
            staging.begin(Journal(kept=Kept(total=9)))
        staging.park()
        assert staging.part.stat().st_size == staging.written == staging.kept.durable == 0
        monkeypatch.undo()
    assert list(tmp_path.iterdir()) == []


def test_an_orphan_that_cannot_be_removed_keeps_no_other(tmp_path: Path) -> None:
    (tmp_path / "key-2.part").mkdir()
    for number in range(3, 9):
        (tmp_path / f"key-{number}.part").touch()
    remove_orphans(tmp_path, "key", but=tmp_path / "key.part")
    assert [path.name for path in tmp_path.iterdir()] == ["key-2.part"]


def test_half_of_what_was_brought_over_stays_nowhere(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    for folder in (old, new):
        folder.mkdir()
    with Staging(old, "key") as source:
        source.begin(Journal(kept=Kept(total=3 * READ)))
        source.write(bytes(2 * READ))
        source.sync()

    class Weary(Watch):
        asked = 0

        def check(self) -> None:
            self.asked += 1
            if self.asked > 1:
                raise Cancelled

    with pytest.raises(Cancelled):
        bring_over(old, new, "key", Weary())
    assert list(new.iterdir()) == []
    with Staging(old, "key") as source:
        assert source.written == 2 * READ
