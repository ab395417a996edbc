"""What the tests of downloads that go wrong share."""

import hashlib
import random
from pathlib import Path
from typing import Any

import pytest

from helperkit.delivery.download import Received, download
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem

KIB = 1024
MIB = 1024 * KIB
CONTENT = b"HK\x00\x04" + random.Random(7).randbytes(3 * MIB)
OTHER = b"HK\x00\x04" + random.Random(8).randbytes(3 * MIB)
SHA256 = hashlib.sha256(CONTENT).hexdigest()
PAGE = b"<!DOCTYPE html><html><title>Sign in</title><input type=password></html>"
TAG = 'ETag: "v1"'


def fetch(url: str, folder: Path, **settings: Any) -> Received:
    """Download with little patience."""
    return download(url, folder, Watch(), **{"patience": 1.0, **settings})


def problem(url: str, folder: Path, **settings: Any) -> Problem:
    """Download in vain, and return why."""
    with pytest.raises(Problem) as caught:
        fetch(url, folder, **settings)
    assert caught.value.evidence.where == "download"
    return caught.value


def part(folder: Path) -> bytes:
    """Return what is kept in the staging folder."""
    return next((folder / ".helperkit").glob("*.part")).read_bytes()
