"""Runs `helperkit unpack` for archives that are named line by line, each in a process of its own.

It begins as root, unpacks some archives so that all modules are there (another user may not be
allowed to read them), becomes another user for good, and then waits for names.
"""

import contextlib
import io
import os
import sys
import tempfile
import traceback
from pathlib import Path

from helperkit.__main__ import main


def become(number: int, examples: Path) -> None:
    """Load all that unpacking needs, then be another user, with no way back."""
    with tempfile.TemporaryDirectory() as folder:
        for archive in sorted(examples.iterdir()):
            with (
                contextlib.redirect_stdout(io.StringIO()),
                contextlib.redirect_stderr(io.StringIO()),
            ):
                main(["unpack", str(archive), "--to", folder, "--json"])
    os.setgroups([])
    os.setresgid(number, number, number)
    os.setresuid(number, number, number)


def visit(archive: str, to: str) -> tuple[int, str]:
    """Unpack one archive; return the exit status and the last line of its answer."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(theirs, 1)
        os.close(ours)
        os.close(theirs)
        sys.stdin = io.StringIO()
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
        status = 99
        try:
            status = main(["unpack", archive, "--to", to, "--json"])
            sys.stdout.flush()
        except BaseException:  # noqa: BLE001 - whatever it is, it is told
            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(theirs)
    with os.fdopen(ours, encoding="utf-8") as answer:
        lines = answer.read().splitlines()
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), lines[-1] if lines else ""


if __name__ == "__main__":
    folder = sys.argv[1]
    become(int(sys.argv[2]), Path(sys.argv[3]))
    print("ready", flush=True)
    for line in sys.stdin:
        name = line.rstrip("\n")
        status, last = visit(name, folder)
        print(status, Path(name).name, last, flush=True)
