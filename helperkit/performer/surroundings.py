"""All facts of a report: those that it finds by itself, and those that need the work's rooms."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import msgspec

from helperkit.diagnostics.collect import Collector, collect, collectors
from helperkit.diagnostics.collect.computer import system
from helperkit.diagnostics.facts import Display, Facts, SystemVersion
from helperkit.journey.model import State
from helperkit.performer.bought import Bought, bought
from helperkit.performer.run import Launch

PROBE_SECONDS = 6.0  # a customer who asked for a probe waits that long at the most

# The proxies to try for a link, in turn; "" is straight.
Proxies = Callable[[str], tuple[str, ...]]


class Asked(msgspec.Struct, frozen=True):
    """What a report's facts are asked with."""

    home: Path | None = None  # the program's own folder
    place: Path | None = None  # where the files go, where the journey does not say
    probe: bool = False  # the customer wants to know whether the shop can be reached
    display: Display | None = None  # what an open window knows of its screen
    proxies: Proxies | None = None  # those of the window, which knows PAC files


def asked_by(launch: Launch, *, probe: bool = False) -> Asked:
    """Return what a running journey asks with. `probe`: its customer wants the shop tried."""
    seen, display = launch.screens(), None
    if seen is not None:
        display = Display(
            there=True, screens=seen.count, width=seen.width, height=seen.height, scale=seen.scale
        )
    place = Path(launch.place) if launch.place else None
    return Asked(launch.home, place, probe, display, launch.proxies)


def facts_of(state: State, asked: Asked) -> Facts:
    """Return the facts, after a second at most, or a few where a probe was asked for."""
    found = bought(state)
    named = {**own_facts(found, asked), **work_facts(found)}
    if not asked.probe:
        return collect(named)
    from helperkit.performer.probing import probes

    return collect({**named, **probes(found.hosts, asked.proxies)}, seconds=PROBE_SECONDS)


def own_facts(found: Bought, asked: Asked) -> dict[str, Collector]:
    """Return the collectors that need no room of the work."""
    named = collectors(found.place or asked.place, own=asked.home, received=found.received)
    named["system"] = _system
    display = asked.display
    if display is not None:
        named["display"] = lambda: display
    return named


def work_facts(found: Bought) -> Mapping[str, Collector]:
    """Return the collectors that look at what was bought."""
    from helperkit.performer import opener_facts, parcel_facts

    named: dict[str, Collector] = {}
    if found.parcel is not None:
        named["received"] = partial(parcel_facts.received, found.parcel)
        if found.parcel.packed:
            named["contents"] = partial(parcel_facts.contents, found.parcel, found.place)
    elif found.order is not None and found.order.urls and found.place is not None:
        named["kept_bytes"] = partial(parcel_facts.kept_bytes, found.order, found.place)
    for kind, ending in found.kinds:
        named[f"openers_{kind}"] = partial(opener_facts.openers, kind, ending)
    return named


def _system() -> SystemVersion:
    from helperkit.delivery.opening.here import own_processor

    return msgspec.structs.replace(system(), own_processor=own_processor())
