"""Extra connections that make up their minds within fractions of a second."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from helperkit.delivery.download import extra, parts

_SECONDS = {
    "LOOK_SECONDS": 0.1,
    "SETTLE_SECONDS": 0.05,
    "TRIAL_SECONDS": 0.15,
    "PART_SECONDS": 0.2,
    "LONG": 0.1,
    "LISTEN_SECONDS": 0.02,
}


@contextmanager
def hasty(least_part: int, times: float = 1.0) -> Iterator[None]:
    """Let them be looked for, tried and judged in a hurry; `times`: in less of one."""
    with pytest.MonkeyPatch.context() as patch:
        for name, seconds in _SECONDS.items():
            patch.setattr(extra, name, times * seconds)
        for module in (extra, parts):
            patch.setattr(module, "LEAST_PART", least_part)
        yield
