"""Each practice problem shows its real symptom on the wire."""

import errno
import hashlib
import http.client
import io
import socket
import ssl
import threading
import tomllib
import zipfile
from urllib.parse import urlsplit

import py7zr
import pytest

from helperkit.assets import asset
from helperkit.journey.problems import ProblemName
from helperkit.practice.parcels import PASSWORD
from helperkit.practice.shop import NO_ROOM, PRACTICE_PROBLEMS, Shop


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


@pytest.mark.parametrize(
    ("problem", "status", "words"),
    [
        ("link_expired", 403, b"Request has expired"),
        ("link_used_up", 403, b"Download limit reached"),
        ("file_gone", 404, b"Not found"),
        ("server_busy", 503, b"Busy"),
    ],
)
def test_refusals(problem, status, words):
    with Shop(pace=0, problem=problem) as shop:
        for _ in range(2):
            answer, body = ask(shop)
            assert answer.status == status
            assert words in body
        if problem == "server_busy":
            assert answer.headers["Retry-After"] == "1"
        shop.mend()
        assert hashlib.sha256(ask(shop)[1]).hexdigest() == shop.sha256


def test_login_page():
    with Shop(pace=0, problem="login_page") as shop:
        answer, _ = ask(shop)
        assert (answer.status, answer.headers["Location"]) == (302, "/login")
        page, body = ask(shop, link=shop.link.replace(shop.file_name, "login"))
        assert page.status == 200
        assert page.headers["Content-Type"].startswith("text/html")
        assert b'type="password"' in body


def test_slow_sends_a_fifth_and_then_trickles():
    with Shop(pace=0, problem="slow") as shop:
        parts = urlsplit(shop.link)
        line = http.client.HTTPConnection(parts.hostname, parts.port, timeout=20)
        line.request("GET", parts.path)
        answer = line.getresponse()
        assert len(answer.read(shop.size // 5)) == shop.size // 5
        line.sock.settimeout(0.5)
        with pytest.raises(TimeoutError):
            answer.read(100)
        answer.close()
        line.close()


def test_offline_cuts_and_leads_nowhere_until_mended():
    with Shop(pace=0, problem="offline") as shop:
        with pytest.raises(http.client.IncompleteRead) as cut:
            ask(shop)
        assert len(cut.value.partial) == shop.size // 5
        for _ in range(2):
            answer, _ = ask(shop, {"Range": f"bytes={shop.size // 5}-"})
            assert answer.status == 302
            with pytest.raises(OSError, match="unreachable") as away:
                ask(shop, link=answer.headers["Location"])
            assert away.value.errno == errno.ENETUNREACH
        port = shop.port
        shop.mend()
        assert shop.port == port
        assert len(ask(shop)[1]) == shop.size


def test_server_not_found():
    with Shop(problem="server_not_found") as shop, pytest.raises(socket.gaierror):
        ask(shop)


def test_connection_not_safe():
    with Shop(pace=0, problem="connection_not_safe") as shop:
        parts = urlsplit(shop.link)
        assert parts.scheme == "https"
        address = (parts.hostname, parts.port)
        strict = ssl.create_default_context()
        with (
            socket.create_connection(address, 20) as line,
            pytest.raises(ssl.SSLCertVerificationError, match=r"self.signed"),
        ):
            strict.wrap_socket(line, server_hostname=parts.hostname)
        # It is a whole shop behind a bad certificate, not a broken line.
        strict.load_verify_locations(asset("practice/not_trusted/practice_only_certificate.pem"))
        line = http.client.HTTPSConnection(*address, context=strict, timeout=20)
        line.request("GET", parts.path)
        assert hashlib.sha256(line.getresponse().read()).hexdigest() == shop.sha256
        line.close()


def test_proxy_wants_a_password():
    with Shop(pace=0, problem="proxy_sign_in") as shop:
        proxy = urlsplit(shop.setup.environment["http_proxy"])
        line = http.client.HTTPConnection(proxy.hostname, proxy.port, timeout=20)
        line.request("GET", shop.link)
        answer = line.getresponse()
        assert answer.status == 407
        assert answer.headers["Proxy-Authenticate"].startswith("Basic")
        line.close()


def test_damaged_every_time():
    with Shop(pace=0, problem="damaged") as shop:
        for _ in range(2):
            body = ask(shop)[1]
            assert len(body) == shop.size
            assert hashlib.sha256(body).hexdigest() != shop.sha256
        with pytest.raises((zipfile.BadZipFile, zipfile.zlib.error)):
            zipfile.ZipFile(io.BytesIO(body)).read("Garden Notes.pdf")


def test_damaged_once():
    with Shop(pace=0, problem="damaged_once") as shop:
        first, second = (hashlib.sha256(ask(shop)[1]).hexdigest() for _ in range(2))
    assert first != shop.sha256
    assert second == shop.sha256


def test_password():
    with Shop(pace=0, problem="password") as shop:
        body = ask(shop)[1]
        assert shop.setup.password == PASSWORD
        assert tomllib.loads(shop.card_text)["delivery"][0]["password_by"] == "email"
    assert hashlib.sha256(body).hexdigest() == shop.sha256
    locked = zipfile.ZipFile(io.BytesIO(body))
    with pytest.raises(RuntimeError, match="encrypted"):
        locked.read("Garden Notes.pdf")
    for name in locked.namelist():
        wanted = asset("practice/garden_notes").joinpath(name).read_bytes()
        assert locked.read(name, PASSWORD.encode()) == wanted


def test_disk_full():
    with Shop(pace=0, problem="disk_full") as shop:
        assert shop.size == NO_ROOM == tomllib.loads(shop.card_text)["delivery"][0]["size"]
        answer, body = ask(shop, count=2_000_000)
        assert answer.headers["Content-Length"] == str(NO_ROOM)
        assert len(body) == 2_000_000


def test_folder_gone_on_the_way():
    with Shop(pace=0, problem="folder_gone") as shop:
        place = shop.setup.place
        (place / "part").write_text("kept on the stick")
        ask(shop)
        assert not place.exists()


def test_folder_not_allowed():
    with Shop(pace=0, problem="folder_not_allowed") as shop:
        assert shop.setup.place.is_dir()
        with pytest.raises(PermissionError):
            (shop.setup.place / "new").mkdir()


def test_unsafe_parcel_names_a_way_out():
    with Shop(pace=0, problem="unsafe_parcel") as shop:
        assert any(name.startswith("../../") for name in names(ask(shop)[1]))


def test_too_big_inside():
    with Shop(pace=0, problem="too_big_inside") as shop:
        body = ask(shop)[1]
    inside = zipfile.ZipFile(io.BytesIO(body)).infolist()
    assert sum(entry.file_size for entry in inside) > 800 * len(body)


def test_unknown_parcel():
    with Shop(pace=0, problem="unknown_parcel") as shop:
        body = ask(shop)[1]
    assert body[2:7] == b"-lh5-"
    assert not zipfile.is_zipfile(io.BytesIO(body))
    assert not py7zr.is_7zfile(io.BytesIO(body))


@pytest.mark.parametrize(
    ("problem", "head"), [("unsafe_file", b"MZ"), ("no_program", b"GNX1"), ("wrong_system", b"MZ")]
)
def test_odd_start_files(problem, head):
    with Shop(pace=0, problem=problem) as shop:
        contents = tomllib.loads(shop.card_text)["contents"]
        start = next(content["path"] for content in contents if content.get("start"))
        body = ask(shop)[1]
    assert zipfile.ZipFile(io.BytesIO(body)).read(start).startswith(head)
    assert (problem == "unsafe_file") == start.endswith(".pdf.exe")


def test_not_expected():
    with Shop(pace=0, problem="not_expected") as shop:
        promised = {content["path"] for content in tomllib.loads(shop.card_text)["contents"]}
        assert promised.isdisjoint(names(ask(shop)[1]))


def test_link_unreadable_and_card_unreadable():
    with Shop(pace=0, problem="link_unreadable") as shop:
        assert shop.setup.by_link
        assert urlsplit(shop.link).scheme == ""
    with Shop(pace=0, problem="card_unreadable") as shop, pytest.raises(tomllib.TOMLDecodeError):
        tomllib.loads(shop.card_text)


@pytest.mark.parametrize("problem", sorted(PRACTICE_PROBLEMS))
def test_every_practice_problem_opens_and_closes(problem):
    before = threading.active_count()
    with Shop(problem=problem) as shop:
        assert shop.problem == problem
    assert threading.active_count() == before


@pytest.mark.parametrize("problem", [ProblemName.UNKNOWN, "nonsense"])
def test_refuses_what_it_cannot_show(problem):
    with pytest.raises(ValueError, match=problem):
        Shop(problem=problem)
