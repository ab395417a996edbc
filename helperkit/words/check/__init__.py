"""The wording check: whether a text is short, plain, kind, true to the card, and right.

Nothing here is loaded by the customer's window. What each rule is, its words and its lists lie in
`assets/words/LANGUAGE/check`; how strict a kind of text is judged, in `kinds`.
"""

from helperkit.words.check.checking import LONGEST, check, ready
from helperkit.words.check.model import Checked, Figures, Finding, Kind, Rule

__all__ = ["LONGEST", "Checked", "Figures", "Finding", "Kind", "Rule", "check", "ready"]
