"""The words of our own windows: as plain as those of the screens."""

import re

from helperkit.assets import asset
from tests.each import each
from tests.unit.test_wording import JARGON, MOST_IN_SENTENCE, sentences, words_of

TEXTS = re.findall(
    r"^(viewer-[\w-]+) = (.+)$", asset("words/en/viewer.ftl").read_text("utf-8"), re.M
)


@each("name, text", TEXTS)
def test_they_are_short_and_plain(name: str, text: str) -> None:
    assert not JARGON.search(text), name
    for sentence in sentences(text):
        assert len(words_of(sentence)) <= MOST_IN_SENTENCE, name
