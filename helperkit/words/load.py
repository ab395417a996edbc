"""From a Screen to a Page: every text that a renderer puts before a person."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from helperkit.assets import asset
from helperkit.journey.presses import Sight
from helperkit.journey.problems import ProblemName
from helperkit.journey.screen import Choice, FieldKind, Item, Progress, Screen, Stage
from helperkit.phone.encode import encode
from helperkit.phone.names import has_list, said_in
from helperkit.phone.words import WORDS
from helperkit.words.amounts import size_text, time_text
from helperkit.words.languages import RIGHT_TO_LEFT, SOURCE_LANGUAGE, TRIALS
from helperkit.words.medium import Medium
from helperkit.words.page import CodeWord, ItemText, Page
from helperkit.words.pseudo import dressed, pseudo
from helperkit.words.texts import Filled, Texts, Value
from helperkit.words.unsaid import MAY_BE_UNKNOWN, OF_A_PROBLEM

if TYPE_CHECKING:
    from helperkit.words.lessons import LessonWords
    from helperkit.words.understanding import Understanding

LABEL = "choice-"
EXAMPLES = "sights.toml"
LONGEST_QUOTE = 60  # characters
NOT_KNOWN = "…"
LESSONS = frozenset({"lesson", "lesson_done"})  # kinds of lines on the page of all lessons
SIZES = ("missing", "free", "needed")  # bytes, said in words


class Words:
    """The wording of the program in one language, which can be changed while it runs.

    A text may have a form of its own for where it is read: `body-keys` is the body for "keys".
    """

    def __init__(self, language: str = SOURCE_LANGUAGE, medium: Medium = Medium.WINDOW) -> None:
        self.medium = medium
        self.speak(language)

    @property
    def locale(self) -> str:
        """The language of the texts: of a trial one, that from which it is made."""
        return self._locale

    def speak(self, language: str) -> None:
        """From now on, say all texts in this language."""
        self._locale = SOURCE_LANGUAGE if language in TRIALS else language
        self._texts = self._texts_in()
        self._for_agents: Texts | None = None
        self._understanding: Understanding | None = None
        self._of_lessons: LessonWords | None = None
        self.is_dressed = language.startswith("pseudo")
        self.language = language
        self.right_to_left = language.endswith("rtl") or language.partition("-")[0] in RIGHT_TO_LEFT

    def _texts_in(self, part: str = "") -> Texts:
        """Return the texts in a part of the language's folder, and behind them those in English."""
        words = asset("words")
        english = Texts(words / SOURCE_LANGUAGE / part, SOURCE_LANGUAGE)
        if self._locale == SOURCE_LANGUAGE:
            return english
        return Texts(words / self._locale / part, self._locale, english)

    def text(self, name: str, /, **values: Filled) -> str:
        """Return a text by its name, `message` or `message.attribute`. Raises `NoSuchText`."""
        message, _, attribute = name.partition(".")
        text = self._texts.text(message, attribute, **values)
        return pseudo(text) if self.is_dressed else text

    def make_ready(self, name: str) -> None:
        """Read a message before it is asked for; one that is not there is passed over."""
        self._texts.make_ready(name)

    def name(self, name: str, /, **values: Value) -> str:
        """Return what stands among the texts and is not read, such as the name of a picture."""
        message, _, attribute = name.partition(".")
        return self._texts.text(message, attribute, **values)

    def has(self, name: str) -> bool:
        """Return whether there is such a text, `message` or `message.attribute`."""
        message, _, attribute = name.partition(".")
        return self._texts.has(message, attribute)

    def names_of(self, file: str) -> frozenset[str]:
        """Return the names of the messages of one file, such as "glossary"."""
        return self._texts.names_of(file)

    def dressed(self, form: str) -> str:
        """Return a single word as it stands in the texts of this language."""
        return dressed(form) if self.is_dressed else form

    def for_agents(self) -> Texts:
        """Return the texts of this language that only agents read. They are loaded when asked for.

        They are said as they stand, also in a trial language: a voice cannot speak its dress. A
        language that has none lends those of English.
        """
        if self._for_agents is None:
            self._for_agents = self._texts_in("agent")
        return self._for_agents

    def _lessons(self) -> "LessonWords":
        """Return the words of lessons, which a first screen does not need."""
        if self._of_lessons is None:
            from helperkit.words.lessons import LessonWords

            self._of_lessons = LessonWords(self)
        return self._of_lessons

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
        page = Page(
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
        return self._lessons().page(page, values) if screen.lesson is not None else page

    def _code(self, screen: Screen) -> tuple[CodeWord, ...]:
        """Return the six words of the screen, in this language where the list has it."""
        if screen.code is None:
            return ()
        return self.code_words(encode(screen.code))

    def code_words(self, words: Iterable[int | None]) -> tuple[CodeWord, ...]:
        """Return words of the list in this language, where it has one; None is one not known."""
        drawn = has_list(self.locale)
        return tuple(
            CodeWord(NOT_KNOWN, "")
            if word is None
            else CodeWord(said_in(self.locale, word), WORDS[word] if drawn else "")
            for word in words
        )

    def values(self, screen: Screen) -> dict[str, Value]:
        """Return what the words of a screen may ask for."""
        values: dict[str, Value] = {**OF_A_PROBLEM, **screen.values}
        for name in MAY_BE_UNKNOWN:
            values[name] = values.get(name) or "none"
        if "thing" in values:
            values["thing-words"] = self._texts.text(f"thing-{values['thing']}")
        if screen.lesson is not None:
            values |= self._lessons().values(screen.lesson)
        for name in SIZES:
            if size := values.get(name):
                values[f"{name}-words"] = size_text(self._texts, int(size))
        return values

    def _label(self, screen: Screen, choice: Choice) -> str:
        return self._own(screen.name, f"{LABEL}{choice.name}")

    def _own(self, screen: str, name: str, /, **values: Filled) -> str:
        """Return a text that many screens share, in the screen's own form where it has one."""
        own = self._texts.has(screen, name)
        return self.text(f"{screen}.{name}" if own else name, **values)

    def understand(self, text: str) -> tuple[tuple[Sight, ...], bool]:
        """Return what a customer means who says in their own words what they see.

        The likeliest sight first, and whether that is sure.
        """
        from helperkit.words.understanding import Understanding

        if self._understanding is None:
            self._understanding = Understanding(self._examples())
        understood = self._understanding(text)
        return understood.sights, understood.sure

    def _examples(self) -> Path:
        """Return the file by which this language is understood; English, where it has none."""
        own = asset("words") / self._locale / EXAMPLES
        return own if own.exists() else asset(f"words/{SOURCE_LANGUAGE}/{EXAMPLES}")

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
        kind = ""
        if item.kind != "answer":
            kind = self._own(screen.name, f"thing-{item.kind}", more=item.more)
        if item.size:
            size = size_text(self._texts, item.size)
            kind = self.text("found-line", thing=kind, size=size, since=item.since.value)
        title = item.title
        if item.kind in LESSONS:
            title = self._lessons().title(title)
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
        own = f"{part}-{self.medium}"
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
            files = self.text("progress-files", files=progress.files, all=progress.all_files)
            said = f"{said} {files}"
        if progress.seconds_left is None:
            return said
        left = time_text(self._texts, progress.seconds_left)
        return f"{said} {pseudo(left) if self.is_dressed else left}"


def quoted(said: str) -> str:
    """Return what was typed as it can be said again: one line, not too long, without controls."""
    line = " ".join("".join(s if s.isprintable() else " " for s in said).split())
    if len(line) <= LONGEST_QUOTE:
        return line
    whole = line[: LONGEST_QUOTE + 1].rpartition(" ")[0] or line[:LONGEST_QUOTE]
    return f"{whole}…"
