"""Getting one file over the line, whole, with every byte kept that once arrived.

`protocol` is the state machine of a download and `resume` judges what may be added to what is
kept: both are pure. `transfer` carries out what they say: the modules of `line` ask the server,
`receiving` takes the body, those of `keeping` hold the bytes, `extra` adds connections where they
help. `answers.refusals` and `line.causes` name what went wrong. Whoever imports this package
loads requests: import it late.
"""

from pathlib import Path

import msgspec

from helperkit.delivery.download.keeping import room
from helperkit.delivery.download.keeping.disk import prepare_folder
from helperkit.delivery.download.keeping.moving import bring_over
from helperkit.delivery.download.keeping.placed import forget_placed, placed_before
from helperkit.delivery.download.keeping.staging import Staging
from helperkit.delivery.download.line.exchange import readable_url
from helperkit.delivery.download.line.ways import SYSTEM, Ways
from helperkit.delivery.download.transfer import Settings, Transfer
from helperkit.delivery.download.wanted import OF_NOTHING, Wanted
from helperkit.delivery.follower import Follower
from helperkit.delivery.work import Watch

__all__ = ["Received", "download", "room_taken", "settle"]


class Received(msgspec.Struct, frozen=True):
    """A whole file under its final name. `verified`: its bytes equal a hash known beforehand."""

    path: Path
    size: int
    sha256: str
    verified: bool


def download(
    url: str,
    folder: Path,
    watch: Watch,
    *,
    mirrors: tuple[str, ...] = (),
    kept_as: str = "",
    kept_in: Path | None = None,
    name: str = "",
    size: int | None = None,
    sha256: str = "",
    pieces: str = "",
    room_after: int = 0,
    patience: float = 20.0,
    limit: int | None = None,
    ways: Ways = SYSTEM,
    hold: bool = False,
    follower: Follower | None = None,
) -> Received:
    """Bring one file into the folder, going on from what an earlier call kept.

    `mirrors`: other addresses of the same file. `kept_as`: the link under which earlier bytes
    were kept, where this is a new one; `kept_in`: the folder where, if that was another. `size`
    in bytes and `sha256` in hex, where known, judge the result; `pieces`, the SHA-256 of each
    4 MiB, let a repair fetch the bad ones only. `room_after`: bytes that the folder must be able
    to take afterwards. `patience`: no bytes for this many seconds is a stall. `limit`: bytes a
    second. `ways`: the proxies. Raise `Problem` for a named cause, `Cancelled` when the watch
    says so; either way everything synced stays for the next call.

    `hold`: remember the file until `settle`, so that a caller who is killed before it could note
    it down, and asks again, gets this very file instead of a second one. `follower`: who uses
    the bytes while they come.
    """
    sha256 = sha256.strip().lower()
    wanted = Wanted(
        url=readable_url(url),
        mirrors=tuple(readable_url(mirror) for mirror in mirrors),
        kept_as=readable_url(kept_as) if kept_as else "",
        name=name,
        size=0 if size is None and sha256 == OF_NOTHING else size,
        sha256=sha256,
        pieces=pieces.strip().lower(),
    )
    prepare_folder(folder)
    if kept_in is not None:
        bring_over(kept_in, folder, wanted.key(), watch)
    settings = Settings(
        patience=patience, limit=limit, room_after=room_after, ways=ways, follower=follower
    )
    with Staging(folder, wanted.key()) as staging:
        placed = placed_before(staging, watch, size=wanted.size, sha256=wanted.sha256)
        if placed is not None:
            digest = staging.journal.sha256
        else:
            placed, digest = Transfer(wanted, staging, watch, settings).run()
        staging.finish(hold=hold)
        size = staging.journal.kept.durable
    return Received(placed, size, digest, verified=digest == wanted.sha256)


def settle(folder: Path, url: str, sha256: str = "", kept_as: str = "") -> None:
    """Forget a file that `download` held, and tidy up; the file itself stays.

    `url`, `sha256` and `kept_as` as they were given to `download`.
    """
    forget_placed(folder, _key(url, sha256, kept_as))


def room_taken(folder: Path, url: str, sha256: str = "", kept_as: str = "") -> int:
    """Return the bytes of the folder's disk that an earlier call has for this file already.

    `url`, `sha256` and `kept_as` as they were given to `download`. Raises `Problem` for a link
    that is none.
    """
    return room.room_taken(folder, _key(url, sha256, kept_as))


def _key(url: str, sha256: str, kept_as: str) -> str:
    kept_as = readable_url(kept_as) if kept_as else ""
    return Wanted(url=readable_url(url), sha256=sha256.strip().lower(), kept_as=kept_as).key()
