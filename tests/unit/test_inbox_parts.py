"""What lies in a store: typed Parquet for any reader, also of older versions, and no SQL."""

import os
import secrets
from pathlib import Path

import duckdb
import pyarrow.parquet
import pytest

from helperkit.diagnostics.inbox.counting import By, Counts
from helperkit.diagnostics.inbox.parts import Parts, connect
from helperkit.diagnostics.inbox.row import Row
from helperkit.diagnostics.inbox.store import Store
from helperkit.diagnostics.inbox.taking_in import take_in
from tests.unit.test_inbox_store import fill


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "reports"
    made.mkdir()
    return made


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


def test_a_warehouse_reads_typed_columns(folder, store):
    fill(folder, 2)
    (folder / "bad.helperreport").write_bytes(b"no")
    take_in(folder, store)
    table = pyarrow.parquet.read_table(store.folder / "reports")
    assert set(table.column_names) == set(Row.__struct_fields__)
    kinds = {name: str(table.schema.field(name).type) for name in table.column_names}
    assert kinds["made_day"] == "date32[day]"
    assert kinds["made"].startswith("timestamp")
    assert kinds["events"] == "int64"
    assert kinds["notes"].startswith("list<")
    told = duckdb.sql(
        f"SELECT cause, count(*) FROM '{store.folder}/reports/*.parquet'"
        " WHERE refusal = '' GROUP BY ALL"
    ).fetchall()
    assert [count for _cause, count in told] == [2]


def test_parts_of_an_older_version_are_read(tmp_path):
    table = Parts(tmp_path, Row, "key")
    with connect() as base:
        base.execute(
            f"COPY (SELECT 'old' AS key, '' AS refusal, 1 AS run, 'x' AS of_long_ago) TO"
            f" '{tmp_path}/part-00000001-a.parquet' (FORMAT parquet)"
        )
    table.add([Row("new", run=2)], 2)
    with connect() as base:
        table.load(base, "r")
        found = base.execute("SELECT key, cause FROM r ORDER BY key").fetchall()
    assert found == [("new", ""), ("old", None)]


def test_a_store_that_is_broken_is_said(folder, store):
    fill(folder, 1)
    take_in(folder, store)
    Path(store.reports.names()[0]).write_bytes(secrets.token_bytes(200))
    with pytest.raises(OSError, match="store"):
        Counts(store)


def test_values_of_reports_are_never_part_of_a_question(store):
    odd = "'; DROP TABLE reports; --"
    rows = [Row("a", version=odd, system=odd, cause=odd, product=3, product_name=odd)]
    store.add(rows, [], 1)
    counts = Counts(store)
    for by in By:
        assert sum(sum(row.values()) for row in counts.by(by).values()) == 1
    assert counts.product_names() == {"3": odd}
    counts.close()


def test_what_others_put_beside_the_parts_is_passed_over(folder, store):
    fill(folder, 2)
    take_in(folder, store)
    (store.folder / "reports" / "part-of-my-own.parquet").write_bytes(b"PAR1")
    (store.folder / "reports" / "part-00000009-a.parquet").mkdir()
    assert take_in(folder, store).read == 0
    counts = Counts(store)
    try:
        assert counts.totals().reports == 2
    finally:
        counts.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="other systems have no such pipes")
def test_a_pipe_in_place_of_the_lock_holds_nothing_up(folder, store):
    store.folder.mkdir()
    os.mkfifo(store.folder / "lock")
    reader = os.open(store.folder / "lock", os.O_RDONLY | os.O_NONBLOCK)  # else a fault would hang
    try:
        with pytest.raises(OSError, match="seek"):
            take_in(folder, store)
    finally:
        os.close(reader)
