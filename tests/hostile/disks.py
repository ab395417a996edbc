"""Disks that are small, and folders in which nothing may be written."""

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

MIB = 1024 * 1024


@contextmanager
def small_files(size: int) -> Iterator[None]:
    """As on a full disk: no file of this process grows beyond so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def real_disk(folder: Path, size: int) -> Iterator[Path]:
    """A disk of so many MiB; the test is skipped where nobody may make one."""
    place = folder / "disk"
    place.mkdir()
    if not _mount(place, size):
        pytest.skip("only root may make a small disk")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


@contextmanager
def small_disk(folder: Path, size: int = 2) -> Iterator[Path]:
    """A disk of so many MiB: a real one where that is allowed, else a limit on files."""
    place = folder / "disk"
    place.mkdir()
    if not _mount(place, size):
        with small_files(size * MIB):
            yield place
        return
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def _mount(place: Path, size: int) -> bool:
    """Whether a disk in memory, of so many MiB, lies there now."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}m", "tmpfs", str(place)]
    return subprocess.run(mount, check=False, capture_output=True).returncode == 0


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may write everywhere: be somebody else for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
