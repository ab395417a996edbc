"""The texts of plain files and mails, of Markdown, and of product cards."""

import re
from collections.abc import Iterator

from helperkit.words.check.model import Kind
from helperkit.words.check.sources.found import Text, Waiver, waiver

_HEADER = re.compile(
    r"(?:From|To|Cc|Bcc|Subject|Date|Reply-To|Message-ID|MIME-Version|Content-[\w-]+):"
)
_MARKDOWN_TITLE = re.compile(r"#{1,6}[ \t]+(.*)")
_FENCE = re.compile(r"[ \t]*(?:```|~~~)")
_LINK = re.compile(r"!?\[([^\]\n]{0,500})\]\([^)\s]{0,2000}\)")
_CODE = re.compile(r"`[^`\n]{0,500}`")
_EMPHASIS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)")
_OF_A_CARD = {"title": Kind.TEXT, "text": Kind.STAFF}
_LINE_OF_CARD = re.compile(r"[ \t]*(?P<key>title|text)[ \t]*=[ \t]*\"(?P<said>(?:[^\"\\]|\\.)*)\"")


def plain(source: str, shown: str, kind: Kind) -> Iterator[Text]:
    """Yield a plain text, cut where waivers stand: each holds for the paragraph below it."""
    paragraphs = list(_paragraphs(source))
    if not any(waived for _, _, waived in paragraphs):
        yield Text(source, kind, shown, 1)
        return
    for number, text, waived in paragraphs:
        yield Text(text, kind, shown, number, group=f"{shown}:{number}", waivers=waived)


def _paragraphs(source: str) -> Iterator[tuple[int, str, tuple[Waiver, ...]]]:
    """Yield paragraphs that waivers stand above alone, and what lies between them together."""
    waived: list[Waiver] = []
    lines: list[str] = []
    begin = 1
    for number, line in enumerate(source.splitlines(keepends=True), start=1):
        found = waiver(line, number)
        ends = found is not None or (waived and lines and not line.strip())
        if ends and "".join(lines).strip():
            yield begin, "".join(lines), tuple(waived)
            lines, waived = [], []
        if found is not None:
            waived.append(found)
        else:
            if not lines:
                begin = number
            lines.append(line)
    if "".join(lines).strip() or waived:
        yield begin, "".join(lines), tuple(waived)


def mail(source: str, shown: str, kind: Kind) -> Iterator[Text]:
    """Yield the subject of a mail and its body; lines that quote an earlier mail are left out."""
    lines = source.splitlines(keepends=True)
    headers = 0
    while headers < len(lines) and (
        _HEADER.match(lines[headers]) or (headers and lines[headers][:1] in (" ", "\t"))
    ):
        if lines[headers].startswith("Subject:"):
            yield Text(lines[headers][8:].strip(), Kind.TEXT, shown, headers + 1, 10, "Subject")
        headers += 1
    own = (line if not line.startswith(">") else "\n" for line in lines[headers:])
    yield from plain("\n" * headers + "".join(own), shown, kind)


def markdown(source: str, shown: str, kind: Kind) -> Iterator[Text]:
    """Yield the titles and the text of Markdown, without code, tables and addresses."""
    kept, fenced = [], False
    for number, line in enumerate(source.splitlines(), start=1):
        if _FENCE.match(line):
            fenced = not fenced
            kept.append("")
        elif fenced or line.startswith(("|", "    ", "\t")):
            kept.append("")
        elif title := _MARKDOWN_TITLE.match(line):
            yield Text(_bare(title[1]), Kind.TEXT, shown, number, title.start(1) + 1)
            kept.append("")
        else:
            kept.append(line if waiver(line, number) else _bare(line))
    yield from plain("\n".join(kept), shown, kind)


def _bare(line: str) -> str:
    return _EMPHASIS.sub("", _CODE.sub("“”", _LINK.sub(r"\1", line)))


def card(source: str, shown: str) -> Iterator[Text]:
    """Yield the titles of a product card, which customers see, and the notes, which agents read."""
    waived: list[Waiver] = []
    for number, line in enumerate(source.splitlines(), start=1):
        if (found := waiver(line, number)) is not None:
            waived.append(found)
        elif said := _LINE_OF_CARD.match(line):
            text = said["said"].replace('\\"', '"').replace("\\\\", "\\")
            kind, column = _OF_A_CARD[said["key"]], said.start("said") + 1
            name, group = said["key"], f"{shown}:{number}"
            yield Text(text, kind, shown, number, column, name, "", group, tuple(waived))
            waived = []
