"""The pictures: one family, small, in the theme's colours only, drawn by Qt in every theme."""

import re
import xml.etree.ElementTree as ET
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from helperkit.assets import asset
from helperkit.gui.moving import MOST
from helperkit.gui.pictures import EXCHANGED, drawing
from helperkit.gui.theme import contrast, tokens
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import ProblemName
from tests.each import each

pytestmark = pytest.mark.usefixtures("qapp")

FILES = sorted(asset("pictures").glob("*.svg"))
NAMES = [file.stem for file in FILES]
SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "g", "path", "rect", "circle", "ellipse"}
SHAPE = {"d", "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r"}
PAINT = {
    "fill",
    "stroke",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-dasharray",
}
ATTRIBUTES = {"viewBox", "transform"} | SHAPE | PAINT
MOTION = {"attributeName", "type", "values", "dur", "repeatCount", "fill"}
LIGHT = {getattr(tokens().themes["light"], token) for token in EXCHANGED}


def side(name):
    """How wide and high the picture is drawn, in its own units."""
    return 256 if name == "icon" else 64 if name.startswith("kind_") else 320


def shown(svg, margin=0):
    """The picture at its own size in the middle of an empty image with a margin around it."""
    renderer = QSvgRenderer(svg)
    assert renderer.isValid()
    width = renderer.defaultSize().width()
    image = QImage(width + 2 * margin, width + 2 * margin, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(margin, margin, width, width))
    painter.end()
    return image


def test_each_token_has_a_light_colour_of_its_own():
    for one, other in combinations(EXCHANGED, 2):
        light = tokens().themes["light"]
        assert getattr(light, one).lower() != getattr(light, other).lower(), (one, other)


def test_every_problem_has_its_picture_and_no_picture_is_left_over():
    drawn = {name.removeprefix("problem_") for name in NAMES if name.startswith("problem_")}
    assert drawn == {problem.value for problem in ProblemName}


def test_every_kind_of_file_has_its_icon_and_no_icon_is_left_over():
    drawn = {name.removeprefix("kind_") for name in NAMES if name.startswith("kind_")}
    assert drawn == {kind.value for kind in Kind}


@each("file", FILES)
def test_a_picture_is_small_and_plain(file):
    text = file.read_text("utf-8")
    assert file.suffix == ".svg"
    assert len(text.encode()) < 4000
    root = ET.fromstring(text)
    assert root.tag == f"{SVG}svg"
    assert root.get("viewBox") == "0 0 {0} {0}".format(side(file.stem))
    for element in root.iter():
        assert not (element.text or "").strip()
        if element.tag == f"{SVG}animateTransform":
            assert set(element.attrib) == MOTION
            assert float(element.attrib["dur"].removesuffix("s")) * 1000 * 2 <= MOST
            assert (element.get("repeatCount"), element.get("fill")) == ("2", "freeze")
            continue
        assert element.tag.removeprefix(SVG) in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES


@each("file", FILES)
def test_a_picture_uses_the_themes_colours_only(file):
    drawn = ET.fromstring(file.read_text("utf-8")).iter()
    for element in (one for one in drawn if one.tag != f"{SVG}animateTransform"):
        for attribute in ("fill", "stroke"):
            assert element.get(attribute, "none") in LIGHT | {"none"}


@each("file", FILES)
def test_nothing_of_a_picture_is_cut_off(file):
    margin = 40
    image = shown(file.read_bytes(), margin)
    inside = QImage(image.width() - 2 * margin, image.height() - 2 * margin, image.format())
    inside.fill(0)
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.drawImage(margin, margin, inside)
    painter.end()
    assert not any(image.constBits()), "painted outside of its viewBox"


@each("theme", list(tokens().themes))
@each("name", [name for name in NAMES if name != "icon"])
def test_a_picture_stands_out_from_the_card_in_every_theme(name, theme):
    """WCAG 2.2, 1.4.11: what is needed to understand a picture has a contrast of 3:1."""
    svg = drawing(name, theme)
    used = set(re.findall(r"#[0-9A-Fa-f]{6}", svg.decode()))
    assert used <= {getattr(tokens().themes[theme], token) for token in EXCHANGED}
    card = tokens().themes[theme].card
    strong = {colour.lower() for colour in used if contrast(colour, card) >= 3}
    image = shown(svg)
    some = range(0, image.width(), max(1, image.width() // 80))
    places = [(x, y) for x in some for y in some]
    seen = sum(image.pixelColor(x, y).name() in strong for x, y in places)
    assert seen / len(places) > 0.01
