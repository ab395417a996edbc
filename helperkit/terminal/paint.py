"""Draws a Page as lines of text."""

import shutil
import textwrap
from collections.abc import Iterator

from helperkit.terminal.plain import one_line
from helperkit.words.load import Words
from helperkit.words.page import ItemText, Page
from helperkit.words.teaching import Teaching

WIDEST = 78  # columns: longer lines are hard to read
BAR = 30  # columns of the progress bar
ANOTHER = "?"  # what is typed for the second wording
GLUED = "\0"  # stands for a blank where no line may end


def paint(page: Page, words: Words) -> str:
    """Return the page: rail, heading, body, list, choices with numbers, the strip at the foot."""
    width = min(WIDEST, shutil.get_terminal_size().columns - 2)
    return "\n".join(_lines(page, words, max(30, width)))


def _lines(page: Page, words: Words, width: int) -> Iterator[str]:
    yield ""
    yield "─" * width
    if page.product:
        yield one_line(page.product)
    if page.stages:
        yield _rail(page)
    yield ""
    yield from textwrap.wrap(page.heading, width)
    yield "═" * min(width, len(page.heading))
    for paragraph in (page.body, page.safe):
        if paragraph:
            yield from textwrap.wrap(paragraph, width)
    if page.screen.progress is not None:
        yield bar(page)
    lines = list(zip(page.screen.items, page.items, strict=True))
    for item, text in lines:
        if item.sends is None:
            yield from _wrapped("   • ", _told(text), width)
    yield ""
    for number, label in enumerate(page.choices, start=1):
        yield f"  {number}  {one_line(label)}"
    # What can be chosen from the list is numbered on, as `Twin` takes it.
    chosen = [text for item, text in lines if item.sends is not None]
    said = [_told(text) for text in chosen]
    said += [one_line(label) for thing in page.things for label in thing.acts]
    for number, line in enumerate(said, start=len(page.choices) + 1):
        yield from _wrapped(f"  {number}  ", line, width)
    if page.has_another:
        yield f"  {ANOTHER}  {words.text('terminal-another')}"
    yield ""
    if page.strip_phone:
        yield one_line(words.text("terminal-phone", phone=page.strip_phone))
    if page.code:
        yield from textwrap.wrap(words.text("terminal-code", code=page.code_said), width)
        yield from textwrap.wrap(page.strip_note, width)


def _wrapped(mark: str, text: str, width: int) -> list[str]:
    """Return a line of a list, behind its mark and cut between words."""
    lines = textwrap.wrap(
        text,
        width,
        initial_indent=mark,
        subsequent_indent=" " * len(mark),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(GLUED, " ") for line in lines]


def _told(item: ItemText) -> str:
    note = f" ({item.note})" if item.note else ""
    title = one_line(item.title)
    if "/" in title or "\\" in title:  # a path, to be marked with the mouse as a whole
        title = title.replace(" ", GLUED)
    return f"{title}: {item.kind}{note}" if item.kind else f"{title}{note}"


def _rail(page: Page) -> str:
    stages = list(type(page.screen.stage)) if page.screen.stage else []
    here = stages.index(page.screen.stage) if page.screen.stage else -1
    marks = ("✓" if n < here else "●" if n == here else "○" for n in range(len(stages)))
    return "   ".join(f"{mark} {text}" for mark, text in zip(marks, page.stages, strict=True))


def paint_another(page: Page, words: Words, *, first: bool) -> str:
    """Return the first wording of a page or its second, and what brings the other one."""
    text = page.body if first else Teaching(words).another(page.screen).text
    width = max(30, min(WIDEST, shutil.get_terminal_size().columns - 2))
    label = words.text("terminal-another" if first else "terminal-first-way")
    return "\n".join(("", *textwrap.wrap(text, width), "", f"  {ANOTHER}  {label}"))


def bar(page: Page) -> str:
    """Return the progress as one line."""
    progress = page.screen.progress
    if progress is None:
        return ""
    if not progress.total or progress.waiting:  # while nothing comes, why is what matters
        return page.progress
    full = min(BAR, BAR * progress.done // progress.total)
    return f"{'█' * full}{'░' * (BAR - full)}  {page.progress}"
