"""Practices keep apart: each shop its own card, each wished-for folder its own journey."""

import os
from pathlib import Path

import pytest

from helperkit.performer.practising import practising
from helperkit.product.load import load
from tests.end_to_end.journeys import helperkit, journals

QUICK = ("practice", "--terminal", "--yes", "--with", "server_not_found")


def test_another_wished_for_folder_is_another_journey(tmp_path: Path) -> None:
    home, one, two = tmp_path / "home", tmp_path / "A", tmp_path / "B"
    helperkit(home, *QUICK, "--to", str(one))
    second = helperkit(home, *QUICK, "--to", str(two))
    assert "Welcome back." not in second.stdout
    assert str(two) in second.stdout
    assert str(one) not in second.stdout
    again = helperkit(home, *QUICK, "--to", str(one))
    assert "Welcome back." in again.stdout
    assert len(journals(home)) == 2


def test_a_folder_that_cannot_be_used_for_a_practice_is_refused_in_words(tmp_path: Path) -> None:
    to = tmp_path / "A"
    words = ("practice", "--terminal", "--yes", "--with", "folder_gone", "--to", str(to))
    done = helperkit(tmp_path / "home", *words)
    assert "So we use one of our own, not yours." in done.stdout
    assert not to.exists()


def test_practices_at_once_have_their_own_cards(tmp_path: Path) -> None:
    with practising(tmp_path, pace=0) as plain:
        with practising(tmp_path, problem="password", pace=0) as locked:
            assert load(Path(plain.source)).delivery[0].password_by is None
            assert load(Path(locked.source)).delivery[0].password_by == "email"
        with practising(tmp_path, pace=0) as same:
            links = {load(Path(p.source)).delivery[0].urls for p in (plain, same)}
            assert len(links) == 2
        assert Path(plain.source).is_file()
    assert list((tmp_path / "practice").rglob("*.helpercard")) == []
    assert [path for path in (tmp_path / "practice").iterdir() if path.is_dir()] == []


def test_the_card_of_a_practice_that_was_killed_is_written_again(tmp_path: Path) -> None:
    with practising(tmp_path, pace=0) as before:
        source, name = Path(before.source), before.name
        kept = source.read_text()
    source.parent.mkdir()  # as a kill leaves it
    source.write_text("old")
    with practising(tmp_path, pace=0) as after:
        assert (Path(after.source), after.name) == (source, name)
        assert source.read_text() == kept
    assert not source.parent.exists()


def test_without_a_home_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("no folder")
    with practising(tmp_path / "home", pace=0) as launch:
        card = Path(launch.source)
        assert card.is_file()
    assert not card.parent.parent.exists()


def test_a_practice_leaves_no_proxy_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "mine")
    before = dict(os.environ)
    with practising(tmp_path, problem="proxy_sign_in", pace=0):
        assert os.environ["http_proxy"].startswith("http://127.0.0.1:")
    assert dict(os.environ) == before
