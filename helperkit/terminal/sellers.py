"""The command line's tools for sellers: `helperkit card …`."""

from pathlib import Path
from typing import Any

import click

from helperkit.terminal.arguments import Existing, Folder


@click.group()
def card() -> None:
    """Tools for sellers."""


@card.command()
@click.argument("file", type=Existing())
def check(file: Path) -> int:
    """Check a product card, and name the line of what is wrong."""
    from helperkit.terminal.single import check_card

    return check_card(file)


@card.command()
@click.argument("file", metavar="CARD", type=Existing())
@click.option("--to", type=Folder(), metavar="DIR", help="Write a file for each letter here.")
@click.option(
    *("--in", "language"), default="en", metavar="LANGUAGE", help="Of the letters, such as es."
)
@click.option("--json", "as_json", is_flag=True, help="Write every letter as a JSON line.")
def letters(file: Path, **options: Any) -> int:
    """Write the letters to customers: thanks, order, answers, a new link, follow-up, terms.

    They say what the card says, and promise nothing besides. What only the shop knows stands in
    square brackets.
    """
    from helperkit.terminal.letters import write_letters

    return write_letters(file, **options)
