"""Windows that are broken on purpose: each is found, and by one check alone."""

from collections.abc import Callable

import msgspec
from PySide6.QtWidgets import QWidget

from helperkit.gui.announce import announce
from helperkit.gui.items import Row
from helperkit.gui.window import Window


class Mutant(msgspec.Struct, frozen=True):
    """What is wrong, on which screen, and the check that finds it."""

    check: str
    screen: str
    spoil: Callable[[Window], object]
    before: bool = False  # the window is broken before the screen comes


def _row(window: Window) -> Row:
    return next(iter(window.page.card.items.rows()))


def _untick(window: Window) -> None:
    row = _row(window)
    row.setChecked(not row.isChecked())


def _swap_words(window: Window) -> None:
    one, other = window.page.strip._words[:2]
    names = one.accessibleName(), other.accessibleName()
    one.setAccessibleName(names[1])
    other.setAccessibleName(names[0])


def _turn_round(window: Window) -> None:
    for widget in (window.page.card._flow, window.page.card.body, window.page.card.heading):
        widget.raise_()


def _strip_first(window: Window) -> None:
    window.page.strip.lower()


def _say_less(window: Window) -> None:
    window.page.card.items.rows()[0].setAccessibleName("…")


def _say_twice(window: Window) -> None:
    announce(window.page.card.heading, window.page.card.body.text())


def _as(widget: QWidget, role: str) -> None:
    widget.access_role = role  # type: ignore[attr-defined]  # which the real one has of its class


def _show_second_heading(window: Window) -> None:
    _as(window.page.rail, "Heading")


def _mute(window: Window) -> None:
    window.page.card.heading.setAccessibleDescription("")


def _keep_focus(window: Window) -> None:
    heading = window.page.card.heading
    heading.setFocus = lambda *_: None  # type: ignore[method-assign]  # that is the fault
    window.page.top.read.setFocus()


def _forget_menu(window: Window) -> None:
    window.page.top.look.access_menu = False  # type: ignore[misc]  # that is the fault


def _forget_name(window: Window) -> None:
    window.page.top.bigger.setText("")
    window.page.top.bigger.setAccessibleName("")


def _repeat_title(window: Window) -> None:
    text = window.page.card.bar.accessibleName()
    window.page.card.bar.setAccessibleName(f"{text} {text}")


def _repeat_in_description(window: Window) -> None:
    window.page.top.read.setAccessibleDescription(window.page.top.read.accessibleName())


def _no_key(window: Window) -> None:
    main = window.page.card.main_button()
    assert main is not None
    main.setProperty("focusPolicy", 0)


OF_SCREENS = {
    "the window has no title": Mutant("window", "hello", lambda w: w.setWindowTitle(" ")),
    "the window is nothing in particular": Mutant("window", "hello", lambda w: _as(w, "Client")),
    "a button has no name": Mutant("named", "hello", _forget_name),
    "a field has no name": Mutant(
        "named", "paste_link", lambda w: w.page.card.field.line.setAccessibleName("")
    ),
    "a group is nothing in particular": Mutant(
        "known", "getting", lambda w: _as(w.page.strip, "Client")
    ),
    "a bar says its name twice": Mutant("once", "getting", _repeat_title),
    "a button describes itself by its name": Mutant("once", "hello", _repeat_in_description),
    "the heading comes last": Mutant("order", "hello", _turn_round),
    "the strip comes first": Mutant("order", "paste_link", _strip_first),
    "the keyboard stays where it was": Mutant("focus", "comfort", _keep_focus, before=True),
    "the heading is a text": Mutant(
        "roles", "hello", lambda w: _as(w.page.card.heading, "StaticText")
    ),
    "there are two headings": Mutant("roles", "getting", _show_second_heading),
    "a button cannot be reached by key": Mutant("roles", "hello", _no_key),
    "a line is ticked for the eye alone": Mutant("states", "report_inside", _untick),
    "a menu does not say that it opens": Mutant("states", "hello", _forget_menu),
    "a button is switched off": Mutant(
        "states", "hello", lambda w: w.page.top.read.setEnabled(False)
    ),
    "a bar does not say how far it is": Mutant(
        "progress", "getting", lambda w: w.page.card.bar.setRange(0, 0)
    ),
    "a bar stands still": Mutant("progress", "getting", lambda w: w.page.card.bar.setValue(7)),
    "two of the six words are changed": Mutant("strip", "hello", _swap_words),
    "a line of a list is not told": Mutant("whole", "choose", _say_less),
    "the text is not spoken": Mutant("spoken", "comfort", _mute),
    "the text is spoken twice": Mutant("spoken", "comfort", _say_twice),
}

MUTANTS = OF_SCREENS | {
    "a button stays English": Mutant(
        "stale", "hello", lambda w: w.page.top.read.setAccessibleName("Read to me")
    ),
}
