"""The card in the middle: words, what is safe, field, progress, things, buttons, picture."""

import itertools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from helperkit.gui.air import PART, Air
from helperkit.gui.buttons import Button, PrimaryButton, QuietButton
from helperkit.gui.column import Column
from helperkit.gui.fields import Field
from helperkit.gui.flow import Flow
from helperkit.gui.items import ItemList
from helperkit.gui.panel import SafeBox, paint_surface
from helperkit.gui.pictures import Picture
from helperkit.gui.progress import ProgressBar
from helperkit.gui.spread import spread, stands_beside
from helperkit.gui.strip import choice_at_foot
from helperkit.gui.text import Heading, Text
from helperkit.gui.theme import Style
from helperkit.journey.screen import Choice, FieldKind, Progress, Weight
from helperkit.words.page import Page

if TYPE_CHECKING:
    from helperkit.gui.pretend_desk import PretendDesk

FIELD_LABELS = ("window-paste", "window-show-typed", "window-hide-typed", "window-caps-lock")
FEW = 2  # rows of a list that may stand above the buttons


class Card(QWidget):
    """Draws the middle of any page. `chosen` carries a pressed choice, `sent` an event of a row."""

    chosen = Signal(object)
    sent = Signal(object)

    def __init__(self, style: Style, text: Callable[[str], str]) -> None:
        super().__init__()
        self._style = style
        self._text = text
        self._choices: tuple[Choice, ...] = ()
        self._buttons: list[Button] = []
        self._air = Air.FULL
        self._long = False
        self.heading = Heading(style)
        self.body = Text(style, "lead")
        self._safe = SafeBox(style)
        self._asked: FieldKind | None = None
        self.name_field = Field(style)
        self.name_field.entered.connect(self._enter_name)
        self.field = Field(style)
        self.field.entered.connect(self._enter)
        self.fields = (self.name_field, self.field)
        self.bar = ProgressBar(style)
        self._amount = Text(style, "body", "soft")
        self.items = ItemList(style, self.sent.emit)
        self._desk: PretendDesk | None = None  # made for the first lesson that has one
        self._flow = Flow(style, 16, 16)
        self.picture = Picture(style)
        self.places: dict[str, tuple[QWidget, ...]] = {  # where each part of a page stands
            "heading": (self.heading,),
            "body": (self.body,),
            "safe": (self._safe,),
            "items": (self.items,),
            "field": self.fields,
            "progress": (self.bar, self._amount),
            "choices": (self._flow,),
            "picture": (self.picture,),
        }
        self._explained: QWidget | None = None  # where a word of the text is explained
        self.words: tuple[QWidget, ...] = ()  # those of the text that can be pressed
        self._column = Column(style, self._order(long=False))
        for part in (self._column, self.picture):
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _order(self, *, long: bool) -> tuple[tuple[QWidget, int], ...]:
        """Return what stands below what: a long list last, so that the main button is seen."""
        explained = ((self._explained, 28),) if self._explained is not None else ()
        words = ((self.heading, 20), (self.body, 28), *explained, (self._safe, 28))
        typed = ((self.name_field, 12), (self.field, 24))
        work = (*typed, (self.bar, 10), (self._amount, 28))
        desk = ((self._desk, 28),) if self._desk is not None else ()
        if long:
            return (*words, *work, (self._flow, 28), (self.items, 0))
        return (*words, *desk, (self.items, 28), *work, (self._flow, 0))

    def explain_in(self, box: QWidget) -> None:
        """Leave room below the text for a word that is explained."""
        self._explained = box
        self._column.put(self._order(long=self._long))

    def show_page(self, page: Page, *, new: bool) -> None:
        """Draw a page; with `new` it is another screen, else the same one has changed."""
        screen = page.screen
        for field in self.fields if new else ():
            field.clear()
            field.hint("")
        self.heading.say(page.heading)
        self.body.say(page.body)
        self.body.setVisible(bool(page.body))
        self._safe.say(page.safe)
        self.items.show_items(screen.items, page.items)
        self._long = len(screen.items) > FEW and screen.lesson is None
        self._show_desk(page, new=new)
        self._column.put(self._order(long=self._long))
        paste, show, hide, capitals = map(self._text, FIELD_LABELS)
        labels = (paste, show, hide, capitals)
        self._asked = screen.field
        signs_in = screen.field is FieldKind.SIGN_IN
        kind = FieldKind.PASSWORD if signs_in else screen.field
        name = FieldKind.SIGN_IN if signs_in else None
        self.name_field.show_field(name, page.field_name, labels)
        self.field.show_field(kind, page.field, labels)
        busy = screen.progress is not None or screen.busy
        self.bar.setVisible(busy)
        if busy:
            self.bar.show_progress(screen.progress or Progress(), page.heading)
        self._amount.say(page.progress)
        self._amount.setVisible(bool(page.progress))
        foot, pairs = choice_at_foot(screen), zip(screen.choices, page.choices, strict=True)
        self._show_choices([(c, label) for c, label in pairs if c is not foot])
        self.picture.show_picture(page.draws or screen.picture, page.picture)
        if page.draws:
            self.picture.play()
        self.order_tabs()

    def _show_desk(self, page: Page, *, new: bool) -> None:
        lesson = page.screen.lesson
        if self._desk is None and lesson is not None and lesson.on is not None:
            from helperkit.gui.pretend_desk import PretendDesk

            self._desk = PretendDesk(self._style, self.sent.emit, self._column)
        if self._desk is not None:
            self._desk.show_page(page, new=new)
            self.picture.setVisible(self._desk.isHidden())  # the desktop is the picture

    def _show_choices(self, labelled: list[tuple[Choice, str]]) -> None:
        choices = tuple(choice for choice, _ in labelled)
        same = [(c.name, c.weight) for c in choices] == [(c.name, c.weight) for c in self._choices]
        held = self.focused_choice()
        self._choices = choices
        if same:
            for button, (_, label) in zip(self._buttons, labelled, strict=True):
                button.say(label)
            self._flow.again()
            return
        self._buttons = [self._button(*pair) for pair in labelled]
        alone: set[QWidget] = {b for b in self._buttons if b.filled}
        # The filled one stands first and alone, as in the order that a person looks for it.
        ordered = sorted(self._buttons, key=lambda b: not b.filled)
        self._flow.put([*ordered], alone, dense=self._air is Air.LITTLE)
        self._flow.setVisible(bool(ordered))
        if held:
            self.focus_choice(held)

    def _button(self, choice: Choice, label: str) -> Button:
        kind = PrimaryButton if choice.weight is Weight.MAIN else QuietButton
        button = kind(self._style, label)
        button.setObjectName(choice.name)
        button.clicked.connect(lambda: self.press(choice.name))
        return button

    def order_tabs(self) -> None:
        """Let the Tab key go through the card as one reads it."""
        # Qt takes none that cannot have the focus, and would leave a gap there.
        rows = [row for row in self.items.rows() if row.sends is not None]
        things = self._desk.things() if self._desk is not None else []
        listed = [] if self._long else rows
        chain: list[QWidget] = [self.heading, *self.words, *things, *listed]
        if self.name_field.kind is not None:
            chain.append(self.name_field.line)
        if self.field.kind is not None:
            chain += [self.field.line, self.field.button]
        chain += [*self._flow.members(), *(rows if self._long else [])]
        for one, next_one in itertools.pairwise(chain):
            QWidget.setTabOrder(one, next_one)

    def texts(self) -> list[tuple[Text | None, str]]:
        """Return what can be read, from the heading on, each with the words in it."""
        said = (self.heading, self.body, self._safe.words, self._amount)
        return [(text, text.text()) for text in said if not text.isHidden() and text.text()]

    def press(self, name: str) -> None:
        """Choose by name, as a press of that button does."""
        found = next((choice for choice in self._choices if choice.name == name), None)
        if found is not None:
            self.chosen.emit(found)

    def button(self, name: str) -> Button | None:
        """Return the button of a choice."""
        pairs = zip(self._choices, self._buttons, strict=True)
        return next((b for choice, b in pairs if choice.name == name), None)

    def main_button(self) -> Button | None:
        """Return the filled button, where there is one in its place."""
        filled = (button for button in self._buttons if button.filled)
        return next((button for button in filled if self.isAncestorOf(button)), None)

    def long_rows(self) -> Sequence[QWidget]:
        """Return the rows of a long list, which stands below the buttons; none for others."""
        return self.items.rows() if self._long else ()

    def focused_choice(self) -> str:
        """Return the name of the choice whose button has the focus; "" for none."""
        pairs = zip(self._choices, self._buttons, strict=True)
        return next((c.name for c, b in pairs if b is QApplication.focusWidget()), "")

    def focus_choice(self, name: str) -> None:
        """Bring the focus to a choice; to the heading where it is gone."""
        (self.button(name) or self.heading).setFocus()

    def empty_field(self, asks: FieldKind) -> Field | None:
        """Return the first field in which something is to be typed still."""
        asked = self.fields if asks is FieldKind.SIGN_IN else (self.field,)
        return next((field for field in asked if not field.text()), None)

    def _enter(self) -> None:
        for choice in [c for c in self._choices if c.asks is self._asked][:1]:
            self.chosen.emit(choice)

    def _enter_name(self) -> None:
        """After the name comes the password, unless it is there already."""
        if self.field.text():
            self._enter()
        else:
            self.field.line.setFocus()

    def give_air(self, air: Air) -> None:
        """Leave this much air; with little, the buttons may share a row."""
        if air is not self._air:
            self._air = air
            self.items.make_dense(air is not Air.FULL)
            self._column.tighten(PART[air])
            alone: set[QWidget] = {b for b in self._buttons if b.filled}
            self._flow.put(self._flow.members(), alone, dense=air is Air.LITTLE)
            self._column.again()

    def _arrange(self, width: int, height: int | None = None) -> int:
        """Return the px that are needed at this width; place everything where height is given."""
        drawn = not self.picture.isHidden()
        beside = stands_beside(width, self._style)
        self.heading.limit(0 if beside else max(self._style.px(20), width // 14))
        high = self._column.heightForWidth
        at = spread(width, self._style, self._air, high, drawn=drawn)
        if height is not None:
            self._column.setGeometry(at.column(width, mirrored=self.isRightToLeft()))
            self.picture.setGeometry(at.picture(width, height, mirrored=self.isRightToLeft()))
        return at.needed

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that text and picture need at this width."""
        return self._arrange(width)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a wide card."""
        return QSize(900, self._arrange(900))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a small width: everything can wrap."""
        return QSize(240, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the surface."""
        paint_surface(self, self._style)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Place text and picture."""
        super().resizeEvent(event)
        self._arrange(self.width(), self.height())

    def again(self) -> None:
        """Arrange anew: a text, the zoom or what is shown has changed."""
        self.updateGeometry()
        self._arrange(self.width(), self.height())
        self._column.again()

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self._flow.again()
        self.again()
        self.update()
