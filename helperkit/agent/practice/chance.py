"""Chance that can come again: everything that a practice leaves to it follows from a seed."""

import random


def chance(seed: int, *about: object) -> random.Random:
    """Return the chance for one thing: the same for the same seed and the same thing."""
    named = "/".join(str(part) for part in (seed, *about))
    return random.Random(named)  # noqa: S311 - it is to be the same again, and hides nothing
