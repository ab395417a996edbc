"""A customer with a keyboard and no mouse, who plays lessons in the customer's window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from helperkit.gui.app import Desk
from helperkit.gui.desk_thing import DeskThing
from helperkit.journey.lesson import ActKind, LookAt, OnDesk, Page, PickOne, Practise, Way
from helperkit.journey.screen import LessonView, Screen

KEY = Qt.Key


class Player:
    """A customer with a keyboard and no mouse, in the customer's window."""

    def __init__(self, desk: Desk, until: Callable[[Callable[[], bool]], None]) -> None:
        self.desk, self.until = desk, until

    @property
    def screen(self) -> Screen:
        return self.desk.running.session.screen

    @property
    def view(self) -> LessonView:
        view = self.screen.lesson
        assert view is not None, self.screen.name
        return view

    def press(self, key: Qt.Key) -> None:
        target = QApplication.focusWidget()
        assert target is not None, "nothing has the keyboard"
        QTest.keyClick(target, key)

    def go_to(self, wanted: Callable[[QWidget], bool]) -> None:
        """Press Tab until the keyboard is where it is wanted."""
        for _ in range(60):
            focus = QApplication.focusWidget()
            if focus is not None and wanted(focus):
                return
            self.press(KEY.Key_Tab)
        pytest.fail("not reached by Tab")

    def go_to_label(self, label: str) -> None:
        self.go_to(lambda widget: widget.accessibleName() == label)

    def answer(self, index: int) -> None:
        page = self.desk.window.page.page
        assert page is not None
        self.go_to_label(page.items[index].title)
        self.press(KEY.Key_Return)

    def handle(self, kind: ActKind, thing: str, to: str = "") -> None:
        """Do something with a thing of the desktop: Enter opens it, Space shows its list."""
        self.go_to(lambda widget: isinstance(widget, DeskThing) and widget.name == thing)
        if kind is ActKind.OPEN:
            self.press(KEY.Key_Return)
            return
        (acts,) = (one.acts for one in self.view.things if one.name == thing)
        at = next(i for i, act in enumerate(acts) if (act.kind, act.to) == (kind, to))
        self.press(KEY.Key_Space)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in range(at):
            QTest.keyClick(menu, KEY.Key_Down)
        QTest.keyClick(menu, KEY.Key_Return)
        self.desk.window.activateWindow()  # without a screen, nothing has the keyboard now
        self.until(self.desk.window.isActiveWindow)

    def do(self, page: Page) -> None:
        """Do what a page asks for."""
        match page:
            case LookAt():
                self.press(KEY.Key_Return)
            case PickOne(answers=answers, right=right):
                self.answer(answers.index(right))
            case OnDesk(goal=goal) | Practise(way=Way.FILES, goal=goal):
                self.handle(goal.kind, goal.thing, goal.to)
            case Practise(way=Way.UNLOCK, password=password):
                self.type_in(password)
            case Practise():
                self.press(KEY.Key_Return)

    def type_in(self, password: str) -> None:
        field = self.desk.window.page.card.field
        field.line.setFocus()
        field.line.selectAll()
        QTest.keyClicks(field.line, password)
        QTest.keyClick(field.line, KEY.Key_Return)

    def try_otherwise(self, page: Page) -> bool:
        """Do something else than what is asked for; return False where nothing else can be done."""
        match page:
            case PickOne(answers=answers, right=right):
                self.answer(next(i for i, answer in enumerate(answers) if answer != right))
            case OnDesk(goal=goal):
                acts = [act for thing in self.view.things for act in thing.acts]
                other = next(
                    act
                    for act in acts
                    if (act.kind, act.thing, act.to) != (goal.kind, goal.thing, goal.to)
                )
                self.handle(other.kind, other.thing, other.to)
            case Practise(way=Way.UNLOCK):
                self.type_in("tulip")
            case _:
                return False
        return True

    def come_back(self) -> None:
        """Come back to this window from one with a book."""
        self.desk.window.activateWindow()
        self.until(self.desk.window.isActiveWindow)
        self.until(self.desk.window.page.card.heading.hasFocus)
