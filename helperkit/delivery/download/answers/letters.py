"""Letters as they were meant: what servers do to names that are not ASCII, undone. Pure.

Sources: RFC 2047 (as some servers use it in HTTP, wrongly), RFC 9110 section 5.5 (field values
are bytes, http.client reads them as Latin-1).
"""

import re
from contextlib import suppress
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from urllib.parse import unquote_to_bytes

MOST_READ = 1000  # letters of a name that are looked at: some ways to read take their square

# Labels that servers use, and nothing else: Python knows codecs that are no character sets.
_CHARSET = re.compile(
    r"utf-?8|us-ascii|iso-8859-\d{1,2}|latin-?1|windows-(?:125[0-8]|31j|874)|cp(?:125[0-8]|9\d\d)"
    r"|shift[_-]?jis|euc-(?:jp|kr)|iso-2022-jp|gb2312|gbk|gb18030|big5|koi8-[ru]",
    re.I | re.ASCII,
)
_PYTHON_NAMES = {"windows-31j": "cp932", "shift-jis": "cp932", "windows-874": "cp874"}
_ONE_BYTE = re.compile(r"iso-8859|latin|windows-125|cp125|us-ascii", re.I)

# Windows-1252 as people write it; its other places are seen in bytes of other sets only.
_SIGNS = "’‘“”„‚–—…€£°§«»·´™®©¿¡ªº"
_WESTERN = re.compile(f"[\x00-\x7fÀ-ÖØ-öø-ÿŠŒŽšœžŸ{_SIGNS}]*")
_NOT_WESTERN = re.compile(f"[^\x00-\x7f]{{3}}|[a-z][À-ÖØ-ÞŠŒŽŸ]|[{_SIGNS}][\\[\\]\\\\^_`{{|}}~@]")
_JAPANESE = re.compile("[\x00-\x7f\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]*")
# The two rows of GB 2312 that names use: signs and characters. GBK's others read as anything.
_CHINESE = re.compile(rb"(?:[\x00-\x7f]|[\xa1-\xa3\xb0-\xf7][\xa1-\xfe])*")


def charset(label: str) -> str:
    """Return Python's name for a character set; "" for what is none."""
    label = label.strip().lower()
    return _PYTHON_NAMES.get(label, label) if _CHARSET.fullmatch(label) else ""


def said(raw: bytes, label: str) -> str | None:
    """Read bytes in the character set that they are said to be in; None where they are not.

    Bytes that are UTF-8, under the label of a set of single bytes, were UTF-8 by all likelihood.
    """
    known = charset(label)
    if not known:
        return None
    with suppress(UnicodeError, LookupError):
        if _ONE_BYTE.match(known) and not raw.isascii():
            with suppress(UnicodeError):
                return raw.decode()
        return raw.decode(known)
    return None


def guessed(raw: bytes) -> str:
    """Read bytes of which nobody said what they are: UTF-8, Western, Japanese, Chinese."""
    with suppress(UnicodeError):
        return raw.decode()
    western = raw.decode("cp1252", errors="replace")
    if _is_western(western):
        return western
    with suppress(UnicodeError):
        if _CHINESE.fullmatch(raw):  # what of it is Japanese too are letters hardly ever used
            return raw.decode("gbk")
        japanese = raw.decode("cp932")
        if _JAPANESE.fullmatch(japanese):
            return japanese
    return raw.decode("latin-1") if "\ufffd" in western else western


def _is_western(text: str) -> bool:
    stem = text.rpartition(".")[0] or text
    letters = sum(letter.isascii() and letter.isalpha() for letter in stem)
    others = sum(not letter.isascii() for letter in stem)
    return (
        letters >= others
        and _WESTERN.fullmatch(text) is not None
        and _NOT_WESTERN.search(text) is None
    )


def mended(text: str) -> str:
    """Undo what servers commonly do to letters that are not ASCII."""
    if not text.isascii():
        with suppress(UnicodeEncodeError):
            text = guessed(text.encode("latin-1"))
    if "=?" in text and len(text) <= MOST_READ:
        with suppress(HeaderParseError, UnicodeError, LookupError, ValueError):
            text = str(make_header(decode_header(text)))
    return without_percents(text)


def without_percents(text: str) -> str:
    """Undo percent-encoding, where that leaves something readable."""
    if not re.search("%[0-9a-f]{2}", text, re.I):
        return text
    source = text
    if "%20" not in text and " " not in text:
        source = text.replace("+", " ")  # a form's encoding, as PHP's urlencode makes it
    try:
        raw = unquote_to_bytes(source)
    except UnicodeEncodeError:  # half a letter
        return text
    with suppress(UnicodeError):
        return raw.decode()
    read = guessed(raw)
    # "100%ab.zip" is no encoding: what comes out are letters, or it stays as it was.
    fits = all(letter.isascii() or letter.isalpha() for letter in read)
    return read if fits and text.isascii() else text
