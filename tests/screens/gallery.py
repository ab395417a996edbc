"""An example of every screen, made by real states: for pictures, golden texts and checks."""

import functools
from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from helperkit.journey.events import ByHand, Sight, Topic
from helperkit.journey.kinds import Kind
from helperkit.journey.model import (
    ByPhone,
    DoByHand,
    Explaining,
    State,
    Step,
    WelcomeBack,
)
from helperkit.journey.order import (
    Amount,
    Box,
    Parcel,
    System,
    Waiting,
)
from helperkit.journey.problems import ProblemName
from helperkit.journey.screen import Screen
from helperkit.journey.screens import screen
from helperkit.journey.screens_advice import OF_A_PROGRAM
from helperkit.journey.steps import (
    AskToLook,
    CheckingFile,
    Choose,
    ChooseNames,
    ChoosePlace,
    Comfort,
    FindingPrograms,
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
)
from helperkit.journey.steps_after import (
    Advice,
    AllWell,
    CanYouSee,
    Done,
    FindAgain,
    FollowUp,
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
from helperkit.journey.turn_after import LOOKED_AT
from helperkit.journey.turn_opening import PARTS
from tests.screens.examples import (
    BOOK,
    BOTH,
    BOX,
    FILM,
    FOLDER,
    GETTING,
    HALF,
    LEFT_OUT,
    LINK,
    NEWEST,
    ONLY_OURS,
    OPEN_LINK,
    OPEN_ORDER,
    ORDER,
    OWN,
    PARCEL,
    PLACE,
    RENAMED,
    SEVEN,
    SINGLE,
    STARTED,
    THINGS,
    TORN,
    TORN_ONCE,
    UNPACKING,
    UNVERIFIED,
    WAYS,
)
from tests.screens.gallery_lessons import LESSON_STEPS
from tests.screens.gallery_problems import PROBLEMS, SYSTEMS, alone, problems
from tests.screens.gallery_report import REPORTS

ADVISED = frozenset(Sight) - {Sight.SEEN}
MAC = Box(ORDER, PLACE, PARCEL, FOLDER, (STARTED["mac"],))
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
    "own_file_found": Restate(OWN, Kind.ZIP),
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
    "checked_film": Got(OWN, FILM),
    "checked_unknown": Got(OWN, msgspec.structs.replace(FILM, kind=Kind.UNKNOWN)),
    "not_right": Got(ORDER, msgspec.structs.replace(BOOK, problem=ProblemName.DAMAGED), PLACE),
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
    "open_elsewhere": Ready(BOX, 5),
    "opening": Opening(BOX, 0),
    "opening_elsewhere": Opening(BOX, 5),
    "finding_programs": FindingPrograms(BOX, 5),
    "check": CanYouSee(BOX, 0, own_viewer=True),
    "check_other_viewer": CanYouSee(BOX, 0),
    "check_sound": CanYouSee(BOX, 2, own_viewer=True),
    "tell_us": TellUs(BOX, 0),
    "tell_us_sound": TellUs(BOX, 2),
    **{f"told_us_{sight}": ToldUs(BOX, 0, sight) for sight in Sight},
    "listening": Listening(BOX, 0),
    **{f"unsure_{three[0]}": Unsure(BOX, 0, three) for three in THREES},
    "unsure_one": Unsure(BOX, 0, (Sight.BLANK,)),
    "not_understood": Unsure(BOX, 0),
    **{f"advice_{sight}": Advice(BOX, 0, sight) for sight in sorted(ADVISED)},
    **{f"advice_{sight}_elsewhere": Advice(BOX, 5, sight) for sight in sorted(OF_A_PROGRAM)},
    **{f"advice_{sight}_program": Advice(BOX, 4, sight) for sight in sorted(OF_A_PROGRAM)},
    **{f"looked_{sight}": Advice(BOX, 0, sight, looked=True) for sight in sorted(LOOKED_AT)},
    "looked_program": Advice(BOX, 4, Sight.BROKEN, looked=True),
    "looking_again": CheckingFile(ORDER, box=BOX, sight=Sight.BROKEN),
    "advice_asks_password_mac": Advice(MAC, 0, Sight.ASKS_PASSWORD),
    **{
        f"advice_{sight}_single": Advice(SINGLE, 0, sight)
        for sight in (Sight.OTHER_PRODUCT, Sight.SOME_MISSING)
    },
    "advice_too_small_elsewhere": Advice(BOX, 5, Sight.TOO_SMALL),
    "advice_parcel_single": Advice(SINGLE, 0, Sight.PARCEL),
    "advice_nothing_program": Advice(BOX, 4, Sight.NOTHING),
    "again": FindAgain(BOX, 0),
    "again_here": FindAgain(ONLY_OURS, 0),
    "again_single": FindAgain(SINGLE, 0),
    "again_machine": FindAgain(alone(Kind.SEWING).box, 0),
    "again_of_two": FindAgain(Box(ORDER, PLACE, PARCEL, FOLDER, THINGS[:2]), 0),
    "shortcut": OfferShortcut(BOX, 0),
    "shortcut_making": MakingShortcut(BOX, 0),
    "shortcut_ready": ShortcutReady(BOX, 0, "/home/mary/Desktop/Garden Notes.pdf"),
    "sheet_making": MakingSheet(BOX, 0),
    "sheet_ready": SheetReady(BOX, 0, f"{FOLDER}/Garden Notes, the book, how to open it.pdf"),
    "done": Done(BOX, 0),
    "done_single": Done(SINGLE, 0),
    "done_planned": Done(SINGLE, 0, FollowUp.PLANNED),
    "done_not_planned": Done(SINGLE, 0, FollowUp.NOT_PLANNED),
    "done_asked": Done(BOX, 0, FollowUp.ASKED),
    "all_well": AllWell(BOX, 0),
    **{f"explain_{topic}": Explaining(GETTING, topic) for topic in Topic},
    "by_phone": ByPhone(GETTING),
    "by_phone_unknown": ByPhone(FindOrder()),
    **{f"by_hand_{deed}": DoByHand(GETTING, deed, f"{PLACE}/x") for deed in ByHand},
    **REPORTS,
    **LESSON_STEPS,
    "welcome_back": WelcomeBack(GETTING),
}


def states() -> dict[str, State]:
    """Return an example of each step, and of each problem."""
    return {
        name: State(step, system=SYSTEMS.get(name, System.OTHER))
        for name, step in (STEPS | PROBLEMS | problems()).items()
    }


@functools.cache
def gallery() -> Mapping[str, Screen]:
    """Return an example of every screen; made once, and nobody can change it."""
    return MappingProxyType({name: screen(state) for name, state in states().items()})
