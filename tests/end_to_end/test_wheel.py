"""The wheel carries everything that the program needs, and works from where pip puts it."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

ASK = """
import hashlib, http.client, json, sys
from urllib.parse import urlsplit
sys.path.insert(0, sys.argv[1])
import helperkit
from helperkit.assets import asset
from helperkit.practice.shop import Shop

with Shop(pace=0) as shop:
    link = urlsplit(shop.link)
    line = http.client.HTTPConnection(link.hostname, link.port, timeout=20)
    line.request("GET", link.path)
    got = hashlib.sha256(line.getresponse().read()).hexdigest()
    line.close()
print(json.dumps({
    "package": helperkit.__file__,
    "book": str(asset("practice/garden_notes/Garden Notes.pdf")),
    "whole": got == shop.sha256,
}))
"""


def run(*words):
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(folder), str(ROOT))
    (made,) = folder.glob("helperkit-*.whl")
    return made


def test_carries_every_asset(wheel):
    assets = ROOT / "assets"
    wanted = {p.relative_to(assets).as_posix() for p in assets.rglob("*") if p.is_file()}
    carried = {
        name.removeprefix("helperkit/_assets/")
        for name in zipfile.ZipFile(wheel).namelist()
        if name.startswith("helperkit/_assets/")
    }
    assert carried == wanted


def test_works_from_where_pip_puts_it(wheel, tmp_path):
    run(
        *(sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--no-deps"),
        *("--no-index", "--target", str(tmp_path), str(wheel)),
    )
    told = json.loads(run(sys.executable, "-I", "-c", ASK, str(tmp_path)))
    assert Path(told["package"]) == tmp_path / "helperkit" / "__init__.py"
    assert Path(told["book"]).is_relative_to(tmp_path / "helperkit" / "_assets")
    assert told["whole"]
