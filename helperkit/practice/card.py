"""The product card of Garden Notes. The shop writes it when it opens: only then is there a link."""

import json

from helperkit.practice.parcels import Content

_HEAD = """\
format = 1
number = 1
name = "Garden Notes"
kind = {kind}
issued = 2026-01-01
expires = 2099-01-01
practice = true

[seller]
name = "The Practice Shop"
phone = "0808 157 0100"
hours = "9 to 6"
email = "help@practice.example"
{sending}
[[delivery]]
urls = [{link}]
file = {file}
size = {size}
sha256 = {sha256}
"""


def card_text(
    link: str,
    file: str,
    size: int,
    sha256: str,
    contents: tuple[Content, ...],
    *,
    kind: str = "book",
    password_by: str = "",
    reports: str = "",
    recipient: str = "",
) -> str:
    """Return the card as TOML. The telephone number is one that Ofcom keeps for plays and films."""
    # A string in JSON, for the plain texts that stand here, is a string in TOML too.
    quoted = {"kind": kind, "link": link, "file": file, "sha256": sha256}
    sending = f"reports = {json.dumps(reports)}\n" if reports else ""
    sending += f"recipients = [{json.dumps(recipient)}]\n" if recipient else ""
    text = _HEAD.format(
        size=size, sending=sending, **{key: json.dumps(value) for key, value in quoted.items()}
    )
    if password_by:
        text += f"password_by = {json.dumps(password_by)}\n"
    for content in contents:
        text += f"\n[[contents]]\npath = {json.dumps(content.path)}\n"
        text += f"title = {json.dumps(content.title)}\n"
        if content.start:
            text += "start = true\n"
    return text
