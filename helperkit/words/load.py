"""From a Screen to a Page: every text that a renderer puts before a person."""

from enum import StrEnum
from typing import TYPE_CHECKING

from helperkit.assets import asset
from helperkit.journey.presses import Sight
from helperkit.journey.problems import ProblemName
from helperkit.journey.screen import Choice, FieldKind, Item, Progress, Screen, Stage
from helperkit.phone.encode import encode
from helperkit.phone.names import has_list, said_in
from helperkit.phone.words import WORDS
from helperkit.words.amounts import size_text, time_text
from helperkit.words.page import CodeWord, ItemText, Page
from helperkit.words.pseudo import pseudo
from helperkit.words.texts import Texts, Value

if TYPE_CHECKING:
    from helperkit.words.understanding import Understanding

SOURCE_LANGUAGE = "en"
TRIALS = frozenset({"pseudo", "rtl"})  # made from English, to find what breaks in other languages
MAY_BE_UNKNOWN = (
    *("phone", "hours", "seller", "product", "password_by", "issuer", "program", "maker"),
)
LABEL = "choice-"
LONGEST_QUOTE = 60  # characters
SIZES = ("missing", "free", "needed")  # bytes, said in words
# What the words of problems may ask for, where nothing more is known.
OF_A_PROBLEM: dict[str, Value] = {
    "missing": 0,
    "met": "elsewhere",
    "cause": "unknown",
    "login": "none",
    "asks": "once",
    "busy": "no",
    "proxy": "no",
    "link": "known",
    "whole": "no",
    "save": "no",
    "hint": "first",
    "parts": "no",
    "made_for": "unknown",
    "lock": "none",
    "danger": "disguised",
    "misfit": "system",
    "known": "yes",
    "here": 0,
    "system": "other",
    "practice": "no",
}


class Medium(StrEnum):
    """Where the words are read, and so what a customer can do there."""

    WINDOW = "window"
    KEYS = "keys"  # the terminal twin: choices are numbers, and what is asked for is typed
    COMMAND = "command"  # one piece of work in the terminal: nothing can be chosen or typed


class Words:
    """The wording of the program in one language.

    A text may have a form of its own for where it is read: `body-keys` is the body for "keys".
    """

    def __init__(self, language: str = SOURCE_LANGUAGE, medium: Medium = Medium.WINDOW) -> None:
        self._medium = medium
        locale = SOURCE_LANGUAGE if language in TRIALS else language
        self._locale = locale
        self._understanding: Understanding | None = None
        self._texts = Texts(asset(f"words/{locale}"), locale)
        self._for_agents: Texts | None = None
        self._dressed = language == "pseudo"
        self.language = language
        self.right_to_left = language == "rtl"

    def text(self, name: str, /, **values: Value) -> str:
        """Return a text by its name, `message` or `message.attribute`. Raises `NoSuchText`."""
        message, _, attribute = name.partition(".")
        text = self._texts.text(message, attribute, **values)
        return pseudo(text) if self._dressed else text

    def for_agents(self) -> Texts:
        """Return the texts of this language that only agents read. They are loaded when asked for.

        They are said as they stand, also in a trial language: a voice cannot speak its dress.
        """
        if self._for_agents is None:
            self._for_agents = Texts(asset(f"words/{self._locale}/agent"), self._locale)
        return self._for_agents

    def choice_names(self, screen: Screen) -> tuple[str, ...]:
        """Return the names of all choices that have a label: those that many share, and its own."""
        names = (*self._texts.names, *self._texts.attributes(screen.name))
        return tuple(name.removeprefix(LABEL) for name in names if name.startswith(LABEL))

    def size(self, size: int) -> str:
        """Return a size in bytes as people say it."""
        return size_text(self._texts, size)

    def page(self, screen: Screen, said: str = "") -> Page:
        """Return the screen with all its words.

        `said` is what the customer typed, for a screen that says it again: see `Screen.quotes`.
        """
        values = self.values(screen)
        values["said"] = quoted(said) or "none"
        name = screen.name
        signs_in = screen.field is FieldKind.SIGN_IN
        line = "practice-line" if values.get("practice") == "yes" else "product-line"
        return Page(
            screen=screen,
            product=self.text(line, **values) if screen.values.get("product") else "",
            heading=self.text(f"{name}.heading", **values),
            body=self._part(name, "body", values),
            safe=self._safe(screen, values),
            progress=self.progress(screen.progress, of=screen.name, resting=not screen.busy),
            choices=tuple(self._label(screen, choice) for choice in screen.choices),
            field=self.text(f"{name}.field") if screen.field else "",
            field_name=self.text(f"{name}.field-name") if signs_in else "",
            items=tuple(self._item(screen, item) for item in screen.items),
            picture=self.text(f"{name}.picture", **values),
            stages=tuple(self.text(f"stage-{stage}") for stage in Stage) if screen.stage else (),
            strip=self.text("strip-phone" if screen.phone else "strip-words", phone=screen.phone),
            strip_note=self.text("strip-note"),
            strip_phone=screen.phone,
            code=self._code(screen),
            right_to_left=self.right_to_left,
        )

    def _code(self, screen: Screen) -> tuple[CodeWord, ...]:
        """Return the six words of the screen, in this language where the list has it."""
        if screen.code is None:
            return ()
        words = encode(screen.code)
        said = (said_in(self._locale, word) for word in words)
        drawn = has_list(self._locale)
        return tuple(
            CodeWord(name, WORDS[word] if drawn else "")
            for name, word in zip(said, words, strict=True)
        )

    def values(self, screen: Screen) -> dict[str, Value]:
        """Return what the words of a screen may ask for."""
        values: dict[str, Value] = {**OF_A_PROBLEM, **screen.values}
        for name in MAY_BE_UNKNOWN:
            values[name] = values.get(name) or "none"
        if "thing" in values:
            values["thing-words"] = self._texts.text(f"thing-{values['thing']}")
        for name in SIZES:
            if size := values.get(name):
                values[f"{name}-words"] = size_text(self._texts, int(size))
        return values

    def _label(self, screen: Screen, choice: Choice) -> str:
        return self._own(screen.name, f"{LABEL}{choice.name}")

    def _own(self, screen: str, name: str, /, **values: Value) -> str:
        """Return a text that many screens share, in the screen's own form where it has one."""
        own = self._texts.has(screen, name)
        return self.text(f"{screen}.{name}" if own else name, **values)

    def understand(self, text: str) -> tuple[tuple[Sight, ...], bool]:
        """Return what a customer means who says in their own words what they see.

        The likeliest sight first, and whether that is sure.
        """
        from helperkit.words.understanding import Understanding

        if self._understanding is None:
            self._understanding = Understanding(asset(f"words/{self._locale}/sights.toml"))
        understood = self._understanding(text)
        return understood.sights, understood.sure

    def _safe(self, screen: Screen, values: dict[str, Value]) -> str:
        """Return what is safe; of what was unpacked, what was done so that it is."""
        if screen.problem:
            return self.text("safe")
        if self._texts.has(screen.name, "safe-kept"):
            return self.text(f"{screen.name}.safe-kept")
        odd = screen.values.get("odd", "none") != "none"
        return self.text(f"{screen.name}.safe", **values) if odd else ""

    def _item(self, screen: Screen, item: Item) -> ItemText:
        if item.ticked is not None:
            return self._ticked(item)
        note = "note-marked" if item.marked else "note-start-here" if item.start_here else ""
        kind = self._own(screen.name, f"thing-{item.kind}", more=item.more)
        if item.size:
            size = size_text(self._texts, item.size)
            kind = self.text("found-line", thing=kind, size=size, since=item.since.value)
        title = item.title
        if item.kind == "mail_text":
            title = self.text("report-mail-body", file=title)
        return ItemText(
            title=title,
            kind=kind,
            note=self._own(screen.name, note) if note else "",
        )

    def _ticked(self, item: Item) -> ItemText:
        """Return the words of a line of the report, whose title is its name."""
        usual = "report-line-usual" if item.title.startswith("facts:") else ""
        said = item.said or (self.text(usual) if usual else "")
        why = self.text(item.kind if self._texts.has(item.kind) else "report-why-facts")
        return ItemText(
            title=self.report_line(item.title),
            kind=f"{said} {why}".strip(),
            note=self.text("report-line-in" if item.ticked else "report-line-out"),
        )

    def report_line(self, name: str) -> str:
        """Return what a line of the report is called, by its name, such as "facts:clock"."""
        text = f"report-line-{name.replace(':', '-').replace('_', '-')}"
        return self.text(text if self._texts.has(text) else "report-line-other")

    def problem(self, problem: ProblemName, part: str, /, **known: Value) -> str:
        """Return a part ("heading", "body") of a problem's screen, where there is no screen."""
        values = self.values(Screen("", "", values=dict(known)))
        return self._part(f"problem_{problem.value}", part, values)

    def _part(self, name: str, part: str, values: dict[str, Value]) -> str:
        """Return a part of a screen's words, in the form for this medium where it has one."""
        own = f"{part}-{self._medium}"
        return self.text(f"{name}.{own if self._texts.has(name, own) else part}", **values)

    def progress(self, progress: Progress | None, *, of: str = "", resting: bool = False) -> str:
        """Return how far the work is, in words; "" where there is nothing to say.

        `of` names the screen, which may have words of its own for it.
        """
        if progress is None or (resting and not progress.done):
            return ""
        if progress.waiting:
            return self._own(of, f"progress-waiting-{progress.waiting.value}")
        if not progress.done:
            return self._own(of, "progress-start")
        done = size_text(self._texts, progress.done)
        if progress.total is None:
            return self._own(of, "progress-only", done=done)
        total = size_text(self._texts, progress.total)
        if resting:
            return self._own(of, "progress-resting", done=done, total=total)
        said = self._own(of, "progress-of", done=done, total=total)
        if progress.all_files > 1:
            files = {"files": str(progress.files), "all": str(progress.all_files)}
            said = f"{said} {self.text('progress-files', **files)}"
        if progress.seconds_left is None:
            return said
        left = time_text(self._texts, progress.seconds_left)
        return f"{said} {pseudo(left) if self._dressed else left}"


def quoted(said: str) -> str:
    """Return what was typed as it can be said again: one line, not too long, without controls."""
    line = " ".join("".join(s if s.isprintable() else " " for s in said).split())
    if len(line) <= LONGEST_QUOTE:
        return line
    whole = line[: LONGEST_QUOTE + 1].rpartition(" ")[0] or line[:LONGEST_QUOTE]
    return f"{whole}…"
