"""Another language while it runs, and trial languages: nothing stays English in any window.

The screens of the journey are looked at in tests/access.
"""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMenu

from helperkit.agent.window import AgentWindow
from helperkit.gui.qt_words import speak_qt
from helperkit.gui.viewers.desk import ViewerDesk
from helperkit.gui.viewers.frame import Viewer
from helperkit.gui.window import Window
from helperkit.journey.effects import OpenThing
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from helperkit.terminal.paint import paint
from helperkit.words.languages import kept
from helperkit.words.load import Words
from helperkit.words.medium import Medium
from tests.access.texts import names_on, plain_words, said_in
from tests.screens import pdf_samples, picture_samples, reading_samples
from tests.screens.checks import faults, place
from tests.screens.faces import Bot, shown
from tests.screens.gallery import gallery
from tests.screens.media_samples import make_media

SCREENS = gallery()
SPANISH = Words("es")
TRIALS = ("pseudo", "pseudo-rtl")
# The platform without a screen says so of each menu and dialog, whoever opens it.
NO_SOUND = pytest.mark.qt_log_ignore("PulseAudio", "pipewire", "No audio", "No RHI", "VAAPI")
NO_HINTS = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize("medium", [Medium.KEYS, Medium.COMMAND])
def test_nothing_in_the_terminal_is_untranslated(medium: Medium) -> None:
    words = Words("pseudo", medium)
    left = {}
    for name, screen in SCREENS.items():
        painted = " ".join(paint(words.page(screen), words).split())
        if found := plain_words(painted, names_on(screen, words)):
            left[name] = found
    assert left == {}


def things(folder: Path) -> list[Thing]:
    """Return a thing for each kind of our own windows."""
    text, page, parcel = folder / "1.txt", folder / "1.html", folder / "1.zip"
    text.write_text("1 2 3\n", encoding="utf-8")
    page.write_text("<p>1 2 3</p>", encoding="utf-8")
    with zipfile.ZipFile(parcel, "w") as opened_parcel:
        opened_parcel.writestr("1", "1 2 3")
    files = {
        Kind.PDF: pdf_samples.write_book(folder / "1.pdf"),
        Kind.TEXT: text,
        Kind.WEB_PAGE: page,
        Kind.EPUB: reading_samples.write_book(folder / "1.epub"),
        Kind.PICTURE: picture_samples.plain(folder / "1.png"),
        Kind.ZIP: parcel,
        Kind.SOUND: make_media(folder / "1.wav", 1, film=False),
    }
    return [Thing(str(path), "1", kind) for kind, path in files.items()]


KINDS = (Kind.PDF, Kind.TEXT, Kind.WEB_PAGE, Kind.EPUB, Kind.PICTURE, Kind.ZIP, Kind.SOUND)


@pytest.fixture
def desk(qtbot: Bot, tmp_path: Path) -> Iterator[Any]:
    """Give a function that opens a thing of a kind in a window of ours, in a language."""
    desks: list[ViewerDesk] = []

    def open_one(kind: Kind, words: Words) -> tuple[Window, Viewer]:
        window = Window(words, tmp_path / "home")
        qtbot.addWidget(window)
        window.show_screen(SCREENS["hello"])
        desks.append(ViewerDesk(window, words, tmp_path / "home"))
        thing = next(one for one in things(tmp_path) if one.kind is kind)
        heard: list[object] = []
        assert desks[-1].open(OpenThing(1, thing), heard.append, lambda: heard.append("other"))
        qtbot.waitUntil(lambda: heard == [None])
        viewer = desks[-1].last
        assert viewer is not None
        return window, viewer

    yield open_one
    for one in desks:
        one.close()


@NO_SOUND
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_in_our_own_windows_is_untranslated(desk: Any, kind: Kind) -> None:
    _, viewer = desk(kind, Words("pseudo-rtl"))
    viewer.show_more()
    QApplication.processEvents()
    known = "Chapter One Two Three chapter" if kind is Kind.EPUB else ""
    assert {plain_words(text, known) for text in said_in(viewer)} == {""}
    assert viewer.isRightToLeft()


def test_an_open_window_of_ours_follows_the_language(desk: Any) -> None:
    window, viewer = desk(Kind.TEXT, Words())
    viewer.show_more()
    window.speak("es")
    assert viewer.buttons["viewer-close"].label == SPANISH.text("viewer-close")
    assert viewer.buttons["viewer-more"].label == SPANISH.text("viewer-fewer")
    window.speak("pseudo-rtl")
    assert viewer.isRightToLeft()
    window.speak("en")
    assert viewer.buttons["viewer-close"].label == "Close"
    assert not viewer.isRightToLeft()


@pytest.mark.parametrize("language", TRIALS)
def test_nothing_in_the_agent_s_window_is_untranslated(
    qtbot: Bot, tmp_path: Path, language: str
) -> None:
    """On a call before the first word, the reports, and the follow-ups."""
    window = AgentWindow(Words(language), tmp_path)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    for number, tab in enumerate(window.bar.tabs):
        tab.click()
        QApplication.processEvents()
        assert {plain_words(text, "") for text in said_in(window)} == {""}, number


# The language is changed.


@NO_HINTS
def test_another_language_is_chosen_from_the_menu(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["problem_damaged"])
    button = window.page.top.language
    assert button.label == "English"
    button.setFocus()
    button.click()
    menu = next(m for m in window.page.top.findChildren(QMenu) if m.isVisible())
    assert [action.text() for action in menu.actions()] == ["English", "Español"]
    assert [action.isChecked() for action in menu.actions()] == [True, False]
    menu.actions()[1].trigger()
    menu.close()
    page = SPANISH.page(SCREENS["problem_damaged"])
    assert window.page.page == page
    assert window.page.card.heading.text() == page.heading
    assert button.label == "Español"
    assert window.page.top.read.label == SPANISH.text("window-read")
    assert window.page.strip.say.label == SPANISH.text("window-say")
    assert kept(tmp_path) == "es"
    assert list(faults(window)) == []


def test_the_whole_window_is_as_if_opened_in_that_language(qtbot: Bot, tmp_path: Path) -> None:
    for name in ("hello", "problem_password", "getting", "report_inside", "by_phone"):
        first = shown(qtbot, tmp_path / "a", SCREENS[name])
        first.speak("es")
        second = shown(qtbot, tmp_path / "b", SCREENS[name], "es")
        assert [*said_in(first)] == [*said_in(second)], name
        first.close()
        second.close()


def test_the_focus_stays_where_it_was(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["problem_password"])
    window.page.card.field.line.setText("tulip7")
    window.page.card.field.line.setFocus()
    window.speak("es")
    assert window.page.card.field.line.hasFocus()
    assert window.page.card.field.text() == "tulip7"  # what was typed stays
    main = window.page.card.main_button()
    assert main is not None
    main.setFocus()
    window.speak("en")
    assert window.page.card.main_button() is QApplication.focusWidget()


def test_the_direction_turns_with_the_language(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["getting"])
    picture = window.page.card.picture
    left = place(picture, window).x()
    window.speak("pseudo-rtl")
    QApplication.processEvents()
    assert window.page.isRightToLeft()
    assert place(picture, window).x() < window.width() / 2 < left
    assert list(faults(window)) == []
    window.speak("en")
    QApplication.processEvents()
    assert not window.page.isRightToLeft()
    assert place(picture, window).x() == left


def test_it_is_read_out_in_the_language_of_now(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["hello"])
    assert window._voice()._language == "en"
    window.speak("es")
    assert window._voice()._language == "es"


def test_qt_speaks_it_too(qtbot: Bot, tmp_path: Path) -> None:
    shown(qtbot, tmp_path, SCREENS["hello"])

    def cancel() -> str:
        return QCoreApplication.translate("QPlatformTheme", "Cancel")

    for language, said in (("es", "Cancelar"), ("en", "Cancel"), ("xx", "Cancel")):
        speak_qt(language)
        assert cancel() == said
