"""How many changes make one row of letters or sounds into another."""

from collections.abc import Callable, Sequence


def _other(one: str, other: str) -> float:
    return float(one != other)


def edit_distance(
    one: Sequence[str],
    other: Sequence[str],
    *,
    change: Callable[[str, str], float] = _other,
    lost: float = 1.0,
) -> float:
    """Return the least cost of changes, losses and additions (Levenshtein), and of two swapped.

    `lost` is the cost of one member too few or too many.
    """
    before: list[float] = []
    row = [lost * at for at in range(len(other) + 1)]
    for at, member in enumerate(one, start=1):
        older, before, row = before, row, [lost * at]
        for place, wanted in enumerate(other, start=1):
            best = min(
                before[place] + lost, row[-1] + lost, before[place - 1] + change(member, wanted)
            )
            swapped = at > 1 and place > 1 and (member, one[at - 2]) == (other[place - 2], wanted)
            if swapped and member != wanted:
                best = min(best, older[place - 2] + lost)
            row.append(best)
    return row[-1]
