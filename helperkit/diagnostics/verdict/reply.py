"""The reply to a report: an e-mail that is ready to send, in plain words.

It says what happened, that it is nobody's fault where something went wrong, what is safe, and
what comes next: one thing to do, what the shop does, or one question. The seller's name, telephone
and hours are those of the card; where it is not trusted or says nothing, they are left out, for
then nobody knows them. That it is trusted is the report's own word, which anybody could write: so
links, markup and what is no telephone number are left out as well (`quoting`).
"""

from collections.abc import Collection

import msgspec

from helperkit.diagnostics.fact_words import size_of
from helperkit.diagnostics.facts import KeptBytes, Language
from helperkit.diagnostics.read.bundle import Bundle
from helperkit.diagnostics.summary import Text
from helperkit.diagnostics.verdict.advice import name_of
from helperkit.diagnostics.verdict.case import Case
from helperkit.diagnostics.verdict.causes import Cause
from helperkit.diagnostics.verdict.quoting import NONE, hours, phone, quoted
from helperkit.diagnostics.verdict.ranking import Verdict
from helperkit.journey.model import trusts
from helperkit.journey.order import Order, Trust

NO_FAULT = frozenset(
    {
        *(Cause.ALL_WELL, Cause.STOPPED_MIDWAY, Cause.PASSWORD_WANTED),
        *(Cause.NEEDS_SHOWING, Cause.NOT_KNOWN),
    }
)
# Here the file itself is what is gone, broken or not to be trusted.
NOT_SAFE = frozenset(
    {
        *(Cause.FILE_MOVED, Cause.GUARD_TOOK_FILE, Cause.FOLDER_GONE, Cause.PAGE_AS_FILE),
        *(Cause.DAMAGED_AT_SOURCE, Cause.DAMAGED_ON_THE_WAY, Cause.EMPTY_PARCEL, Cause.UNFINISHED),
        *(Cause.UNSAFE_PARCEL, Cause.UNSAFE_FILE, Cause.TOO_BIG_INSIDE, Cause.FILE_CHANGED_AT_SHOP),
        *(Cause.OTHER_PRODUCT, Cause.PART_MISSING),
    }
)
# What only the shop can put right: the customer is not asked to write for it.
OURS = frozenset(
    {
        *(Cause.CERTIFICATE_EXPIRED, Cause.CERTIFICATE_WRONG_NAME, Cause.FILE_CHANGED_AT_SHOP),
        *(Cause.UNSAFE_PARCEL, Cause.UNSAFE_FILE, Cause.TOO_BIG_INSIDE),
        *(Cause.GUARD_READS_ALONG, Cause.GUARD_TOOK_FILE),
    }
)
ASKED = frozenset(
    {Cause.ALL_WELL, Cause.OTHER_PRODUCT, Cause.NOT_KNOWN}
)  # the customer alone knows
ENCLOSED = frozenset({Cause.CARD_EXPIRED})  # where the reply says that something comes with it
ENGLISH = "en"
GOT_AGAIN = frozenset({Cause.DAMAGED_ON_THE_WAY})  # where the reply says so
GAP = "…"  # where the agent puts what no report knows, such as a new link


class Reply(msgspec.Struct, frozen=True):
    """An e-mail, ready to send. `to` is nobody: a report does not tell who wrote it."""

    subject: str
    body: str


def reply(found: Verdict, text: Text) -> Reply:
    """Return the reply to a report; `text` finds the words in the customer's language."""
    order = found.case.order
    known = order if order is not None and trusts(order) else Order(Trust.LINK)
    support = known.support
    values = {
        "product": quoted(known.name),
        "seller": quoted(support.seller),
        "phone": phone(support.phone),
    }
    name = f"reply-{name_of(found.cause)}"
    happened = [text(f"{name}.happened", missing=_missing(found, text))]
    if not found.sure and found.cause is not Cause.NOT_KNOWN:
        happened.insert(0, text("reply-maybe"))
    if found.cause not in NO_FAULT:
        happened.append(text("reply-not-your-fault"))
    if found.cause is not Cause.NOT_KNOWN:
        happened.append(text("reply-safe", safe=_safe(found)))
    heading, ending = _next(found.cause)
    after = [text(ending, **values)]
    if values["phone"] != NONE and (open_at := hours(support.hours)) != NONE:
        after.append(text("reply-call-hours", hours=open_at))
    parts = (
        text("reply-greeting"),
        text("reply-thanks", **values),
        " ".join(happened),
        f"{text(heading)}\n{text(f'{name}.{_way_on(found, order)}')}",
        " ".join(after),
        f"{text('reply-end')}\n{text('reply-from', **values)}",
    )
    return Reply(text("reply-subject", **values), "\n\n".join(parts) + "\n")


def _next(cause: Cause) -> tuple[str, str]:
    """Return the names of what stands before and after what comes next."""
    if cause in OURS:
        return "reply-ours", "reply-after-ours"
    if cause in ASKED:
        return "reply-question", "reply-after-question"
    return "reply-one-thing", "reply-after"


def _missing(found: Verdict, text: Text) -> str:
    """Return how much room is missing, where that is known."""
    trouble = found.case.trouble
    missing = trouble.missing if trouble is not None else None
    return size_of(missing, text) if missing else NONE


def _way_on(found: Verdict, order: Order | None) -> str:
    """Return which way on is named: a file that came by no link of ours cannot be got again."""
    own = order is not None and order.trust is Trust.OWN_FILE
    return "do-own" if own and found.cause in GOT_AGAIN else "do"


def _safe(found: Verdict) -> str:
    case: Case = found.case
    if found.cause in NOT_SAFE:
        return "nothing"
    if case.parcel is not None:
        return "file"
    kept = next(iter(case.of(KeptBytes)), None)
    if kept is not None:  # the disk itself was asked
        return "came" if kept.durable or kept.ahead else "nothing"
    return "came" if case.trouble is not None and case.trouble.came else "nothing"


def language_of(bundle: Bundle, there: Collection[str]) -> str:
    """Return the customer's language, where there are words in it, else English."""
    told = next((fact.language for fact in bundle.facts if isinstance(fact, Language)), "")
    short = told.partition("_")[0]
    return next((language for language in (told, short) if language in there), ENGLISH)
