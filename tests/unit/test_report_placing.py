"""The report appears whole, under a name that was free, and only its owner can read it."""

import errno
import os
import stat
import sys

import pytest

from helperkit.diagnostics.placing import appear

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes or links")


def test_it_appears_with_nothing_beside_it(tmp_path):
    wanted = tmp_path / "a report.helperreport"
    assert appear(b"content", wanted) == wanted
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [(wanted.name, b"content")]


def test_a_taken_name_gets_a_number(tmp_path):
    wanted = tmp_path / "report 14.05.helperreport"
    wanted.write_bytes(b"the customer's own")
    assert appear(b"one", wanted).name == "report 14.05 (2).helperreport"
    assert appear(b"two", wanted).name == "report 14.05 (3).helperreport"
    assert wanted.read_bytes() == b"the customer's own"


@POSIX
def test_only_its_owner_can_read_it(tmp_path):
    mask = os.umask(0)
    try:
        made = appear(b"content", tmp_path / "x")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(made.stat().st_mode) == 0o600


@POSIX
def test_where_there_are_no_links_it_appears_all_the_same(tmp_path, monkeypatch):
    def no_links(*_):
        raise OSError(errno.EPERM, "as on a FAT disk")

    monkeypatch.setattr(os, "link", no_links)
    wanted = tmp_path / "x"
    wanted.write_bytes(b"before")
    made = appear(b"content", wanted)
    assert (made.name, made.read_bytes()) == ("x (2)", b"content")
    assert wanted.read_bytes() == b"before"
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert len(list(tmp_path.iterdir())) == 2


def test_what_could_not_be_placed_leaves_nothing(tmp_path):
    with pytest.raises(OSError, match="name"):
        appear(b"content", tmp_path / ("x" * 300))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_said(tmp_path):
    with pytest.raises(FileNotFoundError):
        appear(b"content", tmp_path / "gone" / "x")
