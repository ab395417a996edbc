"""How well the wording check tells faulty sentences from good ones.

`python -m tests.benchmarks.wording FILE [--thorough] [--ids]` checks every sentence of a labelled
file (`tests/wording/held_out_3.toml`) and prints precision and recall, overall and by rule;
`--thorough` asks the link-grammar parser too, `--ids` names the sentences that were
judged otherwise than their label. Exit status 1 below a precision of 0.85 or a recall of 0.90.
"""

import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from helperkit.words.check import Finding, Kind, Rule, check, ready
from helperkit.words.check.tools import link_grammar

LEAST_PRECISION, LEAST_RECALL = 0.85, 0.90
KINDS = {"agent": Kind.SAID}
# What the people who labelled the sentences call our rules.
LABELS = {
    Rule.LONG_SENTENCE: "long_sentence",
    Rule.LONG_TEXT: "long_sentence",
    Rule.HARD_TO_READ: "hard_word",
    Rule.SPELLING: "punctuation_spelling",
    Rule.TITLE: "title_or_button",
    Rule.BUTTON: "title_or_button",
}


class Score(NamedTuple):
    """What was found of what was there."""

    right: int
    found: int
    there: int

    @property
    def precision(self) -> float:
        """How much of what was found was there."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """How much of what was there was found."""
        return self.right / self.there if self.there else 1.0


class Judged(NamedTuple):
    """A sentence with its labels, and what the check says."""

    case: dict[str, Any]
    labels: frozenset[str]
    said: frozenset[str]


# Not a fault of a sentence, but of our house: people who label sentences do not know of it.
OF_OUR_HOUSE = frozenset({Rule.HOUSE_WORD})


def label(finding: Finding) -> str:
    """Return the label of a finding's rule."""
    return LABELS.get(finding.rule, finding.rule.value.replace("-", "_"))


def judged(path: Path, *, thorough: bool) -> list[Judged]:
    """Return every sentence of a file, judged."""
    cases = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    return [
        Judged(
            case,
            frozenset(case["faults"]),
            _labels(case, thorough=thorough),
        )
        for case in cases
    ]


def _labels(case: dict[str, Any], *, thorough: bool) -> frozenset[str]:
    found = check(case["text"], _kind(case), thorough=thorough).findings
    return frozenset(label(one) for one in found if one.rule not in OF_OUR_HOUSE)


def _kind(case: dict[str, Any]) -> Kind:
    return KINDS.get(case["kind"]) or Kind(case["kind"])


def overall(all_judged: Iterable[Judged]) -> Score:
    """Return the score of "this sentence is faulty"."""
    counted = Counter((bool(one.labels), bool(one.said)) for one in all_judged)
    right = counted[True, True]
    return Score(right, right + counted[False, True], right + counted[True, False])


def of_rule(all_judged: Iterable[Judged], name: str) -> Score:
    """Return the score of one rule: whether it is named where it is the fault."""
    counted = Counter((name in one.labels, name in one.said) for one in all_judged)
    right = counted[True, True]
    return Score(right, right + counted[False, True], right + counted[True, False])


def main(arguments: list[str]) -> int:
    """Print the figures and return the exit status."""
    path = Path(arguments[0])
    thorough = "--thorough" in arguments
    ready()
    began = time.perf_counter()
    cases = judged(path, thorough=thorough)
    took = (time.perf_counter() - began) * 1000 / len(cases)
    score = overall(cases)
    faulty = sum(bool(one.labels) for one in cases)
    parser = "with link-grammar" if thorough and link_grammar.there() else "without link-grammar"
    print(f"{len(cases)} sentences, {faulty} faulty; {parser}; {took:.1f} ms each")
    print(f"faulty or not: precision {score.precision:.3f}, recall {score.recall:.3f}")
    for name in sorted({name for one in cases for name in one.labels | one.said}):
        rule = of_rule(cases, name)
        print(
            f"  {name:22} precision {rule.precision:.2f}, recall {rule.recall:.2f}"
            f"   ({rule.there} there, {rule.found} found)"
        )
    if "--ids" in arguments:
        for one in cases:
            if bool(one.labels) != bool(one.said):
                print(f"  {one.case['id']}: {sorted(one.labels)} but {sorted(one.said)}")
    return int(score.precision < LEAST_PRECISION or score.recall < LEAST_RECALL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
