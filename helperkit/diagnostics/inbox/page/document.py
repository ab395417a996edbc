"""The page itself: what stands out first, then a picture and its table for each question."""

from collections.abc import Iterator

from helperkit.diagnostics.inbox.answers import Answers
from helperkit.diagnostics.inbox.counting import By
from helperkit.diagnostics.inbox.page import plots
from helperkit.diagnostics.inbox.page.markup import Markup, element, joined
from helperkit.diagnostics.inbox.page.spans import spans
from helperkit.diagnostics.inbox.page.style import style
from helperkit.diagnostics.inbox.shares import share
from helperkit.diagnostics.inbox.telling import Telling, Told, percent, times
from helperkit.diagnostics.summary import Text

MOST_BARS = 12
MOST_VERSIONS = 14
MOST_ROWS = 300  # of a table: whoever sends odd reports could make it endless
BEGINNING = "<!DOCTYPE html>\n<!-- helperkit inbox -->\n"  # by which a page of ours is known
_NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'"  # no network, no script


def page(answers: Answers, text: Text, *, language: str = "en", since: str = "") -> str:
    """Return the page, whole: it asks for nothing from anywhere."""
    return BEGINNING + _Document(answers, text, language, since).html() + "\n"


class _Document:
    def __init__(self, answers: Answers, text: Text, language: str, since: str) -> None:
        self._answers = answers
        self._text = text
        self._language = language
        self._since = since
        self._telling = Telling(answers, text)

    def html(self) -> Markup:
        title = self._text("inbox-title")
        head = element(
            "head",
            Markup('<meta charset="utf-8">'),
            Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
            Markup(f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_ELSE}">'),
            element("title", title),
            element("style", Markup(style())),
        )
        lead = [element("p", line) for line in self._telling.lead(self._since)]
        main = element("main", element("h1", title), *lead, *self._news(), *self._sections())
        return element("html", head, element("body", main), lang=self._language)

    def _news(self) -> Iterator[Markup]:
        if self._answers.headlines:
            yield element("h2", self._text("inbox-heading-first"))
        for one in self._answers.headlines:
            title, lines = self._telling.headline(one)
            kind = "news new" if one.is_news else "news"
            told = [element("p", line) for line in lines]
            yield element("article", element("h3", title), *told, class_=kind)

    def _sections(self) -> Iterator[Markup]:
        telling = self._telling
        most, since, whom = telling.most(), telling.since(), telling.whom()
        yield self._section(most, self._most(most))
        few = telling.too_few()
        yield self._section(since, *self._versions(), open_=True, after=few)
        yield self._section(whom, self._whom(whom))
        if self._answers.days:
            yield self._days()
        groups = telling.groups()
        if self._answers.by is not By.CAUSE:  # those are in the first table
            yield self._section(groups, open_=True)
        refused = telling.refused()
        if refused.rows:
            yield self._section(refused, open_=True)
        how = element("h2", self._text("inbox-how"))
        yield element("section", how, element("p", self._text("inbox-how-text")))

    def _section(
        self, told: Told, *pictures: Markup, open_: bool = False, after: str = ""
    ) -> Markup:
        parts: list[str] = [element("h2", told.title)]
        if told.note:
            parts.append(element("p", told.note, class_="soft"))
        parts += [picture for picture in pictures if picture]
        if told.rows:
            parts.append(self._table(told, open_=open_))
        if after:
            parts.append(element("p", after, class_="soft"))
        return element("section", *parts)

    def _table(self, told: Told, *, open_: bool) -> Markup:
        head = element("tr", *(element("th", name, scope="col") for name in told.columns))
        rows = [
            element("tr", element("th", row[0], scope="row"), *(element("td", c) for c in row[1:]))
            for row in told.rows[:MOST_ROWS]
        ]
        left = len(told.rows) - MOST_ROWS
        more = self._text("inbox-more", count=left) if left > 0 else ""
        table = element(
            "table",
            element("caption", f"{told.title}. {more}" if more else told.title),
            element("thead", head),
            element("tbody", *rows),
        )
        wide = element(
            "div", table, class_="wide", tabindex="0", role="region", aria_label=told.title
        )
        if open_:
            return wide
        return element("details", element("summary", self._text("inbox-numbers")), wide)

    def _most(self, told: Told) -> Markup:
        shown = self._answers.most[:MOST_BARS]
        lines = [
            plots.Line(self._telling.cause(cause), said.count_said, one.count, said.low, said.high)
            for cause, one in shown
            for said in [_Scaled(one.count, one.of)]
        ]
        return _figure(plots.bars(told.title, lines)) if lines else Markup()

    def _whom(self, told: Told) -> Markup:
        lines = []
        for one in self._answers.whom[:MOST_BARS]:
            where = self._telling.value(one.by, one.value)
            label = f"{where} – {self._telling.cause(one.cause)}"
            seen = one.lift
            said = f"{times(seen.times)} ({one.count})"
            lines.append(plots.Line(label, said, seen.times, seen.low, seen.high))
        return _figure(plots.times(told.title, lines)) if lines else Markup()

    def _versions(self) -> Iterator[Markup]:
        shown = self._answers.versions[-MOST_VERSIONS:]
        if not shown or not self._answers.headlines:
            return
        first = self._answers.headlines[0]
        columns = []
        for name, of, count in shown:
            one = share(count, of)
            columns.append(
                plots.Column(name, one.share, said=percent(one.share), low=one.low, high=one.high)
            )
        mark = first.version.since if first.version is not None else ""
        note = self._text("inbox-versions", what=self._telling.cause(first.cause))
        yield _figure(plots.columns(note, columns, mark), note)

    def _days(self) -> Markup:
        text = self._text
        headlines = self._answers.headlines
        what = self._telling.cause(headlines[0].cause) if headlines else ""
        note = text("inbox-over.note", what=what) if what else text("inbox-over-none")
        columns = spans(self._answers.days)
        shown = Told(
            "over",
            text("inbox-over"),
            note,
            (text("inbox-column-day"), text("inbox-column-reports"), what),
            tuple((one.name, f"{one.value:.0f}", f"{one.part:.0f}") for one in columns),
        )
        return self._section(shown, _figure(plots.columns(note, columns)))


class _Scaled:
    """A count with its interval, in reports rather than shares."""

    def __init__(self, count: int, of: int) -> None:
        one = share(count, of)
        self.low, self.high = one.low * of, one.high * of
        self.count_said = f"{count} ({percent(one.share)})"


def _figure(picture: Markup, note: str = "") -> Markup:
    parts: list[str] = [picture]
    if note:
        parts.append(element("figcaption", note))
    return element("figure", joined(*parts))
