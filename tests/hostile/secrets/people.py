"""People whose computers they are: each has a name, a login, hosts, and a network of their own."""

import random
import re
import unicodedata
from functools import cache

import msgspec
from faker import Faker

from helperkit.diagnostics.redact.rule import Known

LOCALES = (
    *("de_DE", "en_GB", "en_US", "fr_FR", "es_ES", "it_IT", "pl_PL", "nl_NL", "pt_BR", "sv_SE"),
    *("cs_CZ", "tr_TR", "ru_RU", "uk_UA", "el_GR", "hu_HU", "ro_RO", "fi_FI", "da_DK", "vi_VN"),
    *("ja_JP", "ko_KR", "zh_CN", "ar_SA", "he_IL", "hi_IN", "th_TH"),
)
SHORTEST = 5  # letters of a login: a shorter one is also a part of common words
_DRIVES = "DEFGHMXZ"


class Person(msgspec.Struct, frozen=True):
    """One customer, and the computer."""

    first: str
    last: str
    login: str
    host: str
    former: str  # the computer's name before
    home: str
    system: str  # "windows", "macos" or "linux"

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}"

    @property
    def known(self) -> Known:
        """What a program on that computer finds out by asking it."""
        return Known(
            user=self.login, full_name=self.name, hosts=(self.host, self.former), home=self.home
        )


class Chance(random.Random):
    """Seeded chance, with people's words in a language that it chooses."""

    def faker(self) -> Faker:
        """Return the words of one language."""
        return self.words_of(self.choice(LOCALES))

    def words_of(self, locale: str) -> Faker:
        """Return the words of that language, seeded."""
        made = _faker(locale)
        made.seed_instance(self.getrandbits(48))
        return made

    def letters(self, count: int, of: str = "abcdefghijkmnpqrstuvwxyz23456789") -> str:
        """Return so many letters."""
        return "".join(self.choices(of, k=count))


@cache
def _faker(locale: str) -> Faker:
    return Faker(locale)


def plain(text: str) -> str:
    """Return the ASCII letters of a name; "" for scripts that have none."""
    parts = unicodedata.normalize("NFKD", text.replace("ß", "ss"))
    return re.sub(r"[^a-z0-9]", "", parts.encode("ascii", "ignore").decode().lower())


def person(chance: Chance) -> Person:
    """Return somebody new."""
    words = chance.faker()
    first, last = words.first_name(), words.last_name()
    if chance.random() < 0.5:  # an old name is rare, and so more telling
        last = f"{last}-{chance.faker().last_name()}"
    letters = plain(first) + plain(last), plain(last) + plain(first)[:2]
    styles = [
        f"{first} {last}",
        f"{first}.{last}",
        *letters,
        f"{plain(last)}{chance.randint(2, 99)}",
    ]
    login = chance.choice([one for one in styles if len(one) >= SHORTEST] or [f"{first} {last}"])
    system = chance.choice(("windows", "macos", "linux"))
    if system != "windows":
        login = login.replace(" ", "")
    of = plain(last).upper()[:8] or chance.letters(6).upper()
    hosts = [
        f"DESKTOP-{chance.letters(7).upper()}",
        f"LAPTOP-{chance.letters(8).upper()}",
        f"{of}-PC",
        f"{of.capitalize()}s-MacBook-Pro",
        f"{of.lower()}-thinkpad",
        f"{of.lower()}.fritz.box",
    ]
    host, former = chance.sample(hosts, 2)
    folder = {"windows": rf"C:\Users\{login}", "macos": f"/Users/{login}"}
    home = folder.get(system, f"/home/{login}")
    return Person(first, last, login, host, former, home, system)


def drive(chance: Chance) -> str:
    """Return a letter that is not C."""
    return chance.choice(_DRIVES)
