"""A disk that never answers, as a network disk whose server is gone: a real mount of FUSE.

The kernel waits for the file system's own program, and nobody is there to answer.
"""

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def dead_disk(folder: Path) -> Iterator[Path]:
    """A folder that keeps everybody waiting who asks anything of it, until the block ends."""
    if sys.platform != "linux":
        pytest.skip("FUSE of Linux")
    place = folder / "dead"
    place.mkdir()
    try:
        number = os.open("/dev/fuse", os.O_RDWR)
    except OSError:
        pytest.skip("no FUSE here")
    options = f"fd={number},rootmode=40000,user_id={os.getuid()},group_id={os.getgid()}"
    mount = ctypes.CDLL(None, use_errno=True).mount
    if mount(b"dead", os.fsencode(place), b"fuse", 0, options.encode()):
        os.close(number)
        pytest.skip("only root may mount a disk")
    try:
        yield place
    finally:
        os.close(number)  # whoever waits hears now that the disk is gone
        subprocess.run(["umount", "-l", str(place)], check=True)
