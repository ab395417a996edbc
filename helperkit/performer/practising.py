"""Opens the practice shop and says how a practice journey is started."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from helperkit.performer.run import Launch
from helperkit.practice.shop import Shop

PATIENCE = 3.0  # seconds: who practises a stall need not wait through a real one


@contextmanager
def practising(
    home: Path,
    *,
    problem: str = "",
    place: str = "",
    pace: float | None = None,
    big: int = 0,
) -> Iterator[Launch]:
    """Within the block the practice shop is open; yields how to start the journey.

    The same port is taken again where it is free, so that a practice that was cut off goes on.
    `problem` "" lets everything go well; ValueError for one that cannot be practised. `pace` and
    `big` are those of the `Shop`.
    """
    folder = _folder(home)
    remembered = folder / f"port-{problem or 'none'}"
    with Shop(problem=problem, port=_port(remembered), pace=pace, big=big) as shop:
        remembered.write_text(str(shop.port), encoding="ascii")
        card = folder / "Garden Notes.helpercard"
        card.write_text(shop.card_text, encoding="utf-8")
        os.environ.update(shop.setup.environment)
        yield Launch(
            home=home,
            source=shop.link if shop.setup.by_link else str(card),
            place=str(shop.setup.place or place),
            # A journey belongs to one shop: after a change of port its links lead nowhere.
            name=f"practice-{problem or 'none'}-{shop.port}",
            practice=True,
            hurry=shop.skip,
            patience=PATIENCE,
        )


def _folder(home: Path) -> Path:
    """Return a folder for the card; where the program's own cannot be used, one for this time."""
    folder = home / "practice"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError:
        return Path(tempfile.mkdtemp(prefix="helperkit-"))


def _port(remembered: Path) -> int:
    try:
        return int(remembered.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return 0
