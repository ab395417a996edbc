"""One test for many small cases: each as one of its own costs more than all that it does."""

import functools
import inspect
from collections.abc import Callable, Iterable
from typing import Any

Test = Callable[..., None]


def each(names: str, values: Iterable[Any]) -> Callable[[Test], Test]:
    """Call a test with each value, and tell of all that fail, each with its value.

    Of several names, as in "name, text", each value is a tuple.
    """
    wanted = names.split(", ")

    def around(test: Test) -> Test:
        @functools.wraps(test)
        def all_of_them(**fixtures: Any) -> None:
            cases, faults = list(values), []
            for value in cases:
                parts = (value,) if len(wanted) == 1 else value
                try:
                    test(**fixtures, **dict(zip(wanted, parts, strict=True)))
                except Exception as fault:  # noqa: BLE001 - whatever a test raises
                    fault.add_note(f"{names}: {value!r:.200}")
                    faults.append(fault)
            assert cases, f"no {names}"
            if faults:
                raise ExceptionGroup(f"{len(faults)} of {len(cases)}", faults)

        signature = inspect.signature(test)
        left = [one for one in signature.parameters.values() if one.name not in wanted]
        vars(all_of_them)["__signature__"] = signature.replace(parameters=left)
        return all_of_them

    return around
