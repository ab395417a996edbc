"""Rules for keys: those of common services by their shape, those that a text names, random ones."""

import re
from collections.abc import Iterator

from helperkit.diagnostics.redact.plain import NOBODY, words_in
from helperkit.diagnostics.redact.rule import Known, Span

_SERVICES = re.compile(
    r"(?<![A-Za-z0-9])(?:"
    r"(?:AKIA|ASIA|AIDA|AROA|AGPA|ANPA|ABIA|ACCA)[A-Z0-9]{12,20}"
    r"|AIza[\w-]{30,40}|ya29\.[\w.-]{10,2048}|1//[\w-]{20,512}|GOCSPX-[\w-]{20,40}"
    r"|\d{6,20}-[a-z0-9]{20,40}\.apps\.googleusercontent\.com"
    r"|xox[a-z]-[\w-]{8,512}|xapp-[\w-]{10,512}"
    r"|gh[pousr]_\w{16,255}|github_pat_\w{16,255}|gl(?:pat|dt|rt|cbt|ptt|ft|soat)-[\w.-]{16,255}"
    r"|(?:sk|pk|rk|whsec|tok|cs|pi|seti|acct|cus|sub|price|ch)_(?:(?:live|test)_)?[A-Za-z0-9]{14,255}"
    r"|whsec_[\w+/=]{16,128}|SG\.[\w-]{10,64}\.[\w-]{10,128}|npm_[A-Za-z0-9]{20,64}|pypi-[\w-]{16,512}"
    r"|hf_[A-Za-z0-9]{20,64}|sk-[\w-]{16,255}|sk-ant-[\w-]{16,255}|shp(?:at|ca|pa|ss|ua)_[0-9a-fA-F]{20,64}"
    r"|sq0[a-z]{3}-[\w-]{16,64}|EAA[A-Za-z0-9]{30,512}|\d{8,10}:[\w-]{30,40}|do[opr]_v1_[0-9a-f]{32,128}"
    r"|AGE-SECRET-KEY-1[A-Z0-9]{20,80}|key-[0-9a-zA-Z]{24,40}|(?:AC|SK|PN|MG)[0-9a-f]{32}"
    r"|PMAK-[\w-]{20,80}|lin_api_\w{20,64}|dapi[0-9a-f]{30,34}|r8_\w{30,48}|figd_[\w-]{20,64}"
    r"|[0-9a-f]{32}-us\d{1,2}|amzn\.mws\.[0-9a-f-]{36}|dckr_pat_[\w-]{16,64}|nfp_\w{20,64}"
    r"|sntrys_[\w=+/-]{20,512}|glsa_\w{20,80}|hvs\.[\w-]{16,255}|atlasv1\.[\w-]{16,255}|ATATT[\w=-]{16,255}"
    r"|eyJ[\w-]{6,4096}(?:\.[\w-]{0,8192}){0,4}|ssh-(?:rsa|dss|ed25519)\s{1,2}[\w+/=]{20,2048}"
    r"|ecdsa-sha2-\w{8,16}\s[\w+/=]{20,2048}|bc1[02-9ac-hj-np-z]{20,80}|0x[0-9a-fA-F]{40}(?![0-9a-fA-F])"
    r"|[MNO][A-Za-z\d_-]{23,28}\.[\w-]{6}\.[\w-]{27,40}|Atza\|[\w-]{20,512}|secret_[A-Za-z0-9]{20,64}"
    r"|(?:rzp|pl|sbp|sb|fo1|tfp|rdme|ionos|brevo|xkeysib|mailersend|re|phc|ntn|sgp)_[A-Za-z0-9_-]{24,255}"
    r"|xkeysib-[\w-]{20,255})"
)
# Of these every letter of the key may be a letter (base 32), and none a digit.
_ALL_LETTERS = re.compile(r"(?:AKIA|ASIA|AIDA|AROA|AGPA|ANPA|ABIA|ACCA)[A-Z2-7]{16}")
_PEM = re.compile(r"-----BEGIN [A-Z0-9 ]{2,40}-----")
_PEM_END = re.compile(r"-----END [A-Z0-9 ]{2,40}-----")
_BEARER = re.compile(
    r"(?<![^\W_])(?P<word>bearer|basic|digest|negotiate|ntlm|token|apikey)\s{1,3}['\"]?"
    r"(?P<key>[\w+/=.~:-]{8,8192})",
    re.I,
)
_COOKIE = re.compile(
    r"(?<![^\W_])(?:set-)?cookie['\"]?\s{0,3}[:=]\s{0,3}['\"]?([^\n\"']{3,4096})", re.I
)
_NAMED = re.compile(
    r"(?P<word>(?<![^\W_])(?:\w{0,24}[_.-])?(?:pass(?:word|wd|phrase|wort|code|w)?|pwd?|kennwort|geheim\w*|secret"
    r"|token|api[ _-]?key|access[ _-]?key(?:[ _-]?id)?|auth(?:orization|entication)?|auth[ _-]?key"
    r"|session(?:[ _-]?(?:id|key|token))?|jsessionid|phpsessid|sid|csrf\w{0,10}"
    r"|xsrf\w{0,10}|sig(?:nature)?"
    r"|client[ _-]?(?:secret|id)|private[ _-]?key|account[ _-]?key|shared[ _-]?key"
    r"|encryption[ _-]?key"
    r"|credentials?|pin|otp|puk|tan|nonce|mot de passe|contraseña|wachtwoord|hasło|senha|key|apikey"
    r"|policy|download[ _-]?code|voucher|coupon|gift[ _-]?card))(?![^\W_])['\"]?\]?"
    r"(?:\s{0,3}(?:[:=]|=>|:=)\s{0,3}|\s(?:is|was|ist|lautet|est|es|è|for \w{1,20} is)\s)"
    r"(?:\"(?P<a>[^\"\n]{3,1024})\"|'(?P<b>[^'\n]{3,1024})'|(?P<c>[^\s\"',;&)}\]]{3,1024}))",
    re.I,
)
# What is called a password ends at a blank or a quote: any other sign may be part of it.
_PASSWORD = re.compile(
    r"(?<![^\W_])(?:\w{0,24}[_.-])?(?:pass(?:word|wd|phrase|wort|code)?|pwd?|kennwort|contraseña"
    r"|wachtwoord|hasło|senha|mot de passe)(?:['\"]?\]?\s{0,3}(?:[:=]|=>|:=)\s{0,3}|(?<=-password) "
    r"|(?<=-passwd) |(?<=-pass) |(?<=-passphrase) |(?<=-pwd) )(?P<key>[^\s\"'][^\s\"']{2,1023})",
    re.I,
)
_STRONG = re.compile(r"pass|pwd?$|kennwort|geheim|contrase|wachtwoord|hasło|senha|mot de", re.I)
_NO_VALUE = NOBODY | words_in(
    "true false none null nil undefined empty unset set yes no ok bad mismatch wrong incorrect "
    "present absent redacted hidden given correct accepted rejected protected optional basic "
    "bearer digest negotiate ntlm sha256 aes zipcrypto utf-8 tls email letter page"
)
_LONG = re.compile(r"(?<![\w/+=.-])[A-Za-z0-9][\w+/=.~-]{14,4096}")
_PIECE = re.compile(r"[A-Za-z0-9]+")
_HEX = re.compile(r"(?:0x)?[0-9a-f]+|(?:0x)?[0-9A-F]+")
_DIGESTS = frozenset({16, 24, 28, 32, 40, 48, 56, 64, 96, 128})  # characters of common ones
_CLASS = re.compile(r"(?:[A-Z]{1,5}[a-z]{0,20}){1,8}(?:Error|Exception|Warning)")
_CHANGE = re.compile(r"[a-z]+|[A-Z]+|[0-9]+")
LONGEST_PEM = 16_384


def services(text: str, _known: Known) -> Iterator[Span]:
    """Find the keys of common services, which have shapes of their own."""
    for found in _SERVICES.finditer(text):
        key = found[0]
        if any(c.isdigit() for c in key) or len(key) > 40 or _ALL_LETTERS.fullmatch(key):
            yield Span(*found.span(), "secret")


def private_keys(text: str, _known: Known) -> Iterator[Span]:
    """Find keys and certificates in PEM, whole or cut off (RFC 7468)."""
    start = 0
    while (found := _PEM.search(text, start)) is not None:
        end = _PEM_END.search(text, found.end(), found.end() + LONGEST_PEM)
        start = end.end() if end is not None else min(len(text), found.end() + LONGEST_PEM)
        yield Span(found.start(), start, "secret")


def named_keys(text: str, _known: Known) -> Iterator[Span]:
    """Find what a text itself calls a password, a token, a cookie or a key."""
    for found in _BEARER.finditer(text):
        key = found["key"]
        mixed = any(c.isdigit() for c in key) or "=" in key or len(key) >= 24
        if mixed and "=" not in key[:-2].replace("==", ""):
            yield Span(*found.span("key"), "secret")
    for found in _COOKIE.finditer(text):
        yield Span(*found.span(1), "secret")
    for found in _NAMED.finditer(text):
        name = next(name for name in "abc" if found[name] is not None)
        value = found[name]
        if _is_no_value(value) or value.startswith("("):
            continue
        strong = _STRONG.search(found["word"]) is not None
        if strong or (
            len(value) >= 6
            and any(c.isdigit() for c in value)
            and not (len(value) >= 32 and _is_digest(value))
        ):
            yield Span(*found.span(name), "secret")
    for found in _PASSWORD.finditer(text):
        if not _is_no_value(found["key"]):
            yield Span(*found.span("key"), "secret")


def _is_no_value(text: str) -> bool:
    return text.lower().strip(".,;:!?()[]{}") in _NO_VALUE or text.startswith("(left")


def random_looking(text: str, _known: Known) -> Iterator[Span]:
    """Find long words that no person would write, and that are no digest of a file."""
    for found in _LONG.finditer(text):
        pieces = _PIECE.findall(found[0])
        if any(_is_random(piece) for piece in pieces):
            yield Span(*found.span(), "secret")


def _is_random(piece: str) -> bool:
    if len(piece) < 12 or _is_digest(piece) or _CLASS.fullmatch(piece):
        return False
    runs = _CHANGE.findall(piece)
    digits = sum(c.isdigit() for c in piece)
    if len(piece) >= 12 and digits >= 3 and len(runs) >= 7 and len(runs) * 4 > len(piece):
        return True
    both = piece != piece.lower() and piece != piece.upper()
    # Words run together change at every word; keys change at every second or third letter.
    return len(piece) >= 20 and both and len(runs) * 3 > len(piece) and len(runs) >= 8


def _is_digest(piece: str) -> bool:
    """Return whether it is a digest in hex, or several run together."""
    if _HEX.fullmatch(piece) is None:
        return False
    length = len(piece.removeprefix("0x"))
    return length < 16 or length in _DIGESTS or (length > 64 and length % 8 == 0)
