"""What a reader and a browser find in a page: its words, its forms, where it sends on. Pure.

No parser of whole documents: a page that stands in for a file is looked at, never shown. Each
byte is looked at a fixed number of times, whatever the page holds.
Source: the HTML standard, sections 4.2.5.3 (refresh), 4.10 (forms), 13.2 (parsing).
"""

import re
import zlib
from collections.abc import Iterator
from html import unescape

import msgspec

from helperkit.delivery.download.answers.answer import Answer
from helperkit.delivery.download.answers.letters import guessed, said

LOOKED_AT = 32 * 1024  # bytes of a page that are read
_MOST_TEXT = 1500  # letters of a page's text that may tell what it is about

_GZIP = b"\x1f\x8b"
_META_CHARSET = re.compile(rb"(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([\w-]{1,40})", re.I)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)([^<>]*)>")
# The word behind cannot begin in the middle of another: that would take its square.
_ATTRIBUTE = re.compile(r"(?<![\w-])([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_SENT_ON = re.compile(
    r"(?<![\w$])location(?:\.href)?\s{0,9}(?:=|\.(?:replace|assign)\s{0,9}\()\s{0,9}[\"']([^\"'\s]{1,2000})"
)
_REFRESH = re.compile(r"\s*[\d.]*\s*[;,]?\s*(?:url\s*=)?\s*[\"']?([^\"'\s]+)", re.I)
_UNSEEN = frozenset({"script", "style", "template", "svg", "select"})
_HEADINGS = frozenset({"title", "h1", "h2", "h3"})
_LEADING = frozenset({"href", "action", "formaction"})


class Page(msgspec.Struct, frozen=True):
    """What was found in a page. All words in small letters, one blank between two."""

    headings: str = ""  # the title, and headings of the first three orders
    text: str = ""  # the first letters of what a reader sees, headings too
    password: bool = False  # it has a field for one
    form: bool = False
    links: tuple[str, ...] = ()  # where its links and forms lead, as they stand there
    sends_to: tuple[str, ...] = ()  # where it sends a browser by itself

    @property
    def words(self) -> str:
        """Return what the page is about."""
        return f"{self.headings}\n{self.text}"


def plain(answer: Answer, content: bytes) -> bytes:
    """Return the beginning of a body without the packing for the way, at most `LOOKED_AT`."""
    if "gzip" in answer.encoding and content.startswith(_GZIP):
        try:
            return zlib.decompressobj(31).decompress(content, LOOKED_AT)
        except zlib.error:
            return content[:LOOKED_AT]
    return content[:LOOKED_AT]


def as_text(answer: Answer, content: bytes) -> str:
    """Return a body's letters: as its marks say, as its header says, as it says, as it looks."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content[: len(content) & ~1].decode("utf-16", errors="replace")
    content = content.removeprefix(b"\xef\xbb\xbf")
    named = _META_CHARSET.search(content[:2048])
    labels = (answer.charset, named[1].decode("ascii") if named else "", "utf-8")
    for label in labels:
        for missing in range(4):  # the last letter may be cut in two
            text = said(content[: len(content) - missing], label)
            if text is not None:
                return text
    return guessed(content)


def read_page(text: str) -> Page:
    """Read a page, or words without any tags."""
    seen: list[str] = []
    headings: list[str] = []
    links: list[str] = []
    sends_to = [match[1] for match in _SENT_ON.finditer(text)]
    password = form = False
    for tag, within, attributes, words in _tags(_without_comments(text)):
        seen.append(words)
        if within in _HEADINGS:
            headings.append(words)
        password = password or (tag == "input" and attributes.get("type", "").lower() == "password")
        form = form or tag == "form"
        links += [attributes[name] for name in _LEADING if name in attributes]
        if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
            target = _REFRESH.match(attributes.get("content", ""))
            sends_to += [target[1]] if target and not target[1].isdigit() else []
    return Page(
        headings=_clean(" ".join(headings)),
        text=_clean(" ".join(seen))[:_MOST_TEXT],
        password=password,
        form=form,
        links=tuple(links),
        sends_to=tuple(sends_to),
    )


def _without_comments(text: str) -> str:
    kept: list[str] = []
    at = 0
    while (begin := text.find("<!--", at)) >= 0:
        kept.append(text[at:begin])
        end = text.find("-->", begin + 2)
        if end < 0:
            return "".join(kept)
        at = end + 3
    return "".join([*kept, text[at:]])


def _tags(text: str) -> Iterator[tuple[str, str, dict[str, str], str]]:
    """Yield each tag that opens, what stands open before it, its attributes, the words before."""
    at, unseen, within = 0, "", ""
    for match in _TAG.finditer(text):
        closes, tag = match[1], match[2].lower()
        if unseen:
            if closes and tag == unseen:
                unseen, at = "", match.end()
            continue
        yield (
            "" if closes else tag,
            within,
            {} if closes else _attributes(match[3]),
            text[at : match.start()],
        )
        at = match.end()
        if tag in _HEADINGS:
            within = "" if closes else tag
        if tag in _UNSEEN and not closes:
            unseen = tag
    yield "", within, {}, "" if unseen else text[at:]


def _attributes(text: str) -> dict[str, str]:
    return {
        match[1].lower(): unescape(match[2] or match[3] or match[4] or "")
        for match in _ATTRIBUTE.finditer(text)
    }


def _clean(text: str) -> str:
    return " ".join(unescape(text).lower().split())
