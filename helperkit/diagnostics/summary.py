"""The page of a report that anyone can read. Every sentence comes from `assets/words`.

It is written from what has passed the wall, so it cannot say more than the rest of the report.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime

import msgspec

from helperkit.diagnostics.allow import Replaced
from helperkit.diagnostics.fact_words import Text, said, size_of
from helperkit.diagnostics.facts import Fact, Facts
from helperkit.diagnostics.history import History
from helperkit.diagnostics.manifest import Failed, Item, JournalFate, States
from helperkit.journey.model import Beside, State, Step, Stopped, order_of
from helperkit.journey.order import Box
from helperkit.journey.problems import ProblemName
from helperkit.journey.screen import Stage
from helperkit.journey.screens import screen
from helperkit.journey.steps import Getting, Pausing, Unpacking

__all__ = [
    "Text",
    "Told",
    "date_text",
    "event_text",
    "fact_text",
    "summary",
    "summary_lines",
    "words_of",
]


class Told(msgspec.Struct, frozen=True):
    """What a summary is written from."""

    made: datetime
    fate: JournalFate
    states: States | None
    facts: Facts | None
    items: Sequence[Item]
    failed: Sequence[Failed]
    left_out: int
    replaced: Sequence[Replaced] = ()
    taken_out: int = 0  # things that the customer did not want in it
    earlier: ProblemName | None = None  # the newest problem of the journal


def date_text(made: datetime) -> str:
    """Return a date and time that can stand in a file's name too."""
    return made.strftime("%Y-%m-%d %H.%M")


def summary(told: Told, text: Text) -> str:
    """Return the page. Raises what `text` raises for a text that is not there."""
    return page_of(sentence for _name, sentence in summary_lines(told, text))


def page_of(sentences: Iterable[str]) -> str:
    """Return the page of these sentences."""
    return "\n".join(sentences).strip("\n") + "\n"


def summary_lines(told: Told, text: Text) -> Iterator[tuple[str, str]]:
    """Yield the page line by line, each with an id: its text's name. Headings begin a part."""
    newest = ""

    def noted(name: str, /, **values: str | int) -> str:
        nonlocal newest
        newest = name
        return text(name, **values)

    seen = Counter[str]()
    parts = {
        "report-title": _made(told, noted),
        "report-heading-happened": _happened(told, noted),
        "report-heading-computer": _computer(told.facts, noted),
        "report-heading-inside": _inside(told, noted),
        "report-heading-not-inside": _not_inside(told, noted),
        "report-heading-replaced": _replaced(told, noted),
    }
    for heading, lines in parts.items():
        yield numbered_id(f"summary:{heading}", seen), "\n" + text(heading)
        for line in _sayable(lines):
            # A sentence's own text is asked for last, after those that are filled into it.
            yield numbered_id(f"summary:{newest}", seen), line


def _sayable(lines: Iterator[str]) -> Iterator[str]:
    """Yield the sentences as far as they can be said: an odd state or fact costs its own alone."""
    with suppress(Exception):  # a journal can be made by hand, so whatever an odd state does
        yield from lines


def numbered_id(name: str, seen: Counter[str]) -> str:
    """Return a name that was not there yet: "facts:room", then "facts:room.2"."""
    seen[name] += 1
    return name if seen[name] == 1 else f"{name}.{seen[name]}"


def fact_text(fact: Fact, text: Text) -> str:
    """Return what a fact says in plain words; "" where it says nothing."""
    return " ".join(_sayable(said(fact, text)))


def event_text(history: History, position: int, text: Text) -> str:
    """Return where things stood after an event, in plain words; "" where nobody knows."""
    if position + 1 >= len(history.states):
        return ""
    step, stopped = beneath(history.states[position + 1].step)
    if stopped is not None:
        return _cause(stopped.problem, text)
    return text(f"report-step-{words_of(type(step))}")


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
    step, stopped = beneath(state.step)
    order = order_of(step)
    if order is not None and order.name:
        yield text("report-product", product=order.name)
    yield text(f"report-step-{words_of(type(step))}")
    yield from _sayable(_station(state, text))
    yield from _sayable(_amount(step, stopped, text))
    yield from _sayable(_saved(step, text))
    if stopped is not None:
        yield text("report-problem", problem=_cause(stopped.problem, text))
    elif earlier is not None:
        yield text("report-problem-earlier", problem=_cause(earlier, text))


def _station(state: State, text: Text) -> Iterator[str]:
    if stage := screen(state).stage:
        stages = list(Stage)
        number = str(stages.index(stage) + 1)
        station = text(f"stage-{stage.value}")
        yield text("report-station", number=number, all=str(len(stages)), station=station)


def beneath(step: Step) -> tuple[Step, Stopped | None]:
    """Return the step on the way itself, and the problem that stands beside it."""
    stopped = None
    while isinstance(step, Beside):
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
        yield text("report-amount", got=size_of(got, text), wanted=size_of(wanted, text))


def _saved(step: Step, text: Text) -> Iterator[str]:
    """Say how much of a damaged parcel was saved."""
    box = getattr(step, "box", None)
    if isinstance(box, Box) and box.missing:
        yield text("report-saved", saved=str(box.saved), all=str(box.saved + box.missing))


def _computer(facts: Facts | None, text: Text) -> Iterator[str]:
    for fact in facts.facts if facts is not None else ():
        yield from _sayable(said(fact, text))


def _inside(told: Told, text: Text) -> Iterator[str]:
    for item in told.items:
        file = item.name.partition(".")[0]
        yield f"{text(f'report-line-{file}')}: {text(item.why)}"
    facts = told.facts.facts if told.facts is not None else ()
    for tag, why in {str(fact.__struct_config__.tag): fact.why for fact in facts}.items():
        yield from _sayable(_reason(tag, why, text))


def _reason(tag: str, why: str, text: Text) -> Iterator[str]:
    words = tag.replace("_", "-")
    yield f"{text(f'report-line-facts-{words}')}: {text(why)}"


def _not_inside(told: Told, text: Text) -> Iterator[str]:
    yield text("report-left-out", count=told.left_out)
    if told.taken_out:
        yield text("report-taken-out", count=told.taken_out)
    for failed in told.failed:
        part = text(f"report-line-{failed.name.partition('.')[0]}")
        yield text("report-failed", part=part)


def _replaced(told: Told, text: Text) -> Iterator[str]:
    """Say the receipt: what was replaced, and how often."""
    counts = Counter[str]()
    for replaced in told.replaced:
        counts[f"report-replaced-{replaced.rule.removeprefix('declared-')}"] += replaced.count
    if not counts:
        yield text("report-replaced-nothing")
        return
    yield text("report-replaced-how")
    for name, count in counts.items():
        yield from _sayable(_counted(name, count, text))


def _counted(name: str, count: int, text: Text) -> Iterator[str]:
    yield text(name, count=count)
