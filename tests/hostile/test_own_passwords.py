"""The passwords that a customer keeps for other programs, in ~/.netrc, are sent to nobody."""

import base64
from pathlib import Path

import pytest
from requests.utils import get_netrc_auth

from helperkit.delivery.download.line.ways import Ways
from helperkit.delivery.upload.sending import Manner, Outgoing, send
from helperkit.delivery.work import Watch
from helperkit.performer.probing import probe
from tests.hostile.download_calls import CONTENT, SHA256, fetch
from tests.hostile.fault_server import FaultServer, says, serve
from tests.hostile.upload_server import TUS, UploadServer

STRAIGHT = Ways(lambda _: ("",))
NETRC = {
    "default": "default login waltraud password geheim\n",
    "host": "machine 127.0.0.1 login waltraud password geheim\n",
}


@pytest.fixture(params=NETRC, autouse=True)
def netrc(request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.delenv("NETRC", raising=False)
    file = tmp_path / ".netrc"
    file.write_text(NETRC[request.param])
    file.chmod(0o600)
    # So it is one that requests would use: else nothing here would be shown.
    assert get_netrc_auth("http://127.0.0.1:1/x") == ("waltraud", "geheim")


def signs(server: FaultServer) -> list[str]:
    """Return what each request signed in with; "" for one that did not."""
    return [one.fields.get("authorization", "") for one in server.asked]


def test_not_with_a_download_also_behind_a_redirect(tmp_path: Path) -> None:
    def answer(asked, wire):
        if asked.target == "/there":
            serve(CONTENT)(asked, wire)
        else:
            says("302 Found", b"", "Location: /there")(asked, wire)

    with FaultServer(answer) as server:
        folder = tmp_path / "orders"
        folder.mkdir()
        received = fetch(server.url("/book.zip"), folder, sha256=SHA256)
        assert received.path.read_bytes() == CONTENT
        assert {one.target for one in server.asked} >= {"/book.zip", "/there"}
        assert set(signs(server)) == {""}


def test_not_with_a_probe() -> None:
    with FaultServer(says("200 OK")) as server:
        assert probe(server.url("").rstrip("/")).error == ""
        assert signs(server) == [""]


def test_not_with_an_upload_also_behind_a_redirect() -> None:
    with UploadServer() as server:

        def lead(asked, wire, line):
            if asked.target == "/reports":
                wire.head("307 There", TUS, "Location: /inbox", "Content-Length: 0")
            return asked.target == "/reports"

        server.fault = lead
        outgoing = Outgoing(b"report" * 50, "r.helperreport", server.address)
        manner = Manner(STRAIGHT, 2.0, 0.0, practice=True)
        assert send(outgoing, Watch(), manner) == "A-17"
        assert server.methods == ["POST", "POST", "PATCH"]
        assert set(signs(server)) == {""}


def test_what_stands_in_the_link_itself_still_signs_in(tmp_path: Path) -> None:
    with FaultServer(serve(CONTENT)) as server:
        link = server.url("/book.zip").replace("http://", "http://shop:gr%C3%BCn@")
        folder = tmp_path / "orders"
        folder.mkdir()
        fetch(link, folder, sha256=SHA256)
        told = {base64.b64decode(sign.removeprefix("Basic ")) for sign in signs(server)}
        assert told <= {"shop:grün".encode(), "shop:grün".encode("latin-1")}
