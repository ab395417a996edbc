"""Names in the encodings of old systems: guessed from all of them, or left to the customer."""

import unicodedata

import pytest

from helperkit.delivery.unpack.names.choice import in_letters, ways_to_read
from helperkit.delivery.unpack.names.encodings import ENCODINGS, decoded, guess, previews
from helperkit.delivery.unpack.reader import Member
from tests.unit.name_lists import cases


def same(names):
    return [unicodedata.normalize("NFC", name) for name in names]


def test_what_is_guessed_and_what_is_asked():
    """Few guesses are wrong; none of those is sure of itself; the customer can always find the
    right one among the previews."""
    wrong, asked, count = [], 0, 0
    for language, encoding, names, raw in cases():
        count += 1
        guessed = guess(raw)
        asked += not guessed.clear
        if same(decoded(name, guessed.encoding) for name in raw) == same(names):
            continue
        wrong.append((language, encoding, names[0]))
        assert not guessed.clear, (language, encoding, names)
        ways = [same(decoded(n, way.encoding) for n in raw) for way in previews(raw)]
        assert same(names) in ways
    assert count >= 350
    assert len(wrong) <= count * 0.04, wrong
    assert asked <= count * 0.20


def test_the_customers_language_decides_what_is_even():
    raw = ["Kuchařka.pdf".encode("cp1250")]
    assert decoded(raw[0], guess(raw).encoding) != "Kuchařka.pdf"
    assert decoded(raw[0], guess(raw, "cs").encoding) == "Kuchařka.pdf"


@pytest.mark.parametrize(
    "name", ["Übung.pdf", "第1课.pdf", "レッスン.mp4", "e\u0301te\u0301.pdf", "🎵.mp3"]
)
def test_utf_8_without_the_flag_is_seen_first(name):
    guessed = guess([name.encode(), b"plain.txt"])
    assert (guessed.encoding, guessed.clear) == ("utf-8", True)
    assert previews([name.encode()])[0].names == (name,)


def test_one_name_of_another_system_does_not_turn_the_rest():
    raw = [f"Урок {n}.mp4".encode("cp866") for n in range(5)] + ["Übung.pdf".encode()]
    assert guess(raw).encoding == "cp866"
    assert [decoded(name, "cp866") for name in raw[:1]] == ["Урок 0.mp4"]


def test_names_that_no_encoding_has_do_no_harm():
    for raw in ([b"\xff\xfe\xfd"], [b"\x81"], [bytes(range(128, 256))], [b"\xff" * 5000], [b""]):
        name = decoded(raw[0], guess(raw).encoding)
        assert isinstance(name, str)
        previews(raw)
    assert previews([b"plain"]) == ()


def test_many_names_cost_little():
    names = [f"Папка {n // 9}/Урок номер {n}.mp4".encode("cp1251") for n in range(20_000)]
    assert guess(names).encoding == "cp1251"
    assert len(previews(names)[0].names) == 5


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_choice_changes_doubtful_names_only(encoding):
    raw = b"M\x84rz.pdf"
    members = (
        Member(name="Märze", size=1),
        Member(name="März.pdf", size=1, raw_name=raw),
        Member(name="plain", size=1),
    )
    chosen, clear = in_letters(members, encoding)
    assert clear
    assert [member.name for member in chosen] == ["Märze", decoded(raw, encoding), "plain"]


def test_what_is_shown_to_choose_from():
    names = ["ДОГОВОР.doc", "СЧЕТ.xls"]
    members = [Member(name="?", size=1, raw_name=name.encode("cp866")) for name in names]
    assert not in_letters(members)[1]
    assert tuple(names) in [way.names for way in ways_to_read(members)]
    assert in_letters([Member(name="a", size=1)])[1]
    assert ways_to_read([Member(name="a", size=1)]) == ()
