"""What a screen reader is given: the program's windows, as they stand on the bus of AT-SPI.

Many questions are sent before the first answer is read: a walk of a window takes milliseconds.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

SPI = "org.a11y.atspi"
DESKTOP = (f"{SPI}.Registry", "/org/a11y/atspi/accessible/root")
REGISTRY = (f"{SPI}.Registry", "/org/a11y/atspi/registry")
PATIENCE = 60  # seconds for an answer
PUMP = 0.02  # seconds between two looks where nothing tells of itself

# As numbered by at-spi2-core (atspi-constants.h).
ROLES = {
    2: "alert",
    7: "check box",
    8: "check menu item",
    11: "combo box",
    20: "filler",
    23: "frame",
    27: "image",
    29: "label",
    31: "list",
    32: "list item",
    38: "page tab list",
    39: "panel",
    40: "password text",
    42: "progress bar",
    43: "push button",
    44: "radio button",
    48: "scroll bar",
    61: "text",
    62: "toggle button",
    69: "window",
    73: "paragraph",
    75: "application",
    79: "entry",
    83: "heading",
    88: "link",
    98: "grouping",
    101: "notification",
    129: "push button menu",
}
STATES = {
    1: "active",
    3: "busy",
    4: "checked",
    8: "enabled",
    9: "expandable",
    10: "expanded",
    11: "focusable",
    12: "focused",
    30: "visible",
    41: "checkable",
    42: "has popup",
}

Place = tuple[str, str]  # whose it is on the bus, and the object's path
Box = tuple[int, int, int, int]  # x, y, width, height, in px of the screen


class Node(msgspec.Struct):
    """One thing that can be seen, as a screen reader is told of it."""

    at: Place
    role: str
    name: str
    description: str
    states: frozenset[str]
    box: Box
    inside: "list[Node]" = []

    def all(self) -> "Iterator[Node]":
        """Yield this and all below, in the order of the tree."""
        yield self
        for one in self.inside:
            yield from one.all()

    def tree(self, depth: int = 0) -> Iterator[str]:
        """Yield a line for each, for people."""
        states = " ".join(sorted(self.states - {"visible", "enabled"}))
        yield f"{'  ' * depth}{self.role} {self.name!r} {self.description!r} {states}"
        for one in self.inside:
            yield from one.tree(depth + 1)


class Bus:
    """A connection to the bus of AT-SPI that belongs to a session."""

    def __init__(self, session: str) -> None:
        asked = open_dbus_connection(session)
        where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        address = asked.send_and_get_reply(new_method_call(where, "GetAddress")).body[0]
        asked.close()
        self._line: DBusConnection = open_dbus_connection(address)
        self.heard: list[Message] = []  # signals, as they came

    def close(self) -> None:
        """Leave the bus."""
        self._line.close()

    def ask(self, questions: Iterable[Message]) -> list[Any]:
        """Return the first value of each answer; None for what is gone meanwhile."""
        waited: dict[int, int] = {}
        for place, question in enumerate(questions):
            serial = next(self._line.outgoing_serial)
            self._line.send(question, serial=serial)
            waited[serial] = place
        answers: list[Any] = [None] * len(waited)
        while waited:
            message = self._line.receive(timeout=PATIENCE)
            place_of = waited.pop(message.header.fields.get(HeaderFields.reply_serial, -1), None)
            if place_of is None:
                self.heard.append(message)
            else:
                answers[place_of] = _value(message)
        return answers

    def applications(self) -> list[Place]:
        """Return all programs that tell of themselves."""
        (found,) = self.ask([call(DESKTOP, "Accessible", "GetChildren")])
        return [(name, path) for name, path in found]

    def windows(self, program: Place) -> list[Node]:
        """Return what can be seen of a program, a tree for each window."""
        top = Node(program, "application", "", "", frozenset(), (0, 0, 0, 0))
        level = [top]
        while level:
            level = self._below(level)
        return top.inside

    def _below(self, above: list[Node]) -> list[Node]:
        """Return what can be seen in these, and let each hold its own."""
        children = self.ask(call(node.at, "Accessible", "GetChildren") for node in above)
        pairs = [
            (node, (name, path))
            for node, found in zip(above, children, strict=True)
            for name, path in found or ()
        ]
        told = self.ask(call(at, "Accessible", "GetState") for _, at in pairs)
        seen = [
            (node, at, states)
            for (node, at), words in zip(pairs, told, strict=True)
            if words and "visible" in (states := _states(words))
        ]
        facts = iter(self.ask(q for _, at, _ in seen for q in _questions(at)))
        level = []
        for node, at, states in seen:
            role, name, description, box = (next(facts) for _ in range(4))
            if role is None or name is None:
                continue
            named = ROLES.get(role, f"role {role}")
            level.append(Node(at, named, name, description or "", states, tuple(box or (0,) * 4)))
            node.inside.append(level[-1])
        return level

    def value(self, node: Node) -> tuple[float, float, float]:
        """Return the value of a bar, and the least and the most it can be."""
        names = ("CurrentValue", "MinimumValue", "MaximumValue")
        now, least, most = self.ask(_property(node.at, "Value", name) for name in names)
        return now, least, most

    def press(self, node: Node) -> None:
        """Do what a screen reader does to press something: its action of that name."""
        (actions,) = self.ask([call(node.at, "Action", "GetActions")])
        names = [name for name, *_ in actions or ()]
        press = next(n for n, name in enumerate(names) if name.lower() in {"press", "toggle"})
        self.ask([call(node.at, "Action", "DoAction", "i", press)])

    def focus(self, node: Node) -> None:
        """Give something the keyboard, as a screen reader does."""
        (done,) = self.ask([call(node.at, "Component", "GrabFocus")])
        assert done, node.name

    # Events

    def listen(self, *events: str) -> None:
        """From now on, hear of these, such as "object:announcement"."""
        for name in events:
            interface = f"{SPI}.Event.{name.partition(':')[0].capitalize()}"
            rule = MatchRule(type="signal", interface=interface)
            self.ask([message_bus.AddMatch(rule)])
            self.ask([call(REGISTRY, "Registry", "RegisterEvent", "sass", name, [], "")])

    def spoken(self) -> list[tuple[str, Any, str]]:
        """Take what was heard: the event, what of it, and the object's path."""
        self.ask([message_bus.GetId()])  # what was sent before its answer is here then
        taken, self.heard = self.heard, []
        found = []
        for message in taken:
            fields = message.header.fields
            member = fields.get(HeaderFields.member, "")
            if fields.get(HeaderFields.interface, "").startswith(f"{SPI}.Event."):
                detail, number, _, value, *_ = message.body
                at = fields[HeaderFields.path]
                found.append((f"{member}:{detail}" if detail else member, (number, value[1]), at))
        return found


def call(at: Place, interface: str, name: str, form: str = "", *values: Any) -> Message:
    """Return a question to an object."""
    address = DBusAddress(at[1], at[0], f"{SPI}.{interface}")
    return new_method_call(address, name, form or None, values)


def _property(at: Place, interface: str, name: str) -> Message:
    return Properties(DBusAddress(at[1], at[0], f"{SPI}.{interface}")).get(name)


def _questions(at: Place) -> Iterator[Message]:
    yield call(at, "Accessible", "GetRole")
    yield _property(at, "Accessible", "Name")
    yield _property(at, "Accessible", "Description")
    yield call(at, "Component", "GetExtents", "u", 0)


def _states(words: list[int]) -> frozenset[str]:
    bits = words[0] | words[1] << 32
    return frozenset(name for bit, name in STATES.items() if bits >> bit & 1)


def _value(message: Message) -> Any:
    if message.header.message_type is MessageType.error or not message.body:
        return None
    value = message.body[0]
    # A variant is told as a pair of its form and what it holds.
    return value[1] if message.header.fields.get(HeaderFields.signature) == "v" else value
