"""A rule for where people live: no shape tells it, so the words before it do."""

import re
from collections.abc import Iterator

from helperkit.diagnostics.redact.plain import PLAIN
from helperkit.diagnostics.redact.rule import Known, Span

_STREET = re.compile(
    r"(?<![^\W_])(?:(?P<sure>(?:delivery|billing|shipping|postal|home|street|mailing|invoice"
    r"|customer)[ _-]?address|address[ _-]?line(?:[ _-]?\d)?|street(?:[ _-]?name)?"
    r"|ship(?:ped)?[ _-]?to"
    r"|bill(?:ed)?[ _-]?to|deliver(?:ed)?[ _-]?to|anschrift|(?:liefer|rechnungs|post)(?:adresse"
    r"|anschrift)|adresse|stra(?:ß|ss)e|direcci[oó]n|indirizzo|adres|domicilio)|address)"
    r"(?![^\W_])['\"]?(?P<mark>\s{0,3}[:=]\s{0,3}['\"]?|\s{1,3})(?P<where>[^;\n\"<>|]{2,200})",
    re.I,
)
_TECHNICAL = re.compile(
    r"(?:ip|ipv[46]|mac|e-?mail|mail|web|memory|server|host|bluetooth|return|remote|local|peer"
    r"|socket|hardware|ethernet|physical|virtual|base|http|link|net|proxy|bad|wrong)[ _-]?\Z",
    re.I,
)
_A_COMPUTERS = re.compile(
    r"0x|\[|[\d.:a-f]{3,}(?!\w)(?! (?-i:[A-ZÀ-Þ]))|\S*@|\w+://|[\w-]+(?:\.[\w-]+)+(?:[:/\s]|\Z)",
    re.I,
)


def streets(text: str, _known: Known) -> Iterator[Span]:
    """Find postal addresses, where the text says that it is one: all up to a semicolon."""
    for found in _STREET.finditer(text):
        where = found["where"]
        first = where.split(maxsplit=1)[0].strip(".,:'") if where.split() else ""
        told = ":" in found["mark"] or "=" in found["mark"]
        begins = where[:1].isupper() or where[:1].isdigit()
        if not first or first.lower() in PLAIN or not (begins or (told and found["sure"])):
            continue
        if found["sure"] is None:
            before = text[max(0, found.start() - 12) : found.start()]
            numbered = any(c.isdigit() for c in where) and any(c.isalpha() for c in where)
            if not told or not numbered or _TECHNICAL.search(before) or _A_COMPUTERS.match(where):
                continue
        yield Span(*found.span("where"), "street")
