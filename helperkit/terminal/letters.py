"""`helperkit card letters`: what a seller sends, from the card, on the screen or as files."""

import html
import json
from collections.abc import Iterator
from pathlib import Path

from helperkit.assets import asset
from helperkit.diagnostics.placing import appear
from helperkit.product.load import CardError, load
from helperkit.terminal.outcome import DONE, PROBLEM, WRONG_USE, Told
from helperkit.words.letters import PAGES, Letter, letters
from helperkit.words.load import Words

LIST_MARK = "- "
_PAGE = """\
<!doctype html>
<html lang="{lang}" dir="{dir}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ max-width: 34em; margin: 2em auto; padding: 0 1em; font: 20px/1.5 sans-serif; \
color: #1f1b16; background: #fffdf9; }}
h1 {{ font-size: 1.7em; line-height: 1.25; }}
</style>
<h1>{title}</h1>
{body}
</html>
"""


def languages() -> tuple[str, ...]:
    """Return the languages that have letters."""
    return tuple(sorted(found.parent.name for found in asset("words").glob("*/letters.ftl")))


def write_letters(file: Path, *, to: Path | None, language: str, as_json: bool) -> int:
    """Show or write the letters of a card, and return the exit status."""
    told, words = Told(json=as_json), Words()
    if language not in languages():
        there = ", ".join(languages())
        told.say(words.text("letters-no-language", language=language, there=there))
        return WRONG_USE
    try:
        card = load(file)
    except (CardError, OSError) as error:
        told.say(words.text("letters-bad-card", reason=f"{file}: {error}"))
        return PROBLEM
    own = Words(language)
    written = letters(card, own)
    if to is None:
        _show(written, own, words, told)
        files: list[str] = []
    else:
        try:
            files = [str(_write(letter, own, to)) for letter in written]
        except OSError:
            told.say(words.text("letters-no-folder", folder=str(to)))
            return PROBLEM
        told.say(words.text("letters-written", count=len(files), folder=str(to)))
    gaps = dict.fromkeys(gap for letter in written for gap in letter.gaps)
    if gaps:
        told.say(words.text("letters-fill-in", gaps=", ".join(gaps)))
    told.end(done=True, problem=None, files=files)
    return DONE


def _show(written: tuple[Letter, ...], own: Words, words: Words, told: Told) -> None:
    for letter in written:
        title = words.text(f"letters-name-{letter.name}")
        told.say(f"── {title} ──\n")
        told.say(f"{_head(letter, own)}\n{letter.body}")
        event = {"type": "Letter", "name": letter.name, "subject": letter.subject}
        told.event(json.dumps(event | {"body": letter.body, "gaps": letter.gaps}))


def _head(letter: Letter, own: Words) -> str:
    if letter.name in PAGES:
        return f"{letter.subject}\n"
    return f"{own.text('letters-subject', subject=letter.subject)}\n"


def _write(letter: Letter, own: Words, folder: Path) -> Path:
    """Write one letter under a free name, whole or not at all. Raises OSError."""
    page = letter.name in PAGES
    text = _html(letter, own) if page else f"{_head(letter, own)}\n{letter.body}"
    folder.mkdir(parents=True, exist_ok=True)
    return appear(text.encode(), folder / f"{letter.name}.{'html' if page else 'txt'}")


def _html(letter: Letter, own: Words) -> str:
    """Return a page that needs nothing from elsewhere."""
    return _PAGE.format(
        lang=own.language,
        dir="rtl" if own.right_to_left else "ltr",
        title=html.escape(letter.subject),
        body="\n".join(map("".join, map(_blocks, letter.paragraphs))),
    )


def _blocks(paragraph: str) -> Iterator[str]:
    """Yield a paragraph as HTML: lines of a list as a list, other lines as they are broken."""
    lines = paragraph.split("\n")
    plain = [html.escape(line) for line in lines if not line.startswith(LIST_MARK)]
    points = [html.escape(line[2:]) for line in lines if line.startswith(LIST_MARK)]
    if plain:
        yield f"<p>{'<br>'.join(plain)}</p>"
    if points:
        yield "<ul>" + "".join(f"<li>{point}</li>" for point in points) + "</ul>"
