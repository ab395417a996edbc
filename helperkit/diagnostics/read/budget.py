"""What looking closely at one report may cost, whatever is in it."""

MOST_VALUES = 200_000  # that are looked at one by one; what fits as it stands costs nothing


class Spent(Exception):
    """A report asked for more work than any honest one needs."""


class Budget:
    """Counts work, which unlike a clock says the same on every computer."""

    def __init__(self, left: int = MOST_VALUES) -> None:
        self.left = left

    def spend(self, count: int = 1) -> None:
        """Count so much work. Raises `Spent` where nothing is left."""
        if self.left <= 0:
            raise Spent
        self.left -= count
