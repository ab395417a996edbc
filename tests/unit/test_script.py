"""The agents' scripts: one for every screen, whole, and of that very screen."""

import re
from pathlib import Path

import msgspec
import pytest

import helperkit
from helperkit.assets import asset
from helperkit.journey.problems import ProblemName
from helperkit.words.load import Words
from helperkit.words.script import MESSAGE, QUOTED, Pace, script_of
from helperkit.words.texts import NoSuchText, Texts
from tests.screens.gallery import gallery
from tests.unit.agent_scripts import AGENT, messages, scripts
from tests.unit.test_words import every_screen

PARTS = {"restate", "ask", "say", "avoid", "works", "does-not"}
SCRIPT = MESSAGE.format("")
AS_SAID = re.compile(r"\{ ?([a-z][\w-]*) ?\}")


def with_words() -> set[str]:
    """Return the names of all screens that have words for customers."""
    texts = Texts(asset("words/en"), "en")
    return {
        name for name in texts.names if texts.has(name, "heading") and texts.has(name, "picture")
    }


def test_every_screen_and_every_problem_has_a_script() -> None:
    scripted = {name.removeprefix(SCRIPT) for name in messages() if name.startswith(SCRIPT)}
    assert {shown.name for shown in every_screen()} - scripted == set(), "no script"
    assert {f"problem_{problem.value}" for problem in ProblemName} - scripted == set(), "no script"
    assert with_words() - scripted == set(), "no script"
    assert scripted - with_words() == set(), "a script for no screen"


def test_every_script_has_all_its_parts_and_no_other() -> None:
    for name, message in messages().items():
        if name.startswith(SCRIPT):
            assert {a.id.name for a in message.attributes} == PARTS, name
    for shown in scripts():
        name = shown.page.screen.name
        assert 1 <= len(shown.script.ask) <= 3, name
        assert 1 <= len(shown.script.say) <= 5, name
        assert shown.script.avoid, name
        assert all(word.word and word.plain for word in shown.script.avoid), name
        assert all(shown.written), name
        assert not any(set("{}$|") & set(text) for text in shown.written), name


def test_no_other_text_is_left_over() -> None:
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in (Path(helperkit.__file__).parent / "words").glob("*.py")
    )
    texts = "".join(path.read_text(encoding="utf-8") for path in AGENT.glob("*.ftl"))
    paces = {f"pace-{pace.value}" for pace in Pace}
    others = {name for name in messages() if not name.startswith(SCRIPT)} - paces
    used = set(re.findall(r'"([a-z][a-z-]+)"', source)) | set(AS_SAID.findall(texts))
    assert others - used == set()


def test_every_script_begins_by_restating_what_is_read() -> None:
    for shown in scripts():
        line = shown.script.restate
        assert line.pace is Pace.YES
        assert line.text.startswith("So "), line.text
        assert line.text.endswith(" Is that right?"), line.text
        assert QUOTED.search(line.text), line.text


@pytest.mark.parametrize("language", ["en", "pseudo"])
def test_what_is_quoted_stands_on_that_very_screen(language: str) -> None:
    """Buttons above all. A caller of another language reads them in that one."""
    chrome = {Words(language).text(f"window-{n}") for n in ("read", "paste", "show-typed")}
    quoted = 0
    for shown in scripts(language):
        page = shown.page
        there = {
            *(*page.choices, page.heading.rstrip("."), page.field, page.field_name),
            *QUOTED.findall(page.body),
            *(value for value in page.screen.values.values() if isinstance(value, str)),
            *chrome,
        }
        for text in shown.written:
            for label in QUOTED.findall(text):
                quoted += 1
                assert label in there, (page.screen.name, text)
    assert quoted > 500


def test_a_button_that_is_gone_is_missed() -> None:
    words = Words()
    shown = gallery()["unpack"]
    script_of(shown, words, words)
    with pytest.raises(NoSuchText):
        script_of(msgspec.structs.replace(shown, choices=shown.choices[1:]), words, words)


def test_a_screen_without_a_script_is_said() -> None:
    words = Words()
    with pytest.raises(NoSuchText):
        script_of(msgspec.structs.replace(gallery()["unpack"], name="explain"), words, words)


def test_only_the_asked_script_is_parsed() -> None:
    words = Words()
    script_of(gallery()["hello"], words, words)
    assert set(words.for_agents()._parsed) == {"script-hello", "read-heading"}


def test_a_line_without_a_pace_is_said(tmp_path: Path) -> None:
    """A fault in the texts, such as one of a translator."""
    text = (AGENT / "getting.ftl").read_text(encoding="utf-8")
    common = (AGENT / "common.ftl").read_text(encoding="utf-8")
    for broken in ("step at a time, and there is no hurry. | soon", "no hurry."):
        changed = re.sub(r"step at a time.* \| pause", broken, text, count=1)
        assert changed != text
        (tmp_path / "agent.ftl").write_text(changed + common, encoding="utf-8")
        words = Words()
        words._for_agents = Texts(tmp_path, "en")
        with pytest.raises(NoSuchText, match="no pace"):
            script_of(gallery()["hello"], words, Words())
