"""Rich Text Format as paragraphs, with bold and italic letters (RTF 1.9.1). Pictures are left out.

Read by ourselves: the one small library for it (striprtf) leaves bold and italic letters out.
"""

import re
from html import escape

import msgspec

_TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
_DEEPEST = 200  # groups within groups
_MOST_BINARY = 1 << 30
# Groups of which nothing is to be read.
_LEFT_OUT = frozenset(
    b"fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr "
    b"headerf footerf themedata colorschememapping latentstyles datastore listtable xmlnstbl "
    b"listoverridetable rsidtbl generator mmathPr fldinst nonshppict shpinst filetbl revtbl "
    b"ftnsep ftnsepc aftnsep bkmkstart bkmkend objdata atnid atnauthor".split()
)
_SIGNS = {
    b"par": "\n", b"line": "\v", b"sect": "\n", b"page": "\n", b"row": "\n", b"cell": "\t",
    b"tab": "\t", b"emdash": "—", b"endash": "–", b"bullet": "•", b"lquote": "‘",
    b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”", b"emspace": "\u2003",
    b"enspace": "\u2002", b"qmspace": "\u2005", b"zwj": "\u200d", b"zwnj": "\u200c",
}  # fmt: skip
_SYMBOLS = {
    b"~": "\u00a0",
    b"_": "\u2011",
    b"\\": "\\",
    b"{": "{",
    b"}": "}",
    b"\n": "\n",
    b"\r": "\n",
}
# Of fonts: \fcharset, RTF 1.9.1, "Font Table".
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip


class _State(msgspec.Struct):
    """What holds inside one group."""

    bold: bool = False
    italic: bool = False
    left_out: bool = False
    hidden: bool = False
    in_fonts: bool = False
    font: int = 0
    skip: int = 1  # bytes that stand for a letter which \u told already


def rtf_to_html(content: bytes) -> str:
    """Return the paragraphs of an RTF text as HTML. Torn ones give what there is."""
    return _Reader().run(content)


class _Reader:
    def __init__(self) -> None:
        self._states = [_State()]
        self._page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._runs: list[tuple[str, bool, bool]] = []  # text, bold, italic
        self._bytes = bytearray()  # letters of one encoding that wait for their rest
        self._to_skip = 0
        self._units: list[int] = []  # of UTF-16
        self._star = False

    def run(self, content: bytes) -> str:
        at = 0
        while at < len(content):
            found = _TOKEN.match(content, at)
            if found is None:
                at += 1
                continue
            at = found.end()
            word, number, byte, symbol, brace, plain = found.groups()
            if word == b"bin":
                at += max(0, min(int(number or 0), _MOST_BINARY))
            elif word is not None:
                self._word(word, int(number) if number is not None else None)
            elif byte is not None:
                self._letter(bytes([int(byte, 16)]))
            elif symbol is not None:
                self._symbol(symbol)
            elif brace is not None:
                self._group(opens=brace == b"{")
            elif plain is not None:
                self._plain(plain)
        self._flush()
        return self._html()

    @property
    def _now(self) -> _State:
        return self._states[-1]

    # Tokens

    def _group(self, *, opens: bool) -> None:
        self._flush()
        self._star = False
        self._to_skip = 0
        if opens:
            too_deep = len(self._states) >= _DEEPEST
            self._states.append(self._now if too_deep else msgspec.structs.replace(self._now))
        elif len(self._states) > 1:
            self._states.pop()

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._star = True
        elif symbol in _SYMBOLS:
            self._say(_SYMBOLS[symbol])

    def _word(self, word: bytes, number: int | None) -> None:
        state = self._now
        starred, self._star = self._star, False
        if starred or word in _LEFT_OUT:
            state.left_out = True
            state.in_fonts = state.in_fonts or word == b"fonttbl"
            return
        if word == b"u":
            self._unit(number or 0)
            return
        if word in _SIGNS:
            self._say(_SIGNS[word])
            return
        self._flush()
        on = number != 0
        match word:
            case b"b":
                state.bold = on
            case b"i":
                state.italic = on
            case b"v":
                state.hidden = on
            case b"plain":
                state.bold = state.italic = state.hidden = False
            case b"uc":
                state.skip = max(0, min(number if number is not None else 1, 8))
            case b"ansicpg":
                self._page = _page(number or 1252)
            case b"mac":
                self._page = "mac_roman"
            case b"f":
                state.font = number or 0
            case b"fcharset" if state.in_fonts and len(self._fonts) < 10_000:
                if number in _CHARSETS:
                    self._fonts[state.font] = _CHARSETS[number]

    def _plain(self, plain: bytes) -> None:
        skipped = min(self._to_skip, len(plain))
        self._to_skip -= skipped
        if len(plain) > skipped:
            self._end_units()
            self._bytes += plain[skipped:]

    def _letter(self, byte: bytes) -> None:
        if self._to_skip:
            self._to_skip -= 1
            return
        self._end_units()
        self._bytes += byte

    def _unit(self, number: int) -> None:
        self._flush_bytes()
        self._units.append(number & 0xFFFF)
        self._to_skip = self._now.skip

    # Text

    def _say(self, text: str) -> None:
        if self._to_skip:
            self._to_skip -= 1
            return
        self._flush()
        self._add(text)

    def _add(self, text: str) -> None:
        state = self._now
        if text and not (state.left_out or state.hidden):
            self._runs.append((text, state.bold, state.italic))

    def _flush(self) -> None:
        self._end_units()
        self._flush_bytes()

    def _flush_bytes(self) -> None:
        if self._bytes:
            page = self._fonts.get(self._now.font, self._page)
            # The Western set is what many writers name for any font: the document's page counts.
            page = self._page if page == "cp1252" else page
            self._add(self._bytes.decode(page, errors="replace"))
            self._bytes.clear()

    def _end_units(self) -> None:
        if self._units:
            raw = b"".join(unit.to_bytes(2, "little") for unit in self._units)
            self._add(raw.decode("utf-16-le", errors="replace"))
            self._units.clear()

    def _html(self) -> str:
        parts = ["<p>"]
        for text, bold, italic in self._runs:
            opening = "<b>" * bold + "<i>" * italic
            closing = "</i>" * italic + "</b>" * bold
            for number, line in enumerate(text.split("\n")):
                if number:
                    parts.append("</p><p>")
                if line:
                    shown = escape(line).replace("\v", "<br>").replace("\t", "\u2003")
                    parts.append(f"{opening}{shown}{closing}")
        parts.append("</p>")
        return "".join(parts)


def _page(number: int) -> str:
    name = {65001: "utf-8", 10000: "mac_roman", 936: "gb18030"}.get(number, f"cp{number}")
    try:
        "".encode(name)
    except LookupError:
        return "cp1252"
    return name
