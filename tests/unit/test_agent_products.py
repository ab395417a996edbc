"""The cards of the agent's products: which one counts, which cannot be read, and a new one."""

from pathlib import Path

from helperkit.agent.products import FOLDER, Product, Sold, Unread, cards_in, kept, looked_at
from tests.unit.test_cards import GOOD

LATER = GOOD.replace("issued = 2026-01-01", "issued = 2026-03-01").replace(
    'name = "Garden Notes"', 'name = "Garden Notes 2"'
)


def card(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.helpercard"
    path.write_text(text, "utf-8")
    return path


def test_of_two_cards_with_one_number_the_one_issued_last_counts(tmp_path: Path) -> None:
    assert LATER.count("Garden Notes 2") == 1
    assert "2026-03-01" in LATER
    old, new = card(tmp_path, "a", GOOD), card(tmp_path, "b", LATER)
    number = 7
    for order in ((old, new), (new, old)):
        sold = Sold()
        sold.put(map(looked_at, order))
        used = sold.get(number)
        assert used is not None
        assert used.card.name == "Garden Notes 2"
        assert [[one.file for one in alike] for alike in sold.doubled()] == [[new.name, old.name]]
        assert sold.every() == (used,)
    sold.put([looked_at(old)])
    assert len(sold.doubled()[0]) == 2  # the same file is there once


def test_a_card_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    bad = card(tmp_path, "bad", "format = 1\nname = \n")
    sold = Sold()
    sold.put([looked_at(bad), looked_at(tmp_path / "gone.helpercard")])
    assert sold.unread == ("bad.helpercard", "gone.helpercard")
    assert sold.every() == ()
    found = looked_at(bad)
    assert isinstance(found, Unread)
    assert "line 2" in found.why


def test_a_new_card_is_copied_once_and_takes_no_other_s_name(tmp_path: Path) -> None:
    home, given = tmp_path / "home", card(tmp_path, "Notes", GOOD)
    first = kept(given, home)
    assert isinstance(first, Product)
    assert kept(given, home) == first
    assert kept(card(tmp_path, "Notes (1)", GOOD), home) == first  # as browsers name a second one
    card(tmp_path, "Notes", LATER)
    second = kept(given, home)
    assert isinstance(second, Product)
    assert [path.name for path in cards_in(home)] == ["Notes (2).helpercard", "Notes.helpercard"]
    assert (home / FOLDER / "Notes (2).helpercard").read_text("utf-8") == LATER
    assert (first.file, second.file) == ("Notes.helpercard", "Notes (2).helpercard")
    assert (home / FOLDER / "Notes.helpercard").read_text("utf-8") == GOOD


def test_what_is_no_card_is_not_kept(tmp_path: Path) -> None:
    found = kept(card(tmp_path, "letter", "Dear customer"), tmp_path / "home")
    assert isinstance(found, Unread)
    assert not (tmp_path / "home").exists()
