"""What is said of errors of the list of cases: a line, and never an error of its own."""

import sqlite3
from pathlib import Path

import pytest

from helperkit.agent.cases.refusal import CasesRefused, Refusal
from helperkit.agent.follow_up.telling import told_of
from helperkit.words.load import Words


@pytest.mark.parametrize(
    "error",
    [
        *map(CasesRefused, Refusal),
        sqlite3.OperationalError("no such column: x"),
        OSError(5, "Input/output error"),
        MemoryError(),
        RuntimeError("{ $x }"),
    ],
    ids=repr,
)
def test_every_error_is_a_line(error: Exception) -> None:
    line = told_of(error, Words(), Path("/home/ann"))
    assert line.endswith(".") or "/home/ann" in line
    if not isinstance(error, CasesRefused):
        assert type(error).__name__ in line
        assert "try again" in line
