"""Our own window for saved web pages: nothing goes out, nothing runs, and it ends."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl

from helperkit.gui.viewers.text_leaf import MOST_LETTERS
from helperkit.gui.viewers.text_pictures import decode
from helperkit.gui.viewers.text_way_out import place_of
from helperkit.gui.viewers.web import WebViewer
from helperkit.gui.viewers.web_clean import clean
from helperkit.gui.viewers.web_markup import Letters, Tag, tokens
from helperkit.gui.viewers.web_source import near
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from tests.screens.faces import Bot, press
from tests.screens.reading_samples import png
from tests.screens.viewer_tools import WORDS, around, show

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


class Listener:
    """Counts whoever calls on loopback."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self.calls = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                caller, _ = self._socket.accept()
            except OSError:
                return
            self.calls += 1
            caller.close()

    def called(self) -> int:
        """Return how many called: our own call comes after all that were made before it."""
        before = self.calls
        with socket.create_connection(("127.0.0.1", self.port)) as own:
            own.recv(1)
        return max(before, self.calls - 1)

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    one = Listener()
    yield one
    one.close()


def opened(qtbot: Bot, path: Path) -> WebViewer:
    viewer = WebViewer(Thing(str(path), "Page", Kind.WEB_PAGE), around(path.parent / "home"))
    qtbot.addWidget(viewer)
    show(qtbot, viewer)
    qtbot.waitUntil(viewer.area.hasFocus)
    return viewer


def page(tmp_path: Path, html: str, name: str = "page.html") -> Path:
    path = tmp_path / name
    path.write_text(html, "utf-8")
    return path


def kept(html: str) -> str:
    return "".join(leaf.html for leaf in clean(html, lambda _: "").leaves)


def test_the_listener_hears_who_calls(listener: Listener) -> None:
    assert listener.called() == 0
    socket.create_connection(("127.0.0.1", listener.port)).close()
    assert listener.called() >= 1


def test_nothing_goes_out(qtbot: Bot, tmp_path: Path, listener: Listener) -> None:
    far = f"http://127.0.0.1:{listener.port}"
    (tmp_path / "draw.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
        f'<image href="{far}/s.png"/></svg>'
    )
    (tmp_path / "rose.png").write_bytes(png())
    html = f"""<html><head><link rel="stylesheet" href="{far}/a.css"><base href="{far}/">
      <meta http-equiv="refresh" content="0;url={far}/m"><script src="{far}/j.js"></script>
      <style>@import url({far}/b.css); body {{ background: url({far}/c.png) }}</style></head>
      <body background="{far}/d.png" style="background-image:url({far}/e.png)" onload="x()">
      <p>Shown</p><img src="{far}/f.png" alt="a rose"><img src="//127.0.0.1:{listener.port}/g.png">
      <img src="draw.svg"><img src="rose.png"><iframe src="{far}/h"></iframe><object data="{far}/i">
      </object><video src="{far}/v" poster="{far}/w"></video><input type="image" src="{far}/k">
      <table background="{far}/l.png"><tr><td style="background:url('{far}/n.png')">cell</td></tr>
      </table><ul style="list-style-image:url({far}/o.png)"><li>one</li></ul></body></html>"""
    viewer = opened(qtbot, page(tmp_path, html))
    viewer.grab()
    assert "Shown" in viewer.area.toPlainText()
    assert "[a rose]" in viewer.area.toPlainText()
    assert len(viewer.source._pictures) == 2
    assert listener.called() == 0
    assert viewer.notice.text == WORDS.text("viewer-text-left-out")


@pytest.mark.parametrize(
    "html",
    [
        "<script>steal()</script>",
        "<style>p{color:red}</style>",
        "<p onclick='x()' style='color:red'>",
        "<a href='javascript:x()'>",
        "<img src='file:///etc/hostname'>",
        "<svg><script>x()</script></svg>",
        "<scr<script>ipt>",
        "<p title='\"><script>'>",
        "<!--><script>x()</script>-->",
        "<noscript><img src=http://far/x></noscript>",
        "<img src=x onerror=x()//>",
        "<body background=http://far/x>",
    ],
)
def test_what_could_do_something_is_gone(html: str) -> None:
    left = kept(f"{html}<p>after</p>")
    for word in (
        "<script",
        "style=",
        "onclick",
        "onerror",
        "javascript:",
        "file:",
        "http",
        "background",
    ):
        assert word not in left.replace("&lt;script", ""), left


@pytest.mark.parametrize(
    "address",
    ["../secret.png", "/etc/hostname", "file:///etc/hostname", "C:/x.png", "\\\\far\\x.png",
     "//far/x.png", "%2e%2e/secret.png", "http://far/x", "data:x", "\0", "inside/../../secret.png",
     "link.png"],
)  # fmt: skip
def test_only_files_of_the_own_folder_are_near(tmp_path: Path, address: str) -> None:
    folder = tmp_path / "page"
    (folder / "inside").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(png())
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    (folder / "inside" / "a b.png").write_bytes(png())
    assert near(folder, "inside/a%20b.png") == (folder / "inside" / "a b.png").resolve()
    assert near(folder, address) is None


def test_a_link_goes_on_in_the_folder_and_back(qtbot: Bot, tmp_path: Path) -> None:
    page(
        tmp_path,
        "<h1>Two</h1><p>more</p>" + "<p>line</p>" * 200 + "<h2 id=low>Low</h2>",
        "two.html",
    )
    first = page(tmp_path, "<h1>One</h1><a href='two.html#low'>on</a> <a href='gone.html'>x</a>")
    viewer = opened(qtbot, first)
    press(KEY.Key_Tab)
    viewer.area.setFocus()
    viewer.follow(0)
    assert viewer.shows(viewer.thing)
    qtbot.waitUntil(lambda: "Two" in viewer.area.toPlainText())
    assert not viewer.shows(viewer.thing)
    assert viewer.area.verticalScrollBar().value() > 0
    press(KEY.Key_Left, ALT)
    qtbot.waitUntil(lambda: "One" in viewer.area.toPlainText())
    assert viewer.shows(viewer.thing)
    assert viewer.buttons["viewer-text-back"].isHidden()
    viewer.follow(1)
    assert viewer.notice.text == WORDS.text("viewer-text-no-way")


def test_the_way_out_is_asked_first(qtbot: Bot, tmp_path: Path) -> None:
    viewer = opened(qtbot, page(tmp_path, "<a href='https://Example.com/bonus?x=1'>bonus</a>"))
    gone: list[QUrl] = []
    viewer.way_out._go = gone.append
    viewer.follow(0)
    assert viewer.way_out.isVisible()
    assert "example.com" in viewer.way_out.said.text()
    assert not gone
    press(KEY.Key_Escape)
    assert viewer.way_out.isHidden()
    assert viewer.isVisible()
    viewer.follow(0)
    viewer.way_out.there.setFocus()
    press(KEY.Key_Return)
    assert [url.toString() for url in gone] == ["https://example.com/bonus?x=1"]
    assert place_of("https://shop.example@evil.test/x") == "evil.test"


@pytest.mark.parametrize("address", ["ftp://far/x", "smb://far/x", "file:///etc/hostname", "tel:1"])
def test_other_ways_lead_nowhere(qtbot: Bot, tmp_path: Path, address: str) -> None:
    viewer = opened(qtbot, page(tmp_path, f"<a href='{address}'>go</a>"))
    viewer.follow(0)
    assert viewer.way_out.isHidden()


def test_a_page_keeps_its_shape() -> None:
    html = kept(
        "<h1>A</h1><p>one<p align=center>two<ul><li>x<li>y</ul><table border=1><tr><td>1<td>2"
        "<tr><td colspan=2>3</table><blockquote><b>q</b></blockquote><pre>a  b</pre>"
    )
    for part in ('<p align="center">two</p>', "<li>x</li><li>y</li>", '<td colspan="2">3</td></tr>',
                 "<td>1</td><td>2</td></tr>", "<pre>a  b</pre>"):  # fmt: skip
        assert part in html


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 60_000 + "deep",
        "<table><tr><td>" * 20_000 + "deep",
        "<ul><li>" * 20_000 + "deep",
        "<b><i>" * 40_000 + "deep",
        "<" * 200_000 + "deep",
        "<a " * 60_000 + "deep",
        "<a \"> '" * 20_000 + ">deep",
        "<!--" * 60_000,
        "<![CDATA[" * 40_000,
        "<script>" * 20_000,
        "&#" + "9" * 20_000 + ";deep",
        "&" * 200_000 + "deep",
        "<p a=1 " + "b=2 " * 60_000 + ">deep",
        "<a href='" + "x" * 400_000,
        "<img src=x>" * 10_000 + "deep",
        "deep" * 200_000,
    ],
    ids=range(16),
)
def test_hostile_pages_come_to_an_end(qtbot: Bot, tmp_path: Path, html: str) -> None:
    cleaned = clean(html, lambda _: "")
    assert all(len(leaf.html) < 3 * MOST_LETTERS for leaf in cleaned.leaves)
    if html.endswith("deep"):
        assert any("deep" in leaf.text for leaf in cleaned.leaves)
    viewer = opened(qtbot, page(tmp_path, html))
    viewer.grab()


def test_a_long_page_is_cut_into_leaves_and_nothing_is_lost() -> None:
    html = "<table>" + "".join(f"<tr><td>cell {n} </td></tr>" for n in range(40_000)) + "</table>"
    leaves = clean(html, lambda _: "").leaves
    assert len(leaves) > 1
    every = " ".join(leaf.text for leaf in leaves)
    assert [int(word) for word in every.split() if word != "cell"] == list(range(40_000))


def test_tags_and_texts_are_told_apart() -> None:
    assert list(tokens("a<B C='d>' e>&amp;</b><br/>")) == [
        Letters("a"), Tag("b", {"c": "d>", "e": ""}), Letters("&"), Tag("b", {}, True),
        Tag("br", {}, False, True),
    ]  # fmt: skip


def test_pictures_have_bounds() -> None:
    assert decode(png(400, 300), 100).width() == 100
    assert decode(png(20, 10), 100).width() == 20
    assert decode(png(9_000, 6_000), 100).isNull()
    assert decode(b"no picture", 100).isNull()
