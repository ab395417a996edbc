"""Other programs that unpack, run over the same archives: what each of them opens right."""

import subprocess
import zlib
from pathlib import Path

from helperkit.delivery.unpack.seven_zip.program import program
from tests.hostile.corpus.bench import has
from tests.hostile.corpus.goods import as_customers_get_it, tree_of

_SECONDS = 20
_PINNED = "7zz, pinned"
_COMMANDS = {
    _PINNED: ("", "x", "-y", "-p{password}", "-o{into}", "{archive}"),
    "7zz, Debian's": ("7zz", "x", "-y", "-p{password}", "-o{into}", "{archive}"),
    "bsdtar": ("bsdtar", "-xf", "{archive}", "-C", "{into}", "--passphrase", "{password}"),
    "unar": ("unar", "-q", "-f", "-D", "-p", "{password}", "-o", "{into}", "{archive}"),
    "unzip": ("unzip", "-q", "-o", "-P", "{password}", "-d", "{into}", "{archive}"),
}
_FIRST_ONLY = (".001", ".z01", ".part1.rar")


def peers():
    """Return the programs that are here."""
    found = [name for name, command in _COMMANDS.items() if command[0] and has(command[0])]
    return [_PINNED, *found] if program() is not None else found


def opened_right(peer, archive, wanted, password, into):
    """Return whether a program gives the whole tree, each file right; links do not count."""
    _run(peer, archive, password, into)
    if _sums(into) == wanted:
        return True
    # Two of them unpack a compressed tar in two steps: that is their way, not their fault.
    files = [path for path in into.rglob("*") if path.is_file()]
    if len(files) != 1 or not peer.startswith(("7zz", "unar")):
        return False
    again = into.with_name(into.name + "-again")
    _run(peer, files[0], password, again)
    return _sums(again) == wanted


def _run(peer, archive, password, into):
    into.mkdir()
    words = {"password": password or "none", "into": into, "archive": archive}
    name, *options = _COMMANDS[peer]
    command = [name or str(program()), *(option.format(**words) for option in options)]
    try:
        subprocess.run(
            command,
            env={"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        print(f"{peer} hangs over {Path(archive).name}")


def _sums(folder):
    tree = as_customers_get_it(tree_of(folder))
    return {name: zlib.crc32(content) for name, content in tree.items()}
