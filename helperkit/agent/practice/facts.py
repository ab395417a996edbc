"""What the world may answer to the work of a journey: the usual first, then all else."""

from collections.abc import Iterator

from msgspec.structs import replace

from helperkit.agent.practice.goods import PROGRAM_OF, Goods, own_file, plain_link
from helperkit.journey import effects as do
from helperkit.journey import events as told
from helperkit.journey.events import Event, Sight
from helperkit.journey.kinds import SHOWN, Kind
from helperkit.journey.order import NamesRead, Oddity, Order, Trust, Waiting
from helperkit.journey.problems import Evidence, FreeProgram, Opener
from helperkit.journey.problems import ProblemName as P
from helperkit.journey.remedies import TRIED
from helperkit.journey.screens_problem import LOCKS, OWN_CAUSES

_ROOM = 9_000_000_000  # bytes free
_LINE = (
    *(P.OFFLINE, P.SLOW, P.SERVER_BUSY, P.SERVER_NOT_FOUND, P.CONNECTION_NOT_SAFE, P.CLOCK_WRONG),
    *(P.PROXY_SIGN_IN, P.LOGIN_PAGE, P.LINK_EXPIRED, P.LINK_USED_UP, P.FILE_GONE),
)
_COMPUTER = (P.DISK_FULL, P.FOLDER_NOT_ALLOWED, P.FOLDER_GONE, P.FILE_BUSY, P.ANTIVIRUS, P.UNKNOWN)
# Where each problem is really met.
MET: dict[type[do.Work], tuple[P, ...]] = {
    do.ReadOrder: (P.LINK_UNREADABLE, P.CARD_UNREADABLE, P.FILE_GONE),
    do.ProposePlace: (P.FOLDER_NOT_ALLOWED, P.FOLDER_GONE),
    do.Download: (*_LINE, *_COMPUTER),
    do.CheckFile: (P.NOT_EXPECTED, P.DAMAGED, P.FILE_GONE, P.ANTIVIRUS, P.UNKNOWN),
    do.Unpack: (
        *(P.DAMAGED, P.UNSAFE_PARCEL, P.TOO_BIG_INSIDE, P.UNKNOWN_PARCEL, *_COMPUTER),
        P.PASSWORD,
    ),
    do.OpenThing: (P.NO_PROGRAM, P.UNSAFE_FILE, P.WRONG_SYSTEM, P.DAMAGED, P.UNKNOWN),
    do.FindPrograms: (P.NO_PROGRAM,),
    do.SendReport: (P.OFFLINE,),
}
_NOTES: dict[P, tuple[str, ...]] = {
    P.CONNECTION_NOT_SAFE: ("", *sorted(OWN_CAUSES)),
    P.PROXY_SIGN_IN: ("", TRIED, "ntlm"),
    P.LOGIN_PAGE: ("sign_in", "portal", "scan"),
    P.UNKNOWN_PARCEL: ("", "volume"),
    P.NO_PROGRAM: ("", *sorted(LOCKS)),
    P.OFFLINE: ("", "proxy"),
}
_PAGE = "https://shop.example/sign-in"
_WRITER = FreeProgram("LibreOffice", "The Document Foundation")


def answers(work: do.Work, goods: Goods) -> tuple[Event, ...]:
    """Return what may come of a work: first the usual, then what is rarer, last what stops it."""
    return (*_good(work, goods), *failures(work))


def failures(work: do.Work) -> Iterator[told.WorkFailed]:
    """Yield how a work may stop, for each problem that is met there."""
    number = work.attempt
    for problem in MET.get(type(work), ()):
        if problem is P.PASSWORD and not getattr(work, "password", ""):
            continue
        if problem is P.NOT_EXPECTED and not getattr(work, "picked", ""):
            continue
        for note in _NOTES.get(problem, ("",)):
            page = _PAGE if problem is P.LOGIN_PAGE else ""
            missing = 2_000_000_000 if problem is P.DISK_FULL else None
            yield told.WorkFailed(number, problem, Evidence(note=note), page, missing)
        if problem is P.NO_PROGRAM:
            yield told.WorkFailed(number, problem, page=_PAGE, program=_WRITER)
            yield told.WorkFailed(number, problem, openers=(Opener("writer", "Writer"),))


def _good(work: do.Work, goods: Goods) -> tuple[Event, ...]:
    number = work.attempt
    match work:
        case do.ReadOrder():
            return tuple(told.OrderRead(number, order) for order in _orders(work, goods))
        case do.LookForFiles():
            return (told.FilesFound(number, goods.recent()), told.FilesFound(number, ()))
        case do.ProposePlace():
            return tuple(told.PlaceProposed(number, goods.place, free) for free in (_ROOM, 0))
        case do.Download(order=order):
            half = order.size // 2 if order.size else 4_000_000
            return (
                *_received(number, goods),
                told.DownloadProgressed(number, half, order.size, 40),
                told.DownloadProgressed(number, half, order.size, waiting=Waiting.LINE),
            )
        case do.CheckFile():
            return tuple(_received(number, goods))
        case do.Unpack():
            return _unpacked(work, goods)
        case do.OpenThing(thing=thing):
            own = thing.kind in SHOWN
            return tuple(told.ThingOpened(number, own_viewer=one) for one in (own, not own))
        case do.Understand():
            sure = (told.WordsUnderstood(number, (sight,), sure=True) for sight in Sight)
            unsure = told.WordsUnderstood(number, (Sight.BLANK, Sight.NOTHING))
            return (unsure, *sure, told.WordsUnderstood(number))
        case do.MakeShortcut(thing=thing):
            return (told.ShortcutMade(number, thing.path),)
        case do.MakeSheet(folder=folder):
            return (told.SheetMade(number, f"{folder}/{goods.name}.pdf"),)
        case do.WriteReport() | do.SendReport() | do.CopyReport():
            return _reported(work, goods)
        case _:
            return ()  # finding another program ends in one of the failures


def _orders(work: do.ReadOrder, goods: Goods) -> tuple[Order, ...]:
    """Return what a card, a link or a file is; `work.text` says which of them was given."""
    order, link, own = goods.order, plain_link(goods.order), own_file(goods)
    stranger = Order(Trust.UNTRUSTED_CARD, name="", urls=order.urls)
    if work.text.startswith("http"):
        return (link,)
    return (own,) if work.text.endswith(".zip") else (order, stranger)


def _received(number: int, goods: Goods) -> Iterator[told.FileReceived]:
    yield told.FileReceived(number, goods.parcel())
    yield told.FileReceived(number, goods.parcel(Kind.PDF, ".pdf"))
    parcel = goods.parcel()
    yield told.FileReceived(number, replace(parcel, was_here=True))
    yield told.FileReceived(number, replace(parcel, kind=Kind.WEB_PAGE, problem=P.DAMAGED))


def _unpacked(work: do.Unpack, goods: Goods) -> tuple[Event, ...]:
    number, folder = work.attempt, goods.folder
    kinds = (PROGRAM_OF[goods.system], (Kind.SPREADSHEET, ".xlsx"), (Kind.VIDEO, ".mp4"))
    ways = tuple(NamesRead(name, ("M\u00fcsli.pdf",)) for name in ("cp1252", "cp437"))
    half = told.UnpackProgressed(number, work.parcel.size // 2, work.parcel.size, 20, 2, 3)
    locked = () if work.password else (told.ParcelLocked(number),)
    doubted = () if work.encoding else (told.NamesDoubted(number, ways),)
    alone = (told.ParcelUnpacked(number, folder, (goods.thing(*kind),)) for kind in kinds)
    return (
        told.ParcelUnpacked(number, folder, goods.things()),
        *alone,
        told.ParcelUnpacked(number, folder, goods.things(), 0, 2, 1, ("Notes.txt",)),
        told.ParcelUnpacked(number, folder, goods.things(), oddities=(Oddity.RENAMED,)),
        *locked,
        *doubted,
        half,
    )


def _reported(work: do.Work, goods: Goods) -> tuple[Event, ...]:
    number, report = work.attempt, goods.report()
    match work:
        case do.WriteReport():
            return (told.ReportWritten(number, report.path, lines=report.lines),)
        case do.SendReport():
            return (told.ReportReceived(number, "1001"), told.ReportProgressed(number, 1, 3))
        case do.CopyReport(folder=folder):
            return (told.ReportCopyMade(number, f"{folder}/{goods.name}.helperreport"),)
        case _:
            return ()
