"""From bytes to letters, tables and paragraphs: encodings, separators, RTF."""

import pytest

from helperkit.gui.viewers.text_letters import leaves_of, read_letters
from helperkit.gui.viewers.text_rtf import rtf_to_html
from helperkit.gui.viewers.text_table import separator_of, table_leaves


def test_broken_lines_keep_every_letter_and_break_at_spaces() -> None:
    line = "warmth and water " * 2_000
    text = "".join(leaf.text for leaf in leaves_of(line))
    assert text.replace("\n", "").split() == line.split()


SENTENCES = {
    "cp1252": "Die Äpfel sind süß, die Bäume blühen schön, und die Vögel grüßen den Frühling.",
    "cp1251": "Привет из сада. Яблоки сладкие, деревья цветут очень красиво каждую весну.",
    "koi8_r": "Привет из сада. Яблоки сладкие, деревья цветут очень красиво каждую весну.",
    "cp1253": "Καλημέρα από τον κήπο. Τα μήλα είναι γλυκά και τα δέντρα ανθίζουν όμορφα.",
    "cp1250": "Žluťoučký kůň úpěl ďábelské ódy. Jablka jsou sladká a stromy krásně kvetou.",
    "cp1255": "שלום מהגן. התפוחים מתוקים והעצים פורחים יפה מאוד בכל אביב.",
    "euc_jp": "庭からこんにちは。りんごは甘く、木々は美しく咲いています。春が来ました。",
    "cp932": "庭からこんにちは。りんごは甘く、木々は美しく咲いています。春が来ました。",
    "gb18030": "花园里的问候。苹果很甜，树木开花很美。春天来了，我们很高兴。",
    "cp949": "정원에서 인사드립니다. 사과는 달고 나무는 아름답게 꽃을 피웁니다.",
    "utf-8": "Grüße, 你好, привет",
    "utf-8-sig": "Grüße, 你好, привет",
    "utf-16": "Grüße, 你好, привет",
    "utf-16-le": "Plain words without a mark",
    "utf-16-be": "Plain words without a mark",
    "utf-32": "Grüße, 你好, привет",
}


@pytest.mark.parametrize("encoding", SENTENCES)
def test_the_encoding_is_found(encoding: str) -> None:
    sentence = SENTENCES[encoding]
    assert read_letters(f"{sentence}\n".encode(encoding) * 4).splitlines()[0] == sentence


@pytest.mark.parametrize(
    "sentence", ["It costs £5 – that’s “cheap”.", "A café, naïve – it’s “so”."]
)
def test_an_english_text_with_few_strange_letters_is_western(sentence: str) -> None:
    assert read_letters(sentence.encode("cp1252")) == sentence


def test_a_letter_that_was_cut_in_two_does_not_change_the_rest() -> None:
    assert read_letters("Grüße an alle Ä".encode()[:-1]) == "Grüße an alle "


def test_letters_that_turn_the_text_around_are_left_out() -> None:
    assert leaves_of("a\u202eb\x00c\x1b[0m")[0].text == "abc[0m"


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a,b\n1,2\n", ","),
        ("a\tb\n1\t2\n", "\t"),
        ("a;b;c\n1,5;2;3\n", ";"),
        ("one line\nand one more\n", ""),
        ("", ""),
    ],
)
def test_what_stands_between_cells_is_found(text: str, separator: str) -> None:
    assert separator_of(text) == separator


def test_a_table_that_is_too_long_is_shown_as_text_with_nothing_left_out() -> None:
    assert table_leaves("a,b\n" * 30_000) is None


@pytest.mark.parametrize(
    ("rtf", "html"),
    [
        (rb"{\rtf1\ansi Hello \b bold\b0  and \i it\i0 .\par Next}",
         "<p>Hello <b>bold</b> and <i>it</i>.</p><p>Next</p>"),
        (rb"{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8\'e2\'e5\'f2}", "<p>Привет</p>"),
        (rb"{\rtf1\uc1 \u8364?5 \u-10179?\u-8704? end}", "<p>€5 😀 end</p>"),
        (rb"{\rtf1{\fonttbl{\f0\fcharset128 X;}{\f1 Y;}}\f0 \'8d\'a1}", "<p>今</p>"),
        (rb"{\rtf1{\info{\title Secret}}{\*\unknown hidden}{\pict 00ff}Shown}", "<p>Shown</p>"),
        (rb"{\rtf1 <b>&amp; \{x\}}", "<p>&lt;b&gt;&amp;amp; {x}</p>"),
        (rb"{\rtf1 \bin4 }}}}still}", "<p>still</p>"),
        (rb"{\rtf1 torn \b in the mid", "<p>torn <b>in the mid</b></p>"),
    ],
)  # fmt: skip
def test_rtf_is_read(rtf: bytes, html: str) -> None:
    assert rtf_to_html(rtf) == html
