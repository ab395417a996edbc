"""Every screen, in every theme, size and kind of language, drawn and looked at by all checks.

What is drawn: all that scrolls as one picture, scrolled into view or not, and the phone strip.
"""

from collections.abc import Callable
from typing import Any

import pytest

from helperkit.gui.theme import Look
from tests.access.checks import Checks, run
from tests.access.places import Placed, check_led, check_strip, check_targets, check_whole, outline
from tests.access.seen import View, settle
from tests.screens.gallery import gallery

SCREENS = gallery()
LOOKS = (Look.LIGHT, Look.DARK, Look.HIGH)
LANGUAGES = ("en", "pseudo", "pseudo-rtl")  # the last two differ in their direction alone
ZOOMS = (100, 200)
PARTS = 6  # of all screens, for processes side by side
A_PART = -(-len(SCREENS) // PARTS)
USUAL, LOW, LEAST = (1180, 800), (1024, 700), (640, 480)

Opener = Callable[..., View]


def show(view: View, name: str) -> None:
    """Show a screen."""
    view.window.show_screen(SCREENS[name])
    settle()


def looks(at: int, zoom: int, language: str) -> tuple[Look, ...]:
    """Return in which theme a screen comes, and which is chosen then, while it is shown.

    What a theme may spoil hardly hangs on the language: of the nine pairs a screen meets three at
    each zoom, others at 200 % than at 100 %, and the screens beside it meet the rest. All nine are
    drawn with `--every`.
    """
    number = at + (zoom > 100) + LANGUAGES.index(language)
    one, before = LOOKS[number % len(LOOKS)], LOOKS[(number + 1) % len(LOOKS)]
    return (before, one) if (at + zoom // 100) % 2 else (one,)


def every_look(at: int) -> tuple[Look, ...]:
    """Return all themes, in an order that begins as that of the screen before ended."""
    return LOOKS if at % 2 else LOOKS[::-1]


def test_every_screen_meets_every_theme_and_language() -> None:
    for at in range(len(SCREENS)):
        drawn = {z: {(la, looks(at, z, la)[-1]) for la in LANGUAGES} for z in ZOOMS}
        for pairs in drawn.values():
            assert {look for _, look in pairs} == set(LOOKS)
        assert drawn[100].isdisjoint(drawn[200])
        assert {len(looks(at, zoom, "en")) for zoom in ZOOMS} == {1, 2}
        near = {(la, looks(at + n, 100, la)[-1]) for la in LANGUAGES for n in range(3)}
        assert len(near) == len(LOOKS) * len(LANGUAGES)


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("zoom", ZOOMS)
def test_everyone_can_use_every_screen(
    view_of: Opener, request: pytest.FixtureRequest, zoom: int, part: int
) -> None:
    every = request.config.getoption("--every")
    screens = list(enumerate(SCREENS))[part * A_PART : (part + 1) * A_PART]
    unturned: dict[str, list[Placed]] = {}
    found: list[str] = []
    for language in LANGUAGES:
        view, checks = view_of(language, USUAL), Checks(language)
        view.window.set_zoom(zoom)
        for at, name in screens:
            first, *more = every_look(at) if every else looks(at, zoom, language)
            view.window.choose_look(first)
            show(view, name)
            wanted = checks.all()
            checks.unturned = unturned.get(name) if "rtl" in language else None
            for look in (first, *more):
                view.window.choose_look(look)
                settle()
                if every or look is (first, *more)[-1]:
                    view.draw()
                    found += [f"{name} {look} {language} {it}" for it in run(wanted, view)]
                    wanted = checks.of_look()
            if language == "pseudo":
                unturned[name] = outline(view)
        view.window.close()
    assert found == []


@pytest.mark.parametrize(
    ("size", "zoom", "language"),
    [
        (LEAST, 100, "pseudo"),
        (LEAST, 200, "pseudo-rtl"),
        (LEAST, 200, "es"),
        (LOW, 150, "pseudo"),
        (LOW, 200, "pseudo"),
        (LOW, 200, "rtl"),
        (USUAL, 100, "es"),
    ],
)
def test_every_screen_is_whole_in_other_windows(
    view_of: Opener, size: tuple[int, int], zoom: int, language: str
) -> None:
    view = view_of(language, size)
    view.window.set_zoom(zoom)
    found: list[str] = []
    checks: dict[str, Any] = {
        "led": check_led,
        "targets": check_targets,
        "whole": check_whole,
        "strip": check_strip,
    }
    for name in SCREENS:
        show(view, name)
        found += [f"{name} {fault}" for fault in run(checks, view)]
    assert found == []
