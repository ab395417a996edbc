"""Two reports of one customer: what changed from the earlier to the later one."""

from collections.abc import Iterator

import msgspec

from helperkit.diagnostics.facts import Fact
from helperkit.diagnostics.read.bundle import Bundle
from helperkit.diagnostics.read.replay import Replay
from helperkit.journey.model import Beside, State, Stopped, order_of

# A quarter more or less of what changes all the time, such as free room, is news.
NEWS = 0.25
_NOT_COMPARED = frozenset({"why"})


class Change(msgspec.Struct, frozen=True):
    """One thing that changed. `of` is a name such as "program" or "room place: free"."""

    of: str
    before: str
    after: str


def compare(before: Bundle, after: Bundle) -> tuple[Change, ...]:
    """Return what changed; nothing where the reports tell the same."""
    return tuple(_changes(before, after))


def _changes(before: Bundle, after: Bundle) -> Iterator[Change]:
    told = _told(before), _told(after)
    for of in told[0]:
        if told[0][of] != told[1][of]:
            yield Change(of, told[0][of], told[1][of])
    facts = _by_name(before.facts), _by_name(after.facts)
    for name in sorted(facts[0].keys() | facts[1].keys()):
        one, other = (found.get(name, {}) for found in facts)
        for field in sorted(one.keys() | other.keys()):
            old, new = one.get(field), other.get(field)
            if old != new and not _is_noise(old, new):
                yield Change(f"{name}: {field}".replace("_", " "), _said(old), _said(new))


def _told(bundle: Bundle) -> dict[str, str]:
    """Return what is compared beside the facts. The step is the one beneath every detour."""
    state = bundle.last
    step, problem = state.step, ""
    while isinstance(step, Beside):
        problem = step.problem.value if isinstance(step, Stopped) else problem
        step = step.before
    order = order_of(step)
    return {
        "program": bundle.manifest.program,
        "made": bundle.manifest.made,
        "product": order.name if order is not None else "",
        "screen": _screen(bundle, state),
        "step": type(step).__name__,
        "problem": problem,
        "events": str(len(bundle.history.events)),
    }


def _screen(bundle: Bundle, state: State) -> str:
    if bundle.recorded.last is None and bundle.recorded.step:
        return bundle.recorded.step
    last = msgspec.structs.replace(
        bundle, history=msgspec.structs.replace(bundle.history, states=(state,))
    )
    shown = Replay(last).screen(0)
    return shown.name if shown is not None else ""


def _by_name(facts: tuple[Fact, ...]) -> dict[str, dict[str, object]]:
    """Return the fields of each fact; of several of one kind, `of` tells them apart."""
    named: dict[str, dict[str, object]] = {}
    for fact in facts:
        of = getattr(fact, "of", "") or getattr(fact, "name", "")
        name = f"{fact.__struct_config__.tag} {of}".strip()
        fields = msgspec.to_builtins(fact)
        kept = {key: fields[key] for key in fact.__struct_fields__ if key not in _NOT_COMPARED}
        named.setdefault(name, kept)
    return named


def _is_noise(old: object, new: object) -> bool:
    """Whether a number changed by little. Numbers beneath a thousand are counts: all is news."""
    if not isinstance(old, int) or not isinstance(new, int) or isinstance(old, bool):
        return False
    larger = max(abs(old), abs(new))
    return larger >= 1_000 and abs(old - new) < NEWS * larger


def _said(value: object) -> str:
    return "" if value is None else str(value)
