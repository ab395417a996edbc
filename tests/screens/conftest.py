"""Options of the tests of the screens."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-golden`: write the golden texts anew, to be read in the diff."""
    parser.addoption("--update-golden", action="store_true", help="write the golden texts anew")
