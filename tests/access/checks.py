"""All checks of access, by name: each takes a view and gives what it finds."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.access.colours import Focus, check_edges, check_letters, check_meaning
from tests.access.keys import Presses, check_escape, check_named, check_tab
from tests.access.places import (
    Placed,
    check_led,
    check_strip,
    check_targets,
    check_whole,
    unmirrored,
)
from tests.access.seen import View
from tests.access.stillness import check_still
from tests.access.texts import check_translated

Check = Callable[[View], list[str]]


@dataclass
class Checks:
    """The checks of one walk. What looks the same on many screens is looked at once by some."""

    language: str
    focus: Focus = field(default_factory=Focus)
    presses: Presses = field(default_factory=Presses)
    unturned: list[Placed] | None = None  # the same screen in the other direction of reading

    def mirrored(self, view: View) -> list[str]:
        """Find what is not mirrored, where it is known how it stands the other way round."""
        return unmirrored(self.unturned, view) if self.unturned is not None else []

    def of_layout(self) -> dict[str, Check]:
        """Return the checks of where things are and what keys do."""
        found: dict[str, Check] = {
            "led": check_led,  # before any other: they scroll
            "targets": check_targets,
            "whole": check_whole,
            "strip": check_strip,
            "tab": check_tab,
            "named": check_named,
            "presses": self.presses.check,
            "escape": check_escape,
            "still": check_still,
            "mirrored": self.mirrored,
        }
        return found | ({"translated": check_translated} if "pseudo" in self.language else {})

    def of_look(self) -> dict[str, Check]:
        """Return the checks of what is seen."""
        return {
            "letters": check_letters,
            "edges": check_edges,
            "focus": self.focus.check,
            "meaning": check_meaning,
        }

    def all(self) -> dict[str, Check]:
        """Return all checks."""
        return self.of_layout() | self.of_look()


def run(checks: dict[str, Check], view: View) -> list[str]:
    """Return what the checks find, each with the name of its check."""
    return [f"{name}: {fault}" for name, check in checks.items() for fault in check(view)]
