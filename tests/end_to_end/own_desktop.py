"""A Linux desktop of its own: a real database of types, real entries, and lists of choices."""

import os
import subprocess

import pytest

TYPES = """<?xml version="1.0"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-stitches"><glob pattern="*.pes"/><glob pattern="*.tar.pes"/>
    <alias type="application/x-old-stitches"/></mime-type>
  <mime-type type="text/x-recipe"><glob pattern="*.recipe"/></mime-type>
  <mime-type type="application/x-quilt"><sub-class-of type="application/x-stitches"/>
    <glob pattern="*.quilt" weight="60"/></mime-type>
  <mime-type type="audio/flac"><glob pattern="*.flac"/></mime-type>
  <mime-type type="text/plain"><glob pattern="*.txt"/></mime-type>
</mime-info>
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A desktop of its own: a database made by the real program, and no program yet."""
    share, config = tmp_path / "share", tmp_path / "config"
    (share / "mime/packages").mkdir(parents=True)
    (share / "mime/packages/test.xml").write_text(TYPES)
    (share / "applications").mkdir()
    config.mkdir()
    subprocess.run(["update-mime-database", share / "mime"], check=True, capture_output=True)
    monkeypatch.setenv("XDG_DATA_HOME", str(share))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "none"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(config))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "none"))
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "X-Generic")
    monkeypatch.setenv("DISPLAY", os.environ.get("DISPLAY", ":77"))
    monkeypatch.delenv("BROWSER", raising=False)
    return tmp_path


def entry(desk, called, types, *, command="cat %f", name="", more=""):
    path = desk / "share/applications" / called
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"[Desktop Entry]\nType=Application\nName={name or called}\nExec={command}\n"
        f"MimeType={types};\n{more}\n[Desktop Action x]\nName=Other\nExec=rm %f\n"
    )


def associate(desk, text, called="mimeapps.list"):
    (desk / "config" / called).write_text(text)
