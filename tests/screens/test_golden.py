"""The golden texts: all that can be read on each screen, as people read it.

After a change of the wording, run `pytest tests/screens/test_golden.py --update-golden` and read
the diff.
"""

from pathlib import Path

import pytest

from helperkit.journey.screen import Screen, Weight
from helperkit.words.load import Words
from tests.screens.gallery import gallery

GOLDEN = Path(__file__).parent / "golden"
GALLERY = gallery()
WORDS = Words()


def as_read(screen: Screen) -> str:
    """Return the page as plain text: a name and what it says, one a line."""
    page = WORDS.page(screen)
    lines = [
        ("screen", f"{screen.name}, picture {screen.picture}"),
        ("stage", f"{screen.stage} of {', '.join(page.stages)}" if screen.stage else ""),
        ("product", page.product),
        ("heading", page.heading),
        ("body", page.body),
        ("safe", page.safe),
        ("progress", page.progress),
        ("field", page.field_name),
        ("field", page.field),
    ]
    for item, text in zip(screen.items, page.items, strict=True):
        said = " — ".join(part for part in (text.title, text.kind, text.note) if part)
        lines.append(("line" if item.sends is None else "line to press", said))
    for choice, label in zip(screen.choices, page.choices, strict=True):
        name = "main" if choice.weight is Weight.MAIN else "choice"
        asks = f" (asks for a {choice.asks})" if choice.asks else ""
        lines.append((name, f"{label}{asks}"))
    lines += [
        ("picture", page.picture),
        ("strip", f"{page.strip} {page.strip_note}"),
        ("strip words", page.code_said),
    ]
    return "".join(f"{name}: {said}\n" for name, said in lines if said)


@pytest.mark.parametrize("name", GALLERY)
def test_the_screen_says_what_it_said(name: str, request: pytest.FixtureRequest) -> None:
    """Compare with the golden text, or write it anew."""
    golden = GOLDEN / f"{name}.txt"
    said = as_read(GALLERY[name])
    if request.config.getoption("--update-golden", default=False):
        GOLDEN.mkdir(exist_ok=True)
        golden.write_text(said, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == said


def test_no_golden_text_is_left_over() -> None:
    """Every golden text belongs to a screen of the gallery."""
    assert {path.stem for path in GOLDEN.glob("*")} == set(GALLERY)
