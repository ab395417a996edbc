"""The committed schemas are those of the types."""

import pytest

from helperkit.assets import asset
from helperkit.diagnostics.schemas import SCHEMAS, schema_text


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_is_what_the_types_say(name):
    """If it is not, run `python -m helperkit.diagnostics.schemas` and look at the change."""
    assert asset(f"schemas/{name}").read_text(encoding="utf-8") == schema_text(name)
