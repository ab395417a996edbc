"""Checks files and folders, by what each file is; waivers are weighed against what was found."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from helperkit.assets import asset
from helperkit.delivery.regular import NotRegular, open_regular
from helperkit.words.check.checking import check
from helperkit.words.check.model import Checked, Figures, Finding, Kind, Rule
from helperkit.words.check.sources import fluent, plain
from helperkit.words.check.sources.found import Text, Waiver
from helperkit.words.check.sources.tongue import is_other
from helperkit.words.languages import languages

KNOWN = (".ftl", ".md", ".txt", ".eml", ".helpercard")  # and .toml, where it is a card
MOST_BYTES = 4_000_000
_OF_WAIVERS = frozenset({Rule.WAIVER_UNUSED, Rule.WAIVER_BARE, Rule.WAIVER_UNKNOWN})
_RULES = frozenset(rule.value for rule in Rule) - {rule.value for rule in _OF_WAIVERS}


class Placed(msgspec.Struct, frozen=True):
    """A finding with its file; the line and the column are those of the file."""

    file: str
    line: int
    column: int
    name: str
    kind: Kind
    finding: Finding


class Report(msgspec.Struct, frozen=True):
    """What was found in all texts, and the figures of each."""

    findings: tuple[Placed, ...]
    figures: tuple[tuple[Text, Figures], ...]
    rests: tuple[str, ...]
    waived: int = 0


def check_all(texts: Iterable[Text], *, language: str = "en", thorough: bool = False) -> Report:
    """Check texts, and the waivers beside them."""
    placed: dict[tuple[str, str, Rule, str], Placed] = {}
    figures: list[tuple[Text, Figures]] = []
    rests: set[str] = set()
    waived = 0
    beside: dict[str, tuple[Text, list[Waiver]]] = {}
    known: dict[tuple[str, Kind], Checked] = {}  # many lines stand in many places
    for text in texts:
        key = (text.text, text.kind)
        if key not in known:
            known[key] = check(*key, language=language, thorough=thorough)
        checked = known[key]
        figures.append((text, checked.figures))
        rests.update(checked.rests)
        _, unused = beside.setdefault(
            text.group or f"{text.file}:{text.line}", (text, list(text.waivers))
        )
        for finding in checked.findings:
            covering = [w for w in text.waivers if w.covers(finding.rule, text.part, finding.found)]
            if covering:
                waived += 1
                unused[:] = [waiver for waiver in unused if waiver not in covering]
            else:
                place = (text.file, text.name or str(text.line), finding.rule, finding.found)
                placed.setdefault(place, _placed(text, finding))
    found = [*placed.values(), *(one for text, left in beside.values() for one in _of(text, left))]
    found.sort(key=lambda one: (one.file, one.line, one.column))
    return Report(tuple(found), tuple(figures), tuple(sorted(rests)), waived)


def _of(text: Text, unused: list[Waiver]) -> Iterator[Placed]:
    """Yield what is wrong with the waivers of a text."""
    for waiver in text.waivers:
        if waiver.rule not in _RULES:
            yield _of_waiver(text, waiver, Rule.WAIVER_UNKNOWN)
        elif not waiver.reason:
            yield _of_waiver(text, waiver, Rule.WAIVER_BARE)
        elif waiver in unused:
            yield _of_waiver(text, waiver, Rule.WAIVER_UNUSED)


def _of_waiver(text: Text, waiver: Waiver, rule: Rule) -> Placed:
    finding = Finding(rule, 0, 0, waiver.line, 1, waiver.rule)
    return Placed(text.file, waiver.line, 1, text.name, text.kind, finding)


def _placed(text: Text, finding: Finding) -> Placed:
    line = text.line + finding.line - 1
    column = finding.column + (text.column - 1 if finding.line == 1 else 0)
    return Placed(text.file, line, column, text.name, text.kind, finding)


def texts_at(path: Path, kind: Kind | None, language: str) -> Iterator[Text | Placed]:
    """Yield every text of a file or a folder; a `Placed` where one cannot be read as text."""
    if path.is_dir():
        others = without_rules(path)
        closed: list[OSError] = []  # folders that nobody may look into
        walked = os.walk(path, onerror=closed.append)
        for inner in sorted(Path(at, name) for at, _, names in walked for name in names):
            if (
                inner.suffix.lower() in KNOWN
                and not fluent.is_skipped(inner.name)
                and not others.intersection(inner.relative_to(path).parts[:-1])
                and _asks(inner.is_file, otherwise=True)
            ):
                yield from _of_file(inner, kind, language)
        yield from (_whole(str(error.filename), Rule.UNREADABLE) for error in closed)
    else:
        yield from _of_file(path, kind, language)


def without_rules(path: Path) -> frozenset[str]:
    """Return the languages in a folder that the program speaks, and has no lists for yet."""
    spoken = (asset("words") / name for name in languages())
    silent = {folder.name for folder in spoken if not (folder / "check").is_dir()}
    return frozenset(name for name in silent if _asks((path / name).is_dir, otherwise=False))


def _asks(look: Callable[[], bool], *, otherwise: bool) -> bool:
    """Return what a look says, and something else where nobody may look."""
    try:
        return look()
    except OSError:
        return otherwise


def texts_of_input(content: bytes, kind: Kind | None) -> Iterator[Text | Placed]:
    """Yield the text of standard input, which is read as a mail."""
    source = _decoded(content)
    if isinstance(source, Rule):
        yield _whole("-", source)
        return
    yield from plain.mail(source, "-", kind or Kind.REPLY)


def _of_file(path: Path, kind: Kind | None, language: str) -> Iterator[Text | Placed]:
    shown = str(path)
    try:
        with open_regular(path) as file:
            source = _decoded(file.read(MOST_BYTES + 1))
    except (OSError, NotRegular):
        source = Rule.UNREADABLE
    if isinstance(source, Rule):
        yield _whole(shown, source)
        return
    try:
        yield from list(_texts(source, path, kind, language))
    except fluent.Unreadable as why:
        yield _whole(shown, Rule.UNREADABLE, why.line)
    except RecursionError:  # brackets within brackets, by the thousand
        yield _whole(shown, Rule.UNREADABLE)


def _decoded(content: bytes) -> str | Rule:
    """Return the text, or the rule that says why it cannot be checked."""
    if len(content) > MOST_BYTES:
        return Rule.TOO_LARGE
    try:
        source = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Rule.UNREADABLE
    if "\0" in source:
        return Rule.UNREADABLE
    return Rule.NOT_ENGLISH if is_other(source) else source


def _texts(source: str, path: Path, kind: Kind | None, language: str) -> Iterator[Text]:
    shown = str(path)
    match path.suffix.lower():
        case ".ftl":
            yield from fluent.texts_of(source, shown, _in_language(path), language)
        case ".md":
            yield from plain.markdown(source, shown, kind or Kind.MAIL)
        case ".toml" | ".helpercard":
            yield from plain.card(source, shown)
        case ".eml":
            yield from plain.mail(source, shown, kind or Kind.MAIL)
        case _:
            yield from plain.mail(source, shown, kind or Kind.REPLY)


def _in_language(path: Path) -> str:
    """Return how the table of kinds calls a file: "problems", "agent/problems"."""
    name = path.with_suffix("").name
    return f"agent/{name}" if path.parent.name == "agent" else name


def _whole(shown: str, rule: Rule, line: int = 1) -> Placed:
    """Return the finding that a file cannot be checked at all."""
    finding = Finding(rule, 0, 0, line, 1, shown, most=MOST_BYTES // 1_000_000)
    return Placed(shown, line, 1, "", Kind.TEXT, finding)
