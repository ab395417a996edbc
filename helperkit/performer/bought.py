"""What a journey's newest state says of what was bought: where it lies, and what it is."""

from pathlib import Path, PurePath
from urllib.parse import urlsplit

import msgspec

from helperkit.journey.kinds import Kind
from helperkit.journey.model import State, order_of
from helperkit.journey.order import Box, Order, Parcel

MOST_KINDS = 5


class Bought(msgspec.Struct, frozen=True):
    """What a report can look at. None and "" where the journey is not so far."""

    order: Order | None = None
    place: Path | None = None  # where the files of the journey go
    parcel: Parcel | None = None
    kinds: tuple[tuple[Kind, str], ...] = ()  # each with an ending, without its dot

    @property
    def received(self) -> Path | None:
        """The folder that the received file lies in."""
        return Path(self.parcel.folder) if self.parcel is not None else None

    @property
    def hosts(self) -> tuple[str, ...]:
        """The origins that the product comes from: "https://shop.example"."""
        found = []
        for url in self.order.urls if self.order is not None else ():
            try:
                parts = urlsplit(url)
                port = f":{parts.port}" if parts.port else ""
            except ValueError:  # no address: the journey says so
                continue
            if parts.scheme in {"http", "https"} and parts.hostname:
                host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
                found.append(f"{parts.scheme}://{host}{port}")
        return tuple(dict.fromkeys(found))


def bought(state: State) -> Bought:
    """Return what the newest state knows."""
    step = state.step
    while hasattr(step, "before"):
        step = step.before
    box = getattr(step, "box", None)
    box = box if isinstance(box, Box) else None
    parcel = box.parcel if box is not None else getattr(step, "parcel", None)
    place = box.place if box is not None else getattr(step, "place", "")
    order = order_of(step)
    return Bought(
        order=order,
        place=Path(place) if place else None,
        parcel=parcel,
        kinds=_kinds(order, parcel, box),
    )


def _kinds(
    order: Order | None, parcel: Parcel | None, box: Box | None
) -> tuple[tuple[Kind, str], ...]:
    """Return the kinds that a program is needed for, each with one ending that it had."""
    found: dict[Kind, str] = {}
    if box is not None:
        for thing in box.things:
            found.setdefault(thing.kind, _ending(thing.path))
    elif parcel is not None:
        found[parcel.kind] = _ending(parcel.name)
    if order is not None and box is None:
        from helperkit.delivery.endings import promised

        named = [*(title.path for title in order.titles), order.file]
        for name in filter(None, named):
            found.setdefault(promised(name) or Kind.UNKNOWN, _ending(name))
    return tuple((kind, ending) for kind, ending in found.items() if ending)[:MOST_KINDS]


def _ending(name: str) -> str:
    """Return a name's ending if it is of the list of those that we know, else ""."""
    from helperkit.delivery.endings import KIND_OF_ENDING, ending_of

    ending = ending_of(PurePath(name).name)
    return ending if ending in KIND_OF_ENDING else ""
