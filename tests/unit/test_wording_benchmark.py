"""The labelled sentences: the figures that are reported hold, and are counted rightly."""

import tomllib
from pathlib import Path

from tests.benchmarks.wording import LEAST_PRECISION, LEAST_RECALL, Judged, judged, of_rule, overall

WORDING = Path(__file__).parents[1] / "wording"


def test_there_are_enough_sentences_and_half_are_faulty() -> None:
    for name in ("development", "held_out"):
        text = (WORDING / f"{name}.toml").read_text(encoding="utf-8")
        cases = tomllib.loads(text)["case"]
        faulty = sum(bool(case["faults"]) for case in cases)
        assert len(cases) >= 200
        assert 0.4 <= faulty / len(cases) <= 0.6


def test_scores_are_counted() -> None:
    none, blame = frozenset[str](), frozenset({"blame"})
    cases = [Judged({}, blame, blame), Judged({}, blame, none), Judged({}, none, blame)]
    assert overall(cases) == (1, 2, 2)
    assert of_rule(cases, "blame") == (1, 2, 2)
    assert of_rule(cases, "idiom") == (0, 0, 0)


def test_the_rules_reach_the_bars_on_the_sentences_they_were_made_with() -> None:
    score = overall(judged(WORDING / "development.toml", thorough=False))
    assert score.precision >= LEAST_PRECISION
    assert score.recall >= LEAST_RECALL
