"""The rules alone find what is secret in the sentences of programs, and leave what is technical.

The wall is off: the rules get the sentences as they are. Half of them were held apart from the
rules' writers, and their words are never printed.
"""

import pytest

from tests.hostile.secrets import rules_alone

RECALL, KEPT = 0.97, 0.98
# Of each kind by itself. Names of networks, streets and serial numbers look like any word: in
# sentences that nobody has seen before, the rules know them by the words around them alone.
WORST = {False: 0.9, True: 0.55}
EACH = 25
HALVES = pytest.mark.parametrize("apart", [False, True])


@HALVES
def test_the_rules_find_what_is_secret(apart):
    got = rules_alone.recall(EACH, apart=apart)
    assert len(got.found) >= 35
    few = {
        kind: counts for kind, counts in got.found.items() if counts[0] < WORST[apart] * counts[1]
    }
    assert got.all >= RECALL, few
    assert not few


@HALVES
def test_the_rules_leave_what_is_technical(apart):
    taken, count = rules_alone.spoilt(apart=apart)
    assert count >= 350
    assert 1 - len(taken) / count >= KEPT, [] if apart else taken


def test_the_sentences_of_the_halves_differ():
    from tests.hostile.secrets import sentences, sentences_apart, technical, technical_apart

    for group in set(sentences.GROUPS.values()):
        one, other = getattr(sentences, group), getattr(sentences_apart, group)
        assert set(one).isdisjoint(other)
        assert len(one) >= 3 <= len(other)
    for kind, (words, _patterns) in technical.SENTENCES.items():
        assert set(words).isdisjoint(technical_apart.SENTENCES[kind][0]), kind
