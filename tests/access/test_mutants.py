"""Each check finds what was broken on purpose, and no other check is disturbed by it."""

from collections.abc import Callable

import pytest

from tests.access.checks import Checks
from tests.access.mutants import MUTANTS
from tests.access.places import outline
from tests.access.seen import View, settle
from tests.screens.gallery import gallery

SCREENS = gallery()
Opener = Callable[..., View]


def findings(view: View, checks: Checks) -> dict[str, list[str]]:
    """Return what each check finds that finds anything; it leaves all scrolled as it was."""
    bar = view.page.scroller.verticalScrollBar()
    at = bar.value()
    view.draw()
    found = {name: found for name, check in checks.all().items() if (found := check(view))}
    bar.setValue(at)
    return found


def test_every_check_has_a_mutant() -> None:
    assert {mutant.check for mutant in MUTANTS.values()} == set(Checks("pseudo").all())


def test_all_mutants_are_caught(view_of: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = view_of("pseudo")
    missed = {}
    for name, mutant in MUTANTS.items():
        view = view_of(mutant.language)
        unturned = None
        if "rtl" in mutant.language:
            plain.window.show_screen(SCREENS[mutant.screen])
            settle()
            unturned = outline(plain)
        view.window.show_screen(SCREENS[mutant.screen])
        settle()
        before = findings(view, Checks(mutant.language, unturned=unturned))
        with monkeypatch.context() as patch:
            mutant.breaks(view, patch)
            settle()
            after = findings(view, Checks(mutant.language, unturned=unturned))
        view.window.close()
        if before or set(after) != {mutant.check}:
            missed[name] = mutant.check, before, after
    assert missed == {}
