"""What happens around a download: certificates, clocks and folders that change meanwhile."""

from collections.abc import Callable
from pathlib import Path

from tests.hostile.fault_answers import Scene, Step
from tests.hostile.fault_server import Answer, Asked, Wire


def then_shows(certificate: str, step: Step) -> Step:
    """An answer after which the server shows another certificate to whoever connects."""

    def made(scene: Scene) -> Answer:
        inner = step(scene)

        def answer(asked: Asked, wire: Wire) -> None:
            wire.server.tls = scene.certificates[certificate]
            inner(asked, wire)

        return answer

    return made


def first(act: Callable[[Path], None], step: Step) -> Step:
    """Something happens to the folder, and then the answer comes."""

    def made(scene: Scene) -> Answer:
        inner = step(scene)

        def answer(asked: Asked, wire: Wire) -> None:
            act(scene.folder)
            inner(asked, wire)

        return answer

    return made


class Clock:
    """How far the clock on the wall is ahead, in seconds."""

    ahead = 0.0


CLOCK = Clock()


def clock_leaps(years: float, step: Step) -> Step:
    """Somebody sets the clock, and then the answer comes."""

    def made(scene: Scene) -> Answer:
        inner = step(scene)

        def answer(asked: Asked, wire: Wire) -> None:
            CLOCK.ahead += years * 365 * 86400
            inner(asked, wire)

        return answer

    return made


def folder_goes(folder: Path) -> None:
    """Somebody takes the folder away."""
    folder.rename(folder.with_name("gone"))


def name_is_taken(folder: Path) -> None:
    """Somebody saves something under the final name."""
    (folder / "book.zip").write_text("mine")
