"""Drawings (SVG) are looked through before Qt draws them: they reach nothing, and have an end."""

import base64
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from helperkit.gui.viewers.drawings import MOST_WEIGHT, plain_drawing
from helperkit.gui.viewers.pictures_reading import NotForUs, read_picture
from helperkit.gui.viewers.raster import kind_of
from helperkit.gui.viewers.text_pictures import decode
from tests.screens.picture_samples import plain
from tests.screens.reading_samples import png

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="40" height="40">'
)
LONG = 10_000


def svg(inside: str) -> str:
    return f"{HEAD}{inside}</svg>"


def image_of(address: str) -> str:
    return svg(f'<image width="40" height="40" xlink:href="{address}"/>')


def named(content: str | bytes, kind: str = "image/png") -> str:
    made = content.encode() if isinstance(content, str) else content
    return f"data:{kind};base64,{base64.b64encode(made).decode()}"


def uses(times: int, deep: int) -> str:
    """Return a rectangle that is drawn `times` to the power of `deep` times."""
    groups = "".join(
        f'<g id="a{n}">{f"""<use xlink:href="#a{n - 1}"/>""" * times}</g>'
        for n in range(1, deep + 1)
    )
    return svg(
        f'<defs><g id="a0"><rect width="9" height="9"/></g>{groups}</defs>'
        f'<use xlink:href="#a{deep}"/>'
    )


def is_red(image: QImage) -> bool:
    return not image.isNull() and image.pixelColor(20, 20).name() == "#ff0000"


def reaching(secret: Path) -> dict[str, bytes]:
    """Return drawings that ask for a file of this computer, in many ways."""
    there = image_of(str(secret))
    made = {
        "plain": there,
        "file": image_of(f"file://{secret}"),
        "nested": image_of(named(there)),
        "nested svg": image_of(named(there, "image/svg+xml")),
        "nested twice": image_of(named(image_of(named(there)))),
        "packed inside": image_of(named(zlib.compress(there.encode(), wbits=31))),
        "broken": there.replace("xlink:href=", "xlink:href\n=\n"),
        "letters": image_of("".join(f"&#{ord(one)};" for one in str(secret))),
        "css": svg(f"<style>rect{{fill:url({secret})}}</style><rect width='40' height='40'/>"),
        "import": svg(f"<style>@imp\\6frt '{secret}'</style>"),
        "entity": f'<!DOCTYPE svg [<!ENTITY a "{secret}">]>{image_of("&a;")}',
        "attlist": f'<!DOCTYPE svg [<!ATTLIST image href CDATA "{secret}">]>{svg("<image/>")}',
        "feImage": svg(f'<filter id="f"><feImage href="{secret}"/></filter>'),
    }
    every = {name: one.encode() for name, one in made.items()}
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp037"):
        every[encoding] = there.encode(encoding)
        every[f"told {encoding}"] = f'<?xml version="1.0" encoding="{encoding}"?>'.encode(
            encoding
        ) + there.encode(encoding)
    hidden = there.replace("xlink:href", "xlink:+AGgAcgBlAGY-")
    every["utf-7"] = f'<?xml version="1.0" encoding="UTF-7"?>{hidden}'.encode()
    return every


@pytest.mark.parametrize("name", sorted(reaching(Path("x"))))
def test_a_drawing_takes_no_file_of_this_computer(tmp_path: Path, name: str) -> None:
    secret = plain(tmp_path / "private.png", "#ff0000", QSize(40, 40))
    content = reaching(secret)[name]
    drawing = plain_drawing(content)
    assert drawing is None or b"<image" not in drawing.content
    assert not is_red(decode(content, 600))
    path = tmp_path / "a.svg"
    path.write_bytes(content)
    with suppress(NotForUs):
        assert not is_red(read_picture(path).image)


def test_a_drawing_keeps_a_picture_that_is_within_it() -> None:
    red = png(40, 40)
    for kind in ("image/png", "image/jpeg", "image/svg+xml"):  # whatever it is called
        assert is_red(decode(image_of(named(red, kind)).encode(), 600))
    large = plain_drawing(image_of(named(png(5_000, 5_000))).encode())
    assert large is not None
    assert b"<image" not in large.content


@pytest.mark.parametrize(
    "inside",
    [
        '<rect width="40" height="40" fill="#ff0000"/>',
        '<g id="a"><rect width="40" height="40" fill="#ff0000"/></g><use xlink:href="#a"/>',
        '<g id="a"><rect width="40" height="40" fill="#ff0000"/></g><use href="#a"/>',
        "<style>.a{fill:#ff0000}/* url(x) */</style><path class='a' d='M0 0h40v40h-40z'/>",
        '<linearGradient id="g"><stop stop-color="#ff0000"/></linearGradient>'
        "<rect width='40' height='40' style='opacity:1;fill:url(#g)'/>",
        "<sodipodi:namedview xmlns:sodipodi='x'><a/></sodipodi:namedview><metadata>a</metadata>"
        "<script>x()</script><rect width='40' height='40' fill='red' onclick='x()'/>",
    ],
    ids=range(6),
)
def test_an_honest_drawing_is_drawn(inside: str) -> None:
    for before in (
        "",
        "\ufeff",
        '<?xml version="1.0" encoding="utf-8"?>\n<!-- a --><!DOCTYPE svg>',
    ):
        assert is_red(decode(f"{before}{svg(inside)}".encode(), 600))
    drawing = plain_drawing(svg(inside).encode())
    assert drawing is not None
    assert drawing.weight < 20
    assert b"script" not in drawing.content
    assert b"onclick" not in drawing.content


def test_the_weight_of_a_drawing_counts_each_use_anew() -> None:
    drawing = plain_drawing(uses(10, 3).encode())
    assert drawing is not None
    assert drawing.weight > 1_000
    assert plain_drawing(uses(10, 8).encode()) is None


@pytest.mark.parametrize(
    "inside",
    [
        '<g id="a"><use xlink:href="#a"/></g>',
        '<g id="a"><use xlink:href="#b"/></g><g id="b"><use xlink:href="#a"/></g>',
        "<g>" * LONG + "</g>" * LONG,
        "".join(f'<g id="a{n}"><use xlink:href="#a{n - 1}"/></g>' for n in range(LONG)),
        "".join(f'<g id="a{n}"><use xlink:href="#a{n + 1}"/></g>' for n in range(LONG)),
        "<rect/>" * (MOST_WEIGHT + 1),
        f'<path d="{"M0 0" * 1_000_000}"/>',
        '<filter id="f"/>' + '<rect filter="url(#f)"/>' * 200,
        f'<pattern id="p"/><g fill="url(#p)">{"<rect/>" * 200}</g>',
        f'<pattern id="p"/><g style="a:b;fill:url( &quot;#p&quot; )">{"<rect/>" * 200}</g>',
        f'<marker id="m">{"<rect/>" * 99}</marker><path marker-mid="url(#m)" d="{"M0 0" * 999}"/>',
        "<style>rect{filter:url(#f)}</style><filter id='f'/>",
        "<!DOCTYPE " * LONG,
        "<!--" * LONG,
        "<g",
        "<?xml-stylesheet href='x'?>",
    ],
    ids=range(16),
)
def test_a_drawing_without_an_end_is_not_drawn(inside: str) -> None:
    assert plain_drawing(svg(inside).encode()) is None


def test_a_picture_is_known_by_its_bytes() -> None:
    assert kind_of(png()) == "png"
    assert [kind_of(one) for one in (b"%PDF-1.4", b"<svg", b"", b"\0\0\1\0")] == [""] * 4
    assert decode(b"%PDF-1.4\n%%EOF", 100).isNull()
