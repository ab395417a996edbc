"""The fonts that the program carries: light to ship, one family, licensed, with Latin letters."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QRawFont

from helperkit.assets import asset
from helperkit.gui.theme import FAMILY, Style, family

FONTS = sorted(asset("fonts").glob("*.ttf"))
LETTERS = "AÁÅÄÆÇČĎÉĘĞÍŁÑŇÖŐØŘŞȘŠßŤÚŮŰÝŽ aáåäæçčďéęğıíłñňöőøřşșšțťúůűýž 0123456789 €„“”‘’–—…·•"


def test_the_fonts_are_light_and_their_licence_lies_beside_them():
    assert sum(font.stat().st_size for font in FONTS) < 400_000
    assert "SIL OPEN FONT LICENSE" in asset("fonts/ATKINSON_LICENSE.txt").read_text("utf-8")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Bold])
def test_the_family_has_a_regular_and_a_bold_face(weight):
    assert family() == FAMILY
    wanted = QFont(FAMILY)
    wanted.setWeight(weight)
    info = QFontInfo(wanted)
    assert info.exactMatch()
    assert info.weight() == weight
    assert len(QFontDatabase.styles(FAMILY)) == len(FONTS) == 2


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.stem)
def test_a_face_has_the_letters_of_the_latin_alphabets(font):
    face = QRawFont(str(font), 20)
    missing = [letter for letter in LETTERS if not face.supportsCharacter(ord(letter))]
    assert not missing


@pytest.mark.usefixtures("qapp")
def test_who_changes_a_font_changes_no_other():
    before = Style().font().toString()
    mine = Style().font()
    mine.setPixelSize(77)
    mine.setFamilies(["monospace"])
    assert Style().font().toString() == before
