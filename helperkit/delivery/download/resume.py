"""Whether new bytes may be added to those that are kept. Pure: values in, a verdict out.

The rules are numbers 1 to 4 of the design's section on downloading; RFC 9110 sections 13.1.5
(If-Range), 14 (Range) and 15.3.7 (206).
"""

from enum import Enum, auto

import msgspec

from helperkit.delivery.download.answer import Answer, http_date

OVERLAP = 8 * 1024  # bytes asked for again, to be compared with those on the disk
SETTLED_SECONDS = 60  # a younger Last-Modified may name two versions made in one second


class Kept(msgspec.Struct, frozen=True):
    """What is safely on the disk of one representation, and what the server called it."""

    durable: int = 0
    total: int | None = None
    etag: str = ""
    last_modified: str = ""
    date: str = ""  # the server's Date when it gave the Last-Modified


class Ask(msgspec.Struct, frozen=True):
    """What to ask for: from `start` (0: everything, without a Range), under which condition."""

    start: int = 0
    if_range: str = ""

    def headers(self) -> dict[str, str]:
        """Return the request's fields."""
        if not self.start:
            return {}
        fields = {"Range": f"bytes={self.start}-"}
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


def validator(kept: Kept) -> str:
    """Return what If-Range may carry for the kept bytes; "" where nothing is strong enough."""
    if strong(kept.etag):
        return kept.etag
    if not kept.etag and settled(kept.last_modified, kept.date):
        return kept.last_modified
    return ""


def ask(kept: Kept, *, proven: bool, whole: bool = False, plain: bool = False) -> Ask:
    """Return what to ask for next.

    `proven`: a known hash will judge the result. `whole`: a range failed before. `plain`: rule 4,
    leave If-Range away.
    """
    condition = validator(kept)
    start = kept.durable - OVERLAP
    if whole or start <= 0 or not (condition or proven):
        return Ask()
    return Ask(start=start, if_range="" if plain else condition)


def judge(kept: Kept, asked: Ask, answer: Answer, *, proven: bool, plain: bool = False) -> Verdict:
    """Decide about an answer of status 200, 203, 206 or 416."""
    if answer.status == 416:
        return Verdict.WHOLE
    if answer.status != 206:
        return _judge_whole(kept, asked, answer, plain=plain)
    if not asked.start:
        # Nobody asked for a part; if it is the whole all the same, it serves.
        return Verdict.FRESH if _is_everything(answer) else Verdict.WHOLE
    fits = (
        answer.start == asked.start
        and answer.total is not None
        and answer.end == answer.total - 1
        and answer.length in {None, answer.total - asked.start}
        and kept.total in {None, answer.total}
        and kept.durable <= answer.total
        and not answer.encoding
        and _same_version(kept, answer, proven=proven)
    )
    return Verdict.SPLICE if fits else Verdict.WHOLE


def _judge_whole(kept: Kept, asked: Ask, answer: Answer, *, plain: bool) -> Verdict:
    same = strong(kept.etag) and answer.etag == kept.etag
    if asked.if_range and same and not plain:
        return Verdict.PLAIN_RANGE
    return Verdict.FRESH


def _is_everything(answer: Answer) -> bool:
    return answer.start == 0 and answer.total is not None and answer.end == answer.total - 1


def _same_version(kept: Kept, answer: Answer, *, proven: bool) -> bool:
    if kept.etag and answer.etag:
        return kept.etag == answer.etag and (strong(kept.etag) or proven)
    if strong(kept.etag) and not proven:
        return False  # rule 3: a part without the tag is a part of who knows what
    if kept.last_modified and answer.last_modified:
        return kept.last_modified == answer.last_modified
    return proven
