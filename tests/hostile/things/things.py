"""All things of the corpus."""

from tests.hostile.things.bench import Thing, has
from tests.hostile.things.crafts import CRAFTS
from tests.hostile.things.media import MEDIA
from tests.hostile.things.office import OFFICE
from tests.hostile.things.packed import PACKED
from tests.hostile.things.papers import PAPERS

THINGS: tuple[Thing, ...] = PAPERS + OFFICE + MEDIA + CRAFTS + PACKED


def makeable(*, slow: bool) -> list[Thing]:
    """Return the things whose programs are here."""
    return [thing for thing in THINGS if (slow or not thing.is_slow) and has(programs(thing))]


def programs(thing: Thing) -> tuple[str, ...]:
    """Return what a thing needs of the system; libraries come along with the tests."""
    return tuple(name for name in thing.needs if name not in {"pyembroidery"})
