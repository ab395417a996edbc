"""An example of every screen, made by real states: for pictures, golden texts and checks."""

import msgspec

from helperkit.journey.events import ByHand, Sight, Topic
from helperkit.journey.kinds import Kind
from helperkit.journey.model import (
    ByPhone,
    DoByHand,
    Explaining,
    MakingReport,
    ReportReady,
    State,
    Step,
    Stopped,
    WelcomeBack,
)
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
    Waiting,
)
from helperkit.journey.problems import Evidence, FreeProgram, ProblemName
from helperkit.journey.screen import Screen
from helperkit.journey.screens import screen
from helperkit.journey.steps import (
    AskToLook,
    CheckingFile,
    Choose,
    ChooseNames,
    ChoosePlace,
    Comfort,
    FindOrder,
    Found,
    Getting,
    Got,
    Hello,
    Locked,
    Looking,
    Opening,
    Packed,
    PasteLink,
    Pausing,
    PickFile,
    ProposingPlace,
    Reading,
    Ready,
    Restate,
    Saved,
    StartProgram,
    Unpacking,
)
from helperkit.journey.steps_after import (
    Advice,
    CanYouSee,
    Done,
    FindAgain,
    Listening,
    MakingSheet,
    MakingShortcut,
    OfferShortcut,
    SheetReady,
    ShortcutReady,
    TellUs,
    ToldUs,
    Unsure,
)
from helperkit.journey.turn_opening import PARTS

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
SINGLE = Box(ORDER, PLACE, BOOK, PLACE, (THINGS[0],))
HALF = Amount(6_200_000, 12_400_000, 110)
GETTING = Getting(ORDER, PLACE, amount=HALF)
UNPACKED = Amount(3_000_000, 9_000_000, 12, files=12, all_files=41)
UNPACKING = Unpacking(ORDER, PLACE, PARCEL, amount=UNPACKED)
ONCE_MORE = msgspec.structs.replace(ORDER, spoilt=UNVERIFIED)

ADVISED = frozenset(
    {
        Sight.BLANK,
        Sight.PARCEL,
        Sight.TOO_SMALL,
        Sight.NO_SOUND,
        Sight.LOST,
        Sight.LOADING,
    }
)

SIGHTS = tuple(Sight)
THREES = tuple(SIGHTS[start : start + 3] for start in range(0, len(SIGHTS), 3))

STEPS: dict[str, Step] = {
    "hello": Hello(),
    "comfort": Comfort(),
    "order": FindOrder(),
    "paste_link": PasteLink(),
    "paste_new_link": PasteLink(ORDER, PLACE),
    "pick_file": PickFile(),
    "pick_file_known": PickFile(ORDER, PLACE),
    "may_we_look": AskToLook(),
    "looking": Looking(),
    "found": Found(THINGS[:2]),
    "found_told": Found(NEWEST),
    "found_unfinished": Found(NEWEST[:1]),
    "nothing_found": Found(()),
    "reading": Reading("x"),
    "order_card": Restate(ORDER),
    "order_card_open": Restate(OPEN_ORDER),
    "plain_link": Restate(LINK),
    "plain_link_open": Restate(OPEN_LINK),
    "own_file": Restate(OWN),
    "place_looking": ProposingPlace(ORDER),
    "place": ChoosePlace(ORDER, PLACE, free=9_000_000_000),
    "place_unknown_room": ChoosePlace(ORDER, PLACE),
    "place_little_room": ChoosePlace(ORDER, PLACE, free=20_000_000),
    "place_full": ChoosePlace(ORDER, PLACE, PARCEL, free=9_000),
    "getting": GETTING,
    "getting_start": Getting(ORDER, PLACE),
    **{
        f"getting_waiting_{waiting}": Getting(
            ORDER, PLACE, amount=Amount(6_200_000, 12_400_000, waiting=waiting)
        )
        for waiting in (Waiting.LINE, Waiting.OFFLINE, Waiting.BUSY)
    },
    "getting_unknown_size": Getting(LINK, PLACE, amount=Amount(6_200_000)),
    "paused": Pausing(ORDER, PLACE, HALF),
    "later": Pausing(ORDER, PLACE, HALF, later=True),
    "checking": CheckingFile(OWN),
    "got": Got(ORDER, PARCEL, PLACE),
    "got_link": Got(LINK, UNVERIFIED, PLACE),
    "checked": Got(OWN, UNVERIFIED),
    "already_here": Got(ORDER, Parcel("p", "n", "f", Kind.ZIP, 5, was_here=True), PLACE),
    "single_file": Got(ORDER, BOOK, PLACE),
    "unpack": Packed(ORDER, PLACE, PARCEL),
    "unpack_seven_zip": Packed(LINK, PLACE, SEVEN),
    "unpacking": UNPACKING,
    "locked": Locked(ORDER, PLACE, PARCEL),
    "names": ChooseNames(ORDER, PLACE, PARCEL, WAYS),
    "saved": Saved(TORN),
    "saved_all_but_one": Saved(TORN_ONCE),
    "choose": Choose(BOX),
    "choose_of_saved": Choose(TORN),
    "choose_renamed": Choose(RENAMED),
    "choose_left_out": Choose(LEFT_OUT),
    "choose_renamed_and_left_out": Choose(BOTH),
    "all_files": Choose(BOX, every=True),
    "one_thing": Choose(Box(ORDER, PLACE, PARCEL, FOLDER, THINGS[:1])),
    "empty_parcel": Choose(Box(ORDER, PLACE, PARCEL, FOLDER, ())),
    "open": Ready(BOX, 0),
    "open_picture": Ready(BOX, 1),
    "open_single": Ready(SINGLE, 0),
    **{
        f"start_{system}_{part + 1}": StartProgram(
            Box(ORDER, PLACE, PARCEL, FOLDER, (thing,)), 0, part
        )
        for system, thing in STARTED.items()
        for part in range(PARTS)
    },
    "open_program": Ready(Box(ORDER, PLACE, PARCEL, FOLDER, (STARTED["windows"],)), 0),
    "opening": Opening(BOX, 0),
    "check": CanYouSee(BOX, 0, own_viewer=True),
    "check_other_viewer": CanYouSee(BOX, 0),
    "tell_us": TellUs(BOX, 0),
    **{f"told_us_{sight}": ToldUs(BOX, 0, sight) for sight in Sight},
    "listening": Listening(BOX, 0),
    **{f"unsure_{three[0]}": Unsure(BOX, 0, three) for three in THREES},
    "unsure_one": Unsure(BOX, 0, (Sight.BLANK,)),
    "not_understood": Unsure(BOX, 0),
    **{f"advice_{sight}": Advice(BOX, 0, sight) for sight in Sight if sight in ADVISED},
    "advice_parcel_single": Advice(SINGLE, 0, Sight.PARCEL),
    "again": FindAgain(BOX, 0),
    "shortcut": OfferShortcut(BOX, 0),
    "shortcut_making": MakingShortcut(BOX, 0),
    "shortcut_ready": ShortcutReady(BOX, 0, "/home/mary/Desktop/Garden Notes.pdf"),
    "sheet_making": MakingSheet(BOX, 0),
    "sheet_ready": SheetReady(BOX, 0, f"{FOLDER}/Garden Notes, the book, how to open it.pdf"),
    "done": Done(BOX, 0),
    **{f"explain_{topic}": Explaining(GETTING, topic) for topic in Topic},
    "by_phone": ByPhone(GETTING),
    "by_phone_unknown": ByPhone(FindOrder()),
    **{f"by_hand_{deed}": DoByHand(GETTING, deed, f"{PLACE}/x") for deed in ByHand},
    "report_making": MakingReport(GETTING),
    "report_ready": ReportReady(GETTING, "/home/mary/Desktop/My Orders/Report.helperreport"),
    "welcome_back": WelcomeBack(GETTING),
    "problem_password_of_file": Stopped(Ready(BOX, 0), P.PASSWORD),
    "problem_no_program_named": Stopped(
        Ready(BOX, 5),
        P.NO_PROGRAM,
        page="https://www.libreoffice.org/download/",
        program=FreeProgram("LibreOffice", "The Document Foundation"),
    ),
    **{
        f"problem_wrong_system_{system}": Stopped(
            Ready(Box(ORDER, PLACE, PARCEL, FOLDER, (Thing("p", "Planner", kind),)), 0),
            P.WRONG_SYSTEM,
        )
        for system, kind in FOREIGN.items()
    },
    "problem_file_gone_here": Stopped(Ready(BOX, 0), P.FILE_GONE),
    "problem_damaged_by_shop": Stopped(UNPACKING, P.DAMAGED),
    "problem_damaged_here": Stopped(Unpacking(ORDER, PLACE, UNVERIFIED), P.DAMAGED),
    "problem_damaged_again": Stopped(Unpacking(ONCE_MORE, PLACE, UNVERIFIED), P.DAMAGED),
    "problem_damaged_own_parcel": Stopped(Got(OWN, UNVERIFIED), P.DAMAGED),
    "problem_damaged_nothing_whole": Stopped(Unpacking(ONCE_MORE, PLACE, SAVING), P.DAMAGED),
    "problem_link_expired_spoilt": Stopped(Getting(ONCE_MORE, PLACE), P.LINK_EXPIRED),
    "problem_password_again": Stopped(Unpacking(ORDER, PLACE, PARCEL, tries=2), P.PASSWORD),
    "problem_unknown_parcel_parts": Stopped(
        UNPACKING, P.UNKNOWN_PARCEL, Evidence(note="volume-missing")
    ),
    "problem_unknown_parcel_part_named": Stopped(
        UNPACKING, P.UNKNOWN_PARCEL, Evidence(note="volume-missing"), part="garden-notes.z01"
    ),
    "problem_damaged_own": Stopped(CheckingFile(OWN), P.DAMAGED),
    "problem_login_page_unknown": Stopped(GETTING, P.LOGIN_PAGE),
    **{
        f"problem_login_page_{note}": Stopped(
            GETTING, P.LOGIN_PAGE, Evidence(note=note), page="https://shop.example/login"
        )
        for note in ("portal", "scan", "page")
    },
    **{
        f"problem_connection_not_safe_{note}": Stopped(
            GETTING, P.CONNECTION_NOT_SAFE, Evidence(note=note)
        )
        for note in ("expired", "wrong_name", "guard", "company", "downgrade")
    },
    "problem_connection_not_safe_guard_named": Stopped(
        GETTING, P.CONNECTION_NOT_SAFE, Evidence(note="guard", issuer="Kaspersky")
    ),
    "problem_connection_not_safe_company_named": Stopped(
        GETTING, P.CONNECTION_NOT_SAFE, Evidence(note="company", issuer="Zscaler")
    ),
    "problem_offline_proxy": Stopped(GETTING, P.OFFLINE, Evidence(note="proxy")),
    "problem_server_busy_told": Stopped(GETTING, P.SERVER_BUSY, Evidence(http_status=503)),
    "problem_proxy_sign_in_tried": Stopped(GETTING, P.PROXY_SIGN_IN, Evidence(note="refused")),
    "problem_proxy_sign_in_other": Stopped(GETTING, P.PROXY_SIGN_IN, Evidence(note="ntlm")),
    "problem_proxy_sign_in_practice": Stopped(Getting(PRACTICE, PLACE), P.PROXY_SIGN_IN),
    "problem_disk_full_unknown": Stopped(GETTING, P.DISK_FULL),
    "problem_disk_full_unpacking": Stopped(UNPACKING, P.DISK_FULL, missing=400_000_000),
    "problem_disk_full_unpacking_unknown": Stopped(UNPACKING, P.DISK_FULL),
    "problem_not_expected_picked": Stopped(
        CheckingFile(ORDER, picked="/home/mary/Downloads/x.zip", place=PLACE), P.NOT_EXPECTED
    ),
    "problem_no_place": Stopped(ProposingPlace(ORDER), P.FOLDER_NOT_ALLOWED),
}

READING = Reading("x")
UNBOXING = frozenset({P.PASSWORD, P.UNSAFE_PARCEL, P.TOO_BIG_INSIDE, P.UNKNOWN_PARCEL})
OPENING = frozenset({P.NO_PROGRAM, P.UNSAFE_FILE, P.WRONG_SYSTEM, P.NOT_EXPECTED})
GIVING = frozenset({P.LINK_UNREADABLE, P.CARD_UNREADABLE})


def before_of(problem: ProblemName) -> Step:
    """Return the step at which a problem is usually met."""
    if problem in UNBOXING:
        return UNPACKING
    if problem in OPENING:
        return Ready(BOX, 0)
    return READING if problem in GIVING else GETTING


def states() -> dict[str, State]:
    """Return an example of each step, and of each problem."""
    problems = {
        f"problem_{p.value}": Stopped(
            before_of(p),
            p,
            page="https://shop.example/login" if p is P.LOGIN_PAGE else "",
            missing=2_400_000_000 if p is P.DISK_FULL else None,
        )
        for p in ProblemName
    }
    systems = {f"problem_wrong_system_{system}": system for system in FOREIGN}
    return {
        name: State(step, system=systems.get(name, System.OTHER))
        for name, step in (STEPS | problems).items()
    }


def gallery() -> dict[str, Screen]:
    """Return an example of every screen."""
    return {name: screen(state) for name, state in states().items()}
