"""What a screen reader is told of every screen, over AT-SPI, by a window in another process."""

from collections.abc import Iterator

import pytest

from helperkit.words.load import Words
from helperkit.words.teaching import Teaching
from tests.access.atspi import Node
from tests.access.atspi_agent import MOMENTS
from tests.access.atspi_checks import OF_PAGES, OF_WINDOWS, faults, stale
from tests.access.atspi_mutants import OF_SCREENS
from tests.access.atspi_session import SCREENS, Session, lacking, session

pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking())
ENGLISH = Words("en")
TEACHING = Teaching(ENGLISH)
EACH = 29  # of all screens one of so many is told in other languages too


@pytest.fixture(scope="module")
def program() -> Iterator[Session]:
    """Yield the program, in a process and a session of its own."""
    with session() as one:
        one.order("customer", "en", "done")
        one.listen()
        yield one


def customer(program: Session, first: str = "hello", language: str = "en") -> None:
    """Open a customer's window, and let pass what was told until then."""
    program.order("customer", language, first)
    program.seen(first, Words(language))


def test_every_screen_is_told_as_it_is_seen(program: Session) -> None:
    *_, last = SCREENS
    customer(program, last)
    wrong = {}
    for name in SCREENS:
        program.order("show", name)
        if found := faults(program.seen(name, ENGLISH)):
            wrong[name] = found
    assert wrong == {}


@pytest.mark.parametrize("language", ["es", "pseudo-rtl"])
def test_another_language_is_told_while_it_runs(program: Session, language: str) -> None:
    words, wrong = Words(language), {}
    customer(program, "done")
    for name in list(SCREENS)[::EACH]:
        program.order("speak", "en")
        program.order("show", name)
        english = program.seen(name, ENGLISH)
        program.order("speak", language)
        other = program.seen(name, words)
        found = faults(other)
        if left := stale(english, other):
            found["stale"] = left
        if found:
            wrong[name] = found
    assert wrong == {}


def test_a_button_that_stays_english_is_found(program: Session) -> None:
    customer(program, "hello")
    english = program.seen("hello", ENGLISH)
    program.order("speak", "es")
    assert stale(english, program.seen("hello", Words("es"))) == []
    program.order("spoil", "a button stays English")
    assert stale(english, program.seen("hello", Words("es"))) == ["Read to me"]


def test_a_word_is_explained_and_told(program: Session) -> None:
    customer(program, "paste_link")
    program.announced()
    link = the(program, "link")
    assert "expandable" in link.states
    assert "expanded" not in link.states
    program.bus.press(link)
    assert "expanded" in the(program, "link").states
    box = next(node for node in program.window().all() if node.name.startswith("Link. "))
    assert (box.role, program.announced()) == ("panel", [box.name])
    program.bus.press(the(program, "link"))
    assert "expanded" not in the(program, "link").states
    assert not any(node.name.startswith("Link. ") for node in program.window().all())


def test_another_wording_is_told_where_the_focus_is(program: Session) -> None:
    customer(program, "unpack")
    program.order("settle")
    program.announced()
    first = the_focused(program)
    usual = ENGLISH.page(SCREENS["unpack"]).below_heading
    other = TEACHING.another(SCREENS["unpack"])
    assert first.description == usual
    button = the(program, "In other words")
    program.bus.focus(button)
    for told in (other.text, usual, other.text):
        program.bus.press(button)
        program.order("settle")
        assert the_focused(program).description == told
    assert program.announced() == []  # that would be heard twice
    program.bus.focus(first)
    program.bus.focus(button)
    assert the_focused(program).description == ""  # who comes again does not hear it again


def the_focused(program: Session) -> Node:
    """Return what has the focus."""
    (found,) = (node for node in program.window().all() if "focused" in node.states)
    return found


def the(program: Session, name: str) -> Node:
    """Return the one of this name."""
    (found,) = (node for node in program.window().all() if node.name == name)
    return found


def test_an_agent_is_told_what_is_seen(program: Session) -> None:
    program.order("agent")
    wrong = {}
    for moment in MOMENTS:
        program.order("moment", moment)
        if found := faults(program.seen()):
            wrong[moment] = found
    assert wrong == {}


def test_every_mutant_is_found_by_its_check_alone(program: Session) -> None:
    found = {}
    for name, mutant in OF_SCREENS.items():
        customer(program, "done")
        if mutant.before:
            program.order("spoil", name)
        program.order("show", mutant.screen)
        if not mutant.before:
            program.order("spoil", name)
        found[name] = sorted(faults(program.seen(mutant.screen, ENGLISH)))
    assert found == {name: [mutant.check] for name, mutant in OF_SCREENS.items()}


def test_no_check_is_without_a_mutant() -> None:
    assert {mutant.check for mutant in OF_SCREENS.values()} == {*OF_WINDOWS, *OF_PAGES}
