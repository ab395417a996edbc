"""The follow-up message: a short e-mail in the customer's language, ready to send.

It asks how it went and says one thing to do. It names no day and promises nothing: the seller's
name, telephone and hours are those of the card, and stand there only where the card says them.
"""

from collections.abc import Collection

from helperkit.agent.cases.model import Case, Outcome
from helperkit.diagnostics.summary import Text
from helperkit.diagnostics.verdict.quoting import NONE, hours, phone, quoted
from helperkit.diagnostics.verdict.reply import ENGLISH, Reply
from helperkit.journey.order import Support

# Nobody writes to who does not want it any more.
WRITTEN_TO = frozenset(Outcome) - {Outcome.NOT_NEEDED}


def follow_up(case: Case, support: Support, text: Text) -> Reply:
    """Return the message; `text` finds the words in the customer's language.

    `support` is that of a card which is trusted, else an empty one.
    """
    if case.outcome not in WRITTEN_TO:
        raise ValueError("nobody writes to who does not want it any more")
    name = f"follow-up-{case.outcome.value.replace('_', '-')}"
    values = {
        "product": quoted(case.product.name),
        "seller": quoted(support.seller),
        "phone": phone(support.phone),
    }
    after = [text("follow-up-after", **values)]
    if values["phone"] != NONE and (open_at := hours(support.hours)) != NONE:
        after.append(text("reply-call-hours", hours=open_at))
    parts = (
        text("reply-greeting"),
        text(f"{name}.happened", **values),
        text(f"{name}.do", **values),
        " ".join(after),
        f"{text('reply-end')}\n{text('reply-from', **values)}",
    )
    return Reply(text("follow-up-subject", **values), "\n\n".join(parts) + "\n")


def language_of(case: Case, there: Collection[str]) -> str:
    """Return the customer's language, where there are words in it, else English."""
    told = case.language
    known = (told, told.partition("_")[0])
    return next((language for language in known if language in there), ENGLISH)
