"""Titles and buttons: a title says what happened, a button what will happen."""

from collections.abc import Iterator

from helperkit.words.check.lists import Verbs
from helperkit.words.check.model import Finding, Kind, Rule
from helperkit.words.check.passage import Passage
from helperkit.words.check.reading import Word

_MANY_CAPITALS = 2
_FEWEST_OF_VAGUE = 3  # words: "Error 404" says less than "The error is gone"


def labels(passage: Passage) -> Iterator[Finding]:
    """Yield what is wrong with a title or a button."""
    if passage.kind not in (Kind.TITLE, Kind.BUTTON) or not passage.sentences:
        return
    words = list(passage.words())
    rule = Rule.TITLE if passage.kind is Kind.TITLE else Rule.BUTTON
    span = (words[0].start, words[-1].end)
    bare = passage.text.strip()
    verbs = passage.lists.verbs
    plain = " ".join(word.plain for word in words)
    if (
        len(words) > passage.limits.words
        or any(
            word.text.isupper() and len(word.text) > 1 for word in _own(words, verbs.shouting_fine)
        )
        or bare.endswith(("!", "...", "…"))
        or bare[:1].islower()
        or (rule is Rule.TITLE and _as_names(words, verbs.names))
    ):
        yield passage.finding(rule, span)
    elif rule is Rule.BUTTON:
        better = verbs.vague.get(plain)
        if better is not None or bare.endswith(".") or not _acts(passage, words):
            yield passage.finding(rule, span, better or "")
    elif not _tells(passage) or (
        len(words) < _FEWEST_OF_VAGUE and words[0].plain in verbs.title_vague
    ):
        yield passage.finding(rule, span)


def _own(words: list[Word], fine: frozenset[str]) -> Iterator[Word]:
    return (word for word in words if not word.quoted and word.text not in fine)


def _as_names(words: list[Word], names: frozenset[str]) -> bool:
    """Return whether Every Word Begins Like a Name."""
    inner = [w for w in words[1:] if w.plain not in names and not w.quoted and w.text.isalpha()]
    capitals = [word for word in inner if word.text[0].isupper() and not word.text.isupper()]
    return len(capitals) >= _MANY_CAPITALS and len(capitals) * 2 > len(inner)


def _acts(passage: Passage, words: list[Word]) -> bool:
    """Return whether a button begins with a verb, or answers, or asks."""
    verbs = passage.lists.verbs
    tokens = [token.plain for sentence in passage.sentences for token in sentence.tokens]
    if passage.text.rstrip().endswith("?"):
        return True
    if tokens[0] in verbs.tell:
        return not _names(tokens, verbs)
    if len(words) == 1:
        return tokens[0] in verbs.alone
    if tokens[0] in verbs.begins:
        return True
    return tokens[0] in verbs.answers and any(one in verbs.answer_verbs for one in tokens[1:])


def _names(tokens: list[str], verbs: Verbs) -> bool:
    """Return whether the label names a thing: "Free sample", "Order details"."""
    following = tokens[1] if len(tokens) > 1 else ""
    only = verbs.only_before.get(tokens[0])
    if only is not None:
        return following not in only
    return tokens[0] in verbs.nouns and following in verbs.of_nouns


def _tells(passage: Passage) -> bool:
    """Return whether a title is a sentence, with something that is or happens."""
    verbs = passage.lists.verbs
    if passage.text.rstrip().endswith("?"):
        return True
    tokens = [token for sentence in passage.sentences for token in sentence.tokens]
    for at, token in enumerate(tokens):
        plain = token.plain
        if plain in verbs.says or (plain in verbs.tell and (at == 0 or token.after == ":")):
            return True
        if at and (tokens[at - 1].plain in verbs.who or plain.endswith(verbs.past)):
            return True
        if at and plain.endswith(verbs.third) and plain.removesuffix(verbs.third) in verbs.tell:
            return True
    return False
