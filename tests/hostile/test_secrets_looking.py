"""The search finds a secret however it was written, and in every part of a report."""

import base64
import json
import zipfile
from urllib.parse import quote

import pytest

from tests.hostile.secrets.looking import Haystack, haystacks, leaks
from tests.hostile.secrets.secret import Secret, secret

NAME = "Jürgen O'Möller"
PATH = rf"C:\Users\{NAME}\Bücher"
WAYS = {
    "as it is": lambda text: text.encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16, the other end first": lambda text: text.encode("utf-16-be"),
    "URL": lambda text: quote(text).encode(),
    "URL, in small letters": lambda text: quote(text, safe="").lower().encode(),
    "JSON": lambda text: json.dumps(text).encode(),
    "JSON with letters": lambda text: json.dumps(text, ensure_ascii=False).encode(),
    "small letters": lambda text: text.lower().encode(),
    "capitals": lambda text: text.upper().encode(),
    "base64": lambda text: base64.b64encode(text.encode()),
    "base64, after a letter": lambda text: base64.b64encode(b"x" + text.encode() + b"yz"),
    "base64, after two": lambda text: base64.urlsafe_b64encode(b"xy" + text.encode() + b"z"),
    "base64 of UTF-16": lambda text: base64.b64encode(text.encode("utf-16-le")),
    "hex": lambda text: text.encode().hex().encode(),
    "backslashes twice": lambda text: text.replace("\\", "\\\\").encode(),
    "slashes": lambda text: text.replace("\\", "/").encode(),
    "Python": lambda text: text.encode("unicode_escape"),
}


@pytest.mark.parametrize("written", WAYS)
@pytest.mark.parametrize("text", [NAME, PATH])
def test_it_is_found_however_it_is_written(written, text):
    stack = Haystack("x", b'{"a": "' + WAYS[written](text) + b'", "b": 1}')
    assert leaks([secret("full_name", text)], [stack])


def test_another_is_not_found():
    stack = Haystack("x", "Jürgen Müller, folder-1/file-1".encode())
    assert leaks([secret("full_name", NAME), secret("windows_path", PATH)], [stack]) == []


def _report(path, *, name="a.txt", content=b"", comment=b"", around=b"", extra=b"", stored=False):
    with zipfile.ZipFile(path, "w") as archive:
        archive.comment = around
        entry = zipfile.ZipInfo(name)
        entry.comment, entry.extra = comment, extra
        entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
        archive.writestr(entry, content)


@pytest.mark.parametrize(
    "where",
    [
        {"name": "Waltraud-Petermann.txt"},
        {"content": b"zzzzz Waltraud-Petermann"},
        {"content": b"Waltraud-Petermann", "stored": True},
        {"comment": b"Waltraud-Petermann"},
        {"around": b"Waltraud-Petermann"},
        {"extra": b"\x99\x99\x12\x00Waltraud-Petermann"},
    ],
)
def test_it_is_found_in_every_part_of_a_report(where, tmp_path):
    report = tmp_path / "r.helperreport"
    _report(report, **where)
    assert leaks([secret("full_name", "Waltraud-Petermann")], haystacks(report))


def test_it_is_found_in_the_reports_own_name(tmp_path):
    report = tmp_path / "Waltraud-Petermann.helperreport"
    _report(report)
    assert leaks([secret("full_name", "Waltraud-Petermann")], haystacks(report))


def test_each_part_of_a_secret_is_looked_for():
    one = Secret("login_link", "https://a:b@c", ("eva.meier", "hunter22"))
    found = leaks([one], [Haystack("x", b"user eva.meier"), Haystack("y", b"pass HUNTER22")])
    assert [(leak.mark, leak.where) for leak in found] == [("eva.meier", "x"), ("hunter22", "y")]
