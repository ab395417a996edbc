"""The page of a report that anyone can read. Every sentence comes from `assets/words`.

It is written from what has passed the wall, so it cannot say more than the rest of the report.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Protocol

import msgspec

from helperkit.diagnostics.facts import (
    Clock,
    Display,
    Fact,
    Facts,
    Language,
    Machine,
    Network,
    NotKnown,
    Program,
    Room,
    SystemVersion,
)
from helperkit.diagnostics.manifest import Failed, Item, JournalFate, States
from helperkit.journey.model import (
    ByPhone,
    DoByHand,
    Explaining,
    MakingReport,
    ReportReady,
    Step,
    Stopped,
    WelcomeBack,
    order_of,
)
from helperkit.journey.order import Box
from helperkit.journey.problems import ProblemName
from helperkit.journey.screen import Stage
from helperkit.journey.screens import screen
from helperkit.journey.steps import Getting, Pausing, Unpacking


class Text(Protocol):
    """Finds a text by its name, `message` or `message.attribute`, and fills it in."""

    def __call__(self, name: str, **values: str | int) -> str:
        """Return the text."""


class Told(msgspec.Struct, frozen=True):
    """What a summary is written from."""

    made: datetime
    fate: JournalFate
    states: States | None
    facts: Facts | None
    items: Sequence[Item]
    failed: Sequence[Failed]
    left_out: int
    earlier: ProblemName | None = None  # the newest problem of the journal


def date_text(made: datetime) -> str:
    """Return a date and time that can stand in a file's name too."""
    return made.strftime("%Y-%m-%d %H.%M")


def summary(told: Told, text: Text) -> str:
    """Return the page. Raises what `text` raises for a text that is not there."""
    parts = {
        "report-title": _made(told, text),
        "report-heading-happened": _happened(told, text),
        "report-heading-computer": _computer(told.facts, text),
        "report-heading-inside": _inside(told, text),
        "report-heading-not-inside": _not_inside(told, text),
    }
    pages = ["\n".join((text(heading), *lines)) for heading, lines in parts.items()]
    return "\n\n".join(pages) + "\n"


def _made(told: Told, text: Text) -> Iterator[str]:
    yield text("report-made", date=date_text(told.made))
    yield text("report-nothing-sent")


def _happened(told: Told, text: Text) -> Iterator[str]:
    fate = told.fate
    if not fate.kept:
        yield text("report-cannot-read" if fate.lines or fate.torn else "report-nothing-yet")
        return
    if told.states is not None:
        yield from _journey(told.states, told.earlier, text)
    if fate.unreadable:
        yield text("report-lines-unread", count=fate.unreadable)
    if fate.dropped:
        yield text("report-lines-dropped", count=fate.dropped)


def _journey(states: States, earlier: ProblemName | None, text: Text) -> Iterator[str]:
    state = states.last
    step, stopped = _beneath(state.step)
    order = order_of(step)
    if order is not None and order.name:
        yield text("report-product", product=order.name)
    yield text(f"report-step-{words_of(type(step))}")
    if stage := screen(state).stage:
        stages = list(Stage)
        number = str(stages.index(stage) + 1)
        station = text(f"stage-{stage.value}")
        yield text("report-station", number=number, all=str(len(stages)), station=station)
    yield from _amount(step, stopped, text)
    yield from _saved(step, text)
    if stopped is not None:
        yield text("report-problem", problem=_cause(stopped.problem, text))
    elif earlier is not None:
        yield text("report-problem-earlier", problem=_cause(earlier, text))


def _beneath(step: Step) -> tuple[Step, Stopped | None]:
    """Return the step on the way itself, and the problem that stands beside it."""
    stopped = None
    while isinstance(
        step, Stopped | Explaining | ByPhone | MakingReport | ReportReady | DoByHand | WelcomeBack
    ):
        if isinstance(step, Stopped):
            stopped = step
        step = step.before
    return step, stopped


def words_of(kind: type[Step]) -> str:
    """Return a step's name as it stands in a message's name: "choose-place"."""
    return "".join(f"-{c.lower()}" if c.isupper() else c for c in kind.__name__).lstrip("-")


def _cause(problem: ProblemName, text: Text) -> str:
    return text(f"report-cause-{problem.value.replace('_', '-')}")


def _amount(step: Step, stopped: Stopped | None, text: Text) -> Iterator[str]:
    """Say how far the work was: as the problem saw it, else as the newest progress told."""
    got = stopped.evidence.got_bytes if stopped is not None else None
    wanted = stopped.evidence.wanted_bytes if stopped is not None else None
    if (got is None or wanted is None) and isinstance(step, Getting | Pausing | Unpacking):
        got, wanted = step.amount.done or None, step.amount.total
    if got is not None and wanted is not None:
        yield text("report-amount", got=_size(got, text), wanted=_size(wanted, text))


def _saved(step: Step, text: Text) -> Iterator[str]:
    """Say how much of a damaged parcel was saved."""
    box = getattr(step, "box", None)
    if isinstance(box, Box) and box.missing:
        yield text("report-saved", saved=str(box.saved), all=str(box.saved + box.missing))


def _computer(facts: Facts | None, text: Text) -> Iterator[str]:
    for fact in facts.facts if facts is not None else ():
        if said := _said(fact, text):
            yield said


def _said(fact: Fact, text: Text) -> str:
    match fact:
        case Program(version=version):
            return text("report-program", version=version)
        case SystemVersion(family=family, edition=edition, version=version):
            return text(
                "report-system", family=family.value, edition=edition or "none", version=version
            )
        case Machine(memory=int(memory), processors=int(processors)):
            memory_words = _size(memory, text)
            return text("report-machine", memory=memory_words, processors=processors)
        case Room(of=of, free=int(free), total=int(total)):
            free_words, total_words = _size(free, text), _size(total, text)
            return text("report-room", of=of.value, free=free_words, total=total_words)
        case Language(language=language) if language:
            return text("report-language", language=language)
        case Network(proxies=proxies):
            return text("report-network", proxies=_yes_or_no(proxies))
        case Display(there=there):
            return text("report-display", there=_yes_or_no(there))
        case NotKnown():
            return text("report-not-known", fact=fact.name.replace("_", " "))
        case Clock() | Machine() | Room() | Language():
            return ""


def _yes_or_no(value: bool) -> str:
    return "yes" if value else "no"


def _inside(told: Told, text: Text) -> Iterator[str]:
    for item in told.items:
        yield f"{item.name}: {text(item.why)}"
    facts = told.facts.facts if told.facts is not None else ()
    for tag, why in {str(fact.__struct_config__.tag): fact.why for fact in facts}.items():
        yield f"facts.json, {tag.replace('_', ' ')}: {text(why)}"


def _not_inside(told: Told, text: Text) -> Iterator[str]:
    yield text("report-left-out", count=told.left_out)
    for failed in told.failed:
        yield text("report-failed", file=failed.name)


def _size(size: int, text: Text) -> str:
    """Return a number of bytes as people say it."""
    for unit, factor in (("gb", 1_000_000_000), ("mb", 1_000_000), ("kb", 1_000)):
        if size >= factor:
            return text(f"size-{unit}", n=f"{size / factor:.1f}".removesuffix(".0"))
    return text("size-bytes", n=str(size))
