"""Elements of HTML and SVG. A text is always escaped: only elements are not."""

from html import escape


class Markup(str):
    """What is markup already, made by `element` alone."""

    __slots__ = ()


def element(name: str, /, *children: str, **attributes: str | float) -> Markup:
    """Return an element. "_" in an attribute's name stands for "-", one at its end for nothing."""
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_value(value))}"'
        for key, value in attributes.items()
    )
    return Markup(f"<{name}{told}>{joined(*children)}</{name}>")


def joined(*children: str) -> Markup:
    """Return texts and elements, one after the other."""
    return Markup(
        "".join(one if isinstance(one, Markup) else escape(_visible(one)) for one in children)
    )


def _value(value: str | float) -> str:
    return _visible(value) if isinstance(value, str) else f"{value:.6g}"


def _visible(text: str) -> str:
    """Return a text without controls, which no page may hold."""
    return "".join(sign for sign in text if sign >= " " or sign == "\n")
