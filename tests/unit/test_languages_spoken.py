"""How each language writes numbers and days, its forms by number, and which one is spoken."""

from datetime import date

import pytest

from helperkit.assets import asset
from helperkit.words.amounts import size_text, time_text
from helperkit.words.languages import TRIALS, chosen, keep, kept, known, languages, own_name
from helperkit.words.texts import Texts

PLURALS = {"zero", "one", "two", "few", "many", "other"}


# Numbers, sizes, days and times as the language writes them. Source: Unicode CLDR, by Babel.
@pytest.mark.parametrize(
    ("language", "size", "many", "day", "percent"),
    [
        ("en", "6.2", "47,000", "2 January 2026", "12%"),
        ("es", "6,2", "47.000", "2 de enero de 2026", "12\xa0%"),
        ("de", "6,2", "47.000", "2. Januar 2026", "12\xa0%"),
        ("pl", "6,2", "47\xa0000", "2 stycznia 2026", "12%"),
        ("ar", "6.2", "47,000", "2 يناير 2026", "12%"),
    ],
)
def test_numbers_and_days_are_written_as_the_language_does(
    tmp_path, language, size, many, day, percent
):
    (tmp_path / "some.ftl").write_text(
        'n = { $n }\nday = { DATETIME($day, dateStyle: "long") }\n'
        'percent = { NUMBER($n, style: "percent") }\n',
        encoding="utf-8",
    )
    texts = Texts(tmp_path, language)
    assert texts.text("n", n=6.2) == size
    assert texts.text("n", n=47_000) == many
    assert texts.text("day", day=date(2026, 1, 2)) == day
    assert texts.text("percent", n=0.12) == percent


# Forms by number, where a language has more than two. Source: Unicode CLDR, plural rules.
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", {0: "other", 1: "one", 2: "other", 5: "other", 1.5: "other"}),
        ("es", {0: "other", 1: "one", 2: "other", 1_000_000: "many"}),
        ("de", {0: "other", 1: "one", 2: "other"}),
        ("pl", {1: "one", 2: "few", 5: "many", 22: "few", 25: "many", 1.5: "other"}),
        ("ar", {0: "zero", 1: "one", 2: "two", 3: "few", 11: "many", 100: "other"}),
    ],
)
def test_there_are_forms_for_every_number(tmp_path, language, said):
    lines = "\n".join(f"    [{form}] {form}" for form in sorted(PLURALS - {"other"}))
    text = f"form = {{ $n ->\n{lines}\n   *[other] other\n}}\n"
    (tmp_path / "some.ftl").write_text(text, encoding="utf-8")
    texts = Texts(tmp_path, language)
    assert {n: texts.text("form", n=n) for n in said} == said


# Which language is spoken.
@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("es", "es"),
        ("es_MX.UTF-8", "es"),
        ("es-419", "es"),
        ("ES", "es"),
        ("en_GB@euro", "en"),
        ("C", ""),
        ("fr", ""),
        ("", ""),
        ("../es", ""),
        ("pseudo", "pseudo"),
        ("pseudo_rtl", "pseudo-rtl"),
    ],
)
def test_a_name_means_a_language_of_ours(name, language):
    assert known(name) == language


def test_asked_for_comes_before_kept_and_kept_before_the_system(tmp_path):
    assert chosen(tmp_path, system=["fr-FR", "es-MX", "en"]) == "es"
    assert chosen(tmp_path, system=["fr-FR"]) == "en"
    keep(tmp_path / "home", "es")
    home = tmp_path / "home"
    assert kept(home) == "es"
    assert chosen(home, system=["en"]) == "es"
    assert chosen(home, "en", ["fr"]) == "en"
    assert chosen(home, "xx", ["en"]) == "es"
    (home / "language").write_bytes(b"\xff\xfe")
    assert chosen(home, system=["en"]) == "en"


def test_the_system_is_asked(tmp_path, monkeypatch):
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert chosen(tmp_path) == "en"
    monkeypatch.setenv("LANG", "es_ES.UTF-8")
    assert chosen(tmp_path) == "es"
    monkeypatch.setenv("LC_ALL", "C")
    assert chosen(tmp_path) == "en"
    monkeypatch.setenv("LANGUAGE", "fr:es:en")
    assert chosen(tmp_path) == "es"


def test_what_cannot_be_kept_is_no_trouble(tmp_path):
    (tmp_path / "file").write_text("")
    keep(tmp_path / "file" / "home", "es")
    assert kept(tmp_path / "file" / "home") == ""


def test_a_language_calls_itself_by_its_own_name():
    assert [own_name(language) for language in ("en", "es")] == ["English", "Español"]
    assert TRIALS.isdisjoint(languages())


# What a language may say in `common.ftl` of the time left and of sizes.
POLISH = """
time-seconds = Mniej niż minuta.
time-minute = Około minuty.
time-minutes = Około { $minutes ->
    [one] { $minutes } minuty
    [few] { $minutes } minut (few)
   *[other] { $minutes } minut
}.
time-hour = Około godziny.
time-hours = { $hours ->
    [few] { $hours } godziny
   *[other] { $hours } godzin
}
size-bytes = { $n ->
    [one] { $n } bajt
    [few] { $n } bajty
   *[other] { $n } bajtów
}
size-kb = { $n } kB
size-mb = { $n } MB
size-gb = { $n } GB
"""


def test_sizes_and_times_left_have_the_forms_of_their_language(tmp_path):
    (tmp_path / "common.ftl").write_text(POLISH, encoding="utf-8")
    polish = Texts(tmp_path, "pl")
    assert [size_text(polish, n) for n in (1, 2, 5, 22)] == [
        *("1 bajt", "2 bajty", "5 bajtów", "22 bajty"),
    ]
    assert size_text(polish, 6_200_000) == "6,2 MB"
    assert time_text(polish, 180) == "Około 3 minut (few)."
    assert time_text(polish, 600) == "Około 10 minut."
    assert time_text(polish, 3 * 3600) == "3 godziny"
    assert time_text(polish, 5 * 3600) == "5 godzin"
    spanish = Texts(asset("words/es"), "es")
    assert [size_text(spanish, n) for n in (1, 900, 1_499, 12_400_000_000)] == [
        *("1\xa0byte", "900\xa0bytes", "1,5\xa0kB", "12\xa0GB"),
    ]
    assert time_text(spanish, 300) == "Quedan unos 5 minutos."
    assert time_text(spanish, 7200) == "Quedan unas 2 horas."
