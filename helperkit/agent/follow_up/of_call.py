"""From a call to a case, and back to its screen: six words, and the lines said. Pure."""

from datetime import datetime

from msgspec.structs import replace

from helperkit.agent.call import call as calls
from helperkit.agent.cases import model
from helperkit.agent.cases.model import Case
from helperkit.agent.products import Known
from helperkit.journey.order import Order
from helperkit.journey.screen import Screen
from helperkit.journey.screens import screen
from helperkit.phone.arithmetic import PLACES
from helperkit.phone.decode import Sure
from helperkit.phone.names import SOURCE, said_in
from helperkit.words.load import Words
from helperkit.words.quoting import quoted
from helperkit.words.script import script_of


def line_name(seen: Screen, at: int) -> str:
    """Return the name of a line of a screen's script; 0 is the one that restates."""
    return f"{seen.name}.{at}"


def case_of_call(case: Case, call: calls.Call, known: Known, now: datetime) -> Case:
    """Return the case with what is known of the call by now; presses in the picture are none."""
    before = replace(call, presses=())
    code = calls.code_of_call(before)
    product = known(code.product) if code is not None and code.product else None
    state = calls.caller_state(before, product.order if product else None)
    if code is None or state is None:
        return case
    seen = screen(state)
    meaning = calls.meaning(before)
    heard: tuple[int | None, ...] = (
        meaning.words
        if isinstance(meaning, Sure)
        else tuple(one.word for one in calls.heard(before))
    )
    origin = model.Call(
        tuple("" if word is None else said_in(SOURCE, word) for word in heard),
        seen.name,
        seen.problem.value if seen.problem else "",
    )
    bought = model.Product(code.product, product.card.name if product else "")
    if (case.origin, case.product, case.language) == (origin, bought, call.language):
        return case
    return replace(case, origin=origin, product=bought, language=call.language, changed=now)


def call_of_case(case: Case) -> calls.Call | None:
    """Return the call with the words of then; None where the case is of no call."""
    if not isinstance(case.origin, model.Call) or len(case.origin.words) != PLACES:
        return None
    return calls.Call(typed=case.origin.words, language=SOURCE)


def screen_of_case(case: Case, order: Order | None) -> Screen | None:
    """Return the screen that the caller saw then; None where the words do not say it."""
    call = call_of_case(case)
    state = None if call is None else calls.caller_state(call, order)
    return None if state is None else screen(state)


def lines_said(case: Case, seen: Screen | None, words: Words, caller: Words) -> tuple[str, ...]:
    """Return what was said, in words; what belongs to other screens is counted only."""
    known: dict[str, str] = {}
    if seen is not None:
        script = script_of(seen, words, caller)
        lines = (script.restate, *script.say)
        known = {line_name(seen, at): line.text for at, line in enumerate(lines)}
    said = tuple(quoted(known[name], words.locale) for name in case.said if name in known)
    others = sum(name not in known for name in case.said)
    return (*said, words.text("agent-said-elsewhere", count=others)) if others else said
