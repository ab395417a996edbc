"""The order in which a screen reader goes through widgets: that of their stack."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget


def read_in_order(parent: QWidget, members: Sequence[QWidget]) -> None:
    """Let the members of a parent follow each other for a screen reader as they do for the eye."""
    among = set(members)
    if [child for child in parent.children() if child in among] != [*members]:
        for member in members:
            member.raise_()
