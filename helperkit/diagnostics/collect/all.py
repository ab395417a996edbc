"""Which facts a report finds by itself, and in which order."""

from functools import partial
from pathlib import Path

from helperkit.diagnostics.collect import computer, crashes, guards, network, places, server_clock
from helperkit.diagnostics.collect.one_by_one import Collector
from helperkit.diagnostics.collect.where import Where


def collectors(
    place: Path | None = None, *, own: Path | None = None, received: Path | None = None
) -> dict[str, Collector]:
    """Return the collectors by name.

    `place` is where the files of the journey go, `own` this program's own folder, `received` the
    folder of the received file, each where it is known.
    """
    named: dict[str, Collector] = {
        "program": computer.program,
        "system": computer.system,
        "machine": computer.machine,
        "language": computer.language,
        "clock": computer.clock,
        "display": computer.display,
        "network": network.network,
        "guards": guards.guards,
    }
    for of, path in Where(place, own, received).named().items():
        named[f"room_{of}"] = partial(places.room, of, path)
        named[f"place_{of}"] = partial(places.place, of, path)
        named[f"access_{of}"] = partial(places.access, of, path)
    if own is not None:
        named["server_clock"] = partial(server_clock.server_clock, own)
        named["crashes"] = partial(crashes.crashes, own)
    return named
