"""Opens the practice shop and says how a practice journey is started."""

import hashlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from helperkit.performer.run import Launch
from helperkit.practice.shop import OF_FOLDERS, Shop

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
    called = problem or "none"
    with _folder(home) as folder:
        remembered = folder / f"port-{called}"
        with Shop(problem=problem, port=_port(remembered), pace=pace, big=big) as shop:
            remembered.write_text(str(shop.port), encoding="ascii")
            with (
                _card(folder / f"{called}-{shop.port}", shop.card_text) as card,
                _surroundings(shop.setup.environment),
            ):
                yield Launch(
                    home=home,
                    source=shop.link if shop.setup.by_link else str(card),
                    place=str(shop.setup.place or place),
                    name=_journey_name(called, shop.port, place),
                    practice=True,
                    hurry=shop.skip,
                    patience=PATIENCE,
                )


def brings_its_place(problem: str) -> bool:
    """Return whether the folder is what a problem is about, so that none can be wished for."""
    return problem in OF_FOLDERS


def _journey_name(called: str, port: int, place: str) -> str:
    """Return the name of a journey that belongs to one shop and to one place that was wished for.

    After a change of port its links lead nowhere, and another wish is not what it was about.
    """
    wished = hashlib.sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"practice-{called}-{port}" + (f"-{wished}" if place else "")


@contextmanager
def _surroundings(wanted: Mapping[str, str]) -> Iterator[None]:
    """Within the block these stand in the environment: the proxy of a practice, say."""
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@contextmanager
def _card(folder: Path, text: str) -> Iterator[Path]:
    """Within the block, the card of this one shop: several can be open at once."""
    folder.mkdir(exist_ok=True)
    card = folder / "Garden Notes.helpercard"
    card.write_text(text, encoding="utf-8")
    try:
        yield card
    finally:
        with suppress(OSError):  # something of somebody else's lies there
            card.unlink(missing_ok=True)
            folder.rmdir()


@contextmanager
def _folder(home: Path) -> Iterator[Path]:
    """Within the block, a folder for cards: the program's own, or else one for this time."""
    folder = home / "practice"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError:
        with tempfile.TemporaryDirectory(prefix="helperkit-") as made:
            yield Path(made)
    else:
        yield folder


def _port(remembered: Path) -> int:
    try:
        return int(remembered.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return 0
