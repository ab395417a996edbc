"""Makers of secrets that open something: links, passwords, and keys of well-known services."""

import base64
import json

from tests.hostile.secrets.people import Chance, Person
from tests.hostile.secrets.secret import Secret, secret

_BASE62 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_HEX = "0123456789abcdef"
_HOSTS = ("shop.example", "dl.bookstore.example", "cdn.courses.example", "files.seller.example")


def signed_link(chance: Chance, who: Person) -> Secret:
    host, name = chance.choice(_HOSTS), f"{chance.letters(7)}.zip"
    sign, key = chance.letters(40, _BASE62), f"AKIA{chance.letters(16, _UPPER)}"
    query, marks = chance.choice(
        (
            (
                f"X-Amz-Credential={key}%2F20260101&X-Amz-Expires=900&X-Amz-Signature={sign}",
                (key, sign),
            ),
            (f"Expires=1767225600&Signature={sign}&Key-Pair-Id={key}", (key, sign)),
            (f"sv=2022-11-02&se=2026-01-01&sr=b&sig={sign}", (sign,)),
            (f"token={sign}", (sign,)),
            (
                f"order={chance.randint(10**7, 10**8)}&hash={sign[:32].lower()}",
                (sign[:32].lower(),),
            ),
        )
    )
    return secret("signed_link", f"https://{host}/d/{name}?{query}", *marks)


def path_token(chance: Chance, who: Person) -> Secret:
    token = chance.choice(
        (chance.letters(32, _HEX), chance.letters(24, _BASE62), chance.letters(43, _BASE62 + "-_"))
    )
    token = token.strip("-_")
    style = chance.choice(("download/{}/book.zip", "d/{}", "s/{}/file", "get/{}/course.zip"))
    return secret("path_token", f"https://{chance.choice(_HOSTS)}/{style.format(token)}", token)


def login_link(chance: Chance, who: Person) -> Secret:
    name, password = chance.letters(8), chance.letters(14, _BASE62)
    host = chance.choice(_HOSTS)
    scheme = chance.choice(("https", "http", "ftp"))
    return secret("login_link", f"{scheme}://{name}:{password}@{host}/a.zip", name, password)


def aws(chance: Chance, who: Person) -> Secret:
    return secret("aws_key", f"{chance.choice(('AKIA', 'ASIA'))}{chance.letters(16, _UPPER)}")


def google(chance: Chance, who: Person) -> Secret:
    token = chance.choice(
        (f"AIza{chance.letters(35, _BASE62)}", f"ya29.{chance.letters(60, _BASE62 + '-_')}")
    )
    return secret("google_key", token)


def slack(chance: Chance, who: Person) -> Secret:
    numbers = "-".join(chance.letters(12, "0123456789") for _ in range(2))
    return secret(
        "slack_token", f"xox{chance.choice('bp')}-{numbers}-{chance.letters(24, _BASE62)}"
    )


def github(chance: Chance, who: Person) -> Secret:
    token = chance.choice(
        (
            f"gh{chance.choice('pous')}_{chance.letters(36, _BASE62)}",
            f"github_pat_{chance.letters(22, _BASE62)}_{chance.letters(59, _BASE62)}",
        )
    )
    return secret("github_token", token)


def stripe(chance: Chance, who: Person) -> Secret:
    return secret(
        "stripe_key",
        f"{chance.choice(('sk', 'rk', 'pk'))}_{chance.choice(('live', 'test'))}"
        f"_{chance.letters(chance.choice((24, 40)), _BASE62)}",
    )


def jwt(chance: Chance, who: Person) -> Secret:
    parts = ({"alg": "HS256", "typ": "JWT"}, {"sub": chance.letters(10), "name": who.first})
    told = [
        base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts
    ]
    sign = chance.letters(43, _BASE62)
    return secret("jwt", ".".join((*told, sign)), told[1], sign)


def pem(chance: Chance, who: Person) -> Secret:
    kind = chance.choice(("RSA PRIVATE KEY", "PRIVATE KEY", "EC PRIVATE KEY"))
    lines = [chance.letters(64, _BASE62 + "+/") for _ in range(4)]
    text = "\n".join((f"-----BEGIN {kind}-----", *lines, f"-----END {kind}-----"))
    return secret("pem_key", text, *lines)


def bearer(chance: Chance, who: Person) -> Secret:
    token = chance.letters(chance.choice((32, 40, 64)), _BASE62)
    return secret("bearer_token", f"Bearer {token}", token)


def password(chance: Chance, who: Person) -> Secret:
    word = chance.faker().password(
        length=chance.randint(9, 16), special_chars=chance.random() < 0.5
    )
    return secret("password", word)


MAKERS = (
    *(signed_link, path_token, login_link, aws, google, slack, github, stripe, jwt, pem, bearer),
    password,
)
