"""Whether new bytes may be added to those that are kept. Pure: values in, a verdict out.

The rules are numbers 1 to 4 and 7 of the design's section on downloading; RFC 9110 sections 13.1.5
(If-Range), 14 (Range) and 15.3.7 (206).
"""

from collections.abc import Callable
from enum import Enum, auto

import msgspec

from helperkit.delivery.download.answers.answer import Answer, http_date
from helperkit.delivery.download.keeping.spans import Span

OVERLAP = 8 * 1024  # bytes asked for again, to be compared with those on the disk
SETTLED_SECONDS = 60  # a younger Last-Modified may name two versions made in one second


class Kept(msgspec.Struct, frozen=True):
    """What is safely on the disk of one representation, and what the server called it.

    `[0, durable)` is there, and so are the spans `ahead`, which begin beyond it: what extra
    connections brought, or what a repair left alone.
    """

    durable: int = 0
    total: int | None = None
    etag: str = ""
    last_modified: str = ""
    date: str = ""  # the server's Date when it gave the Last-Modified
    url: str = ""  # the link that all this came from
    ahead: tuple[Span, ...] = ()


class Ask(msgspec.Struct, frozen=True):
    """What to ask for: a part from `start` to before `end` (None: to the file's own end).

    Both at rest ask for everything, without a Range. `if_range` is the condition.
    """

    start: int = 0
    end: int | None = None
    if_range: str = ""

    @property
    def ranged(self) -> bool:
        """Whether a part is asked for."""
        return self.start > 0 or self.end is not None

    def headers(self) -> dict[str, str]:
        """Return the request's fields."""
        if not self.ranged:
            return {}
        last = "" if self.end is None else str(self.end - 1)
        fields = {"Range": f"bytes={self.start}-{last}"}
        if self.if_range:
            fields["If-Range"] = self.if_range
        return fields


class Verdict(Enum):
    """What to do with an answer that carries bytes."""

    SPLICE = auto()  # compare the overlap, then add
    FRESH = auto()  # the body is the whole file: begin the part file anew with it
    PLAIN_RANGE = auto()  # ask once more, with Range but without If-Range
    WHOLE = auto()  # ask for everything; the kept bytes go when it comes


def strong(etag: str) -> bool:
    """Whether an entity tag promises equality byte for byte."""
    return len(etag) > 2 and etag[0] == '"' and etag[-1] == '"'


def settled(last_modified: str, date: str) -> bool:
    """Whether a Last-Modified is old enough to name one version only."""
    changed, now = http_date(last_modified), http_date(date)
    return (
        changed is not None
        and now is not None
        and (now - changed).total_seconds() >= SETTLED_SECONDS
    )


def validator(kept: Kept, url: str, *, proven: bool) -> str:
    """Return what If-Range may carry for the kept bytes; "" where nothing is strong enough.

    Another link must repeat a strong tag, for two servers may well hold two versions of one date;
    where a hash will judge, it need not, for mirrors of one file have tags of their own.
    """
    if proven and url != kept.url:
        return ""
    if strong(kept.etag):
        return kept.etag
    if not kept.etag and url == kept.url and settled(kept.last_modified, kept.date):
        return kept.last_modified
    return ""


def ask(kept: Kept, url: str, *, proven: bool, whole: bool = False, plain: bool = False) -> Ask:
    """Return what to ask this link for next.

    `proven`: a known hash will judge the result. `whole`: a range failed before. `plain`: rule 4,
    leave If-Range away.
    """
    condition = validator(kept, url, proven=proven)
    start = max(0, kept.durable - OVERLAP)
    # The gap to what is ahead, and so much of that as shows whether it fits.
    end = min(kept.ahead[0][0] + OVERLAP, kept.ahead[0][1]) if kept.ahead else None
    asked = Ask(start, end, "" if plain else condition)
    if whole or not asked.ranged or not (condition or proven) or _no_total(kept, url, proven):
        return Ask()
    return asked


def ask_span(kept: Kept, url: str, span: Span, *, proven: bool) -> Ask:
    """Return what an extra connection asks for: a span far from what is kept."""
    return Ask(*span, validator(kept, url, proven=proven))


def judge(
    kept: Kept, asked: Ask, answer: Answer, url: str, *, proven: bool, plain: bool = False
) -> Verdict:
    """Decide about an answer of status 200, 203, 206 or 416 from this link."""
    if answer.status == 416:
        return Verdict.WHOLE
    if answer.status != 206:
        return _judge_whole(kept, asked, answer, plain=plain)
    if not asked.ranged:
        # Nobody asked for a part; if it is the whole all the same, it serves.
        return Verdict.FRESH if _is_everything(answer) else Verdict.WHOLE
    fits = all(guard(_Part(kept, asked, answer, url, proven)) for guard in GUARDS)
    return Verdict.SPLICE if fits else Verdict.WHOLE


class _Part(msgspec.Struct, frozen=True):
    """A part that came (206), and what it has to fit."""

    kept: Kept
    asked: Ask
    answer: Answer
    url: str
    proven: bool


def has_exact_start(part: _Part) -> bool:
    """Whether it begins where it was asked to."""
    return part.answer.start == part.asked.start


def has_exact_end(part: _Part) -> bool:
    """Whether it ends where it was asked to, by its range and by its length."""
    answer, asked = part.answer, part.asked
    if answer.total is None or answer.end is None:
        return False
    end = answer.total if asked.end is None else min(asked.end, answer.total)
    return answer.end == end - 1 and answer.length in {None, end - asked.start}


def has_same_total(part: _Part) -> bool:
    """Whether the file is as long as it was."""
    total = part.answer.total
    return total is not None and part.kept.total in {None, total} and part.kept.durable <= total


def is_plain(part: _Part) -> bool:
    """Whether the bytes are the file's own: those of an encoded form have other offsets."""
    return not part.answer.encoding


def has_same_tag(part: _Part) -> bool:
    """Whether its tag, where it has one, is that of the kept bytes, and is strong enough.

    Mirrors of one file have tags of their own: there the hash judges.
    """
    kept, answer = part.kept, part.answer
    if not (kept.etag and answer.etag):
        return True
    if part.proven and part.url != kept.url:
        return True
    return kept.etag == answer.etag and (strong(kept.etag) or part.proven)


def has_its_tag(part: _Part) -> bool:
    """Whether the tag is repeated where one is known: without it, it is of who knows what."""
    return part.proven or not strong(part.kept.etag) or bool(part.answer.etag)


def has_same_date(part: _Part) -> bool:
    """Whether, where no tag tells, the Last-Modified is the same, or a hash will judge."""
    kept, answer = part.kept, part.answer
    if kept.etag and answer.etag:
        return True
    if part.url == kept.url and kept.last_modified and answer.last_modified:
        return kept.last_modified == answer.last_modified
    return part.proven or strong(kept.etag)


# Each can be left out in a test, which then has to fail.
GUARDS: tuple[Callable[[_Part], bool], ...] = (
    has_exact_start,
    has_exact_end,
    has_same_total,
    is_plain,
    has_same_tag,
    has_its_tag,
    has_same_date,
)


def _no_total(kept: Kept, url: str, proven: bool) -> bool:
    """Whether rule 7 cannot be kept: another link has to repeat the total, and none is known."""
    return url != kept.url and kept.total is None and not proven


def _judge_whole(kept: Kept, asked: Ask, answer: Answer, *, plain: bool) -> Verdict:
    same = strong(kept.etag) and answer.etag == kept.etag
    if asked.if_range and same and not plain:
        return Verdict.PLAIN_RANGE
    return Verdict.FRESH


def _is_everything(answer: Answer) -> bool:
    return answer.start == 0 and answer.total is not None and answer.end == answer.total - 1
