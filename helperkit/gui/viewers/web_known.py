"""The tags of HTML that are shown, and what becomes of them. All others leave only their text."""

import re

STYLES = {
    "b": re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.I),
    "i": re.compile(r"font-style\s*:\s*(italic|oblique)", re.I),
    "code": re.compile(r"font-family\s*:[^;]*(mono|courier|consolas|menlo|monaco)", re.I),
}
ALIGNED = re.compile(r"text-align\s*:\s*(center|right)", re.I)

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
