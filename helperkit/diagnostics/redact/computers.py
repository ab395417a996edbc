"""Rules for computers: addresses, names and numbers by which one machine can be told apart."""

import ipaddress
import re
from collections.abc import Iterator

from helperkit.diagnostics.redact.plain import NOBODY, words_in
from helperkit.diagnostics.redact.rule import Known, Span

_QUAD = re.compile(
    r"(?<![\w.])(\d{1,3}(?:\.\d{1,3}){3})(?=(?P<port>:\d{1,5}\b|/\d{1,2}\b)?)(?!\w|\.\d)"
)
_WORD_END = re.compile(r"[^\w.+#-]")
_VERSION_WORDS = words_in(
    "version versions ver v vers build builds release rev revision kernel linux qt pyside python "
    "pip openssl libssl libc glibc musl driver firmware firefox chrome chromium edge safari "
    "windows macos ubuntu debian acrobat reader office word excel java jre jdk node npm dotnet "
    "update hotfix patch dll file product program app setup installer helperkit schema since "
    "from-version defender engine definitions runtime webview2 sdk api level zlib curl libcurl "
    "sqlite pdfium 7-zip 7zip winrar antivirus"
)
_ADDRESS_WORDS = words_in(
    "ip ipv4 addr address adresse host server proxy peer gateway router dns nameserver from at "
    "to inet via client remote local localaddr endpoint connect connected connection by src dst "
    "source listen bind origin x-forwarded-for forwarded"
)
_SIX = re.compile(
    r"(?<![\w:.])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,8}(?:(?:\.\d{1,3}){3})?(?:%\w{1,16})?(?![\w:])"
)
_MAC = re.compile(
    r"(?<![\w:-])[0-9A-Fa-f]{2}(?:([:-])[0-9A-Fa-f]{2})(?:\1[0-9A-Fa-f]{2}){4}(?:(?:\1[0-9A-Fa-f]{2}){2})?"
    r"(?![\w:-])|(?<![\w.])[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}(?![\w.])"
    r"|(?<=mac=)[0-9A-Fa-f]{12}\b|(?<=mac: )[0-9A-Fa-f]{12}\b|(?<=address )[0-9A-Fa-f]{12}\b",
    re.I,
)
_SSID = re.compile(
    r"(?<![^\W_])(?:b?e?ssid|wi-?fi(?:[ _-]?(?:network|name|netz))?|wlan(?:[ _-]?(?:name|netz))?"
    r"|network[ _-]?name|netzwerkname|access point|hotspot|réseau|profile)\b['\"]?"
    r"(?:\s{0,3}[:=]\s{0,3}|\s{1,3}(?=[\"'“„«]))"
    r"(?:\"([^\"\n]{1,64})\"|'([^'\n]{1,64})'|[“„«]([^”“»\n]{1,64})|([^\s\"'“„«,;\n][^\"',;|\n]{0,40}))",
    re.I,
)
_NUMBER = re.compile(
    r"(?<![^\W_])(?:serial(?:[ _-]?(?:number|num|no\.?|nr\.?|#))?|s/n|sn|seriennummer|serien-?nr\.?"
    r"|service[ _-]?tag|asset[ _-]?tag|imei|imsi|meid|iccid|udid|uuid|guid|hwid"
    r"|machine[ _-]?(?:id|guid)"
    r"|(?:device|hardware|board|product|system|disk|volume|drive)[ _-]?(?:id|uuid|serial|guid)"
    r"(?:[ _-]?(?:number|num|no\.?|nr\.?|#))?"
    r"|n° de série|numéro de série|número de serie|numero di serie|serienummer)(?![^\W_])['\"]?"
    r"\s{0,3}(?:is\s)?[:=#]?\s{0,3}['\"{(]?([A-Za-z0-9][\w:/.-]{3,63})",
    re.I,
)
_UUID = re.compile(
    r"(?<![\w-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])", re.I
)
_SID = re.compile(r"(?<!\w)S-1-(?:5-21|12-1)(?:-\d{1,10}){3,5}(?!\w)")
_HOST_SHAPE = re.compile(
    r"(?<![\w.-])(?:(?:DESKTOP|LAPTOP|WIN|PC|NB|WS|NOTEBOOK|WORKSTATION)-(?=[A-Z-]{0,14}\d)[A-Z0-9-]{4,15}"
    r"|[\w’'-]{2,40}-(?:MacBook(?:-?(?:Pro|Air))?|iMac|Mac(?:-?(?:mini|Pro|Studio))?|PC|Laptop|Desktop"
    r"|Notebook|ThinkPad|Rechner|Computer|iPhone|iPad|NAS|Surface|Phone)(?:-\d{1,3})?"
    r"|(?:PC|Laptop|Desktop|NAS|ordinateur)-(?:de|von|of|di|van)-[\w-]{2,40})(?![\w-])",
    re.I,
)
_HOST_ENDING = re.compile(
    r"(?<![\w.@-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.(?:local|lan|home|internal|intranet|corp|fritz\.box"
    r"|localdomain|home\.arpa|speedport\.ip|box|private|ts\.net|dyndns\.org|myfritz\.net|ddns\.net)(?![\w-])",
    re.I,
)
_DOMAIN = re.compile(
    r"(?<![\w.@/\\-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}"
    r"(?:com|net|org|biz|info|de|at|ch|fr|it|es|pt|nl|be|uk|ie|pl|cz|dk|se|fi|eu|gr|hu|ro|ru|ua|jp|cn|kr|in"
    r"|br|mx|ca|us|au|nz|tr|shop|store|online|cloud|xyz|site|example)(?![\w-])(?!\.\w)"
)
_HOST_KEY = re.compile(
    r"(?<![^\W_])(?:host(?:[ _-]?name)?|computer(?:[ _-]?name)?|machine(?:[ _-]?name)?"
    r"|rechner(?:name)?"
    r"|workstation|userdomain|domain|logonserver|nodename|server|proxy|netbios(?:[ _-]?name)?"
    r"|sessionname|clientname|device[ _-]?name)\b['\"]?\s{0,3}[:=]\s{0,3}['\"\\]{0,3}"
    r"([^\W_][\w.’'-]{1,80}\w)",
    re.I,
)

_NO_NUMBER = words_in("missing redacted hidden default undefined invalid unknown")
_UPDATED = re.compile(r"from v?\d[\w.-]{0,20} to v?\Z", re.I)

_HOST_SHAPES = (  # each with what a text must hold for it
    (
        _HOST_SHAPE,
        (
            *("desktop", "laptop", "win-", "pc-", "nb-", "ws-", "notebook-", "workstation-", "-pc"),
            *("macbook", "imac", "-mac", "thinkpad", "-rechner", "-computer", "iphone", "ipad"),
            *("nas", "-surface", "-phone", "-notebook", "ordinateur-"),
        ),
    ),
    (
        _HOST_ENDING,
        (
            *(".local", ".lan", ".home", ".internal", ".intranet", ".corp", ".fritz", ".speedport"),
            *(".box", ".private", ".ts.net", ".dyndns", ".myfritz", ".ddns"),
        ),
    ),
    (_DOMAIN, (".",)),
)
_HOST_WORDS = (
    *("host", "computer", "machine", "rechner", "workstation", "domain", "logonserver", "nodename"),
    *("server", "proxy", "netbios", "sessionname", "clientname", "device"),
)


def ip_addresses(text: str, _known: Known) -> Iterator[Span]:
    """Find IPv4 addresses (but no version with four numbers) and IPv6 addresses."""
    if text.count(".") >= 3:
        for found in _QUAD.finditer(text):
            if _is_address(text, found):
                yield Span(*found.span(1), "address")
    if text.count(":") >= 2:
        for found in _SIX.finditer(text):
            if _is_six(found[0]):
                yield Span(*found.span(), "address")


def _is_address(text: str, found: re.Match[str]) -> bool:
    parts = found[1].split(".")
    numbers = [int(part) for part in parts]
    if max(numbers) > 255 or any(len(part) > 1 and part[0] == "0" for part in parts):
        return False
    if numbers[0] in {0, 127} or numbers[:2] == [255, 255]:
        return False  # no computer, this computer, a mask
    before = text[max(0, found.start() - 34) : found.start()]
    if _UPDATED.search(before):
        return False  # from one version to another
    bare = before.rstrip(" \t:=/_([\"'-")
    mark = before[len(bare) :]
    last = bare.split()[-1:] or [""]
    told = _WORD_END.split(last[0])[-1]
    word = told.lower().strip(".-#")
    if word in _ADDRESS_WORDS or found["port"]:
        return True
    if word in _VERSION_WORDS or (word and (mark == "" or "/" in mark)):
        return False
    private = (
        numbers[0] == 10
        or numbers[:2] in ([192, 168], [169, 254])
        or (numbers[0] == 172 and 16 <= numbers[1] <= 31)
    )
    if "=" in mark or ":" in mark:
        return private or max(numbers) > 40
    capital = told[:1].isupper() and mark == " "
    return (private and numbers[0] != 10) or max(numbers) > (150 if capital else 40)


def _is_six(text: str) -> bool:
    bare = text.partition("%")[0]
    if bare.strip(":") in {"", "1"} or not any(c.isdigit() for c in bare):
        return False
    try:
        ipaddress.IPv6Address(bare)
    except ValueError:
        return False
    return True


def card_addresses(text: str, _known: Known) -> Iterator[Span]:
    """Find the addresses of network cards."""
    if max(text.count(":"), text.count("-")) >= 5 or text.count(".") >= 2 or "mac" in text.lower():
        for found in _MAC.finditer(text):
            yield Span(*found.span(), "device")


def networks(text: str, _known: Known) -> Iterator[Span]:
    """Find the names of wireless networks, where the text says that it is one."""
    for found in _SSID.finditer(text):
        span = next(found.span(n) for n in range(1, 5) if found[n] is not None)
        if text[slice(*span)].lower() not in NOBODY:
            yield Span(*span, "network")


def serials(text: str, _known: Known) -> Iterator[Span]:
    """Find the numbers of machines and disks: serials, UUIDs, Windows' account numbers."""
    for found in _NUMBER.finditer(text):
        if any(c.isdigit() for c in found[1]) or _is_shouted(found[1]):
            yield Span(*found.span(1), "number")
    for pattern in (_UUID, _SID):
        for found in pattern.finditer(text):
            yield Span(*found.span(), "number")


def _is_shouted(text: str) -> bool:
    """Return whether it is all capitals, and no word that a program says: a number of letters."""
    return len(text) >= 7 and text.isupper() and text.lower() not in NOBODY | _NO_NUMBER


def host_names(text: str, _known: Known) -> Iterator[Span]:
    """Find names of computers by their shape, or where the text says that it is one."""
    low = text.lower()
    for pattern, words in _HOST_SHAPES:
        if any(word in low for word in words):
            for found in pattern.finditer(text):
                yield Span(*found.span(), "host")
    if any(word in low for word in _HOST_WORDS):
        for found in _HOST_KEY.finditer(text):
            if found[1].lower() not in NOBODY and not found[1].lower().startswith("127."):
                yield Span(*found.span(1), "host")
