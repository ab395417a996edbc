"""What a caller bought, and what is in it: the values that a real journey is about."""

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from helperkit.journey.kinds import Kind
from helperkit.journey.order import Order, Parcel, Since, Support, System, Thing, Trust
from helperkit.journey.report import Report, ReportLine

PASSWORD = "Sunflower-42"  # of a parcel that has a lock
_SITE = "https://shop.example"
_BESIDE = (
    (Kind.TEXT, ".txt"),
    (Kind.PICTURE, ".png"),
    (Kind.SOUND, ".mp3"),
    (Kind.SPREADSHEET, ".xlsx"),
    (Kind.VIDEO, ".mp4"),
)
_HOMES = {
    System.WINDOWS: "C:/Users/Mary/Desktop",
    System.MACOS: "/Users/mary/Desktop",
    System.LINUX: "/home/mary/Desktop",
    System.OTHER: "/home/mary/Desktop",
}
PROGRAM_OF = {
    System.WINDOWS: (Kind.PROGRAM_WINDOWS, ".exe"),
    System.MACOS: (Kind.PROGRAM_MAC, ".dmg"),
    System.LINUX: (Kind.PROGRAM_LINUX, ".AppImage"),
    System.OTHER: (Kind.PROGRAM_LINUX, ".AppImage"),
}
_MAIN = {
    "book": (Kind.PDF, ".pdf"),
    "course": (Kind.VIDEO, ".mp4"),
    "music": (Kind.SOUND, ".mp3"),
    "pattern": (Kind.SEWING, ".pes"),
}


class Goods(msgspec.Struct, frozen=True):
    """A product on a caller's computer."""

    order: Order
    system: System = System.OTHER

    @property
    def name(self) -> str:
        """The name that its files have."""
        return self.order.name or "Order"

    @property
    def place(self) -> str:
        """The folder that orders are kept in."""
        return f"{_HOMES[self.system]}/My Orders"

    @property
    def folder(self) -> str:
        """The folder of what was unpacked."""
        return f"{self.place}/{self.name}"

    @property
    def link(self) -> str:
        """A link as it stands in an e-mail."""
        return next(iter(self.order.urls), f"{_SITE}/{self.order.number}.zip")

    def parcel(self, kind: Kind = Kind.ZIP, ending: str = ".zip") -> Parcel:
        """Return the file that comes; a ZIP file, as most sellers send."""
        name = f"{self.name}{ending}"
        size = self.order.size or 12_400_000
        return Parcel(f"{self.place}/{name}", name, self.place, kind, size)

    def main_thing(self) -> Thing:
        """Return what was bought itself."""
        program = self.order.kind == "program"
        kind, ending = PROGRAM_OF[self.system] if program else _MAIN.get(self.order.kind, _BOOK)
        return self.thing(kind, ending)

    def thing(self, kind: Kind, ending: str) -> Thing:
        """Return a file of this kind; it is called after the product."""
        file = f"{self.name}{ending}"
        return Thing(f"{self.folder}/{file}", file, kind, 240_000)

    def things(self) -> tuple[Thing, ...]:
        """Return what is in the parcel, what was bought first."""
        return (self.main_thing(), *(self.thing(*one) for one in _BESIDE))

    def recent(self) -> tuple[Thing, ...]:
        """Return what lies among the recent downloads."""
        parcel = self.parcel()
        return (
            Thing(parcel.path, parcel.name, parcel.kind, parcel.size, since=Since.MORNING),
            replace(self.thing(Kind.UNFINISHED, ".part"), since=Since.NOW),
            replace(self.thing(Kind.PDF, ".pdf"), since=Since.YESTERDAY),
        )

    def report(self) -> Report:
        """Return a report, as it lies on the disk."""
        lines = (ReportLine("facts:system", "report-why-facts"),)
        path = f"{self.place}/{self.name}.helperreport"
        return Report(path, lines=lines, support=self.order.support, product=self.order.name)


_BOOK = _MAIN["book"]


def of_card(order: Order) -> Order:
    """Return the order as a caller with its card has it: not as our own practice."""
    return replace(order, trust=Trust.CARD)


def plain_link(order: Order) -> Order:
    """Return the order of a caller who has a link, and no card."""
    return Order(Trust.LINK, urls=order.urls)


def own_file(goods: Goods) -> Order:
    """Return the order of a caller who has the file already."""
    return Order(Trust.OWN_FILE, file=goods.parcel().path)


def examples(named: Iterable[tuple[str, str]], seller: str) -> tuple[Order, ...]:
    """Return orders to practise with, of pairs of a kind and a name; numbered from 1001."""
    support = Support(seller, "01632 960123", "", "help@shop.example", f"{_SITE}/reports")
    return tuple(
        Order(
            Trust.CARD,
            name=name,
            number=number,
            kind=kind,
            urls=(f"{_SITE}/{number}.zip",),
            file=f"{name}.zip",
            size=12_400_000,
            password_by="email",  # noqa: S106 - the way it comes, no password
            support=support,
        )
        for number, (kind, name) in enumerate(named, start=1001)
    )
