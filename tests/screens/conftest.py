"""Options of the tests of the screens."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-golden`: write the golden texts anew, to be read in the diff."""
    parser.addoption("--update-golden", action="store_true", help="write the golden texts anew")


@pytest.fixture
def desk(qtbot: Any, tmp_path: Path) -> Iterator[Any]:
    """Give an agent's place to read reports at."""
    from tests.screens.agent_reports_tools import Desk  # Qt: only where it is asked for

    place = Desk(qtbot, tmp_path)
    yield place
    place.leave()
