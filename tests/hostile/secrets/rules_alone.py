"""The rules without the wall: how much of what is secret they find, and what else they take."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from types import ModuleType

import msgspec

from helperkit.diagnostics.redact.clean import clean
from helperkit.diagnostics.redact.rule import Known
from tests.hostile.secrets import sentences, technical
from tests.hostile.secrets.looking import Haystack, dressings
from tests.hostile.secrets.making import MAKERS
from tests.hostile.secrets.people import Chance, person
from tests.hostile.secrets.places import sure
from tests.hostile.secrets.secret import Secret

UNSEEN = frozenset({"own_words"})  # no sentence tells a rule what is a person's own word


class Missed(msgspec.Struct, frozen=True):
    """A secret that the rules left in its sentence."""

    kind: str
    sentence: str
    left: str


class Recall(msgspec.Struct, frozen=True):
    """Of each kind: how many were found of how many; and the others."""

    found: Mapping[str, tuple[int, int]]
    missed: list[Missed]

    @property
    def all(self) -> float:
        """Part of all that was found."""
        whole = sum(count for _, count in self.found.values())
        return sum(found for found, _ in self.found.values()) / whole

    @property
    def worst(self) -> float:
        """Part of the worst kind that was found."""
        return min(found / count for found, count in self.found.values())


def recall(each: int, *, apart: bool) -> Recall:
    """Give the rules so many sentences of each kind; `apart`: of the half that was held apart."""
    found: dict[str, tuple[int, int]] = {}
    missed = []
    for made, sentence, known in _written(each, apart=apart):
        left, _rules = clean(sentence, known)
        stack = Haystack("", left.encode("utf-8", "surrogatepass"))
        bare = not any(stack.holds(one) for mark in made.marks for one in dressings(mark))
        before = found.get(made.kind, (0, 0))
        found[made.kind] = (before[0] + bare, before[1] + 1)
        if not bare:
            missed.append(Missed(made.kind, sentence, left))
    return Recall(found, missed)


def sentences_of(each: int, *, apart: bool) -> list[str]:
    """Return those sentences, and the technical ones."""
    told = technical.technical(_half("technical", apart=apart).SENTENCES)
    plain = [sentence for _kind, _word, sentence in told]
    return [sentence for _made, sentence, _known in _written(each, apart=apart)] + plain


def _written(each: int, *, apart: bool) -> Iterator[tuple[Secret, str, Known]]:
    patterns_of = vars(_half("sentences", apart=apart))
    for make in MAKERS:
        for number in range(each):
            chance = Chance(f"{apart} {make.__name__} {number}")
            who = person(chance)
            made = sure(make(chance, who))
            if made.kind in UNSEEN:
                break
            patterns = patterns_of[sentences.GROUPS[made.kind]]
            yield made, patterns[number % len(patterns)].format(made.text), who.known


def _half(name: str, *, apart: bool) -> ModuleType:
    return import_module(f"tests.hostile.secrets.{name}{'_apart' if apart else ''}")


def spoilt(*, apart: bool) -> tuple[list[tuple[str, str, str]], int]:
    """Return kind, sentence and what is left, where the rules took a technical word; and of all."""
    who = person(Chance("technical"))
    written = _half("technical", apart=apart)
    told = [
        (kind, word, sentence, clean(sentence, who.known)[0])
        for kind, word, sentence in technical.technical(written.SENTENCES)
    ]
    taken = [(kind, sentence, left) for kind, word, sentence, left in told if word not in left]
    return taken, len(told)
