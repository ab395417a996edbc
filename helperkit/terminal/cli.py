"""The command line: what can be asked for, and how. The work is done elsewhere."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click
import msgspec

from helperkit import __version__
from helperkit.performer.in_time import in_time
from helperkit.performer.run import Launch, launch_of
from helperkit.terminal.arguments import (
    Existing,
    Folder,
    bytes_of,
    encoding_of,
    password_of,
    refuse_unwritable,
    sha256_of,
)
from helperkit.terminal.ending import ended
from helperkit.terminal.sellers import card
from helperkit.terminal.streams import settle
from helperkit.terminal.words_command import words
from helperkit.words.languages import SOURCE_LANGUAGE, chosen, known, languages


class Setting(msgspec.Struct, frozen=True):
    """Where the program runs."""

    home: Path
    window: Callable[[Launch], int] | None  # opens the customer's window; None without a display
    language: str = SOURCE_LANGUAGE  # of what is said in the terminal
    asked: str = ""  # the language that was asked for, for a window


_JSON = click.option("--json", "as_json", is_flag=True, help="Write every event as a JSON line.")
_YES = click.option("--yes", is_flag=True, help="Press the main choice of each screen.")
_FILE = Existing()
_FOLDER = Folder()
_PAGE = click.Path(dir_okay=False, path_type=Path)
_BY = ("cause", "problem", "version", "day", "system", "product", "signature")
_PASSWORD = click.option(
    "--password-file",
    "password",
    # Not `_FILE`: a pipe is how a password stays off the disk.
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    callback=password_of,
    help="Its first line is the password.",
)
_ENCODING = click.option(
    "--encoding",
    default="",
    metavar="NAME",
    callback=encoding_of,
    help="How names that no flag explains are written, such as cp932.",
)
_SAVE = click.option(
    "--save-what-is-whole",
    "save",
    is_flag=True,
    help="Of a damaged file that cannot be had whole, keep what is whole.",
)
MOST_WORDS = 6
LATE = 2.0  # seconds


_LIMIT = click.option(
    "--limit",
    metavar="KIB",
    type=click.IntRange(min=1),
    callback=bytes_of,
    help="Take no more than so many KiB (1,024 bytes) a second.",
)
_HASH = click.option("--sha256", default="", callback=sha256_of, help="What the file must be.")


def start(
    arguments: list[str],
    home: Path,
    *,
    window: Callable[[Launch], int] | None = None,
    more: Iterable[click.Command] = (),
    language: str = "",
) -> int:
    """Run the command and return its exit status: 0 done, 1 a named problem, 2 wrong use.

    `more` are commands of rooms above this one; `language` was asked for, "" for none.
    """
    settle()
    for command_above in more:
        group.add_command(command_above)
    named = arguments[:1] and (arguments[0] in group.commands or arguments[0].startswith("-"))
    given = arguments if named else ["open", *arguments]

    try:  # a disk that died never answers
        spoken = in_time(lambda: chosen(home, language), LATE)
    except TimeoutError:
        spoken = known(language) or SOURCE_LANGUAGE

    def command() -> int:
        refuse_unwritable(given, home)
        if language and not known(language):
            raise click.UsageError(f"no words in {language!r}; there are: {', '.join(languages())}")
        setting = Setting(home, window, spoken, language)
        status = group.main(given, "helperkit", standalone_mode=False, obj=setting)
        return status if isinstance(status, int) else 0

    return ended(command, home, json="--json" in given, language=spoken)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="Helper Kit")
@click.option(
    "--language", expose_value=False, metavar="NAME", help="The language to speak, such as es."
)
def group() -> None:
    """Walks you to what you bought, one calm screen at a time.

    Without a command the window opens: helperkit [CARD, LINK OR FILE]
    """


@group.command("open", hidden=True)
@click.argument("source", default="")
@click.pass_obj
def open_journey(setting: Setting, /, source: str) -> int:
    """Walk the journey in the terminal, because there is no window."""
    from helperkit.terminal.journeys import walk

    launch = launch_of(setting.home, source)
    return walk(launch, no_display=setting.window is None, language=setting.language)


@group.command()
@click.option("--terminal", is_flag=True, help="Stay in the terminal.")
@click.option("--with", "problem", default="", help="A problem to meet, such as link_expired.")
@click.option("--to", type=_FOLDER, help="The folder to keep the product in.")
@_YES
@_JSON
@click.pass_obj
def practice(setting: Setting, /, *, terminal: bool, **options: Any) -> int:
    """Walk the whole journey on a small product, from a shop on this computer."""
    from helperkit.terminal.journeys import practise

    stays = terminal or options["yes"] or options["as_json"]
    no_display = setting.window is None and not stays
    window = None if stays else setting.window
    language = setting.language if window is None else setting.asked
    return practise(
        setting.home, window=window, no_display=no_display, language=language, **options
    )


@group.command()
@click.argument("source")
@click.option("--to", type=_FOLDER, help="The folder to keep the product in.")
@_HASH
@_LIMIT
@_PASSWORD
@_ENCODING
@_SAVE
@_YES
@_JSON
@click.pass_obj
def get(setting: Setting, /, source: str, **options: Any) -> int:
    """Walk the whole journey in the terminal, from a card, a link or a file."""
    from helperkit.terminal.journeys import get_source

    return get_source(setting.home, source, language=setting.language, **options)


@group.command()
@click.argument("url")
@click.option("--to", type=_FOLDER, required=True, help="The folder to put the file in.")
@click.option(
    "--mirror",
    "mirrors",
    metavar="URL",
    multiple=True,
    help="Another address of the same file; can be given more than once.",
)
@_HASH
@_LIMIT
@click.option(
    "--patience",
    type=click.FloatRange(min=0.1),
    default=20.0,
    show_default=True,
    help="So many seconds without a byte are a stall.",
)
@_JSON
@click.pass_obj
def download(setting: Setting, /, url: str, **options: Any) -> int:
    """Receive one file, going on from what is there."""
    from helperkit.terminal.single import download_one

    return download_one(url, language=setting.language, **options)


@group.command()
@click.argument("file", type=_FILE)
@click.option("--to", type=_FOLDER, required=True, help="The folder to unpack into.")
@_PASSWORD
@_ENCODING
@_SAVE
@_JSON
@click.pass_obj
def unpack(setting: Setting, /, file: Path, **options: Any) -> int:
    """Unpack one file, such as ZIP, 7z, RAR or tar.gz, into a folder of its own."""
    from helperkit.terminal.single import unpack_one

    return unpack_one(file, language=setting.language, **options)


@group.command()
@click.argument("path", type=Existing(folders=True))
@_JSON
@click.pass_obj
def inspect(setting: Setting, /, path: Path, *, as_json: bool) -> int:
    """Say what a file is, whether it is whole, and whether it is safe to open."""
    from helperkit.terminal.single import inspect_one

    return inspect_one(path, as_json=as_json, language=setting.language)


@group.command()
@click.option("--to", type=click.Path(path_type=Path), help="The file to write.")
@click.option("--plain", is_flag=True, help="Show it in plain words as well.")
@click.option("--probe", is_flag=True, help="Try whether the shop can be reached from here.")
@click.pass_obj
def report(setting: Setting, /, **options: Any) -> int:
    """Write the report for support. Works when the window does not start."""
    from helperkit.terminal.single import report_one

    return report_one(setting.home, language=setting.language, **options)


@group.command()
@click.argument("bundle", type=_FILE)
@click.option("--reply", is_flag=True, help="Show a reply that is ready to send.")
@click.option("--earlier", type=_FILE, help="An earlier report of the same customer.")
@click.option("--key", "keys", type=_FILE, help="The shop's secret keys, for a sealed report.")
@_JSON
def read(bundle: Path, **options: Any) -> int:
    """Read a report: what it looks like, why, what happened, what the customer saw."""
    from helperkit.terminal.reports import read_one

    return read_one(bundle, **options)


@group.command()
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@_JSON
def code(words: tuple[str, ...], *, as_json: bool) -> int:
    """Say what six words from the phone mean; ? stands for a word that was not heard."""
    from helperkit.terminal.code import tell_code

    if len(words) > MOST_WORDS:
        raise click.UsageError("a code has six words")
    return tell_code(words, as_json=as_json)


@group.command(
    epilog="Beyond one machine, Spark or Ray map helperkit.diagnostics.inbox.reading.row_of_bytes"
    " over the files; any warehouse reads STORE/reports/*.parquet. The README shows the lines."
)
@click.argument("folder", type=Existing(folders=True, files=False))
@click.option("--html", type=_PAGE, metavar="FILE", help="Write a page with pictures as well.")
@click.option("--store", type=_FOLDER, help="Where the numbers are kept, as Parquet files.")
@click.option("--by", type=click.Choice(_BY), default="cause", show_default=True, help="The table.")
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="Only from this day on."
)
@click.option(
    *("--identity", "--key", "identities"),
    type=_FILE,
    multiple=True,
    metavar="FILE",
    help="The shop's secret keys, for sealed reports; can be given more than once.",
)
@_JSON
@click.pass_obj
def inbox(setting: Setting, /, folder: Path, **options: Any) -> int:
    """Read a folder of reports: what breaks most, since when, and for whom.

    Each report is read once; the next run reads what is new.
    """
    from helperkit.terminal.inbox import inbox_folder

    return inbox_folder(setting.home, folder, **options)


group.add_command(card)
group.add_command(words)
