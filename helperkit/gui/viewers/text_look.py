"""How what is read looks: in Qt's part of CSS."""

from helperkit.gui.theme import Style

LINE = 145  # per cent, from one line to the next


def sheet_of(ground: Style) -> str:
    """Return the style of what is read, in Qt's part of CSS."""
    theme = ground.theme
    return (
        f"p, li, dd, dt, div, blockquote, td {{ line-height: {LINE}%; }}"
        "h1, h2, h3 { line-height: 120%; }"
        "p { margin: 0 0 12px 0; } h1 { margin: 20px 0 14px 0; font-size: x-large; }"
        "h2 { margin: 22px 0 10px 0; font-size: large; }"
        "h3, h4, h5, h6 { margin: 16px 0 8px 0; font-size: medium; }"
        "ul, ol { margin: 0 0 12px 0; } li { margin: 0 0 4px 0; }"
        "pre { white-space: pre-wrap; margin: 0 0 12px 0; }"
        "blockquote { margin: 0 24px 12px 24px; }"
        f"table {{ border-collapse: collapse; border-color: {theme.line}; }}"
        f"a {{ color: {theme.primary}; text-decoration: underline; }}"
    )
