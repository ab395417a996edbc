"""The command that opens the agent's window."""

import click

from helperkit.terminal.cli import Setting
from helperkit.words.load import Words


@click.command()
@click.pass_obj
def agent(setting: Setting, /) -> int:
    """Open the window for those who help callers."""
    if setting.window is None:
        click.echo(Words().text("agent-no-display"), err=True)
        return 1
    import helperkit.gui  # noqa: F401 - before PySide6, see pyside.py
    from helperkit.agent.app import run

    return run(setting.home)
