"""The wording: short, plain, true, and nowhere but in `assets/words`."""

import ast
import functools
import re
from pathlib import Path
from statistics import mean

import msgspec
import pytest

import helperkit
from helperkit.assets import asset
from helperkit.journey.problems import ProblemName
from helperkit.journey.screen import FieldKind
from helperkit.words.load import Words
from helperkit.words.medium import Medium
from tests.screens.gallery import gallery
from tests.unit.test_words import every_screen

PACKAGE = Path(helperkit.__file__).parent
MOST_IN_SENTENCE, MOST_IN_BODY = 15, 25  # words
HARDEST, HARDEST_MEAN = 5, 3  # Flesch-Kincaid grades

# What a customer's own card and files say is not ours to shorten: plain stand-ins for counting.
STAND_INS = {
    "product": "Garden Notes",
    "title": "Garden Notes",
    "seller": "Green Books",
    "phone": "0808",
    "hours": "from 9 to 6",
    "issuer": "Kaspersky",
    "called": "Garden Notes.pdf",
}

# Words of the trade, which this program exists to spare people. "ZIP file" and "PDF" are taught.
JARGON = re.compile(
    r"\b(download\w*|upload\w*|archive\w*|extract\w*|unzip\w*|compress\w*|checksum|hash|corrupt\w*"
    r"|servers?|errors?|browsers?|click\w*|director(y|ies)|install\w*|urls?|https?|files? system"
    r"|timeout|connection|prox(y|ies)|certificates?|antivirus|permissions?|denied|invalid|failed"
    r"|malware|virus|configur\w*|execut\w*|launch\w*|dialog|process|authenticat\w*|log ?in|abort\w*"
    r"|retry|path|default|device|software|firewall|bytes)\b",
    re.IGNORECASE,
)
# Names that stand so on the screen: a folder's own, and that of a button on other people's pages.
PROPER = re.compile("\\bDownloads\\b|“Download”")

NOT_OURS = ("Copy link", "Enter", "Space")  # in the menu of another program; on the keyboard
ONLY_IN_A_WINDOW = re.compile(r"box below|\b[Pp]ress (?!Enter)[A-Z]|\bPress the|\bPress what")
OF_A_DOWNLOAD = {ProblemName.LOGIN_PAGE, ProblemName.PROXY_SIGN_IN, ProblemName.LINK_EXPIRED}

# What only the seller may promise, on the card.
PROMISES = re.compile(
    r"\b(free|no cost|money back|refunds?|will be sent|we will send"
    r"|(within|in) \w+ (minutes?|hours?)"
    r"|minutes|hours?|days|(one|next|same) day|weeks?|promise|guarantee\w*|always works)\b",
    re.IGNORECASE,
)


@functools.cache
def pages(*media):
    """Return each screen's page once, in these media or in all, with stand-ins for names."""
    found = {}
    for medium in media or Medium:
        words = Words(medium=medium)
        for shown in every_screen():
            values = {
                name: STAND_INS.get(name, value) if value else value
                for name, value in shown.values.items()
            }
            page = words.page(msgspec.structs.replace(shown, values=values))
            found[shown.name, page.heading, page.body] = page
    return tuple(found.values())


def texts(page):
    """Return everything on a page that is ours."""
    kinds = [part for item in page.items for part in (item.kind, item.note)]
    said = (page.heading, page.body, page.safe, page.progress, page.field, page.picture)
    return (*said, *page.choices, *kinds, page.strip)


def sentences(text):
    return [part for part in re.split(r"(?<=[.?!])\s+", text) if part]


def words_of(text):
    return re.findall(r"[\w’'.-]*\w", text)


def syllables(word):
    """Return how many syllables an English word has: groups of vowels, without a silent e."""
    word = word.lower().strip("’'.-")
    if word.isdigit():
        return len(word)
    groups = len(re.findall(r"[aeiouy]+", word))
    silent = re.search(r"([^aeiouyl]|[aeiouy]l)e$|[^aeiouytd]ed$|[^aeiouycgsxz]es$", word)
    return max(1, groups - bool(silent))


def grade(text):
    """Return the school grade of a text. Source: Kincaid and others 1975, for the US Navy."""
    words = words_of(text)
    sounds = sum(map(syllables, words))
    return 0.39 * len(words) / len(sentences(text)) + 11.8 * sounds / len(words) - 15.59


def ended(text):
    return text if text.endswith((".", "?", "!")) else f"{text}."


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("file", 1),
        ("folder", 2),
        ("opened", 2),
        ("parcel", 2),
        ("like", 1),
        ("password", 2),
        ("little", 2),
        ("stopped", 1),
        ("expected", 3),
        ("computer", 3),
        ("pages", 2),
        ("we", 1),
    ],
)
def test_syllables_are_counted_as_people_do(word, count):
    assert syllables(word) == count


def test_the_grade_tells_hard_from_plain():
    assert grade("We keep what is here. You can go on.") < 2
    assert grade("The decompression utility encountered an unrecoverable inconsistency.") > 15


@pytest.mark.parametrize("part", ["heading", "body", "safe", "progress"])
def test_sentences_are_short(part):
    for page in pages():
        for sentence in sentences(getattr(page, part)):
            assert len(words_of(sentence)) <= MOST_IN_SENTENCE, (page.screen.name, sentence)


def test_bodies_are_short():
    for page in pages():
        assert len(words_of(page.body)) <= MOST_IN_BODY, (page.screen.name, page.body)


def test_screens_are_easy_to_read():
    grades = {p.screen.name: grade(f"{ended(p.heading)} {p.body}") for p in pages()}
    assert {name: round(g, 1) for name, g in grades.items() if g > HARDEST} == {}
    assert mean(grades.values()) <= HARDEST_MEAN


def test_no_words_of_the_trade():
    for page in pages():
        for text in texts(page):
            found = JARGON.search(PROPER.sub("", text))
            # The names of sizes stand on every shop's page; "bytes" is a size too small to meet.
            assert found is None, (page.screen.name, text)


def test_what_a_text_says_to_press_is_there():
    """As "Press Go on": a label on the same screen begins with the words that follow."""
    told, paste = 0, Words().text("window-paste")
    for page in pages():
        beside = (paste,) if page.screen.field is FieldKind.LINK else ()
        for following in re.findall(r"\b(?:[Pp]ress|[Cc]hoose) (?=[A-Z])(.*)", page.body):
            told += 1
            things = (thing.title for thing in page.things)
            there = (*page.choices, *things, *beside, *NOT_OURS)
            assert any(following.startswith(label) for label in there), page.body
    assert told > 3


def test_where_nothing_can_be_pressed_nothing_is_said_to_be():
    for page in pages(Medium.KEYS):
        assert not ONLY_IN_A_WINDOW.search(page.body), page.body


def test_a_command_that_can_ask_for_nothing_says_so():
    for page in pages(Medium.COMMAND):
        if page.screen.problem in OF_A_DOWNLOAD:
            assert not re.search(r"show us|type them", page.body), page.body


def test_the_journey_says_what_is_true():
    """Words that hold only where a value says so."""
    words = Words()
    said = {
        name: words.page(shown).heading + words.page(shown).body
        for name, shown in gallery().items()
    }
    assert "checked it" in said["got"]
    assert "checked it" not in said["got_link"]
    assert "ZIP" not in said["unpack_seven_zip"]
    assert "at the top" not in said["check_other_viewer"]
    assert "did not fit" not in said["problem_password_of_file"]
    assert "The shop" not in said["problem_file_gone_here"]
    assert "get it again" not in said["problem_damaged_own"]
    assert "on its way" not in said["problem_damaged_by_shop"]
    assert "sign in, and" not in said["problem_login_page_unknown"]
    assert "this one" not in said["place_looking"]


def test_problems_promise_nothing():
    text = asset("words/en/problems.ftl").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert [line for line in lines if PROMISES.search(line)] == []


def test_every_problem_says_that_it_is_nobody_s_fault():
    for page in pages():
        if page.screen.problem:
            assert re.search(r"(This|It) is not your fault\.", page.body), page.body
            assert page.safe


# A customer's sentence is a text of four words or more, with spaces between them, that begins with
# a capital or ends like a sentence. Not meant for customers: docstrings, what is raised for
# developers, and the places below.
SENTENCE = re.compile(r"[A-Za-z][\w’']*(?:[ ,;:]+[A-Za-z][\w’']*){3,}")
ELSEWHERE = {
    "practice": "the practice shop's own pages and files: a product, not the program's words",
    "terminal/cli.py": "the help of the command line, which the CLI library reads from the code",
    "terminal/words_command.py": "the same, of the tools for those who write",
    "words/check/tools/link_grammar.py": "what link-grammar's program says",
    "terminal/sellers.py": "the same, of the tools for sellers",
    "agent/command.py": "the same, of the agent's commands",
    "agent/opening.py": "the same, of the command that opens the agent's window",
    "delivery/unpack/seven_zip/said.py": "what 7-Zip's program says, so that it is understood",
}


TWO_WORDS = re.compile(r"\b[a-z]+ [a-z]+\b")  # lists of signs and questions in SQL have none


def customers_sentences(source):
    tree = ast.parse(source)
    spared = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise):
            spared.update(map(id, ast.walk(node)))
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            spared.add(id(node.value))
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in spared
        ):
            text = node.value.strip()
            begins_or_ends = text[:1].isupper() or text.endswith((".", "?", "!"))
            if SENTENCE.search(text) and TWO_WORDS.search(text) and begins_or_ends:
                yield text


def test_a_sentence_in_code_is_found():
    assert list(customers_sentences('"""We do this here."""\nx = "We keep your place."')) == [
        "We keep your place."
    ]
    assert list(customers_sentences('f(f"{n} files were not found.")')) == ["files were not found."]
    assert not list(customers_sentences('raise ValueError("This is for a developer.")'))
    assert not list(customers_sentences('x = "png jpg jpeg gif"'))


def test_no_customer_s_sentence_stands_in_code():
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        inside = path.relative_to(PACKAGE).as_posix()
        if not inside.startswith(tuple(ELSEWHERE)):
            source = path.read_text(encoding="utf-8")
            found += [(inside, text) for text in customers_sentences(source)]
    assert found == []
