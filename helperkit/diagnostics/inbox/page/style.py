"""The look of the page: the program's own colours, light and dark, as the system wishes."""

from typing import Any

import msgspec

from helperkit.assets import asset

# Where each colour of `assets/tokens.json` is used; texts have at least 7:1 on what is beneath.
TEXTS = {"ink": ("bg", "card"), "soft": ("bg", "card"), "warm": ("card",)}
COLOURS = ("bg", "card", "ink", "soft", "line", "hair", "primary", "primary_soft", "warm", "focus")

_RULES = """
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);line-height:1.5;
font:1.125rem/1.5 "Atkinson Hyperlegible Next","Segoe UI",system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:2.125rem;line-height:1.2;margin:0 0 1rem}
h2{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}
h2:not(:first-child){margin-top:1.5rem}
h3{font-size:1.25rem;line-height:1.3;margin:0 0 .25rem}
p{margin:0 0 .5rem;max-width:42rem}
.soft,figcaption{color:var(--soft)}
section,.news{background:var(--card);border:1px solid var(--hair);border-radius:16px;
padding:1.5rem;margin:1.5rem 0}
.news{border-left:8px solid var(--primary);padding:1rem 1.5rem;margin:1rem 0}
.news.new{border-left-color:var(--warm)}.news.new h3{color:var(--warm)}
figure{margin:1rem 0}
svg{display:block;width:100%;height:auto;max-width:45rem}
svg text{fill:var(--ink);font-size:17px}
svg .small{fill:var(--soft);font-size:15px}
svg .bar{fill:var(--primary)}
svg .pale{fill:var(--primary_soft);stroke:var(--primary);stroke-width:1}
svg .reach{stroke:var(--ink);stroke-width:2;fill:none}
svg .axis{stroke:var(--line);stroke-width:1;fill:none}
svg .mark{stroke:var(--warm);stroke-width:3;stroke-dasharray:6 4}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--soft);padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;
border-bottom:1px solid var(--hair);overflow-wrap:anywhere}
th{font-weight:600}thead th{border-bottom:2px solid var(--line);overflow-wrap:normal}
summary{cursor:pointer;padding:.75rem 0;min-height:48px;font-weight:600}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
@media (forced-colors:active){svg .bar{fill:Highlight}svg .pale{fill:Canvas;stroke:CanvasText}
svg text,svg .small{fill:CanvasText}svg .reach,svg .axis,svg .mark{stroke:CanvasText}}
@media print{section,.news{break-inside:avoid}}
"""


def colours(theme: str) -> dict[str, str]:
    """Return a theme's colours by name."""
    tokens: Any = msgspec.json.decode(asset("tokens.json").read_bytes())
    return {name: str(tokens["themes"][theme][name]) for name in COLOURS}


def style() -> str:
    """Return the style sheet."""
    light, dark = (
        "".join(f"--{name}:{value};" for name, value in colours(theme).items())
        for theme in ("light", "dark")
    )
    return (
        f":root{{color-scheme:light dark;{light}}}"
        f"@media (prefers-color-scheme:dark){{:root{{{dark}}}}}{_RULES}"
    )
