"""Takes a text apart: sentences, words, and words as lists of phrases know them.

Every pattern here is linear: no input takes longer than its length. What stands in quotes “…” is
the name of a button or a title, and in brackets […] what somebody fills in: that is counted, but
its words are not judged.
"""

import re
from collections.abc import Iterator, Mapping

import msgspec

WORD = re.compile(r"\w+(?:[’'.@:/-]+\w+)*")
_QUOTED = re.compile(
    r"“[^”\n]{0,200}”|„[^“\n]{0,200}“|«[^»\n]{0,200}»|\"[^\"\n]{0,200}\"|\[[^\]\n]{1,80}\]"
)
_NO_WORDS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}")
_STOP = re.compile(r"[.?!…]+[”\"')’]*(?=\s|$)")
_ITEM = re.compile(r"\s*(?:[-*•–]|\d{1,3}[.)])\s")
_GREETING_WORDS = 4
_SHORT_LINE = 40  # characters: a line that ends by choice, not because it was full


class Word(msgspec.Struct, frozen=True):
    """A word and where it stands; `plain` is it in small letters, with straight apostrophes."""

    text: str
    plain: str
    start: int
    end: int
    quoted: bool = False
    after: str = ""  # the marks between the word before it and it


class Sentence(msgspec.Struct, frozen=True):
    """A sentence: `words` as they are counted, `tokens` with contractions written out."""

    text: str
    start: int
    words: tuple[Word, ...]
    tokens: tuple[Word, ...]
    stops: bool  # ends with a mark
    item: bool = False  # of a list
    line_end: bool = False  # a short line of its own, such as a greeting

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return "?" in self.text[-3:]


def quotes(text: str) -> list[tuple[int, int]]:
    """Return where quotes and addresses stand."""
    found = [*_QUOTED.finditer(text), *_NO_WORDS.finditer(text)]
    return sorted(match.span() for match in found)


def sentences(
    text: str, contractions: Mapping[str, tuple[str, ...]], short: frozenset[str]
) -> tuple[Sentence, ...]:
    """Return the sentences of a text. `short` are abbreviations whose stop ends none."""
    inside = quotes(text)
    found: list[Sentence] = []
    at = 0
    for start, end, item, line_end in _pieces(text, short):
        while at < len(inside) and inside[at][1] <= start:
            at += 1
        words = tuple(_words(text, start, end, inside[at : at + 50]))
        if words:
            tokens = tuple(_tokens(words, contractions))
            piece = text[start:end]
            stops = piece.rstrip("”\"')’ ")[-1:] in {".", "?", "!", "…", ":", "]"}
            found.append(Sentence(piece, start, words, tokens, stops, item, line_end))
    return tuple(found)


def _pieces(text: str, short: frozenset[str]) -> Iterator[tuple[int, int, bool, bool]]:
    for start, end, item, line_end in _blocks(text):
        begin = start
        for stop in _STOP.finditer(text, start, end):
            before = text[begin : stop.start()].rsplit(maxsplit=1)[-1:]
            if before and before[0].strip("(“\"'").lower() in short and stop.group() == ".":
                continue
            yield *_bare(text, begin, stop.end()), item, False
            begin = stop.end()
        if text[begin:end].strip():
            yield *_bare(text, begin, end), item, line_end


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _blocks(text: str) -> Iterator[tuple[int, int, bool, bool]]:
    """Yield lines that belong together, each with whether it is of a list, and ends by choice."""
    begin, at, item = 0, 0, False
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        if number and _ITEM.match(line):
            begin, item = at, True
        elif begin == at:
            item = bool(_ITEM.match(line))
        if item and begin == at and (mark := _ITEM.match(line)):
            begin += mark.end()
        at += len(line)
        following = lines[number + 1] if number + 1 < len(lines) else ""
        bare = line.strip()
        ends = (
            not following.strip()
            or bare.endswith((".", "?", "!", ":", "…", "]"))
            or _ITEM.match(following) is not None
            or (bare.endswith(",") and len(bare.split()) <= _GREETING_WORDS)
            or (len(bare) < _SHORT_LINE and following.lstrip()[:1].isupper())
        )
        if ends:
            alone = len(bare) < _SHORT_LINE and (bool(following) or len(lines) > 1)
            if text[begin:at].strip():
                yield begin, at, item, alone
            begin, item = at, False


def _words(text: str, start: int, end: int, inside: list[tuple[int, int]]) -> Iterator[Word]:
    before = start
    for match in WORD.finditer(text, start, end):
        plain = match.group().lower().replace("’", "'")
        quoted = any(a <= match.start() < b for a, b in inside)
        after = text[before : match.start()].strip()
        yield Word(match.group(), plain, *match.span(), quoted, after)
        before = match.end()


def _tokens(words: tuple[Word, ...], contractions: Mapping[str, tuple[str, ...]]) -> Iterator[Word]:
    """Yield the words with their contractions written out: "don't" is "do" and "not"."""
    for word in words:
        parts = _written_out(word.plain, contractions)
        for number, part in enumerate(parts):
            after = word.after if number == 0 else ""
            yield Word(word.text, part, word.start, word.end, word.quoted, after)


def _written_out(plain: str, contractions: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    if plain in contractions:
        return contractions[plain]
    for ending, parts in contractions.items():
        if ending.startswith("-") and plain.endswith(ending[1:]) and len(plain) >= len(ending):
            return (plain[: 1 - len(ending)], *parts)
    return (plain,)
