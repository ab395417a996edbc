"""The golden texts: all that can be read on each screen, as people read it, in each language.

After a change of the wording, run `pytest tests/screens/test_golden.py --update-golden` and read
the diff.
"""

from pathlib import Path

import pytest

from helperkit.journey.screen import Screen, Weight
from helperkit.words.languages import languages
from helperkit.words.load import Words
from helperkit.words.teaching import Teaching
from tests.screens.gallery import gallery

GOLDEN = Path(__file__).parent / "golden"
OTHERS = Path(__file__).parent / "golden_languages"  # a file for each, to be read through
GALLERY = gallery()
WORDS = Words()
TEACHING = Teaching(WORDS)


def as_read(screen: Screen, words: Words = WORDS) -> str:
    """Return the page as plain text: a name and what it says, one a line."""
    page, other = words.page(screen), None
    if page.has_another:
        other = Teaching(words).another(screen)
    lines = [
        ("screen", f"{screen.name}, picture {screen.picture}"),
        ("stage", f"{screen.stage} of {', '.join(page.stages)}" if screen.stage else ""),
        ("product", page.product),
        ("heading", page.heading),
        ("body", page.body),
        ("another way", other.text if other else ""),
        ("another picture", other.picture if other else ""),
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


@pytest.mark.parametrize("language", languages()[1:])
def test_every_screen_says_what_it_said_in_another_language(
    language: str, request: pytest.FixtureRequest
) -> None:
    """Compare with the golden text of the language, or write it anew."""
    golden, words = OTHERS / f"{language}.txt", Words(language)
    said = "\n".join(f"= {name} =\n{as_read(GALLERY[name], words)}" for name in GALLERY)
    if request.config.getoption("--update-golden", default=False):
        OTHERS.mkdir(exist_ok=True)
        golden.write_text(said, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == said


def test_no_golden_text_is_left_over() -> None:
    """Every golden text belongs to a screen of the gallery, or to a language."""
    assert {path.stem for path in GOLDEN.glob("*")} == set(GALLERY)
    assert {path.stem for path in OTHERS.glob("*")} == {*languages()[1:]}
