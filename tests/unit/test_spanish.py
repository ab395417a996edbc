"""The Spanish words: short, plain, spelled and set as Spanish is, and to "usted" throughout."""

import functools
import re
import subprocess
from pathlib import Path
from statistics import mean

import msgspec
import pytest
import silabeador

from helperkit.journey.order import System
from helperkit.journey.screen import FieldKind
from helperkit.words.load import Words
from helperkit.words.medium import Medium
from tests.screens.gallery import gallery
from tests.unit.test_languages import MESSAGES, parts, walked
from tests.unit.test_wording import STAND_INS, ended, sentences
from tests.unit.test_words import every_screen

MOST_IN_SENTENCE, MOST_IN_BODY = 15, 30  # words
EASY = 80  # of the scale below: "fácil", sixth grade, is 80 to 90
WORD = re.compile(r"[a-záéíóúüñA-ZÁÉÍÓÚÜÑ]+")
SPELLING = Path(__file__).with_name("spanish_names.txt")  # names that no dictionary has
OWN = {"product": "Notas de jardín", "title": "Notas de jardín", "seller": "Libros Verdes"}
OWN |= {"hours": "de 9 a 6", "called": "Notas.pdf"}

# "tú" and "vosotros", where no other word is spelled so.
FAMILIAR = re.compile(
    r"\b(tú|ti|tus|contigo|vosotr[oa]s|os|te|puedes|tienes|quieres|eres|sabes|ves|haz|dinos|tuy[oa]s?"
    r"|podéis|tenéis|estás|necesitas|compraste|pulsas?te)\b",
    re.IGNORECASE,
)
TRADE = re.compile(
    r"\b(descarg(ar|a|ue)|descomprim\w*|comprimid\w*|servidor\w*|navegador\w*|clic\w*|directorio\w*"
    r"|instal\w*|url|https?|certificado\w*|permisos?|denegad\w*|inválid\w*|configur\w*|ejecut[ao]\w*"
    r"|predeterminad\w*|dispositivos?|software|cortafuegos|errore?s?|corrupt\w*|extra(er|iga)\w*)\b",
    re.IGNORECASE,
)
# What stands so on other people's buttons, and the name of a folder.
PROPER = re.compile(r"«[^»]*»|la carpeta Descargas")
NOT_OURS = ("Copiar enlace", "Intro")
NAMES = ("draws", "lesson")  # of files: no text that anybody reads


def lessons_elsewhere():
    """Yield the pages of lessons on each system: its things have other names there."""
    for shown in gallery().values():
        for system in System if shown.lesson else ():
            yield msgspec.structs.replace(shown, values=shown.values | {"system": system.value})


@functools.cache
def pages():
    """Return each screen's page once, in all media, with stand-ins for names."""
    found = {}
    for medium in Medium:
        words = Words("es", medium)
        for shown in (*every_screen(), *lessons_elsewhere()):
            values = {
                name: {**STAND_INS, **OWN}.get(name, value) if value else value
                for name, value in shown.values.items()
            }
            page = words.page(msgspec.structs.replace(shown, values=values))
            found[shown.name, page.product, page.heading, page.body] = page
    return tuple(found.values())


def texts(page):
    """Return everything on a page that is ours."""
    kinds = [part for item in page.items for part in (item.kind, item.note)]
    said = (page.heading, page.body, page.safe, page.progress, page.field, page.picture)
    if page.screen.lesson is not None:
        things = (part for thing in page.things for part in (thing.title, *thing.acts))
        kinds += [page.product, page.desk, *things, *(item.title for item in page.items)]
    return [text for text in (*said, *page.choices, *kinds, page.strip, page.strip_note) if text]


@functools.cache
def syllables(word):
    """Return how many syllables a Spanish word has; of a number or an abbreviation, its signs."""
    if not WORD.fullmatch(word) or (word.isupper() and len(word) > 1):
        return len(word)
    return len(silabeador.syllabify(word.lower(), exceptions=0))  # its list is of old verse


def ease(text):
    """Return how easy a Spanish text is to read, 100 for the easiest.

    206.84 - 60 P - 1.02 F; P: syllables a word, F: words a sentence. Source: J. Fernández Huerta,
    Medidas sencillas de lecturabilidad, Consigna 214, 1959; in the reading of G. Law, 2011.
    """
    words = re.findall(r"\w+", text)
    sounds = sum(map(syllables, words))
    return 206.84 - 60 * sounds / len(words) - 1.02 * len(words) / len(sentences(text))


def written(message):
    """Yield the words of each text of a message, as they stand in the file."""
    for part, pattern in parts(message):
        for node in walked(pattern, "es") if part not in NAMES else ():
            value = getattr(node, "value", None)
            if type(node).__name__ == "TextElement" and isinstance(value, str):
                yield value


def test_syllables_are_counted_as_people_do():
    counts = {"archivo": 3, "ordenador": 4, "línea": 3, "cuando": 2, "sitio": 2, "oír": 2, "ahí": 2}
    assert {word: syllables(word) for word in counts} == counts


def test_the_scale_tells_hard_from_plain():
    assert ease("No es culpa suya. Pruebe otra vez.") > 90
    assert ease("La descompresión experimentó inconsistencias irrecuperables.") < 0


@pytest.mark.parametrize("part", ["heading", "body", "safe", "progress"])
def test_sentences_are_short(part):
    long = {
        sentence
        for page in pages()
        for sentence in sentences(getattr(page, part))
        if len(re.findall(r"\w+", sentence)) > MOST_IN_SENTENCE
    }
    assert long == set()


def test_bodies_are_short():
    assert {p.body for p in pages() if len(re.findall(r"\w+", p.body)) > MOST_IN_BODY} == set()


def test_screens_are_easy_to_read():
    easy = {f"{ended(p.heading)} {p.body}": 0.0 for p in pages()}
    easy = {text: ease(text) for text in easy}
    assert {text: round(value) for text, value in easy.items() if value < EASY} == {}
    assert mean(easy.values()) >= 90


def test_all_is_spelled_right():
    """By hunspell, with the dictionary of Spain; names that it does not have are listed."""
    lines = [line for message in MESSAGES["es"].values() for line in written(message)]
    plain = re.sub(r"https?\S+|--\w+|\.(zip|pdf|jpg|exe)|tulip7", " ", "\n".join(lines))
    names = SPELLING.read_text(encoding="utf-8").split()
    checked = subprocess.run(
        ["hunspell", "-d", "es_ES", "-i", "utf-8", "-l", "-p", str(SPELLING.resolve())],
        input=plain,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert set(checked.stdout.split()) - set(names) == set()


def test_hunspell_finds_what_is_spelled_wrong():
    wrong = "Pulse el voton de arriva"
    command = ["hunspell", "-d", "es_ES", "-i", "utf-8", "-l"]
    told = subprocess.run(command, input=wrong, capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["voton", "arriva"]


def test_people_are_spoken_to_as_usted():
    for name, message in MESSAGES["es"].items():
        for text in written(message):
            assert not FAMILIAR.search(text), (name, text)


def test_no_words_of_the_trade():
    for page in pages():
        for text in texts(page):
            assert not TRADE.search(PROPER.sub("", text)), (page.screen.name, text)


def test_questions_and_cries_begin_as_they_end():
    for page in pages():
        for text in texts(page):
            assert text.count("¿") == text.count("?"), text
            assert text.count("¡") == text.count("!"), text
            assert not re.search(r"[¿¡]\s|\s[?!]", text), text


def test_quotes_are_spanish():
    for name, message in MESSAGES["es"].items():
        for text in written(message):
            assert not set('“”"‘’') & set(text), (name, text)
            assert not re.search(r"«\s|\s»", text), (name, text)
        whole = "".join(written(message))
        assert whole.count("«") == whole.count("»"), name


def test_a_button_begins_with_a_capital_and_ends_without_a_stop():
    for page in pages():
        for label in page.choices:
            assert re.match(r"¿?[A-ZÁÉÍÓÚÑ]", label), label
            assert not label.endswith("."), label
            assert len(label.split()) <= 8, label


def test_what_a_text_says_to_press_is_there():
    """As "Pulse Seguir": a label on the same screen begins with the words that follow."""
    told, paste = 0, Words("es").text("window-paste")
    for page in pages():
        beside = (paste,) if page.screen.field is FieldKind.LINK else ()
        for following in re.findall(r"\b(?:[Pp]ulse|[Ee]lija) (?=[A-Z])(.*)", page.body):
            told += 1
            there = (*page.choices, *beside, *NOT_OURS)
            assert any(following.startswith(label) for label in there), page.body
    assert told > 3


def test_every_problem_says_that_it_is_nobody_s_fault():
    for page in pages():
        if page.screen.problem:
            assert re.search(r"No es culpa suya\.", page.body), page.body
            assert page.safe


def test_what_a_mail_says_to_press_is_the_name_of_a_button():
    words = Words("es")
    labels = {words.text(name) for name in MESSAGES["es"] if name.startswith("choice-")}
    labels |= {words.text(f"problem_{name}.choice-other-place") for name in ("folder_not_allowed",)}
    told = [
        (name, said)
        for name, message in MESSAGES["es"].items()
        if name.startswith("reply-")
        for said in re.findall(r"[Pp]ulse «([^»]*)»", "".join(written(message)))
    ]
    assert len(told) > 10
    assert [each for each in told if each[1] not in labels] == []
