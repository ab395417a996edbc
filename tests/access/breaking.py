"""Ways to break a window that is shown, each in one place; `_` is pytest's monkeypatch."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent, QShortcut
from PySide6.QtWidgets import QWidget

from helperkit.gui import items
from helperkit.gui.buttons import Button
from helperkit.gui.code_words import CodeChip
from helperkit.gui.items import Row
from helperkit.gui.text import Text
from helperkit.words.page import ItemText
from tests.access.seen import View


class Deaf(QObject):
    """Keeps keys from whom they are for."""

    def __init__(self, widget: QWidget, *keys: Qt.Key) -> None:
        super().__init__(widget)
        self._keys = keys
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Swallow these keys."""
        kinds = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
        return isinstance(event, QKeyEvent) and event.type() in kinds and event.key() in self._keys


def _button(view: View, name: str = "back") -> Button:
    button = view.page.card.button(name)
    assert button is not None
    return button


def _instead(of: object, name: str, stand_in: object) -> None:
    """Let one object, and no other of its kind, do something else."""
    setattr(of, name, stand_in)


def _row(view: View) -> Row:
    return view.page.card.items.rows()[0]


def dyed(button: Button, *, edge: str, ink: str = "ink") -> None:
    """Paint a button in other colours, while it has no focus."""
    style, usual = button._style, button._colours

    def colours() -> tuple[QColor, QColor, QColor, float]:
        if button.hasFocus():
            return usual()
        return style.colour("card"), style.colour(edge), style.colour(ink), 2

    _instead(button, "_colours", colours)


def pale_text(view: View, _: Any) -> None:
    view.page.card.body._colour = "line"


def pale_label(view: View, _: Any) -> None:
    dyed(_button(view), edge="line", ink="line")


def pale_typed(view: View, _: Any) -> None:
    line = view.page.card.field.line
    palette = line.palette()
    palette.setColor(palette.ColorRole.Text, view.window.style_of_now.colour("line"))
    line.setText("https://shop.example")
    line.setPalette(palette)


def no_edge(view: View, _: Any) -> None:
    dyed(_button(view), edge="hair")


def no_edge_of_rows(view: View, _: Any) -> None:
    row, real = _row(view), items.surface
    hair = view.window.style_of_now.colour("hair")

    def pale(*args: Any, **how: Any) -> None:
        real(*args, **(how | {"border": hair}))

    def paint(event: QPaintEvent) -> None:
        _instead(items, "surface", pale)
        Row.paintEvent(row, event)
        _instead(items, "surface", real)

    _instead(row, "paintEvent", paint)


def low(view: View, _: Any) -> None:
    view.page.top.read.setMaximumHeight(40)


def narrow(view: View, _: Any) -> None:
    button = view.page.top.bigger
    button.pad = 4
    button.setMaximumWidth(46)
    button.say("Go")


def near(view: View, _: Any) -> None:
    view.page.top.buttons._gap = 6
    view.page.top.buttons.again()


def focus_unseen(view: View, _: Any) -> None:
    unlit(_button(view))


def unlit(button: Button) -> None:
    """Let a button look as if it had no focus."""
    style = button._style
    seen = style.colour("card"), style.colour("line"), style.colour("primary"), 2
    _instead(button, "_colours", lambda: seen)


def focus_faint(view: View, _: Any) -> None:
    button = _button(view)
    style = view.window.style_of_now

    def faint() -> tuple[QColor, QColor, QColor, float]:
        fill = style.colour("primary_soft" if button.hasFocus() else "card")
        return fill, style.colour("line"), style.colour("ink"), 2

    _instead(button, "_colours", faint)


def heading_without_ring(view: View, _: Any) -> None:
    _instead(view.page.card.heading, "paint_more", lambda painter: None)


def other_order(view: View, _: Any) -> None:
    top = view.page.top
    QWidget.setTabOrder(top.read, top.bigger)


def trap(view: View, _: Any) -> None:
    Deaf(view.page.top.bigger, Qt.Key.Key_Tab)


def no_way_back(view: View, _: Any) -> None:
    Deaf(view.page.strip.say, Qt.Key.Key_Backtab)


def out_of_reach(view: View, _: Any) -> None:
    _button(view).setFocusPolicy(Qt.FocusPolicy.NoFocus)


def nameless(view: View, _: Any) -> None:
    view.page.top.read.setAccessibleName(" ")


def deaf_to_enter(view: View, _: Any) -> None:
    Deaf(_button(view), Qt.Key.Key_Return, Qt.Key.Key_Enter)


def deaf_to_space(view: View, _: Any) -> None:
    Deaf(_row(view), Qt.Key.Key_Space)


def no_escape(view: View, _: Any) -> None:
    for shortcut in view.window.findChildren(QShortcut):
        if shortcut.key().toString() == "Esc":
            shortcut.setEnabled(False)


def cut_off(view: View, _: Any) -> None:
    view.page.card.body.setMaximumHeight(20)


def long_label(view: View, _: Any) -> None:
    button = view.page.top.bigger
    button.pad = 2
    button.setMaximumSize(60, 48)
    button.say("Gobackwards")


def sideways(view: View, _: Any) -> None:
    view.page.scroller.setWidgetResizable(False)
    view.page._content.resize(view.window.width() + 40, view.page._content.height())


def over_another(view: View, _: Any) -> None:
    text = Text(view.window.style_of_now)
    text.setParent(view.page._content)
    text.say("more")
    text.setGeometry(view.page.card.geometry().translated(60, 30))
    text.show()


def strip_scrolls(view: View, _: Any) -> None:
    strip, bar = view.page.strip, view.page.scroller.verticalScrollBar()
    home = strip.pos()
    bar.valueChanged.connect(lambda at: strip.move(home.x(), home.y() - (5 if at else 0)))
    bar.setRange(0, 100)


def strip_high(view: View, _: Any) -> None:
    view.page.strip.move(view.page.strip.x(), view.page.strip.y() - 20)


def word_missing(view: View, _: Any) -> None:
    view.page.strip.findChildren(CodeChip)[2].hide()


def mark_by_colour(view: View, _: Any) -> None:
    row = _row(view)
    row._text = ItemText(row._text.title, row._text.kind)


def tick_by_colour(view: View, patch: Any) -> None:
    real = items.paint_tick
    patch.setattr(items, "paint_tick", lambda *a, **k: real(*a, **(k | {"ticked": False})))


def main_by_colour(view: View, _: Any) -> None:
    main, style = view.page.card.main_button(), view.window.style_of_now
    assert main is not None
    usual = main._colours
    pale = style.colour("primary_soft"), style.colour("line"), style.colour("ink"), 2.0
    _instead(main, "_colours", lambda: usual() if main.hasFocus() else pale)


def rail_by_colour(view: View, _: Any) -> None:
    rail = view.page.rail
    real = rail._paint_name
    _instead(rail, "_paint_name", lambda p, c, name, *, now: real(p, c, name, now=False))


def problem_unnamed(view: View, _: Any) -> None:
    heading = view.page.card.heading
    usual = heading.paintEvent
    _instead(heading, "paintEvent", lambda event: usual(event) if heading._ring else None)


def said_only(view: View, _: Any) -> None:
    card = view.page.card
    shown = card.texts()
    _instead(card, "texts", lambda: [*shown, (None, "Listen!")])


def bar_moves(view: View, _: Any) -> None:
    view.page.card.bar._timer.start()


def timer_draws(view: View, _: Any) -> None:
    timer = QTimer(view.page, interval=100)
    timer.timeout.connect(view.page.update)
    timer.start()


def picture_plays(view: View, patch: Any) -> None:
    patch.setattr("helperkit.gui.system_look.may_move", lambda widget: True)
    view.page.say_another_way()
    view.page.say_another_way()
    view.page.card.picture._played = ""
    view.page.say_another_way()


def not_turned(view: View, _: Any) -> None:
    button = _button(view)
    button.move(button.x() - 30, button.y())


def picture_aside(view: View, _: Any) -> None:
    picture = view.page.card.picture
    picture.move(picture.x() + 40, picture.y())


def english_label(view: View, _: Any) -> None:
    view.page.top.look.say("Colours")


def english_to_ears(view: View, _: Any) -> None:
    view.page.top.look.setAccessibleDescription("Choose colours")


def english_drawn(view: View, _: Any) -> None:
    rail = view.page.rail
    rail._names = ("Get", *rail._names[1:])


def more_unseen(view: View, _: Any) -> None:
    view.page.more.hide()


def more_in_vain(view: View, _: Any) -> None:
    view.page.more.clicked.disconnect()
