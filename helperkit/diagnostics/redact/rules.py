"""All rules, in order: where two find the same, the earlier gives the pseudonym."""

from helperkit.diagnostics.redact import (
    addresses,
    computers,
    numbers,
    people,
    places,
    streets,
    tokens,
)
from helperkit.diagnostics.redact.plain import words_in
from helperkit.diagnostics.redact.rule import Find, Rule

DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

# What a text must hold for a rule, in small letters.
_SERVICES = words_in(
    "akia asia aida aroa agpa anpa abia acca aiza ya29 1// gocspx .apps.google xox xapp- gl _ sg. "
    "pypi- sk- sq0 eaa : age-secret key- ac sk pn mg pmak- dapi -us amzn hvs. atlasv1 atatt eyj "
    "ssh- ecdsa- bc1 0x . atza| xkeysib-"
)
_KEYS = words_in(
    "bearer basic digest negotiate ntlm token apikey cookie pass pw kennwort geheim secret key "
    "auth session sid csrf xsrf sig client credential pin otp puk tan nonce contrase wachtwoord "
    "hasło senha mot policy code voucher coupon gift"
)
_OWNERS = words_in(
    "user login logname owner author benutzer account besitzer utilisateur usuario gebruiker "
    "customer kunde client name recipient sender patient registered licensed signed logged "
    "modifiedby creator mr ms miss mx dr prof herr frau mme mlle monsieur madame señor sr sig "
    "dear hallo hello liebe"
)
_SERIALS = words_in(  # UUIDs have four of the last, and accounts of Windows "s-1-"
    "seri série s/n sn tag imei imsi meid iccid udid uuid guid hwid id s-1- -"
)
_STREETS = words_in(
    "address street ship bill deliver anschrift adres stra direcci indirizzo domicilio"
)
_MAILS = words_in("@ %40 at] at) at} at> u0040 &#64;")
_NETWORKS = words_in("ssid wi-fi wifi wlan network netzwerk access hotspot réseau profile")


def _rule(
    name: str,
    find: Find,
    source: str,
    needs: str = "",
    *,
    words: frozenset[str] = frozenset(),
    digits: int = 0,
    published: bool = False,
) -> Rule:
    return Rule(
        name=name,
        why=f"report-rule-{name}",
        source=source,
        find=find,
        needs=frozenset(needs),
        words=tuple(sorted(words)),
        digits=digits,
        published=published,
    )


RULES: tuple[Rule, ...] = (
    _rule("private-key", tokens.private_keys, "RFC 7468", "-", published=True),
    _rule("link", addresses.links, "RFC 3986", ":/=%?.@"),
    _rule("path", places.paths, "Naming Files, learn.microsoft.com; hier(7)", "\\/%~…"),
    _rule("e-mail", addresses.emails, "RFC 5322", words=_MAILS),
    _rule(
        "service-key", tokens.services, "the services' own pages", words=_SERVICES, published=True
    ),
    _rule("named-key", tokens.named_keys, "RFC 6750, RFC 6265", "=: ", words=_KEYS),
    _rule("iban", numbers.ibans, "ISO 13616, ISO 7064", DIGITS, digits=8, published=True),
    _rule("card", numbers.cards, "ISO/IEC 7812", DIGITS, digits=12),
    _rule("device", computers.card_addresses, "IEEE 802", ":-.="),
    _rule("ip-address", computers.ip_addresses, "RFC 791, RFC 4291", ".:", digits=1),
    _rule("serial", computers.serials, "RFC 9562, MS-DTYP 2.4.2", words=_SERIALS),
    _rule("licence-key", numbers.licence_keys, "by shape", "-:=#>" + DIGITS),
    _rule("order", numbers.orders, "by shape", DIGITS, digits=3),
    _rule("phone", addresses.phones, "E.164, E.123", DIGITS, digits=6),
    _rule("network", computers.networks, "IEEE 802.11", ":=\"'“„«", words=_NETWORKS),
    _rule("own-name", people.own_names, "this computer's own settings", published=True),
    _rule("owner", people.owners, "by the words before", ":= ", words=_OWNERS),
    _rule("street", streets.streets, "by the words before", words=_STREETS),
    _rule("host", computers.host_names, "RFC 6762, RFC 8375", ".-:="),
    _rule("file", places.documents, "endings of documents", "."),
    _rule("short-name", places.short_names, "8.3 names, MS-FSCC 2.1.5", "~"),
    _rule("random", tokens.random_looking, "by its look", DIGITS + LETTERS),
)
