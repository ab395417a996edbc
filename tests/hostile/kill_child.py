"""A process that has the downloader loaded, and forks a customer for each order.

Orders and answers are JSON, one a line: {"url": …} starts a customer and gives its process
number; {"wait": number} gives how it ended, once it has. With "die_at" a customer kills itself
just before that change of the disk.
"""

import gc
import json
import os
import signal
import sys
import types
from pathlib import Path
from typing import Any

import requests  # noqa: F401 - so that no customer has to load it

from helperkit.delivery.download import download
from helperkit.delivery.download.line.exchange import readable_url
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem

WRITING = (
    *("mkdir", "open", "write", "pwrite", "fsync", "fdatasync", "ftruncate", "truncate", "close"),
    *("link", "rename", "replace", "unlink", "remove", "rmdir", "posix_fallocate", "utime"),
)
DONE, PROBLEM, UNFORESEEN = 0, 1, 2


def _die_at(number: int) -> None:
    """Kill this process just before its nth call that changes something on the disk."""
    calls = 0
    writing = {getattr(os, name) for name in WRITING if hasattr(os, name)}

    def profile(_: types.FrameType, event: str, called: Any) -> None:
        nonlocal calls
        if event == "c_call" and called in writing:
            calls += 1
            if calls == number:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(profile)


def _be_a_customer(order: dict[str, Any]) -> int:
    die_at = order.pop("die_at", 0)
    url, folder = order.pop("url"), Path(order.pop("folder"))
    if die_at:
        _die_at(die_at)
    try:
        download(url, folder, Watch(), **order)
    except Problem:
        return PROBLEM
    finally:
        sys.setprofile(None)
    return DONE


def main() -> None:
    readable_url("http://127.0.0.1/")
    gc.freeze()
    for line in sys.stdin:
        order = json.loads(line)
        if "wait" in order:
            _, status = os.waitpid(order["wait"], 0)
            print(os.waitstatus_to_exitcode(status), flush=True)
            continue
        number = os.fork()
        if number == 0:
            status = UNFORESEEN
            try:
                status = _be_a_customer(order)
            finally:
                os._exit(status)
        print(number, flush=True)


if __name__ == "__main__":
    main()
