"""`helperkit inbox`: a folder of reports, read into numbers, and what they say."""

import importlib.util
import json as json_text
import os
import secrets
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from helperkit.diagnostics.read.keys import keys_of
from helperkit.files import numbered
from helperkit.journey.problems import ProblemName
from helperkit.terminal.outcome import DONE, PROBLEM, WRONG_USE, Told
from helperkit.terminal.plain import one_line
from helperkit.terminal.table import table_lines
from helperkit.terminal.wrapping import wrapped
from helperkit.words.load import Words
from helperkit.words.medium import Medium

if TYPE_CHECKING:
    from helperkit.diagnostics.inbox.answers import Answers
    from helperkit.diagnostics.inbox.taking_in import Taken

EXTRA = ("duckdb",)
INSTALL = 'python -m pip install "helperkit[fleet]"'
MOST_LINES = 20  # of a table, in the terminal; JSON and the page have all
MOST_REFUSED = 10
TIMES_TOLD = 10  # how far it is, where the line cannot be written over
MOST_NUMBERS = 1000


def inbox_folder(
    home: Path,
    folder: Path,
    *,
    as_json: bool,
    html: Path | None,
    store: Path | None,
    by: str,
    since: datetime | None,
    identities: Sequence[Path],
) -> int:
    """Read what is new in a folder, tell what all of it says, and return the exit status.

    `store` is where the numbers are kept; without it a place in `home`, one for each folder.
    """
    told, words = Told(json=as_json), Words(medium=Medium.COMMAND)
    if any(importlib.util.find_spec(name) is None for name in EXTRA):
        told.say(words.text("inbox-not-installed"))
        told.say(INSTALL)
        told.end(done=False, problem=None, files=[])
        return WRONG_USE
    keys: list[str] = []
    for file in identities:
        found = keys_of(file)
        if not found:
            told.say(words.text("inbox-no-identity", file=one_line(str(file))))
            told.end(done=False, problem=None, files=[])
            return WRONG_USE
        keys += found
    day = since.date() if since is not None else None
    kept = store or home / "inbox" / _folder_name(folder)
    try:
        taken, answers = _asked(folder, kept, keys=keys, by=by, since=day, told=told, words=words)
    except OSError:
        told.say(words.text("inbox-store-broken", folder=one_line(str(kept))))
        told.end(done=False, problem=ProblemName.FOLDER_NOT_ALLOWED, files=[])
        return PROBLEM
    ending = _Ending(taken, answers, told=told, words=words, kept=kept, since=day)
    return ending.told(html, as_json=as_json)


def _folder_name(folder: Path) -> str:
    from helperkit.diagnostics.inbox.folder import folder_name

    return folder_name(folder)


def _asked(
    folder: Path,
    kept: Path,
    *,
    keys: Sequence[str],
    by: str,
    since: date | None,
    told: Told,
    words: Words,
) -> "tuple[Taken, Answers]":
    from helperkit.diagnostics.inbox.answers import answer
    from helperkit.diagnostics.inbox.counting import By, Counts
    from helperkit.diagnostics.inbox.store import Store
    from helperkit.diagnostics.inbox.taking_in import take_in

    news = 0

    def tell(done: int, every: int) -> None:
        nonlocal news
        is_news = TIMES_TOLD * done // every > news
        news = TIMES_TOLD * done // every
        said = words.text("inbox-reading", done=str(done), all=str(every))
        told.over(said, news=is_news and done < every)

    store = Store(kept)
    taken = take_in(folder, store, identities=keys, tell=tell)
    counts = Counts(store, since)
    try:
        return taken, answer(counts, By(by))
    finally:
        counts.close()


class _Ending:
    """Tells what a run came to."""

    def __init__(
        self,
        taken: "Taken",
        answers: "Answers",
        *,
        told: Told,
        words: Words,
        kept: Path,
        since: date | None,
    ) -> None:
        from helperkit.diagnostics.inbox.telling import Telling

        self._taken = taken
        self._answers = answers
        self._told = told
        self._words = words
        self._kept = kept
        self._since = since.isoformat() if since is not None else ""
        self._telling: Telling = Telling(answers, words.text)

    def told(self, html: Path | None, *, as_json: bool) -> int:
        """Tell all of it, write the page, and return the exit status."""
        text, told = self._words.text, self._told
        if as_json:
            for line in self._as_json():
                told.event(line)
        else:
            told.say("\n".join(wrapped(self._for_people())))
        written: list[str] = []
        if html is not None:
            try:
                written = [str(self._page(html))]
            except OSError:
                told.say(text("inbox-page-not-written", file=one_line(str(html))))
                told.end(done=False, problem=ProblemName.FOLDER_NOT_ALLOWED, files=[])
                return PROBLEM
            told.say(text("inbox-page-written", file=one_line(written[0])))
        told.end(done=True, problem=None, files=written)
        return DONE

    def _for_people(self) -> Iterator[str]:
        text, taken, telling = self._words.text, self._taken, self._telling
        if taken.busy:
            yield text("inbox-busy")
        else:
            yield text("inbox-read", read=str(taken.read), files=str(taken.files))
        if not taken.whole:
            yield text("inbox-not-whole")
        yield from telling.lead(self._since)
        for one in self._answers.headlines:
            title, lines = telling.headline(one)
            yield from ("", title, *(f"  {line}" for line in lines))
        for table in telling.tables():
            same = table.name == "by-cause"  # as the first one
            if same or not (table.rows or table.note):
                continue
            yield from ("", table.title)
            if table.note:
                yield table.note
            if table.rows:
                yield from ("", *table_lines(table.columns, table.rows[:MOST_LINES]))
                if len(table.rows) > MOST_LINES:
                    yield text("inbox-more", count=len(table.rows) - MOST_LINES)
        yield from self._refused()
        yield from ("", text("inbox-kept", folder=one_line(str(self._kept))))

    def _refused(self) -> Iterator[str]:
        text, refused = self._words.text, self._taken.refused
        for file, why in refused[:MOST_REFUSED]:
            said = self._telling.refusal(why)
            yield text("inbox-refused-file", file=one_line(file), why=said)
        if len(refused) > MOST_REFUSED:
            yield text("inbox-refused-more", count=str(len(refused) - MOST_REFUSED))

    def _as_json(self) -> Iterator[str]:
        answers = self._answers
        taken = {n: v for n, v in msgspec.structs.asdict(self._taken).items() if n != "refused"}
        yield _line("Read", **taken, store=str(self._kept))
        for file, why in self._taken.refused:
            yield _line("Refused", file=file, refusal=why)
        yield _line("Totals", since=self._since, **msgspec.to_builtins(answers.totals))
        for one in answers.headlines:
            title, lines = self._telling.headline(one)
            yield _line("Headline", said=[title, *lines], **msgspec.to_builtins(one))
        for cause, part in answers.most:
            yield _line("Most", cause=cause, **msgspec.to_builtins(part))
        for since in answers.since:
            yield _line("Since", **msgspec.to_builtins(since))
        for meeting in answers.whom:
            yield _line("Whom", **msgspec.to_builtins(meeting))
        for cause in answers.too_few:
            yield _line("TooFew", cause=cause)
        for group in answers.groups:
            yield _line("Group", by=answers.by.value, **msgspec.to_builtins(group))
        for name, count, _part in answers.days:
            yield _line("Day", day=name, reports=count)

    def _page(self, wanted: Path) -> Path:
        """Write the page and return where it is: an older page of ours is replaced."""
        from helperkit.diagnostics.inbox.page import page

        made = page(
            self._answers, self._words.text, language=self._words.language, since=self._since
        )
        target = _free_or_ours(wanted)
        begun = target.with_name(f".{secrets.token_hex(8)}.begun")
        try:
            with begun.open("x", encoding="utf-8", newline="\n") as file:
                file.write(made)
                file.flush()
                os.fsync(file.fileno())
            begun.replace(target)
        finally:
            begun.unlink(missing_ok=True)
        return target


def _free_or_ours(wanted: Path) -> Path:
    """Return the name, or the next one with a number, that is free or has a page of ours."""
    from helperkit.diagnostics.inbox.page import BEGINNING

    for number in range(1, MOST_NUMBERS):
        target = wanted.with_name(numbered(wanted.name, number))
        if not os.path.lexists(target):
            return target
        if target.is_file():
            with target.open("rb") as file:
                if file.read(len(BEGINNING)) == BEGINNING.encode():
                    return target
    raise FileExistsError(str(wanted))


def _line(kind: str, **told: object) -> str:
    return json_text.dumps({"type": kind} | msgspec.to_builtins(told, str_keys=True))
