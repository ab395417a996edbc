"""An example of every problem, as it is met: each once, and each way that its words differ."""

from msgspec.structs import replace

from helperkit.journey.kinds import FOR_A_MACHINE, Kind
from helperkit.journey.model import Step, Stopped
from helperkit.journey.order import Box, System, Thing
from helperkit.journey.problems import SAME_TWICE, Evidence, FreeProgram, Opener, ProblemName
from helperkit.journey.screens_problem import DANGERS, LOCKS
from helperkit.journey.steps import (
    CheckingFile,
    Getting,
    Got,
    ProposingPlace,
    Reading,
    Ready,
    Unpacking,
)
from helperkit.journey.steps_after import FindAgain, OfferShortcut
from tests.screens.examples import (
    BOX,
    FILM,
    FOLDER,
    FOREIGN,
    GETTING,
    ONCE_MORE,
    ORDER,
    OWN,
    PARCEL,
    PLACE,
    PRACTICE,
    SAVING,
    UNFINISHED,
    UNPACKING,
    UNVERIFIED,
    P,
)

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


def problems() -> dict[str, Step]:
    """Return an example of each problem where it is usually met."""
    return {
        f"problem_{p.value}": Stopped(
            before_of(p),
            p,
            page="https://shop.example/login" if p is P.LOGIN_PAGE else "",
            missing=2_400_000_000 if p is P.DISK_FULL else None,
        )
        for p in ProblemName
    }


def alone(kind: Kind) -> Ready:
    """Return the step where the one thing of such a kind can be opened."""
    return Ready(Box(ORDER, PLACE, PARCEL, FOLDER, (Thing("p", "Planner", kind),)), 0)


PICTURE = replace(FILM, name="photo.pdf", kind=Kind.PICTURE, problem=P.UNSAFE_FILE)
OWN_BOX = Box(OWN, "/d", FILM, "/d", (Thing("/d/Pruning.mp4", "Pruning.mp4", Kind.VIDEO),))
OPENERS = tuple(
    Opener(f"{name}.desktop", name)
    for name in ("Gnumeric", "Calligra Sheets", "Text Editor", "Writer")
)
OFFICE = FreeProgram("LibreOffice", "The Document Foundation")
OFFICE_PAGE = "https://www.libreoffice.org/download/"
# Programs for another processor, and such as are too old: each on the systems that say so.
MISFITS = {
    f"problem_wrong_system_{note}_{system}": (note, system, kind)
    for system, kind, notes in (
        (
            System.WINDOWS,
            Kind.PROGRAM_WINDOWS,
            ("too-old", "needs-x86_64", "needs-arm64", "needs-x86"),
        ),
        (System.MACOS, Kind.PROGRAM_MAC, ("too-old", "needs-x86_64", "needs-arm64")),
        (System.LINUX, Kind.PROGRAM_LINUX, ("needs-x86_64", "needs-arm")),
        (System.WINDOWS, Kind.PROGRAM_PHONE, ("android", "ios")),
    )
    for note in notes
}
SYSTEMS = {
    **{f"problem_wrong_system_{system}": system for system in FOREIGN},
    **{name: system for name, (_note, system, _kind) in MISFITS.items()},
}
PROBLEMS: dict[str, Step] = {
    **{
        f"problem_{problem}_{name}": Stopped(before, problem)
        for problem in (P.FOLDER_GONE, P.FOLDER_NOT_ALLOWED)
        for name, before in (("shortcut", OfferShortcut(BOX, 0)), ("sheet", FindAgain(BOX, 0)))
    },
    "problem_password_of_mac_program": Stopped(alone(Kind.PROGRAM_MAC), P.PASSWORD),
    **{
        f"problem_no_program_for_{kind}": Stopped(alone(kind), P.NO_PROGRAM)
        for kind in sorted(FOR_A_MACHINE)
    },
    "problem_damaged_inside": Stopped(alone(Kind.UNFINISHED), P.DAMAGED),
    "problem_damaged_here_own": Stopped(Ready(OWN_BOX, 0), P.DAMAGED),
    "problem_unsafe_file_picture": Stopped(Got(OWN, PICTURE), P.UNSAFE_FILE),
    "problem_unsafe_file_unknown": Stopped(alone(Kind.UNKNOWN), P.UNSAFE_FILE),
    "problem_no_program_of_unknown": Stopped(alone(Kind.UNKNOWN), P.NO_PROGRAM),
    "problem_no_program_one_here": Stopped(Ready(BOX, 5), P.NO_PROGRAM, openers=OPENERS[:1]),
    "problem_no_program_four_here": Stopped(
        Ready(BOX, 5), P.NO_PROGRAM, page=OFFICE_PAGE, program=OFFICE, openers=OPENERS
    ),
    **{
        f"problem_no_program_{lock}": Stopped(Ready(BOX, 0), P.NO_PROGRAM, Evidence(note=lock))
        for lock in sorted(LOCKS)
    },
    "problem_no_program_drm-kindle_here": Stopped(
        Ready(BOX, 0),
        P.NO_PROGRAM,
        Evidence(note="drm-kindle"),
        openers=(Opener("amazon-kindle.desktop", "Kindle"),),
    ),
    **{
        name: Stopped(alone(kind), P.WRONG_SYSTEM, Evidence(note=note))
        for name, (note, _system, kind) in MISFITS.items()
    },
    "problem_password_of_file": Stopped(Ready(BOX, 0), P.PASSWORD),
    "problem_no_program_named": Stopped(
        Ready(BOX, 5),
        P.NO_PROGRAM,
        page=OFFICE_PAGE,
        program=OFFICE,
    ),
    **{
        f"problem_wrong_system_{system}": Stopped(alone(kind), P.WRONG_SYSTEM)
        for system, kind in FOREIGN.items()
    },
    "problem_file_gone_here": Stopped(Ready(BOX, 0), P.FILE_GONE),
    **{
        f"problem_unsafe_file_{danger}": Stopped(
            Ready(BOX, 0), P.UNSAFE_FILE, Evidence(note=danger)
        )
        for danger in sorted(DANGERS)
    },
    "problem_damaged_empty": Stopped(UNPACKING, P.DAMAGED, Evidence(note="nothing-inside")),
    "problem_damaged_by_shop": Stopped(UNPACKING, P.DAMAGED),
    "problem_damaged_here": Stopped(Unpacking(ORDER, PLACE, UNVERIFIED), P.DAMAGED),
    "problem_damaged_again": Stopped(Unpacking(ONCE_MORE, PLACE, UNVERIFIED), P.DAMAGED),
    "problem_damaged_twice": Stopped(
        Unpacking(ONCE_MORE, PLACE, replace(UNVERIFIED, came_before=True)), P.DAMAGED
    ),
    "problem_damaged_same_twice": Stopped(GETTING, P.DAMAGED, Evidence(note=SAME_TWICE)),
    "problem_file_gone_own": Stopped(Ready(OWN_BOX, 0), P.FILE_GONE),
    "problem_damaged_own_parcel": Stopped(Got(OWN, UNVERIFIED), P.DAMAGED),
    "problem_damaged_unfinished": Stopped(Got(OWN, UNFINISHED), P.DAMAGED),
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
