"""Makers of secrets that are numbers and names of a person, a purchase, a machine, a network."""

from tests.hostile.secrets.people import Chance, Person, drive, person
from tests.hostile.secrets.secret import Secret, secret

_DIGITS = "0123456789"
_UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_HEX = "0123456789abcdef"


def full_name(chance: Chance, who: Person) -> Secret:
    return secret("full_name", who.name)


def user_name(chance: Chance, who: Person) -> Secret:
    return secret("user_name", who.login)


def host_name(chance: Chance, who: Person) -> Secret:
    return secret("host_name", who.host)


def former_host(chance: Chance, who: Person) -> Secret:
    return secret("former_host", who.former)


def email(chance: Chance, who: Person) -> Secret:
    words = chance.words_of(chance.choice(("en_GB", "de_DE", "fr_FR", "pl_PL", "es_ES", "it_IT")))
    styles = (words.free_email(), words.email(), words.company_email())
    text = chance.choice(styles)
    if chance.random() < 0.3:
        name, _, host = text.partition("@")
        text = f"{name}+{chance.letters(5)}@{host}"
    return secret("email", text)


def order_number(chance: Chance, who: Person) -> Secret:
    digits = lambda count: chance.letters(count, _DIGITS)  # noqa: E731 - shorter so
    return secret(
        "order_number",
        chance.choice(
            (
                f"ORD-{chance.randint(2019, 2026)}-{digits(6)}",
                f"{digits(3)}-{digits(7)}-{digits(7)}",  # as a large shop's
                f"#{digits(8)}",
                f"INV-{digits(7)}",
                f"PO{digits(9)}",
            )
        ),
    )


def licence_key(chance: Chance, who: Person) -> Secret:
    groups, length = chance.choice(((5, 5), (4, 4), (4, 5), (3, 6), (6, 4)))
    text = "-".join(chance.letters(length, _UPPER) for _ in range(groups))
    return secret("licence_key", text)


def ipv4(chance: Chance, who: Person) -> Secret:
    first = chance.choice((10, 192, 172, 81, 93, 188, 203))
    parts = (first, *(chance.randint(11, 250) for _ in range(3)))
    return secret("ipv4", ".".join(map(str, parts)))


def ipv6(chance: Chance, who: Person) -> Secret:
    groups = [f"{chance.randint(0x1000, 0xFFFF):x}" for _ in range(8)]
    text = chance.choice(
        (
            ":".join(["2a02", *groups[1:]]),
            f"2001:db8::{groups[4]}:{groups[5]}",
            f"fe80::{groups[4]}:{groups[5]}:{groups[6]}:{groups[7]}",
        )
    )
    return secret("ipv6", text)


def mac(chance: Chance, who: Person) -> Secret:
    pairs = [chance.letters(2, _HEX) for _ in range(6)]
    text = chance.choice((":", "-")).join(pairs)
    return secret("mac", chance.choice((text, text.upper())))


def ssid(chance: Chance, who: Person) -> Secret:
    family = f"WLAN {who.last} {chance.randint(10, 99)}"
    return secret(
        "ssid",
        chance.choice(
            (f"FRITZ!Box {chance.randint(5000, 7690)} {chance.letters(2).upper()}", family)
        ),
    )


def serial(chance: Chance, who: Person) -> Secret:
    text = chance.choice(
        (
            chance.letters(12, _UPPER),
            f"C02{chance.letters(9, _UPPER)}",
            f"WD-WX{chance.letters(10, _UPPER)}",
            f"5CG{chance.letters(7, _UPPER)}",
        )
    )
    return secret("serial", text)


def iban(chance: Chance, who: Person) -> Secret:
    words = chance.words_of(chance.choice(("de_DE", "en_GB", "fr_FR", "nl_NL", "pl_PL", "it_IT")))
    text = words.iban()
    if chance.random() < 0.5:
        text = " ".join(text[at : at + 4] for at in range(0, len(text), 4))
    return secret("iban", text)


def card(chance: Chance, who: Person) -> Secret:
    kind = chance.choice(("visa16", "mastercard", "amex"))
    text = chance.words_of("en_US").credit_card_number(kind)
    if chance.random() < 0.5:
        text = chance.choice((" ", "-")).join(text[at : at + 4] for at in range(0, len(text), 4))
    return secret("payment_card", text)


def phone(chance: Chance, who: Person) -> Secret:
    digits = lambda count: chance.letters(count, _DIGITS)  # noqa: E731 - shorter so
    return secret(
        "phone",
        chance.choice(
            (
                f"+49 {chance.randint(151, 179)} {digits(8)}",
                f"+44 7{digits(3)} {digits(6)}",
                f"+1 ({chance.randint(201, 989)}) {chance.randint(201, 989)}-{digits(4)}",
                f"+33 6 {' '.join(digits(2) for _ in range(4))}",
                f"0{chance.randint(30, 89)}/{digits(8)}",
                f"({chance.randint(201, 989)}) {chance.randint(201, 989)}-{digits(4)}",
            )
        ),
    )


def street(chance: Chance, who: Person) -> Secret:
    words = chance.words_of(chance.choice(("de_DE", "en_GB", "en_US", "fr_FR", "nl_NL", "it_IT")))
    return secret("street", words.street_address().replace("\n", ", "))


def own_words(chance: Chance, who: Person) -> Secret:
    other = person(chance)
    text = chance.choice(
        (
            f"my late husband {other.first} bought it and I cannot find it",
            f"it says my nephew {other.first} changed the password on drive {drive(chance)}",
            f"I am {other.first} and since my operation I see only a grey page",
        )
    )
    return secret("own_words", text, text, text[:28])


MAKERS = (
    *(full_name, user_name, host_name, former_host, email, order_number, licence_key, ipv4, ipv6),
    *(mac, ssid, serial, iban, card, phone, street, own_words),
)
