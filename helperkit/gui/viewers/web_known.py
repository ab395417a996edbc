"""The tags of HTML that are shown, and what becomes of them. All others leave only their text."""

import re

from helperkit.gui.viewers.web_markup import Tag

STYLES = {
    "b": re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.I),
    "i": re.compile(r"font-style\s*:\s*(italic|oblique)", re.I),
    "code": re.compile(r"font-family\s*:[^;]*(mono|courier|consolas|menlo|monaco)", re.I),
}
ALIGNED = re.compile(r"text-align\s*:\s*(center|right)", re.I)

_WIDEST_SPAN = 50
# How long Qt takes for a tag, beside the others.
WEIGHTS = {"br": 0, "li": 2, "td": 2, "th": 2, "img": 4, "image": 4}

_SAME = (
    *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "pre"),
    *("table", "li", "dt", "dd", "tr", "td", "th", "hr", "center", "caption"),
)
_DIVISIONS = (
    *("section", "article", "main", "header", "footer", "nav", "aside", "figure"),
    *("form", "fieldset", "address", "details", "body"),
)
BLOCKS = {
    **dict(zip(_SAME, _SAME, strict=True)),
    **dict.fromkeys(_DIVISIONS, "div"),
    **dict.fromkeys(("figcaption", "summary", "legend"), "p"),
}
_WITHIN = (
    *("b", "strong", "i", "em", "u", "s", "small", "big", "sub", "sup", "code", "a", "span"),
)
INLINE = {
    **dict(zip(_WITHIN, _WITHIN, strict=True)),
    **dict.fromkeys(("strike", "del"), "s"),
    **dict.fromkeys(("kbd", "samp", "tt"), "code"),
    **dict.fromkeys(("cite", "dfn", "var"), "i"),
    "ins": "u",
    "mark": "b",
}
LEFT_OUT = frozenset(
    {"script", "style", "textarea", "iframe", "xmp", "template", "title", "select", "object"}
)
# What a new one closes, and what holds it: a row does not close the row around its table.
CLOSES = {
    "li": ({"li"}, {"ul", "ol"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr"}, {"table"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
}
HOLDERS = frozenset({"table", "td", "th"})


def attributes_of(tag: Tag, name: str) -> str:
    """Return what is kept of a block's attributes."""
    kept = []
    align = tag.attributes.get("align", "").lower()
    found = ALIGNED.search(tag.attributes.get("style", "")[:2_000])
    align = found[1].lower() if found else align
    if align in {"center", "right"} and name != "table":
        kept.append(f'align="{align}"')
    if (direction := tag.attributes.get("dir", "").lower()) in {"rtl", "ltr"}:
        kept.append(f'dir="{direction}"')
    if name == "table":
        bordered = tag.attributes.get("border", "0") not in {"", "0"}
        kept.append(f'border="{int(bordered)}" cellspacing="0" cellpadding="6"')
    if name in {"td", "th"}:
        for span in ("colspan", "rowspan"):
            number = tag.attributes.get(span, "")[:4]
            if number.isascii() and number.isdigit() and 1 < int(number) <= _WIDEST_SPAN:
                kept.append(f'{span}="{number}"')
    if name == "ol" and tag.attributes.get("type", "") in {"a", "A", "i", "I"}:
        kept.append(f'type="{tag.attributes["type"]}"')
    return "".join(f" {one}" for one in kept)
