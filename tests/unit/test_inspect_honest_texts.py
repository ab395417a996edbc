"""Texts that begin with the letters of another format are texts."""

from pathlib import Path

import pytest

from helperkit.delivery.inspect import inspect
from helperkit.journey.kinds import Kind

MORE = "\nWater the roses in the morning.\n" * 20
TEXTS = {
    "cookbook.txt": "MZANSI COOKING",
    "names.csv": "MZ,Name",
    "otto.txt": "OTTO AND THE BEAR",
    "keys.md": "BLENDER SHORTCUTS",
    "cut.txt": "silhouette cutting for beginners",
    "tags.txt": "ID3 tags explained",
    "knives.txt": "Cr24 steel knives",
    "dog.txt": "SIT! Good dog. A course",
    "free.txt": "The free guide to the garden",
    "skip.txt": "You skip the next line",
    "roads.txt": "100 wide roads",
    "pdf.txt": "About the sign %PDF- at the beginning",
    "tips.md": "# How to make a [Desktop Entry] of your own",
    "links.txt": "How to read a link of Windows\n\n[InternetShortcut]\nURL=https://x",
    "pen.txt": "IN; SP1;",
}


@pytest.mark.parametrize("name", TEXTS)
def test_an_honest_text_is_no_danger(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(TEXTS[name] + MORE)
    found = inspect(path)
    assert (found.problem, found.safe) == (None, True)


@pytest.mark.parametrize("between", ["\n", "\n\n\n", "\n# Heading\n\n"])
def test_many_blank_lines_are_read_once(tmp_path: Path, between: str) -> None:
    """With every line that is read again for each one before it, this would not end."""
    path = tmp_path / "notes.txt"
    path.write_text("# My notes" + between * 60 + "and the end\n")
    assert inspect(path).kind is Kind.TEXT
