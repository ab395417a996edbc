"""Formats that are text, by how the text begins."""

import re
from collections.abc import Iterator

_WEB_STARTS = (
    *(b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<title", b"<meta "),
    b"<!doctype xhtml",
)
_ROOTS: tuple[tuple[bytes, str], ...] = (
    (b"svg", "svg"),
    (b"score-partwise", "musicxml"),
    (b"score-timewise", "musicxml"),
    (b"musescore", "musescore"),
    (b"fictionbook", "fictionbook"),
    (b"amf", "amf"),
    (b"x:xmpmeta", "xmp"),
    (b"fulfillmenttoken", "acsm"),
    (b"html", "html"),
)
_ROOT = re.compile(rb"<(?:!doctype\s+)?([a-z:-]+)")
_LUT = re.compile(rb"(?m)^[ \t]*LUT_[13]D_SIZE\s+\d")
_OBJ = re.compile(rb"(?m)^v\s+-?[\d.]+(?:e-?\d+)?\s+-?[\d.]+(?:e-?\d+)?\s+-?[\d.]")
_OBJ_BEFORE = (b"#", b"mtllib ", b"o ", b"g ")  # how lines may begin before the first corner
_STL = re.compile(rb"solid[^\n]*\n\s*(facet\s+normal|endsolid)")
_DXF = re.compile(rb"(?:\s*999\r?\n[^\n]*\n)*\s*0\r?\n\s*SECTION\r?\n")
_LICENCE = re.compile(rb"-{3,}\s*BEGIN [A-Z ]*(LICEN[CS]E|ACTIVATION)[A-Z ]*-{3,}")
_PLOTTER = re.compile(rb"\s*(?:\x1b%-1B)?\s*IN;\s*(?:[A-Z]{2}[\d,.\s-]*;)")

_IN_TEXTS = b"\a\b\t\n\v\f\r\x1a\x1b"  # as file(1) has it, and the old sign of the end


def format_of_markup(head: bytes) -> str:
    """Return the format that the beginning of a text shows; "" when it says nothing."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", errors="replace").encode()
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.startswith(b"#!"):
        return "script"
    low = text[:2048].lower()
    section = next((line for line in _lines(low) if not line.startswith((b"#", b";"))), b"")
    if section in {b"[internetshortcut]", b"[desktop entry]"}:
        return "url" if section == b"[internetshortcut]" else "desktop"
    return _markup(low) if low.startswith(b"<") else _plain(head, text)


def _markup(low: bytes) -> str:
    began = low.startswith(b"<?xml")
    while low.startswith((b"<!--", b"<?")):
        end = low.find(b"-->" if low.startswith(b"<!--") else b"?>")
        if end < 0:
            return "xml" if began else ""
        low = low[end + 2 :].lstrip(b"> \t\r\n")
    if low.startswith(_WEB_STARTS):
        return "html"
    root = _ROOT.match(low)
    return next((name for sign, name in _ROOTS if root and root[1] == sign), "xml" if began else "")


def _plain(head: bytes, text: bytes) -> str:
    if _LICENCE.match(text):
        return "licence"
    if text.startswith(b";!knitout-"):
        return "knitout"
    if _STL.match(text):
        return "stl"
    if _DXF.match(head):
        return "dxf"
    if _LUT.search(head) and not text.startswith(b"{"):
        return "lut"
    if _is_obj(text):
        return "obj"
    if _PLOTTER.match(text):
        return "plotter"
    if text.startswith(b"s = {") and b"internalName" in text[:400]:
        return "lightroom"
    if text.startswith(b"X:") and b"\nK:" in text and b"\nT:" in text:
        return "abc"
    return ""


def _lines(text: bytes) -> Iterator[bytes]:
    """Yield the lines that are not blank, without the blanks around them."""
    return filter(None, map(bytes.strip, text.splitlines()))


def _is_obj(text: bytes) -> bool:
    lines = (line for line in _lines(text) if line not in {b"o", b"g"})
    first = next((line for line in lines if not line.startswith(_OBJ_BEFORE)), b"")
    return first.startswith((b"v ", b"v\t")) and _OBJ.search(text) is not None


def is_plain(head: bytes) -> bool:
    """Whether there is nothing but text: not one sign that texts do not have."""
    return is_text(head) and not any(byte < 32 and byte not in _IN_TEXTS for byte in head)


def is_text(head: bytes) -> bool:
    """Whether the bytes read as text: UTF-8, UTF-16 with its mark, or an old 8-bit encoding."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    strange = sum(byte < 32 and byte not in _IN_TEXTS for byte in head)
    if strange > len(head) // 200:  # a bit may have turned on the way
        return False
    try:
        head.decode()
    except UnicodeDecodeError as error:
        cut = error.start >= len(head) - 3 and error.reason == "unexpected end of data"
        high = sum(byte >= 0x80 for byte in head)
        return cut or high * 4 < len(head)
    return True
