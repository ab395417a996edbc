"""The page of the inbox: whole by itself, safe whatever reports hold, and readable for all."""

import re
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

import helperkit
from helperkit.assets import asset
from helperkit.diagnostics.inbox.answers import answer
from helperkit.diagnostics.inbox.counting import By, Counts
from helperkit.diagnostics.inbox.page import BEGINNING, page
from helperkit.diagnostics.inbox.page.spans import spans
from helperkit.diagnostics.inbox.page.style import TEXTS, colours
from helperkit.diagnostics.inbox.row import Row
from helperkit.diagnostics.inbox.store import Store
from helperkit.words.load import Words
from tests.unit.test_inbox_answers import rows
from tests.unit.test_wording import sentences, words_of

HOSTILE = "</title></svg><script>alert(1)</script><img src=x onerror='a'>\"&amp;\x07\u202e"
VOID = {"meta"}


class Tags(HTMLParser):
    """All tags with their attributes, and whether each one is closed in its turn."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.open, self.texts = [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)


@pytest.fixture
def made(tmp_path):
    def make(of, by=By.CAUSE):
        store = Store(tmp_path / "store")
        store.add(list(of), [], 1)
        counts = Counts(store)
        try:
            return page(answer(counts, by), Words().text)
        finally:
            counts.close()

    return make


def hostile_rows():
    for number in range(400):
        hit = number % 2
        yield Row(
            f"k{number}", version=HOSTILE if hit else "1.0", system=HOSTILE if hit else "linux",
            product=12 if hit else 3, product_name=HOSTILE, cause=HOSTILE if hit else "offline",
            signature=HOSTILE, problem=HOSTILE, made_day=date(2026, 1, 1) + timedelta(number % 90),
        )  # fmt: skip


@pytest.mark.parametrize("by", By)
def test_what_reports_hold_is_text_and_never_markup(made, by):
    text = made(hostile_rows(), by)
    found = Tags(text)
    assert not found.open
    names = {tag for tag, _attributes in found.tags}
    assert not names & {"script", "img", "iframe", "link", "a", "object", "form"}
    assert any("<script>alert(1)</script>" in told for told in found.texts)  # as people read it
    attributes = {name for _tag, told in found.tags for name in told}
    assert not {name for name in attributes if name.startswith("on")}
    assert "\x07" not in text


def test_the_page_asks_for_nothing_from_anywhere(made):
    text = made(rows(500, planted=0.7))
    assert text.startswith(BEGINNING)
    attributes = {name for _tag, told in Tags(text).tags for name in told}
    assert not attributes & {"src", "href", "srcset", "action", "data"}
    assert not re.search(r"url\(|@import|https?:", text)
    assert "default-src 'none'" in text


def test_every_picture_has_a_name_and_its_numbers_in_the_same_section(made):
    text = made(rows(4_000, planted=0.7))
    body = text[text.index("<body>") : text.index("</html>")]
    tree = ElementTree.fromstring(body)
    pictures = 0
    for section in tree.iter("section"):
        drawn = list(section.iter("svg"))
        pictures += len(drawn)
        for picture in drawn:
            assert picture.get("role") == "img"
            assert picture.find("title").text
            assert section.find(".//table/thead") is not None
        for table in section.iter("table"):
            assert table.find("caption").text
            assert all(cell.get("scope") for cell in table.iter("th"))
    assert pictures == 4
    assert [one.tag for one in tree.iter("h1")] == ["h1"]


def test_marks_stay_within_their_pictures(made):
    for text in (made(rows(4_000, planted=0.7)), made(hostile_rows())):
        for picture in re.findall(r"<svg.*?</svg>", text, re.S):
            drawn = ElementTree.fromstring(picture)
            _, _, wide, high = map(float, drawn.get("viewBox").split())
            for box in drawn.iter("rect"):
                x, y, width, height = (float(box.get(n)) for n in ("x", "y", "width", "height"))
                assert 0 <= x <= x + width <= wide + 1
                assert 0 <= y <= y + height <= high + 1


def test_no_reports_make_a_page_as_well(made):
    assert "No reports were counted." in made([])


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_texts_and_marks_stand_out(theme):
    shown = colours(theme)
    for text, grounds in TEXTS.items():
        for ground in grounds:
            assert contrast(shown[text], shown[ground]) >= 7, (text, ground)
    for mark in ("primary", "line", "ink", "warm", "focus"):
        assert contrast(shown[mark], shown["card"]) >= 3, mark
    assert contrast(shown["ink"], shown["primary_soft"]) >= 3  # an interval upon a bar


def test_the_style_uses_no_other_colour_for_texts():
    style = Path(helperkit.__file__).parent / "diagnostics/inbox/page/style.py"
    source = style.read_text(encoding="utf-8")
    used = set(re.findall(r"(?<![-\w])color:var\(--(\w+)\)", source))
    used |= set(re.findall(r"svg (?:text|\.small)\{fill:var\(--(\w+)\)", source))
    assert used == set(TEXTS)
    assert not re.search(r"#[0-9a-fA-F]{3}", source)


@pytest.mark.parametrize(
    ("days", "names", "count"),
    [
        (range(3), ["2026-01-01", "2026-01-02", "2026-01-03"], 3),
        ((0, 2), ["2026-01-01", "2026-01-02", "2026-01-03"], 2),  # also a day without any
        (range(0, 100), ["2025-12-29", "2026-01-05"], 100),  # weeks begin on Mondays
        (range(0, 700), ["2026-01", "2026-02"], 700),
    ],
)
def test_days_are_put_together(days, names, count):
    told = [((date(2026, 1, 1) + timedelta(day)).isoformat(), 1, 0) for day in days]
    columns = spans(told)
    assert [column.name for column in columns][: len(names)] == names
    assert count - 0.02 * count <= sum(column.value for column in columns) <= count
    assert len(columns) <= 62


def test_one_wrong_clock_does_not_stretch_the_picture():
    told = [("2016-01-01", 1, 0)]
    told += [((date(2026, 1, 1) + timedelta(day)).isoformat(), 50, 1) for day in range(20)]
    assert spans(told)[0].name == "2026-01-01"


WORDING = asset("words/en/inbox.ftl").read_text(encoding="utf-8")
NAMES = re.findall(r"^(inbox-[\w-]+) =|^    \.(\w+) =", WORDING, re.M)


def test_sentences_are_short():
    for line in WORDING.splitlines():
        said = line.partition("=")[2] or line.partition("]")[2]
        if not line.startswith("#"):
            assert all(len(words_of(one)) <= 15 for one in sentences(said)), line


def test_no_text_is_left_over():
    source = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("diagnostics/inbox", "terminal")
        for path in (Path(helperkit.__file__).parent / folder).rglob("*.py")
    )
    built = r"inbox-(by|column|headline|system|most|since|whom|refused|copies|no-day|gone|over)\b"
    left = [
        name
        for name in (name for name, _attribute in NAMES if name)
        if f'"{name}"' not in source and not re.match(built, name)
    ]
    assert left == []
    columns = re.findall(r"^inbox-column-([\w-]+) =", WORDING, re.M)
    assert [name for name in columns if f'"{name}"' not in source and name not in source] == []
