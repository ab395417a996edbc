"""Every screen, in every theme, size and kind of language, drawn once and looked at by all checks.

What is drawn: all that scrolls as one picture, scrolled into view or not, and the phone strip.
"""

from collections.abc import Callable
from typing import Any

import pytest

from helperkit.gui.theme import Look
from tests.access.checks import Checks, run
from tests.access.places import Placed, check_strip, check_targets, check_whole, outline
from tests.access.seen import View, settle
from tests.screens.gallery import gallery

SCREENS = gallery()
LOOKS = (Look.LIGHT, Look.DARK, Look.HIGH)
LANGUAGES = ("en", "pseudo", "pseudo-rtl")  # the last two differ in their direction alone
PARTS = 6  # of all screens, for processes side by side
USUAL, LOW, LEAST = (1180, 800), (1024, 700), (640, 480)

Opener = Callable[..., View]


def show(view: View, name: str) -> None:
    """Show a screen."""
    view.window.show_screen(SCREENS[name])
    settle()


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("zoom", [100, 200])
def test_everyone_can_use_every_screen(view_of: Opener, zoom: int, part: int) -> None:
    names = list(SCREENS)[part::PARTS]
    unturned: dict[str, list[Placed]] = {}
    found: list[str] = []
    for language in LANGUAGES:
        view, checks = view_of(language, USUAL), Checks(language)
        view.window.set_zoom(zoom)
        for at, name in enumerate(names):
            looks = LOOKS if at % 2 else LOOKS[::-1]  # each screen begins as the last one ended
            show(view, name)
            for look in looks:
                view.window.choose_look(look)
                settle()
                view.draw()
                wanted = checks.of_look()
                if look is looks[0]:
                    checks.unturned = unturned.get(name) if "rtl" in language else None
                    wanted = checks.all()
                    if language == "pseudo":
                        unturned[name] = outline(view)
                found += [f"{name} {look} {language} {fault}" for fault in run(wanted, view)]
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
        "targets": check_targets,
        "whole": check_whole,
        "strip": check_strip,
    }
    for name in SCREENS:
        show(view, name)
        found += [f"{name} {fault}" for fault in run(checks, view)]
    assert found == []
