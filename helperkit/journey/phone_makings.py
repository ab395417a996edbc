"""What a state made from a phone code is about: the card's order, or a likely one."""

import msgspec
from msgspec.structs import replace

from helperkit.journey.kinds import Kind
from helperkit.journey.order import Amount, Box, Order, Parcel, Support, Thing, Trust
from helperkit.journey.report import Report
from helperkit.phone.fields import SIXTEENTHS, SOURCES, Code

DOTS = "…"  # for what the code does not say
_SHARE = 1_000_000  # bytes of a sixteenth, where nobody knows the size: only the bar is meant
_KINDS = {
    **dict.fromkeys(("pdf",), Kind.PDF),
    **dict.fromkeys(("epub",), Kind.EPUB),
    **dict.fromkeys(("png", "jpg", "jpeg", "webp", "gif", "heic"), Kind.PICTURE),
    **dict.fromkeys(("mp3", "wav", "m4a", "ogg", "flac"), Kind.SOUND),
    **dict.fromkeys(("mp4", "mov", "mkv", "webm", "m4v"), Kind.VIDEO),
    **dict.fromkeys(("txt", "md"), Kind.TEXT),
    **dict.fromkeys(("htm", "html"), Kind.WEB_PAGE),
    **dict.fromkeys(("doc", "docx", "rtf", "odt"), Kind.DOCUMENT),
    **dict.fromkeys(("xls", "xlsx", "ods", "csv"), Kind.SPREADSHEET),
    **dict.fromkeys(("ppt", "pptx", "odp"), Kind.SLIDES),
    **dict.fromkeys(("exe", "msi"), Kind.PROGRAM_WINDOWS),
    **dict.fromkeys(("app", "dmg", "pkg"), Kind.PROGRAM_MAC),
    **dict.fromkeys(("deb", "appimage", "rpm"), Kind.PROGRAM_LINUX),
    "zip": Kind.ZIP,
    "7z": Kind.SEVEN_ZIP,
    "rar": Kind.OTHER_ARCHIVE,
    "tar": Kind.TAR,
    **dict.fromkeys(("gz", "tgz", "bz2", "xz", "zst"), Kind.COMPRESSED),
}
# What a product of each kind mostly is.
_LIKELY = {
    "course": Kind.VIDEO,
    "music": Kind.SOUND,
    "program": Kind.PROGRAM_WINDOWS,
}


class Makings(msgspec.Struct, frozen=True):
    """What the steps of a journey hold."""

    order: Order
    fresh: Order  # the same, as it was before anything came damaged
    parcel: Parcel
    box: Box
    amount: Amount  # of what comes
    unpacked: Amount  # of what is in it
    report: Report
    place: str = DOTS
    tries: int = 0


def makings_of(code: Code, known: Order | None) -> Makings:
    """Return what the steps are about. `known`: the order of the card with the code's number."""
    fresh = _order(code, known)
    parcel = _parcel(fresh)
    again = code.attempt > 1
    order = replace(fresh, spoilt=replace(parcel, verified=False)) if again else fresh
    things = tuple(_thing(title.path, title.title) for title in order.titles)
    box = Box(
        order,
        DOTS,
        parcel,
        DOTS,
        things or (_untitled(order),),
        next((at for at, title in enumerate(order.titles) if title.start), 0),
    )
    support = order.support if order.trust in {Trust.CARD, Trust.PRACTICE} else Support()
    sealed = DOTS if support.recipients else ""
    report = Report(DOTS, sealed, support=support, product=order.name)
    return Makings(
        order,
        fresh,
        parcel,
        box,
        _amount(code, order.size),
        _amount(code, order.unpacked_size),
        report,
        tries=code.attempt - 1,
    )


def _order(code: Code, known: Order | None) -> Order:
    trust = Trust(SOURCES[code.source])
    if known is not None and trust is Trust.CARD:
        return replace(known, spoilt=None)
    urls = () if trust is Trust.OWN_FILE else (f"https://{DOTS}",)
    name = DOTS if code.product else ""  # a card that the agent has not got
    file = "" if urls else DOTS
    return Order(trust, name, number=code.product, urls=urls, file=file)


def _parcel(order: Order) -> Parcel:
    name = order.file.replace("\\", "/").rpartition("/")[2]
    name = name or (order.urls[0].rpartition("/")[2] if order.urls else "")
    kind = _KINDS.get(name.lower().rpartition(".")[2], Kind.ZIP)
    # What has a checksum on its card was checked by it before it could come so far.
    return Parcel(DOTS, name or DOTS, DOTS, kind, order.size or 0, verified=bool(order.sha256))


def _thing(path: str, title: str) -> Thing:
    return Thing(path or DOTS, title, _KINDS.get(path.lower().rpartition(".")[2], Kind.PDF))


def _untitled(order: Order) -> Thing:
    """Return what is likely in a parcel of which no card names the files."""
    return Thing(DOTS, DOTS, _LIKELY.get(order.kind, Kind.PDF))


def _amount(code: Code, size: int | None) -> Amount:
    total = size or SIXTEENTHS * _SHARE
    return Amount(-(-total * code.progress // SIXTEENTHS), total)
