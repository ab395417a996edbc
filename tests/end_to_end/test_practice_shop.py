"""The practice shop over real HTTP: the whole product, ranges, pace."""

import hashlib
import http.client
import io
import time
import tomllib
import zipfile
from urllib.parse import urlsplit

import pypdf
import pytest

from helperkit.assets import asset
from helperkit.practice.shop import Shop


def ask(shop, head=None, *, method="GET", link=None, count=None):
    parts = urlsplit(link or shop.link)
    line = http.client.HTTPConnection(parts.hostname, parts.port, timeout=20)
    try:
        line.request(method, parts.path, headers=head or {})
        answer = line.getresponse()
        return answer, answer.read() if count is None else answer.read(count)
    finally:
        line.close()


def names(body):
    return zipfile.ZipFile(io.BytesIO(body)).namelist()


def test_sells_the_whole_product_as_the_card_says():
    with Shop(pace=0) as shop:
        card = tomllib.loads(shop.card_text)
        answer, body = ask(shop)
        assert answer.status == 200
        assert answer.headers["ETag"].startswith('"')
        assert answer.headers["Last-Modified"]
        assert answer.headers["Date"]
    (delivery,) = card["delivery"]
    assert delivery["urls"] == [shop.link]
    assert (delivery["file"], delivery["size"]) == (shop.file_name, len(body))
    assert delivery["sha256"] == shop.sha256 == hashlib.sha256(body).hexdigest()
    assert [content["path"] for content in card["contents"]] == names(body)
    assert [content["path"] for content in card["contents"] if content.get("start")] == [
        "Garden Notes.pdf"
    ]
    assert zipfile.ZipFile(io.BytesIO(body)).testzip() is None


def test_the_book_is_a_real_book():
    book = asset("practice/garden_notes/Garden Notes.pdf")
    pages = pypdf.PdfReader(book)
    assert len(pages.pages) == 4
    assert pages.metadata.title == "Garden Notes"
    assert pages.metadata.author == "The Practice Shop"
    assert pages.pages[0].extract_text().startswith("Garden Notes")
    assert book.stat().st_size < 300_000


def test_two_shops_send_the_same_bytes_with_the_same_tag():
    with Shop(pace=0) as one, Shop(pace=0) as two:
        (first, a), (second, b) = ask(one), ask(two)
    assert a == b
    assert first.headers["ETag"] == second.headers["ETag"]
    with Shop(pace=0, port=one.port) as again:
        assert again.port == one.port


def test_a_taken_port_gives_way_to_another():
    with Shop(pace=0) as one, Shop(pace=0, port=one.port) as two:
        assert one.port != two.port
        assert ask(two)[0].status == 200


@pytest.mark.parametrize(
    ("wanted", "start", "end"),
    [("bytes=1000-", 1000, None), ("bytes=0-0", 0, 1), ("bytes=50-99", 50, 100)],
)
def test_sends_ranges(wanted, start, end):
    with Shop(pace=0) as shop:
        tag = ask(shop, method="HEAD")[0].headers["ETag"]
        whole = ask(shop)[1]
        for more in ({}, {"If-Range": tag}):
            answer, body = ask(shop, {"Range": wanted, **more})
            assert answer.status == 206
            assert body == whole[start:end]
            last = start + len(body) - 1
            assert answer.headers["Content-Range"] == f"bytes {start}-{last}/{shop.size}"


def test_the_last_bytes_and_what_lies_behind_them():
    with Shop(pace=0) as shop:
        whole = ask(shop)[1]
        assert ask(shop, {"Range": "bytes=-22"})[1] == whole[-22:]
        answer, body = ask(shop, {"Range": f"bytes={shop.size}-"})
        assert (answer.status, body) == (416, b"")
        assert answer.headers["Content-Range"] == f"bytes */{shop.size}"


def test_another_tag_gives_the_whole():
    with Shop(pace=0) as shop:
        answer, body = ask(shop, {"Range": "bytes=9-", "If-Range": '"other"'})
        assert (answer.status, len(body)) == (200, shop.size)


def test_head_sends_no_body():
    with Shop(pace=0) as shop:
        parts = urlsplit(shop.link)
        line = http.client.HTTPConnection(parts.hostname, parts.port, timeout=20)
        line.request("HEAD", parts.path)
        answer = line.getresponse()
        assert (answer.headers["Content-Length"], answer.read()) == (str(shop.size), b"")
        # A body that came all the same would be read as the head of the next answer.
        line.request("GET", parts.path)
        assert len(line.getresponse().read()) == shop.size
        line.close()


def test_skip_ends_the_waiting():
    with Shop(pace=1) as shop:  # days, if nobody skipped
        parts = urlsplit(shop.link)
        line = http.client.HTTPConnection(parts.hostname, parts.port, timeout=20)
        line.request("GET", parts.path)
        answer = line.getresponse()
        assert answer.read(1)
        shop.skip()
        assert len(answer.read()) == shop.size - 1
        line.close()


def test_the_pace_is_kept():
    with Shop(pace=1_000_000) as shop:
        began = time.monotonic()
        ask(shop)
        # Only "never sooner" is asked: a busy machine may make it later.
        assert time.monotonic() - began >= shop.size / 1_000_000 * 0.8


def test_big_parcel():
    with Shop(pace=0, big=3_000_000) as shop:
        body = ask(shop)[1]
        tail = ask(shop, {"Range": "bytes=2000000-"})[1]
    assert tail == body[2_000_000:]
    assert len(body) == shop.size > 3_000_000
    assert hashlib.sha256(body).hexdigest() == shop.sha256
    films = [n for n in names(body) if n.endswith(".mp4")]
    assert films
    assert zipfile.ZipFile(io.BytesIO(body)).read(films[0])[4:8] == b"ftyp"


def test_closing_cuts_a_slow_caller():
    with Shop(pace=1) as shop:
        parts = urlsplit(shop.link)
        line = http.client.HTTPConnection(parts.hostname, parts.port, timeout=20)
        line.request("GET", parts.path)
        answer = line.getresponse()
    with pytest.raises((http.client.IncompleteRead, ConnectionError)):
        answer.read()
    line.close()
