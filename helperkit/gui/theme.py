"""The look: colours, sizes and fonts of one window, from `assets/tokens.json`."""

from enum import StrEnum
from functools import cache

import msgspec
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from helperkit.assets import asset

FAMILY = "Atkinson Hyperlegible Next"
ZOOMS = (100, 125, 150, 175, 200)  # per cent


class Look(StrEnum):
    """Which colours the customer wants. SYSTEM follows the computer's own setting."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH = "high"


class Theme(msgspec.Struct, frozen=True):
    """The colours of one theme, as "#RRGGBB"."""

    bg: str
    card: str
    ink: str
    soft: str
    line: str
    hair: str
    primary: str
    on_primary: str
    primary_soft: str
    done: str
    done_soft: str
    warm: str
    warm_soft: str
    focus: str
    focus_in: str
    parcel: str
    parcel_dark: str
    paper: str

    @property
    def dark(self) -> bool:
        """Whether light letters stand on a dark ground."""
        return luminance(self.ink) > luminance(self.bg)


class Sizes(msgspec.Struct, frozen=True):
    """Letter sizes in px at 100 %."""

    title: int
    lead: int
    body: int
    small: int


class Tokens(msgspec.Struct, frozen=True):
    """The design's numbers; lengths in px at 100 %."""

    space_px: int
    type_px: Sizes
    radius_px: int
    primary_target_px: int
    min_target_px: int
    themes: dict[str, Theme]


@cache
def tokens() -> Tokens:
    """Return the design's numbers, read once from `assets/tokens.json`."""
    return msgspec.json.decode(asset("tokens.json").read_bytes(), type=Tokens)


def luminance(colour: str) -> float:
    """Return the relative luminance of "#RRGGBB", 0 to 1 (WCAG 2.2)."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@cache
def family() -> str:
    """Load the fonts that the program carries; return their family, or the system's own."""
    found: list[str] = []
    for file in sorted(asset("fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        if number >= 0:
            found += QFontDatabase.applicationFontFamilies(number)
    return FAMILY if FAMILY in found else QFont().defaultFamily()


@cache
def _font(pixels: int, bold: bool) -> QFont:
    font = QFont(family())
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font


class Style:
    """The theme and the zoom of one window. Its widgets share it and ask it when they paint."""

    def __init__(self, theme: str = "light", zoom: int = 100) -> None:
        self.name = theme
        self.zoom = zoom

    @property
    def theme(self) -> Theme:
        """The colours of now."""
        return tokens().themes[self.name]

    def px(self, length: float) -> int:
        """Return a length in px at the zoom of now."""
        return round(length * self.zoom / 100)

    def colour(self, token: str) -> QColor:
        """Return a colour of the theme by its token, such as "ink"."""
        return QColor(getattr(self.theme, token))

    def font(self, size: str = "body", *, bold: bool = False, at_most: int = 0) -> QFont:
        """Return a font of the design: "title", "lead", "body" or "small".

        `at_most` is a limit in px, for a title in a narrow window; 0 = none.
        """
        pixels = self.px(getattr(tokens().type_px, size))
        # A copy: who changes it, as a viewer does for letters of one width, changes no other's.
        return QFont(_font(min(pixels, at_most) if at_most else pixels, bold))

    @property
    def focus_fill(self) -> QColor:
        """The dark fill under the focus ring."""
        return self.colour("bg" if self.theme.dark else "focus")

    @property
    def focus_ink(self) -> QColor:
        """The letters on that fill."""
        return self.colour("ink" if self.theme.dark else "card")

    def palette(self) -> QPalette:
        """Return the colours for the few parts that Qt paints itself."""
        role = QPalette.ColorRole
        palette = QPalette(self.colour("card"), self.colour("bg"))
        for name, token in (
            (role.Window, "bg"),
            (role.WindowText, "ink"),
            (role.Base, "card"),
            (role.AlternateBase, "bg"),
            (role.Text, "ink"),
            (role.Button, "card"),
            (role.ButtonText, "primary"),
            (role.Highlight, "primary"),
            (role.HighlightedText, "on_primary"),
            (role.PlaceholderText, "soft"),
            (role.ToolTipBase, "card"),
            (role.ToolTipText, "ink"),
        ):
            palette.setColor(name, self.colour(token))
        return palette
