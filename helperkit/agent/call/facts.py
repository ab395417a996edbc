"""What is known of a caller beside their screen, in one line: system, product, step, try."""

from helperkit.agent.products import Product
from helperkit.journey.screen import Screen, Stage
from helperkit.phone.fields import SYSTEMS, Code
from helperkit.words.letters import line
from helperkit.words.load import Words


def facts_told(code: Code, seen: Screen, known: Product | None, words: Words, *, sure: bool) -> str:
    """Return the line. What only all six words prove stands there only where they are `sure`."""
    text = words.text
    parts = [text("agent-system", system=SYSTEMS[code.system])] if sure else []
    if known is not None:
        parts.append(line(known.card.name))
    elif code.product:
        parts.append(text("agent-product-number", number=str(code.product)))
    if seen.stage is not None:
        stages = tuple(Stage)
        at = stages.index(seen.stage) + 1
        parts.append(text("agent-step", at=str(at), of=str(len(stages))))
    if sure:
        parts.append(text("agent-try", **{"try": code.attempt}))
    return " · ".join(parts)
