"""The colours of the design: whatever stands on a ground can be read or seen there."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from helperkit.gui.theme import Style, Theme, contrast, tokens

THEMES = tokens().themes
# Letters, and the grounds that they stand on somewhere in the program.
READ = (
    *((ink, ground) for ink in ("ink", "soft", "warm") for ground in ("bg", "card")),
    ("primary", "card"),
    *(("ink", ground) for ground in ("primary_soft", "done_soft", "warm_soft")),
    ("on_primary", "primary"),
)
# Edges, icons and rings, and what is on either side of them.
SEEN = (
    *((edge, ground) for edge in ("line", "done", "primary", "focus") for ground in ("bg", "card")),
    ("line", "primary_soft"),
    ("primary", "primary_soft"),
    ("done", "done_soft"),
    ("warm", "card"),
    ("warm", "warm_soft"),
    ("on_primary", "done"),
)


def check_tokens(theme: Theme) -> Iterator[str]:
    """Yield the pairs of colours of a theme that are too alike."""
    for pairs, least in ((READ, 7), (SEEN, 3)):
        for one, other in pairs:
            ratio = contrast(getattr(theme, one), getattr(theme, other))
            if ratio < least:
                yield f"{one} on {other}: {ratio:.2f}"


def check_focus(style: Style) -> Iterator[str]:
    """Yield what of the focus is too alike: letters and ring on its fill, the fill around it."""
    fill, ring = style.focus_fill.name(), style.colour("focus_in").name()
    if contrast(style.focus_ink.name(), fill) < 7:
        yield "letters in focus"
    if contrast(ring, fill) < 3:
        yield "the ring in its fill"
    for ground in ("bg", "card"):
        around = style.colour(ground).name()
        if max(contrast(ring, around), contrast(fill, around)) < 3:
            yield f"the focus on {ground}"


@pytest.mark.parametrize("name", THEMES)
def test_every_pair_of_colours_stands_out(name: str) -> None:
    assert list(check_tokens(THEMES[name])) == []
    assert list(check_focus(Style(name))) == []


@pytest.mark.parametrize("name", THEMES)
def test_no_token_can_fade_unseen(name: str) -> None:
    """Each token of a pair, made a little too like the other one, is found."""
    theme = THEMES[name]
    for one, other in (*READ, *SEEN):
        ground = getattr(theme, other)
        faded = replace(theme, **{one: ground})
        assert any(found.startswith(f"{one} on {other}") for found in check_tokens(faded)), one


def test_a_focus_like_its_ground_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    for token, ground in (("focus_in", "focus"), ("card", "focus"), ("focus", "bg")):
        theme = THEMES["light"]
        faded = replace(theme, **{token: getattr(theme, ground)})
        if token == "focus":
            faded = replace(faded, focus_in=theme.bg)
        with monkeypatch.context() as patch:
            patch.setitem(THEMES, "light", faded)
            assert list(check_focus(Style("light"))), token
