"""Rules for ways to reach somebody or something: links, e-mail, telephones."""

import re
from collections.abc import Iterator

from helperkit.diagnostics.redact.plain import words_in
from helperkit.diagnostics.redact.rule import Known, Span

_LINK = re.compile(
    r"(?<![A-Za-z0-9+.-])(?:[A-Za-z][A-Za-z0-9+.-]{1,24}:(?://|\\/\\/)|mailto:|www\.(?=\w)|magnet:\?"
    r"|[a-z]{2,10}%3A%2F%2F)[^\s\"'<>`|^]{1,8192}",
    re.I,
)
_NO_SCHEME = re.compile(
    r"(?<![\w.@/\\:-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,6}[a-z]{2,12}(?::\d{1,5})?"
    r"/[^\s\"'<>`|^]{0,4096}|(?<![\w.@/\\:-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,6}[a-z]{2,12}:\d{2,5}\b"
)
_SIGN_IN = re.compile(r"(?<![^\s\"'(=<>,;])[^\s:/@\"'=]{1,64}:[^\s@/\"']{1,64}@[\w.-]{1,253}")
_QUERY = re.compile(
    r"[?&](?:[\w.\[\]-]{1,40}=[^\s\"'<>&]{0,2048}&?){1,64}|(?<![^\W_])[\w.-]{1,40}=[\w%.+/=-]{1,512}"
    r"(?:&[\w.-]{1,40}=[\w%.+/=-]{0,512}){1,64}"
)
_NAME = re.compile(r"[\w.%+'’&!#$*/=?^`{|}~-]{0,64}")
_QUOTED = re.compile(r'"[^"\n]{1,62}"')  # a name may hold any sign within quotes
_HOST = re.compile(r"(?:[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}|\[[0-9A-Fa-f:.]{2,45}\])")
_AT = re.compile(r"@|%40|\s?[\[({<]at[\])}>]\s?|\\u0040|&#64;", re.I)
_DOTTED = re.compile(r"[\w-]{1,63}(?:(?:\.|\s?[\[({]dot[\])}]\s?)[\w-]{1,63}){1,8}", re.I)
_PHONE_WORD = (
    r"(?:tel(?:ephone|efon|éfono|efoon)?|phone|mobile?|handy|fax|cell(?:ular)?|call(?:ed)?|whatsapp"
    r"|sms|tél(?:éphone)?|móvil|rufnummer|telefono|contact|dial|callback|reach)"
)
_PHONE = re.compile(
    r"(?<![\w.+-])(?:\+|00(?=[1-9]))\d{1,3}(?:[ \u00a0()./-]{0,3}\d){6,14}(?:\s?(?:x"
    r"|ext\.?)\s?\d{1,5})?(?![\w])"
    r"|(?<![\w.])\(\+?\d{2,5}\)[ \u00a0/-]{0,2}\d{2,5}(?:[ \u00a0./-]?\d{2,5}){1,3}"
    r"(?:x\d{1,5})?(?!\w)"
    r"|(?<![\w.-])(?:1[ .-])?\d{3}([.-])\d{3}\1\d{4}(?:x\d{1,5})?(?![\w-]|\.\d)"
    r"|(?<![\w.-])0\d{1,5}(?:[ \u00a0/-]{1,3}\d{2,8}){1,5}(?![\w-]|\.\d)"
    rf"|(?<![^\W_])(?i:{_PHONE_WORD}(?:[ _-]?(?:number|no\.?|nr\.?|nummer"
    rf"|n°))?)\.?['\"]?\s{{0,3}}[:=]?\s{{0,3}}"
    r"['\"]?(?P<told>[+(]{0,2}\d[\d \u00a0()./-]{4,22}\d(?:\s?(?:x|ext\.?)\s?\d{1,5})?)"
)
_ISO_DATE = re.compile(r"0\d{3}-\d\d-\d\d")


def links(text: str, _known: Known) -> Iterator[Span]:
    """Find addresses of the web, whole: a path can be a key as well as a query can."""
    for found in _LINK.finditer(text):
        yield Span(found.start(), _trimmed(text, found.start(), found.end()), "link")
    if "/" in text or ":" in text:
        for found in _NO_SCHEME.finditer(text):
            host = found[0].partition("/")[0].partition(":")[0]
            if host.rpartition(".")[2] not in _NO_DOMAIN:
                yield Span(found.start(), _trimmed(text, *found.span()), "link")
    if "=" in text:
        for found in _QUERY.finditer(text):
            yield Span(*found.span(), "link")
    if "@" in text:
        for found in _SIGN_IN.finditer(text):
            yield Span(*found.span(), "link")


# Endings of files and of modules that look like the end of a host's name.
_NO_DOMAIN = words_in(
    "py pyc so dll exe js ts json jsonl md txt log xml ini cfg toml yaml yml ftl sh bat html css "
    "zip pdf epub tar gz app framework bundle dist info-dist c h cpp hpp rs go java jar"
)


def _trimmed(text: str, start: int, end: int) -> int:
    """Leave out what closes the sentence around a link, and a place in a file after it."""
    while end > start and text[end - 1] in ".,;:!?)]}…":
        end -= 1
    return end


def emails(text: str, _known: Known) -> Iterator[Span]:
    """Find e-mail addresses, also encoded or written out (RFC 5322, 3.4.1, without comments)."""
    for at in _AT.finditer(text):
        before = text[max(0, at.start() - 64) : at.start()][::-1]
        name = _QUOTED.match(before) or _NAME.match(before)
        plain = at[0] in {"@", "%40"}
        host = (_HOST if at[0] == "@" else _DOTTED).match(text, at.end())
        if name is None or host is None or not name[0].strip("./'=?"):
            continue
        length = len(name[0])
        taken = name[0][::-1]
        # Where an address stands in a query or a path, only its own part is its name.
        for mark in "=/?&|{'`" if taken[:1] != '"' else "":
            taken = taken.rpartition(mark)[2]
        length = len(taken)
        if length and (plain or "." in host[0] or "dot" in host[0].lower()):
            yield Span(at.start() - length, _trimmed(text, at.end(), host.end()), "mail")


def phones(text: str, _known: Known) -> Iterator[Span]:
    """Find telephone numbers: with a country's number, in groups, or named as such (E.164)."""
    for found in _PHONE.finditer(text):
        span = found.span("told") if found["told"] is not None else found.span()
        digits = sum(c.isdigit() for c in text[slice(*span)])
        if 6 <= digits <= 20 and not _ISO_DATE.match(text, span[0]):
            yield Span(*span, "phone")
