"""Shops for the benchmarks: nginx on loopback with one large file, over HTTP and over TLS."""

import hashlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import trustme

from installers import system_packages

NAME = "book.zip"
BLOCK = 1024 * 1024
PATIENCE = 10.0  # seconds for nginx to open its doors

CONFIG = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
  access_log off;
  sendfile on;
  limit_rate {rate};
  tcp_nopush on;
  etag on;
  {ranges}
  default_type application/octet-stream;
  types {{ application/zip zip; }}
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{plain};
    listen 127.0.0.1:{safe} ssl;
    ssl_certificate {folder}/shop.pem;
    ssl_certificate_key {folder}/shop.key;
    ssl_protocols TLSv1.2 TLSv1.3;
    root {folder}/goods;
  }}
}}
"""


class Shop(msgspec.Struct, frozen=True):
    """Where the file is to be had, its size and SHA-256, and who vouches for the shop."""

    folder: Path
    size: int
    ports: dict[str, int]  # of "http" and "https"
    digest: str

    @property
    def authority(self) -> Path:
        """The certificate of the authority that vouches for it."""
        return self.folder / "authority.pem"

    def url(self, scheme: str) -> str:
        return f"{scheme}://127.0.0.1:{self.ports[scheme]}/{NAME}"

    def environment(self) -> dict[str, str]:
        """Return an environment in which this shop is trusted and no proxy is in the way."""
        kept = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
        return kept | {
            "SSL_CERT_FILE": str(self.authority),
            "PYTHONPYCACHEPREFIX": str(self.folder / "compiled"),
            "PYTHONDONTWRITEBYTECODE": "",
        }


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def make_file(path: Path, size: int) -> str:
    """Write a file of chance bytes; return its SHA-256."""
    digest = hashlib.sha256()
    with path.open("wb") as opened:
        for _ in range(0, size, BLOCK):
            block = os.urandom(min(BLOCK, size))
            digest.update(block)
            opened.write(block)
    return digest.hexdigest()


def find_nginx() -> str:
    """Return the path of nginx, got from the system where we may."""
    places = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))
    if not shutil.which("nginx", path=places):
        system_packages.install([system_packages.BENCHMARK_PROGRAMS["nginx"]], must=True)
    return shutil.which("nginx", path=places) or "nginx"


@contextmanager
def open_shop(
    folder: Path,
    size: int,
    make: Callable[[Path, int], str] = make_file,
    rate: str = "0",
    *,
    ranges: bool = True,
) -> Iterator[Shop]:
    """Run nginx in this folder with one file of this size (whole MiB, or less than one).

    `make` writes it and returns its SHA-256; `rate`: bytes a second of a connection, as nginx
    writes them ("100m"), 0 for as many as go. Without `ranges` it gives no parts of a file.
    """
    program = find_nginx()
    goods = folder / "goods"
    goods.mkdir()
    folder.chmod(0o755)  # the workers of a root's nginx are somebody else
    digest = make(goods / NAME, size)
    size = (goods / NAME).stat().st_size
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(folder / "authority.pem"))
    made = authority.issue_cert("127.0.0.1")
    made.private_key_pem.write_to_path(str(folder / "shop.key"))
    for pem in made.cert_chain_pems:
        pem.write_to_path(str(folder / "shop.pem"), append=True)
    ports = {"http": free_port(), "https": free_port()}
    config = folder / "nginx.conf"
    filled = CONFIG.format(
        folder=folder,
        plain=ports["http"],
        safe=ports["https"],
        rate=rate,
        ranges="" if ranges else "max_ranges 0;",
    )
    config.write_text(filled)
    server = subprocess.Popen([program, "-p", str(folder), "-e", "stderr", "-c", str(config)])
    try:
        _wait_until_open(server, ports["https"])
        yield Shop(folder, size, ports, digest)
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def _wait_until_open(server: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if server.poll() is not None or time.monotonic() > until:
                raise SystemExit("nginx did not start") from None
            time.sleep(0.05)
        else:
            return
