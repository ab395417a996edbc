"""Rules for numbers with money or a purchase behind them."""

import re
from collections.abc import Iterator

from helperkit.diagnostics.redact.plain import words_in
from helperkit.diagnostics.redact.rule import Known, Span

# Characters of a whole IBAN by country. Source: SWIFT, IBAN Registry.
_LENGTHS = {
    country: length
    for length, countries in {
        15: "NO",
        16: "BE",
        18: "DK FI FO GL NL SD",
        19: "MK SI",
        20: "AT BA EE KZ LT LU MN XK",
        21: "CH HR LI LV",
        22: "BG BH CR DE GB GE IE ME RS VA",
        23: "AE GI IL IQ OM SO TL",
        24: "AD CZ ES MD PK RO SA SE SK TN VG",
        25: "LY PT ST",
        26: "IS TR",
        27: "BI DJ FR GR IT MC MR SM",
        28: "AL AZ BY CY DO GT HU LB NI PL SV",
        29: "BR EG PS QA UA",
        30: "JO KW MU YE",
        31: "MT SC",
        32: "LC",
        33: "RU",
    }.items()
    for country in countries.split()
}
_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ \u00a0-]?[A-Za-z0-9]){11,30}(?!\w)?")
_CARD = re.compile(r"(?<![\w.])(?:\d(?:[ -]?\d){11,18}|\d{4}(?:\.\d{4}){3})(?![\w]|\.\d)")
_CARD_WORD = re.compile(
    r"card|visa|master|amex|karte|carte|tarjeta|kredit|credit|debit|maestro|\bcc\b", re.I
)
# What issuers' numbers begin with, and how long they are. Source: ISO/IEC 7812 and the issuers.
_ISSUERS = (
    (re.compile(r"4"), {13, 16, 18, 19}),
    (re.compile(r"5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)"), {16}),
    (re.compile(r"3[47]"), {15}),
    (re.compile(r"3(?:0[0-59]|[689])"), {14, 16, 19}),
    (re.compile(r"35(?:2[89]|[3-8])|2131|1800"), {15, 16, 17, 18, 19}),
    (re.compile(r"6(?:011|4[4-9]|5)|62|81|60|508|6521|6522|82"), {16, 17, 18, 19}),
    (re.compile(r"5[0678]|6[0-9]"), {12, 13, 14, 15, 16, 17, 18, 19}),
)
_LICENCE = re.compile(r"(?<![\w-])[A-Z0-9]{4,8}(?:-[A-Z0-9]{4,8}){2,8}(?![\w-])", re.I)
_LICENCE_KEY = re.compile(
    r"(?<![^\W_])(?:licen[cs]e|product|activation|registration|serial|cd|unlock|lizenz|produkt"
    r"|aktivierungs|freischalt|licencia|licence|clave|clé)[ _-]?(?:key|code|number|no\.?"
    r"|nr\.?|nummer"
    r"|schlüssel|schluessel|id|de producto|produit)?['\"]?\s{0,3}(?:[:=#]|is|->)\s{0,3}['\"]?"
    r"([A-Za-z0-9][A-Za-z0-9+/=_-]{5,127})",
    re.I,
)
_ORDER = re.compile(
    r"(?<![^\W_])(?:order|invoice|bestell(?:ung|nummer|nr)?|auftrag(?:snummer|snr)?|rechnung(?:snummer|snr)?"
    r"|commande|facture|pedido|factura|ordine|fattura|bestelling|factuur|zamówienie|receipt|transaction"
    r"|txn|trans|customer|kunden?(?:nummer|nr)?|booking|ticket|case|purchase|reference|ref|confirmation"
    r"|tracking|shipment|payment|member(?:ship)?|account|konto(?:nummer)?|download|po)"
    r"(?:[ _-]?(?:number|num|no\.?|nr\.?|id|code|ref|n°|nº|№|reference|n\.))?(?![^\W_])['\"]?"
    r"\s{0,3}[:=#№]{0,2}\s{0,3}['\"]?#?([A-Za-z0-9][\w/.-]{2,40}\w)",
    re.I,
)
_ORDER_SHAPE = re.compile(
    r"(?<![\w./-])(?:(?P<word>[A-Z]{1,6})(?:[-_/](?=[A-Z0-9]{0,12}\d)[A-Z0-9]{2,12}){1,4}"
    r"|#(?=[A-Z0-9-]{0,20}\d)[A-Z0-9][A-Z0-9-]{3,24}|\d{3}-\d{7}-\d{7}|\d{2,4}-\d{5}-\d{5,7}"
    r"|(?:ORD|ORDER|INV|BEST|RE|KD|CUST|TXN|PAY|RG|AB|SO|PO|WC|SHOP|CH|PI|IN|CUS)[_-]?\d{4,16})(?![\w-])"
)
_MIXED = re.compile(r"(?=[A-Z]*\d+[A-Z]+\d)[A-Z0-9]{6,16}")  # letters among its digits
_TECHNICAL = words_in(
    "CVE ISO RFC UTF UCS KB PEP IEC SHA SHA1 SHA2 SHA3 MD AES DES RSA CP IBM GB HTTP TLS SSL EN "
    "DIN ANSI ECMA HRESULT USB IEEE EPUB PDF ARM X AMD WINDOWS WIN NT OS ERR E EAI DNS IPV IPV4 "
    "CRC BLAKE BLAKE2B BLAKE3 LZ LZ4 LZMA LZMA2 ZIP RAR BZIP GZIP ZSTD PNG JPEG MP MPEG H HEVC AV "
    "ISBN DOI SP BUILD VER V GMT UTC CET CEST EST PST HTML CSS JSON XML UNICODE BIG EUC KOI KOI8 "
    "SHIFT MAC LATIN TIS VISCII JIS HZ CHACHA20 ECDHE ECDSA DHE ED25519 CURVE GCC CLANG MSVC GLIBC "
    "QT PY PYTHON CPYTHON CP311 CP312 CP313 CP314 ST STATUS CODE EXIT SIG INTEL CORE XEON RYZEN I "
    "DDR SSD NVME HDD GPU CPU RTX GTX EXT EXT4 FAT NTFS S SMB NFS LC EC T P ID N"
)
_NATIONAL = re.compile(r"(?<![\w.-])\d{3}-\d{2}-\d{4}(?![\w-])")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


def ibans(text: str, _known: Known) -> Iterator[Span]:
    """Find bank accounts: of their country's length, with right check digits (ISO 13616)."""
    for found in _IBAN.finditer(text):
        length = _LENGTHS.get(found[0][:2].upper())
        if length is None:
            continue
        end, taken = found.start(), 0
        while end < found.end() and taken < length:
            taken += text[end].isalnum()
            end += 1
        compact = re.sub(r"[\W_]", "", text[found.start() : end]).upper()
        if taken == length and not text[end : end + 1].isalnum() and _checked(compact):
            yield Span(found.start(), end, "account")


def _checked(iban: str) -> bool:
    """Return whether the check digits are right. Source: ISO 7064, MOD 97-10."""
    if not iban.isascii():
        return False
    return int("".join(str(int(c, 36)) for c in iban[4:] + iban[:4])) % 97 == 1


def cards(text: str, _known: Known) -> Iterator[Span]:
    """Find payment cards: an issuer's beginning and length, and a right check digit (Luhn)."""
    for found in _CARD.finditer(text):
        digits = re.sub(r"[ .-]", "", found[0])
        grouped = len(digits) != len(found[0])
        sure = grouped or len(digits) >= 15 or _CARD_WORD.search(text) is not None
        if sure and _issued(digits) and _luhn(digits):
            yield Span(*found.span(), "card")


def _issued(digits: str) -> bool:
    return any(start.match(digits) and len(digits) in lengths for start, lengths in _ISSUERS)


def _luhn(digits: str) -> bool:
    """Source: ISO/IEC 7812-1, annex B."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        number = int(digit) * (1 + place % 2)
        total += number - 9 if number > 9 else number
    return total % 10 == 0


def licence_keys(text: str, _known: Known) -> Iterator[Span]:
    """Find keys that unlock something: groups of letters and digits, or named as such."""
    for found in _LICENCE.finditer(text):
        parts = found[0].split("-")
        digits = sum(c.isdigit() for c in found[0])
        letters = sum(c.isalpha() for c in found[0])
        alike = len({len(part) for part in parts}) == 1
        shouted = found[0] == found[0].upper()
        if (
            digits and letters and ((alike and (shouted or digits > 3)) or (shouted and digits > 3))
        ) or (alike and (shouted or digits) and len(parts) >= (4 if len(parts[0]) < 5 else 3)):
            yield Span(*found.span(), "key")
    for found in _LICENCE_KEY.finditer(text):
        if any(c.isdigit() for c in found[1]) or ("-" in found[1] and found[1].isupper()):
            yield Span(*found.span(1), "key")


def orders(text: str, _known: Known) -> Iterator[Span]:
    """Find the numbers of orders, invoices and customers."""
    for found in _ORDER.finditer(text):
        digits = sum(c.isdigit() for c in found[1])
        # "download 404" and "case 2.1" are no orders, and "SHA256" is none.
        if (
            (digits >= 4 or _MIXED.fullmatch(found[1]))
            and "." not in found[1].rstrip(".")
            and not _DATE.match(found[1])
        ):
            yield Span(*found.span(1), "order")
    for found in _ORDER_SHAPE.finditer(text):
        word = found["word"]
        digits = sum(c.isdigit() for c in found[0])
        if digits >= 3 and (word is None or word not in _TECHNICAL):
            yield Span(*found.span(), "order")
    for found in _NATIONAL.finditer(text):
        yield Span(*found.span(), "number")
