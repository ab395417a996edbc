"""From a phone code to a state that gives the caller's screen, as far as six words can say it.

What they do not say is taken from the card, where the agent has it; else the likeliest stands in.
"""

from collections.abc import Callable

import msgspec

from helperkit.journey.events import ByHand, Topic
from helperkit.journey.kinds import PARCELS, Kind
from helperkit.journey.lesson import Lesson
from helperkit.journey.model import (
    ByPhone,
    DoByHand,
    Explaining,
    State,
    Step,
    Stopped,
    WelcomeBack,
)
from helperkit.journey.order import Box, NamesRead, Order, System, Trust
from helperkit.journey.phone_makings import DOTS, Makings, makings_of
from helperkit.journey.presses import Sight
from helperkit.journey.problems import ProblemName
from helperkit.journey.report import Errand
from helperkit.journey.screens_advice import NAMES
from helperkit.journey.screens_opening import SYSTEM_OF
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
    Unpacking,
)
from helperkit.journey.steps_after import (
    Advice,
    AllWell,
    CanYouSee,
    Done,
    FindAgain,
    MakingSheet,
    MakingShortcut,
    OfferShortcut,
    SheetReady,
    ShortcutReady,
    TellUs,
    ToldUs,
    Unsure,
)
from helperkit.journey.steps_lesson import LessonPage, LessonShelf
from helperkit.journey.steps_report import (
    AskToSend,
    CopyingReport,
    MailingReport,
    MakingReport,
    ReportCopied,
    ReportInside,
    ReportKept,
    ReportReady,
    ReportSent,
    ReportWays,
    SendingReport,
)
from helperkit.journey.turn_opening import PARTS
from helperkit.phone.fields import SYSTEMS, Code
from helperkit.phone.numbers import SCREEN_OF, STEP_OF


def state_of(code: Code, known: Order | None = None) -> State | None:
    """Return a state with the caller's screen; None for numbers that no screen or step has.

    `known`: the order of the card whose number the code has, where the agent has it.
    """
    name = SCREEN_OF.get(code.screen)
    if name is None or code.step not in STEP_OF:
        return None
    made = makings_of(code, known)
    base = _PLACES[STEP_OF[code.step]](made)
    step = _step(name, base, made)
    if code.by_phone:
        step = ByPhone(step)
    return State(step, system=System(SYSTEMS[code.system]))


def _step(name: str, base: Step, made: Makings) -> Step:
    if name in _OWN:
        return _OWN[name](made)
    if name in _OVER:
        return _OVER[name](base, made)
    problem = ProblemName(name.removeprefix("problem_"))
    return Stopped(_as_met(base, problem, made), problem)


def _as_met(base: Step, problem: ProblemName, made: Makings) -> Step:
    """Return the step where a problem was met. A try is another password, or another parcel."""
    if not isinstance(base, Unpacking) or problem is ProblemName.PASSWORD or not base.tries:
        return base
    return msgspec.structs.replace(base, order=made.order, tries=base.tries - 1)


def _got(made: Makings, **parts: object) -> Got:
    return Got(made.order, msgspec.structs.replace(made.parcel, **parts), made.place)


def _getting(made: Makings) -> Getting:
    return Getting(made.order, made.place, amount=made.amount)


def _unpacking(made: Makings) -> Unpacking:
    return Unpacking(made.fresh, made.place, made.parcel, amount=made.unpacked, tries=made.tries)


def _order_of(made: Makings) -> Order | None:
    """Return the order where one was known: a link's first try is told like none."""
    return None if made.order == made.fresh and made.order.trust is Trust.LINK else made.order


def _given(made: Makings) -> PasteLink:
    return PasteLink(_order_of(made))


def _single(made: Makings) -> Got:
    kind = Kind.PDF if made.parcel.kind in PARCELS else made.parcel.kind
    return _got(made, kind=kind)


def _starting(kind: Kind, part: int) -> Callable[[Makings], Step]:
    def start(made: Makings) -> Step:
        thing = msgspec.structs.replace(made.box.things[made.box.start], kind=kind)
        box = msgspec.structs.replace(made.box, things=(thing,), start=0)
        return StartProgram(box, 0, part)

    return start


def _advising(sight: Sight) -> Callable[[Makings], Step]:
    return lambda made: Advice(made.box, made.box.start, sight)


def _explaining(topic: Topic) -> Callable[[Step, Makings], Step]:
    return lambda base, _made: Explaining(base, topic)


def _torn(box: Box) -> Box:
    return msgspec.structs.replace(box, saved=2, missing=2, missing_names=(DOTS,))


_WAY = NamesRead("", (DOTS,))
# The step of each place on the way, by the name that stands for it.
_PLACES: dict[str, Callable[[Makings], Step]] = {
    "FindOrder": lambda made: FindOrder() if _order_of(made) is None else _given(made),
    "Reading": lambda made: Reading(DOTS, order=_order_of(made)),
    "Restate": lambda made: Restate(made.order),
    "ProposingPlace": lambda made: ProposingPlace(made.order),
    "Getting": _getting,
    "CheckingFile": lambda made: CheckingFile(made.order),
    "Got": _got,
    "Unpacking": _unpacking,
    "Choose": lambda made: Choose(made.box),
    "Ready": lambda made: Ready(made.box, made.box.start),
    "CanYouSee": lambda made: CanYouSee(made.box, made.box.start, own_viewer=True),
    "FindAgain": lambda made: FindAgain(made.box, made.box.start),
    "OfferShortcut": lambda made: OfferShortcut(made.box, made.box.start),
    "Done": lambda made: Done(made.box, made.box.start),
}
# Screens of the way itself.
_OWN: dict[str, Callable[[Makings], Step]] = {
    "hello": lambda _made: Hello(),
    "comfort": lambda _made: Comfort(),
    "order": lambda _made: FindOrder(),
    "paste_link": _given,
    "pick_file": lambda made: PickFile(_order_of(made)),
    "may_we_look": lambda _made: AskToLook(),
    "looking": lambda _made: Looking(),
    "found": lambda made: Found(made.box.things[:1]),
    "nothing_found": lambda _made: Found(()),
    "reading": _PLACES["Reading"],
    "order_card": _PLACES["Restate"],
    "plain_link": _PLACES["Restate"],
    "own_file": _PLACES["Restate"],
    "place": lambda made: ChoosePlace(made.order, made.place),
    "getting": _getting,
    "paused": lambda made: Pausing(made.order, made.place, made.amount),
    "later": lambda made: Pausing(made.order, made.place, made.amount, later=True),
    "checking": _PLACES["CheckingFile"],
    "got": _got,
    "not_right": lambda made: _got(made, problem=ProblemName.DAMAGED),
    "checked": _got,
    "already_here": lambda made: _got(made, was_here=True),
    "single_file": _single,
    "unpack": lambda made: Packed(made.order, made.place, made.parcel),
    "unpacking": _unpacking,
    "locked": lambda made: Locked(made.order, made.place, made.parcel),
    "names": lambda made: ChooseNames(made.order, made.place, made.parcel, (_WAY,)),
    "saved": lambda made: Saved(_torn(made.box)),
    "choose": _PLACES["Choose"],
    "all_files": lambda made: Choose(made.box, every=True),
    "open": _PLACES["Ready"],
    **{
        f"start_{system}_{part + 1}": _starting(kind, part)
        for kind, system in SYSTEM_OF.items()
        for part in range(PARTS)
    },
    "opening": lambda made: Opening(made.box, made.box.start),
    "finding_programs": lambda made: FindingPrograms(made.box, made.box.start),
    "check": _PLACES["CanYouSee"],
    "tell_us": lambda made: TellUs(made.box, made.box.start),
    "told_us": lambda made: ToldUs(made.box, made.box.start, Sight.NOTHING),
    "unsure": lambda made: Unsure(made.box, made.box.start),
    **{name: _advising(sight) for sight, name in NAMES.items()},
    "looked_again": lambda made: Advice(made.box, made.box.start, Sight.BROKEN, looked=True),
    "still_there": lambda made: Advice(made.box, made.box.start, Sight.GUARD, looked=True),
    "again": _PLACES["FindAgain"],
    "shortcut": _PLACES["OfferShortcut"],
    "shortcut_making": lambda made: MakingShortcut(made.box, made.box.start),
    "shortcut_ready": lambda made: ShortcutReady(made.box, made.box.start, DOTS),
    "sheet_making": lambda made: MakingSheet(made.box, made.box.start),
    "sheet_ready": lambda made: SheetReady(made.box, made.box.start, DOTS),
    "done": _PLACES["Done"],
    "all_well": lambda made: AllWell(made.box, made.box.start),
}
# Screens that stand beside the way, over a step of it.
_OVER: dict[str, Callable[[Step, Makings], Step]] = {
    **{f"explain_{topic.value}": _explaining(topic) for topic in Topic},
    "by_phone": lambda base, _made: ByPhone(base),
    "by_hand": lambda base, _made: DoByHand(base, ByHand.FOLDER, DOTS),
    "welcome_back": lambda base, _made: WelcomeBack(base),
    "report_making": lambda base, _made: MakingReport(base),
    "report_ready": lambda base, made: ReportReady(base, made.report),
    "report_inside": lambda base, made: ReportInside(base, made.report),
    "report_ways": lambda base, made: ReportWays(base, made.report),
    "report_mail": lambda base, made: MailingReport(base, made.report),
    "report_mail_by_hand": lambda base, made: MailingReport(base, made.report, by_hand=True),
    "report_sending": lambda base, made: SendingReport(base, made.report),
    "report_sent": lambda base, made: ReportSent(base, made.report),
    "report_copying": lambda base, made: CopyingReport(base, made.report, DOTS),
    "report_copied": lambda base, made: ReportCopied(base, made.report, DOTS),
    "report_kept": lambda base, made: ReportKept(
        base, made.report, Errand.SEND, ProblemName.OFFLINE
    ),
    "report_unsent": lambda base, made: AskToSend(base, made.report),
    "lesson": lambda base, _made: LessonPage(base, Lesson()),
    "learn": lambda base, _made: LessonShelf(base),
}
