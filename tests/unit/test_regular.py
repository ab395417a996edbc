"""Opening files only: nothing else blocks, and nothing is left open."""

import os
from pathlib import Path

import pytest

from helperkit.delivery.regular import NotRegular, open_regular


def next_number() -> int:
    """Return the number that the system gives to the next file."""
    fd = os.open(os.devnull, os.O_RDONLY)
    os.close(fd)
    return fd


def test_a_folder_is_let_go_of(tmp_path: Path) -> None:
    before = next_number()
    with pytest.raises(OSError, match=r"."):
        open_regular(tmp_path)
    assert next_number() == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    before, pipe = next_number(), tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(NotRegular):
        open_regular(pipe)
    assert next_number() == before


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"content")
    with open_regular(tmp_path / "file") as file:
        assert file.read() == b"content"
