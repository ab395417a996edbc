"""Makers of secrets in paths: of the person's own folders, and other people's file names."""

import re
from urllib.parse import quote

from tests.hostile.secrets.people import Chance, Person, drive, person, plain
from tests.hostile.secrets.secret import Secret, secret

_FOLDERS = ("Downloads", "Documents", "Desktop", "My Orders", "Pictures", "AppData\\Local\\Temp")
_ENDINGS = ("pdf", "zip", "docx", "jpg", "xlsx", "epub", "mp4", "txt")
_ABOUT = ("Kündigung", "divorce papers", "Blutwerte", "tax return", "lettre", "CV", "Testament")


def file_name(chance: Chance) -> str:
    """Return the name of a file that is about somebody."""
    words = chance.faker()
    about, name = chance.choice(_ABOUT), words.last_name()
    joined = chance.choice((" ", "_", "-"))
    ending = chance.choice(_ENDINGS)
    return f"{about}{joined}{name}{joined}{chance.randint(1950, 2026)}.{ending}".replace("/", "-")


def _inside(chance: Chance, mark: str) -> str:
    folder = chance.choice(_FOLDERS)
    return f"{folder}{mark}{chance.letters(6)}.{chance.choice(_ENDINGS)}".replace("\\", mark)


def windows(chance: Chance, who: Person) -> Secret:
    return secret("windows_path", rf"C:\Users\{who.login}\{_inside(chance, chr(92))}", who.login)


def windows_spaces(chance: Chance, who: Person) -> Secret:
    text = rf"C:\Users\{who.name}\{_inside(chance, chr(92))}"
    return secret("windows_path_spaces", text, who.name, who.last)


def windows_short(chance: Chance, who: Person) -> Secret:
    stem = (plain(who.last) + plain(who.first) + plain(who.login)).upper()[:6]
    stem = stem if len(stem) == 6 else (stem + chance.letters(6).upper())[:6]
    short = f"{stem}~{chance.randint(1, 9)}"
    return secret("windows_short_path", rf"C:\Users\{short}\{_inside(chance, chr(92))}", short)


def other_drive(chance: Chance, who: Person) -> Secret:
    top = chance.choice(("Users", "Users", "Documents and Settings"))
    text = rf"{drive(chance)}:\{top}\{who.login}\{_inside(chance, chr(92))}"
    return secret("other_drive", text, who.login)


def unc(chance: Chance, who: Person) -> Secret:
    server = f"{plain(who.last) or chance.letters(6)}-nas{chance.randint(1, 9)}"
    text = rf"\\{server}\home\{who.login}\{_inside(chance, chr(92))}"
    return secret("unc_path", text, server, who.login)


def macos(chance: Chance, who: Person) -> Secret:
    return secret("macos_path", f"/Users/{who.login}/{_inside(chance, '/')}", who.login)


def linux(chance: Chance, who: Person) -> Secret:
    top = chance.choice(("/home", "/home", "/media", "/run/media", "/var/home"))
    return secret("linux_path", f"{top}/{who.login}/{_inside(chance, '/')}", who.login)


def encoded(chance: Chance, who: Person) -> Secret:
    inside = quote(_inside(chance, "/"))
    start = chance.choice(("file:///C:/Users/", "file:///Users/", "file:///home/"))
    return secret("encoded_path", f"{start}{quote(who.name)}/{inside}", quote(who.name), who.last)


def truncated(chance: Chance, who: Person) -> Secret:
    whole = chance.choice((rf"C:\Users\{who.login}", f"/Users/{who.login}", f"/home/{who.login}"))
    if chance.random() < 0.5:
        rest = _inside(chance, "\\" if "\\" in whole else "/")
        return secret("truncated_path", f"…{whole[chance.randint(1, 4) :]}{rest[:0]}", who.login)
    return secret("truncated_path", whole, who.login)


def other_file(chance: Chance, who: Person) -> Secret:
    name = file_name(chance)
    return secret("other_file", name, name, name.rpartition(".")[0])


def other_home(chance: Chance, who: Person) -> Secret:
    """Return a path of somebody else who uses the computer."""
    other = person(chance)
    home = chance.choice((rf"C:\Users\{other.login}", f"/Users/{other.login}"))
    mark = "\\" if "\\" in home else "/"
    return secret("other_home", f"{home}{mark}{_inside(chance, mark)}", other.login)


def sure(made: Secret) -> Secret:
    """Return the secret without marks that are too short to be anybody's."""
    kept = tuple(mark for mark in made.marks if telling(mark))
    return Secret(made.kind, made.text, kept or (made.text,))


def telling(mark: str) -> bool:
    """Return whether a text is long enough to be told from a common one."""
    wide = len(re.findall(r"[^\x00-\u04ff]", mark))
    return len(mark) + wide >= 6


MAKERS = (
    *(windows, windows_spaces, windows_short, other_drive, unc, macos, linux),
    *(encoded, truncated, other_file, other_home),
)
