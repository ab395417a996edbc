"""Windows that were broken on purpose: each in one way, which exactly one check must find."""

from collections.abc import Callable
from typing import Any, NamedTuple

from tests.access import breaking
from tests.access.seen import View


class Mutant(NamedTuple):
    """One way to break a screen, and the check that has to find it."""

    check: str
    screen: str
    breaks: Callable[[View, Any], None]  # with pytest's monkeypatch
    language: str = "en"


LIST, ASKS = "choose", "paste_link"
LONG = "problem_proxy_sign_in"  # its filled button lies below the edge
MUTANTS = {
    "pale text": Mutant("letters", LIST, breaking.pale_text),
    "a pale label": Mutant("letters", LIST, breaking.pale_label),
    "pale typed letters": Mutant("letters", ASKS, breaking.pale_typed),
    "a button without an edge": Mutant("edges", LIST, breaking.no_edge),
    "a row without an edge": Mutant("edges", LIST, breaking.no_edge_of_rows),
    "a low button": Mutant("targets", LIST, breaking.low),
    "a narrow button": Mutant("targets", LIST, breaking.narrow),
    "buttons near each other": Mutant("targets", LIST, breaking.near),
    "no focus": Mutant("focus", LIST, breaking.focus_unseen),
    "a faint focus": Mutant("focus", LIST, breaking.focus_faint),
    "a heading without its ring": Mutant("focus", LIST, breaking.heading_without_ring),
    "another order": Mutant("tab", LIST, breaking.other_order),
    "a trap": Mutant("tab", LIST, breaking.trap),
    "no way back": Mutant("tab", LIST, breaking.no_way_back),
    "out of reach of keys": Mutant("tab", LIST, breaking.out_of_reach),
    "without a name": Mutant("named", LIST, breaking.nameless),
    "deaf to Enter": Mutant("presses", LIST, breaking.deaf_to_enter),
    "deaf to Space": Mutant("presses", LIST, breaking.deaf_to_space),
    "no Escape": Mutant("escape", LIST, breaking.no_escape),
    "a text cut off": Mutant("whole", LIST, breaking.cut_off),
    "a label beyond its button": Mutant("whole", LIST, breaking.long_label),
    "wider than the window": Mutant("whole", LIST, breaking.sideways),
    "one over another": Mutant("whole", LIST, breaking.over_another),
    "a strip that scrolls": Mutant("strip", LIST, breaking.strip_scrolls),
    "a strip too high": Mutant("strip", LIST, breaking.strip_high),
    "a word of six missing": Mutant("strip", LIST, breaking.word_missing),
    "a mark by colour": Mutant("meaning", LIST, breaking.mark_by_colour),
    "a tick by colour": Mutant("meaning", "report_inside", breaking.tick_by_colour),
    "the main choice by colour": Mutant("meaning", LIST, breaking.main_by_colour),
    "where one is by colour": Mutant("meaning", LIST, breaking.rail_by_colour),
    "a problem without words": Mutant("meaning", "problem_damaged", breaking.problem_unnamed),
    "said and not shown": Mutant("meaning", LIST, breaking.said_only),
    "a bar that moves": Mutant("still", "getting_unknown_size", breaking.bar_moves),
    "drawn again and again": Mutant("still", LIST, breaking.timer_draws),
    "a picture that plays": Mutant("still", "unpack", breaking.picture_plays),
    "rows that nothing leads to": Mutant("led", LIST, breaking.more_unseen),
    "a button that nothing leads to": Mutant("led", LONG, breaking.more_unseen, "pseudo"),
    "a way on that leads nowhere": Mutant("led", LONG, breaking.more_in_vain, "pseudo"),
    "a button not mirrored": Mutant("mirrored", LIST, breaking.not_turned, "pseudo-rtl"),
    "a picture not mirrored": Mutant("mirrored", LIST, breaking.picture_aside, "pseudo-rtl"),
    "an English label": Mutant("translated", LIST, breaking.english_label, "pseudo"),
    "English for ears": Mutant("translated", LIST, breaking.english_to_ears, "pseudo"),
    "English drawn": Mutant("translated", LIST, breaking.english_drawn, "pseudo"),
}
