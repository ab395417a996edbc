"""Examples of what a journey is about: an order, its parcel, and what is in it."""

import msgspec

from helperkit.journey.kinds import Kind
from helperkit.journey.order import (
    Amount,
    Box,
    NamesRead,
    Oddity,
    Order,
    Parcel,
    Since,
    Support,
    System,
    Thing,
    Trust,
)
from helperkit.journey.problems import ProblemName
from helperkit.journey.steps import Getting, Unpacking

P = ProblemName
PLACE = "/home/mary/Desktop/My Orders"
ORDER = Order(
    Trust.CARD,
    name="Garden Notes",
    number=7,
    kind="book",
    urls=("https://shop.example/garden-notes.zip",),
    file="garden-notes.zip",
    size=12_400_000,
    sha256="ab" * 32,
    password_by="email",
    support=Support("Green Leaf Books", "0808 157 0192", "from 9 to 6", "help@shop.example"),
)
LINK = Order(Trust.LINK, urls=("https://shop.example/x",))
OPEN_LINK = Order(Trust.LINK, urls=("http://shop.example/x",))
OPEN_ORDER = msgspec.structs.replace(ORDER, urls=("http://shop.example/x.zip",), sha256="")
PRACTICE = msgspec.structs.replace(ORDER, trust=Trust.PRACTICE)
OWN = Order(Trust.OWN_FILE, file=f"{PLACE}/garden-notes.zip")
PARCEL = Parcel(f"{PLACE}/garden-notes.zip", "garden-notes.zip", PLACE, Kind.ZIP, 12_400_000, True)
UNVERIFIED = Parcel(PARCEL.path, PARCEL.name, PLACE, Kind.ZIP, 12_400_000)
SEVEN = Parcel(f"{PLACE}/notes.7z", "notes.7z", PLACE, Kind.SEVEN_ZIP, 12_400_000)
BOOK = Parcel(f"{PLACE}/Notes.pdf", "Notes.pdf", PLACE, Kind.PDF, 900_000, True)
FILM = Parcel("/d/Pruning.mp4", "Pruning.mp4", "/d", Kind.VIDEO, 900_000)
UNFINISHED = msgspec.structs.replace(
    FILM, name="Pruning.mp4.part", kind=Kind.UNFINISHED, problem=P.DAMAGED
)
FOLDER = f"{PLACE}/Garden Notes"
THINGS = (
    Thing(f"{FOLDER}/Garden Notes.pdf", "Garden Notes, the book", Kind.PDF, 240_000),
    Thing(f"{FOLDER}/A bee on lavender.png", "A bee on lavender", Kind.PICTURE, 90_000),
    Thing(f"{FOLDER}/Birdsong.wav", "Birdsong in the morning", Kind.SOUND, 120_000),
    Thing(f"{FOLDER}/Read me first.txt", "Read me first", Kind.TEXT, 900),
    Thing(f"{FOLDER}/Planner.exe", "Planner", Kind.PROGRAM_WINDOWS, 90_000, P.WRONG_SYSTEM),
    Thing(f"{FOLDER}/Seeds.xlsx", "Seeds", Kind.SPREADSHEET, 20_000),
)
BOX = Box(ORDER, PLACE, PARCEL, FOLDER, THINGS)
NEWEST = (
    Thing("/d/x.part", "Garden Notes.zip", Kind.UNFINISHED, 1_400_000, since=Since.NOW),
    Thing("/d/a.zip", "Garden Notes.zip", Kind.ZIP, 340_000_000, since=Since.MORNING),
    Thing("/d/b.pdf", "Roses.pdf", Kind.PDF, 2_400_000, since=Since.YESTERDAY),
    Thing("/d/c.mp4", "Pruning, lesson 1.mp4", Kind.VIDEO, 1_200_000_000, since=Since.WEEKS),
)
LOST = tuple(f"Plants/Leaf {number}.jpg" for number in range(1, 16))
RENAMED, LEFT_OUT, BOTH = (
    msgspec.structs.replace(BOX, oddities=odd)
    for odd in ((Oddity.RENAMED,), (Oddity.LEFT_OUT,), tuple(Oddity))
)
TORN = Box(ORDER, PLACE, PARCEL, FOLDER, THINGS, 0, 29, len(LOST), LOST)
TORN_ONCE = Box(ORDER, PLACE, PARCEL, FOLDER, THINGS, 0, 43, 1, LOST[:1])
SAVING = msgspec.structs.replace(PARCEL, verified=False, saving=True)
WAYS = (
    NamesRead("cp932", ("春の庭.pdf", "鳥の声.mp3", "読んでください.txt")),
    NamesRead("gbk", ("弔偺掚.pdf", "捁偺惡.mp3", "撉傫偱偔偩偝偄.txt")),
    NamesRead("cp850", ("ÅtéÌÆÙ.pdf", "Æ╣é╠É║.mp3", "ôÃé±é┼.txt")),
)
STARTED = {
    system: Thing(f"{FOLDER}/Planner", "Planner", kind, 90_000)
    for system, kind in (
        ("windows", Kind.PROGRAM_WINDOWS),
        ("mac", Kind.PROGRAM_MAC),
        ("linux", Kind.PROGRAM_LINUX),
    )
}
FOREIGN = {
    System.WINDOWS: Kind.PROGRAM_MAC,
    System.MACOS: Kind.PROGRAM_WINDOWS,
    System.LINUX: Kind.PROGRAM_PHONE,
    System.OTHER: Kind.PROGRAM_LINUX,
}
ONLY_OURS = msgspec.structs.replace(
    BOX, things=(msgspec.structs.replace(THINGS[0], only_ours=True), *THINGS[1:])
)
SINGLE = Box(ORDER, PLACE, BOOK, PLACE, (THINGS[0],))
HALF = Amount(6_200_000, 12_400_000, 110)
GETTING = Getting(ORDER, PLACE, amount=HALF)
UNPACKED = Amount(3_000_000, 9_000_000, 12, files=12, all_files=41)
UNPACKING = Unpacking(ORDER, PLACE, PARCEL, amount=UNPACKED)
ONCE_MORE = msgspec.structs.replace(ORDER, spoilt=UNVERIFIED)
