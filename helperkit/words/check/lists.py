"""The lists of one language, from `assets/words/LANGUAGE/check`, ready for the rules."""

import functools
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from helperkit.assets import asset
from helperkit.words.check.model import Rule
from helperkit.words.check.phrases import Phrases
from helperkit.words.check.reading import Sentence, sentences

_FILES = {
    Rule.JARGON: "jargon",
    Rule.HOUSE_WORD: "house_words",
    Rule.HARD_WORD: "hard_words",
    Rule.BLAME: "blame",
    Rule.IDIOM: "idioms",
    Rule.IDLE_POLITENESS: "politeness",
    Rule.PROMISE: "promises",
    Rule.DOUBLE_NEGATIVE: "double_negative",
    Rule.GRAMMAR: "grammar",
    Rule.PASSIVE: "passive",
}


class Listed(msgspec.Struct, frozen=True):
    """The phrases of one rule, and those that only look like them."""

    phrases: Phrases
    fine: Phrases


class Lists:
    """All lists of a language. Raises `FileNotFoundError` where it has none."""

    def __init__(self, language: str) -> None:
        self._language = language
        reading = self.table("reading")
        self.locale: str = reading["locale"]
        self.short = frozenset(reading["short"])
        self.negative: str = reading["negative"]
        contractions: Mapping[str, str] = reading["contractions"]
        self.contractions = {one: tuple(many.split()) for one, many in contractions.items()}
        tables = {rule: self.table(name) for rule, name in _FILES.items()}
        self.listed = {
            rule: Listed(Phrases(table.get("phrases", {})), Phrases(table.get("fine", {})))
            for rule, table in tables.items()
        }
        self.abbreviations = frozenset(tables[Rule.JARGON]["abbreviations"]["known"])
        self.negatives = Negatives(tables[Rule.DOUBLE_NEGATIVE])
        self.passive = Passive(tables[Rule.PASSIVE])
        self.splice = {
            name: frozenset(many) for name, many in tables[Rule.GRAMMAR]["splice"].items()
        }
        self.asks = {name: frozenset(many) for name, many in tables[Rule.GRAMMAR]["asks"].items()}
        self.verbs = Verbs(self.table("verbs"))
        next_step = self.table("next_step")
        self.trouble = Phrases(next_step["trouble"])
        self.step = Phrases(next_step["step"])
        self.no_step = Phrases(next_step["no_step"])
        self.no_trouble = Phrases(next_step["fine"])
        self.taught = Taught(self.table("taught"))
        self.agreement = Agreement(self.table("agreement"))
        self.order = Order(self.table("order"))
        self.promises = Promises(tables[Rule.PROMISE])
        self.definitions = Definitions(self.table("definitions"))

    def table(self, name: str) -> dict[str, Any]:
        """Return a file of lists as it stands."""
        path = asset(f"words/{self._language}/check/{name}.toml")
        return tomllib.loads(path.read_text(encoding="utf-8"))

    def sentences(self, text: str) -> tuple[Sentence, ...]:
        """Return the sentences of a text in this language."""
        return sentences(text, self.contractions, self.short)


class Negatives:
    """What says no, and where a new part of a sentence begins."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        words = table["words"]
        self.no, self.within, self.parts = (
            frozenset(words[name]) for name in ("no", "within", "parts")
        )
        self.opens, self.opens_no = frozenset(words["opens"]), frozenset(words["opens_no"])
        self.begins = tuple(words["begins"])
        self.begins_not = tuple(words["begins_not"])


class Passive:
    """The words of which a passive is made."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        def named(name: str) -> frozenset[str]:
            return frozenset(table[name])

        self.be, self.between, self.irregular = named("be"), named("between"), named("irregular")
        self.states, self.states_after = named("states"), named("states_after")
        self.by, self.not_done = named("by"), named("not_done")
        self.was, self.asks = named("was"), named("asks")
        self.goes_on, self.not_asked = named("goes_on"), named("not_asked")
        self.ending: str = table["ending"]


class Verbs:
    """How an instruction begins, and a label."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        def named(name: str) -> frozenset[str]:
            return frozenset(table[name])

        self.tell, self.after, self.ands = named("tell"), named("after"), named("and")
        self.not_before = named("not_before")
        first, second = table["never"]
        self.never = (str(first), str(second))
        self.after_two = frozenset(tuple(one.split()) for one in table["after_two"])
        self.requests, self.reader = named("requests"), named("reader")
        self.senses, self.helpers = named("senses"), named("helpers")
        self.helpers_before = named("helpers_before")
        self.must = Phrases(dict.fromkeys(table["must"], ""))
        self.together = Phrases(dict.fromkeys(table["together"], ""))
        self.not_told = Phrases(dict.fromkeys(table["not_told"], ""))
        labels = table["labels"]
        self.answers, self.answer_verbs = frozenset(labels["answers"]), labels["answer_verbs"]
        self.begins, self.who = frozenset(labels["begins"]), frozenset(labels["who"])
        self.past: str = labels["past"]
        self.third: str = labels["third"]
        self.nouns, self.of_nouns = frozenset(labels["nouns"]), frozenset(labels["of_nouns"])
        self.only_before: Mapping[str, list[str]] = labels["only_before"]
        self.alone = frozenset(labels["alone"])
        self.vague: Mapping[str, str] = labels["vague"]
        self.shouting_fine = frozenset(labels["shouting_fine"])
        self.names = frozenset(labels["names"])
        self.says = frozenset(labels["says"])
        self.title_vague = frozenset(labels["title_vague"])


class Definitions:
    """How a sentence explains a word."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        def named(name: str) -> frozenset[str]:
            return frozenset(table[name])

        self.before, self.equals, self.opens = named("before"), named("is"), named("opens")
        self.goes_on, self.means, self.called = named("goes_on"), named("means"), named("called")
        self.points = named("points")


class Agreement:
    """Which words go together."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        def named(name: str) -> frozenset[str]:
            return frozenset(table[name])

        self.before, self.opens, self.ends = named("before"), named("opens"), named("ends")
        self.of_one, self.of_many = named("of_one"), named("of_many")
        self.one, self.many, self.either = named("one"), named("many"), named("either")
        self.numbers, self.ones, self.things = named("numbers"), named("ones"), named("things")
        self.single = named("single")
        self.wished, self.wishes = named("wished"), named("wishes")
        self.am, self.had = named("am"), named("had")
        self.since, self.since_words = named("since"), named("from")
        self.asks, self.asked_last = named("asks"), named("asked_last")
        self.help, self.third = named("help"), named("third")


class Order:
    """What stands where in a sentence, and what is missing there."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        def named(name: str) -> frozenset[str]:
            return frozenset(table[name])

        self.before, self.verbs, self.asks = named("before"), named("verbs"), named("asks")
        self.who, self.help, self.things = named("who"), named("help"), named("things")
        self.ends, self.adjectives = named("ends"), named("adjectives")
        self.takers, self.bare_takers = named("takers"), named("bare_takers")
        self.states, self.not_doing = named("states"), named("not_doing")
        self.runs, self.manners, self.degrees = named("runs"), named("manners"), named("degrees")
        self.owns, self.bases = named("owns"), named("bases")
        self.finite = named("finite")


class Promises:
    """Of what a promise is made: a time or an absolute word, and what comes of it."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        words = table["words"]

        def named(name: str) -> frozenset[str]:
            return frozenset(words[name])

        self.soft, self.within = named("soft"), named("within")
        self.units, self.gives = named("units"), named("gives")
        self.which = named("which")
        self.outcomes_many, self.all_many = named("outcomes_many"), named("all_many")
        self.all, self.outcomes, self.to = named("all"), named("outcomes"), named("to")
        self.skills, self.can = named("skills"), named("can")


class Taught:
    """Words that need not be common, and what counts as common."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.words = frozenset(table["words"])
        self.names = self.words | frozenset(table["names"])
        self.endings: Iterable[tuple[str, str]] = tuple((a, b) for a, b in table["endings"])
        self.common: float = table["common"]
        self.common_long: float = table["common_long"]
        self.common_learned: float = table["common_learned"]
        self.learned: tuple[str, ...] = tuple(table["learned"])
        self.common_part: float = table["common_part"]
        self.long: int = table["long"]
        self.easy_long = frozenset(table["easy_long"])


@functools.cache
def lists(language: str) -> Lists:
    """Return the lists of a language; they are read once."""
    return Lists(language)
