"""The command that opens the agent's window."""

from pathlib import Path

import click

from helperkit.journey.problems import ProblemName
from helperkit.terminal.arguments import Existing
from helperkit.terminal.cli import Setting
from helperkit.terminal.ending import stops_held_back
from helperkit.words.load import Words


@click.command()
@click.argument("report", required=False, type=Existing(folders=True))
@click.option("--practice", is_flag=True, help="Practise with a caller who is made up.")
@click.option(
    "--with",
    "about",
    default="",
    metavar="PROBLEM",
    help="With --practice: what the call is about, such as password.",
)
@click.option(
    "--seed", type=click.IntRange(0), metavar="N", help="With --practice: the caller of a number."
)
@click.pass_obj
def agent(
    setting: Setting, /, report: Path | None, *, practice: bool, about: str, seed: int | None
) -> int:
    """Open the window for those who help callers; a report, or a folder of them, is read."""
    wanted = about.strip().lower().replace("-", "_")
    if (about or seed is not None) and not practice:
        raise click.UsageError("--with and --seed need --practice")
    if report is not None and practice:
        raise click.UsageError("a report and --practice exclude each other")
    if wanted and wanted not in set(ProblemName):
        raise click.UsageError(f"no such problem: {about}")
    if setting.window is None:
        click.echo(Words().text("agent-no-display"), err=True)
        return 1
    with stops_held_back():
        import helperkit.gui  # noqa: F401 - before PySide6, see pyside.py
        from helperkit.agent.app import Practice, run

    return run(setting.home, report, Practice(wanted, seed) if practice else None)
