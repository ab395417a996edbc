"""Makes pictures of every screen, in every theme and size, and looks for what is cut off.

`python tests/screens/photograph.py OUT_DIR [--only NAME] [--variant PART]` writes a PNG of each
screen and a sheet of all of them for each variant. Exit status 1 when something is clipped,
overlaps or scrolls sideways. Run it under Xvfb with QT_QPA_PLATFORM=xcb for the letters that a
customer sees.
"""

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from checks import faults  # noqa: E402 - found beside this file
from gallery import gallery  # noqa: E402
from PySide6.QtGui import QPainter, QPixmap  # noqa: E402 - after helperkit.gui, see pyside.py
from PySide6.QtWidgets import QApplication  # noqa: E402

from helperkit.gui.theme import Look  # noqa: E402
from helperkit.gui.window import Window  # noqa: E402
from helperkit.words.load import Words  # noqa: E402

SIZES = ((1180, 800), (1024, 700))
VARIANTS = [
    (look, zoom, size, "en")
    for look in (Look.LIGHT, Look.DARK, Look.HIGH)
    for zoom in (100, 200)
    for size in SIZES
] + [
    (Look.LIGHT, zoom, size, language)
    for language in ("es", "rtl", "pseudo", "pseudo-rtl")
    for zoom in (100, 200)
    for size in SIZES
]
COLUMNS = 6
SMALL = 420  # px, the width of a picture on a sheet


def sheet(pictures: list[QPixmap]) -> QPixmap:
    """Lay small pictures out in rows."""
    small = [picture.scaledToWidth(SMALL) for picture in pictures]
    gap = 8
    high = small[0].height() + gap
    rows = -(-len(small) // COLUMNS)
    whole = QPixmap(COLUMNS * (SMALL + gap) + gap, rows * high + gap)
    whole.fill("#888888")
    painter = QPainter(whole)
    for i, picture in enumerate(small):
        row, column = divmod(i, COLUMNS)
        painter.drawPixmap(gap + column * (SMALL + gap), gap + row * high, picture)
    painter.end()
    return whole


def say_another_way(window: Window) -> None:
    """Show the second wording, and explain the first word of it that can be explained."""
    page = window.page
    while page.explaining is None:  # it comes after the first picture on the screen
        QApplication.processEvents()
    if not page.another:  # a screen of the same name keeps its wording
        page.say_another_way()
    for link in page.explaining.links.words[:1]:
        link.click()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--variant", default="", help="variants whose name contains this")
    parser.add_argument("--only", default="", help="screens whose name contains this")
    parser.add_argument("--another", action="store_true", help="the second wording, a word open")
    wanted = parser.parse_args()
    wanted.out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    screens = {name: one for name, one in gallery().items() if wanted.only in name}
    found = 0
    for look, zoom, (width, height), language in VARIANTS:
        variant = f"{look}_{zoom}_{width}x{height}_{language}"
        if wanted.variant not in variant:
            continue
        with tempfile.TemporaryDirectory() as home:
            window = Window(Words(language), Path(home))
            window.resize(width, height)
            window.choose_look(look)
            window.set_zoom(zoom)
            window.show()
            window.page.strip.draw_pictures()  # else after the first picture is taken
            pictures = []
            for name, screen in screens.items():
                window.show_screen(screen)
                app.processEvents()
                if wanted.another:
                    say_another_way(window)
                    app.processEvents()
                pictures.append(window.grab())
                pictures[-1].save(str(wanted.out / f"{name}_{variant}.png"))
                for fault in faults(window):
                    print(f"{name} {variant}: {fault}")
                    found += 1
            sheet(pictures).save(str(wanted.out / f"sheet_{variant}.png"))
            window.close()
            window.deleteLater()
        print(f"{variant}: {len(pictures)} pictures")
    print(f"{found} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
