"""The agent's commands of the terminal. The command line itself is in `terminal.cli`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from helperkit.terminal.cli import Setting


@click.command()
@click.option("--today", is_flag=True, help="Only who is to be called today, and what is due.")
@click.option("--all", "every", is_flag=True, help="Also what is done.")
@click.option("--find", "words", default="", metavar="WORDS", help="Only where these words stand.")
@click.option(
    "--csv",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write them as a table as well; a taken name gets a number.",
)
@click.option("--excel", is_flag=True, help="With --csv: mark it so that Excel reads all letters.")
@click.option("--with-note", "note", is_flag=True, help="Also the notes, in the table and as JSON.")
@click.option("--json", "as_json", is_flag=True, help="Write every case as a JSON line.")
@click.pass_obj
def cases(setting: Setting, /, *, today: bool, every: bool, **options: Any) -> int:
    """List the follow-up cases: who is to be called back, when, and what about."""
    if today and every:
        raise click.UsageError("--today and --all exclude each other")
    from helperkit.agent.cases.listing import list_cases

    return list_cases(setting.home, datetime.now(UTC), today=today, every=every, **options)
