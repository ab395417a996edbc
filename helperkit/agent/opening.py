"""The command that opens the agent's window."""

from pathlib import Path

import click

from helperkit.terminal.arguments import Existing
from helperkit.terminal.cli import Setting
from helperkit.words.load import Words


@click.command()
@click.argument("report", required=False, type=Existing(folders=True))
@click.pass_obj
def agent(setting: Setting, /, report: Path | None) -> int:
    """Open the window for those who help callers; a report, or a folder of them, is read."""
    if setting.window is None:
        click.echo(Words().text("agent-no-display"), err=True)
        return 1
    import helperkit.gui  # noqa: F401 - before PySide6, see pyside.py
    from helperkit.agent.app import run

    return run(setting.home, report)
