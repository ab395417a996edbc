"""The JSON Schemas of the report and of the journal, made from the types.

`python -m helperkit.diagnostics.schemas` writes them into `assets/schemas`; a test compares.
Source: https://json-schema.org/draft/2020-12
"""

from typing import Any

import msgspec

from helperkit.assets import asset
from helperkit.diagnostics.facts import Facts
from helperkit.diagnostics.manifest import Manifest, Receipt, States
from helperkit.journey.events import Event

DRAFT = "https://json-schema.org/draft/2020-12/schema"

SCHEMAS: dict[str, Any] = {
    "report-manifest-1.json": Manifest,
    "report-facts-1.json": Facts,
    "report-state-1.json": States,
    "report-redactions-1.json": Receipt,
    "journal-1.json": Event,  # of one line
}


def schema_text(name: str) -> str:
    """Return a schema as it stands in its file."""
    schema = {"$schema": DRAFT, **msgspec.json.schema(SCHEMAS[name])}
    encoded = msgspec.json.encode(schema, order="sorted")
    return msgspec.json.format(encoded, indent=2).decode() + "\n"


def write() -> None:
    """Write every schema into the source tree's `assets/schemas`."""
    for name in SCHEMAS:
        (asset("schemas") / name).write_text(schema_text(name), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
