import pytest
from hypothesis import given
from hypothesis import strategies as st

from helperkit.delivery.download.names import (
    MOST_BYTES,
    MOST_LETTERS,
    choose_name,
    from_disposition,
    from_url,
    safe_name,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("book.zip", "book.zip"),
        ("../../etc/passwd", "passwd"),
        (r"C:\Windows\evil.exe", "evil.exe"),
        ("/absolute/book.zip", "book.zip"),
        ("CON", "_CON"),
        ("nul.tar.gz", "_nul.tar.gz"),
        ("com1 .txt", "_com1.txt"),
        ("console.txt", "console.txt"),
        ("book.zip. . ", "book.zip"),
        (".hidden", "hidden"),
        ("a\x00b\x1bc.zip", "abc.zip"),
        ("line\r\nbreak.zip", "line break.zip"),
        ("book\u202efdp.exe", "bookfdp.exe"),
        ('a<b>c:d"e|f?g*h.zip', "a_b_c_d_e_f_g_h.zip"),
        ("Bu\u0308cher.zip", "Bücher.zip"),
        ("..", ""),
        ("", ""),
        ("???", ""),
        ("\u200b", ""),
    ],
)
def test_safe_name(text: str, name: str) -> None:
    assert safe_name(text) == name


@given(st.text(max_size=400))
def test_any_text_becomes_a_safe_name_or_none(text: str) -> None:
    name = safe_name(text)
    assert len(name) <= MOST_LETTERS
    assert len(name.encode()) <= MOST_BYTES
    assert not set(name) & set('/\\<>:"|?*')
    assert name.isprintable()
    assert name == name.strip(" .")
    assert safe_name(name) == name


def test_long_names_keep_their_ending() -> None:
    assert safe_name("x" * 300 + ".tar.gz") == "x" * 113 + ".tar.gz"
    assert safe_name("书" * 300 + ".zip").endswith("书.zip")


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ('attachment; filename="my book.zip"', "my book.zip"),
        ("attachment; filename=book.zip; size=3", "book.zip"),
        (r'attachment; filename="a \"b\".zip"', 'a "b".zip'),
        ("attachment; filename=plain.zip; filename*=UTF-8''%e2%82%ac.zip", "€.zip"),
        ("attachment; filename*=ISO-8859-1'en'%A3.zip", "£.zip"),
        ("attachment; filename*=martian''x.zip; filename=plain.zip", "plain.zip"),
        ('attachment; filename="=?UTF-8?B?w7xiZXIuemlw?="', "über.zip"),
        ('attachment; filename="Ã¼ber.zip"', "über.zip"),
        ('attachment; filename="my%20book.zip"', "my book.zip"),
        ("attachment", ""),
        ("", ""),
    ],
)
def test_from_disposition(field: str, name: str) -> None:
    assert from_disposition(field) == name


def test_from_url() -> None:
    assert from_url("https://shop.example/a/my%20book.zip?token=1#x") == "my book.zip"
    assert from_url("https://shop.example/") == ""


def test_choice_of_a_name() -> None:
    url = "https://shop.example/get"
    assert choose_name("", "", url, "application/zip") == "get.zip"
    assert choose_name("", "", "https://shop.example/", "") == "download"
    assert choose_name("..", 'filename="b.pdf"', url, "") == "b.pdf"
