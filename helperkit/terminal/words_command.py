"""`helperkit words`: the tools for those who write to customers."""

import click

KINDS = ("title", "button", "body", "text", "said", "mail", "reply", "terms", "staff")


@click.group()
def words() -> None:
    """Tools for those who write to customers."""


@words.command()
@click.argument("path", metavar="PATH|-")
@click.option(
    "--kind", type=click.Choice(KINDS), help="What the text is, if its file does not say."
)
@click.option(
    "--thorough",
    is_flag=True,
    help="Ask the parser link-grammar too, if it is there: slow, and it doubts good ones.",
)
@click.option("--json", "as_json", is_flag=True, help="Write every finding as a JSON line.")
def check(path: str, *, kind: str | None, thorough: bool, as_json: bool) -> int:
    """Check the wording of a file, of a folder, or of standard input (-).

    Reads plain text, mails, Markdown, Fluent files and product cards. A line
    "# check RULE: reason" above a paragraph waives the rule there.
    """
    from helperkit.terminal.wording import check_words

    return check_words(path, kind=kind, thorough=thorough, as_json=as_json)
