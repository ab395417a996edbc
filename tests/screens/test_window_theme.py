"""Colours that everyone can read, in every theme."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit

from helperkit.assets import asset
from helperkit.gui.pictures import EXCHANGED, drawing, pixmap
from helperkit.gui.theme import FAMILY, Look, Theme, contrast, family, tokens
from tests.screens.faces import Bot, shown
from tests.screens.gallery import gallery

THEMES = tokens().themes
SCREENS = gallery()
READ = [
    ("ink", "bg"),
    ("ink", "card"),
    ("soft", "bg"),
    ("soft", "card"),
    ("primary", "card"),
    ("on_primary", "primary"),
    ("ink", "primary_soft"),
    ("ink", "done_soft"),
    ("ink", "warm_soft"),
    ("warm", "card"),
]
EDGES = [
    ("line", "card"),
    ("line", "bg"),
    ("done", "card"),
    ("done", "bg"),
    ("warm", "card"),
    ("primary", "primary_soft"),
]


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK, Look.HIGH])
def test_a_field_in_focus_keeps_its_ground_and_its_letters(
    qtbot: Bot, tmp_path: Path, look: Look
) -> None:
    window = shown(qtbot, tmp_path, SCREENS["paste_link"])
    window.choose_look(look)
    line, theme = window.page.card.field.line, THEMES[look.value]
    line.setPlaceholderText("mmmmmmmm")
    line.setFocus()
    placeholder = letters(line)
    line.setText("mmmmmmmm")
    line.deselect()
    typed = letters(line)
    image = line.grab().toImage()
    assert image.pixelColor(line.width() - 40, line.height() // 2).name() == theme.card.lower()
    assert image.pixelColor(line.width() // 2, 2).name() == theme.focus.lower()
    assert contrast(theme.focus, theme.card) >= 3
    assert contrast(placeholder, theme.card) >= 4.5
    assert contrast(typed, theme.card) >= 7


def letters(line: QLineEdit) -> str:
    """Return the colour in a line that stands out most from its ground, as "#rrggbb"."""
    image = line.grab(line.rect().adjusted(20, 10, -20, -10)).toImage()
    ground = image.pixelColor(image.width() - 1, 1).name()
    wide, high = min(200, image.width()), image.height()
    colours = {image.pixelColor(x, y).name() for x in range(wide) for y in range(high)}
    return max(colours, key=lambda colour: contrast(colour, ground))


def test_the_ratio_of_black_and_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_the_programs_own_font_is_used(qtbot: Bot) -> None:
    assert family() == FAMILY


@pytest.mark.parametrize("theme", ["dark", "high"])
def test_pictures_take_the_colours_of_the_theme(theme: str) -> None:
    light, wanted = THEMES["light"], THEMES[theme]
    for file in sorted(asset("pictures").glob("*.svg")):
        drawn = drawing(file.stem, theme).decode().lower()
        source = file.read_text("utf-8").lower()
        allowed = {getattr(wanted, token).lower() for token in EXCHANGED}
        for token in EXCHANGED:
            old = getattr(light, token).lower()
            if old in source:
                assert getattr(wanted, token).lower() in drawn, file.stem
            if old not in allowed:
                assert old not in drawn, (file.stem, token)


def test_a_picture_is_sharp_at_every_scale(qtbot: Bot) -> None:
    picture = pixmap("unpack", "light", 100, 2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (200, 2.0)
    image = picture.toImage()
    colours = {image.pixelColor(x, 150).name() for x in range(200)}
    assert QColor(THEMES["light"].parcel).name() in colours


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK, Look.HIGH])
def test_the_window_takes_the_chosen_look_and_keeps_it(
    qtbot: Bot, tmp_path: Path, look: Look
) -> None:
    window = shown(qtbot, tmp_path, SCREENS["unpack"])
    window.choose_look(look)
    colours: Theme = THEMES[look.value]
    image = window.grab().toImage()
    assert image.pixelColor(4, 4).name() == colours.bg.lower()
    middle = window.page.card.mapTo(window, window.page.card.rect().center())
    assert image.pixelColor(middle).name() == colours.card.lower()
    window.close()
    again = shown(qtbot, tmp_path, SCREENS["unpack"])
    assert again.theme == look.value
