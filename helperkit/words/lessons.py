"""The words of lessons. Each lies in its folder, a file for each language: `en.ftl`, `es.ftl`.

There a message stands for each page, named like it: `.heading`, `.body`, `.picture`, `.hint` where
something is to be done, `.choice` for the button of a page to read, and `.answer-NAME`. `title`
names the lesson, `praise.body` says what the customer can do now, and `thing-NAME` what lies on its
desktops. All may ask for `$system`, the customer's, and for `$file` and `$password`, those of the
files that the lesson practises with.
"""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from helperkit.assets import asset
from helperkit.journey.lesson import ActKind, Said
from helperkit.journey.presses_lesson import ThingHandled
from helperkit.journey.screen import LessonView, Weight
from helperkit.words.languages import SOURCE_LANGUAGE
from helperkit.words.medium import Medium
from helperkit.words.page import HandledText, ItemText, Page
from helperkit.words.pseudo import pseudo
from helperkit.words.texts import Texts, Value

if TYPE_CHECKING:
    from helperkit.words.load import Words

PRAISE = "praise"
# What has a movement of its own; all else is in the list of a thing.
HOW = {ActKind.OPEN: "open", ActKind.MOVE: "move"}


class LessonWords:
    """The words of all lessons in one language; each is read when it is asked for."""

    def __init__(self, words: "Words") -> None:
        self._words = words
        self._read: dict[str, Texts | None] = {}

    def title(self, name: str) -> str:
        """Return what a lesson is called; "" for one that is not known here."""
        texts = self._texts(name)
        return "" if texts is None else self._dressed(texts.text("title"))

    def values(self, view: LessonView) -> dict[str, Value]:
        """Return what the words around a lesson may ask for."""
        known = self._texts(view.lesson) is not None
        return {
            "lesson": self.title(view.lesson) or "none",
            "part": view.part if known or view.part == "refused" else "unknown",
            "at": str(view.at),
            "of": str(view.of),
        }

    def page(self, page: Page, values: dict[str, Value]) -> Page:
        """Return the page of a lesson with the lesson's own words."""
        view = page.screen.lesson
        texts = self._texts(view.lesson) if view is not None else None
        if view is None or texts is None:
            return page
        line = self._words.text("lesson-line", **values) if view.at else page.product
        if view.part == PRAISE:
            body = self._dressed(texts.text(PRAISE, "body", **values))
            return replace(page, product=line, body=f"{body} {page.body}".strip())
        if not view.at:
            return page

        def own(part: str) -> str:
            return self._dressed(texts.text(view.part, part, **values))

        return replace(
            page,
            product=line,
            heading=own("heading"),
            body=self._body(view, texts, values),
            picture=own("picture"),
            choices=self._choices(page, texts, values),
            field=own("field") if page.screen.field else "",
            items=tuple(ItemText(own(f"answer-{item.title}"), "") for item in page.screen.items),
            desk=self._words.text(f"surface-{view.on}", **values) if view.on else "",
            things=tuple(
                HandledText(
                    self._thing(texts, thing.name, values),
                    tuple(self._act(texts, act, values) for act in thing.acts),
                )
                for thing in view.things
            ),
        )

    def _choices(self, page: Page, texts: Texts, values: dict[str, Value]) -> tuple[str, ...]:
        """Return the labels; that of the filled button is the page's own where it has one."""
        view = page.screen.lesson
        if view is None or not texts.has(view.part, "choice"):
            return page.choices
        own = self._dressed(texts.text(view.part, "choice", **values))
        pairs = zip(page.screen.choices, page.choices, strict=True)
        return tuple(own if choice.weight is Weight.MAIN else label for choice, label in pairs)

    def _body(self, view: LessonView, texts: Texts, values: dict[str, Value]) -> str:
        task = view.said is Said.TASK
        parts = [self._dressed(texts.text(view.part, "body" if task else "hint", **values))]
        if view.goal is not None:
            thing = self._thing(texts, view.goal.thing, values)
            parts.append(self._how(view.goal.kind, {**values, "thing": thing}, task=task))
        if view.said is Said.HINT_AGAIN:
            parts.insert(0, self._words.text("hint-again"))
        return " ".join(part for part in parts if part)

    def _how(self, way: ActKind, values: dict[str, Value], *, task: bool) -> str:
        """Return how such a thing is done where this is read."""
        name = f"how-{HOW.get(way, 'list')}"
        if self._words.medium is Medium.WINDOW:
            return self._words.text(name if task else f"{name}.hint", **values)
        return self._words.text(f"{name}.keys", **values) if task else ""

    def _thing(self, texts: Texts, name: str, values: dict[str, Value]) -> str:
        return self._dressed(texts.text(f"thing-{name}", **values))

    def _act(self, texts: Texts, act: ThingHandled, values: dict[str, Value]) -> str:
        thing = self._thing(texts, act.thing, values)
        to = self._thing(texts, act.to, values) if act.to else ""
        return self._words.text(f"act-{act.kind}", **{**values, "thing": thing, "to": to})

    def _texts(self, name: str) -> Texts | None:
        """Return the texts of a lesson; each that this language lacks is the source's."""
        if name not in self._read:
            self._read[name] = self._found(name)
        return self._read[name]

    def _found(self, name: str) -> Texts | None:
        if not name.replace("_", "").isalnum():
            return None
        try:
            folder = asset(f"lessons/{name}")
        except FileNotFoundError:
            return None
        source = Texts(folder, SOURCE_LANGUAGE, files=f"{SOURCE_LANGUAGE}.ftl")
        locale = self._words.locale
        if locale == SOURCE_LANGUAGE:
            return source
        return Texts(folder, locale, source, files=f"{locale}.ftl")

    def _dressed(self, text: str) -> str:
        return pseudo(text) if self._words.is_dressed else text
