"""A report before it is written: what would leave, line by line, and what is taken out of it.

For the preview. `bundle.prepare(journal, place=…, text=…)` gives a `Draft` (this collects the
facts: up to a second, so not in the window's thread). `lines(draft)` names everything that is in
the report. `bundle.write_draft(draft, to, without={…ids…}, home=…)` writes it without the lines
whose `id` is given; `bundle.compose_draft(draft, without=…)` only gives the bytes. A draft may be
asked as often as wished: its pseudonyms stay the same.

Ids. A whole file: "journal", "state", "facts", "summary". One line of it: "journal:17" (the 17th
line that could be read, from 1), "facts:clock", "facts:room", "facts:room.2" (the second of that
name), "summary:report-problem" (by its text's name; ".2" for the second). To take out a file
takes out its lines. `manifest` and `redactions` (the receipt) cannot be taken out: they say what
is there and what is not, and hold no line of a person's. Unknown ids change nothing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

import msgspec

from helperkit.diagnostics.allow import (
    LONGEST_LIST,
    MOST_SIGNS,
    Cleaned,
    Entry,
    Ledger,
    allow,
)
from helperkit.diagnostics.facts import Fact, Facts, NotKnown
from helperkit.diagnostics.history import History
from helperkit.diagnostics.names import Names
from helperkit.diagnostics.redact.clean import clean
from helperkit.diagnostics.redact.rule import Known
from helperkit.diagnostics.summary import Text, event_text, fact_text, numbered_id
from helperkit.journey.events import OrderRead
from helperkit.journey.journal import Moment
from helperkit.journey.model import trusts
from helperkit.journey.shapes import of_card

FILES = {  # by id; the other two of a report cannot be taken out
    "journal": "journal.jsonl",
    "state": "state.json",
    "facts": "facts.json",
    "summary": "summary.txt",
}


class Line(msgspec.Struct, frozen=True):
    """One thing of a report, as a preview shows it."""

    id: str  # to take it out by
    file: str  # of the report, where it stands
    why: str  # names the text that says why it is there
    said: str = ""  # in plain words; "" where there are none, or for a whole file
    raw: str = ""  # the very text that leaves; "" for a whole file


class Part(msgspec.Struct, frozen=True):
    """A piece of a report that went through the wall, and what was counted on the way."""

    raw: bytes
    counts: Counter[Entry]


class FactPart(msgspec.Struct, frozen=True):
    """A fact that went through the wall: to write, to read, and its id."""

    id: str
    part: Part
    fact: Fact


class Draft:
    """What a report is made of, and what of it may leave. Its pseudonyms stay the same."""

    def __init__(
        self,
        history: History,
        facts: Facts,
        text: Text | None,
        made: datetime,
        *,
        known: Known = Known(),  # noqa: B008 - it is frozen
        number: str = "",
    ) -> None:
        self.history = history
        self.facts = facts
        self.text = text
        self.made = made
        self.number = number  # of the report, chosen by chance
        self.known = known
        self.names = Names()
        self._own = frozenset(_own_names(history, known))
        self._cleaned = Cleaned()
        self._ledgers: dict[int, Ledger] = {}
        self._events: dict[tuple[int, int], Part] = {}

    def go_on(self, number: str, meant: Mapping[str, str]) -> None:
        """Be the report of this number, which an earlier run wrote, with its pseudonyms.

        Before anything is asked of it.
        """
        self.number, self.names = number, Names(meant)

    def ledger(self, longest: int = LONGEST_LIST) -> Ledger:
        """Return a ledger that cuts lists at that length; its counts are taken by its user."""
        if longest not in self._ledgers:
            self._ledgers[longest] = Ledger(
                longest,
                names=self.names,
                known=self.known,
                own=self._own,
                cleaned=self._cleaned,
            )
        return self._ledgers[longest]

    def event(self, position: int, longest: int = LONGEST_LIST) -> Part:
        """Return a line of the journal, without its end."""
        key = position, longest
        if key not in self._events:
            at = self.history.at(position)
            ledger = self.ledger(longest)
            told = {} if at is None else allow(Moment(at), ledger)
            raw = msgspec.json.encode(allow(self.history.events[position], ledger) | told)
            self._events[key] = Part(raw, ledger.take())
        return self._events[key]

    def walled_facts(self, longest: int = LONGEST_LIST) -> Iterator[FactPart]:
        """Yield the facts. One that is not as its type says becomes one that is not known."""
        ledger, seen = self.ledger(longest), Counter[str]()
        for fact in self.facts.facts:
            tag = str(fact.__struct_config__.tag)
            allowed, read = _read_back(fact, ledger)
            yield FactPart(
                numbered_id(f"facts:{tag}", seen),
                Part(msgspec.json.encode(allowed), ledger.take()),
                read,
            )


def _read_back(fact: Fact, ledger: Ledger) -> tuple[dict[str, Any], Fact]:
    allowed = allow(fact, ledger)
    try:
        return allowed, msgspec.convert(allowed, type(fact))
    except msgspec.ValidationError as error:
        tag = str(fact.__struct_config__.tag)
        unknown = NotKnown(name=tag, error=type(error).__name__)
        return allow(unknown, ledger), unknown


def _own_names(history: History, known: Known) -> Iterator[str]:
    """Yield what a card that can be relied on calls its product and files, where it names nobody.

    Of the rules only the one for documents does not count: that a card gives such names is why
    they may stay.
    """
    told: dict[str, None] = {}
    for event in history.events:
        if isinstance(event, OrderRead) and trusts(event.order):
            for title in event.order.titles:
                told[title.title] = None
                if of_card(title.path):
                    told.update(dict.fromkeys((title.path, title.path.rpartition("/")[2])))
            told[event.order.name] = None
    left = MOST_SIGNS
    for name in [name for name in told if name and of_card(name)]:
        left -= len(name)
        if left < 0:
            return
        if set(clean(name, known)[1]) <= {"file"}:
            yield name


def draft_lines(
    draft: Draft, positions: Iterable[int], summary: Iterable[tuple[str, str]]
) -> Iterator[Line]:
    """Yield what is in a report: each file, and beneath it its lines."""
    text = draft.text
    yield Line("journal", FILES["journal"], "report-why-journal")
    for position in positions:
        said = event_text(draft.history, position, text) if text is not None else ""
        raw = draft.event(position).raw.decode()
        yield Line(f"journal:{position + 1}", FILES["journal"], "report-why-journal", said, raw)
    yield Line("state", FILES["state"], "report-why-state")
    yield Line("facts", FILES["facts"], "report-why-facts")
    for one in draft.walled_facts():
        said = fact_text(one.fact, text) if text is not None else ""
        yield Line(one.id, FILES["facts"], one.fact.why, said, one.part.raw.decode())
    if text is not None:
        yield Line("summary", FILES["summary"], "report-why-summary")
        for name, sentence in summary:
            yield Line(
                name, FILES["summary"], "report-why-summary", sentence.strip(), sentence.strip()
            )
