"""What a server means by an answer that is not the file. Pure: an answer and its words in.

Pages are told by their shape, never by the shop: a status, a few fixed English words that
download services use, a field for a password.
"""

import re

from helperkit.delivery.download.answer import Answer
from helperkit.journey.problems import Evidence, Problem, ProblemName

SNIFFED = 1024  # bytes looked at to tell a page from a file
LOOKED_AT = 32 * 1024  # bytes of a refusal's body that are read

_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|script|meta)\b")
_PAGE_TYPES = {"text/html", "application/xhtml+xml"}
_PAGE_ENDINGS = (".html", ".htm", ".xhtml", ".xht", ".shtml")
_PASSWORD_FIELD = re.compile(rb"type\s*=\s*[\"']?password", re.I)
_EXPIRED = re.compile(rb"expired|expirytoken|link is no longer valid", re.I)
_USED_UP = re.compile(
    rb"(?:download|link|quota|transfer)s?\b.{0,60}?(?:used up|already (?:been )?used|exceeded"
    rb"|limit|maximum|exhausted)"
    rb"|(?:maximum|limit|allowed|exceeded).{0,40}?(?:downloads?|quota)",
    re.I | re.S,
)
_RATE = re.compile(rb"rate.?limit|too many requests|slow ?down", re.I)


def is_page(answer: Answer, first: bytes, name: str) -> bool:
    """Whether a web page came where a file was promised."""
    if name.lower().endswith(_PAGE_ENDINGS):
        return False
    text = first.removeprefix(b"\xef\xbb\xbf").lstrip()
    if first.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = first[2:].replace(b"\0", b"").lstrip()
    if _begins_a_page(text.lower()):
        return True
    # A type of HTML before bytes that no page has is a server that knows no better.
    binary = any(byte < 9 or 13 < byte < 27 for byte in first)
    return answer.content_type in _PAGE_TYPES and bool(first) and not binary


def _begins_a_page(text: bytes) -> bool:
    """Whether HTML begins here, after any comments.

    They are skipped by hand: a pattern that repeats them takes for ever over many of them.
    """
    at = 0
    while text.startswith(b"<!--", at):
        end = text.find(b"-->", at + 4)
        if end < 0:
            return False
        at = end + 3
        while text[at : at + 1].isspace():
            at += 1
    return _PAGE.match(text, at) is not None


def login_page(answer: Answer, note: str) -> Problem:
    """Return the problem that a page, not the file, was sent."""
    return _problem(ProblemName.LOGIN_PAGE, answer, note)


def is_busy(answer: Answer, body: bytes) -> bool:
    """Whether the same question may succeed a little later."""
    if answer.status in {429, 503} and _is_used_up(body):
        return False
    return answer.status in {408, 425, 429} or (answer.status >= 500 and answer.status != 511)


def refusal(answer: Answer, body: bytes) -> Problem:
    """Name what a final answer means that carries no file."""
    status = answer.status
    expired = _EXPIRED.search(body) is not None
    if status in {401, 511} or (status == 403 and _PASSWORD_FIELD.search(body)):
        return login_page(answer, "portal" if status == 511 else "sign_in")
    if status == 407:
        return _problem(ProblemName.PROXY_SIGN_IN, answer, "")
    if status in {403, 429, 503} and _is_used_up(body) and not expired:
        return _problem(ProblemName.LINK_USED_UP, answer, "")
    if is_busy(answer, b""):
        return _problem(ProblemName.SERVER_BUSY, answer, "")
    if status == 403 or (expired and status in {400, 410}):
        return _problem(ProblemName.LINK_EXPIRED, answer, "said_so" if expired else "")
    return _problem(ProblemName.FILE_GONE, answer, "" if status in {404, 410} else "odd_status")


def _is_used_up(body: bytes) -> bool:
    return _USED_UP.search(body) is not None and not _RATE.search(body)


def _problem(name: ProblemName, answer: Answer, note: str) -> Problem:
    return Problem(name, Evidence(where="download", http_status=answer.status, note=note))
